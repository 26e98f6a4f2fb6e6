import { useMemo, useState } from 'react'
import type { SortDescriptor } from 'react-aria-components'
import { DataTable, type DataColumn } from '../DataTable'
import { useSmallWindow } from '../mediaQuery'

/** A column of a register. With `sortBy` its head sorts the rows; texts by the rules of the language. */
export interface RegisterColumn<Row> extends DataColumn<Row> {
  sortBy?: (row: Row) => string | number | null
}

/** Props of {@link RegisterTable}. */
export interface RegisterTableProps<Row> {
  label: string
  columns: readonly RegisterColumn<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
  rowText: (row: Row) => string
  /** Enter or a double press. */
  onOpen: (id: string) => void
}

const collator = new Intl.Collator(undefined, { numeric: true })

/** Rows by a column; those without a value last, whichever way; equal ones stay in the order that they came in. */
function sorted<Row>(rows: readonly Row[], column: RegisterColumn<Row> | undefined, isDescending: boolean): Row[] {
  const valueOf = column?.sortBy
  if (valueOf === undefined) return [...rows]
  return rows.toSorted((a, b) => {
    const [left, right] = [valueOf(a), valueOf(b)]
    if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right))
    return isDescending ? -order : order
  })
}

/** The rows of a register, sorted by their heads, of which only what is on screen is drawn. */
export function RegisterTable<Row>({ label, columns, rows, rowId, rowText, onOpen }: RegisterTableProps<Row>) {
  const [sort, setSort] = useState<SortDescriptor | undefined>()
  const [selected, setSelected] = useState<string | null>(null)
  const isSmall = useSmallWindow()
  const shown = useMemo(
    () =>
      sorted(
        rows,
        columns.find(({ id }) => id === sort?.column),
        sort?.direction === 'descending',
      ),
    [rows, columns, sort],
  )
  return (
    // In line with the head of the page.
    <div className={isSmall ? 'h-full px-4' : 'h-full px-6'}>
      <DataTable
        label={label}
        columns={columns.map((column) => ({ ...column, isSortable: column.sortBy !== undefined }))}
        rows={shown}
        rowId={rowId}
        rowText={rowText}
        onOpen={onOpen}
        selectedId={selected}
        onSelect={setSelected}
        {...(sort === undefined ? {} : { sort })}
        onSort={setSort}
        isVirtual
      />
    </div>
  )
}
