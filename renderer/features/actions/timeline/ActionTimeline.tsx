import clsx from 'clsx'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatLocale, localDate } from '../../../lib/format'
import { Button, ClothMark, RecordGlyph, Ribbon } from '../../../ui'
import type { RegisterRow } from '../rows'
import { Late } from '../table/columns'
import { chooseOnly, type Selection } from '../table/selection'
import { shortDate, useOwnerNames } from '../words'
import { periodsOf, type Period } from './periods'

/** So many actions of one stretch of time are shown until more are asked for. */
const LINES_AT_ONCE = 50

/** Props of {@link ActionTimeline}. */
export interface ActionTimelineProps {
  rows: readonly RegisterRow[]
  margin: number
  isSmall: boolean
  hasBoards: boolean
  selection: Selection
  onSelection: (selection: Selection) => void
  onOpen: (id: string) => void
}

function usePeriodName(): (period: Period) => string {
  const { t } = useTranslation('actions')
  return ({ of }) =>
    of.kind === 'month'
      ? new Intl.DateTimeFormat(formatLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
          new Date(`${of.month}-01T00:00:00Z`),
        )
      : t(`timeline.${of.kind}`)
}

/** When it is due, and how often that was moved. */
function Due({ row, isSmall }: { row: RegisterRow; isSmall: boolean }) {
  const { t } = useTranslation('actions')
  return (
    <span className={clsx('flex shrink-0 flex-col', isSmall ? 'w-[104px]' : 'w-[124px]')}>
      {row.dueOn === null ? (
        <span className="text-ink-2">{t('due.none')}</span>
      ) : (
        <time dateTime={row.dueOn}>{isSmall ? shortDate(row.dueOn) : formatDate(row.dueOn, 'weekdayYear')}</time>
      )}
      {row.slips > 0 ? <span className="text-sm text-ink-2">{t('slips.moved', { count: row.slips })}</span> : null}
    </span>
  )
}

/**
 * The actions along the time in which they are due: what is late, the weeks and months to come, what has no date. Lists
 * with headings; one line has the keys, and the arrows go from line to line over all of them.
 */
export function ActionTimeline(props: ActionTimelineProps) {
  const { rows, margin, isSmall, hasBoards, selection, onSelection, onOpen } = props
  const { t } = useTranslation('actions')
  const names = useOwnerNames()
  const nameOf = usePeriodName()
  const today = localDate()
  const periods = useMemo(() => periodsOf(rows, today), [rows, today])
  const [limits, setLimits] = useState<Readonly<Record<string, number>>>({})
  const place = useRef<HTMLDivElement>(null)
  const limitOf = (period: Period) => limits[period.id] ?? LINES_AT_ONCE
  const shown = periods.flatMap((period) => period.rows.slice(0, limitOf(period)))
  const active = shown.find(({ id }) => id === selection.active) ?? shown[0]

  const lines = () => [...(place.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
  const onKeyDown = (event: KeyboardEvent) => {
    const all = lines()
    const at = all.findIndex((line) => line.contains(document.activeElement))
    if (at < 0) return
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: all.length - 1,
      PageDown: at + 10,
      PageUp: at - 10,
    }
    const next = steps[event.key]
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    all[Math.max(0, Math.min(all.length - 1, next))]?.focus()
  }

  return (
    // The lines have the focus; the keys go over the lists that they are in.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={place}
      data-register-body=""
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (event.target === event.currentTarget) {
          place.current?.querySelector<HTMLElement>('[data-line][tabindex="0"]')?.focus()
        }
      }}
      className="relative h-full overflow-auto border-t border-line outline-none"
    >
      <div className="relative min-h-full pb-6">
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 w-px bg-rule"
          style={{ left: margin }}
        />
        {periods.map((period) => {
          const limit = limitOf(period)
          const left = period.rows.length - limit
          const name = nameOf(period)
          return (
            <section
              key={period.id}
              aria-labelledby={`period ${period.id}`}
              className="grid pt-3"
              style={{ gridTemplateColumns: `${margin}px 21px minmax(0,1fr)` }}
            >
              <div className="relative min-w-0 pr-[11px] pl-2 text-right text-sm">
                <h2
                  id={`period ${period.id}`}
                  className={clsx('font-semibold', period.of.kind === 'overdue' ? 'text-red' : 'text-ink-2')}
                >
                  {name}
                </h2>
                <p className="text-ink-3">{t('group.count', { count: period.rows.length })}</p>
                {period.of.kind === 'today' ? <Ribbon /> : null}
              </div>
              <div className="col-start-3 min-w-0 pr-5">
                <ul aria-label={name}>
                  {period.rows.slice(0, limit).map((row) => (
                    <li key={row.id}>
                      <button
                        type="button"
                        data-line={row.id}
                        data-user-label=""
                        tabIndex={row === active ? 0 : -1}
                        aria-current={selection.chosen.has(row.id) ? 'true' : undefined}
                        onFocus={() => onSelection(chooseOnly(row.id))}
                        onClick={() => onOpen(row.id)}
                        className={clsx(
                          'flex min-h-[calc(30px+var(--row-extra,0px))] w-full cursor-default items-start gap-3 border-b border-line py-1 text-left text-base outline-none',
                          'hover:bg-paper-2 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus',
                          selection.chosen.has(row.id) && 'bg-blue-wash',
                        )}
                      >
                        <Due row={row} isSmall={isSmall} />
                        <span className="flex w-12 shrink-0 items-center gap-1.5 text-ink-2">
                          <RecordGlyph type="action" isDone={row.status === 'done'} label="" />
                          <span>{row.number}</span>
                        </span>
                        <span data-user-content className="min-w-0 flex-[3] truncate">
                          {row.text}
                        </span>
                        <span className="min-w-0 flex-1 truncate text-ink-2">
                          {row.owners.length === 0 ? (
                            <span className="text-ochre">{t('owners.none')}</span>
                          ) : (
                            <span data-user-content>{names(row.owners)}</span>
                          )}
                        </span>
                        {hasBoards ? (
                          <span className="flex w-[104px] min-w-0 shrink-0 items-center gap-2">
                            <ClothMark cloth={row.cloth} />
                            <span data-user-content className="truncate text-ink-2">
                              {row.boardShortName ?? row.boardName}
                            </span>
                          </span>
                        ) : null}
                        {isSmall ? null : <span className="w-20 shrink-0 text-ink-2">{t(`status.${row.status}`)}</span>}
                        <span className="w-[84px] shrink-0 text-right">
                          <Late row={row} />
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
                {left > 0 ? (
                  <Button
                    variant="ghost"
                    size="sm"
                    className="mt-1"
                    onPress={() => setLimits({ ...limits, [period.id]: limit + LINES_AT_ONCE })}
                  >
                    {t('board.more', { count: Math.min(LINES_AT_ONCE, left) })}
                  </Button>
                ) : null}
              </div>
            </section>
          )
        })}
      </div>
    </div>
  )
}
