import { useTranslation } from 'react-i18next'
import { ActionStatus, type ActionRow, type PersonId } from '../../../electron/contract/model'
import { formatDate, formatDateNear, formatList, localDate } from '../../lib/format'
import { Button, ClothMark, DataTable, Icon, MenuButton, MenuItem, RecordGlyph, type DataColumn } from '../../ui'
import { EditPopover } from './EditPopover'
import { DueEditor, OwnersEditor } from './fields'
import type { ActionGroup, Grouping } from './registerView'

/** Which field of which action is being edited in its row; by key or by press. */
export interface Editing {
  id: string
  field: 'due' | 'owners'
}

/** Props of {@link ActionTable}. */
export interface ActionTableProps {
  rows: readonly ActionRow[]
  groups: readonly ActionGroup[] | null
  grouping: Grouping
  /** Width of the column left of the rule. */
  margin: number
  isSmall: boolean
  hasBoardColumn: boolean
  /** The person at this machine, whose group is called "You". */
  meId: PersonId | null
  selectedId: string | null
  onSelect: (id: string | null) => void
  onOpen: (id: string) => void
  editing: Editing | null
  onEditing: (editing: Editing | null) => void
  onStatus: (action: ActionRow, status: ActionStatus) => void
}

const isFinished = (action: ActionRow) => action.status === 'done' || action.status === 'dropped'

function Status({ action, onStatus }: { action: ActionRow; onStatus: ActionTableProps['onStatus'] }) {
  const { t } = useTranslation('actions')
  const label = t('status.change', { number: action.number })
  return (
    <MenuButton
      label={label}
      placement="bottom start"
      trigger={
        <Button variant="ghost" size="sm" aria-label={`${label}, ${t(`status.${action.status}`)}`} className="-ml-2">
          {t(`status.${action.status}`)}
        </Button>
      }
    >
      {ActionStatus.options.map((status) => (
        <MenuItem
          key={status}
          label={t(`status.${status}`)}
          isChosen={status === action.status}
          onAction={() => onStatus(action, status)}
        />
      ))}
    </MenuButton>
  )
}

function Late({ action }: { action: ActionRow }) {
  const { t } = useTranslation('actions')
  if (action.daysOverdue > 0) {
    return <span className="font-semibold text-red">{t('late', { count: action.daysOverdue })}</span>
  }
  return action.dueOn === null && !isFinished(action) ? (
    <span className="font-semibold text-ochre">{t('due.setOne')}</span>
  ) : null
}

/** Dates of this year without the year, as people say them. */
function shortDate(date: string): string {
  return formatDate(date, date.slice(0, 4) === localDate().slice(0, 4) ? 'day' : 'year')
}

/** The owners, or under the name of the first one only those who share it. */
function Owners({ owners, isUnderFirst }: { owners: ActionRow['owners']; isUnderFirst: boolean }) {
  const { t } = useTranslation('actions')
  const shown = isUnderFirst ? owners.slice(1) : owners
  if (owners.length === 0) return <span className="text-ochre">{t('owners.none')}</span>
  if (shown.length === 0) {
    // The place to press shows itself when the row is looked at.
    return (
      <Icon
        name="pencil"
        className="text-ink-3 opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 group-selected/row:opacity-100"
      />
    )
  }
  return (
    <span data-user-content className="truncate text-ink-2">
      {formatList(shown.map(({ fullName }) => fullName))}
    </span>
  )
}

