import './app.css'
import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, useEffect, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import { MeetingId, travel } from '../../electron/contract/model'
import { PresenterPage } from '../features/meeting/presenter/PresenterPage'
import { startI18n } from '../lib/i18n'
import { followChanges, queryClient } from '../lib/query'

function followHash(changed: () => void): () => void {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The window for the projector: one meeting, named behind the # of the address. */
function Presenter() {
  useEffect(followChanges, [])
  const meetingId = MeetingId.safeParse(useSyncExternalStore(followHash, () => location.hash.slice(1)))
  return (
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        {meetingId.success ? <PresenterPage meetingId={meetingId.data} /> : null}
      </QueryClientProvider>
    </StrictMode>
  )
}

travel(window.minutebook.aheadMs)
startI18n()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element')
createRoot(root).render(<Presenter />)
