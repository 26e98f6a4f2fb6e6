import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NoticeRow } from '../../../electron/contract/exchange'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { useCallOf } from '../../lib/query'
import { Banner, Button, EmptyState, ErrorState, LoadingState, showToast } from '../../ui'
import { NoticeLine } from './NoticeLine'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'

/** What merges want a person to know, until it was seen. */
export function NoticesSection() {
  const { t } = useTranslation('exchange')
  const say = useErrorText()
  const notices = useCallOf('exchange.notices', {})
  const { isBusy, error, act } = useAct()
  const [isShowingSeen, setIsShowingSeen] = useState(false)
  const all = notices.data ?? []
  const unseen = all.filter(({ seenAt }) => seenAt === null)
  const seen = all.filter(({ seenAt }) => seenAt !== null)
  const shown = isShowingSeen ? all : unseen
  const idsOf = (rows: readonly NoticeRow[]) => rows.flatMap(({ id }) => (id === null ? [] : [id]))
  const markSeen = (rows: readonly NoticeRow[]) => void act(() => api.call('exchange.markSeen', { ids: idsOf(rows) }))
  const useOther = (id: string) =>
    void act(async () => {
      await api.call('exchange.useOther', { id })
      showToast({ message: t('notices.usedOther') })
    })
  return (
    <Section label={t('notices.title')} note={t('notices.note')}>
      {error === null ? null : <Banner tone="red" fact={t('notDone')} detail={say(error)} />}
      {notices.isPending ? <LoadingState /> : null}
      {notices.isError ? <ErrorState onRetry={() => void notices.refetch()}>{say(notices.error)}</ErrorState> : null}
      {notices.isSuccess && unseen.length === 0 ? <EmptyState className="py-0">{t('notices.none')}</EmptyState> : null}
      {shown.length === 0 ? null : (
        <ul aria-label={t('notices.title')} className="flex flex-col divide-y divide-line border-y border-line">
          {shown.map((row) => (
            <li key={row.id} className="py-2.5">
              <NoticeLine
                row={row}
                isLinked
                actions={<Actions row={row} isBusy={isBusy} onSeen={() => markSeen([row])} onUseOther={useOther} />}
              />
            </li>
          ))}
        </ul>
      )}
      {unseen.length > 1 || seen.length > 0 ? (
        <div className="flex flex-wrap gap-2">
          {unseen.length > 1 ? (
            <Button isDisabled={isBusy} onPress={() => markSeen(unseen)}>
              {t('notices.seenAll')}
            </Button>
          ) : null}
          {seen.length > 0 ? (
            <Button variant="ghost" onPress={() => setIsShowingSeen(!isShowingSeen)}>
              {isShowingSeen ? t('notices.hideSeen') : t('notices.showSeen', { count: seen.length })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Section>
  )
}

/** What can be done about one notice. */
function Actions(props: { row: NoticeRow; isBusy: boolean; onSeen: () => void; onUseOther: (id: string) => void }) {
  const { t } = useTranslation('exchange')
  const { row, isBusy } = props
  const { id, label } = row
  if (id === null || row.seenAt !== null) return null
  return (
    <>
      {row.canUseOther ? (
        <Button
          size="sm"
          isDisabled={isBusy}
          aria-label={t('notices.useOtherOf', { label })}
          onPress={() => props.onUseOther(id)}
        >
          {t('notices.useOther')}
        </Button>
      ) : null}
      <Button size="sm" isDisabled={isBusy} aria-label={t('notices.seenOf', { label })} onPress={props.onSeen}>
        {t('notices.seen')}
      </Button>
    </>
  )
}
