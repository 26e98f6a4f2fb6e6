import { and, desc, eq, ne, sql } from 'drizzle-orm'
import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { AgendaSource } from '../model/meeting'
import type { StandingItem } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { agendaItemTable, meetingTable } from '../schema/meeting'
import { listSiblings } from './agendaOrder'
import { conflict } from './refusals'
import { agendaTemplates, type TemplateItem } from './templates'

type ItemToCopy = Pick<
  RowOf<'agenda_item'>,
  'kind' | 'standing' | 'title' | 'presenterId' | 'presenterName' | 'minutesAllotted'
> & { children: ItemToCopy[] }

/**
 * Appends the items of a template or of the board's last meeting: what is asked again at each meeting, not what was
 * said, asked or handed out there. An agenda holds each standing item once; one that is there already takes the
 * sub-items of the one that would be its double.
 */
export function fillAgenda(context: CommandContext, meeting: RowOf<'meeting'>, source: AgendaSource): number {
  const { db, write, newId } = context
  const standing = new Map<StandingItem, RowOf<'agenda_item'>>()
  for (const item of db.select().from(agendaItemTable).where(eq(agendaItemTable.meetingId, meeting.id)).all()) {
    if (item.standing !== null) standing.set(item.standing, item)
  }
  let added = 0
  const append = (items: readonly ItemToCopy[], parentId: string | null): void => {
    let position = listSiblings(db, meeting.id, parentId).length
    for (const { children, ...columns } of items) {
      const double = columns.standing === null ? undefined : standing.get(columns.standing)
      if (double) {
        append(children, double.parentId ?? double.id)
        continue
      }
      const item = write.insert('agenda_item', {
        id: newId(),
        meetingId: meeting.id,
        parentId,
        position,
        question: null,
        ...columns,
      })
      if (item.standing !== null) standing.set(item.standing, item)
      position += 1
      added += 1
      append(children, item.id)
    }
  }
  append(itemsOf(db, meeting, source), null)
  return added
}

function itemsOf(db: ReadDb, meeting: RowOf<'meeting'>, source: AgendaSource): ItemToCopy[] {
  switch (source.kind) {
    case 'blank':
      return []
    case 'template':
      return agendaTemplates[source.template].map(itemOfTemplate)
    case 'last_meeting':
      return itemsOfMeeting(db, requireLastMeeting(db, meeting).id, null)
  }
}

function itemOfTemplate(item: TemplateItem): ItemToCopy {
  return {
    kind: item.kind,
    standing: item.standing ?? null,
    title: item.title,
    presenterId: null,
    presenterName: item.presenterName ?? null,
    minutesAllotted: item.minutesAllotted ?? null,
    children: (item.children ?? []).map(itemOfTemplate),
  }
}

function itemsOfMeeting(db: ReadDb, meetingId: string, parentId: string | null): ItemToCopy[] {
  return listSiblings(db, meetingId, parentId).map((item) => ({
    kind: item.kind,
    standing: item.standing,
    title: item.title,
    presenterId: item.presenterId,
    presenterName: item.presenterName,
    minutesAllotted: item.minutesAllotted,
    children: parentId === null ? itemsOfMeeting(db, meetingId, item.id) : [],
  }))
}

/** The board's latest meeting before this one; a cancelled one has no agenda worth copying. */
function requireLastMeeting(db: ReadDb, meeting: RowOf<'meeting'>): RowOf<'meeting'> {
  const last = db
    .select()
    .from(meetingTable)
    .where(
      and(
        eq(meetingTable.boardId, meeting.boardId),
        ne(meetingTable.id, meeting.id),
        ne(meetingTable.status, 'cancelled'),
        sql`(${meetingTable.date}, ${meetingTable.startTime}, ${meetingTable.id})
          < (${meeting.date}, ${meeting.startTime}, ${meeting.id})`,
      ),
    )
    .orderBy(desc(meetingTable.date), desc(meetingTable.startTime), desc(meetingTable.id))
    .limit(1)
    .get()
  if (last === undefined) {
    throw conflict('The board has no earlier meeting to copy from. Choose a template or a blank agenda.', {
      path: ['agenda'],
    })
  }
  return last
}
