import clsx from 'clsx'
import type { ReactNode } from 'react'
import {
  Cell,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
  type Selection,
  type SortDescriptor,
} from 'react-aria-components'
import { useRowExtra } from './density'
import { Icon } from './Icon'

/** A column of a {@link DataTable}. */
export interface DataColumn<Item> {
  id: string
  /** The head's word; with `isHeadHidden` it is the accessible name only. */
  label: string
  /** The head is what a user wrote, such as a skill. */
  isUserContent?: boolean
  isHeadHidden?: boolean
  /** Pixels; a column without a width shares what is left. */
  width?: number
  minWidth?: number
  align?: 'start' | 'end'
  /** The column that names the row; exactly one. */
  isRowHeader?: boolean
  /** Stands in the margin, left of the rule, right-aligned. Only the first column. */
  isMargin?: boolean
  isSortable?: boolean
  render: (item: Item) => ReactNode
}

/** Rows under one 34 px line with a name. */
export interface DataGroup<Item> {
  id: string
  /** The group's line: name, count, overdue. */
  head: ReactNode
  /** The line's plain text, for typing ahead. */
  text: string
  rows: readonly Item[]
}

/** Props of {@link DataTable}. */
export interface DataTableProps<Item> {
  label: string
  columns: readonly DataColumn<Item>[]
  rows?: readonly Item[]
  groups?: readonly DataGroup<Item>[]
  rowId: (item: Item) => string
  /** The row's plain text, for typing ahead. */
  rowText?: (item: Item) => string
  /** Enter or a double press. */
  onOpen?: (id: string) => void
  selectedId?: string | null
  onSelect?: (id: string | null) => void
  sort?: SortDescriptor
  onSort?: (sort: SortDescriptor) => void
  /** Shown in place of rows. */
  empty?: ReactNode
  /** Row height: 28 in tables, 30 in lists, 38 in agendas. */
  rowHeight?: number
  /** Only what is on screen is drawn; then the table scrolls by itself in a place of fixed height. */
  isVirtual?: boolean
  /** There may be more columns than fit: heads wrap, the table scrolls sideways, and the first column stays in sight. */
  isWide?: boolean
  className?: string
}

type Line<Item> = { id: string; group: DataGroup<Item> } | { id: string; item: Item }

/** Selecting a row is washed blue with a bar; React Aria's table brings arrows, type-ahead and the roles. */
const rowClass = clsx(
  'group/row relative cursor-default text-base text-ink outline-none',
  'hover:bg-paper-2 selected:bg-blue-wash focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus',
)

// On the first cell, because a pseudo-element of a table row would be one cell more.
const selectedBar =
  'group-selected/row:before:absolute group-selected/row:before:inset-y-0 group-selected/row:before:left-0 group-selected/row:before:w-[3px] group-selected/row:before:bg-blue-solid'

/** Stays where it is while the others scroll below it; so it needs the row's own ground. */
const fixedCell =
  'sticky left-0 z-[1] border-r border-line bg-paper group-hover/row:bg-paper-2 group-selected/row:bg-blue-wash'

/** The gap between the rule and the text, with the rule itself. */
const ruleGap = 21

interface HeadProps<Item> {
  column: DataColumn<Item>
  isAfterMargin: boolean
  isLast: boolean
  isAfterRule: boolean
  isWide: boolean
  isFixed: boolean
}

function Head<Item>({ column, isAfterMargin, isLast, isAfterRule, isWide, isFixed }: HeadProps<Item>) {
  const minWidth = column.minWidth ?? column.width
  return (
    <Column
      id={column.id}
      isRowHeader={column.isRowHeader ?? false}
      allowsSorting={column.isSortable ?? false}
      {...(column.width === undefined ? {} : { width: column.width, style: { width: column.width } })}
      // Without one, a column in a long table is 75 pixels at least, and the head of a narrower one leaves a gap.
      {...(minWidth === undefined ? {} : { minWidth })}
      className={clsx(
        'ring-focus-inside h-[26px] border-y border-line bg-paper-2 p-0 text-xs font-normal text-ink-2',
        column.isMargin === true
          ? 'pr-[11px] text-right'
          : column.align === 'end'
            ? clsx('text-right', isLast ? isAfterRule && 'pr-5' : 'pr-3')
            : 'pr-3 text-left',
        isAfterMargin && 'pl-[21px]',
        isWide && 'py-1 align-bottom wrap-anywhere hyphens-auto',
        isFixed && 'sticky left-0 z-10 border-r',
      )}
    >
      {({ sortDirection }) => (
        <span
          className={clsx('inline-flex h-full items-center gap-1', column.isHeadHidden === true && 'sr-only')}
          {...(column.isUserContent === true ? { 'data-user-content': '' } : {})}
        >
          {column.label}
          {sortDirection === undefined ? null : (
            <Icon name={sortDirection === 'ascending' ? 'chevronUp' : 'chevronDown'} className="size-3" />
          )}
        </span>
      )}
    </Column>
  )
}

