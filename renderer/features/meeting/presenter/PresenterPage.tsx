import clsx from 'clsx'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId, PresenterItem, PresenterMotion, PresenterView } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, formatDuration, formatTime } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { clothGround, ErrorState, StateMark, useHotkey } from '../../../ui'
import { useMeetingTime } from '../minutes/meetingClock'
import { elapsedAt } from './elapsed'

/**
 * What everybody in the room sees on the wall: the item, the motion before the board, its counts, the clock. Its one
 * question to the main process has no other words in its answer, so nothing else can get here.
 */
export function PresenterPage({ meetingId }: { meetingId: MeetingId }) {
  const { t } = useTranslation('presenter')
  const say = useErrorText()
  const { data, error, refetch } = useQueryOf('presenter.view', { meetingId })
  useHotkey('F11', () => void api.call('window.toggleMaximize', {}))
  useHotkey('Escape', () => void api.call('window.close', {}))
  useEffect(() => {
    document.title = data ? t('window', { board: data.boardName }) : t('name')
  }, [data, t])
  if (error) {
    return (
      <main className="flex h-full items-center justify-center bg-paper">
        <ErrorState onRetry={() => void refetch()}>{say(error)}</ErrorState>
      </main>
    )
  }
  return data ? <Wall view={data} /> : <main aria-busy="true" className="h-full bg-paper" />
}

function Wall({ view }: { view: PresenterView }) {
  const { t } = useTranslation('presenter')
  const time = useMeetingTime(view.timeZone)
  return (
    <div className="flex h-full bg-paper text-ink">
      <div aria-hidden="true" className={clsx('w-3 shrink-0 forced-color-adjust-none', clothGround(view.cloth))} />
      <div className="flex min-w-0 flex-1 flex-col px-[4vw] py-[3vh]">
        <header className="flex items-baseline justify-between gap-8 border-b border-line pb-[1.6vh] text-[clamp(16px,2vw,34px)]">
          <p data-user-content="" className="min-w-0 truncate">
            <span className="font-semibold">{view.boardName}</span>{' '}
            <span className="text-ink-2">
              {view.meetingTitle}, {formatDate(view.date, 'full')}
            </span>
          </p>
          <time dateTime={time} aria-label={t('clock')} className="shrink-0 font-serif text-[clamp(28px,4.4vw,84px)]">
            {formatTime(time)}
          </time>
        </header>
        <main aria-label={t('name')} className="flex min-h-0 flex-1 flex-col overflow-hidden pt-[4vh]">
          <State view={view} time={time} />
        </main>
        <Footer view={view} time={time} />
      </div>
    </div>
  )
}

/** Where the meeting stands, in the middle of the wall. */
function State({ view, time }: { view: PresenterView; time: string }) {
  const { t } = useTranslation('presenter')
  const { status, recessSince, item } = view
  if (status === 'in_progress' && recessSince !== null) {
    return <Sentence>{t('recess', { time: formatTime(recessSince) })}</Sentence>
  }
  if (status === 'in_progress' && item !== null) return <Item item={item} time={time} />
  if (status === 'in_progress') return <Sentence>{t('between')}</Sentence>
  if (status === 'planned') return <Sentence>{t('planned')}</Sentence>
  if (status === 'cancelled') return <Sentence>{t('cancelled')}</Sentence>
  return <Sentence>{t('over', { time: view.adjournedAt === null ? '' : formatTime(view.adjournedAt) })}</Sentence>
}

function Sentence({ children }: { children: string }) {
  return <p className="font-serif text-[clamp(28px,4.4vw,84px)] text-ink-2">{children}</p>
}

function Item({ item, time }: { item: PresenterItem; time: string }) {
  const { t } = useTranslation('presenter')
  return (
    <>
      <h1 className="grid shrink-0 grid-cols-[auto_1fr] gap-x-[2vw] font-serif text-[clamp(30px,5vw,96px)] leading-[1.15]">
        <span className="text-ink-2">{item.number}</span>
        <span className="line-clamp-3 pb-[0.12em]" data-user-content={item.isConfidential ? undefined : ''}>
          {item.isConfidential ? t('confidential') : item.title}
        </span>
      </h1>
      <ItemTime item={item} time={time} />
      {item.motion === null ? null : <Motion motion={item.motion} />}
    </>
  )
}

