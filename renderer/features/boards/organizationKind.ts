import type { MemberCategory, OrganizationKind, Side } from '../../../electron/contract/model'

/** What kind of body somebody comes from, as far as their category tells. */
export function kindOfOrganization(category: MemberCategory, side: Side): OrganizationKind {
  if (category === 'labor') return 'union'
  if (category === 'government') return 'agency'
  if (side === 'internal' || category === 'secondary_school' || category === 'higher_education') return 'school'
  return category === 'employer' || category === 'technician' || category === 'former_student' ? 'employer' : 'other'
}
