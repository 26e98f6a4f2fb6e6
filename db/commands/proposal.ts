import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { CommandName, InputOf, OutputOf } from '../model/commands'
import type { ProposalId } from '../model/ids'
import type { ProposalStatus } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { attachmentTable } from '../schema/attachment'
import { agendaItemTable, meetingTable, proposalTable } from '../schema/meeting'
import { recordUnder, removeBareItem } from './agenda'
import { addItems, lastTopicOf } from './agendaItems'
import { listSiblings, numberSiblings } from './agendaOrder'
import { conflict, invalidInput } from './refusals'
import { given, isReferenced, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'

/** The parking lot: topics that wait for a coming meeting. Each stands on one agenda at most. */
export const proposalHandlers: CommandHandlers<Extract<CommandName, `proposal.${string}` | 'agenda.park'>> = {
  'proposal.add': ({ db, write, newId }, { presenterName, ...columns }) => {
    requireRow(db, 'board', columns.boardId)
    requirePeople(db, columns)
    const id = newId<ProposalId>()
    write.insert('proposal', {
      id,
      ...columns,
      presenterName: columns.presenterId === null ? presenterName : null,
      status: 'waiting',
      agendaItemId: null,
    })
    return { id }
  },
  'proposal.revise': ({ db, write }, { id, ...columns }) => {
    const proposal = requireRow(db, 'proposal', id)
    if (proposal.status === 'scheduled') throw standsOnAgenda(db, proposal, 'Change the item there')
    requirePeople(db, columns)
    const presenterId = columns.presenterId === undefined ? proposal.presenterId : columns.presenterId
    const presenterName = presenterId === null ? columns.presenterName : null
    write.update('proposal', id, given({ ...columns, presenterName }))
    return { id }
  },
  'proposal.drop': ({ db, write }, { id }) => {
    const proposal = requireRow(db, 'proposal', id)
    if (proposal.status === 'scheduled') throw standsOnAgenda(db, proposal, 'Remove the item there first')
    requireStatus(proposal, 'waiting', 'was dropped already')
    write.update('proposal', id, { status: 'dropped' })
    return { id }
  },
  'proposal.restore': ({ db, write }, { id }) => {
    const proposal = requireRow(db, 'proposal', id)
    requireStatus(proposal, 'dropped', 'was not dropped')
    write.update('proposal', id, { status: 'waiting' })
    return { id }
  },
  'proposal.schedule': (context, { id, meetingId }) => {
    const { db, write } = context
    const proposal = requireRow(db, 'proposal', id)
    if (proposal.status === 'scheduled') throw standsOnAgenda(db, proposal, 'It comes up once')
    requireStatus(proposal, 'waiting', 'was dropped. Restore it first')
    const meeting = requireChangeableMeeting(db, meetingId)
    if (meeting.boardId !== proposal.boardId) {
      throw invalidInput(['meetingId'], 'That meeting is of another board. Choose a meeting of this board.')
    }
    if (meeting.status !== 'planned' && meeting.status !== 'in_progress') {
      throw conflict(`${meeting.title} of ${meeting.date} is over. Choose a coming meeting.`, { meetingId })
    }
    const { title, question, kind, presenterId, presenterName, minutesAllotted } = proposal
    const text = { title, question, kind, presenterId, presenterName, minutesAllotted }
    const { firstId } = addItems(context, {
      meetingId: meetingId,
      afterId: lastTopicOf(db, meetingId) as InputOf<'agenda.addItems'>['afterId'],
      items: [{ ...text, presenterId: presenterId as never, standing: null, children: [] }],
    })
    if (firstId === null) throw new Error('An item without a standing task was taken for a double.')
    write.update('proposal', id, { status: 'scheduled', agendaItemId: firstId })
    return { itemId: firstId }
  },
  'agenda.park': parkItem,
}

function requirePeople(
  db: ReadDb,
  { presenterId, proposedById }: { presenterId?: string | null | undefined; proposedById?: string | null | undefined },
): void {
  for (const personId of [presenterId, proposedById]) if (personId) requireRow(db, 'person', personId)
}

function requireStatus(proposal: RowOf<'proposal'>, status: ProposalStatus, otherwise: string): void {
  if (proposal.status !== status) throw conflict(`${proposal.title} ${otherwise}.`, { proposalId: proposal.id })
}

function standsOnAgenda(db: ReadDb, proposal: RowOf<'proposal'>, wayOut: string) {
  const place = db
    .select({ title: meetingTable.title, date: meetingTable.date })
    .from(agendaItemTable)
    .innerJoin(meetingTable, eq(meetingTable.id, agendaItemTable.meetingId))
    .where(eq(agendaItemTable.id, proposal.agendaItemId ?? ''))
    .get()
  return conflict(
    `${proposal.title} stands on the agenda of ${place?.title ?? ''} of ${place?.date ?? ''}. ${wayOut}.`,
    { proposalId: proposal.id },
  )
}

/** The item goes, its words wait in the parking lot. */
function parkItem(context: CommandContext, { itemId, on }: InputOf<'agenda.park'>): OutputOf<'agenda.park'> {
  const { db, write, newId } = context
  const { item, meeting } = requireChangeableItem(db, itemId)
  refuseUnfitForLot(db, item)
  const { title, question, kind, presenterId, presenterName, minutesAllotted } = item
  const text = { title, question, kind, presenterId, presenterName, minutesAllotted }
  const former = db.select().from(proposalTable).where(eq(proposalTable.agendaItemId, itemId)).get()
  const proposalId = (former?.id ?? newId()) as ProposalId
  if (former) {
    write.update('proposal', proposalId, { ...text, status: 'waiting', agendaItemId: null })
  } else {
    write.insert('proposal', {
      id: proposalId,
      boardId: meeting.boardId,
      ...text,
      proposedById: null,
      proposedOn: on,
      status: 'waiting',
      agendaItemId: null,
    })
  }
  removeBareItem(context, item)
  numberSiblings(context, listSiblings(db, item.meetingId, item.parentId))
  return { proposalId }
}

function refuseUnfitForLot(db: ReadDb, item: RowOf<'agenda_item'>): void {
  const refuse = (sentence: string) => {
    throw conflict(`${item.title} ${sentence}`, { agendaItemId: item.id })
  }
  if (item.standing !== null) refuse('comes up at each meeting. Remove it if this meeting goes without it.')
  const parent = item.parentId === null ? undefined : requireRow(db, 'agenda_item', item.parentId)
  // A sub-item is confidential with the item that it stands under.
  if (item.isConfidential || parent?.isConfidential === true)
    refuse('is confidential, and the parking lot is not. Move it to another meeting by hand.')
  const held = recordUnder(db, item.id)
  if (held !== null) refuse(`holds ${held}. An item with a record stays on its agenda.`)
  if (listSiblings(db, item.meetingId, item.id).length > 0) refuse('has sub-items. Move them out first.')
  if (isReferenced(db, attachmentTable.agendaItemId, item.id)) refuse('has papers. Take them off first.')
  if (isReferenced(db, agendaItemTable.pulledFromId, item.id)) refuse('had an item pulled out of it. Keep it here.')
}
