import { listNotices } from '../../../db/exchange'
import type { ReadDb } from '../../../db/changelog/store'
import type { ExchangeNotice, KeptNotice } from '../../../db/model/exchange'
import type { RowPlace } from '../../../db/model/rowPlace'
import { readable } from '../../../db/queries/changeFacts'
import { placeOfRow } from '../../../db/queries/rowPlace'
import type { NoticeRow, ReadableValue } from '../../contract/exchange'
import { otherValueCommand } from './otherValue'

/** The notices that are kept, newest first, in values that can be read. */
export function noticeRows(db: ReadDb): NoticeRow[] {
  return listNotices(db).map((kept) => noticeRow(db, kept))
}

/** How many of them nobody has seen yet. */
export function countUnseen(db: ReadDb): number {
  return listNotices(db).filter(({ seenAt }) => seenAt === null).length
}

function noticeRow(db: ReadDb, { id, at, seenAt, notice, label }: KeptNotice): NoticeRow {
  const sideOf = (side: 'kept' | 'lost'): ReadableValue | null => {
    if (notice.kind !== 'field') return null
    const { value, actor, at: when } = notice[side]
    return { value: readable(db, notice.column, value), actor, at: when }
  }
  return {
    id,
    at,
    seenAt,
    notice,
    label,
    place: placeOfNotice(db, notice),
    kept: sideOf('kept'),
    lost: sideOf('lost'),
    canUseOther: otherValueCommand(notice) !== null,
  }
}

function placeOfNotice(db: ReadDb, notice: ExchangeNotice): RowPlace {
  switch (notice.kind) {
    case 'field':
    case 'kept':
    case 'number':
      return placeOfRow(db, notice.topic, notice.rowId)
    case 'text':
      return placeOfRow(db, 'agenda_item', notice.agendaItemId)
    case 'sealed':
      return placeOfRow(db, 'meeting', notice.meetingId)
    case 'file':
      return {
        boardId: null,
        boardName: null,
        meetingId: null,
        meetingTitle: null,
        meetingDate: null,
        agendaItemId: null,
        itemTitle: null,
      }
  }
}
