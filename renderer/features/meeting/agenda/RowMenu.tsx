import { useTranslation } from 'react-i18next'
import { MenuItem, MenuSeparator } from '../../../ui'
import type { Direction } from './agendaMoves'
import type { PlannedItem } from './agendaPlan'

/** What can be done with a line of the agenda. */
export interface RowSteps {
  readonly edit: (id: string) => void
  readonly addBelow: (id: string) => void
  readonly papers: (id: string) => void
  /** What the item reviews. */
  readonly topics: (id: string) => void
  readonly openMinutes: (id: string) => void
  readonly move: (id: string, direction: Direction) => void
  readonly toggleConfidential: (id: string) => void
  /** Pulls a sub-item of a consent item out, or puts one back that was pulled out. */
  readonly toggleConsent: (id: string) => void
  /** Takes the item off this agenda and keeps it for a coming meeting. */
  readonly park: (id: string) => void
  readonly remove: (id: string) => void
}

/** Props of {@link RowMenu}. */
export interface RowMenuProps {
  row: PlannedItem
  isLocked: boolean
  /** Whether it stands on the consent agenda as a sub-item. */
  isOnConsent: boolean
  steps: RowSteps
}

/** The menu of a line, with the key of each step. */
export function RowMenu({ row: { item, children }, isLocked, isOnConsent, steps }: RowMenuProps) {
  const { t } = useTranslation(['agenda', 'agendaLife', 'parking', 'entries'])
  const papers = (
    <MenuItem key="papers" icon="paperclip" label={t('menu.papers')} keys="P" onAction={() => steps.papers(item.id)} />
  )
  const minutes = (
    <MenuItem
      key="minutes"
      icon="document"
      label={t('menu.minutes')}
      keys="O"
      onAction={() => steps.openMinutes(item.id)}
    />
  )
  const topics = (
    <MenuItem
      key="topics"
      icon="check"
      label={t('entries:reviewed.menu')}
      keys="T"
      onAction={() => steps.topics(item.id)}
    />
  )
  if (isLocked) return [papers, topics, minutes]
  return (
    <>
      <MenuItem icon="pencil" label={t('menu.edit')} keys="Enter" onAction={() => steps.edit(item.id)} />
      <MenuItem icon="plus" label={t('menu.below')} keys="N" onAction={() => steps.addBelow(item.id)} />
      {papers}
      {topics}
      {minutes}
      <MenuItem
        icon="lock"
        label={t('agendaLife:menu.confidential')}
        keys="C"
        isChosen={item.isConfidential}
        onAction={() => steps.toggleConfidential(item.id)}
      />
      {isOnConsent || item.pulledFromId !== null ? (
        <MenuItem
          icon="swap"
          label={t(isOnConsent ? 'agendaLife:menu.pull' : 'agendaLife:menu.putBack')}
          keys="U"
          onAction={() => steps.toggleConsent(item.id)}
        />
      ) : null}
      <MenuSeparator />
      <MenuItem icon="arrowUp" label={t('menu.up')} keys="Alt+Up" onAction={() => steps.move(item.id, 'up')} />
      <MenuItem icon="arrowDown" label={t('menu.down')} keys="Alt+Down" onAction={() => steps.move(item.id, 'down')} />
      {item.parentId === null ? (
        <MenuItem
          icon="indent"
          label={t('menu.in')}
          keys="Alt+Right"
          isDisabled={children > 0}
          onAction={() => steps.move(item.id, 'in')}
        />
      ) : (
        <MenuItem icon="outdent" label={t('menu.out')} keys="Alt+Left" onAction={() => steps.move(item.id, 'out')} />
      )}
      <MenuSeparator />
      <MenuItem icon="clock" label={t('parking:here.park')} keys="L" onAction={() => steps.park(item.id)} />
      <MenuItem icon="trash" label={t('menu.remove')} keys="Delete" isDanger onAction={() => steps.remove(item.id)} />
    </>
  )
}
