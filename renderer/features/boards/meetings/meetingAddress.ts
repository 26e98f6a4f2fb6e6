import type { MeetingStatus } from '../../../../electron/contract/model'

/** Where a meeting opens: its agenda while it is planned, its minutes while it goes on, its record afterwards. */
export function meetingAddress(meeting: { id: string; status: MeetingStatus }): string {
  const mode =
    meeting.status === 'in_progress'
      ? 'minutes'
      : ['held', 'approved', 'correcting'].includes(meeting.status)
        ? 'record'
        : 'agenda'
  return `/meetings/${meeting.id}/${mode}`
}

/** Whole minutes from start to end on one day. */
export function lengthInMinutes(meeting: { startTime: string; endTime: string }): number {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
  return minutes(meeting.endTime) - minutes(meeting.startTime)
}