/** The longest that an item is taken without somebody having forgotten it, in minutes. */
const LONGEST = 600

/** How long the item has been taken, against its plan. It turns ochre and says so; nothing blinks, nothing sounds. */
function ItemTime({ item, time }: { item: PresenterItem; time: string }) {
  const { t } = useTranslation('presenter')
  const elapsed = elapsedAt(item.since, time)
  // Minutes that are taken on another day than the meeting's have no clock to run against.
  if (elapsed > LONGEST) return null
  const planned = item.minutesAllotted
  const over = planned === null ? 0 : elapsed - planned
  return (
    <p className={clsx('mt-[1.2vh] shrink-0 text-[clamp(16px,2.2vw,40px)]', over > 0 ? 'text-ochre' : 'text-ink-2')}>
      {planned === null
        ? t('elapsed', { minutes: formatDuration(elapsed) })
        : over > 0
          ? t('overTime', { minutes: formatDuration(over), planned: formatDuration(planned) })
          : t('elapsedOf', { minutes: formatDuration(elapsed), planned: formatDuration(planned) })}
    </p>
  )
}

function Motion({ motion }: { motion: PresenterMotion }) {
  const { t } = useTranslation('presenter')
  const { votesFor, votesAgainst, votesAbstain, result } = motion
  const isCounted = votesFor !== null || votesAgainst !== null || votesAbstain !== null
  return (
    <section
      aria-label={t('motion', { number: motion.number })}
      className="mt-[4vh] flex min-h-0 flex-col border-y border-line bg-paper-2 px-[2vw] py-[2.4vh]"
    >
      <h2 className="text-[clamp(16px,1.8vw,32px)] font-semibold text-ink-2">
        {t(motion.kind === 'amendment' ? 'amendment' : 'motion', { number: motion.number })}
      </h2>
      <p
        data-user-content=""
        className="mt-[1vh] min-h-0 overflow-hidden font-serif text-[clamp(22px,3.2vw,60px)] leading-[1.3] whitespace-pre-line"
      >
        {motion.text}
      </p>
      {isCounted || result !== null ? (
        <p className="mt-[2vh] flex shrink-0 flex-wrap items-baseline gap-x-[3vw] text-[clamp(20px,2.8vw,52px)]">
          {isCounted ? (
            <span className="font-serif">
              {t('count', { for: votesFor ?? 0, against: votesAgainst ?? 0, abstain: votesAbstain ?? 0 })}
            </span>
          ) : null}
          {result === null ? null : <span className="font-semibold">{t(`result.${result}`)}</span>}
        </p>
      ) : null}
    </section>
  )
}

function Footer({ view, time }: { view: PresenterView; time: string }) {
  const { t } = useTranslation('presenter')
  const { quorum, status, calledToOrderAt } = view
  if (status !== 'in_progress') return null
  return (
    <footer className="mt-[2vh] flex shrink-0 items-center justify-between gap-8 border-t border-line pt-[1.6vh] text-[clamp(14px,1.7vw,30px)] text-ink-2">
      <p className={clsx('flex items-center gap-[0.8vw]', quorum.isMet ? '' : 'font-semibold text-red')}>
        <StateMark state={quorum.isMet ? 'pass' : 'fail'} label="" />
        {t(quorum.isMet ? 'quorum' : 'noQuorum', {
          present: quorum.present,
          count: quorum.votingSeats,
          needed: quorum.needed,
        })}
      </p>
      {calledToOrderAt === null || elapsedAt(calledToOrderAt, time) > LONGEST ? null : (
        <p>{t('sinceStart', { minutes: formatDuration(elapsedAt(calledToOrderAt, time)) })}</p>
      )}
    </footer>
  )
}
