import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDateNear, localDate } from '../../../lib/format'
import { ClothMark, Icon, RecordGlyph } from '../../../ui'
import type { Grouping, SortColumn } from '../registerView'
import type { RegisterRow } from '../rows'
import { isFinished, shortDate, useOwnerNames } from '../words'

/** Which field of an action is changed where it stands. */
export type EditedField = 'due' | 'owners' | 'status'

/** Begins to change a field at the place of an element. */
export type BeginEdit = (row: RegisterRow, field: EditedField, anchor: HTMLElement) => void

/** A column of the grid. */
export interface GridColumn {
  id: SortColumn
  label: string
  /** Pixels; the column without a width takes what is left. */
  width?: number
  isFigure?: boolean
  render: (row: RegisterRow) => ReactNode
}

/** The columns as a style: that of the text takes what the others leave. */
export function templateOf(columns: readonly GridColumn[], margin: number): string {
  return columns
    .map(({ width }, index) => (index === 0 ? `${margin}px` : width === undefined ? 'minmax(180px,1fr)' : `${width}px`))
    .join(' ')
}

interface FieldButtonProps {
  row: RegisterRow
  field: EditedField
  label: string
  onEdit: BeginEdit
  children: ReactNode
}

/**
 * A value that is changed where it stands. Plain, because a screen full of rows comes with each turn of the wheel: the
 * field itself is made when it is pressed, once for the whole grid.
 */
function FieldButton({ row, field, label, onEdit, children }: FieldButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      data-field={field}
      data-user-label=""
      aria-haspopup={field === 'status' ? 'menu' : 'dialog'}
      aria-label={label}
      onClick={(event) => onEdit(row, field, event.currentTarget)}
      className="-mx-1 flex h-6 min-w-0 flex-1 cursor-default items-center gap-2 rounded-1 px-1 text-left outline-none hover:bg-desk-2 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus"
    >
      {children}
    </button>
  )
}

/** The owners, or under the name of the first one only those who share it. */
function OwnersCell({ row, isUnderFirst, onEdit }: { row: RegisterRow; isUnderFirst: boolean; onEdit: BeginEdit }) {
  const { t } = useTranslation('actions')
  const names = useOwnerNames()
  const shown = isUnderFirst ? row.owners.slice(1) : row.owners
  const label = t('owners.of', { number: row.number })
  return (
    <FieldButton
      row={row}
      field="owners"
      label={`${label}, ${row.owners.length === 0 ? t('owners.none') : names(row.owners)}`}
      onEdit={onEdit}
    >
      {row.owners.length === 0 ? (
        <span className="truncate text-ochre">{t('owners.none')}</span>
      ) : shown.length === 0 ? (
        // The place to press shows itself when the row is looked at.
        <Icon
          name="pencil"
          className="text-ink-3 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 group-data-selected/row:opacity-100"
        />
      ) : (
        <span data-user-content className="truncate text-ink-2">
          {names(shown)}
        </span>
      )}
    </FieldButton>
  )
}

function StatusCell({ row, onEdit }: { row: RegisterRow; onEdit: BeginEdit }) {
  const { t } = useTranslation('actions')
  const status = t(`status.${row.status}`)
  return (
    <FieldButton
      row={row}
      field="status"
      label={`${t('status.change', { number: row.number })}, ${status}`}
      onEdit={onEdit}
    >
      <span className="truncate">{status}</span>
    </FieldButton>
  )
}

function DueCell({ row, isSmall, onEdit }: { row: RegisterRow; isSmall: boolean; onEdit: BeginEdit }) {
  const { t } = useTranslation('actions')
  const value = row.dueOn === null ? t('due.none') : formatDate(row.dueOn, 'weekdayYear')
  return (
    <FieldButton row={row} field="due" label={`${t('due.of', { number: row.number })}, ${value}`} onEdit={onEdit}>
      {row.dueOn === null ? (
        <span className="truncate text-ink-2">{value}</span>
      ) : (
        <time dateTime={row.dueOn} className="truncate">
          {isSmall ? shortDate(row.dueOn) : formatDateNear(row.dueOn, localDate())}
        </time>
      )}
    </FieldButton>
  )
}

