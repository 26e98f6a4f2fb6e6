import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ClothMark, Icon, Pane, Tooltip, type IconName } from '../../ui'
import type { SidebarData } from './sidebarData'

/** A place that the sidebar goes to. */
interface Place {
  href: string
  icon: IconName
  label: string
  count?: number
  /** What is counted, for those who do not see where the number stands. */
  countWord?: string
  /** Shown as a dot where there is no room for the number. */
  isMarked?: boolean
}

/** The lists of a board's work with industry; each owner of one adds its line. */
function useRegisters(): Place[] {
  const { t } = useTranslation('shell')
  return [
    { href: '/partners', icon: 'link', label: t('registers.partners') },
    { href: '/work-based-learning', icon: 'briefcase', label: t('registers.workBasedLearning') },
    { href: '/curriculum', icon: 'book', label: t('registers.curriculum') },
    { href: '/development', icon: 'cap', label: t('registers.development') },
    { href: '/stories', icon: 'star', label: t('registers.stories') },
  ]
}

function usePlaces({ openActions, unseenNotices }: SidebarData): { places: Place[]; settings: Place } {
  const { t } = useTranslation('shell')
  const actions: Place = { href: '/actions', icon: 'actions', label: t('actions') }
  const together: Place = { href: '/together', icon: 'swap', label: t('together') }
  return {
    places: [
      { href: '/', icon: 'home', label: t('home') },
      { href: '/desk', icon: 'desk', label: t('desk') },
      openActions > 0 ? { ...actions, count: openActions, countWord: t('openCount', { count: openActions }) } : actions,
      { href: '/meetings', icon: 'meetings', label: t('meetings') },
      { href: '/health', icon: 'pulse', label: t('health') },
      { href: '/evidence', icon: 'evidence', label: t('evidence') },
      unseenNotices > 0
        ? {
            ...together,
            count: unseenNotices,
            countWord: t('unseenCount', { count: unseenNotices }),
            isMarked: true,
          }
        : together,
    ],
    settings: { href: '/settings', icon: 'settings', label: t('settings') },
  }
}

/** Whether a place is where the window is now. A meeting's pages belong to its board, not to the list of meetings. */
function isHere(href: string, path: string): boolean {
  return href === path || (href.startsWith('/boards/') && path.startsWith(`${href}/`))
}

const rowClass =
  'ring-focus-inside transition-ink flex h-7 items-center gap-[9px] rounded-2 px-2 text-base text-ink-2 hover:bg-desk-2 hover:text-ink'

function Row({ href, path, children }: { href: string; path: string; children: ReactNode }) {
  const here = isHere(href, path)
  return (
    <Link
      href={href}
      {...(here ? { 'aria-current': 'page' } : {})}
      className={clsx(rowClass, here && 'bg-desk-2 font-semibold text-ink')}
    >
      {children}
    </Link>
  )
}

/** Props of {@link Sidebar} and {@link Rail}. */
export interface SidebarProps {
  data: SidebarData
  /** The path of the page that is shown. */
  path: string
}