function useColumns(props: ActionTableProps): DataColumn<ActionRow>[] {
  const { isSmall, hasBoardColumn, editing, onEditing, onStatus, grouping, margin } = props
  const { t } = useTranslation('actions')
  const editProps = (action: ActionRow, field: Editing['field']) => ({
    isOpen: editing?.id === action.id && editing.field === field,
    onOpenChange: (isOpen: boolean) => onEditing(isOpen ? { id: action.id, field } : null),
  })
  const columns: (DataColumn<ActionRow> | false)[] = [
    {
      id: 'number',
      label: t('table.number'),
      isMargin: true,
      width: margin,
      render: (action) => (
        <>
          <span>{action.number}</span>
          <RecordGlyph type="action" isDone={action.status === 'done'} label="" />
        </>
      ),
    },
    {
      id: 'text',
      label: t('table.text'),
      isRowHeader: true,
      minWidth: 180,
      render: (action) => (
        <span data-user-content className={isFinished(action) ? 'truncate text-ink-2' : 'truncate'}>
          {action.text}
        </span>
      ),
    },
    {
      id: 'owners',
      label: grouping === 'owner' ? t('table.coOwners') : t('table.owners'),
      width: grouping === 'owner' ? (isSmall ? 104 : 124) : isSmall ? 120 : 160,
      render: (action) => (
        <EditPopover
          {...editProps(action, 'owners')}
          label={t('owners.of', { number: action.number })}
          value={
            action.owners.length === 0 ? t('owners.none') : formatList(action.owners.map(({ fullName }) => fullName))
          }
          editor={(close) => <OwnersEditor action={action} close={close} />}
        >
          <Owners owners={action.owners} isUnderFirst={grouping === 'owner'} />
        </EditPopover>
      ),
    },
    hasBoardColumn &&
      grouping !== 'board' && {
        id: 'board',
        label: t('table.board'),
        width: isSmall ? 96 : 124,
        render: (action) => (
          <>
            <ClothMark cloth={action.cloth} />
            <span data-user-content className="truncate text-ink-2">
              {action.boardShortName ?? action.boardName}
            </span>
          </>
        ),
      },
    !isSmall && {
      id: 'given',
      label: t('table.given'),
      width: 148,
      render: (action) =>
        action.origin === null ? (
          <span className="text-ink-2">{t('given.between')}</span>
        ) : (
          <span className="truncate text-ink-2">
            {action.origin.itemNumber === null ? (
              <time dateTime={action.origin.date}>{shortDate(action.origin.date)}</time>
            ) : (
              t('given.at', { date: shortDate(action.origin.date), item: action.origin.itemNumber })
            )}
          </span>
        ),
    },
    {
      id: 'status',
      label: t('table.status'),
      width: 104,
      render: (action) => <Status action={action} onStatus={onStatus} />,
    },
    {
      id: 'due',
      label: t('table.due'),
      width: isSmall ? 104 : 124,
      render: (action) => (
        <EditPopover
          {...editProps(action, 'due')}
          label={t('due.of', { number: action.number })}
          value={action.dueOn === null ? t('due.none') : formatDate(action.dueOn, 'weekdayYear')}
          editor={(close) => <DueEditor action={action} close={close} />}
        >
          {action.dueOn === null ? (
            t('due.none')
          ) : (
            <time dateTime={action.dueOn}>
              {isSmall ? shortDate(action.dueOn) : formatDateNear(action.dueOn, localDate())}
            </time>
          )}
        </EditPopover>
      ),
    },
    {
      id: 'late',
      label: t('table.late'),
      width: 92,
      align: 'end',
      render: (action) => <Late action={action} />,
    },
  ]
  return columns.filter((column) => column !== false)
}

function GroupHead({ group, isMe }: { group: ActionGroup; isMe: boolean }) {
  const { t } = useTranslation('actions')
  const overdue = group.rows.filter((row) => row.daysOverdue > 0).length
  return (
    <>
      {group.name === null ? (
        <>
          <span>{t('owners.none')}</span>
          <span className="font-normal text-ink-2">{t('owners.giveOne')}</span>
        </>
      ) : (
        <>
          {isMe ? <span>{t('owners.you')}</span> : null}
          <span data-user-content className={isMe ? 'font-normal text-ink-2' : ''}>
            {group.name}
          </span>
        </>
      )}
      <span className="font-normal text-ink-2">{t('group.count', { count: group.rows.length })}</span>
      {overdue > 0 ? <span className="ml-auto">{t('group.overdue', { count: overdue })}</span> : null}
    </>
  )
}

/** The rows of the register. Status, owners and due date are changed in the row itself. */
export function ActionTable(props: ActionTableProps) {
  const { rows, groups, selectedId, onSelect, onOpen, meId } = props
  const { t } = useTranslation('actions')
  const columns = useColumns(props)
  return (
    // No text for typing ahead: letters are commands here, and D must not leap to the next row that begins with it.
    <DataTable
      label={t('title')}
      columns={columns}
      {...(groups === null
        ? { rows }
        : {
            groups: groups.map((group) => ({
              id: group.id,
              head: <GroupHead group={group} isMe={group.id === meId} />,
              text: '',
              rows: group.rows,
            })),
          })}
      rowId={(action) => action.id}
      selectedId={selectedId}
      onSelect={onSelect}
      onOpen={onOpen}
      isVirtual
      className="h-full"
    />
  )
}
