import { eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { AgendaTemplate } from '../model/agenda'
import type { TemplateItems } from '../model/agendaTemplate'
import type { AgendaTemplateId, BoardId } from '../model/ids'
import { agendaTemplateTable } from '../schema/board'

/** The agenda templates of a board, by name. */
export function listAgendaTemplates(db: ReadDb, input: { boardId: string }): AgendaTemplate[] {
  return db
    .select()
    .from(agendaTemplateTable)
    .where(eq(agendaTemplateTable.boardId, input.boardId))
    .all()
    .map(({ id, boardId, name, items }) => ({
      id: id as AgendaTemplateId,
      boardId: boardId as BoardId,
      name,
      itemCount: (JSON.parse(items) as TemplateItems).reduce((sum, { children }) => sum + 1 + children.length, 0),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
}
