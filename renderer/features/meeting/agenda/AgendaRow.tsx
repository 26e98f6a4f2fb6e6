import clsx from 'clsx'
import { Button, GridListItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { formatDuration, formatNumber, formatTime } from '../../../lib/format'
import { Icon, IconButton, MenuButton } from '../../../ui'
import type { PlannedItem } from './agendaPlan'
import { columnsClass } from './columns'
import { ChangeMark, ConfidentialMark, type ItemWords } from './ItemWords'
import { EDITOR_HEIGHT } from './RowEditor'
import { RowMenu, type RowSteps } from './RowMenu'

/** Props of {@link AgendaRow}. */
export interface AgendaRowProps {
  row: PlannedItem
  /** Stands in the group of consent items, and whether it is the first and the last of it. */
  bracket: { readonly isFirst: boolean; readonly isLast: boolean } | null
  isLocked: boolean
  isEditing: boolean
  words: ItemWords
  isOnConsent: boolean
  steps: RowSteps
}

/** The line in the margin around consent items. */
function Bracket({ isFirst, isLast }: { isFirst: boolean; isLast: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={clsx(
        'absolute right-1 w-1 border-l border-ink-3',
        isFirst ? 'top-3 rounded-tl-1 border-t' : 'top-0',
        isLast ? 'bottom-3 rounded-bl-1 border-b' : 'bottom-0',
      )}
    />
  )
}

/** "paper 4a", "papers 4a to 4c". */
function usePapers({ item }: PlannedItem): string | null {
  const { t } = useTranslation('agenda')
  const letter = (index: number) => `${item.number}${String.fromCodePoint(97 + Math.min(index, 25))}`
  if (item.papers.length === 0) return null
  return t('row.papers', { count: item.papers.length, first: letter(0), last: letter(item.papers.length - 1) })
}

/** A line of the agenda: start in the margin, then grip, number, title, what for, who leads, minutes. */
export function AgendaRow({ row, bracket, isLocked, isEditing, words, isOnConsent, steps }: AgendaRowProps) {
  const { t } = useTranslation(['agenda', 'agendaLife'])
  const { item, minutes, startsAt } = row
  const isSub = item.parentId !== null
  const papers = usePapers(row)
  const name = t('row.name', {
    number: item.number,
    title: item.title,
    kind: t(`kind.${item.kind}`),
    time: formatTime(startsAt),
  })
  const led = item.presenter === null ? '' : t('row.ledBy', { name: item.presenter.name })
  const length = minutes === null ? '' : t('row.length', { length: formatDuration(minutes) })
  const isConsent = bracket !== null
  return (
    <GridListItem
      id={item.id}
      data-user-label=""
      textValue={[name, led, length, row.isOver ? t('agendaLife:item.over') : '', ...words.spoken]
        .filter(Boolean)
        .join(', ')}
      data-item={item.id}
      style={{ height: isEditing ? EDITOR_HEIGHT : isSub ? 30 : 38 }}
      className={clsx(
        columnsClass,
        'group/row relative grid-rows-[100%] cursor-default items-center text-base outline-none',
        'focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus',
        'dragging:opacity-70',
      )}
    >
      {({ allowsDragging }) => (
        <>
          <span
            aria-hidden="true"
            className={clsx(
              'absolute inset-y-0 right-0 left-[calc(var(--page-margin)+1px)]',
              // The line that is being dragged leaves a dashed place.
              'group-dragging/row:inset-y-1 group-dragging/row:right-3 group-dragging/row:left-[calc(var(--page-margin)+8px)] group-dragging/row:rounded-1 group-dragging/row:border group-dragging/row:border-dashed group-dragging/row:border-line-2',
              'group-selected/row:bg-blue-wash group-hover/row:bg-paper-2',
              isConsent && 'bg-paper-2',
            )}
          />
          <span
            aria-hidden="true"
            className="absolute right-3 bottom-0 left-[calc(var(--page-margin)+26px)] h-px bg-line"
          />
          <span
            aria-hidden="true"
            className="absolute inset-y-0 left-[calc(var(--page-margin)+1px)] w-[3px] group-selected/row:bg-blue-solid"
          />
          <span className="relative self-stretch pr-[14px] text-right">
            {isSub ? null : (
              <time className={clsx('font-serif text-lg leading-[38px]', row.isOver ? 'text-ochre' : 'text-ink-2')}>
                {formatTime(startsAt)}
              </time>
            )}
            {bracket === null ? null : <Bracket {...bracket} />}
          </span>
          <span className="relative flex items-center justify-end pr-2.5">
            {allowsDragging && !isLocked ? (
              <Button
                slot="drag"
                aria-label={t('row.move', { title: item.title })}
                className="ring-focus absolute left-1.5 flex h-6 w-5 items-center justify-center rounded-1 text-ink-3 hover:text-ink"
              >
                <Icon name="grip" />
              </Button>
            ) : null}
            <span className={clsx('text-ink-2', isSub && 'text-sm')}>{item.number}</span>
          </span>
          <span className="relative flex min-w-0 items-baseline gap-2 overflow-hidden">
            <span
              data-user-content=""
              title={item.title}
              className={clsx('min-w-16 truncate', isSub ? 'text-ink-2' : 'font-semibold text-ink')}
            >
              {item.title}
            </span>
            {words.marks.map((mark) => (
              <ChangeMark key={mark} mark={mark} />
            ))}
            {words.isConfidential ? (
              <ConfidentialMark className="min-w-3.5 shrink-[20] overflow-hidden text-sm" />
            ) : null}
            {words.consent === null ? null : (
              <span title={words.consent} className="min-w-0 shrink-[20] truncate text-sm text-ink-2">
                {words.consent}
              </span>
            )}
            {item.question === null ? null : (
              <span
                data-user-content=""
                title={item.question}
                className="min-w-0 flex-1 basis-0 truncate text-sm text-ink-2"
              >
                {item.question}
              </span>
            )}
            {papers === null ? null : <span className="shrink-0 text-sm text-ink-2">{papers}</span>}
          </span>
          <span />
          <span className="relative truncate pl-2 text-sm text-ink-2">{t(`kind.${item.kind}`)}</span>
          <span data-user-content="" className="relative truncate px-2 text-sm text-ink-2">
            {item.presenter?.name ?? ''}
            {item.presenter === null && item.kind === 'consent' && row.children > 0
              ? t('agendaLife:item.anyPull')
              : null}
          </span>
          <span className={clsx('relative pr-2 text-right', isSub ? 'text-sm text-ink-2' : 'font-medium')}>
            {minutes === null ? '' : formatNumber(minutes)}
          </span>
          <span className="relative flex justify-end pr-3">
            <MenuButton
              trigger={<IconButton icon="more" size="sm" label={t('row.menu', { title: item.title })} />}
              label={t('row.menu', { title: item.title })}
            >
              <RowMenu row={row} isLocked={isLocked} isOnConsent={isOnConsent} steps={steps} />
            </MenuButton>
          </span>
        </>
      )}
    </GridListItem>
  )
}
