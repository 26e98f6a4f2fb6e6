import { useState } from 'react'

/** Runs one act of a section at a time and keeps what went wrong with the last one, to be said where it happened. */
export function useAct(): { isBusy: boolean; error: unknown; act: (run: () => Promise<unknown>) => Promise<boolean> } {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = async (run: () => Promise<unknown>) => {
    setIsBusy(true)
    setError(null)
    try {
      await run()
      return true
    } catch (thrown) {
      setError(thrown)
      return false
    } finally {
      setIsBusy(false)
    }
  }
  return { isBusy, error, act }
}
