import { asc, eq } from 'drizzle-orm'
import type { ReadDb, Store } from '../changelog/store'
import type { Knowledge, Peer } from '../model/exchange'
import { peerTable } from '../schema/changeLog'

/** The other sites that this one heard of, by name. */
export function listPeers(db: ReadDb): Peer[] {
  return db
    .select()
    .from(peerTable)
    .orderBy(asc(peerTable.name), asc(peerTable.siteId))
    .all()
    .map((row) => ({ ...row, knows: JSON.parse(row.knows) as Knowledge }))
}

/** What is new about another site. What is not given stays as it is. */
export interface PeerNews {
  siteId: string
  name?: string
  /** What it said, or was given, that it has: knowledge only grows. */
  knows?: Knowledge
  heardAt?: string
  handedAt?: string
}

/** Writes down what was heard of another site, or that something was handed over for it. */
export function notePeer(store: Store, news: PeerNews): void {
  const known = store.db.select().from(peerTable).where(eq(peerTable.siteId, news.siteId)).get()
  const values = {
    siteId: news.siteId,
    name: news.name ?? known?.name ?? '',
    knows: JSON.stringify(union(JSON.parse(known?.knows ?? '{}') as Knowledge, news.knows ?? {})),
    heardAt: later(known?.heardAt, news.heardAt),
    handedAt: later(known?.handedAt, news.handedAt),
  }
  store.db.insert(peerTable).values(values).onConflictDoUpdate({ target: peerTable.siteId, set: values }).run()
}

/** What two have together. */
function union(a: Knowledge, b: Knowledge): Knowledge {
  const both: Record<string, number> = { ...a }
  for (const [siteId, last] of Object.entries(b)) both[siteId] = Math.max(both[siteId] ?? 0, last)
  return both
}

function later(a: string | null | undefined, b: string | null | undefined): string | null {
  if (a == null || b == null) return a ?? b ?? null
  return a > b ? a : b
}
