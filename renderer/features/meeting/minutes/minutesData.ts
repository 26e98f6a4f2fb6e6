import { createContext, useContext } from 'react'
import {
  EntryType,
  type ActionItem,
  type AgendaItem,
  type AttendanceRow,
  type DeclaredInterest,
  type Decision,
  type Idea,
  type IndustryComment,
  type MeetingAttendance,
  type MeetingDetail,
  type MeetingId,
  type MeetingPresence,
  type MeetingRecords,
  type Motion,
  type Organization,
  type Person,
  type RecordReference,
  type RecordType,
  type RegisterEntry,
} from '../../../../electron/contract/model'
import type { ApiError } from '../../../lib/api'
import { useCallOf, useQueryOf } from '../../../lib/query'
import type { Candidate } from '../editor/people'

/** All that the Minutes page of a meeting shows, apart from the words themselves. */
export interface MinutesData {
  readonly meeting: MeetingDetail
  readonly agenda: readonly AgendaItem[]
  readonly attendance: MeetingAttendance
  readonly presence: MeetingPresence
  readonly records: MeetingRecords
  /** Everybody who can be named, those at the meeting first. */
  readonly candidates: readonly Candidate[]
  /** The organizations of the address book. */
  readonly organizations: readonly Organization[]
  /** The person at this computer, if the name is known. */
  readonly userName: string | null
  /** Approved or cancelled, or on the chair's machine: the record cannot be changed here. */
  readonly isLocked: boolean
}

const MinutesContext = createContext<MinutesData | null>(null)

/** Gives the data of the meeting to everything on its page. */
export const MinutesProvider = MinutesContext.Provider

/** The data of the meeting whose page this is. */
export function useMinutes(): MinutesData {
  const data = useContext(MinutesContext)
  if (!data) throw new Error('There is no meeting around this component.')
  return data
}

/** Asks for everything at once; the page is shown when all of it is there. */
export function useMinutesData(meetingId: MeetingId): {
  data: MinutesData | null
  error: ApiError | null
  retry: () => void
} {
  const meeting = useQueryOf('meeting.get', { id: meetingId })
  const agenda = useQueryOf('meeting.agenda', { id: meetingId })
  const attendance = useQueryOf('meeting.attendance', { id: meetingId })
  const presence = useQueryOf('meeting.presence', { id: meetingId })
  const records = useQueryOf('meeting.records', { id: meetingId })
  const people = useQueryOf('person.list', { text: '' })
  const organizations = useQueryOf('organization.list', {})
  const settings = useCallOf('settings.get', {})
  const asked = [meeting, agenda, attendance, presence, records, people, organizations]
  const error = asked.find((query) => query.data === undefined && query.error !== null)?.error ?? null
  const retry = () => {
    for (const query of asked) void query.refetch()
  }
  const isHere = meeting.data && agenda.data && attendance.data && presence.data
  if (!isHere || !records.data || !people.data || !organizations.data) return { data: null, error, retry }
  return {
    data: {
      meeting: meeting.data,
      agenda: agenda.data,
      attendance: attendance.data,
      presence: presence.data,
      records: records.data,
      candidates: candidatesOf(attendance.data.rows, people.data),
      organizations: organizations.data,
      userName: settings.data?.userName ?? null,
      isLocked:
        settings.data?.view === 'chair' || meeting.data.status === 'approved' || meeting.data.status === 'cancelled',
    },
    error: null,
    retry,
  }
}

/** Those on the attendance list with what they were that day, then the rest of the address book. */
export function candidatesOf(rows: readonly AttendanceRow[], people: readonly Person[]): Candidate[] {
  const listed = new Set(rows.map(({ personId }) => personId as string))
  return [
    ...rows.map(({ personId, fullName, affiliation, title, status }) => ({
      personId,
      fullName,
      detail: affiliation ?? title,
      circle: status === 'present' ? ('here' as const) : ('meeting' as const),
    })),
    ...people
      .filter(({ id }) => !listed.has(id))
      .map(({ id, fullName, organization, title }) => ({
        personId: id,
        fullName,
        detail: organization?.name ?? title,
        circle: 'workspace' as const,
      })),
  ]
}

/** A row that a band of the text stands for. */
export type MinutesRecord =
  | { readonly type: 'motion'; readonly row: Motion }
  | { readonly type: 'action'; readonly row: ActionItem }
  | { readonly type: 'decision'; readonly row: Decision }
  | { readonly type: 'comment'; readonly row: IndustryComment }
  | { readonly type: 'idea'; readonly row: Idea }
  | { readonly type: 'interest'; readonly row: DeclaredInterest }
  | { readonly type: EntryType; readonly row: RegisterEntry }

/** Finds the row of a band; undefined while it is being read, or when it is gone. */
export function findRecord(
  records: MeetingRecords,
  { recordType, recordId }: RecordReference,
): MinutesRecord | undefined {
  const among = <Row extends { readonly id: string }>(rows: readonly Row[]) => rows.find(({ id }) => id === recordId)
  switch (recordType) {
    case 'motion': {
      const row = among(records.motions)
      return row && { type: recordType, row }
    }
    case 'action': {
      const row = among(records.actions)
      return row && { type: recordType, row }
    }
    case 'decision': {
      const row = among(records.decisions)
      return row && { type: recordType, row }
    }
    case 'comment': {
      const row = among(records.comments)
      return row && { type: recordType, row }
    }
    case 'idea': {
      const row = among(records.ideas)
      return row && { type: recordType, row }
    }
    case 'interest': {
      const row = among(records.interests)
      return row && { type: recordType, row }
    }
    case 'prospect':
    case 'pledge':
    case 'gap':
    case 'recommendation':
    case 'development':
    case 'story': {
      const row = among(records.entries)
      return row && { type: recordType, row }
    }
  }
}

/** Every record of one agenda item, as its text refers to it. */
export function recordsOfItem(records: MeetingRecords, itemId: string): RecordReference[] {
  const own = (recordType: RecordType, rows: readonly { id: string; agendaItemId: string | null }[]) =>
    rows.filter(({ agendaItemId }) => agendaItemId === itemId).map(({ id }) => ({ recordType, recordId: id }))
  return [
    ...own('motion', records.motions),
    ...own('decision', records.decisions),
    ...own(
      'action',
      records.actions.map(({ id, origin }) => ({ id, agendaItemId: origin?.agendaItemId ?? null })),
    ),
    ...own('comment', records.comments),
    ...own('idea', records.ideas),
    ...own('interest', records.interests),
    ...EntryType.options.flatMap((type) =>
      own(
        type,
        records.entries.filter((entry) => entry.type === type),
      ),
    ),
  ]
}
