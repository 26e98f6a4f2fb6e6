import type { AttendanceRow, NamedPerson } from '../../../../electron/contract/model'

/** The office whose holder somebody stands in for. */
export type Office = 'chair' | 'secretary'

/** Whether somebody acts in place of an officer: the board has one, and it is another person. */
export function isSubstitute(rows: readonly AttendanceRow[], person: NamedPerson | null, office: Office): boolean {
  const holders = rows.filter(({ role }) => role === office)
  return person !== null && holders.length > 0 && holders.every(({ personId }) => personId !== person.personId)
}

/** Who holds the first of these offices and is not marked as missing. */
export function officerAtHand(
  rows: readonly AttendanceRow[],
  offices: readonly ('chair' | 'vice_chair' | 'secretary')[],
): NamedPerson | null {
  for (const office of offices) {
    const row = rows.find(({ role, status }) => role === office && (status === null || status === 'present'))
    if (row) return { personId: row.personId, fullName: row.fullName }
  }
  return null
}
