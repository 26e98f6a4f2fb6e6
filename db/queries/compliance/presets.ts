import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../../changelog/store'
import { PresetFile, ProfileContent, type ComplianceProfile } from '../../model/compliance'
import { AppError } from '../../model/errors'
import { boardProfileTable, complianceProfileTable } from '../../schema/evidence'

/** Reads the presets that the program came with, by name. `resources` is the folder of its data. */
export function readPresets(resources: string): ComplianceProfile[] {
  const folder = join(resources, 'compliance')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { id, name: title, content } = PresetFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
      return { id, presetId: id, isCopy: false, name: title, ...(content as ProfileContent) }
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

type CopySql = typeof complianceProfileTable.$inferSelect

function copyOf({ id, presetId, name, content }: CopySql): ComplianceProfile {
  const read = ProfileContent.safeParse(JSON.parse(content))
  // A copy from another version of the program may hold what this one does not know: it then has no rules, and says so.
  const known = read.success ? (read.data as ProfileContent) : { edition: '', verifyEdition: true, rules: [] }
  return { id, presetId, isCopy: true, name, ...known }
}

/** Every profile that boards can be judged by: the presets, then the institution's copies by name. */
export function listProfiles(db: ReadDb, presets: readonly ComplianceProfile[]): ComplianceProfile[] {
  const copies = db.select().from(complianceProfileTable).orderBy(asc(complianceProfileTable.name)).all()
  return [...presets, ...copies.map(copyOf)]
}

/** A preset or a copy by its id. NOT_FOUND if there is none. */
export function requireProfile(db: ReadDb, presets: readonly ComplianceProfile[], id: string): ComplianceProfile {
  const found = listProfiles(db, presets).find((profile) => profile.id === id)
  if (found === undefined)
    throw new AppError('NOT_FOUND', 'There is no such profile. It may have been removed.', { id })
  return found
}

/** The profiles that a board is judged by, in the order of the list. A preset that this program lacks is left out. */
export function profilesOfBoard(
  db: ReadDb,
  presets: readonly ComplianceProfile[],
  boardId: string,
): ComplianceProfile[] {
  const chosen = new Set(
    db
      .select()
      .from(boardProfileTable)
      .where(eq(boardProfileTable.boardId, boardId))
      .all()
      .map(({ presetId, profileId }) => presetId ?? profileId),
  )
  return listProfiles(db, presets).filter(({ id }) => chosen.has(id))
}
