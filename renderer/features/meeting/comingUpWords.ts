import type { TFunction } from 'i18next'
import type { MinutesToApprove } from '../../../electron/contract/model'
import { formatDate } from '../../lib/format'

/** Minutes that come up, in words: "Minutes of Nov 12, draft 2", and what became of them. */
export function minutesWords(t: TFunction, { meeting, draftNumber, outcome }: MinutesToApprove): string {
  const date = formatDate(meeting.date, 'year')
  const name =
    draftNumber === null ? t('comingUp:minutes', { date }) : t('comingUp:draft', { date, number: draftNumber })
  return outcome === 'waiting' ? name : t(`comingUp:outcome.${outcome}`, { name })
}
