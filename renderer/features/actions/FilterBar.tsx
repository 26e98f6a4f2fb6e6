import { useTranslation } from 'react-i18next'
import { ActionFilter, ActionStatus } from '../../../electron/contract/model'
import { useQueryOf } from '../../lib/query'
import { Button, Icon, MenuButton, MenuItem, Select, TextField } from '../../ui'
import { plainFilter, type Grouping, type RegisterView, type Sorting } from './registerView'

/** Props of {@link FilterBar}. */
export interface FilterBarProps {
  view: RegisterView
  onChange: (change: Partial<RegisterView>) => void
  hasBoards: boolean
  searchRef: (element: HTMLElement | null) => void
}

const everybody = 'everybody'
const everyBoard = 'every'

/** Narrows, groups and sorts the register. */
export function FilterBar({ view, onChange, hasBoards, searchRef }: FilterBarProps) {
  const { t } = useTranslation('actions')
  const boards = useQueryOf('board.list', {})
  const owners = useQueryOf('action.owners', {})
  const { filter } = view
  const narrow = (part: Partial<ActionFilter>) => onChange({ filter: { ...filter, ...part } })
  const isNarrowed = (Object.keys(plainFilter) as (keyof ActionFilter)[]).some(
    (key) => filter[key] !== plainFilter[key],
  )
  return (
    <div className="flex flex-wrap items-end gap-2" role="group" aria-label={t('filter.title')}>
      <div ref={searchRef} className="w-32">
        <TextField
          label={t('filter.text')}
          isLabelHidden
          placeholder={t('filter.text')}
          value={filter.text}
          onChange={(text) => narrow({ text: text.slice(0, 200) })}
        />
      </div>
      {hasBoards ? (
        <Select
          label={t('filter.board')}
          isLabelHidden
          className="w-36"
          value={filter.boardId ?? everyBoard}
          options={[
            { id: everyBoard, label: t('filter.everyBoard') },
            ...(boards.data ?? []).map(({ id, name, shortName }) => ({
              id,
              label: shortName ?? name,
              isUserContent: true,
            })),
          ]}
          onChange={(id) => narrow({ boardId: id === everyBoard ? null : id })}
        />
      ) : null}
      <Select
        label={t('filter.owner')}
        isLabelHidden
        className="w-36"
        value={filter.ownerId ?? everybody}
        options={[
          { id: everybody, label: t('filter.everybody') },
          ...(owners.data ?? []).map(({ personId, fullName }) => ({
            id: personId,
            label: fullName,
            isUserContent: true,
          })),
        ]}
        onChange={(id) => narrow({ ownerId: id === everybody ? null : id })}
      />
      <Select
        label={t('filter.status')}
        isLabelHidden
        className="w-32"
        value={filter.status}
        options={(['unfinished', 'any', ...ActionStatus.options] as const).map((id) => ({
          id,
          label: id === 'unfinished' || id === 'any' ? t(`filter.${id}`) : t(`status.${id}`),
        }))}
        onChange={(status) => narrow({ status })}
      />
      <Select
        label={t('filter.due')}
        isLabelHidden
        className="w-36"
        value={filter.due}
        options={ActionFilter.shape.due.options.map((id) => ({ id, label: t(`dueIs.${id}`) }))}
        onChange={(due) => narrow({ due })}
      />
      {isNarrowed ? (
        <Button variant="ghost" onPress={() => onChange({ filter: plainFilter })}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </div>
  )
}

interface ChoiceProps<Id extends string> {
  label: string
  options: readonly { id: Id; label: string }[]
  value: Id
  onChange: (id: Id) => void
}

/** A quiet choice that says what it is: "Group by owner". */
function Choice<Id extends string>({ label, options, value, onChange }: ChoiceProps<Id>) {
  const shown = options.find(({ id }) => id === value)?.label ?? ''
  return (
    <MenuButton
      label={label}
      placement="bottom end"
      trigger={
        <Button variant="ghost" size="sm" aria-label={`${label}: ${shown}`}>
          {shown}
          <Icon name="chevronDown" className="text-ink-3" />
        </Button>
      }
    >
      {options.map((option) => (
        <MenuItem
          key={option.id}
          label={option.label}
          isChosen={option.id === value}
          onAction={() => onChange(option.id)}
        />
      ))}
    </MenuButton>
  )
}

/** How the rows are put together and in which order. */
export function ArrangeBar({ view, onChange, hasBoards }: Omit<FilterBarProps, 'searchRef'>) {
  const { t } = useTranslation('actions')
  return (
    <div className="flex items-center" role="group" aria-label={t('arrange')}>
      <Choice
        label={t('group.label')}
        value={view.grouping}
        options={(['owner', ...(hasBoards ? (['board'] as const) : []), 'none'] as const).map((id: Grouping) => ({
          id,
          label: t(`group.${id}`),
        }))}
        onChange={(grouping) => onChange({ grouping })}
      />
      <Choice
        label={t('sort.label')}
        value={view.sorting}
        options={(['due', 'number', 'given'] as const).map((id: Sorting) => ({ id, label: t(`sort.${id}`) }))}
        onChange={(sorting) => onChange({ sorting })}
      />
    </div>
  )
}
