import clsx from 'clsx'
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type PointerEvent,
  type ReactNode,
} from 'react'
import { useLandmark, type AriaLandmarkRole } from 'react-aria/useLandmark'
import { useTranslation } from 'react-i18next'
import { clampWidth, keyedWidth } from './paneWidth'

/** Props of {@link Pane}. */
export interface PaneProps {
  /** Names the pane in `usePaneKeys`; the middle one is `page`. */
  id: string
  /** Its accessible name. */
  label: string
  role?: Extract<AriaLandmarkRole, 'main' | 'complementary' | 'navigation'>
  children: ReactNode
  className?: string
  style?: CSSProperties
}

/** A landmark that F6 goes to and that scrolls by itself. Every page has one with `role="main"`. `<Pane id="page" role="main" label={t('minutes')}>…</Pane>` */
export function Pane({ id, label, role = 'complementary', children, className, style }: PaneProps) {
  const ref = useRef<HTMLElement>(null)
  const { landmarkProps } = useLandmark({ role, 'aria-label': label }, ref)
  // A page that comes in place of one that had the focus takes it over: else the next Tab begins at the window's top.
  useEffect(() => {
    if (role === 'main' && document.activeElement === document.body) ref.current?.focus({ preventScroll: true })
  }, [role])
  const Element = role === 'main' ? 'main' : role === 'navigation' ? 'nav' : 'aside'
  return (
    <Element
      {...landmarkProps}
      ref={ref}
      data-pane={id}
      // Scrolls by the arrow keys also when nothing in it can take the focus.
      tabIndex={-1}
      {...(style === undefined ? {} : { style })}
      className={clsx(
        'relative min-h-0 min-w-0 outline-none',
        className?.includes('overflow-') === true ? '' : 'overflow-auto',
        className,
      )}
    >
      {children}
    </Element>
  )
}

/** A pane at the side of a page. */
export interface SidePane {
  id: string
  label: string
  children: ReactNode
  width: number
  min: number
  max: number
  /** `desk` for panes that operate, `paper` for those that read. */
  ground?: 'desk' | 'paper'
  /** A narrow strip instead, not resizable, as in small windows. */
  fixedWidth?: number
}

/** Props of {@link ResizablePanes}. */
export interface ResizablePanesProps {
  /** Under this name the widths are remembered. */
  storageKey: string
  start?: SidePane | undefined
  end?: SidePane | undefined
  /** The accessible name of the page in the middle. */
  label: string
  children: ReactNode
  className?: string
}

function rememberedWidth(key: string, pane: SidePane): number {
  const stored = Number(localStorage.getItem(key))
  return clampWidth(stored > 0 ? stored : pane.width, pane)
}

interface DividerProps {
  pane: SidePane
  side: 'start' | 'end'
  width: number
  onResize: (width: number) => void
  onDone: () => void
}

function Divider({ pane, side, width, onResize, onDone }: DividerProps) {
  const { t } = useTranslation('ui')
  const grip = useRef<{ x: number; width: number } | null>(null)
  const towards = side === 'start' ? 1 : -1
  const onPointerMove = (event: PointerEvent) => {
    if (grip.current) onResize(clampWidth(grip.current.width + (event.clientX - grip.current.x) * towards, pane))
  }
  return (
    // A separator that can be moved is a widget: the role asks for focus, value and keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('resize', { pane: pane.label })}
      aria-valuenow={Math.round(width)}
      aria-valuemin={pane.min}
      aria-valuemax={pane.max}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        grip.current = { x: event.clientX, width }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null
        onDone()
      }}
      onDoubleClick={() => {
        onResize(pane.width)
        onDone()
      }}
      onKeyDown={(event) => {
        const next = keyedWidth(event.key, width, pane, side)
        if (next === undefined) return
        event.preventDefault()
        onResize(next)
        onDone()
      }}
      className="group/divider relative z-10 w-px shrink-0 cursor-col-resize touch-none bg-line outline-none before:absolute before:inset-y-0 before:-inset-x-1"
    >
      <span className="absolute inset-y-0 -left-px w-[3px] group-hover/divider:bg-line-2 group-focus-visible/divider:bg-focus" />
    </div>
  )
}

/**
 * A page with panes at its sides; widths change by dragging, by arrow keys on the divider, and are remembered.
 * `<ResizablePanes storageKey="minutes" label={t('minutes')} start={{ id: 'outline', … }} end={{ id: 'attendance', … }}>page</ResizablePanes>`
 */
export function ResizablePanes({ storageKey, start, end, label, children, className }: ResizablePanesProps) {
  const [widths, setWidths] = useState<Partial<Record<string, number>>>({})
  const keyOf = (pane: SidePane) => `pane.${storageKey}.${pane.id}`
  const widthOf = (pane: SidePane) => pane.fixedWidth ?? widths[pane.id] ?? rememberedWidth(keyOf(pane), pane)
  const latest = useRef(widths)
  useLayoutEffect(() => {
    latest.current = widths
  })

  const side = (pane: SidePane, at: 'start' | 'end') => {
    const body = (
      <div
        key={`${pane.id}-body`}
        className={clsx('relative min-w-0 flex-1 overflow-auto', pane.ground === 'paper' ? 'bg-paper' : 'bg-desk')}
      >
        {pane.children}
      </div>
    )
    const divider =
      pane.fixedWidth === undefined ? (
        <Divider
          key={`${pane.id}-divider`}
          pane={pane}
          side={at}
          width={widthOf(pane)}
          onResize={(width) => {
            latest.current = { ...latest.current, [pane.id]: width }
            setWidths(latest.current)
          }}
          onDone={() => localStorage.setItem(keyOf(pane), String(latest.current[pane.id] ?? pane.width))}
        />
      ) : (
        <div key={`${pane.id}-line`} aria-hidden="true" className="w-px shrink-0 bg-line" />
      )
    return (
      <Pane id={pane.id} label={pane.label} className="flex shrink-0 overflow-visible" style={{ width: widthOf(pane) }}>
        {at === 'start' ? [body, divider] : [divider, body]}
      </Pane>
    )
  }

  return (
    <div className={clsx('flex h-full min-h-0', className)}>
      {start ? side(start, 'start') : null}
      <Pane id="page" role="main" label={label} className="flex-1 bg-paper">
        {children}
      </Pane>
      {end ? side(end, 'end') : null}
    </div>
  )
}
