import { z } from 'zod'
import { command } from '../command'
import { CalendarDate, OptionalLine, OptionalParagraph, Paragraph } from '../fields'
import {
  AgendaItemId,
  BoardId,
  PersonId,
  PledgeId,
  PlacementId,
  ProgramId,
  type MeetingId,
  type OrganizationId,
} from '../ids'
import { PledgeKind, Season, Term, type PledgeStatus } from './words'

/** How a pledge was kept, once: counts of learners, never their names. */
export interface Placement {
  id: PlacementId
  filled: number
  /** Hours of all learners together; null = not known. */
  hours: number | null
  startsOn: string | null
  endsOn: string | null
  note: string | null
}

/** What a partner promised for learners, and how it was kept. */
export interface Pledge {
  id: PledgeId
  boardId: BoardId
  boardName: string
  programId: ProgramId | null
  programName: string | null
  organization: { id: OrganizationId; name: string } | null
  contact: { personId: PersonId; fullName: string } | null
  kind: PledgeKind
  /** Null = a number was not said. */
  places: number | null
  term: string | null
  text: string
  pledgedOn: string
  agreementExpiresOn: string | null
  status: PledgeStatus
  /** Where it was made; null between meetings. */
  meeting: { id: MeetingId; title: string; date: string } | null
  agendaItemId: AgendaItemId | null
  isConfidential: boolean
  /** In the order of their days; those without a day last. */
  placements: Placement[]
  filled: number
  /** Null = of no placement is it known. */
  hours: number | null
}

/** What pledges come to, under one heading. */
export interface PledgeCount {
  /** The term, the kind, the id of the program or the organization; null for those without one. */
  key: string | null
  /** The name of the program or the organization. */
  name: string | null
  pledges: number
  /** Places that were promised in numbers. */
  pledged: number
  /** Pledges without a number: their places are in no sum. */
  unnumbered: number
  filled: number
  hours: number | null
}

/** What pledges are counted by. */
export const PledgeGrouping = z.enum(['term', 'program', 'kind', 'organization'])
export type PledgeGrouping = z.infer<typeof PledgeGrouping>

/** Terms in the order of time, those without one last. */
export function compareTerms(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const place = (term: string) => {
    const season = Season.safeParse(term.slice(5))
    return `${term.slice(0, 4)} ${season.success ? Season.options.indexOf(season.data) : 9}`
  }
  return place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0
}

function headingOf(pledge: Pledge, by: PledgeGrouping): { key: string | null; name: string | null } {
  switch (by) {
    case 'term':
      return { key: pledge.term, name: null }
    case 'kind':
      return { key: pledge.kind, name: null }
    case 'program':
      return { key: pledge.programId, name: pledge.programName }
    case 'organization':
      return { key: pledge.organization?.id ?? null, name: pledge.organization?.name ?? null }
  }
}

/**
 * Pledged and filled places under each heading. What was withdrawn is left out. Pieces of equipment are no places for
 * learners: they are counted by their kind only, and nowhere else.
 */
export function countPledges(pledges: readonly Pledge[], by: PledgeGrouping): PledgeCount[] {
  const counts = new Map<string | null, PledgeCount>()
  for (const pledge of pledges) {
    if (pledge.status === 'withdrawn' || (by !== 'kind' && pledge.kind === 'equipment')) continue
    const { key, name } = headingOf(pledge, by)
    const count = counts.get(key) ?? { key, name, pledges: 0, pledged: 0, unnumbered: 0, filled: 0, hours: null }
    counts.set(key, {
      ...count,
      pledges: count.pledges + 1,
      pledged: count.pledged + (pledge.places ?? 0),
      unnumbered: count.unnumbered + (pledge.places === null ? 1 : 0),
      filled: count.filled + pledge.filled,
      hours: pledge.hours === null ? count.hours : (count.hours ?? 0) + pledge.hours,
    })
  }
  const byName = (a: PledgeCount, b: PledgeCount) => (a.name ?? '\uffff').localeCompare(b.name ?? '\uffff')
  const byKind = (a: PledgeCount, b: PledgeCount) =>
    PledgeKind.options.indexOf(a.key as PledgeKind) - PledgeKind.options.indexOf(b.key as PledgeKind)
  const order =
    by === 'term' ? (a: PledgeCount, b: PledgeCount) => compareTerms(a.key, b.key) : by === 'kind' ? byKind : byName
  return [...counts.values()].toSorted(order)
}

