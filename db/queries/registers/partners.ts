import { and, asc, desc, eq, gte, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ReadDb } from '../../changelog/store'
import type {
  BoardId,
  InteractionId,
  MembershipId,
  OrganizationId,
  PersonId,
  ProgramId,
  ProspectId,
} from '../../model/ids'
import type { Interaction, Partner, Prospect } from '../../model/registers/partners'
import type { RegisterScope } from '../../model/registers/table'
import { boardTable, membershipTable } from '../../schema/board'
import { organizationTable, personTable, programTable } from '../../schema/institution'
import { interactionTable, pledgeTable, prospectTable } from '../../schema/registers'
import { originsOf } from './origins'

/** Every organization of the workspace with its people, seats and contacts, by name. */
export function listPartners(db: ReadDb, { today }: { today: string }): Partner[] {
  const people = db
    .select()
    .from(personTable)
    .where(isNotNull(personTable.organizationId))
    .orderBy(asc(personTable.fullName))
    .all()
  const seats = db
    .selectDistinct({ organizationId: personTable.organizationId, id: boardTable.id, name: boardTable.name })
    .from(membershipTable)
    .innerJoin(personTable, eq(personTable.id, membershipTable.personId))
    .innerJoin(boardTable, eq(boardTable.id, membershipTable.boardId))
    .where(
      and(
        lte(membershipTable.termStart, today),
        or(isNull(membershipTable.termEnd), gte(membershipTable.termEnd, today)),
        isNotNull(personTable.organizationId),
      ),
    )
    .orderBy(asc(boardTable.name))
    .all()
  const interactions = db
    .select()
    .from(interactionTable)
    .orderBy(asc(interactionTable.heldOn), asc(interactionTable.id))
    .all()
  const pledges = db
    .select({ organizationId: pledgeTable.organizationId, count: sql<number>`count(*)` })
    .from(pledgeTable)
    .where(eq(pledgeTable.status, 'open'))
    .groupBy(pledgeTable.organizationId)
    .all()
  return db
    .select()
    .from(organizationTable)
    .orderBy(asc(organizationTable.name), asc(organizationTable.id))
    .all()
    .map((row): Partner => {
      const own = interactions.filter((each) => each.organizationId === row.id)
      // A step without a day comes after those that have one.
      const [next] = own
        .filter((each) => each.nextStep !== null && each.nextStepDoneOn === null)
        .toSorted((a, b) => ((a.nextStepOn ?? '9999') < (b.nextStepOn ?? '9999') ? -1 : 1))
      return {
        id: row.id as OrganizationId,
        name: row.name,
        kind: row.kind,
        place: row.place,
        website: row.website,
        note: row.note,
        contacts: people
          .filter((person) => person.organizationId === row.id)
          .map(({ id, fullName, title, email, phone }) => ({
            personId: id as PersonId,
            fullName,
            title,
            email,
            phone,
          })),
        boards: seats
          .filter((seat) => seat.organizationId === row.id)
          .map(({ id, name }) => ({ id: id as BoardId, name })),
        lastInteractionOn: own.at(-1)?.heldOn ?? null,
        nextStep:
          next?.nextStep == null
            ? null
            : { interactionId: next.id as InteractionId, text: next.nextStep, on: next.nextStepOn },
        openPledges: pledges.find((each) => each.organizationId === row.id)?.count ?? 0,
      }
    })
}

