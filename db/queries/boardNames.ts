import type { ReadDb } from '../changelog/store'
import type { Cloth } from '../model/vocabulary'
import { boardTable } from '../schema/board'

/** Name and colour of every board by id, for rows that only show which board they belong to. */
export function listBoardNames(db: ReadDb): Map<string, { name: string; shortName: string | null; cloth: Cloth }> {
  const rows = db
    .select({ id: boardTable.id, name: boardTable.name, shortName: boardTable.shortName, cloth: boardTable.cloth })
    .from(boardTable)
    .all()
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}
