import type { CommandContext, CommandHandlers } from '../../changelog/run'
import type { ReadDb } from '../../changelog/store'
import type { InteractionId, MembershipId, PersonId, ProspectId } from '../../model/ids'
import type { partnerCommands } from '../../model/registers/partners'
import { openDirectory } from '../directory'
import { refuseOverlap } from '../termOverlap'
import { removeRecordBlock } from '../recordBlocks'
import { conflict, invalidInput } from '../refusals'
import { given, requireChangeableMeeting, requireRow } from '../rows'
import { contactIdOf } from './contact'
import {
  refuseFrozenWords,
  refuseOwnDay,
  refuseTwoSpeakers,
  refuseUnknownProgram,
  requireEntryPlace,
} from './entryPlace'

/** Organizations that work with the school, and those that could. */
export const partnerHandlers: CommandHandlers<keyof typeof partnerCommands> = {
  'prospect.record': (context, input) => {
    const { db, write, newId } = context
    const { boardId, agendaItemId: _, text, stage, identifiedOn, organizationName = null, ...facts } = input
    const { on, ...place } = requireEntryPlace(db, { ...input, on: identifiedOn }, 'identifiedOn')
    refuseUnknown(db, facts)
    const id = newId<ProspectId>()
    const organizationId = organizationIdOf(context, organizationName)
    write.insert('prospect', {
      id,
      boardId,
      ...place,
      text,
      stage,
      identifiedOn: on,
      organizationId,
      programId: facts.programId ?? null,
      contactId: contactIdOf(context, facts, organizationId) ?? null,
      source: facts.source ?? null,
      sourceDetail: facts.sourceDetail ?? null,
      referredById: facts.referredById ?? null,
      ownerId: facts.ownerId ?? null,
      gapCategory: facts.gapCategory ?? null,
      gapSkill: facts.gapSkill ?? null,
      membershipId: null,
    })
    return { id }
  },
  'prospect.revise': (context, { id, organizationName, contactId, contactName, ...columns }) => {
    const { db, write } = context
    const row = requireRow(db, 'prospect', id)
    refuseFrozenWords(db, row, columns.text)
    refuseOwnDay(row, columns.identifiedOn, 'identifiedOn')
    refuseUnknown(db, columns)
    const organizationId =
      organizationName === undefined ? row.organizationId : organizationIdOf(context, organizationName)
    const contact = contactIdOf(context, { contactId, contactName }, organizationId)
    write.update('prospect', id, given({ ...columns, organizationId, contactId: contact }))
    return { id }
  },
  'prospect.remove': (context, { id }) => {
    const row = requireRow(context.db, 'prospect', id)
    if (row.meetingId !== null) requireChangeableMeeting(context.db, row.meetingId)
    if (row.agendaItemId !== null) {
      removeRecordBlock(context, row.agendaItemId, { recordType: 'prospect', recordId: id })
    }
    context.write.remove('prospect', id)
    return { id }
  },
  'prospect.appoint': (context, { id, newPerson, ...seat }) => {
    const { db, write, newId } = context
    const row = requireRow(db, 'prospect', id)
    if (row.membershipId !== null) {
      throw conflict('A seat was given already. Look at the members of the board.', { prospectId: id })
    }
    const person = seatedPerson(context, row, newPerson)
    refuseOverlap(context, row.boardId, person, seat, null)
    const membershipId = newId<MembershipId>()
    write.insert('membership', { id: membershipId, boardId: row.boardId, personId: person.id, ...seat })
    write.update('prospect', id, { stage: 'active', contactId: person.id, membershipId })
    return { id, membershipId, personId: person.id as PersonId }
  },
  'organization.describe': ({ db, write }, { id, ...columns }) => {
    requireRow(db, 'organization', id)
    write.update('organization', id, given(columns))
    return { id }
  },
  'interaction.record': (context, { organizationName, contactId, contactName, ...columns }) => {
    const { db, write, newId } = context
    refuseTwoSpeakers(db, { id: columns.byId, name: columns.byName }, 'byName')
    refuseStepDay(columns)
    if (columns.boardId !== null) requireRow(db, 'board', columns.boardId)
    const organizationId = openDirectory(context).organizationNamed(organizationName, 'employer').id
    const contact = contactIdOf(context, { contactId, contactName }, organizationId) ?? null
    const id = newId<InteractionId>()
    write.insert('interaction', { id, organizationId, contactId: contact, ...columns, nextStepDoneOn: null })
    return { id }
  },
  'interaction.revise': (context, { id, byId, byName, contactId, contactName, ...columns }) => {
    const { db, write } = context
    const row = requireRow(db, 'interaction', id)
    refuseTwoSpeakers(db, { id: byId, name: byName }, 'byName')
    refuseStepDay({ ...row, ...given(columns) })
    if (columns.boardId) requireRow(db, 'board', columns.boardId)
    const contact = contactIdOf(context, { contactId, contactName }, row.organizationId)
    write.update('interaction', id, {
      ...given({ ...columns, contactId: contact }),
      // One of the two takes the place of the other.
      ...(byId ? { byId, byName: null } : given({ byId })),
      ...(byName ? { byId: null, byName } : given({ byName })),
    })
    return { id }
  },
  'interaction.remove': ({ db, write }, { id }) => {
    requireRow(db, 'interaction', id)
    write.remove('interaction', id)
    return { id }
  },
}

/** Who takes the seat of a prospect: somebody new of its organization, or its contact. */
function seatedPerson(
  context: CommandContext,
  row: { id: string; organizationId: string | null; contactId: string | null },
  newPerson: { fullName: string; title: string | null } | null,
) {
  const { db } = context
  if (newPerson === null) {
    if (row.contactId !== null) return requireRow(db, 'person', row.contactId)
    throw invalidInput(['newPerson'], 'Name the person who takes the seat: the prospect has no contact yet.')
  }
  const organization = row.organizationId === null ? null : requireRow(db, 'organization', row.organizationId)
  return openDirectory(context).addPerson({
    ...newPerson,
    organizationName: organization?.name ?? null,
    organizationKind: organization?.kind ?? 'employer',
    email: null,
    phone: null,
  })
}

function organizationIdOf(context: CommandContext, name: string | null): string | null {
  return name === null ? null : openDirectory(context).organizationNamed(name, 'employer').id
}

function refuseUnknown(
  db: ReadDb,
  facts: {
    programId?: string | null | undefined
    referredById?: string | null | undefined
    ownerId?: string | null | undefined
  },
): void {
  refuseUnknownProgram(db, facts.programId)
  for (const personId of [facts.referredById, facts.ownerId]) {
    if (personId) requireRow(db, 'person', personId)
  }
}

function refuseStepDay({ nextStep, nextStepOn }: { nextStep: string | null; nextStepOn: string | null }): void {
  if (nextStep === null && nextStepOn !== null) {
    throw invalidInput(['nextStep'], 'Say what the next step is, or leave its day empty.')
  }
}
