import { describe, expect, it } from 'vitest'
import { PersonId, type AttendanceRow } from '../../../../electron/contract/model'
import { countVoting, groupAttendance, markOfKey, presenceOf, whoLeft } from './attendanceGroups'

const row = (n: number, change: Partial<AttendanceRow> = {}): AttendanceRow => ({
  id: null,
  personId: PersonId.parse(`01970000-0000-7000-8000-00000000000${n}`),
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

describe('attendance', () => {
  it('parts votes, staff and guests', () => {
    const rows = [row(1), row(2, { isVoting: false }), row(3, { capacity: 'guest', isVoting: false })]
    const { voting, staff, guests } = groupAttendance(rows)
    expect([voting, staff, guests]).toEqual([[rows[0]], [rows[1]], [rows[2]]])
  })
  it('draws where somebody is', () => {
    expect(presenceOf({ status: 'present', mode: 'in_person' })).toBe('room')
    expect(presenceOf({ status: 'present', mode: 'online' })).toBe('online')
    expect(presenceOf({ status: 'excused', mode: null })).toBe('excused')
    expect(presenceOf({ status: null, mode: null })).toBe('absent')
  })
  it('marks by one key, and Space takes a mark back', () => {
    const unmarked = { status: null, mode: null }
    expect(markOfKey(' ', unmarked)).toEqual({ status: 'present', mode: 'in_person' })
    expect(markOfKey(' ', { status: 'present', mode: 'in_person' })).toEqual({ status: 'absent', mode: 'in_person' })
    expect(markOfKey('O', unmarked)).toEqual({ status: 'present', mode: 'online' })
    expect(markOfKey('e', unmarked)?.status).toBe('excused')
    expect(markOfKey('a', unmarked)?.status).toBe('absent')
    expect(markOfKey('x', unmarked)).toBeNull()
  })
  it('counts only those who vote', () => {
    const here = { status: 'present', mode: 'in_person' } as const
    const rows = [
      row(1, here),
      row(2, { status: 'present', mode: 'online' }),
      row(3, { ...here, isVoting: false }),
      row(4),
    ]
    expect(countVoting(rows)).toEqual({ inRoom: 1, online: 1 })
  })
  it('knows who left since', () => {
    const before = [row(1, { status: 'present' }), row(2, { status: 'present' }), row(3)]
    expect(whoLeft(before, [row(1, { status: 'present' }), row(2, { status: 'absent' }), row(3)])?.fullName).toBe(
      'Person 2',
    )
    expect(whoLeft(before, before)).toBeNull()
  })
})
