import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeRow, ReadableValue } from '../../../electron/contract/exchange'
import { formatInstant } from '../../lib/format'
import { StateMark, TextLink } from '../../ui'
import { addressOf, isUserValue, noticeSentence, placeWord, valueWord } from './noticeWords'

/** Props of {@link NoticeLine}. */
export interface NoticeLineProps {
  row: NoticeRow
  /** Whether its words lead to the place; not in a preview, where the place may not be there yet. */
  isLinked: boolean
  actions?: ReactNode
}

/** One thing that a merge wants a person to know: what, where, both values. */
export function NoticeLine({ row, isLinked, actions }: NoticeLineProps) {
  const { t } = useTranslation(['exchange', 'history'])
  const address = isLinked ? addressOf(row) : null
  const label = row.label === '' ? t('notices.gone') : row.label
  const where = placeWord(t, row.place)
  return (
    <div className="flex items-start gap-2.5">
      <span className="flex h-[21px] items-center">
        <StateMark state="warning" label="" />
      </span>
      <div className="flex min-w-0 flex-1 flex-col gap-0.5">
        <p className="min-w-0">
          <span className="font-medium break-words" data-user-content="">
            {address === null ? label : <TextLink href={address}>{label}</TextLink>}
          </span>
          {where === '' ? null : (
            <span className="text-sm text-ink-3" data-user-content="">
              {' '}
              {where}
            </span>
          )}
        </p>
        <p className="text-ink-2">{noticeSentence(t, row)}</p>
        {row.kept === null || row.lost === null ? null : (
          <dl className="mt-0.5 grid grid-cols-[56px_minmax(0,1fr)] gap-x-2 gap-y-0.5">
            <Side name={t('notice.holds')} side={row.kept} isHolding />
            <Side name={t('notice.other')} side={row.lost} isHolding={false} />
          </dl>
        )}
      </div>
      {actions === undefined ? null : <div className="flex shrink-0 flex-wrap justify-end gap-2">{actions}</div>}
    </div>
  )
}

function Side({ name, side, isHolding }: { name: string; side: ReadableValue; isHolding: boolean }) {
  const { t } = useTranslation(['exchange', 'history'])
  const word = valueWord(t, side)
  return (
    <>
      <dt className="text-sm text-ink-3">{name}</dt>
      <dd className="min-w-0">
        <span
          className={isHolding ? 'font-medium break-words' : 'break-words'}
          {...(isUserValue(side) ? { 'data-user-content': '' } : {})}
        >
          {word}
        </span>{' '}
        <span className="text-sm text-ink-3" data-user-content="">
          {t('notice.by', { actor: side.actor, when: formatInstant(side.at) })}
        </span>
      </dd>
    </>
  )
}
