import clsx from 'clsx'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { EntryType, isConfidential, type AgendaItem } from '../../../../electron/contract/model'
import { formatNumber } from '../../../lib/format'
import { RecordGlyph, Ribbon, StateMark } from '../../../ui'
import { ConfidentialMark } from '../agenda/ItemWords'
import { useIsWithoutQuorum } from '../attendance/AttendancePane'
import { currentItemId, minutesTaken } from '../attendance/course'
import { Pace } from '../attendance/Pace'
import { useStepTime } from '../attendance/useStepTime'
import { useMinutes } from './minutesData'

/** Props of {@link Outline}. */
export interface OutlineProps {
  currentId: string
  onGo: (id: string) => void
  /** Enter and the right arrow go from the outline into the text. */
  onEnterText: () => void
}

/** The agenda at the left: where the meeting is, what each item holds, how long it may take. */
export function Outline({ currentId, onGo, onEnterText }: OutlineProps) {
  const { t } = useTranslation(['minutes', 'presence'])
  const { agenda, presence } = useMinutes()
  const isLost = useIsWithoutQuorum()
  const { time } = useStepTime()
  const taken = minutesTaken(presence, time)
  const nowId = currentItemId(presence)
  const list = useRef<HTMLOListElement>(null)
  const currentIndex = agenda.findIndex(({ id }) => id === currentId)
  const family = agenda[currentIndex]?.parentId ?? currentId
  useEffect(() => {
    list.current?.querySelector(`[data-item="${currentId}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') {
      event.preventDefault()
      onEnterText()
      return
    }
    const next = { ArrowDown: currentIndex + 1, ArrowUp: currentIndex - 1, Home: 0, End: agenda.length - 1 }[event.key]
    const item = next === undefined ? undefined : agenda[next]
    if (!item) return
    event.preventDefault()
    onGo(item.id)
    list.current?.querySelector<HTMLElement>(`[data-item="${item.id}"]`)?.focus()
  }
  return (
    <div className="flex h-full flex-col">
      <div className="flex items-baseline pt-3.5 pr-3.5 pb-1 pl-3.5 text-xs text-ink-3 max-[1179px]:pr-3">
        <h2 className="flex-1 text-sm font-semibold text-ink-2">{t('outline.title')}</h2>
        <span className="w-9 text-right">{t('outline.plan')}</span>
        <span className="w-[34px] text-right">{taken.size > 0 ? t('presence:course.tookHead') : null}</span>
      </div>
      <ol ref={list} className="min-h-0 flex-1 overflow-auto pb-3">
        {agenda.map((item, index) => (
          <OutlineItem
            key={item.id}
            item={item}
            isCurrent={item.id === currentId}
            isNow={item.id === nowId}
            took={taken.get(item.id)}
            isPast={index < currentIndex}
            isHidden={isConfidential(agenda, item.id)}
            isFolded={item.parentId !== null && item.parentId !== family}
            // What was done while there was one stands.
            needsQuorum={isLost && item.kind === 'decision' && (item.id === nowId || !taken.has(item.id))}
            onPress={() => (item.id === currentId ? onEnterText() : onGo(item.id))}
            onKeyDown={onKeyDown}
          />
        ))}
      </ol>
      <Pace />
    </div>
  )
}

interface OutlineItemProps {
  item: AgendaItem
  isCurrent: boolean
  /** The meeting is at this item. */
  isNow: boolean
  /** How many minutes it took so far. */
  took: number | undefined
  /** Before the current one. */
  isPast: boolean
  /** Confidential, by itself or with its main item. */
  isHidden: boolean
  /** A sub-item of another item than the current one's. */
  isFolded: boolean
  needsQuorum: boolean
  onPress: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

function OutlineItem(props: OutlineItemProps) {
  const { item, isCurrent, isNow, took, isPast, isHidden, isFolded, needsQuorum, onPress, onKeyDown } = props
  const { t } = useTranslation(['minutes', 'presence'])
  const { records } = useMinutes()
  const isOver = took !== undefined && item.minutesAllotted !== null && took > item.minutesAllotted
  const isSub = item.parentId !== null
  const entries = (records.entries ?? []).filter(({ agendaItemId }) => agendaItemId === item.id)
  const marks = [
    ['motion', item.motionCount],
    ['decision', item.decisionCount],
    ['action', item.actionCount],
    ['comment', item.commentCount],
    ...EntryType.options.map((type) => [type, entries.filter((entry) => entry.type === type).length] as const),
    ['idea', item.ideaCount],
    ['interest', item.interestCount],
  ] as const
  const hasMarks = marks.some(([, count]) => count > 0)
  return (
    <li
      className={clsx(
        'relative',
        isCurrent && '-my-px border-y border-line bg-paper',
        // Sub-items fold in a small window, but for the family of the current item.
        isFolded && 'max-[1179px]:hidden',
      )}
    >
      {isNow ? <Ribbon /> : null}
      <button
        type="button"
        data-item={item.id}
        aria-current={isCurrent ? 'step' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={onPress}
        onKeyDown={onKeyDown}
        className={clsx(
          'grid w-full grid-cols-[26px_minmax(0,1fr)_36px_26px] gap-x-2 pr-3.5 pl-[5px] text-left outline-offset-[-2px] max-[1179px]:grid-cols-[22px_minmax(0,1fr)_22px_18px] max-[1179px]:gap-x-1.5 max-[1179px]:pr-2',
          isSub ? 'py-0.5 text-sm' : 'py-[5px] text-base',
          isCurrent ? 'py-2 font-semibold text-ink' : 'hover:bg-desk-2 hover:text-ink',
          !isCurrent && (isPast ? 'text-ink-2' : 'text-ink'),
        )}
      >
        <span className={clsx('text-right', isSub && 'text-sm', !isCurrent && 'text-ink-3')}>{item.number}</span>
        <span className="min-w-0">
          <span data-user-content="" className="line-clamp-2 break-words hyphens-auto max-[1179px]:line-clamp-3">
            {item.title}
          </span>
          {isHidden ? (
            <span className="flex font-normal">
              <ConfidentialMark className="text-xs" />
            </span>
          ) : null}
          {needsQuorum ? (
            <span className="flex items-center gap-1 text-xs font-normal text-red">
              <StateMark state="fail" label="" className="size-3" /> {t('outline.needsQuorum')}
            </span>
          ) : null}
          {hasMarks ? (
            <span className="mt-0.5 flex flex-wrap items-center gap-x-2 text-xs font-normal text-ink-3">
              {marks.map(([type, count]) =>
                count === 0 ? null : (
                  <span key={type} className="flex items-center gap-1">
                    <RecordGlyph type={type} label={t(`outline.${type}`, { count })} className="size-3.5" />
                    {count > 1 ? <span aria-hidden="true">{formatNumber(count)}</span> : null}
                  </span>
                ),
              )}
            </span>
          ) : null}
        </span>
        <span className="text-right font-normal text-ink-3">
          {item.minutesAllotted === null ? null : (
            <>
              <span className="sr-only">{t('outline.minutes', { count: item.minutesAllotted })}</span>
              <span aria-hidden="true">{formatNumber(item.minutesAllotted)}</span>
            </>
          )}
        </span>
        <span
          className={clsx(
            'text-right',
            isOver ? 'font-semibold text-ochre' : isNow ? 'font-semibold text-blue' : 'font-normal text-ink-3',
          )}
        >
          {isNow ? <span className="sr-only">{t('presence:course.now')}</span> : null}
          {took === undefined ? null : (
            <>
              <span className="sr-only">{t('presence:course.took', { count: took })}</span>
              <span aria-hidden="true">{formatNumber(took)}</span>
            </>
          )}
        </span>
      </button>
    </li>
  )
}
