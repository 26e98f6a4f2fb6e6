import { useMinutes } from '../minutes/minutesData'
import { courseOf, type Course } from './course'
import { useStepTime } from './useStepTime'

/** The running meeting against its plan; null while no meeting runs. */
export function useCourse(): Course | null {
  const { meeting, agenda, presence } = useMinutes()
  const { time } = useStepTime()
  return meeting.status === 'in_progress' ? courseOf(meeting, agenda, presence, time) : null
}
