import { PersonId, type AttendanceRow } from '../../../../../electron/contract/model'

/** The id of one of nine invented people. */
export const personId = (n: number): PersonId => PersonId.parse(`01970000-0000-7000-8000-00000000000${n}`)

/** Somebody on an attendance list: a voting member not marked yet. */
export const attendanceRow = (n: number, change: Partial<AttendanceRow> = {}): AttendanceRow => ({
  id: null,
  personId: personId(n),
  membershipId: null,
  fullName: `Person ${n}`,
  capacity: 'member',
  status: null,
  mode: null,
  title: null,
  affiliation: null,
  isVoting: true,
  side: 'external',
  role: 'member',
  category: 'employer',
  ...change,
})
