import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './Kbd'

/** Props of {@link Tooltip}. */
export interface TooltipProps {
  /** What the thing does, in two or three words. */
  text: ReactNode
  /** The key that does the same. */
  keys?: string
  placement?: 'top' | 'bottom' | 'left' | 'right'
  /** The focusable trigger, a React Aria button or link. */
  children: ReactElement
}

/** A name and a key on hover and focus. `<Tooltip text="Next item" keys="Mod+Enter"><Button>…</Button></Tooltip>` */
export function Tooltip({ text, keys, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip
        offset={6}
        placement={placement}
        className="fade-overlay z-50 flex max-w-72 items-center gap-2 rounded-1 bg-ink px-2 py-1 text-sm text-paper forced-colors:border"
      >
        <span>{text}</span>
        {keys === undefined ? null : <Kbd keys={keys} tone="inverse" />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
