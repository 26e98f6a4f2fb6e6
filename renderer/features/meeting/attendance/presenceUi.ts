import { create } from 'zustand'

/** A step of the meeting whose time is being asked for. */
export type OpenStep = 'adjourn' | 'recess' | 'times'

/** What of the attendance dies with the window. */
interface PresenceUi {
  /** The time that was typed for what is marked next, by meeting; without one it is now. */
  readonly pinnedTimes: Readonly<Record<string, string>>
  /** The step that is asked for above the page, by meeting. */
  readonly openSteps: Readonly<Record<string, OpenStep>>
}

/** State of the attendance of this window. */
export const usePresenceUi = create<PresenceUi>()(() => ({ pinnedTimes: {}, openSteps: {} }))

/** Marks what comes next at this time; null goes back to now. */
export function pinTime(meetingId: string, time: string | null): void {
  usePresenceUi.setState(({ pinnedTimes: { [meetingId]: _former, ...others } }) => ({
    pinnedTimes: time === null ? others : { ...others, [meetingId]: time },
  }))
}

/** Asks above the page for the time of a step, or puts the question away. */
export function openStep(meetingId: string, step: OpenStep | null): void {
  usePresenceUi.setState(({ openSteps: { [meetingId]: _former, ...others } }) => ({
    openSteps: step === null ? others : { ...others, [meetingId]: step },
  }))
}
