import clsx from 'clsx'
import { iconPaths, type IconName } from './iconPaths'

export type { IconName }

/** Props of {@link Icon}. */
export interface IconProps {
  name: IconName
  className?: string
}

/**
 * An interface icon: 16 px, 1.5 stroke, the colour of the text. Always beside a visible word or in an `IconButton`,
 * so it is hidden from assistive technology. `<Icon name="home" />`
 */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx('size-4 shrink-0', className)}
    >
      <path d={iconPaths[name]} />
    </svg>
  )
}
