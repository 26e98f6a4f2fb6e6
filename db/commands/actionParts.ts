import { asc, eq } from 'drizzle-orm'
import { derivedId } from '../changelog/derivedId'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import { ACTION_PARTS } from '../model/action'
import type { LinkTarget } from '../model/actionCommands'
import type { ActionLinkId } from '../model/ids'
import type { MemberRole } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { actionItemTable, actionLinkTable, actionNoteTable, actionOwnerTable, dueChangeTable } from '../schema/action'
import { recommendationTable } from '../schema/registers'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'

const TABLES = {
  action_owner: actionOwnerTable,
  action_note: actionNoteTable,
  due_change: dueChangeTable,
  action_link: actionLinkTable,
}

/** The owners of an action in their order. */
export function listOwnerRows(db: ReadDb, actionItemId: string): RowOf<'action_owner'>[] {
  return db
    .select()
    .from(actionOwnerTable)
    .where(eq(actionOwnerTable.actionItemId, actionItemId))
    .orderBy(asc(actionOwnerTable.position))
    .all()
}

/** Who an action is given to. */
export interface Who {
  readonly ownerIds: readonly string[]
  /** Undefined: the offices stay as they are. */
  readonly offices?: readonly MemberRole[] | undefined
}

/** Makes exactly these people and offices the owners, named in this order, the offices last. */
export function setOwners({ db, write }: CommandContext, actionItemId: string, { ownerIds, offices }: Who): void {
  for (const personId of ownerIds) requireRow(db, 'person', personId)
  const former = new Map(listOwnerRows(db, actionItemId).map((owner) => [owner.personId ?? owner.office ?? '', owner]))
  const kept = offices ?? [...former.values()].flatMap(({ office }) => office ?? [])
  const wanted = [
    ...ownerIds.map((personId) => ({ key: personId, who: { personId, office: null } })),
    ...kept.map((office) => ({ key: office, who: { personId: null, office } })),
  ]
  const keys = new Set<string>(wanted.map(({ key }) => key))
  for (const [key, owner] of former) if (!keys.has(key)) write.remove('action_owner', owner.id)
  for (const [position, { key, who }] of wanted.entries()) {
    const owner = former.get(key)
    if (owner) write.update('action_owner', owner.id, { position })
    else write.insert('action_owner', { id: derivedId('owner', actionItemId, key), actionItemId, ...who, position })
  }
}

/** Ties an action to an item, a motion or a recommendation of its board. */
export function addLink({ db, write }: CommandContext, action: RowOf<'action_item'>, to: LinkTarget): ActionLinkId {
  const { id: target, boardId, kind } = targetOf(db, to)
  if (boardId !== action.boardId) {
    throw invalidInput(
      ['to'],
      `That ${kind} is of another board. Link action ${action.number} to one of its own board.`,
    )
  }
  const present = db.select().from(actionLinkTable).where(eq(actionLinkTable.actionItemId, action.id)).all()
  if (present.some((link) => (link.motionId ?? link.recommendationId ?? link.agendaItemId) === target)) {
    throw conflict(`Action ${action.number} is linked to that already.`, { actionItemId: action.id })
  }
  const id = derivedId<ActionLinkId>('link', action.id, target)
  write.insert('action_link', { id, actionItemId: action.id, ...to })
  return id
}

/** What a link leads to, and of which board it is. */
function targetOf(db: ReadDb, to: LinkTarget): { id: string; boardId: string; kind: string } {
  if ('motionId' in to) {
    return { id: to.motionId, boardId: requireRow(db, 'motion', to.motionId).boardId, kind: 'motion' }
  }
  if ('recommendationId' in to) {
    const { id, boardId } = requireRow(db, 'recommendation', to.recommendationId)
    return { id, boardId, kind: 'recommendation' }
  }
  return { id: to.agendaItemId, boardId: boardOfItem(db, to.agendaItemId), kind: 'agenda item' }
}

function boardOfItem(db: ReadDb, agendaItemId: string): string {
  return requireRow(db, 'meeting', requireRow(db, 'agenda_item', agendaItemId).meetingId).boardId
}

/**
 * Takes away the links of actions to something that is about to be removed; a recommendation that a motion made the
 * board's stays without it.
 */
export function removeLinksTo(
  { db, write }: CommandContext,
  to: { agendaItemId: string } | { motionId: string } | { recommendationId: string },
): void {
  const isIt =
    'motionId' in to
      ? eq(actionLinkTable.motionId, to.motionId)
      : 'recommendationId' in to
        ? eq(actionLinkTable.recommendationId, to.recommendationId)
        : eq(actionLinkTable.agendaItemId, to.agendaItemId)
  for (const link of db.select().from(actionLinkTable).where(isIt).all()) write.remove('action_link', link.id)
  if (!('motionId' in to)) return
  const made = db.select().from(recommendationTable).where(eq(recommendationTable.motionId, to.motionId)).all()
  for (const { id } of made) write.update('recommendation', id, { motionId: null })
}

/** Nobody changes what another person is said to have reported. */
export function requireAuthor({ id, authorName }: RowOf<'action_note'>, actor: string): void {
  if (authorName === actor) return
  throw conflict(`${authorName} wrote that note. Add one of your own instead of changing it.`, { actionNoteId: id })
}

/** Removes what belongs to an action, and frees the next of its series from it. */
export function removeActionParts({ db, write }: CommandContext, actionItemId: string): void {
  for (const topic of ACTION_PARTS) {
    const table = TABLES[topic]
    for (const { id } of db.select({ id: table.id }).from(table).where(eq(table.actionItemId, actionItemId)).all()) {
      write.remove(topic, id)
    }
  }
  for (const next of db.select().from(actionItemTable).where(eq(actionItemTable.repeatOfId, actionItemId)).all()) {
    write.update('action_item', next.id, { repeatOfId: null })
  }
}
