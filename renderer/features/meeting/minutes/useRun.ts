import { useState } from 'react'
import { useErrorText } from '../../../lib/errorText'

/** Runs commands of a form and keeps the words of the last refusal. */
export function useRun(): {
  error: string | null
  run: (act: Promise<unknown>) => void
  setError: (error: unknown) => void
} {
  const say = useErrorText()
  const [error, setShown] = useState<string | null>(null)
  const setError = (reason: unknown) => setShown(reason === null ? null : say(reason))
  return {
    error,
    setError,
    run: (act) => {
      void act.then(() => setShown(null), setError)
    },
  }
}
