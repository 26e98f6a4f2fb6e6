import clsx from 'clsx'
import { useState, type ReactNode } from 'react'
import { Button, DialogTrigger, Popover } from 'react-aria-components'
import { popoverClass } from '../../ui'

/** Props of {@link EditPopover}. */
export interface EditPopoverProps {
  /** What is edited, of what: "Due date of action 22". */
  label: string
  /** The value in words, for those who do not see the cell. */
  value: string
  /** What the cell shows. */
  children: ReactNode
  /** The fields; `close` when done. */
  editor: (close: () => void) => ReactNode
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** A value in a row that is changed where it stands: press it, type, Enter. */
export function EditPopover({ label, value, children, editor, isOpen, onOpenChange }: EditPopoverProps) {
  const [isOwnOpen, setOwnOpen] = useState(false)
  const open = isOpen ?? isOwnOpen
  const set = (next: boolean) => {
    setOwnOpen(next)
    onOpenChange?.(next)
  }
  return (
    <DialogTrigger isOpen={open} onOpenChange={set}>
      <Button
        aria-label={`${label}, ${value}`}
        data-user-label=""
        className="ring-focus-inside -mx-1 flex h-6 min-w-0 flex-1 items-center gap-2 truncate rounded-1 px-1 text-left hover:bg-desk-2"
      >
        {children}
      </Button>
      {/* The popover is the dialog itself: a dialog inside it would leave its hidden buttons outside of every landmark. */}
      <Popover aria-label={label} placement="bottom start" offset={2} className={clsx(popoverClass, 'w-72 p-3')}>
        {editor(() => set(false))}
      </Popover>
    </DialogTrigger>
  )
}
