import { asc, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { Knowledge } from '../model/exchange'
import { changeSetTable } from '../schema/changeLog'

/**
 * What all machines that share a workspace have in common: the site of its earliest step. Null while nothing was done
 * yet: an empty workspace can become part of any.
 */
export function workspaceIdentity(db: ReadDb): string | null {
  const first = db
    .select({ siteId: changeSetTable.siteId })
    .from(changeSetTable)
    .orderBy(asc(changeSetTable.time))
    .limit(1)
    .get()
  return first?.siteId ?? null
}

/** What this file has of each site. */
export function knowledgeOf(db: ReadDb): Knowledge {
  const rows = db
    .select({ siteId: changeSetTable.siteId, last: sql<number>`max(${changeSetTable.siteSeq})` })
    .from(changeSetTable)
    .groupBy(changeSetTable.siteId)
    .all()
  return Object.fromEntries(rows.map(({ siteId, last }) => [siteId, last]))
}