/** Everything one can go to, 226 wide: for screens outside of a meeting in a window wide enough. */
export function Sidebar({ data, path }: SidebarProps) {
  const { t } = useTranslation('shell')
  const { places, settings } = usePlaces(data)
  const registers = useRegisters()
  return (
    <Pane
      id="navigation"
      role="navigation"
      label={t('navigation')}
      className="flex w-[226px] shrink-0 flex-col overflow-y-auto border-r border-line bg-desk px-2"
    >
      <header className="app-drag px-2 pt-2 pb-3 text-sm" data-user-content="">
        <p className="min-h-[18px] truncate font-semibold">{data.institution ?? ''}</p>
        <p className="min-h-[18px] truncate text-ink-2">{[data.userName, data.userRole].filter(Boolean).join(', ')}</p>
      </header>
      {[...places, settings].map((place) => (
        <Row key={place.href} href={place.href} path={path}>
          <Icon name={place.icon} />
          <span className="flex-1 truncate">{place.label}</span>
          {place.count === undefined ? null : (
            <span className="text-sm font-normal">
              {place.count} <span className="sr-only">{place.countWord}</span>
            </span>
          )}
        </Row>
      ))}
      <h2 className="px-2 pt-3.5 pb-1 text-sm font-semibold text-ink-3">{t('registers.title')}</h2>
      {registers.map((place) => (
        <Row key={place.href} href={place.href} path={path}>
          <Icon name={place.icon} />
          <span className="flex-1 truncate">{place.label}</span>
        </Row>
      ))}
      <h2 className="px-2 pt-3.5 pb-1 text-sm font-semibold text-ink-3">{t('boards')}</h2>
      {data.boards.map((board) => (
        <Row key={board.id} href={`/boards/${board.id}`} path={path}>
          <span className="flex w-4 justify-center">
            <ClothMark cloth={board.cloth} />
          </span>
          <span className="flex-1 truncate" data-user-content="" title={board.name}>
            {board.name}
          </span>
        </Row>
      ))}
      {data.canAddBoards ? (
        <Link href="/?new=board" className={rowClass}>
          <Icon name="plus" />
          {t('newBoard')}
        </Link>
      ) : null}
      <p className="mt-auto flex items-start gap-2.5 px-2 pt-4 pb-3 text-sm text-ink-3">
        <Icon name="drive" className="mt-px" />
        {data.lastBackup === null ? t('noBackup') : t('backedUp', { when: data.lastBackup })}
      </p>
    </Pane>
  )
}

function RailIcon({ place, path }: { place: Place; path: string }) {
  const here = isHere(place.href, path)
  return (
    <Tooltip text={place.label} placement="right">
      <Link
        href={place.href}
        aria-label={place.isMarked === true ? `${place.label}, ${place.count} ${place.countWord}` : place.label}
        {...(here ? { 'aria-current': 'page' } : {})}
        className={clsx(
          'ring-focus-inside transition-ink relative flex size-[34px] shrink-0 items-center justify-center rounded-2 text-ink-2 hover:bg-desk-2 hover:text-ink',
          here && 'bg-desk-2 text-ink',
        )}
      >
        <Icon name={place.icon} />
        {place.isMarked === true ? (
          <span aria-hidden="true" className="absolute top-1.5 right-1.5 size-1.5 rounded-full bg-ochre" />
        ) : null}
      </Link>
    </Tooltip>
  )
}

/** The same places as pictures and two letters, 46 wide: on meeting screens and in small windows. */
export function Rail({ data, path, boardId }: SidebarProps & { boardId: string | undefined }) {
  const { t } = useTranslation('shell')
  const { places, settings } = usePlaces(data)
  const registers = useRegisters()
  return (
    <Pane
      id="navigation"
      role="navigation"
      label={t('navigation')}
      className="flex w-[46px] shrink-0 flex-col items-center gap-0 overflow-x-hidden overflow-y-auto border-r border-line bg-desk py-[3px] [scrollbar-width:none]"
    >
      {places.map((place) => (
        <RailIcon key={place.href} place={place} path={path} />
      ))}
      <div aria-hidden="true" className="mx-2 my-1.5 h-px w-6 shrink-0 bg-line" />
      {registers.map((place) => (
        <RailIcon key={place.href} place={place} path={path} />
      ))}
      <div aria-hidden="true" className="mx-2 my-1.5 h-px w-6 shrink-0 bg-line" />
      {data.boards.map((board) => (
        <Tooltip key={board.id} text={<span data-user-content="">{board.name}</span>} placement="right">
          <Link
            href={`/boards/${board.id}`}
            data-user-content=""
            {...(isHere(`/boards/${board.id}`, path) || board.id === boardId ? { 'aria-current': 'page' } : {})}
            className={clsx(
              'ring-focus-inside transition-ink flex size-[34px] shrink-0 items-center justify-center gap-1 rounded-2 border text-xs hover:bg-desk-2 hover:text-ink',
              board.id === boardId || isHere(`/boards/${board.id}`, path)
                ? 'border-line bg-paper font-semibold text-ink'
                : 'border-transparent text-ink-2',
            )}
          >
            <ClothMark cloth={board.cloth} />
            <span aria-hidden="true">{[...board.name].slice(0, 2).join('')}</span>
            <span className="sr-only">{board.name}</span>
          </Link>
        </Tooltip>
      ))}
      <div className="mt-auto">
        <RailIcon place={settings} path={path} />
      </div>
    </Pane>
  )
}
