import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { RosterLine } from '../model/board'
import type { CommandName } from '../model/commands'
import type { MembershipId, PersonId } from '../model/ids'
import type { SeatTerm } from '../model/terms'
import type { RowOf } from '../schema'
import { attendanceTable } from '../schema/meeting'
import { membershipTable } from '../schema/board'
import { prospectTable } from '../schema/registers'
import { organizationTable, personTable } from '../schema/institution'
import { foldEmail, foldName, openDirectory } from './directory'
import { conflict, invalidInput } from './refusals'
import { stepsOf } from './people'
import { renewAll } from './renewal'
import { given, isReferenced, requireRow } from './rows'
import { overlaps, refuseOverlap, spellTerm } from './termOverlap'
import { followTermsOf } from './termsOfDay'

/** Seats on boards. */
export const membershipHandlers: CommandHandlers<Extract<CommandName, `membership.${string}`>> = {
  'membership.add': (context, { boardId, person: choice, ...seat }) => {
    requireRow(context.db, 'board', boardId)
    const person = openDirectory(context).choosePerson(choice)
    refuseOverlap(context, boardId, person, seat, null)
    const id = context.newId<MembershipId>()
    context.write.insert('membership', { id, boardId, personId: person.id, ...seat })
    followTermsOf(context, boardId, person.id)
    return { id, personId: person.id as PersonId }
  },
  'membership.revise': (context, { id, ...seat }) => {
    const membership = requireRow(context.db, 'membership', id)
    const person = requireRow(context.db, 'person', membership.personId)
    refuseOverlap(context, membership.boardId, person, seat, id)
    // Another last day is a new question.
    const isFinal = membership.isFinal && membership.termEnd === seat.termEnd
    context.write.update('membership', id, { ...given(seat), isFinal })
    followTermsOf(context, membership.boardId, membership.personId)
    return { id }
  },
  'membership.end': (context, { id, termEnd }) => {
    const membership = requireRow(context.db, 'membership', id)
    if (termEnd < membership.termStart) throw invalidInput(['termEnd'], 'The term ends before it starts.')
    const person = requireRow(context.db, 'person', membership.personId)
    refuseOverlap(context, membership.boardId, person, { termStart: membership.termStart, termEnd }, id)
    context.write.update('membership', id, { termEnd, isFinal: true })
    followTermsOf(context, membership.boardId, membership.personId)
    return { id }
  },
  'membership.remove': ({ db, write }, { id }) => {
    const membership = requireRow(db, 'membership', id)
    if (isReferenced(db, attendanceTable.membershipId, id)) {
      const person = requireRow(db, 'person', membership.personId)
      throw conflict(`The attendance of ${person.fullName} is on record. End the term instead of removing the seat.`, {
        membershipId: id,
      })
    }
    for (const step of stepsOf({ db }, id)) write.remove('orientation_step', step.id)
    // A possible partner whose seat was a mistake has said yes, and has no seat.
    const given = db.select().from(prospectTable).where(eq(prospectTable.membershipId, id)).all()
    for (const { id: prospectId, stage } of given) {
      write.update('prospect', prospectId, {
        membershipId: null,
        ...(stage === 'active' ? { stage: 'committed' } : {}),
      })
    }
    write.remove('membership', id)
    return { id }
  },
  'membership.renewAll': renewAll,
  'membership.import': (context, { boardId, lines }) => importRoster(context, boardId, lines),
}

/** Somebody with a seat on the board, as an imported line is compared with them. */
interface Seated extends SeatTerm {
  person: RowOf<'person'>
  name: string
  email: string | null
  organization: string | null
}

/** Adds every line, or refuses with the lines that stand in the way; the transaction takes back what was added by then. */
function importRoster(context: CommandContext, boardId: string, lines: RosterLine[]): { added: number } {
  const { db, write, newId } = context
  requireRow(db, 'board', boardId)
  const directory = openDirectory(context)
  const seated: Seated[] = db
    .select({ membership: membershipTable, person: personTable, organizationName: organizationTable.name })
    .from(membershipTable)
    .innerJoin(personTable, eq(personTable.id, membershipTable.personId))
    .leftJoin(organizationTable, eq(organizationTable.id, personTable.organizationId))
    .where(eq(membershipTable.boardId, boardId))
    .all()
    .map(({ membership, person, organizationName }) => ({
      person,
      termStart: membership.termStart,
      termEnd: membership.termEnd,
      ...comparable({ ...person, organizationName }),
    }))

  const refused: { line: number; fullName: string; reason: string }[] = []
  for (const [index, { person: wanted, ...seat }] of lines.entries()) {
    const refuse = (reason: string) => refused.push({ line: index + 1, fullName: wanted.fullName, reason })
    const key = comparable(wanted)
    const matches = seated.filter((each) => isSamePerson(each, key))
    const clash = matches.find((each) => overlaps(each, seat))
    if (clash) {
      refuse(`${clash.person.fullName} is a member of this board ${spellTerm(clash)}.`)
      continue
    }
    const holder = wanted.email === null ? undefined : directory.findByEmail(wanted.email)
    if (holder && foldName(holder.fullName) !== key.name) {
      refuse(`The e-mail address ${wanted.email} belongs to ${holder.fullName}.`)
      continue
    }
    const person = matches[0]?.person ?? directory.addPerson(wanted)
    write.insert('membership', { id: newId(), boardId, personId: person.id, ...seat })
    seated.push({ person, termStart: seat.termStart, termEnd: seat.termEnd, ...key })
  }
  if (refused.length > 0) throw rosterRefusal(refused)
  return { added: lines.length }
}

function comparable(person: { fullName: string; email: string | null; organizationName: string | null }) {
  return {
    name: foldName(person.fullName),
    email: person.email === null ? null : foldEmail(person.email),
    organization: person.organizationName === null ? null : foldName(person.organizationName),
  }
}

/** One name at two known employers is two people; with an employer missing it is one until somebody says otherwise. */
function isSamePerson(one: ReturnType<typeof comparable>, other: ReturnType<typeof comparable>): boolean {
  if (one.email !== null && one.email === other.email) return true
  const mayBeOneEmployer =
    one.organization === null || other.organization === null || one.organization === other.organization
  return one.name === other.name && mayBeOneEmployer
}

function rosterRefusal(refused: { line: number; fullName: string; reason: string }[]) {
  const [first] = refused
  const rest = refused.length === 1 ? '' : ` ${refused.length - 1} more of the lines cannot be added either.`
  return conflict(
    `Line ${first?.line}: ${first?.reason}${rest} Nothing was added. Leave these lines out, or correct them.`,
    {
      lines: refused.map((each) => each.line),
      refused,
    },
  )
}
