import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { BareShell, Shell } from './shell/Shell'
import { useSidebarData } from './useSidebarData'

const SearchPalette = lazy(async () => ({ default: (await import('../features/search')).SearchPalette }))

/** After going somewhere the focus is on the page, unless the page has already put it where it belongs. */
function useFocusOnPage(path: string): void {
  useEffect(() => {
    const page = document.querySelector<HTMLElement>('[data-pane="page"]')
    if (page && !page.contains(document.activeElement) && !document.querySelector('[data-dialog]')) {
      page.focus({ preventScroll: true })
    }
  }, [path])
}

/** The frame of every page. */
export function Root() {
  const path = useRouterState({ select: (state) => state.location.pathname })
  const resolved = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? '' })
  const params = useRouterState({ select: (state) => state.matches.at(-1)?.params as { boardId?: string } | undefined })
  const sidebar = useSidebarData()
  useFocusOnPage(resolved)
  if (path === '/start') {
    return (
      <BareShell>
        <Outlet />
      </BareShell>
    )
  }
  return (
    <Shell
      sidebar={sidebar}
      path={path}
      isMeeting={path.startsWith('/meetings/')}
      boardId={params?.boardId}
      palette={(isOpen, onClose) =>
        isOpen ? (
          <Suspense>
            <SearchPalette isOpen={isOpen} onClose={onClose} />
          </Suspense>
        ) : null
      }
    >
      <Outlet />
    </Shell>
  )
}
