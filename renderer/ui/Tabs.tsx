import clsx from 'clsx'
import { Link } from 'react-aria-components'
import { useHotkey } from './hotkeys'
import { ariaKeys } from './Kbd'

/** One view of a page, reached by its address. */
export interface TabItem {
  id: string
  label: string
  href: string
  /** A number beside the word: how many are there. */
  count?: number | undefined
}

/** Props of {@link IndexTabs} and {@link PageTabs}. */
export interface TabsProps {
  /** The accessible name of the row. */
  label: string
  items: readonly TabItem[]
  /** The id of the view that is shown. */
  current: string
  className?: string
}

function IndexTab({
  item,
  isCurrent,
  position,
  onGo,
}: {
  item: TabItem
  isCurrent: boolean
  position: number
  onGo: (href: string) => void
}) {
  const keys = `Mod+${position}`
  useHotkey(keys, () => onGo(item.href))
  return (
    <Link
      href={item.href}
      {...(isCurrent ? { 'aria-current': 'page' } : {})}
      aria-keyshortcuts={ariaKeys(keys)}
      className={clsx(
        'ring-focus-inside relative flex h-[33px] items-center gap-1.5 rounded-t-2 border border-b-0 px-3.5 pb-1.5 text-base',
        isCurrent
          ? 'border-line bg-paper font-semibold text-ink after:absolute after:inset-x-0 after:-bottom-px after:h-px after:bg-paper'
          : 'border-transparent text-ink-2 hover:bg-desk-2 hover:text-ink',
      )}
    >
      {item.label}
      <span aria-hidden="true" lang="zxx" className="text-sm font-normal text-ink-3">
        {position}
      </span>
    </Link>
  )
}

/**
 * The modes of one page as index tabs in the title bar; the current one has the page's colour and joins it. Ctrl 1 2 3
 * go there, by `onGo`. `<IndexTabs label={t('modes')} items={modes} current="minutes" onGo={go} />`
 */
export function IndexTabs({ label, items, current, className, onGo }: TabsProps & { onGo: (href: string) => void }) {
  return (
    <nav aria-label={label} className={clsx('flex h-full items-end', className)}>
      {items.map((item, index) => (
        <IndexTab key={item.id} item={item} isCurrent={item.id === current} position={index + 1} onGo={onGo} />
      ))}
    </nav>
  )
}

/** The views of a page below its title. `<PageTabs label={t('views')} items={views} current="members" />` */
export function PageTabs({ label, items, current, className }: TabsProps) {
  return (
    <nav aria-label={label} className={clsx('flex gap-4', className)}>
      {items.map((item) => (
        <Link
          key={item.id}
          href={item.href}
          {...(item.id === current ? { 'aria-current': 'page' } : {})}
          className={clsx(
            'ring-focus-inside flex h-8 items-center gap-1 border-b-2 text-base whitespace-nowrap',
            item.id === current
              ? 'border-blue-solid font-semibold text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {item.label}
          {item.count === undefined ? null : <span className="text-sm font-normal text-ink-3">{item.count}</span>}
        </Link>
      ))}
    </nav>
  )
}
