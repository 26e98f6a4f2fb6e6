import clsx from 'clsx'
import { useRef } from 'react'
import { Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionStatus } from '../../../../electron/contract/model'
import { MenuAt, MenuItem, popoverClass } from '../../../ui'
import { DueEditor, OwnersEditor } from '../fields'
import type { RegisterRow } from '../rows'
import type { EditedField } from './columns'

/** Which field of which action is changed, and where its fields open. */
export interface Editing {
  id: string
  field: EditedField
  anchor: HTMLElement
}

/** Props of {@link FieldEditor}. */
export interface FieldEditorProps {
  row: RegisterRow
  editing: Editing
  onStatus: (row: RegisterRow, status: ActionStatus) => void
  onClose: () => void
}

/** The one place where a value of a row is changed: it opens below the value, whichever row that is in. */
export function FieldEditor({ row, editing, onStatus, onClose }: FieldEditorProps) {
  const { t } = useTranslation('actions')
  const anchor = useRef<HTMLElement>(editing.anchor)
  if (editing.field === 'status') {
    const place = editing.anchor.getBoundingClientRect()
    return (
      <MenuAt
        label={t('status.change', { number: row.number })}
        place={{ x: place.left, y: place.bottom }}
        onClose={onClose}
      >
        {ActionStatus.options.map((status) => (
          <MenuItem
            key={status}
            label={t(`status.${status}`)}
            isChosen={status === row.status}
            onAction={() => onStatus(row, status)}
          />
        ))}
      </MenuAt>
    )
  }
  const isDue = editing.field === 'due'
  return (
    // The popover is the dialog itself: a dialog inside it would leave its hidden buttons outside of every landmark.
    <Popover
      triggerRef={anchor}
      isOpen
      onOpenChange={(isOpen) => (isOpen ? undefined : onClose())}
      aria-label={t(isDue ? 'due.of' : 'owners.of', { number: row.number })}
      placement="bottom start"
      offset={2}
      className={clsx(popoverClass, 'w-72 p-3')}
    >
      {isDue ? <DueEditor action={row} close={onClose} /> : <OwnersEditor action={row} close={onClose} />}
    </Popover>
  )
}
