import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom'
import clsx from 'clsx'
import { useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { popoverClass } from '../../../ui'

/** Props of {@link FloatingList}. */
export interface FloatingListProps {
  id: string
  label: string
  /** What the list hangs on: an element, or the place of the caret. */
  anchor: Element | { getBoundingClientRect: () => DOMRect; contextElement: Element }
  /** `caret` keeps its width, `field` is as wide as the field at least, `line` just as wide. */
  fit?: 'caret' | 'field' | 'line'
  heading?: ReactNode
  /** Options, each with `role="option"`. */
  children: ReactNode
  foot?: ReactNode
}

/** A list of options that hangs under something and never takes the focus from it. */
export function FloatingList({ id, label, anchor, fit = 'caret', heading, children, foot }: FloatingListProps) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const page = fit === 'caret' && 'contextElement' in anchor ? anchor.contextElement.closest('[data-pane]') : null
    const place = () => {
      void computePosition(anchor, element, {
        strategy: 'fixed',
        placement: 'bottom-start',
        middleware: [
          offset(fit === 'caret' ? 8 : 4),
          flip({ padding: 8 }),
          // Under the caret it keeps to the page: the attendance beside it is being watched.
          shift({ padding: 8, ...(page ? { boundary: page } : {}) }),
          size({
            padding: 8,
            apply: ({ availableHeight, rects }) => {
              element.style.maxHeight = `${Math.max(120, availableHeight)}px`
              if (fit === 'field') element.style.minWidth = `${rects.reference.width}px`
              if (fit === 'line') element.style.width = `${rects.reference.width}px`
            },
          }),
        ],
      }).then(({ x, y }) => {
        element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
        element.style.visibility = 'visible'
      })
    }
    return autoUpdate(anchor, element, place)
  }, [anchor, fit])
  return createPortal(
    // The pointer must not take the focus from the text: the caret stays where it is.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      className={clsx(
        popoverClass,
        'invisible fixed top-0 left-0 flex flex-col',
        fit === 'caret' && 'w-[424px] max-w-[calc(100vw-16px)]',
      )}
    >
      {heading === undefined ? null : (
        <div className="px-2 pt-1 pb-1.5 text-xs font-semibold text-ink-2">{heading}</div>
      )}
      {/* The text keeps the focus; a list that scrolls must still be one that the keys can reach. */}
      <div id={id} role="listbox" aria-label={label} tabIndex={0} className="min-h-0 flex-1 overflow-auto outline-none">
        {children}
      </div>
      {foot === undefined ? null : (
        <div className="-mx-1 -mb-1 mt-1 border-t border-line px-3 py-1.5 text-xs text-ink-2">{foot}</div>
      )}
    </div>,
    home(anchor),
  )
}

/** Where the list lives: in the dialog or pane that it belongs to, so that it is no stray outside of every landmark. */
function home(anchor: FloatingListProps['anchor']): Element {
  const element = 'contextElement' in anchor ? anchor.contextElement : anchor
  return element.closest('[data-dialog], [data-pane]') ?? document.body
}

/** Props of {@link FloatingOption}. */
export interface FloatingOptionProps {
  id: string
  isActive: boolean
  onChoose: () => void
  mark?: ReactNode
  children: ReactNode
  detail?: ReactNode
  keys?: string
  isUserContent?: boolean
  /** Words that take two lines rather than be cut off. */
  isLong?: boolean
}

/** One row of a {@link FloatingList}. */
export function FloatingOption({
  id,
  isActive,
  onChoose,
  mark,
  children,
  detail,
  keys,
  isUserContent = false,
  isLong = false,
}: FloatingOptionProps) {
  const row = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (isActive) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    // The keys of the list are those of the text or field it hangs on.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isActive}
      onClick={onChoose}
      {...(isUserContent ? { 'data-user-content': '' } : {})}
      className={clsx(
        'flex min-h-7 cursor-default items-center gap-3 rounded-2 px-2 py-1 text-base',
        isActive ? 'bg-blue-wash forced-colors:outline-2' : 'hover:bg-raised-2',
      )}
    >
      {mark}
      <span className={isLong ? 'line-clamp-2 min-w-0' : 'shrink-0 font-medium'}>{children}</span>
      {detail === undefined ? null : <span className="truncate text-sm text-ink-2">{detail}</span>}
      {keys === undefined ? null : (
        <kbd lang="zxx" className="ml-auto pl-4 font-sans text-sm text-ink-2">
          {keys}
        </kbd>
      )}
    </div>
  )
}
