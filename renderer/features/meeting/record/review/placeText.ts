import type { TFunction } from 'i18next'
import {
  plainTextOf,
  recordNodesOf,
  type ActionAsGiven,
  type ChangedPlace,
  type EntryAsRecorded,
  type MinutesRecord,
  type Motion,
} from '../../../../../electron/contract/model'
import { formatDate, formatList, formatTime } from '../../../../lib/format'
import { ownerName } from '../../../../lib/ownerName'

type Words = TFunction<['review', 'minutes', 'common', 'entries']>

/** The words of one place of minutes, a line for each fact, so that two states of it can be compared word by word. */
export function textOfPlace(t: Words, record: MinutesRecord, place: ChangedPlace): string {
  if (place === 'meeting') return meetingText(t, record)
  if (place === 'attendance') return attendanceText(t, record)
  return itemText(t, record, place)
}

/** Number and title of an item in a state of the minutes; null when it does not hold the item. */
export function itemOf(record: MinutesRecord, id: string): { number: string; title: string } | null {
  return record.items.find((item) => item.id === id) ?? null
}

function lines(...all: (string | null | false | undefined)[]): string {
  return all.filter((line) => typeof line === 'string' && line !== '').join('\n')
}

const named = (label: string, value: string | null) => (value === null ? null : `${label}: ${value}`)

function meetingText(t: Words, { meeting, records }: MinutesRecord): string {
  const time = (at: string | null) => (at === null ? null : formatTime(at))
  return lines(
    named(t('compare.labels.title'), meeting.title),
    named(t('compare.labels.date'), formatDate(meeting.date, 'full')),
    named(t('compare.labels.place'), meeting.place ?? meeting.onlineAddress),
    named(t('compare.labels.called'), time(meeting.calledToOrderAt)),
    named(t('compare.labels.adjourned'), time(meeting.adjournedAt)),
    named(t('compare.labels.presiding'), meeting.presiding?.fullName ?? null),
    named(t('compare.labels.recorder'), meeting.recorder?.fullName ?? null),
    ...records.mattersArising.map(({ action }) =>
      named(t('compare.labels.matter', { number: action.number }), actionWords(t, action)),
    ),
    ...(records.recommendationsArising ?? []).map(({ number, text, responseThen, answer }) =>
      named(
        t('compare.labels.recommendation', { number }),
        [text, responseThen && t(`curriculum:response.${responseThen}`), answer?.reason]
          .filter((part) => part !== null && part !== undefined)
          .join(' '),
      ),
    ),
    ...records.emailVotes.map((motion) =>
      named(t('compare.labels.emailVote', { number: motion.number }), motionWords(t, motion)),
    ),
  )
}

function attendanceText(t: Words, { attendance, presence }: MinutesRecord): string {
  return lines(
    ...attendance.map(({ fullName, title, affiliation, status, mode }) =>
      [
        fullName,
        title,
        affiliation,
        status === null ? null : t(`compare.labels.mark.${status}`),
        mode === 'online' ? t('compare.labels.mark.online') : null,
      ]
        .filter((part) => part !== null)
        .join(', '),
    ),
    ...presence.changes.map(
      ({ fullName, kind, at }) => `${formatTime(at)} ${fullName}, ${t(`compare.labels.presence.${kind}`)}`,
    ),
    ...presence.recesses.map(({ startedAt, endedAt }) =>
      t('compare.labels.recess', { from: formatTime(startedAt), to: endedAt === null ? '' : formatTime(endedAt) }),
    ),
  )
}

function itemText(t: Words, { items, records }: MinutesRecord, id: string): string {
  const item = items.find((each) => each.id === id)
  if (item === undefined) return ''
  const isHere = (row: { agendaItemId: string | null }) => row.agendaItemId === id
  const inText = new Map(
    (item.note === null ? [] : recordNodesOf(item.note)).map(({ recordId }, index) => [recordId as string, index]),
  )
  const rank = (rowId: string) => inText.get(rowId) ?? inText.size
  const rows = [
    ...records.motions.filter(isHere).map((row) => ({
      id: row.id as string,
      line: named(t('compare.labels.motion', { number: row.number }), motionWords(t, row)),
    })),
    ...records.decisions.filter(isHere).map((row) => ({
      id: row.id as string,
      line: named(t('compare.labels.decision', { number: row.number }), row.text),
    })),
    ...records.actions
      .filter(({ origin }) => origin?.agendaItemId === id)
      .map((row) => ({
        id: row.id as string,
        line: named(t('compare.labels.action', { number: row.number }), actionWords(t, row)),
      })),
    ...records.comments.filter(isHere).map((row) => ({
      id: row.id as string,
      line: named(row.speaker?.name ?? t('compare.labels.comment'), row.text),
    })),
    ...records.ideas
      .filter(isHere)
      .map((row) => ({ id: row.id as string, line: named(t('compare.labels.idea'), row.text) })),
    ...(records.entries ?? []).filter(isHere).map((row) => ({
      id: row.id,
      line: named(
        t(`compare.labels.${row.type}`),
        row.type === 'story' ? t('compare.labels.storyNoted') : entryWords(row),
      ),
    })),
    ...records.interests.filter(isHere).map((row) => ({
      id: row.id as string,
      line: named(t('compare.labels.interest'), [row.person.fullName, row.text].filter(Boolean).join(', ')),
    })),
  ]
  return lines(
    item.title,
    item.question,
    named(t('compare.labels.presenter'), item.presenter?.name ?? null),
    item.isConfidential && t('compare.labels.confidential'),
    item.note === null ? null : plainTextOf(item.note),
    ...rows.toSorted((a, b) => rank(a.id) - rank(b.id)).map(({ line }) => line),
    item.reviewed === undefined
      ? null
      : named(
          t('compare.labels.reviewed'),
          formatList(item.reviewed.map((topic) => t(`entries:reviewed.topic.${topic}`))),
        ),
  )
}

/** What somebody advised, raised or promised, with who it was and how much. */
function entryWords(entry: Exclude<EntryAsRecorded, { type: 'story' }>): string {
  const name = 'speaker' in entry ? entry.speaker?.name : entry.organization?.name
  const facts = entry.type === 'pledge' ? [entry.places, entry.term] : []
  return [entry.text, name, ...facts].filter((part) => part !== null && part !== undefined).join(', ')
}

function motionWords(t: Words, motion: Motion): string {
  const { text, mover, seconder, votesFor, votesAgainst, votesAbstain, result } = motion
  const isCounted = votesFor !== null || votesAgainst !== null || votesAbstain !== null
  return [
    text,
    mover && t('compare.labels.moved', { name: mover.fullName }),
    seconder && t('compare.labels.seconded', { name: seconder.fullName }),
    isCounted &&
      t('compare.labels.votes', { for: votesFor ?? 0, against: votesAgainst ?? 0, abstain: votesAbstain ?? 0 }),
    result && t(`minutes:motion.result.${result}`),
  ]
    .filter(Boolean)
    .join(', ')
}

function actionWords(t: Words, { text, owners, dueOn }: ActionAsGiven): string {
  return [
    text,
    owners.length === 0 ? null : formatList(owners.map((owner) => ownerName(t as TFunction<['common']>, owner))),
    dueOn === null ? null : t('compare.labels.due', { date: formatDate(dueOn, 'year') }),
  ]
    .filter(Boolean)
    .join(', ')
}
