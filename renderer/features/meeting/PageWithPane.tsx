import { useEffect, useState, type ReactNode } from 'react'
import { IconButton, Pane, ResizablePanes, useHotkey, useSmallWindow, type SidePane } from '../../ui'

/** Props of {@link PageWithPane}. */
export interface PageWithPaneProps {
  /** Under this name the widths are remembered. */
  storageKey: string
  /** The accessible name of the page in the middle. */
  label: string
  start?: SidePane
  end: SidePane
  /** The page; in a small window it gets the button that opens the pane at the end. */
  children: (paneButton: ReactNode) => ReactNode
}

/** A page whose pane at the end opens over it in a small window, by its button or Alt P. */
export function PageWithPane({ storageKey, label, start, end, children }: PageWithPaneProps) {
  const isSmall = useSmallWindow()
  const [isOpen, setIsOpen] = useState(false)
  const isOver = isSmall && isOpen
  useHotkey('Alt+P', () => setIsOpen((open) => !open), { isDisabled: !isSmall })
  useEffect(() => {
    if (isOver) document.querySelector<HTMLElement>('[data-pane-over] [data-pane]')?.focus()
  }, [isOver])
  const close = () => {
    setIsOpen(false)
    document.querySelector<HTMLElement>('[data-pane="page"]')?.focus()
  }
  const button = isSmall ? (
    <IconButton
      icon="panelRight"
      label={end.label}
      keys="Alt+P"
      aria-expanded={isOpen}
      onPress={() => setIsOpen(!isOpen)}
    />
  ) : null
  return (
    <>
      <ResizablePanes
        storageKey={storageKey}
        label={label}
        {...(start === undefined ? {} : { start })}
        {...(isSmall ? {} : { end })}
      >
        {children(button)}
      </ResizablePanes>
      {isOver ? (
        // Escape closes it from anywhere within.
        // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
        <div
          data-pane-over=""
          className="fixed top-(--titlebar) right-0 bottom-(--statusbar) z-20 w-80 border-l border-line bg-desk shadow-lift-2"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) close()
          }}
        >
          <Pane id={end.id} label={end.label} className="h-full bg-desk">
            {end.children}
          </Pane>
        </div>
      ) : null}
    </>
  )
}
