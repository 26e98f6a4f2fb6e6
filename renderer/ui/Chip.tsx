import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import { Icon, type IconName } from './Icon'

/** Props of {@link Chip}. */
export interface ChipProps {
  tone?: 'blue' | 'red' | 'ochre' | 'green' | 'slate' | 'plain'
  icon?: IconName
  children: ReactNode
  /** For filters: takes it away. Its accessible name goes to `removeLabel`. */
  onRemove?: () => void
  removeLabel?: string
}

const tones = {
  blue: 'border-transparent bg-blue-wash text-blue',
  red: 'border-red-line bg-red-wash text-red',
  ochre: 'border-ochre-line bg-ochre-wash text-ochre',
  green: 'border-transparent bg-green-wash text-green',
  slate: 'border-transparent bg-slate-wash text-slate',
  plain: 'border-line bg-paper-2 text-ink',
}

/** A filter or a state with its word. `<Chip tone="red" icon="clock">{t('daysOver', { count: 9 })}</Chip>` */
export function Chip({ tone = 'plain', icon, children, onRemove, removeLabel }: ChipProps) {
  return (
    <span
      className={clsx(
        'inline-flex h-[22px] shrink-0 items-center gap-1 rounded-1 border px-1.5 text-sm whitespace-nowrap forced-colors:border-[CanvasText]',
        tones[tone],
      )}
    >
      {icon === undefined ? null : <Icon name={icon} className="size-3.5" />}
      {children}
      {onRemove === undefined ? null : (
        <Button
          aria-label={removeLabel ?? ''}
          onPress={onRemove}
          className="ring-focus -mr-1 flex size-[18px] items-center justify-center rounded-1 text-ink-2 hover:bg-desk-2"
        >
          <Icon name="close" className="size-3" />
        </Button>
      )}
    </span>
  )
}
