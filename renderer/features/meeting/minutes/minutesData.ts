import { createContext, useContext } from 'react'
import type {
  ActionItem,
  AgendaItem,
  AttendanceRow,
  Decision,
  MeetingAttendance,
  MeetingDetail,
  MeetingId,
  MeetingRecords,
  Motion,
  Person,
  RecordReference,
} from '../../../../electron/contract/model'
import type { ApiError } from '../../../lib/api'
import { useCallOf, useQueryOf } from '../../../lib/query'
import type { Candidate } from '../editor/people'

/** All that the Minutes page of a meeting shows, apart from the words themselves. */
export interface MinutesData {
  readonly meeting: MeetingDetail
  readonly agenda: readonly AgendaItem[]
  readonly attendance: MeetingAttendance
  readonly records: MeetingRecords
  /** Everybody who can be named, those at the meeting first. */
  readonly candidates: readonly Candidate[]
  /** The person at this computer, if the name is known. */
  readonly userName: string | null
  /** Approved or cancelled: the record can no longer be changed. */
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
  const records = useQueryOf('meeting.records', { id: meetingId })
  const people = useQueryOf('person.list', { text: '' })
  const settings = useCallOf('settings.get', {})
  const asked = [meeting, agenda, attendance, records, people]
  const error = asked.find((query) => query.data === undefined && query.error !== null)?.error ?? null
  const retry = () => {
    for (const query of asked) void query.refetch()
  }
  if (!meeting.data || !agenda.data || !attendance.data || !records.data || !people.data)
    return { data: null, error, retry }
  return {
    data: {
      meeting: meeting.data,
      agenda: agenda.data,
      attendance: attendance.data,
      records: records.data,
      candidates: candidatesOf(attendance.data.rows, people.data),
      userName: settings.data?.userName ?? null,
      isLocked: meeting.data.status === 'approved' || meeting.data.status === 'cancelled',
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

/** Finds the row of a band; undefined while it is being read, or when it is gone. */
export function findRecord(
  records: MeetingRecords,
  { recordType, recordId }: RecordReference,
): MinutesRecord | undefined {
  if (recordType === 'motion') {
    const row = records.motions.find(({ id }) => id === recordId)
    return row && { type: 'motion', row }
  }
  if (recordType === 'action') {
    const row = records.actions.find(({ id }) => id === recordId)
    return row && { type: 'action', row }
  }
  const row = records.decisions.find(({ id }) => id === recordId)
  return row && { type: 'decision', row }
}

/** Every record of one agenda item, as its text refers to it. */
export function recordsOfItem(records: MeetingRecords, itemId: string): RecordReference[] {
  return [
    ...records.motions
      .filter((row) => row.agendaItemId === itemId)
      .map(({ id }) => ({ recordType: 'motion' as const, recordId: id })),
    ...records.decisions
      .filter((row) => row.agendaItemId === itemId)
      .map(({ id }) => ({ recordType: 'decision' as const, recordId: id })),
    ...records.actions
      .filter((row) => row.origin?.agendaItemId === itemId)
      .map(({ id }) => ({ recordType: 'action' as const, recordId: id })),
  ]
}
