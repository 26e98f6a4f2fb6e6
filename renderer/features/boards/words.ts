import type { TFunction } from 'i18next'
import type { AttendanceMode, AttendanceStatus, MembershipRow } from '../../../electron/contract/model'
import type { Presence } from '../../ui'

/** Seat in words: "employer, chair". A plain member's role need not be said. */
export function seatWords(t: TFunction, member: Pick<MembershipRow, 'category' | 'role'>): string {
  const category = t(`boards:category.${member.category}`)
  return member.role === 'member'
    ? category
    : t('boards:seatWithRole', { category, role: t(`boards:role.${member.role}`) })
}

/** The mark of a presence; null where nothing is on record. */
export function presenceOf(entry: { status: AttendanceStatus | null; mode: AttendanceMode | null }): Presence | null {
  if (entry.status === null) return null
  if (entry.status === 'present') return entry.mode === 'online' ? 'online' : 'room'
  return entry.status
}