/** How late it is, or that it has no date. */
export function Late({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('actions')
  if (row.daysOverdue > 0)
    return <span className="font-semibold text-red">{t('late', { count: row.daysOverdue })}</span>
  return row.dueOn === null && !isFinished(row) ? (
    <span className="font-semibold text-ochre">{t('due.setOne')}</span>
  ) : null
}

function Priority({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('actions')
  if (row.priority === 'normal') return null
  return (
    <span className={row.priority === 'high' ? 'font-semibold' : 'text-ink-2'}>{t(`priority.${row.priority}`)}</span>
  )
}

function Given({ row }: { row: RegisterRow }) {
  const { t } = useTranslation('actions')
  if (row.origin === null) return <span className="truncate text-ink-2">{t('given.between')}</span>
  const { date, itemNumber } = row.origin
  return (
    <span className="truncate text-ink-2">
      {itemNumber === null ? (
        <time dateTime={date}>{shortDate(date)}</time>
      ) : (
        t('given.at', { date: shortDate(date), item: itemNumber })
      )}
    </span>
  )
}

/** The columns that fit: a small window goes without the day it was given, a board's own page without the board. */
export function useColumns(look: {
  isSmall: boolean
  hasBoardColumn: boolean
  grouping: Grouping
  onEdit: BeginEdit
}): GridColumn[] {
  const { isSmall, hasBoardColumn, grouping, onEdit } = look
  const { t } = useTranslation('actions')
  return useMemo(() => {
    const columns: (GridColumn | false)[] = [
      {
        id: 'number',
        label: t('table.number'),
        render: (row) => (
          <>
            <span>{row.number}</span>
            <RecordGlyph type="action" isDone={row.status === 'done'} label="" />
          </>
        ),
      },
      {
        id: 'text',
        label: t('table.text'),
        render: (row) => (
          <span data-user-content className={isFinished(row) ? 'truncate text-ink-2' : 'truncate'}>
            {row.text}
          </span>
        ),
      },
      {
        id: 'owners',
        label: grouping === 'owner' ? t('table.coOwners') : t('table.owners'),
        width: grouping === 'owner' ? (isSmall ? 100 : 116) : isSmall ? 112 : 152,
        render: (row) => <OwnersCell row={row} isUnderFirst={grouping === 'owner'} onEdit={onEdit} />,
      },
      hasBoardColumn &&
        grouping !== 'board' && {
          id: 'board',
          label: t('table.board'),
          width: isSmall ? 96 : 116,
          render: (row) => (
            <>
              <ClothMark cloth={row.cloth} />
              <span data-user-content className="truncate text-ink-2">
                {row.boardShortName ?? row.boardName}
              </span>
            </>
          ),
        },
      !isSmall &&
        grouping !== 'meeting' && {
          id: 'given',
          label: t('table.given'),
          width: 136,
          render: (row) => <Given row={row} />,
        },
      { id: 'status', label: t('table.status'), width: 96, render: (row) => <StatusCell row={row} onEdit={onEdit} /> },
      { id: 'priority', label: t('table.priority'), width: 60, render: (row) => <Priority row={row} /> },
      {
        id: 'due',
        label: t('table.due'),
        width: isSmall ? 92 : 112,
        render: (row) => <DueCell row={row} isSmall={isSmall} onEdit={onEdit} />,
      },
      {
        id: 'slips',
        label: t('table.slips'),
        width: 52,
        isFigure: true,
        render: (row) => (row.slips === 0 ? null : <span className="text-ink-2">{row.slips}</span>),
      },
      { id: 'late', label: t('table.late'), width: 96, isFigure: true, render: (row) => <Late row={row} /> },
    ]
    return columns.filter((column) => column !== false)
  }, [isSmall, hasBoardColumn, grouping, onEdit, t])
}
