import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { api } from '../lib/api'
import { useCallOf } from '../lib/query'
import { requestTakeOver, useTakeOverRequest } from '../lib/takeOverRequest'
import { useComfortableRows } from '../ui'
import { SearchPalette } from '../features/search'
import { BareShell, Shell } from './shell/Shell'
import { useGoTo } from './useGoTo'
import { useSidebarData } from './useSidebarData'
import { useUndoKeys } from './useUndoKeys'

/** After going somewhere the focus is on the page, unless the page has already put it where it belongs. */
function useFocusOnPage(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        const page = document.querySelector<HTMLElement>('[data-pane="page"]')
        if (!pathChanged || !page || document.querySelector('[data-dialog]')) return
        if (!page.contains(document.activeElement)) page.focus({ preventScroll: true })
      }),
    [router],
  )
}

const TakeOverFlow = lazy(async () => ({ default: (await import('../features/exchange')).TakeOverFlow }))

/** Taking a file over can begin on any page, also by a double click on it on the desktop. */
function TakeOverPlace(): ReactNode {
  const { id, path } = useTakeOverRequest()
  useEffect(() => {
    void api.call('exchange.given', {}).then((given) => {
      if (given !== null) requestTakeOver(given.path)
    })
    return window.minutebook.on('packetGiven', (event) => requestTakeOver(event.path))
  }, [])
  return id === null ? null : (
    <Suspense>
      <TakeOverFlow key={id} path={path} />
    </Suspense>
  )
}

/** The frame of every page. */
export function Root() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const params = useRouterState({ select: (state) => state.matches.at(-1)?.params as { boardId?: string } | undefined })
  const sidebar = useSidebarData()
  useComfortableRows(useCallOf('settings.get', {}).data?.isComfortable ?? false)
  useFocusOnPage()
  useUndoKeys()
  useGoTo()
  if (path === '/start') {
    return (
      <BareShell>
        <Outlet />
        <TakeOverPlace />
      </BareShell>
    )
  }
  return (
    <Shell
      sidebar={sidebar}
      path={path}
      isMeeting={path.startsWith('/meetings/')}
      boardId={params?.boardId}
      palette={SearchPalette}
    >
      <Outlet />
      <TakeOverPlace />
    </Shell>
  )
}
