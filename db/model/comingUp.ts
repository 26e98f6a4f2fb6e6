import type { MatterArising } from './action'
import type { MeetingId } from './ids'
import type { RecommendationArising } from './registers/recommendation'
import type { MeetingKind, MeetingStatus } from './vocabulary'

/** Minutes of an earlier meeting that come up for approval. */
export interface MinutesToApprove {
  meeting: { id: MeetingId; title: string; date: string; status: MeetingStatus }
  /** The latest draft that was circulated; null before the first. */
  draftNumber: number | null
  /** What this meeting did about them so far. */
  outcome: 'waiting' | 'approved' | 'approved_as_corrected'
}

/** What fills the standing items of a meeting. */
export interface ComingUp {
  minutes: MinutesToApprove[]
  matters: MatterArising[]
  recommendations: RecommendationArising[]
  /** The coming meeting before this one: what that one leaves open comes up here then. Null for the next one. */
  after: { id: MeetingId; title: string; date: string } | null
  /** A special meeting approves no minutes (Robert's Rules). */
  approvesMinutes: boolean
}

/** What decides which meeting takes something up. */
export interface MeetingInTime {
  id: string
  date: string
  startTime: string
  kind: MeetingKind
  status: MeetingStatus
}

/**
 * Where something that comes up again began: at a meeting, on a day between meetings, with the end of the action that it
 * repeats, or nobody knows when.
 */
export type Origin =
  | { kind: 'meeting'; id: string; date: string; startTime: string }
  | { kind: 'day'; date: string }
  | { kind: 'repeat'; date: string }
  | { kind: 'unknown' }

/** Which of two meetings is earlier: below 0 the first one. */
export function compareInTime(
  a: Omit<MeetingInTime, 'kind' | 'status'>,
  b: Omit<MeetingInTime, 'kind' | 'status'>,
): number {
  const left = `${a.date} ${a.startTime} ${a.id}`
  const right = `${b.date} ${b.startTime} ${b.id}`
  return left < right ? -1 : Number(left > right)
}

/**
 * The meetings that are not over, in the order in which they take up what earlier ones left: one that is in progress
 * first, whatever was planned before it and never called to order.
 */
export function inOrderOfTakingUp<M extends MeetingInTime>(meetings: readonly M[]): M[] {
  return meetings
    .filter(({ status }) => status === 'planned' || status === 'in_progress')
    .toSorted((a, b) => Number(b.status === 'in_progress') - Number(a.status === 'in_progress') || compareInTime(a, b))
}

function isAfter(meeting: MeetingInTime, origin: Origin): boolean {
  switch (origin.kind) {
    case 'unknown':
      return true
    // Something given on the day of a meeting may have been given before it began.
    case 'day':
      return meeting.date >= origin.date
    // What repeats was dealt with on that day: its next comes up at another meeting than that day's.
    case 'repeat':
      return meeting.date > origin.date
    case 'meeting':
      return compareInTime(meeting, origin) > 0
  }
}

/** The one coming meeting at which an open action comes up; undefined while there is none. */
export function meetingForAction<M extends MeetingInTime>(coming: readonly M[], origin: Origin): M | undefined {
  return coming.find((meeting) => isAfter(meeting, origin))
}

/** The one coming meeting at which minutes come up for approval; a special meeting does not approve minutes. */
export function meetingForMinutes<M extends MeetingInTime>(
  coming: readonly M[],
  held: { id: string; date: string; startTime: string },
): M | undefined {
  return coming.find((meeting) => meeting.kind !== 'special' && compareInTime(meeting, held) > 0)
}

/** The coming meeting just before another; undefined if that one is the next, or not coming. */
export function comingBefore<M extends MeetingInTime>(coming: readonly M[], id: string): M | undefined {
  const index = coming.findIndex((meeting) => meeting.id === id)
  const meeting = coming[index]
  if (meeting === undefined) return undefined
  return coming.slice(0, index).findLast((other) => compareInTime(other, meeting) < 0)
}
