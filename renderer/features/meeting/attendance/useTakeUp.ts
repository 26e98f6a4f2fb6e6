import { api } from '../../../lib/api'
import { timeInZone } from '../minutes/meetingClock'
import { useMinutes } from '../minutes/minutesData'
import { useRun } from '../minutes/useRun'
import { currentItemId } from './course'
import { isLive, stepTimeNow } from './useStepTime'

/** The item that is being taken, and the way to take up another one. */
export interface TakeUp {
  readonly currentId: string | null
  /** Only while the meeting is in progress and not in recess. */
  readonly canTakeUp: boolean
  readonly takeUp: (itemId: string) => void
  /** Why the last item could not be taken up. */
  readonly error: string | null
}

/** Takes items up: now while the meeting is on, else at the time that holds for what is marked next. */
export function useTakeUp(): TakeUp {
  const { meeting, presence, isLocked } = useMinutes()
  const { error, run } = useRun()
  const currentId = currentItemId(presence)
  const isInRecess = presence.recesses.some(({ endedAt }) => endedAt === null)
  const canTakeUp = !isLocked && meeting.status === 'in_progress' && !isInRecess
  return {
    currentId,
    canTakeUp,
    error,
    takeUp: (itemId) => {
      if (!canTakeUp || itemId === currentId) return
      const time = isLive(meeting) ? timeInZone(meeting.timeZone) : stepTimeNow(meeting, presence)
      // An item cannot begin before the one that it follows, whatever time was typed for somebody's coming or going.
      const at = [time, ...presence.spans.map(({ startedAt }) => startedAt)].toSorted().at(-1) ?? time
      run(api.command('meeting.takeUp', { agendaItemId: itemId as never, at }))
    },
  }
}
