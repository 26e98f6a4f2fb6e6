import { eq } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { AgendaTreeItem } from '../model/agendaTree'
import type { InputOf, OutputOf } from '../model/commands'
import type { AgendaItemId } from '../model/ids'
import type { StandingItem } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { agendaItemTable } from '../schema/meeting'
import { listSiblings, numberSiblings, positionAfter } from './agendaOrder'
import { requireChangeableMeeting, requireRow } from './rows'

type ItemText = Omit<AgendaTreeItem, 'children'>

/** The items of an agenda that have a standing task: each task has one at most. */
function standingItems(db: ReadDb, meetingId: string): Map<StandingItem, RowOf<'agenda_item'>> {
  const standing = new Map<StandingItem, RowOf<'agenda_item'>>()
  for (const item of db.select().from(agendaItemTable).where(eq(agendaItemTable.meetingId, meetingId)).all()) {
    if (item.standing !== null) standing.set(item.standing, item)
  }
  return standing
}

/** What `agenda.addItems` does: all items or none, because a command is one transaction. */
export function addItems(
  context: CommandContext,
  { meetingId, afterId, items }: InputOf<'agenda.addItems'>,
): OutputOf<'agenda.addItems'> {
  const { db, write, newId } = context
  requireChangeableMeeting(db, meetingId)
  for (const each of items.flatMap((item) => [item, ...item.children])) {
    if (each.presenterId !== null) requireRow(db, 'person', each.presenterId)
  }
  const top = listSiblings(db, meetingId, null)
  const start = positionAfter(top, afterId)
  const standing = standingItems(db, meetingId)
  const added: RowOf<'agenda_item'>[] = []
  const insert = (text: ItemText, parentId: string | null, position: number): RowOf<'agenda_item'> => {
    const item = write.insert('agenda_item', {
      id: newId<AgendaItemId>(),
      meetingId,
      parentId,
      position,
      ...text,
      presenterName: text.presenterId === null ? text.presenterName : null,
    })
    if (item.standing !== null) standing.set(item.standing, item)
    added.push(item)
    return item
  }
  const doubleOf = (text: ItemText) => (text.standing === null ? undefined : standing.get(text.standing))
  const newTop: RowOf<'agenda_item'>[] = []
  for (const { children, ...text } of items) {
    const double = doubleOf(text)
    const item = double ?? insert(text, null, start + newTop.length)
    if (double === undefined) newTop.push(item)
    const parentId = item.parentId ?? item.id
    let position = listSiblings(db, meetingId, parentId).length
    for (const child of children) {
      if (doubleOf(child) !== undefined) continue
      insert(child, parentId, position)
      position += 1
    }
  }
  numberSiblings(context, top.toSpliced(start, 0, ...newTop))
  return { added: added.length, firstId: (added[0]?.id ?? null) as AgendaItemId | null }
}

const CLOSING: readonly (StandingItem | null)[] = ['next_meeting', 'adjournment']

/** The main item behind which a further topic goes: the last one before the closing items; null = first. */
export function lastTopicOf(db: ReadDb, meetingId: string): string | null {
  const top = listSiblings(db, meetingId, null)
  return top.findLast((item) => !CLOSING.includes(item.standing))?.id ?? null
}
