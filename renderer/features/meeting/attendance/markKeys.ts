import type { AttendanceMode, AttendanceRow, AttendanceStatus } from '../../../../electron/contract/model'
import type { Presence } from '../../../ui'

/** What a key or a row of the menu does to somebody's presence. */
export type PresenceStep =
  /** Sets the mark that holds from the call to order. */
  | { readonly kind: 'mark'; readonly status: AttendanceStatus; readonly mode: AttendanceMode }
  | { readonly kind: 'arrive'; readonly mode: AttendanceMode }
  | { readonly kind: 'leave' }
  | { readonly kind: 'rejoin'; readonly mode?: AttendanceMode }
  | { readonly kind: 'switchMode'; readonly mode: AttendanceMode }

/** What a key has to know about somebody. */
export interface MarkState {
  readonly row: Pick<AttendanceRow, 'status' | 'capacity'>
  readonly presence: Presence
  /** Whether the meeting has been called to order: before that nobody comes late or leaves. */
  readonly hasBegun: boolean
  /** Whether the roll is still being called: a change of place corrects the mark, and is no move. */
  readonly isRollCall: boolean
  /** How somebody takes part who comes late. */
  readonly usualMode: AttendanceMode
}

/** The step to a place: a mark, a move or a return. Null when the person is there already. */
export function stepTo(mode: AttendanceMode, state: MarkState): PresenceStep | null {
  const { presence, hasBegun, isRollCall } = state
  const isThere = presence === 'room' || presence === 'online'
  if (hasBegun && presence === 'left') return { kind: 'rejoin', mode }
  if (isThere && presence === (mode === 'online' ? 'online' : 'room')) return null
  if (isThere && hasBegun && !isRollCall) return { kind: 'switchMode', mode }
  return { kind: 'mark', status: 'present', mode }
}

/**
 * What a key does: Space in the room, and while the roll is called also out of it; O online; L left; R arrived late or back;
 * E excused and A absent from the beginning. Null for a key that does nothing here.
 */
export function stepOfKey(key: string, state: MarkState): PresenceStep | null {
  const { row, presence, hasBegun, isRollCall, usualMode } = state
  switch (key.toLowerCase()) {
    case ' ':
      if (presence === 'room' && (isRollCall || !hasBegun)) return { kind: 'mark', status: 'absent', mode: 'in_person' }
      return stepTo('in_person', state)
    case 'o':
      return stepTo('online', state)
    case 'l':
      return hasBegun && (presence === 'room' || presence === 'online') ? { kind: 'leave' } : null
    case 'r':
      if (!hasBegun) return null
      if (presence === 'left') return { kind: 'rejoin' }
      // A guest is put on the list as present; when they came is said afterwards.
      if (row.status === 'present' && row.capacity === 'member') return null
      return { kind: 'arrive', mode: presence === 'online' ? 'online' : usualMode }
    case 'e':
      return { kind: 'mark', status: 'excused', mode: 'in_person' }
    case 'a':
      return { kind: 'mark', status: 'absent', mode: 'in_person' }
    default:
      return null
  }
}
