import { useTranslation } from 'react-i18next'
import type { ComingUp, StandingItem } from '../../../../../electron/contract/model'
import { formatDate, formatDateNear, formatList, localDate } from '../../../../lib/format'
import { useErrorText } from '../../../../lib/errorText'
import { useOwnerName } from '../../../../lib/ownerName'
import { useQueryOf } from '../../../../lib/query'
import { Button, ErrorState, LoopRing, RecordGlyph } from '../../../../ui'
import { MinutesComingUp } from '../../MinutesComingUp'
import type { AgendaDesk } from '../useAgenda'

type Filled = Extract<StandingItem, 'previous_minutes' | 'matters_arising' | 'recommendations'>

/** Beside the agenda: what fills itself with its contents, and the items that would take it up. */
export function ComingUpSection({ desk }: { desk: AgendaDesk }) {
  const { t } = useTranslation('comingUp')
  const say = useErrorText()
  const query = useQueryOf('meeting.comingUp', { id: desk.meeting.id })
  if (query.isError) {
    return (
      <section className="border-b border-line px-4.5 py-4">
        <ErrorState onRetry={() => void query.refetch()}>{say(query.error)}</ErrorState>
      </section>
    )
  }
  if (!query.isSuccess) return null
  const { minutes, matters, recommendations, after, approvesMinutes } = query.data
  const later = after === null ? null : formatDate(after.date, 'day')
  return (
    <>
      <section className="border-b border-line px-4.5 py-4">
        <h2 className="text-base font-semibold">{t('minutesTitle')}</h2>
        <p className="mt-0.5 text-sm text-ink-2">
          {!approvesMinutes
            ? t('special')
            : minutes.length > 0
              ? placeWords(t, desk, 'previous_minutes')
              : later === null
                ? t('noMinutes')
                : t('laterMinutes', { date: later })}
        </p>
        {minutes.length === 0 ? null : <MinutesComingUp minutes={minutes} />}
        {approvesMinutes && (minutes.length > 0 || later !== null) ? (
          <AddStanding desk={desk} standing="previous_minutes" />
        ) : null}
      </section>
      <section className="border-b border-line px-4.5 py-4">
        <div className="flex items-baseline justify-between gap-2">
          <h2 className="text-base font-semibold">{t('mattersTitle')}</h2>
          <span className="text-sm text-ink-2">{t('count', { count: matters.length })}</span>
        </div>
        <p className="mt-0.5 text-sm text-ink-2">
          {matters.length > 0
            ? placeWords(t, desk, 'matters_arising')
            : later === null
              ? t('noMatters')
              : t('laterMatters', { date: later })}
        </p>
        <MattersList matters={matters} />
        {matters.length > 0 || later !== null ? <AddStanding desk={desk} standing="matters_arising" /> : null}
      </section>
      <section className="border-b border-line px-4.5 py-4">
        <div className="flex items-baseline justify-between gap-2">
          <h2 className="text-base font-semibold">{t('recommendationsTitle')}</h2>
          <span className="text-sm text-ink-2">{t('recommendationCount', { count: recommendations.length })}</span>
        </div>
        <p className="mt-0.5 text-sm text-ink-2">
          {recommendations.length > 0
            ? placeWords(t, desk, 'recommendations')
            : later === null
              ? t('noRecommendations')
              : t('laterRecommendations', { date: later })}
        </p>
        <RecommendationList recommendations={recommendations} />
        {recommendations.length > 0 ? <AddStanding desk={desk} standing="recommendations" /> : null}
      </section>
    </>
  )
}

function placeWords(t: ReturnType<typeof useTranslation>['t'], desk: AgendaDesk, standing: Filled): string {
  const item = desk.items.find((each) => each.standing === standing)
  return item === undefined ? t('noItem') : t('inItem', { number: item.number })
}

/** What stands before each on an agenda: the call to order, and the minutes before the matters that arise from them. */
const BEFORE: Readonly<Record<Filled, readonly StandingItem[]>> = {
  previous_minutes: ['call_to_order'],
  matters_arising: ['call_to_order', 'previous_minutes'],
  recommendations: ['call_to_order', 'previous_minutes', 'matters_arising'],
}

/** Offers the item that takes up what comes up, as long as the agenda has none. */
function AddStanding({ desk, standing }: { desk: AgendaDesk; standing: Filled }) {
  const { t } = useTranslation('comingUp')
  const isOver = desk.meeting.status !== 'planned' && desk.meeting.status !== 'in_progress'
  if (desk.isLocked || isOver || desk.items.some((each) => each.standing === standing)) return null
  const title = t(`item.${standing}`)
  const add = async () => {
    const before = desk.items.findLast(
      (item) => item.parentId === null && item.standing !== null && BEFORE[standing].includes(item.standing),
    )
    const text = { title, question: null, presenterId: null, presenterName: null, minutesAllotted: null }
    await desk.run('agenda.addItems', {
      meetingId: desk.meeting.id,
      afterId: before?.id ?? null,
      items: [{ ...text, standing, kind: standing === 'previous_minutes' ? 'decision' : 'discussion', children: [] }],
    })
  }
  return (
    <Button className="mt-2" icon="plus" size="sm" onPress={() => void add()}>
      {t('add', { title })}
    </Button>
  )
}

function MattersList({ matters }: { matters: ComingUp['matters'] }) {
  const { t } = useTranslation('comingUp')
  const nameOf = useOwnerName()
  const today = localDate()
  return (
    <ul className="mt-1.5">
      {matters.map(({ action, dueThen }) => (
        <li key={action.id} className="flex items-start gap-2.5 border-t border-line py-2 first:border-t-0">
          <span className="flex h-5 items-center">
            <RecordGlyph type="action" label="" />
          </span>
          <div className="min-w-0 flex-1">
            <p data-user-content="" className="line-clamp-2">
              {action.text}
            </p>
            <p className="text-sm text-ink-2">
              <span className="mr-1.5">{t('number', { number: action.number })}</span>
              <span data-user-content="">{formatList(action.owners.map(nameOf))}</span>
            </p>
          </div>
          {dueThen === null ? null : (
            <time
              className={dueThen < today ? 'shrink-0 text-sm font-semibold text-red' : 'shrink-0 text-sm text-ink-2'}
            >
              {formatDateNear(dueThen, today)}
            </time>
          )}
        </li>
      ))}
    </ul>
  )
}

function RecommendationList({ recommendations }: { recommendations: ComingUp['recommendations'] }) {
  const { t } = useTranslation(['comingUp', 'curriculum'])
  return (
    <ul className="mt-1.5">
      {recommendations.map(({ id, number, text, responseThen, madeOn }) => (
        <li key={id} className="flex items-start gap-2.5 border-t border-line py-2 first:border-t-0">
          <span className="flex h-5 items-center">
            <LoopRing stage={responseThen === null ? 'asked' : 'answered'} label="" />
          </span>
          <div className="min-w-0 flex-1">
            <p data-user-content="" className="line-clamp-2">
              {text}
            </p>
            <p className="text-sm text-ink-2">
              {t('recommendationLine', {
                number,
                state: t(responseThen === null ? 'curriculum:unanswered' : `curriculum:response.${responseThen}`),
              })}
            </p>
          </div>
          <time className="shrink-0 text-sm text-ink-2">{formatDateNear(madeOn, localDate())}</time>
        </li>
      ))}
    </ul>
  )
}
