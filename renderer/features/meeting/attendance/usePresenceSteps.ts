import type { AttendanceRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useMinutes } from '../minutes/minutesData'
import type { MarkState, PresenceStep } from './markKeys'
import { hereOf, presenceOf } from './presenceView'
import { stepTimeNow } from './useStepTime'

/** Gives the steps of presence for the meeting of the page, at the time that holds for the next step. */
export function usePresenceSteps(): {
  stateOf: (row: AttendanceRow) => MarkState
  take: (row: AttendanceRow, step: PresenceStep) => Promise<unknown>
} {
  const { meeting, presence } = useMinutes()
  const here = hereOf(presence)
  const hasBegun = meeting.calledToOrderAt !== null
  return {
    stateOf: (row) => ({
      row,
      presence: presenceOf(row, here),
      hasBegun,
      // The roll is called at the first item; who changes places later on has moved.
      isRollCall: presence.spans.length <= 1,
      usualMode: meeting.mode === 'online' ? 'online' : 'in_person',
    }),
    take: ({ personId }, step) => {
      const change = { meetingId: meeting.id, personId, at: stepTimeNow(meeting, presence) }
      switch (step.kind) {
        case 'mark':
          return api.command('attendance.mark', {
            meetingId: meeting.id,
            personId,
            status: step.status,
            mode: step.mode,
          })
        case 'arrive':
          return api.command('attendance.arrive', { ...change, mode: step.mode })
        case 'leave':
          return api.command('attendance.leave', change)
        case 'rejoin':
          return api.command('attendance.rejoin', step.mode === undefined ? change : { ...change, mode: step.mode })
        case 'switchMode':
          return api.command('attendance.switchMode', { ...change, mode: step.mode })
      }
    },
  }
}
