import clsx from 'clsx'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type MenuItemProps as AriaMenuItemProps,
} from 'react-aria-components'
import { Icon, type IconName } from './Icon'
import { ariaKeys, Kbd } from './Kbd'
import { menuRowClass, popoverClass } from './ListOption'

/** Props of {@link MenuItem}. */
export interface MenuItemProps extends Omit<AriaMenuItemProps, 'children' | 'className' | 'style' | 'textValue'> {
  /** The words of the row. */
  label: string
  /** A quieter text beside it. */
  detail?: ReactNode
  icon?: IconName
  /** A mark of another kind before the words, such as a record glyph. */
  mark?: ReactNode
  /** The key that does the same outside of the menu. */
  keys?: string
  isDanger?: boolean
  isChosen?: boolean
}

/** A row of a menu. `<MenuItem label={t('markDone')} keys="D" onAction={markDone} />` */
export function MenuItem({
  label,
  detail,
  icon,
  mark,
  keys,
  isDanger = false,
  isChosen = false,
  ...rest
}: MenuItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={label}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': ariaKeys(keys) })}
      className={clsx(menuRowClass, isDanger && 'text-red')}
    >
      {icon === undefined ? mark : <Icon name={icon} className={isDanger ? '' : 'text-ink-2'} />}
      <span className="truncate font-medium">{label}</span>
      {detail === undefined ? null : <span className="truncate text-sm text-ink-2">{detail}</span>}
      <span className="ml-auto flex pl-4 text-ink-2">
        {keys === undefined ? null : <Kbd keys={keys} />}
        {isChosen ? <Icon name="check" className="text-blue" /> : null}
      </span>
    </AriaMenuItem>
  )
}

/** Rows of a menu under a heading. `<MenuSection title={t('status')}>…</MenuSection>` */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection>
      <Header className="px-2 pt-1.5 pb-0.5 text-xs font-semibold text-ink-2">{title}</Header>
      {children}
    </AriaMenuSection>
  )
}

/** A line between groups of rows. */
export function MenuSeparator() {
  return <Separator className="-mx-1 my-1 h-px bg-line" />
}

/** Props of {@link MenuButton}. */
export interface MenuButtonProps {
  /** A `Button` or `IconButton`. */
  trigger: ReactElement
  /** The accessible name of the menu. */
  label: string
  /** `MenuItem`s, `MenuSection`s and `MenuSeparator`s. */
  children: ReactNode
  placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A button that opens a menu. `<MenuButton trigger={<IconButton icon="more" label={t('more')} />} label={t('more')}><MenuItem … /></MenuButton>` */
export function MenuButton({ trigger, label, children, placement = 'bottom end' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={4} className={clsx(popoverClass, 'min-w-44')}>
        <AriaMenu aria-label={label} className="outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

/** Props of {@link ContextMenu}. */
export interface ContextMenuProps {
  /** The accessible name of the menu. */
  label: string
  /** `MenuItem`s; read when the menu opens. */
  items: ReactNode
  /** Called before it opens, to select what was pressed. */
  onOpen?: (target: Element) => void
  children: ReactNode
  className?: string
}

/** A menu on the right mouse button and the menu key, at the pointer. `<ContextMenu label={…} items={<MenuItem … />}>rows</ContextMenu>` */
export function ContextMenu({ label, items, onOpen, children, className }: ContextMenuProps) {
  const [place, setPlace] = useState<{ x: number; y: number } | null>(null)
  return (
    <div
      className={className}
      onContextMenu={(event) => {
        event.preventDefault()
        if (event.target instanceof Element) onOpen?.(event.target)
        setPlace({ x: event.clientX, y: event.clientY })
      }}
    >
      {children}
      <MenuAt label={label} place={place} onClose={() => setPlace(null)}>
        {items}
      </MenuAt>
    </div>
  )
}

/** Props of {@link MenuAt}. */
export interface MenuAtProps {
  /** The accessible name of the menu. */
  label: string
  /** Where it opens, in the window; null while it is closed. */
  place: { readonly x: number; readonly y: number } | null
  onClose: () => void
  children: ReactNode
}

/** A menu that a key opens, at the caret or at the pointer. `<MenuAt label={…} place={place} onClose={…}><MenuItem … /></MenuAt>` */
export function MenuAt({ label, place, onClose, children }: MenuAtProps) {
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span
        ref={anchor}
        aria-hidden="true"
        className="pointer-events-none fixed size-px"
        style={place === null ? {} : { left: place.x, top: place.y }}
      />
      <Popover
        triggerRef={anchor}
        isOpen={place !== null}
        onOpenChange={(open) => (open ? undefined : onClose())}
        placement="bottom start"
        offset={2}
        className={clsx(popoverClass, 'min-w-44')}
      >
        <AriaMenu aria-label={label} autoFocus="first" className="outline-none" onClose={onClose}>
          {children}
        </AriaMenu>
      </Popover>
    </>
  )
}
