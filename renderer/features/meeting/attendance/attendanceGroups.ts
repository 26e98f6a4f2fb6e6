import type { AttendanceMode, AttendanceRow, AttendanceStatus } from '../../../../electron/contract/model'
import type { Presence } from '../../../ui'

/** The three lists of the attendance pane. */
export interface AttendanceGroups {
  readonly voting: readonly AttendanceRow[]
  readonly staff: readonly AttendanceRow[]
  readonly guests: readonly AttendanceRow[]
}

/** Parts the attendance by what counts: votes, other members, guests. The order within stays. */
export function groupAttendance(rows: readonly AttendanceRow[]): AttendanceGroups {
  return {
    voting: rows.filter(({ capacity, isVoting }) => capacity === 'member' && isVoting),
    staff: rows.filter(({ capacity, isVoting }) => capacity === 'member' && !isVoting),
    guests: rows.filter(({ capacity }) => capacity === 'guest'),
  }
}

/** How somebody's presence is drawn; nobody has said anything yet is drawn as absent. */
export function presenceOf({ status, mode }: Pick<AttendanceRow, 'status' | 'mode'>): Presence {
  if (status === 'present') return mode === 'online' ? 'online' : 'room'
  return status === 'excused' ? 'excused' : 'absent'
}

/** A mark to set. */
export interface Mark {
  readonly status: AttendanceStatus
  readonly mode: AttendanceMode
}

/** What a key does to somebody's mark: Space in the room or not, O online, E excused, A absent. */
export function markOfKey(key: string, row: Pick<AttendanceRow, 'status' | 'mode'>): Mark | null {
  switch (key.toLowerCase()) {
    case ' ':
      return presenceOf(row) === 'room'
        ? { status: 'absent', mode: 'in_person' }
        : { status: 'present', mode: 'in_person' }
    case 'o':
      return { status: 'present', mode: 'online' }
    case 'e':
      return { status: 'excused', mode: 'in_person' }
    case 'a':
      return { status: 'absent', mode: 'in_person' }
    default:
      return null
  }
}

/** Voting members in the room and online. */
export function countVoting(rows: readonly AttendanceRow[]): { inRoom: number; online: number } {
  const present = rows.filter(({ isVoting, status }) => isVoting && status === 'present')
  const online = present.filter(({ mode }) => mode === 'online').length
  return { inRoom: present.length - online, online }
}

/** The voting member who has gone since an earlier reading, if it was one. */
export function whoLeft(before: readonly AttendanceRow[], now: readonly AttendanceRow[]): AttendanceRow | null {
  const wasThere = new Set(
    before.filter(({ status }) => status === 'present').map(({ personId }) => personId as string),
  )
  return now.findLast((row) => row.isVoting && row.status !== 'present' && wasThere.has(row.personId)) ?? null
}
