import { useTranslation } from 'react-i18next'
import { Button, Icon, MenuButton, MenuItem } from '../../ui'
import { GROUPINGS, SORT_COLUMNS, type RegisterView } from './registerView'

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

/** Props of {@link ArrangeBar}. */
export interface ArrangeBarProps {
  view: RegisterView
  onChange: (change: Partial<RegisterView>) => void
  hasBoards: boolean
}

/** How the rows are put together and in which order; the board and the timeline have their own groups. */
export function ArrangeBar({ view, onChange, hasBoards }: ArrangeBarProps) {
  const { t } = useTranslation('actions')
  return (
    <div className="flex items-center" role="group" aria-label={t('arrange')}>
      {view.layout === 'table' ? (
        <Choice
          label={t('group.label')}
          value={view.grouping}
          options={GROUPINGS.filter((id) => hasBoards || id !== 'board').map((id) => ({ id, label: t(`group.${id}`) }))}
          onChange={(grouping) => onChange({ grouping })}
        />
      ) : null}
      {view.layout === 'timeline' ? null : (
        <Choice
          label={t('sort.label')}
          value={view.sort.column}
          options={SORT_COLUMNS.filter((id) => hasBoards || id !== 'board').map((id) => ({
            id,
            label: t(`sort.${id}`),
          }))}
          onChange={(column) => onChange({ sort: { column, isDescending: column === 'late' || column === 'slips' } })}
        />
      )}
    </div>
  )
}
