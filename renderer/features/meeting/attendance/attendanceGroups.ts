import type { AttendanceRow } from '../../../../electron/contract/model'

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
