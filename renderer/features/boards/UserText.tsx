import clsx from 'clsx'

/** Props of {@link UserText}. */
export interface UserTextProps {
  children: string
  className?: string
}

/** What somebody wrote: on one line, ending in an ellipsis where it is too long, the whole in its tooltip. */
export function UserText({ children, className }: UserTextProps) {
  return (
    <span data-user-content title={children} className={clsx('min-w-0 truncate', className)}>
      {children}
    </span>
  )
}
