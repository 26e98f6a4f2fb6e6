import clsx from 'clsx'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type IconName } from './Icon'
import { ariaKeys, Kbd } from './Kbd'
import { Tooltip } from './Tooltip'

/** How much a button asks for: one primary per view at most. */
export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'

type AriaButtonRest = Omit<AriaButtonProps, 'children' | 'className' | 'style'>

/** Props of {@link Button}. */
export interface ButtonProps extends AriaButtonRest {
  variant?: ButtonVariant
  /** 24, 28, 34 or 38 px high; the last is for the first start only. */
  size?: 'sm' | 'md' | 'lg' | 'xl'
  icon?: IconName
  /** Shown inside at the right. The key itself is bound where it works, by `useHotkey`. */
  keys?: string
  /** Verb and object: "Send agenda". */
  children: ReactNode
  /** For placing only (margins, grid position). */
  className?: string
  ref?: Ref<HTMLButtonElement>
}

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-blue-solid text-on-solid hover:bg-blue-solid-2 pressed:bg-blue-solid-2',
  secondary: 'border-line-2 bg-raised text-ink hover:bg-raised-2 pressed:bg-raised-2',
  ghost: 'border-transparent bg-transparent text-ink-2 hover:bg-desk-2 pressed:bg-desk-2',
  danger: 'border-transparent bg-red-solid text-on-solid hover:brightness-90 pressed:brightness-90',
}

const disabled: Record<ButtonVariant, string> = {
  primary: 'disabled:border-transparent disabled:bg-desk-2 disabled:text-ink-off',
  secondary: 'disabled:border-line disabled:bg-transparent disabled:text-ink-off',
  ghost: 'disabled:bg-transparent disabled:text-ink-off',
  danger: 'disabled:bg-desk-2 disabled:text-ink-off',
}

const sizes = {
  sm: 'h-6 px-2 text-sm gap-1.5',
  md: 'h-7 px-3 text-base gap-2',
  lg: 'h-[34px] px-3.5 text-base gap-2',
  xl: 'h-[38px] px-3 text-base gap-2',
}

/** `<Button variant="primary" keys="Mod+Enter" onPress={send}>Send agenda</Button>` */
export function Button({ variant = 'secondary', size = 'md', icon, keys, children, className, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      className={clsx(
        'ring-focus transition-ink inline-flex shrink-0 items-center justify-center rounded-2 border font-medium whitespace-nowrap',
        sizes[size],
        variants[variant],
        disabled[variant],
        className,
      )}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      {children}
      {keys === undefined ? null : (
        <span className="-mr-1 inline-flex">
          <Kbd keys={keys} tone={variant === 'primary' || variant === 'danger' ? 'solid' : 'plain'} />
        </span>
      )}
    </AriaButton>
  )
}

/** Props of {@link IconButton}. */
export interface IconButtonProps extends AriaButtonRest {
  icon: IconName
  /** Its name, shown as a tooltip with the key. */
  label: string
  keys?: string
  size?: 'sm' | 'md'
  placement?: 'top' | 'bottom' | 'left' | 'right'
  className?: string
  ref?: Ref<HTMLButtonElement>
}

/** A button with a picture only; its word and key come as a tooltip. `<IconButton icon="close" label={t('close')} onPress={close} />` */
export function IconButton({
  icon,
  label,
  keys,
  size = 'md',
  placement = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  const hint = keys === undefined ? {} : { keys }
  return (
    <Tooltip text={label} placement={placement} {...hint}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
        className={clsx(
          'ring-focus transition-ink inline-flex shrink-0 items-center justify-center rounded-2 text-ink-2',
          'hover:bg-desk-2 hover:text-ink pressed:bg-desk-2 disabled:bg-transparent disabled:text-ink-off',
          size === 'sm' ? 'size-6' : 'size-7',
          className,
        )}
      >
        <Icon name={icon} />
      </AriaButton>
    </Tooltip>
  )
}
