import clsx from 'clsx'
import { memo, type MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui'
import { formatDate } from '../../../lib/format'
import type { ActionGroup } from '../arrange'
import type { RegisterRow } from '../rows'
import type { GridColumn } from './columns'
import type { GridLine } from './lines'

interface Place {
  index: number
  top: number
  height: number
  isActive: boolean
  onPress: (id: string, event: MouseEvent) => void
}

// The list of lines begins with the row of heads.
const rowIndex = (index: number) => index + 2

const lineClass =
  'group/row absolute inset-x-0 cursor-default text-base text-ink outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus'

interface GridRowProps extends Place {
  row: RegisterRow
  template: string
  columns: readonly GridColumn[]
  isChosen: boolean
  onOpen: (id: string) => void
}

/** A row of the register. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, index, top, height, template, columns, isActive, isChosen, onPress, onOpen } = props
  return (
    // The grid hears the keys of its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={rowIndex(index)}
      aria-selected={isChosen}
      data-line={row.id}
      data-selected={isChosen ? '' : undefined}
      tabIndex={isActive ? 0 : -1}
      onClick={(event) => onPress(row.id, event)}
      onDoubleClick={() => onOpen(row.id)}
      className={clsx(
        lineClass,
        'grid',
        isChosen
          ? 'bg-blue-wash before:absolute before:inset-y-0 before:left-0 before:w-[3px] before:bg-blue-solid'
          : 'hover:bg-paper-2',
      )}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)`, height }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role={column.id === 'text' ? 'rowheader' : 'gridcell'}
          aria-colindex={at + 1}
          className={clsx('flex min-w-0', at === 1 && 'pl-[21px]')}
        >
          <div
            className={clsx(
              'flex min-w-0 flex-1 items-center gap-2',
              at === 0 ? 'justify-end pr-[11px] text-ink-2' : 'border-b border-line',
              at > 0 && column.isFigure === true && 'justify-end text-right',
              at > 0 && at < columns.length - 1 && 'pr-3',
              at === columns.length - 1 && 'mr-5',
            )}
          >
            {column.render(row)}
          </div>
        </div>
      ))}
    </div>
  )
})

/** What the rows of a group have in common, in words. */
export function GroupName({ group }: { group: ActionGroup }) {
  const { t } = useTranslation(['actions', 'common'])
  const { of } = group
  if (of === null) return null
  switch (of.kind) {
    case 'office':
      return (
        <>
          <span>{t('owners.officeOf', { office: t(`common:office.${of.office}`), board: of.board })}</span>
          <span data-user-content className="truncate font-normal text-ink-2">
            {of.name}
          </span>
        </>
      )
    case 'meeting':
      return (
        <>
          <time dateTime={of.date}>{formatDate(of.date, 'year')}</time>
          <span data-user-content className="truncate font-normal text-ink-2">
            {of.title}
          </span>
          <span data-user-content className="truncate font-normal text-ink-2">
            {of.board}
          </span>
        </>
      )
    case 'person':
    case 'board':
      return (
        <span data-user-content className="truncate">
          {of.name}
        </span>
      )
  }
}

interface GroupRowProps extends Place {
  line: GridLine & { kind: 'group' }
  margin: number
  /** How many columns it goes over. */
  span: number
}

/** The head of a group: what it is, how many, how many are late. Opens and folds. */
export function GroupRow({ line, index, top, height, margin, span, isActive, onPress }: GroupRowProps) {
  const { t } = useTranslation('actions')
  const { group, isFolded } = line
  const overdue = group.rows.filter((row) => row.daysOverdue > 0).length
  return (
    // The grid hears the keys of its rows.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="row"
      aria-rowindex={rowIndex(index)}
      data-line={line.id}
      tabIndex={isActive ? 0 : -1}
      onClick={(event) => onPress(line.id, event)}
      className={clsx(lineClass, 'hover:bg-paper-2')}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      <div
        role="gridcell"
        aria-colspan={span}
        className="flex h-full items-center gap-2 pr-5 font-semibold"
        style={{ paddingLeft: margin + 21 }}
      >
        <Icon name={isFolded ? 'chevronRight' : 'chevronDown'} className="-ml-[22px] size-3.5 text-ink-3" />
        {group.of === null ? <NoGroup group={group} /> : <GroupName group={group} />}
        <span className="font-normal whitespace-nowrap text-ink-2">
          {t('group.count', { count: group.rows.length })}
        </span>
        {/* For those who hear it; the keys and the press are the row's. */}
        <span className="sr-only">{t(isFolded ? 'group.folded' : 'group.unfolded')}</span>
        {overdue > 0 ? (
          <span className="ml-auto whitespace-nowrap">{t('group.overdue', { count: overdue })}</span>
        ) : null}
      </div>
    </div>
  )
}

function NoGroup({ group }: { group: ActionGroup }) {
  const { t } = useTranslation('actions')
  if (group.rows.every(({ owners }) => owners.length === 0)) {
    return (
      <>
        <span>{t('owners.none')}</span>
        <span className="truncate font-normal text-ink-2">{t('owners.giveOne')}</span>
      </>
    )
  }
  return <span>{t('given.between')}</span>
}
