import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'

/** Follows the main process to the place of a notification that was pressed. */
export function useGoTo(): void {
  const router = useRouter()
  useEffect(() => window.minutebook.on('goTo', ({ place }) => void router.navigate({ href: place })), [router])
}
