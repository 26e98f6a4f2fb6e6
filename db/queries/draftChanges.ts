import type { AgendaItemId } from '../model/ids'
import type { MinutesRecord } from '../model/minutesRecord'
import type { ChangedPlace } from '../model/review'
import { canonicalTextOf } from './canonicalMinutes'

/**
 * The places at which minutes differ from a draft of them, in the order of the minutes. What is no part of their words
 * does not count: a person's new name, other rules of the board, the meetings before and after, item numbers that follow.
 */
export function changedPlaces(earlier: MinutesRecord, now: MinutesRecord): ChangedPlace[] {
  const before = placesOf(earlier)
  const after = placesOf(now)
  const places = [...after.keys(), ...[...before.keys()].filter((place) => !after.has(place))]
  return places.filter((place) => before.get(place) !== after.get(place))
}

function placesOf(record: MinutesRecord): Map<ChangedPlace, string> {
  const { meeting, attendance, presence, records } = record
  const { board: _b, institution: _i, previousMeeting: _p, nextMeeting: _n, firstItemNumber: _f, ...facts } = meeting
  const places = new Map<ChangedPlace, unknown>([
    [
      'meeting',
      { facts, emailVotes: records.emailVotes, mattersArising: records.mattersArising, ...recommendationsOf(record) },
    ],
    ['attendance', { attendance, changes: presence.changes, recesses: presence.recesses }],
  ])
  for (const [index, item] of record.items.entries()) {
    const { number: _number, ...words } = item
    const isHere = ({ agendaItemId }: { agendaItemId: AgendaItemId | null }) => agendaItemId === item.id
    places.set(item.id, {
      index,
      words,
      motions: records.motions.filter(isHere),
      decisions: records.decisions.filter(isHere),
      comments: records.comments.filter(isHere),
      ideas: records.ideas.filter(isHere),
      interests: records.interests.filter(isHere),
      entries: (records.entries ?? []).filter(isHere),
      actions: records.actions
        .filter(({ origin }) => origin?.agendaItemId === item.id)
        .map(({ id, number, text, owners, dueOn }) => ({ id, number, text, owners, dueOn })),
    })
  }
  return new Map([...places].map(([place, value]) => [place, canonicalTextOf(withoutNames(value))]))
}

/** Only where there are any, as in the record. */
function recommendationsOf({ records: { recommendationsArising } }: MinutesRecord) {
  return recommendationsArising === undefined ? {} : { recommendationsArising }
}

/** People are told apart by their ids; how the attendance list of the day calls them is a fact of its own. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames)
  if (typeof value !== 'object' || value === null) return value
  const isReference =
    ('personId' in value && value.personId !== null && !('capacity' in value)) ||
    // An office, too: who held it on the day is a fact of the board.
    ('office' in value && value.office !== null)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !(isReference && (key === 'fullName' || key === 'name')))
      .map(([key, each]) => [key, withoutNames(each)]),
  )
}
