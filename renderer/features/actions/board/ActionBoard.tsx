import clsx from 'clsx'
import { useMemo, useState, type KeyboardEvent } from 'react'
import {
  Button as AriaButton,
  GridList,
  GridListItem,
  useDragAndDrop,
  type Key,
  type Selection as AriaSelection,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionStatus } from '../../../../electron/contract/model'
import { Button, ClothMark, Icon, RecordGlyph } from '../../../ui'
import type { RegisterRow } from '../rows'
import { Late } from '../table/columns'
import { chooseOnly, type Selection } from '../table/selection'
import { shortDate, useOwnerNames } from '../words'

/** So many cards stand in a column until more are asked for. */
const CARDS_AT_ONCE = 50
/** What is dragged; nothing from outside of the app has it. */
const DRAG_TYPE = 'application/x-minutebook-action'

/** Props of {@link ActionBoard}. */
export interface ActionBoardProps {
  rows: readonly RegisterRow[]
  margin: number
  hasBoards: boolean
  selection: Selection
  onSelection: (selection: Selection) => void
  onOpen: (id: string) => void
  onStatus: (rows: readonly RegisterRow[], status: ActionStatus) => void
}

function Card({ row, hasBoards }: { row: RegisterRow; hasBoards: boolean }) {
  const { t } = useTranslation('actions')
  const names = useOwnerNames()
  return (
    <>
      <div className="flex items-center gap-1.5 text-sm text-ink-2">
        <AriaButton
          slot="drag"
          aria-label={t('board.drag', { number: row.number })}
          className="ring-focus -ml-1 flex size-6 shrink-0 cursor-grab items-center justify-center rounded-1 text-ink-3 hover:text-ink"
        >
          <Icon name="grip" />
        </AriaButton>
        <RecordGlyph type="action" isDone={row.status === 'done'} label="" />
        <span>{row.number}</span>
        {hasBoards ? (
          <span className="flex min-w-0 items-center gap-1.5">
            <ClothMark cloth={row.cloth} />
            <span data-user-content className="truncate">
              {row.boardShortName ?? row.boardName}
            </span>
          </span>
        ) : null}
      </div>
      <p data-user-content className="line-clamp-3 pl-5 break-words">
        {row.text}
      </p>
      <p className="flex flex-wrap gap-x-2 pl-5 text-sm text-ink-2">
        {row.owners.length === 0 ? (
          <span className="text-ochre">{t('owners.none')}</span>
        ) : (
          <span data-user-content className="min-w-0 truncate">
            {names(row.owners)}
          </span>
        )}
        {row.dueOn === null ? null : <time dateTime={row.dueOn}>{shortDate(row.dueOn)}</time>}
        <Late row={row} />
        {row.priority === 'high' ? <span className="font-semibold">{t('priority.high')}</span> : null}
      </p>
      {row.statusReason === null ? null : (
        <p data-user-content className="line-clamp-2 pl-5 text-sm break-words text-ink-2">
          {row.statusReason}
        </p>
      )}
    </>
  )
}

interface ColumnProps extends Omit<ActionBoardProps, 'rows' | 'margin'> {
  status: ActionStatus
  rows: readonly RegisterRow[]
  all: readonly RegisterRow[]
}

