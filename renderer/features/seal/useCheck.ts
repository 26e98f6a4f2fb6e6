import { useState } from 'react'

/** Runs one check at a time and keeps what went wrong with the last one. */
export function useCheck(): { isBusy: boolean; error: unknown; check: (run: () => Promise<unknown>) => void } {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const check = (run: () => Promise<unknown>) => {
    setIsBusy(true)
    setError(null)
    run()
      .catch(setError)
      .finally(() => setIsBusy(false))
  }
  return { isBusy, error, check }
}
