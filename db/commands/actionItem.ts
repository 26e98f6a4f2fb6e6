import { asc, eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { CommandName } from '../model/commands'
import type { ActionItemId } from '../model/ids'
import type { MemberRole } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { actionOwnerTable, matterArisingTable } from '../schema/action'
import { nextNumber } from './numbering'
import { removeRecordBlock } from './recordBlocks'
import { conflict, invalidInput } from './refusals'
import { isReferenced, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'

/** What people promised to do. An action lives on after its meeting, so that approved minutes do not freeze it. */
export const actionItemHandlers: CommandHandlers<Extract<CommandName, `actionItem.${string}`>> = {
  'actionItem.create': (context, { boardId, agendaItemId, text, ownerIds, offices, dueOn, givenOn }) => {
    const { db, write, newId } = context
    requireRow(db, 'board', boardId)
    const meeting = agendaItemId === null ? null : requireChangeableItem(db, agendaItemId).meeting
    if (meeting !== null && meeting.boardId !== boardId) {
      throw invalidInput(
        ['agendaItemId'],
        'That agenda item is from a meeting of another board. Choose an item of this board.',
      )
    }
    const id = newId<ActionItemId>()
    const number = nextNumber(db, 'action_item', boardId)
    write.insert('action_item', {
      id,
      boardId,
      meetingId: meeting?.id ?? null,
      agendaItemId,
      number,
      text,
      dueOn,
      status: 'open',
      closedOn: null,
      givenOn: meeting === null ? givenOn : null,
    })
    setOwners(context, id, { ownerIds, offices })
    return { id, number }
  },
  'actionItem.revise': ({ write }, { id, text }) => {
    write.update('action_item', id, { text })
    return { id }
  },
  'actionItem.assign': (context, { id, ownerIds, offices }) => {
    requireRow(context.db, 'action_item', id)
    setOwners(context, id, { ownerIds, offices })
    return { id }
  },
  'actionItem.reschedule': ({ write }, { id, dueOn }) => {
    write.update('action_item', id, { dueOn })
    return { id }
  },
  'actionItem.setStatus': ({ write }, { id, status, on }) => {
    const isClosed = status === 'done' || status === 'dropped'
    write.update('action_item', id, { status, closedOn: isClosed ? on : null })
    return { id }
  },
  'actionItem.remove': (context, { id }) => {
    const { db, write } = context
    const action = requireRow(db, 'action_item', id)
    if (action.meetingId !== null) requireChangeableMeeting(db, action.meetingId)
    if (isReferenced(db, matterArisingTable.actionItemId, id)) {
      throw conflict(
        `The minutes of a later meeting list action ${action.number}. Drop the action instead of removing it.`,
        {
          actionItemId: id,
        },
      )
    }
    for (const owner of listOwners(db, id)) write.remove('action_owner', owner.id)
    if (action.agendaItemId !== null) {
      removeRecordBlock(context, action.agendaItemId, { recordType: 'action', recordId: id })
    }
    write.remove('action_item', id)
    return { id }
  },
}

function listOwners(db: ReadDb, actionItemId: string): RowOf<'action_owner'>[] {
  return db
    .select()
    .from(actionOwnerTable)
    .where(eq(actionOwnerTable.actionItemId, actionItemId))
    .orderBy(asc(actionOwnerTable.position))
    .all()
}

/** Who an action is given to. */
interface Who {
  ownerIds: readonly string[]
  /** Undefined: the offices stay as they are. */
  offices?: readonly MemberRole[] | undefined
}

/** Makes exactly these people and offices the owners, named in this order, the offices last. */
function setOwners({ db, write, newId }: CommandContext, actionItemId: string, { ownerIds, offices }: Who): void {
  for (const personId of ownerIds) requireRow(db, 'person', personId)
  const former = new Map(listOwners(db, actionItemId).map((owner) => [owner.personId ?? owner.office, owner]))
  const kept = offices ?? [...former.values()].flatMap(({ office }) => office ?? [])
  const wanted = [
    ...ownerIds.map((personId) => ({ personId, office: null })),
    ...kept.map((office) => ({ personId: null, office })),
  ]
  const keys = new Set<string | null>(wanted.map(({ personId, office }) => personId ?? office))
  for (const [key, owner] of former) if (!keys.has(key)) write.remove('action_owner', owner.id)
  for (const [position, who] of wanted.entries()) {
    const owner = former.get(who.personId ?? who.office)
    if (owner) write.update('action_owner', owner.id, { position })
    else write.insert('action_owner', { id: newId(), actionItemId, ...who, position })
  }
}
