import { and, asc, eq, isNull } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { RowOf } from '../schema'
import { agendaItemTable } from '../schema/meeting'
import { isAnyTakenOver } from './merged'
import { conflict, invalidInput } from './refusals'

/** The items under one parent (null = the top level of the meeting), in order. */
export function listSiblings(db: ReadDb, meetingId: string, parentId: string | null): RowOf<'agenda_item'>[] {
  return db
    .select()
    .from(agendaItemTable)
    .where(
      and(
        eq(agendaItemTable.meetingId, meetingId),
        parentId === null ? isNull(agendaItemTable.parentId) : eq(agendaItemTable.parentId, parentId),
      ),
    )
    .orderBy(asc(agendaItemTable.position), asc(agendaItemTable.id))
    .all()
}

/**
 * Writes the order of siblings as positions from 0 without gaps; only what changed is written. Where items of another
 * machine were merged in, the place of each is logged, as a merge may have worked it out.
 */
export function numberSiblings({ db, write }: CommandContext, siblings: readonly RowOf<'agenda_item'>[]): void {
  const isMerged = isAnyTakenOver(db)
  for (const [position, sibling] of siblings.entries()) {
    if (sibling.position !== position) write.update('agenda_item', sibling.id, { position })
    else if (isMerged && isStored(db, sibling.id)) write.pin('agenda_item', sibling.id, ['parentId', 'position'])
  }
}

function isStored(db: ReadDb, id: string): boolean {
  return (
    db.select({ id: agendaItemTable.id }).from(agendaItemTable).where(eq(agendaItemTable.id, id)).get() !== undefined
  )
}

/** The position behind `afterId` among siblings, 0 for null. Refuses an item that is not one of them. */
export function positionAfter(siblings: readonly RowOf<'agenda_item'>[], afterId: string | null): number {
  if (afterId === null) return 0
  const index = siblings.findIndex((sibling) => sibling.id === afterId)
  if (index === -1) {
    throw invalidInput(
      ['afterId'],
      'That item does not stand at this place of the agenda any more. Choose the place again.',
    )
  }
  return index + 1
}

/** Refuses a parent that cannot hold the item: items nest one level, inside one meeting. */
export function refuseUnfitParent(
  db: ReadDb,
  meetingId: string,
  parentId: string | null,
  moved?: RowOf<'agenda_item'>,
): void {
  if (parentId === null) return
  const parent = db.select().from(agendaItemTable).where(eq(agendaItemTable.id, parentId)).get()
  if (parent === undefined || parent.meetingId !== meetingId) {
    throw invalidInput(['parentId'], 'The agenda has no such item to stand under. Choose an item of this meeting.')
  }
  if (parent.id === moved?.id) throw invalidInput(['parentId'], 'An item cannot stand under itself.')
  if (parent.parentId !== null) {
    throw invalidInput(['parentId'], `${parent.title} is a sub-item, and items nest one level. Choose a main item.`)
  }
  if (moved && listSiblings(db, meetingId, moved.id).length > 0) {
    throw conflict(`${moved.title} has sub-items and cannot become one itself. Move its sub-items out first.`, {
      agendaItemId: moved.id,
    })
  }
}
