import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useEffect } from 'react'
import { I18nProvider, RouterProvider as LinkProvider } from 'react-aria-components'
import { formatLocale } from '../lib/format'
import { followChanges, queryClient } from '../lib/query'
import { answerFlushRequests } from '../lib/unsaved'
import { router } from './routes'

/** Everything around the pages: the cache of what SQLite owns, the locale, the router. */
export function App() {
  useEffect(followChanges, [])
  useEffect(answerFlushRequests, [])
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <I18nProvider locale={formatLocale()}>
          <LinkProvider
            navigate={(href) => router.history.push(href)}
            useHref={(href) => router.history.createHref(href)}
          >
            <RouterProvider router={router} />
          </LinkProvider>
        </I18nProvider>
      </QueryClientProvider>
    </StrictMode>
  )
}
