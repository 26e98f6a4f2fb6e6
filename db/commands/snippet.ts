import { and, eq, ne } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { SnippetId } from '../model/ids'
import { snippetTable } from '../schema/institution'
import { conflict } from './refusals'
import { requireRow } from './rows'

/** Texts that are called up by an abbreviation. */
export const snippetHandlers: CommandHandlers<'snippet.save' | 'snippet.remove'> = {
  'snippet.save': ({ db, write, newId }, { id, institutionId, ...columns }) => {
    requireRow(db, 'institution', institutionId)
    const abbreviation = columns.abbreviation.toLowerCase()
    const taken = db
      .select()
      .from(snippetTable)
      .where(
        and(
          eq(snippetTable.institutionId, institutionId),
          eq(snippetTable.abbreviation, abbreviation),
          ne(snippetTable.id, id ?? ''),
        ),
      )
      .get()
    if (taken) {
      throw conflict(`;${abbreviation} already stands for another text. Choose another abbreviation.`, {
        snippetId: taken.id,
      })
    }
    if (id !== null) {
      write.update('snippet', id, { abbreviation, text: columns.text })
      return { id }
    }
    const made = newId<SnippetId>()
    write.insert('snippet', { id: made, institutionId, abbreviation, text: columns.text })
    return { id: made }
  },
  'snippet.remove': ({ db, write }, { id }) => {
    requireRow(db, 'snippet', id)
    write.remove('snippet', id)
    return { id }
  },
}
