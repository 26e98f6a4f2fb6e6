import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDetail } from '../../../../electron/contract/model'
import { formatDate, formatDuration, formatTime } from '../../../lib/format'
import { Button, EmptyState, PageRow, PageTitle } from '../../../ui'
import { columnsClass } from './columns'
import { FillMenu, useFillSources } from './FillFrom'
import { MeetingRuler } from './MeetingRuler'
import type { AgendaDesk } from './useAgenda'

/** Title, day, place and chair of the meeting. */
export function AgendaHead({
  meeting,
  chair,
  tools,
}: {
  meeting: MeetingDetail
  chair: string | undefined
  tools: ReactNode
}) {
  const { t } = useTranslation('agenda')
  const where = [
    ...(meeting.mode !== 'online' && meeting.place !== null ? [meeting.place] : []),
    ...(meeting.mode === 'in_person' ? [] : [t('lead.online')]),
  ]
  const lead = [
    t('lead.when', {
      date: formatDate(meeting.date, 'full'),
      start: formatTime(meeting.startTime),
      end: formatTime(meeting.endTime),
    }),
    ...(where.length === 0 ? [] : [t('lead.where', { where: where.join(t('lead.and')) })]),
    ...(chair === undefined ? [] : [t('lead.chair', { name: chair })]),
  ].join(' ')
  return (
    <div className="relative">
      <PageTitle lead={lead}>
        <span data-user-content="">{meeting.title}</span>
      </PageTitle>
      <div className="absolute top-4 right-3 flex items-center gap-1">{tools}</div>
    </div>
  )
}

/** An agenda without items: one sentence, and the ways to begin. */
export function EmptyAgenda({ desk, onNew, onPaste }: { desk: AgendaDesk; onNew: () => void; onPaste: () => void }) {
  const { t } = useTranslation(['agenda', 'agendaPaste'])
  const sources = useFillSources(desk)
  return (
    <PageRow>
      <EmptyState
        action={
          desk.isLocked ? null : (
            <div className="flex gap-2">
              <Button icon="plus" keys="N" onPress={onNew}>
                {t('newItem')}
              </Button>
              <FillMenu sources={sources} act={t('fill.open')} />
              <Button onPress={onPaste}>{t('agendaPaste:open')}</Button>
            </div>
          )
        }
      >
        {t('empty')}
      </EmptyState>
    </PageRow>
  )
}

/** The heads of the columns; each row says them itself. */
export function ColumnHeads() {
  const { t } = useTranslation('agenda')
  return (
    <div
      aria-hidden="true"
      className={`${columnsClass} sticky top-0 z-[6] border-y border-line bg-paper-2 text-xs leading-[24px] text-ink-2`}
    >
      <span className="border-r border-rule pr-[13px] text-right">{t('columns.starts')}</span>
      <span />
      <span>{t('columns.item')}</span>
      <span />
      <span className="pl-2">{t('columns.for')}</span>
      <span className="pl-2">{t('columns.ledBy')}</span>
      <span className="pr-2 text-right">{t('columns.minutes')}</span>
      <span />
    </div>
  )
}

/** Below the last item: the end, a new item, the sum, and the meeting in proportion. */
export function AgendaFoot({ desk, onNew }: { desk: AgendaDesk; onNew: () => void }) {
  const { t } = useTranslation('agenda')
  const { plan, meeting, isLocked } = desk
  return (
    <>
      <div className={`${columnsClass} items-center`}>
        <span className="pr-[14px] text-right font-serif text-lg leading-[42px] font-semibold">
          <time className={plan.over > 0 ? 'text-ochre' : ''}>{formatTime(plan.endsAt)}</time>
        </span>
        <span />
        <span className="-ml-3">
          {isLocked ? null : (
            <Button variant="ghost" keys="N" onPress={onNew}>
              {t('newItem')}
            </Button>
          )}
        </span>
        <span />
        <span className="col-span-3 pr-2 text-right font-semibold">
          {plan.over > 0 ? (
            <span className="mr-3 text-ochre">
              {t('over', { time: formatTime(plan.endsAt), over: formatDuration(plan.over) })}
            </span>
          ) : null}
          {t('total', {
            used: plan.available < 120 ? plan.used : formatDuration(plan.used),
            available: formatDuration(plan.available),
          })}
        </span>
      </div>
      <div className="pt-4 pr-3 pl-[calc(var(--page-margin)+56px)]">
        <MeetingRuler plan={plan} startTime={meeting.startTime} endTime={meeting.endTime} />
      </div>
    </>
  )
}
