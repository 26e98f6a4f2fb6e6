import type {
  MemberCategory,
  MemberRole,
  MembershipRow,
  Person,
  PersonId,
  Side,
} from '../../../../electron/contract/model'
import { EmailAddress } from '../../../../electron/contract/model'
import { kindOfOrganization } from '../organizationKind'
import { addressFinder, seatFinder } from '../roster/samePerson'

/** A person and their seat while they are being written in the dialog. */
export interface MemberDraft {
  /** Somebody whom the workspace knows already; null for a new person. */
  personId: PersonId | null
  fullName: string
  title: string
  organizationName: string
  email: string
  phone: string
  role: MemberRole
  category: MemberCategory
  isVoting: boolean
  side: Side
  termStart: string | null
  termEnd: string | null
}

/** What stands in the way of a draft, by the field where it is to be said. */
export type MemberComplaint =
  | { field: 'fullName'; kind: 'duplicate'; seat: MembershipRow }
  | { field: 'email'; kind: 'badAddress' | 'addressTaken' }
  | { field: 'termEnd'; kind: 'endsBeforeStart' }

/** A new member of today: what most new members are. */
export function newDraft(today: string): MemberDraft {
  return {
    personId: null,
    fullName: '',
    title: '',
    organizationName: '',
    email: '',
    phone: '',
    role: 'member',
    category: 'employer',
    isVoting: true,
    side: 'external',
    termStart: today,
    termEnd: null,
  }
}

/** The draft with a known person in it. */
export function withPerson(draft: MemberDraft, person: Person): MemberDraft {
  return {
    ...draft,
    personId: person.id,
    fullName: person.fullName,
    title: person.title ?? '',
    organizationName: person.organization?.name ?? '',
    email: person.email ?? '',
    phone: person.phone ?? '',
  }
}

/** The draft of a seat that is there already. */
export function draftOf(member: MembershipRow): MemberDraft {
  const { role, category, isVoting, side, termStart, termEnd } = member
  const seat = { role, category, isVoting, side, termStart, termEnd }
  return withPerson({ ...newDraft(termStart), ...seat }, { ...member, id: member.personId })
}

/** The draft with another category; staff and students are internal and do not vote unless somebody says so. */
export function withCategory(draft: MemberDraft, category: MemberCategory): MemberDraft {
  const isInternal = category === 'faculty' || category === 'administration' || category === 'student'
  const wasInternal = draft.side === 'internal'
  if (isInternal === wasInternal) return { ...draft, category }
  return { ...draft, category, side: isInternal ? 'internal' : 'external', isVoting: !isInternal }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim().replace(/\s+/g, ' '))

/** The person in the draft as the commands take one. */
export function personOf(draft: MemberDraft) {
  return {
    fullName: orNull(draft.fullName) ?? '',
    title: orNull(draft.title),
    organizationName: orNull(draft.organizationName),
    organizationKind: kindOfOrganization(draft.category, draft.side),
    email: orNull(draft.email),
    phone: orNull(draft.phone),
  }
}

/** Says what stands in the way, so that it can be said at the field before anything is sent. */
export function complainAbout(
  draft: MemberDraft,
  members: readonly MembershipRow[],
  people: readonly Person[],
  ownId: string | null,
): MemberComplaint[] {
  const { termStart, termEnd } = draft
  const person = personOf(draft)
  const complaints: MemberComplaint[] = []
  if (termStart !== null && termEnd !== null && termEnd < termStart) {
    complaints.push({ field: 'termEnd', kind: 'endsBeforeStart' })
  } else if (termStart !== null) {
    const others = members
      .filter((member) => member.id !== ownId)
      .map((member) => ({ ...member, organizationName: member.organization?.name ?? null, seat: member }))
    const term = { termStart, termEnd }
    const samePerson = others.filter((other) => other.personId === draft.personId)
    const clash =
      seatFinder(others).find({ ...person, ...term }) ??
      samePerson.find((other) => seatFinder([other]).find({ ...other, ...term }) !== undefined)
    if (clash) complaints.push({ field: 'fullName', kind: 'duplicate', seat: clash.seat })
  }
  if (person.email !== null && !EmailAddress.safeParse(person.email).success) {
    complaints.push({ field: 'email', kind: 'badAddress' })
  } else if (addressFinder(people.filter((other) => other.id !== draft.personId))(person)) {
    complaints.push({ field: 'email', kind: 'addressTaken' })
  }
  return complaints
}
