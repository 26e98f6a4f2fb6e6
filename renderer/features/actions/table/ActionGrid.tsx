import { useVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import clsx from 'clsx'
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, useRowExtra } from '../../../ui'
import type { Sort, SortColumn } from '../registerView'
import { useStable } from '../useStable'
import { GridRow, GroupRow } from './GridRow'
import { templateOf, type GridColumn } from './columns'
import type { GridLine } from './lines'
import { chooseAll, chooseOnly, extendTo, toggle, type Selection } from './selection'

const HEAD_HEIGHT = 26
const ROW_HEIGHT = 28
const GROUP_HEIGHT = 34

/** Props of {@link ActionGrid}. */
export interface ActionGridProps {
  lines: readonly GridLine[]
  columns: readonly GridColumn[]
  /** Width of the column left of the rule. */
  margin: number
  selection: Selection
  onSelection: (selection: Selection) => void
  sort: Sort
  onSort: (sort: Sort) => void
  onOpen: (id: string) => void
  onFold: (id: string) => void
}

/** The first control of a row that can take the focus, the one after that, and so on. */
function controlsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button')]
}

function Head({
  columns,
  sort,
  onSort,
  template,
}: Pick<ActionGridProps, 'columns' | 'sort' | 'onSort'> & { template: string }) {
  const press = (column: SortColumn) =>
    onSort({ column, isDescending: sort.column === column ? !sort.isDescending : false })
  return (
    <div role="rowgroup" className="sticky top-0 z-10 bg-paper-2">
      <div
        role="row"
        aria-rowindex={1}
        className="grid border-y border-line text-xs text-ink-2"
        style={{ gridTemplateColumns: template, height: HEAD_HEIGHT }}
      >
        {columns.map((column, index) => {
          const isSorted = sort.column === column.id
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={index + 1}
              aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
              className={clsx(
                'flex min-w-0 items-center',
                index === 0 ? 'justify-end pr-[11px]' : column.isFigure === true && 'justify-end',
                index === 1 && 'pl-[21px]',
                index === columns.length - 1 ? 'pr-5' : index > 0 && 'pr-3',
              )}
            >
              <button
                type="button"
                tabIndex={-1}
                data-head=""
                onClick={() => press(column.id)}
                className="flex h-full min-w-0 items-center gap-1 rounded-1 outline-none hover:text-ink focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
              >
                <span className="truncate">{column.label}</span>
                {isSorted ? <Icon name={sort.isDescending ? 'chevronDown' : 'chevronUp'} className="size-3" /> : null}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}

/**
 * The register as a grid of which only what is on screen is drawn. One row has the keys: arrows move it, Shift draws a
 * range, Ctrl keeps what is chosen, Right goes into the row to its fields. Above the first row are the heads, by which
 * the rows are sorted.
 */
export function ActionGrid(props: ActionGridProps) {
  const { lines, columns, margin, selection, onSelection, sort, onSort, onOpen, onFold } = props
  const { t } = useTranslation('actions')
  const scroller = useRef<HTMLDivElement>(null)
  const lastIndex = useRef(0)
  const extra = useRowExtra()
  const order = lines.flatMap((line) => (line.kind === 'row' ? [line.id] : []))
  const found = lines.findIndex(({ id }) => id === selection.active)
  // When the row with the keys leaves the list, the one that took its place has them.
  const activeIndex = found >= 0 ? found : Math.min(lastIndex.current, lines.length - 1)
  const template = templateOf(columns, margin)
  // Its functions are asked at each drawing and handed to nobody.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'group' ? GROUP_HEIGHT : ROW_HEIGHT + extra),
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 12,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    // The row with the keys stays, wherever it is scrolled to: the focus must not get lost with it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      if (activeIndex < 0 || shown.includes(activeIndex)) return shown
      return [...shown, activeIndex].toSorted((a, b) => a - b)
    },
  })
  useLayoutEffect(() => {
    virtual.measure()
  }, [virtual, lines, extra])
  useEffect(() => {
    lastIndex.current = Math.max(0, activeIndex)
  })

  const rowElement = (id: string | undefined) =>
    id === undefined
      ? null
      : (scroller.current?.querySelector<HTMLElement>(`[role="row"][data-line="${CSS.escape(id)}"]`) ?? null)
  const wanted = useRef<string | null>(null)
  // The row to go to may not be drawn yet: its focus follows when it is.
  useEffect(() => {
    if (wanted.current === null) return
    const element = rowElement(wanted.current)
    if (element === null) return
    wanted.current = null
    element.focus({ preventScroll: true })
  })

  const goTo = (index: number, how: 'only' | 'extend' | 'keep') => {
    const line = lines[Math.max(0, Math.min(index, lines.length - 1))]
    if (line === undefined) return
    virtual.scrollToIndex(lines.indexOf(line))
    wanted.current = line.id
    if (line.kind === 'group' || how === 'keep') onSelection({ ...selection, active: line.id })
    else onSelection(how === 'extend' ? extendTo(selection, line.id, order) : chooseOnly(line.id))
    if (line.id === selection.active) rowElement(line.id)?.focus({ preventScroll: true })
  }

  const pageOf = () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / (ROW_HEIGHT + extra)) - 1)

  const onHeadKey = (event: KeyboardEvent, target: HTMLElement) => {
    const heads = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-head]') ?? [])]
    const at = heads.indexOf(target)
    if (event.key === 'ArrowDown') goTo(activeIndex, 'keep')
    else if (event.key === 'ArrowLeft') heads[at - 1]?.focus()
    else if (event.key === 'ArrowRight') heads[at + 1]?.focus()
    else return
    event.preventDefault()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !(event.target instanceof HTMLElement)) return
    const target = event.target
    if (target.dataset['head'] !== undefined) return onHeadKey(event, target)
    const row = target.closest<HTMLElement>('[role="row"]')
    const line = lines[activeIndex]
    if (row === null || line === undefined) return
    const isMod = event.ctrlKey || event.metaKey
    const how = event.shiftKey ? 'extend' : isMod ? 'keep' : 'only'
    const controls = controlsOf(row)
    const at = controls.indexOf(target)
    const isInside = target !== row
    switch (event.key) {
      case 'ArrowDown':
        goTo(activeIndex + 1, how)
        break
      case 'ArrowUp':
        if (activeIndex === 0 && how === 'only') scroller.current?.querySelector<HTMLElement>('[data-head]')?.focus()
        else goTo(activeIndex - 1, how)
        break
      case 'Home':
        goTo(0, how)
        break
      case 'End':
        goTo(lines.length - 1, how)
        break
      case 'PageDown':
        goTo(activeIndex + pageOf(), how)
        break
      case 'PageUp':
        goTo(activeIndex - pageOf(), how)
        break
      case 'ArrowRight':
        if (line.kind === 'group') {
          if (line.isFolded) onFold(line.group.id)
        } else controls[at + 1]?.focus()
        break
      case 'ArrowLeft':
        if (line.kind === 'group') {
          if (!line.isFolded) onFold(line.group.id)
        } else (controls[at - 1] ?? row).focus()
        break
      case 'Enter':
        if (isInside) return
        if (line.kind === 'group') onFold(line.group.id)
        else onOpen(line.id)
        break
      case ' ':
        if (isInside) return
        if (line.kind === 'group') onFold(line.group.id)
        else onSelection(toggle(selection, line.id))
        break
      case 'a':
        if (!isMod) return
        onSelection(chooseAll(selection, order))
        break
      case 'Escape':
        if (selection.chosen.size < 2) return
        onSelection(line.kind === 'row' ? chooseOnly(line.id) : { ...selection, chosen: new Set() })
        break
      default:
        return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  const onPress = (id: string, event: MouseEvent) => {
    const line = lines.find((candidate) => candidate.id === id)
    if (line === undefined) return
    if (line.kind === 'group') {
      onSelection({ ...selection, active: id })
      onFold(line.group.id)
    } else if (event.shiftKey) onSelection(extendTo(selection, id, order))
    else if (event.ctrlKey || event.metaKey) onSelection(toggle(selection, id))
    else onSelection(chooseOnly(id))
  }
  const press = useStable(onPress)
  const openRow = useStable(onOpen)

  return (
    <div className="relative h-full min-h-0">
      {/* The rows have the focus; the grid hands it on to the one whose turn it is. */}
      <div
        ref={scroller}
        role="grid"
        aria-label={t('title')}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        data-register-body=""
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target === scroller.current) rowElement(lines[activeIndex]?.id)?.focus({ preventScroll: true })
        }}
        className="relative h-full overflow-auto outline-none"
      >
        <Head columns={columns} sort={sort} onSort={onSort} template={template} />
        <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const line = lines[index]
            if (line === undefined) return null
            const place = { index, top: start - HEAD_HEIGHT, height: size }
            return line.kind === 'group' ? (
              <GroupRow
                key={line.id}
                line={line}
                {...place}
                margin={margin}
                span={columns.length}
                isActive={index === activeIndex}
                onPress={press}
              />
            ) : (
              <GridRow
                key={line.id}
                row={line.row}
                {...place}
                template={template}
                columns={columns}
                isActive={index === activeIndex}
                isChosen={selection.chosen.has(line.id)}
                onPress={press}
                onOpen={openRow}
              />
            )
          })}
        </div>
      </div>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 z-10 w-px bg-rule"
        style={{ left: margin }}
      />
    </div>
  )
}