function Column({ status, rows, all, hasBoards, selection, onSelection, onOpen, onStatus }: ColumnProps) {
  const { t } = useTranslation('actions')
  const [limit, setLimit] = useState(CARDS_AT_ONCE)
  const shown = rows.slice(0, limit)
  const late = rows.filter(({ daysOverdue }) => daysOverdue > 0).length
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAG_TYPE]: String(key) })),
    acceptedDragTypes: [DRAG_TYPE],
    getDropOperation: () => 'move',
    getAllowedDropOperations: () => ['move'],
    onRootDrop: ({ items }) =>
      void (async () => {
        const ids = await Promise.all(items.flatMap((item) => (item.kind === 'text' ? item.getText(DRAG_TYPE) : [])))
        const moved = all.filter(({ id, status: before }) => ids.includes(id) && before !== status)
        if (moved.length > 0) onStatus(moved, status)
      })(),
  })
  const onSelectionChange = (keys: AriaSelection) => {
    const ids = keys === 'all' ? shown.map(({ id }) => id as string) : [...keys].map(String)
    const [only] = ids
    onSelection(
      ids.length === 1 && only !== undefined
        ? chooseOnly(only)
        : { chosen: new Set(ids), anchor: null, active: only ?? null },
    )
  }
  return (
    <section className="flex min-h-0 min-w-0 flex-1 flex-col border-l border-line first:border-l-0">
      <h2 className="flex h-[34px] shrink-0 items-center gap-2 border-b border-line px-2 text-base font-semibold">
        <span className="truncate">{t(`status.${status}`)}</span>
        <span className="font-normal text-ink-2">{rows.length}</span>
        {late > 0 ? (
          <span className="ml-auto truncate text-sm text-red">{t('group.overdue', { count: late })}</span>
        ) : null}
      </h2>
      <GridList
        aria-label={t(`status.${status}`)}
        data-status={status}
        items={shown}
        dependencies={[hasBoards]}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="multiple"
        selectionBehavior="replace"
        selectedKeys={shown.filter(({ id }) => selection.chosen.has(id)).map(({ id }) => id as Key)}
        onSelectionChange={onSelectionChange}
        onAction={(key) => onOpen(String(key))}
        renderEmptyState={() => <p className="px-2 py-3 text-sm text-ink-3">{t('board.empty')}</p>}
        className="min-h-24 flex-1 overflow-auto outline-none drop-target:bg-blue-wash focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
      >
        {(row) => (
          <GridListItem
            id={row.id}
            // No text for typing ahead: letters are commands here.
            textValue=""
            aria-label={t('board.card', { number: row.number, text: row.text })}
            data-line={row.id}
            className={clsx(
              'relative cursor-default border-b border-line px-2 py-1.5 text-base outline-none hover:bg-paper-2',
              'selected:bg-blue-wash selected:before:absolute selected:before:inset-y-0 selected:before:left-0 selected:before:w-[3px] selected:before:bg-blue-solid',
              'focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus dragging:opacity-50',
            )}
          >
            <Card row={row} hasBoards={hasBoards} />
          </GridListItem>
        )}
      </GridList>
      {rows.length > limit ? (
        <Button variant="ghost" size="sm" className="m-1" onPress={() => setLimit(limit + CARDS_AT_ONCE)}>
          {t('board.more', { count: Math.min(CARDS_AT_ONCE, rows.length - limit) })}
        </Button>
      ) : null}
    </section>
  )
}

/**
 * The actions in five columns, one for each status. A card is dragged to another one, by the pointer or from its handle
 * by the keyboard; Alt with an arrow moves the chosen ones to the next column at once.
 */
export function ActionBoard(props: ActionBoardProps) {
  const { rows, margin, selection, onStatus } = props
  const columns = useMemo(() => {
    const found = new Map<ActionStatus, RegisterRow[]>(ActionStatus.options.map((status) => [status, []]))
    for (const row of rows) found.get(row.status)?.push(row)
    return found
  }, [rows])
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return
    const chosen = rows.filter(({ id }) => selection.chosen.has(id))
    const [first] = chosen
    if (first === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const at = ActionStatus.options.indexOf(first.status) + (event.key === 'ArrowRight' ? 1 : -1)
    const next = ActionStatus.options[at]
    if (next !== undefined) onStatus(chosen, next)
  }
  return (
    // The lists have the keys of their own; those that move cards go over all of them.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="relative flex h-full min-h-0 flex-col border-t border-line" onKeyDownCapture={onKeyDown}>
      <div
        data-register-body=""
        tabIndex={-1}
        className="flex min-h-0 flex-1 outline-none"
        style={{ paddingLeft: margin }}
        onFocus={(event) => {
          if (event.target !== event.currentTarget) return
          const [first] = selection.chosen
          const card =
            first === undefined
              ? null
              : event.currentTarget.querySelector<HTMLElement>(`[data-line="${CSS.escape(first)}"]`)
          const place = card ?? event.currentTarget.querySelector<HTMLElement>('[data-line], [role="grid"]')
          place?.focus()
        }}
      >
        {ActionStatus.options.map((status) => (
          <Column key={status} {...props} status={status} all={rows} rows={columns.get(status) ?? []} />
        ))}
      </div>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 w-px bg-rule"
        style={{ left: margin }}
      />
    </div>
  )
}