/** How many days before its end an agreement is shown as ending soon. */
export const EXPIRY_NOTICE_DAYS = 90

/** Pledges whose agreement has ended or ends within the days of notice, the soonest first. `today` is a calendar date. */
export function expiringSoon(pledges: readonly Pledge[], today: string): Pledge[] {
  const last = new Date(`${today}T00:00:00Z`)
  last.setUTCDate(last.getUTCDate() + EXPIRY_NOTICE_DAYS)
  const limit = last.toISOString().slice(0, 10)
  return pledges
    .filter(
      ({ status, agreementExpiresOn }) =>
        status === 'open' && agreementExpiresOn !== null && agreementExpiresOn <= limit,
    )
    .toSorted((a, b) => ((a.agreementExpiresOn ?? '') < (b.agreementExpiresOn ?? '') ? -1 : 1))
}

const Count = z.int().min(0).max(100_000)

const facts = {
  programId: ProgramId.nullable(),
  /** By name: one that the workspace does not know is made. */
  organizationName: OptionalLine,
  contactId: PersonId.nullable(),
  /** In place of `contactId`: somebody who is added to the address book if the organization has nobody of that name. */
  contactName: OptionalLine,
  places: Count.nullable(),
  term: Term.nullable(),
  agreementExpiresOn: CalendarDate.nullable(),
}

const placementFacts = {
  filled: Count,
  hours: z.number().min(0).max(1_000_000).nullable(),
  startsOn: CalendarDate.nullable(),
  endsOn: CalendarDate.nullable(),
  note: OptionalParagraph,
}

const pledge = command<{ id: PledgeId }>()
const placement = command<{ id: PlacementId }>()

export const pledgeCommands = {
  'pledge.record': pledge(
    z.strictObject({
      boardId: BoardId,
      /** The item of a meeting under which it was promised; null between meetings. */
      agendaItemId: AgendaItemId.nullable(),
      kind: PledgeKind,
      text: Paragraph,
      programId: facts.programId.default(null),
      organizationName: facts.organizationName.default(null),
      contactId: facts.contactId.default(null),
      contactName: facts.contactName.default(null),
      places: facts.places.default(null),
      term: facts.term.default(null),
      agreementExpiresOn: facts.agreementExpiresOn.default(null),
      /** The day, for one made between meetings; that of a meeting's item is the meeting's. */
      pledgedOn: CalendarDate.nullable().default(null),
    }),
  ),
  /** Approved minutes hold the words; the rest goes on after the meeting. */
  'pledge.revise': pledge(
    z.strictObject({
      id: PledgeId,
      kind: PledgeKind.optional(),
      text: Paragraph.optional(),
      programId: facts.programId.optional(),
      organizationName: facts.organizationName.optional(),
      contactId: facts.contactId.optional(),
      contactName: facts.contactName.optional(),
      places: facts.places.optional(),
      term: facts.term.optional(),
      agreementExpiresOn: facts.agreementExpiresOn.optional(),
      pledgedOn: CalendarDate.optional(),
    }),
  ),
  /** It stays on record and leaves every count; or it holds again. */
  'pledge.withdraw': pledge(z.strictObject({ id: PledgeId, isWithdrawn: z.boolean() })),
  /** Takes its block out of the item's note too. Refused while places of it were filled. */
  'pledge.remove': pledge(z.strictObject({ id: PledgeId })),
  'placement.record': placement(
    z.strictObject({
      pledgeId: PledgeId,
      filled: placementFacts.filled,
      hours: placementFacts.hours.default(null),
      startsOn: placementFacts.startsOn.default(null),
      endsOn: placementFacts.endsOn.default(null),
      note: placementFacts.note.default(null),
    }),
  ),
  'placement.revise': placement(
    z.strictObject({
      id: PlacementId,
      filled: placementFacts.filled.optional(),
      hours: placementFacts.hours.optional(),
      startsOn: placementFacts.startsOn.optional(),
      endsOn: placementFacts.endsOn.optional(),
      note: placementFacts.note.optional(),
    }),
  ),
  'placement.remove': placement(z.strictObject({ id: PlacementId })),
} as const