/**
 * A register: the number and glyph left of the rule, hairlines from the text on, the head sticky.
 * `<DataTable label={t('actions')} columns={columns} rows={actions} rowId={(a) => a.id} onOpen={open} isVirtual />`
 */
export function DataTable<Item>(props: DataTableProps<Item>) {
  const { label, columns, rows = [], groups, rowId, rowText, onOpen, selectedId, onSelect, sort, onSort, empty } = props
  const { isVirtual = false, isWide = false, className } = props
  const rowHeight = (props.rowHeight ?? 28) + useRowExtra()
  const lines: Line<Item>[] = groups
    ? groups.flatMap((group) => [
        { id: `group:${group.id}`, group },
        ...group.rows.map((item) => ({ id: rowId(item), item })),
      ])
    : rows.map((item) => ({ id: rowId(item), item }))
  const margin = columns[0]?.isMargin === true ? (columns[0].width ?? 98) : undefined
  const groupKeys = lines.filter((line) => 'group' in line).map((line) => line.id)

  const wideWidth = columns.reduce((sum, { width }) => sum + (width ?? 0), 0)
  const firstWidth = columns[0]?.width ?? 0

  const table = (
    <Table
      aria-label={label}
      selectionMode={onSelect === undefined ? 'none' : 'single'}
      selectionBehavior="replace"
      disabledKeys={groupKeys}
      {...(selectedId === undefined ? {} : { selectedKeys: selectedId === null ? [] : [selectedId] })}
      onSelectionChange={(keys: Selection) => {
        const [first] = keys === 'all' ? [] : [...keys]
        onSelect?.(first === undefined ? null : String(first))
      }}
      {...(onOpen === undefined ? {} : { onRowAction: (key: string | number) => onOpen(String(key)) })}
      {...(sort === undefined ? {} : { sortDescriptor: sort })}
      {...(onSort === undefined ? {} : { onSortChange: onSort })}
      className={clsx(
        'relative w-full outline-none',
        isVirtual ? 'h-full overflow-auto' : 'table-fixed border-separate border-spacing-0',
      )}
      {...(isWide ? { style: { width: `max(100%, ${wideWidth}px)` } } : {})}
    >
      <TableHeader className="sticky top-0 z-10 bg-paper-2">
        {columns.map((column, index) => (
          <Head
            key={column.id}
            column={column}
            isAfterMargin={index === 1 && margin !== undefined}
            isLast={index === columns.length - 1}
            isAfterRule={margin !== undefined}
            isWide={isWide}
            isFixed={isWide && index === 0}
          />
        ))}
      </TableHeader>
      <TableBody
        items={lines}
        dependencies={[columns, selectedId]}
        {...(empty === undefined ? {} : { renderEmptyState: () => <div className="px-5">{empty}</div> })}
      >
        {(line) =>
          'group' in line ? (
            <Row id={line.id} textValue={line.group.text} className={clsx('outline-none', isVirtual && 'h-full')}>
              <Cell colSpan={columns.length} className="h-[34px] p-0 text-base font-semibold">
                <div
                  className="flex h-full items-center gap-2 pr-5"
                  style={{ paddingLeft: margin === undefined ? 0 : margin + ruleGap }}
                >
                  {line.group.head}
                </div>
              </Cell>
            </Row>
          ) : (
            <Row id={line.id} textValue={rowText?.(line.item) ?? ''} className={clsx(rowClass, isVirtual && 'h-full')}>
              {columns.map((column, index) => (
                <Cell
                  key={column.id}
                  style={{ height: rowHeight }}
                  className={clsx(
                    'ring-focus-inside p-0 align-middle',
                    index === 0 && selectedBar,
                    index === 0 && (isWide ? fixedCell : 'relative'),
                    index === 1 && margin !== undefined && 'pl-[21px]',
                  )}
                >
                  <div
                    className={clsx(
                      'flex h-full min-w-0 items-center gap-2 truncate',
                      column.isMargin === true ? 'pr-[11px] text-ink-2' : 'border-b border-line',
                      (column.align === 'end' || column.isMargin === true) && 'justify-end text-right',
                      column.isMargin !== true && index < columns.length - 1 && 'pr-3',
                      margin !== undefined && index === columns.length - 1 && 'mr-5',
                    )}
                  >
                    {column.render(line.item)}
                  </div>
                </Cell>
              ))}
            </Row>
          )
        }
      </TableBody>
    </Table>
  )

  return (
    <div
      className={clsx('relative', isVirtual && 'h-full min-h-0', isWide && 'overflow-x-auto', className)}
      // What is gone to by key must not stop below the column that stays.
      {...(isWide ? { style: { scrollPaddingInlineStart: firstWidth } } : {})}
    >
      {isVirtual ? (
        <Virtualizer
          layout={TableLayout}
          layoutOptions={
            groups ? { headingHeight: 26, estimatedRowHeight: rowHeight } : { headingHeight: 26, rowHeight }
          }
        >
          {table}
        </Virtualizer>
      ) : (
        table
      )}
      {margin === undefined ? null : (
        <div
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 z-10 w-px bg-rule"
          style={{ left: margin }}
        />
      )}
    </div>
  )
}
