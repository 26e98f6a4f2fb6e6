import { isConfidential } from '../../model/agenda'
import type { FindingFix, FindingPlace, MinutesFinding } from '../../model/minutesCheck'
import type { ActionItem } from '../../model/action'
import { isBlankDoc } from '../../model/richText'
import type { StandingItem } from '../../model/vocabulary'
import { finding, type CheckedMinutes } from './context'

/** What was promised, who was there, and what the items hold. */
export function checkEntries(minutes: CheckedMinutes): MinutesFinding[] {
  return [...checkActions(minutes), ...checkAttendees(minutes), ...checkItems(minutes), ...checkOpenSteps(minutes)]
}

function checkActions({ record: { meeting, items, records } }: CheckedMinutes): MinutesFinding[] {
  return records.actions.flatMap((action) => {
    const place = placeOfAction(action)
    const findings: MinutesFinding[] = []
    const { number } = action
    if (action.owners.length === 0) {
      const presenter = items.find((item) => item.id === action.origin?.agendaItemId)?.presenter ?? null
      // Who led the item usually takes its task along; anybody else is a guess.
      const fix: FindingFix | null =
        presenter === null || presenter.personId === null
          ? null
          : { command: 'actionItem.assign', input: { id: action.id, ownerIds: [presenter.personId] } }
      findings.push(
        finding('actionWithoutOwner', place, {
          about: action.id,
          params: { number, ...(fix === null || presenter === null ? {} : { person: presenter.name }) },
          fix,
        }),
      )
    }
    if (action.dueOn === null) {
      const date = meeting.nextMeeting?.date ?? null
      const fix: FindingFix | null =
        date === null ? null : { command: 'actionItem.reschedule', input: { id: action.id, dueOn: date } }
      findings.push(
        finding('actionWithoutDate', place, {
          about: action.id,
          severity: 'warning',
          params: { number, ...(date === null ? {} : { date }) },
          fix,
        }),
      )
    }
    return findings
  })
}

function placeOfAction({ id, origin }: ActionItem): FindingPlace {
  const agendaItemId = origin?.agendaItemId ?? null
  if (agendaItemId === null) return { kind: 'action', actionId: id }
  return { kind: 'record', agendaItemId, recordType: 'action', recordId: id }
}

/** Reviewers count industry by title and employer: an attendee without them counts for nobody. */
function checkAttendees({ record: { attendance } }: CheckedMinutes): MinutesFinding[] {
  return attendance
    .filter((row) => row.status === 'present')
    .flatMap(({ personId, fullName, title, affiliation }) => {
      const place: FindingPlace = { kind: 'attendance', personId }
      const given = { about: personId, params: { person: fullName } }
      return [
        ...(title === null ? [finding('attendeeWithoutTitle', place, given)] : []),
        ...(affiliation === null ? [finding('attendeeWithoutAffiliation', place, given)] : []),
      ]
    })
}

/** Their words stand elsewhere in the minutes: times, the list of actions, the date of the next meeting. */
const SPEAKS_FOR_ITSELF: readonly StandingItem[] = [
  'call_to_order',
  'matters_arising',
  'recommendations',
  'next_meeting',
  'adjournment',
]

function checkItems({ record: { items } }: CheckedMinutes): MinutesFinding[] {
  const consent = new Set(items.filter((item) => item.kind === 'consent').map((item) => item.id))
  return items
    .filter((item) => {
      const counts =
        item.motionCount +
        item.decisionCount +
        item.actionCount +
        item.commentCount +
        item.ideaCount +
        item.interestCount +
        item.entryCount
      if (counts > 0 || (item.note !== null && !isBlankDoc(item.note))) return false
      if (item.standing !== null && SPEAKS_FOR_ITSELF.includes(item.standing)) return false
      // A heading over sub-items, and what is settled as a whole by consent, need no words of their own.
      return !items.some((each) => each.parentId === item.id) && !(item.parentId !== null && consent.has(item.parentId))
    })
    .map(({ id, number, title }) =>
      finding(
        'itemWithoutWords',
        { kind: 'item', agendaItemId: id },
        {
          about: id,
          severity: 'warning',
          params: { number, title, context: isConfidential(items, id) ? 'closed' : 'open' },
        },
      ),
    )
}

/** A pause or an item that never ended; after an adjournment nothing goes on. */
function checkOpenSteps({ record: { meeting, presence, items } }: CheckedMinutes): MinutesFinding[] {
  const isOver = meeting.status !== 'planned' && meeting.status !== 'in_progress'
  const recesses = presence.recesses
    .filter(({ endedAt }) => endedAt === null)
    .map(({ id, startedAt }) => {
      const fix: FindingFix | null =
        meeting.status === 'in_progress'
          ? { command: 'meeting.resume', input: { id: meeting.id, at: startedAt } }
          : null
      return finding('openRecess', { kind: 'meeting', field: 'times' }, { about: id, params: { at: startedAt }, fix })
    })
  const spans = presence.spans
    .filter(({ endedAt }) => isOver && endedAt === null)
    .map(({ id, agendaItemId, startedAt }) => {
      const item = items.find((each) => each.id === agendaItemId)
      const params = { number: item?.number ?? '', title: item?.title ?? '', at: startedAt }
      return finding('openSpan', { kind: 'item', agendaItemId }, { about: id, severity: 'warning', params })
    })
  return [...recesses, ...spans]
}
