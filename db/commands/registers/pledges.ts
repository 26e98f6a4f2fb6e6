import type { CommandContext, CommandHandlers } from '../../changelog/run'
import type { PlacementId, PledgeId } from '../../model/ids'
import type { pledgeCommands } from '../../model/registers/pledges'
import { openDirectory } from '../directory'
import { removeRecordBlock } from '../recordBlocks'
import { invalidInput } from '../refusals'
import { given, requireChangeableMeeting, requireRow } from '../rows'
import { contactIdOf } from './contact'
import { refuseFrozenWords, refuseOwnDay, refuseUnknownProgram, requireEntryPlace } from './entryPlace'
import { refuseBuiltUpon } from './entryRows'

/** What partners promised for learners, and how it was kept. */
export const pledgeHandlers: CommandHandlers<keyof typeof pledgeCommands> = {
  'pledge.record': (context, input) => {
    const { db, write, newId } = context
    const { boardId, programId, kind, places, term, text, agreementExpiresOn } = input
    const { on: pledgedOn, ...where } = requireEntryPlace(db, { ...input, on: input.pledgedOn }, 'pledgedOn')
    refuseUnknownProgram(db, programId)
    const id = newId<PledgeId>()
    const organizationId = organizationIdOf(context, input.organizationName) ?? null
    const who = { organizationId, contactId: contactIdOf(context, input, organizationId) ?? null }
    const what = { kind, places, term, text, pledgedOn, agreementExpiresOn }
    write.insert('pledge', { id, boardId, programId, ...where, ...who, ...what })
    return { id }
  },
  'pledge.revise': (context, { id, text, programId, organizationName, contactId, contactName, ...facts }) => {
    const { db, write } = context
    const row = requireRow(db, 'pledge', id)
    refuseFrozenWords(db, row, text)
    refuseOwnDay(row, facts.pledgedOn, 'pledgedOn')
    refuseUnknownProgram(db, programId)
    const organizationId = organizationIdOf(context, organizationName)
    const partnerId = organizationId === undefined ? row.organizationId : organizationId
    const contact = contactIdOf(context, { contactId, contactName }, partnerId)
    write.update('pledge', id, given({ text, programId, organizationId, contactId: contact, ...facts }))
    return { id }
  },
  'pledge.withdraw': ({ db, write }, { id, isWithdrawn }) => {
    requireRow(db, 'pledge', id)
    write.update('pledge', id, { status: isWithdrawn ? 'withdrawn' : 'open' })
    return { id }
  },
  'pledge.remove': (context, { id }) => {
    const row = requireRow(context.db, 'pledge', id)
    if (row.meetingId !== null) requireChangeableMeeting(context.db, row.meetingId)
    const record = { recordType: 'pledge', recordId: id } as const
    refuseBuiltUpon(context.db, record)
    if (row.agendaItemId !== null) removeRecordBlock(context, row.agendaItemId, record)
    context.write.remove('pledge', id)
    return { id }
  },
  'placement.record': ({ db, write, newId }, input) => {
    requireRow(db, 'pledge', input.pledgeId)
    refuseBackwards(input)
    const id = newId<PlacementId>()
    write.insert('placement', { id, ...input })
    return { id }
  },
  'placement.revise': ({ db, write }, { id, ...facts }) => {
    refuseBackwards({ ...requireRow(db, 'placement', id), ...given(facts) })
    write.update('placement', id, given(facts))
    return { id }
  },
  'placement.remove': ({ db, write }, { id }) => {
    requireRow(db, 'placement', id)
    write.remove('placement', id)
    return { id }
  },
}

/** The organization of that name, made if there is none; undefined when nothing is said about it. */
export function organizationIdOf(context: CommandContext, name: string | null | undefined): string | null | undefined {
  return typeof name === 'string' ? openDirectory(context).organizationNamed(name, 'employer').id : name
}

function refuseBackwards({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }): void {
  if (startsOn === null || endsOn === null || startsOn <= endsOn) return
  throw invalidInput(['endsOn'], `It began on ${startsOn}, which is later.`)
}
