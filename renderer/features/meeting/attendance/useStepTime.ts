import type { MeetingDetail, MeetingPresence } from '../../../../electron/contract/model'
import { dateInZone, timeInZone, useMeetingTime } from '../minutes/meetingClock'
import { useMinutes } from '../minutes/minutesData'
import { usePresenceUi } from './presenceUi'

/** The time that a step of the meeting gets if nobody types another one. */
export interface StepTime {
  /** `HH:MM`, wall clock of the meeting. */
  readonly time: string
  /** The meeting takes place now: time runs. Else it is minuted later, or before its day. */
  readonly isLive: boolean
  /** Whether somebody typed this time. */
  readonly isPinned: boolean
}

/** The latest time that is recorded for a meeting, or when it was planned to begin. */
export function lastTime(
  meeting: Pick<MeetingDetail, 'startTime' | 'calledToOrderAt' | 'adjournedAt'>,
  { changes, spans, recesses }: Pick<MeetingPresence, 'changes' | 'spans' | 'recesses'>,
): string {
  const times = [
    meeting.calledToOrderAt ?? meeting.startTime,
    ...changes.map(({ at }) => at),
    ...spans.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]),
    ...recesses.flatMap(({ startedAt, endedAt }) => [startedAt, endedAt ?? startedAt]),
  ]
  return times.toSorted().at(-1) ?? meeting.startTime
}

/** Whether a meeting is on its day and not over: then its steps happen now. */
export function isLive(meeting: Pick<MeetingDetail, 'status' | 'date' | 'timeZone'>): boolean {
  const isOpen = meeting.status === 'planned' || meeting.status === 'in_progress'
  return isOpen && dateInZone(meeting.timeZone) === meeting.date
}

/** The time of a step that is taken at this moment, for whoever does not show it. */
export function stepTimeNow(meeting: MeetingDetail, presence: MeetingPresence): string {
  const pinned = usePresenceUi.getState().pinnedTimes[meeting.id]
  return pinned ?? (isLive(meeting) ? timeInZone(meeting.timeZone) : lastTime(meeting, presence))
}

/** The time of the next step: what was typed, else now while the meeting is on, else the latest that is recorded. */
export function useStepTime(): StepTime {
  const { meeting, presence } = useMinutes()
  const now = useMeetingTime(meeting.timeZone)
  const pinned = usePresenceUi((state) => state.pinnedTimes[meeting.id])
  const isOn = isLive(meeting)
  const time = pinned ?? (isOn ? now : lastTime(meeting, presence))
  return { time, isLive: isOn, isPinned: pinned !== undefined }
}
