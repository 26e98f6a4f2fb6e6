import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components'

/** Props of {@link TextLink}. */
export interface TextLinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  /** `quiet` looks like the text around it until hovered: names in lists. */
  variant?: 'blue' | 'quiet'
  className?: string
}

/** Goes somewhere by `href` (a route such as `/boards/…`) or does something by `onPress`. `<TextLink href="/actions">…</TextLink>` */
export function TextLink({ children, variant = 'blue', className, ...rest }: TextLinkProps) {
  return (
    <AriaLink
      {...rest}
      className={clsx(
        'ring-focus rounded-1 hover:underline underline-offset-2',
        variant === 'blue' ? 'font-medium text-blue' : 'text-inherit',
        className,
      )}
    >
      {children}
    </AriaLink>
  )
}
