import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskNews } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatInstant } from '../../lib/format'
import { queryClient, useQueryOf } from '../../lib/query'
import { Button, ClothMark, PageRow, SectionLabel, showToast, TextLink } from '../../ui'

/** Tells the machine what was on the screen: only a window that can be seen was looked at. */
function useLook(seq: number | undefined): void {
  useEffect(() => {
    if (seq === undefined) return
    const look = () => {
      // What is not remembered is told again the next time, which is no harm.
      if (document.visibilityState === 'visible') {
        void api.call('desk.looked', { seq, isPutAway: false }).catch(() => undefined)
      }
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [seq])
}

function addressOf({ kind, id, boardId }: DeskNews): string {
  if (kind === 'action') return `/boards/${boardId}/actions`
  return kind === 'meeting' ? `/meetings/${id}/agenda` : `/meetings/${id}/record`
}

/** What others changed since this machine's last look. It stays until it is put away or the app is started anew. */
export function NewsList() {
  const { t } = useTranslation('desk')
  const say = useErrorText()
  const { data } = useQueryOf('desk.news', {})
  useLook(data?.seq)
  if (data === undefined) return null
  const { news, hasMore, seq, lookedAt } = data
  const putAway = async () => {
    try {
      await api.call('desk.looked', { seq, isPutAway: true })
      await queryClient.invalidateQueries({ queryKey: ['desk.news'] })
      document.querySelector<HTMLElement>('[data-pane="page"]')?.focus()
    } catch (error) {
      showToast({ message: say(error) })
    }
  }
  const what = ({ kind, isNew, number }: DeskNews) => {
    if (kind === 'draft') return t('news.draft', { number })
    return t(`news.${kind}_${isNew ? 'new' : 'changed'}`, { number })
  }
  return (
    <PageRow
      isRuledAbove
      className="pt-1.5 pb-4"
      margin={
        <SectionLabel
          label={t('news.title')}
          {...(lookedAt === null || news.length === 0
            ? {}
            : { note: t('news.since', { when: formatInstant(lookedAt) }) })}
        />
      }
    >
      {news.length === 0 ? (
        <p className="py-1 text-ink-2">
          {lookedAt === null ? t('news.first') : t('news.nothing', { when: formatInstant(lookedAt) })}
        </p>
      ) : (
        <>
          <ul aria-label={t('news.list')}>
            {news.map((entry) => (
              <li
                key={`${entry.kind} ${entry.id}`}
                className="flex flex-wrap items-baseline gap-x-2 border-b border-line py-1 last:border-b-0"
              >
                <ClothMark cloth={entry.cloth} className="self-center" />
                <span className="sr-only" data-user-content="">
                  {entry.boardName}
                </span>
                <span className="text-ink-2">{what(entry)}</span>
                <TextLink href={addressOf(entry)} variant="quiet" className="min-w-0">
                  <span data-user-content="">{entry.label}</span>
                </TextLink>
                <span data-user-content="" className="text-sm text-ink-3">
                  {t('news.by', { name: entry.by, when: formatInstant(entry.at) })}
                </span>
              </li>
            ))}
          </ul>
          {hasMore ? <p className="py-1 text-sm text-ink-2">{t('news.more')}</p> : null}
          <Button size="sm" className="mt-1.5" onPress={() => void putAway()}>
            {t('news.seen')}
          </Button>
        </>
      )}
    </PageRow>
  )
}
