import { eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { ReadDb } from '../../changelog/store'
import type { MeetingId } from '../../model/ids'
import { agendaItemTable, meetingTable } from '../../schema/meeting'

/** The meeting of a row: enough to name it and to go there. */
export interface MeetingNamed {
  id: MeetingId
  title: string
  date: string
}

/** Meetings by id, and which of the items are confidential, by themselves or through their parent. */
export function originsOf(
  db: ReadDb,
  rows: readonly { meetingIds: readonly (string | null)[]; agendaItemId: string | null }[],
): { meeting: (id: string | null) => MeetingNamed | null; isConfidential: (itemId: string | null) => boolean } {
  const meetingIds = [...new Set(rows.flatMap((row) => row.meetingIds.flatMap((id) => id ?? [])))]
  const itemIds = [...new Set(rows.flatMap((row) => row.agendaItemId ?? []))]
  const meetings = db
    .select({ id: meetingTable.id, title: meetingTable.title, date: meetingTable.date })
    .from(meetingTable)
    .where(inArray(meetingTable.id, meetingIds))
    .all()
  const parent = alias(agendaItemTable, 'parent')
  const items = db
    .select({ id: agendaItemTable.id, own: agendaItemTable.isConfidential, above: parent.isConfidential })
    .from(agendaItemTable)
    .leftJoin(parent, eq(parent.id, agendaItemTable.parentId))
    .where(inArray(agendaItemTable.id, itemIds))
    .all()
  const byId = new Map(meetings.map((each) => [each.id, { ...each, id: each.id as MeetingId }]))
  const closed = new Set(items.filter(({ own, above }) => own || above === true).map(({ id }) => id))
  return {
    meeting: (id) => (id === null ? null : (byId.get(id) ?? null)),
    isConfidential: (itemId) => itemId !== null && closed.has(itemId),
  }
}
