import i18next, { type TFunction } from 'i18next'
import type { NoticeRow, ReadableValue } from '../../../electron/contract/exchange'
import type { RowPlace, Topic } from '../../../electron/contract/model'
import { formatDate, formatNumber } from '../../lib/format'

/** How a person calls a column. */
export function columnWord(t: TFunction, column: string): string {
  for (const key of [`exchange:column.${column}`, `history:column.${column}`]) {
    if (i18next.exists(key)) return t(key as 'exchange:column.other')
  }
  return t('exchange:column.other')
}

/** A value in words: states by their names, dates as dates. */
export function valueWord(t: TFunction, { value }: Pick<ReadableValue, 'value'>): string {
  if (value === null || value === '') return t('exchange:value.none')
  if (typeof value === 'boolean') return t(value ? 'exchange:value.yes' : 'exchange:value.no')
  if (typeof value === 'number') return formatNumber(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, 'weekdayYear')
  return i18next.exists(`exchange:value.${value}`) ? t(`exchange:value.${value}` as 'exchange:value.none') : value
}

/** Whether a value is a text of the record and no word of the program. */
export function isUserValue({ value }: Pick<ReadableValue, 'value'>): boolean {
  return typeof value === 'string' && value !== '' && !i18next.exists(`exchange:value.${value}`)
}

/** What happened, in a sentence. */
export function noticeSentence(t: TFunction, { notice }: Pick<NoticeRow, 'notice'>): string {
  switch (notice.kind) {
    case 'field':
      return t('exchange:notice.field', { column: columnWord(t, notice.column) })
    case 'kept':
      return t('exchange:notice.kept', { removedBy: notice.removedBy, changedBy: notice.changedBy })
    case 'text':
      return t('exchange:notice.text', { writtenBy: notice.writtenBy })
    case 'sealed':
      return t('exchange:notice.sealed', { count: notice.count, actor: notice.actor })
    case 'number':
      return t('exchange:notice.number', { from: formatNumber(notice.from), to: formatNumber(notice.to) })
    case 'file':
      return t(`exchange:notice.file.${notice.reason}`)
  }
}

/** Where a place is, in words: the meeting with its date, or the board. Empty for the whole institution. */
export function placeWord(t: TFunction, place: RowPlace): string {
  if (place.meetingTitle !== null && place.meetingDate !== null) {
    const meeting = t('exchange:notice.inMeeting', {
      meeting: place.meetingTitle,
      date: formatDate(place.meetingDate, 'longYear'),
    })
    return place.boardName === null ? meeting : `${place.boardName} · ${meeting}`
  }
  return place.boardName ?? ''
}

/** Topics that are planned in the agenda, and not written in the minutes. */
const OF_AGENDA: ReadonlySet<Topic> = new Set(['meeting', 'agenda_item', 'proposal', 'agenda_version'])

/** The address of the screen where a notice's row can be seen; null where there is none. */
export function addressOf({ notice, place }: Pick<NoticeRow, 'notice' | 'place'>): string | null {
  const item = place.agendaItemId === null ? '' : `?item=${place.agendaItemId}`
  if (notice.kind === 'file') return null
  if (notice.kind === 'sealed') return `/meetings/${notice.meetingId}/record`
  if (place.meetingId !== null) {
    const isAgenda = notice.kind !== 'text' && OF_AGENDA.has(notice.topic)
    return isAgenda ? `/meetings/${place.meetingId}/agenda` : `/meetings/${place.meetingId}/minutes${item}`
  }
  if (place.boardId === null) return notice.kind === 'text' ? null : '/settings'
  if (notice.kind !== 'text' && notice.topic === 'action_item') return `/boards/${place.boardId}/actions`
  if (notice.kind !== 'text' && notice.topic === 'membership') return `/boards/${place.boardId}/members`
  return `/boards/${place.boardId}`
}
