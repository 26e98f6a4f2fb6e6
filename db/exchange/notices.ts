import { desc, inArray, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { findRowEver } from '../changelog/history'
import type { ReadDb, Store } from '../changelog/store'
import type { ExchangeNotice, KeptNotice } from '../model/exchange'
import type { Topic } from '../model/topics'
import { labelOf } from '../queries/changeFacts'
import { exchangeNoticeTable } from '../schema/changeLog'

/** What merges told, newest first; what was seen stays until it is among the oldest. */
export function listNotices(db: ReadDb, limit = 500): KeptNotice[] {
  return db
    .select()
    .from(exchangeNoticeTable)
    .orderBy(desc(exchangeNoticeTable.at), desc(exchangeNoticeTable.id))
    .limit(limit)
    .all()
    .map(({ id, at, seenAt, data }) => {
      const notice = JSON.parse(data) as ExchangeNotice
      return { id, at, seenAt, notice, label: labelOfNotice(db, notice) }
    })
}

/** Keeps a notice. The same one, not seen yet, is not kept twice. */
export function addNotice(store: Store, notice: ExchangeNotice, now: string): void {
  const data = JSON.stringify(notice)
  const same = store.db
    .select({ id: exchangeNoticeTable.id })
    .from(exchangeNoticeTable)
    .where(sql`${exchangeNoticeTable.data} = ${data} and ${exchangeNoticeTable.seenAt} is null`)
    .get()
  if (same !== undefined) return
  store.db.insert(exchangeNoticeTable).values({ id: uuidv7(), kind: notice.kind, at: now, data, seenAt: null }).run()
}

/** Says that a person has seen these. */
export function markNoticesSeen(store: Store, ids: readonly string[], now: string): void {
  store.db
    .update(exchangeNoticeTable)
    .set({ seenAt: now })
    .where(sql`${inArray(exchangeNoticeTable.id, [...ids])} and ${exchangeNoticeTable.seenAt} is null`)
    .run()
}

function labelOfNotice(db: ReadDb, notice: ExchangeNotice): string {
  switch (notice.kind) {
    case 'field':
    case 'kept':
    case 'number':
      return labelOfRow(db, notice.topic, notice.rowId)
    case 'text':
      return labelOfRow(db, 'agenda_item', notice.agendaItemId)
    case 'sealed':
      return labelOfRow(db, 'meeting', notice.meetingId)
    case 'file':
      return notice.name
  }
}

function labelOfRow(db: ReadDb, topic: Topic, id: string): string {
  const row = findRowEver(db, topic, id)
  return row === undefined ? '' : labelOf(db, topic, row)
}