/** Interactions, the newest first; of one organization, or of all within the scope. */
export function listInteractions(
  db: ReadDb,
  { organizationId, scope }: { organizationId: string | null; scope: RegisterScope | null },
): Interaction[] {
  const contact = alias(personTable, 'contact')
  const speaker = alias(personTable, 'speaker')
  return db
    .select({
      row: interactionTable,
      organization: organizationTable.name,
      board: boardTable.name,
      contact: contact.fullName,
      speaker: speaker.fullName,
    })
    .from(interactionTable)
    .innerJoin(organizationTable, eq(organizationTable.id, interactionTable.organizationId))
    .leftJoin(boardTable, eq(boardTable.id, interactionTable.boardId))
    .leftJoin(contact, eq(contact.id, interactionTable.contactId))
    .leftJoin(speaker, eq(speaker.id, interactionTable.byId))
    .where(
      and(
        organizationId === null ? undefined : eq(interactionTable.organizationId, organizationId),
        scope?.boardId ? eq(interactionTable.boardId, scope.boardId) : undefined,
        scope?.from ? gte(interactionTable.heldOn, scope.from) : undefined,
        scope?.to ? lte(interactionTable.heldOn, scope.to) : undefined,
      ),
    )
    .orderBy(desc(interactionTable.heldOn), desc(interactionTable.id))
    .all()
    .map(({ row, organization, board, contact: contactName, speaker: speakerName }): Interaction => {
      const by = speakerName ?? row.byName
      return {
        id: row.id as InteractionId,
        organization: { id: row.organizationId as OrganizationId, name: organization },
        contact: named(row.contactId, contactName),
        board: row.boardId === null || board === null ? null : { id: row.boardId as BoardId, name: board },
        heldOn: row.heldOn,
        channel: row.channel,
        by: by === null ? null : { personId: row.byId as PersonId | null, name: by },
        note: row.note,
        nextStep: row.nextStep,
        nextStepOn: row.nextStepOn,
        nextStepDoneOn: row.nextStepDoneOn,
      }
    })
}

/** The possible partners within a scope, by board, then the newest first. */
export function listProspects(db: ReadDb, scope: RegisterScope): Prospect[] {
  const contact = alias(personTable, 'contact')
  const referrer = alias(personTable, 'referrer')
  const owner = alias(personTable, 'owner')
  const rows = db
    .select({
      row: prospectTable,
      board: boardTable.name,
      program: programTable.name,
      organization: organizationTable.name,
      contact: contact.fullName,
      referrer: referrer.fullName,
      owner: owner.fullName,
    })
    .from(prospectTable)
    .innerJoin(boardTable, eq(boardTable.id, prospectTable.boardId))
    .leftJoin(programTable, eq(programTable.id, prospectTable.programId))
    .leftJoin(organizationTable, eq(organizationTable.id, prospectTable.organizationId))
    .leftJoin(contact, eq(contact.id, prospectTable.contactId))
    .leftJoin(referrer, eq(referrer.id, prospectTable.referredById))
    .leftJoin(owner, eq(owner.id, prospectTable.ownerId))
    .where(
      and(
        scope.boardId === null ? undefined : eq(prospectTable.boardId, scope.boardId),
        scope.programId === null ? undefined : eq(prospectTable.programId, scope.programId),
        scope.from === null ? undefined : gte(prospectTable.identifiedOn, scope.from),
        scope.to === null ? undefined : lte(prospectTable.identifiedOn, scope.to),
      ),
    )
    .orderBy(asc(boardTable.name), desc(prospectTable.identifiedOn), desc(prospectTable.id))
    .all()
  const origins = originsOf(
    db,
    rows.map(({ row }) => ({ meetingIds: [row.meetingId], agendaItemId: row.agendaItemId })),
  )
  return rows.map(({ row, ...names }): Prospect => ({
    id: row.id as ProspectId,
    boardId: row.boardId as BoardId,
    boardName: names.board,
    program:
      row.programId === null || names.program === null ? null : { id: row.programId as ProgramId, name: names.program },
    text: row.text,
    organization:
      row.organizationId === null || names.organization === null
        ? null
        : { id: row.organizationId as OrganizationId, name: names.organization },
    contact: named(row.contactId, names.contact),
    stage: row.stage,
    source: row.source,
    sourceDetail: row.sourceDetail,
    referredBy: named(row.referredById, names.referrer),
    owner: named(row.ownerId, names.owner),
    gapCategory: row.gapCategory,
    gapSkill: row.gapSkill,
    identifiedOn: row.identifiedOn,
    membershipId: row.membershipId as MembershipId | null,
    meeting: origins.meeting(row.meetingId),
    agendaItemId: row.agendaItemId as Prospect['agendaItemId'],
    isConfidential: origins.isConfidential(row.agendaItemId),
  }))
}

function named(id: string | null, fullName: string | null): { personId: PersonId; fullName: string } | null {
  return id === null || fullName === null ? null : { personId: id as PersonId, fullName }
}
