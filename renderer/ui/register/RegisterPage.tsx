import { useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../TextField'
import { FrameSlot, usePaneKeys } from '../windowFrame'
import { useHotkey } from '../hotkeys'
import { useSmallWindow } from '../mediaQuery'
import { Pane } from '../Panes'

/** Props of {@link RegisterPage}. */
export interface RegisterPageProps {
  title: string
  /** A sentence below the title: how many, and what they say. */
  lead?: ReactNode
  /** Parts of the page, such as a switch between two lists. */
  tabs?: ReactNode
  /** What is typed into the filter box; null leaves the box out. */
  filter: string | null
  onFilter?: (text: string) => void
  /** More ways to narrow the rows: board, program, time. */
  filters?: ReactNode
  /** Buttons at the right: export, new. */
  actions?: ReactNode
  /** Makes a new entry by the key N; left out where nothing can be made. */
  onNew?: (() => void) | undefined
  /** The table, or what stands in its place. */
  children: ReactNode
}

/**
 * A register: its name, how it is narrowed, and its rows. The rows scroll by themselves; all above them stays.
 * `<RegisterPage title={t('title')} filter={text} onFilter={setText} actions={…}><RegisterTable … /></RegisterPage>`
 */
export function RegisterPage(props: RegisterPageProps) {
  const { title, lead, tabs, filter, onFilter, filters, actions, onNew, children } = props
  const { t } = useTranslation('registers')
  const isSmall = useSmallWindow()
  const box = useRef<HTMLInputElement>(null)
  const id = useId()
  useHotkey('F', () => box.current?.focus(), { isDisabled: filter === null })
  useHotkey('N', () => onNew?.(), { isDisabled: onNew === undefined })
  usePaneKeys({
    pane: 'page',
    title,
    keys: [
      ...(filter === null ? [] : [{ keys: 'F', label: t('keys.filter') }]),
      ...(onNew === undefined ? [] : [{ keys: 'N', label: t('keys.new') }]),
      { keys: 'Enter', label: t('keys.open') },
    ],
  })
  return (
    <>
      <FrameSlot name="path">
        <span className="text-ink-2">{title}</span>
      </FrameSlot>
      <Pane id="page" role="main" label={title} className="flex h-full min-h-0 flex-col bg-paper">
        <header className={isSmall ? 'px-4 pt-3' : 'px-6 pt-4'}>
          <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
            <div className="min-w-0 flex-1">
              <h1 id={id} className="selectable font-serif text-h2 font-semibold">
                {title}
              </h1>
              {lead === undefined ? null : <p className="text-sm text-ink-2">{lead}</p>}
            </div>
            {actions === undefined ? null : <div className="flex items-center gap-2">{actions}</div>}
          </div>
          {tabs === undefined ? null : <div className="mt-2">{tabs}</div>}
          {filter === null && filters === undefined ? null : (
            <div role="search" aria-label={t('narrow')} className="mt-2 flex flex-wrap items-end gap-2 pb-2.5">
              {filter === null ? null : (
                <TextField
                  label={t('filter')}
                  isLabelHidden
                  placeholder={t('filterPlaceholder')}
                  value={filter}
                  onChange={(text) => onFilter?.(text)}
                  inputRef={box}
                  className="w-56"
                />
              )}
              {filters}
            </div>
          )}
        </header>
        <div className="min-h-0 flex-1 overflow-auto">{children}</div>
      </Pane>
    </>
  )
}
