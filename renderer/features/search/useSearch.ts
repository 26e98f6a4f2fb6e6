import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../electron/contract/model'
import { useQueryOf } from '../../lib/query'

/** A pause in typing this long starts a search. */
const PAUSE_MS = 120

/** A value once it has not changed for a moment. */
function useSettled<Value>(value: Value): Value {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The hits for words as they are typed; those of the words before stay until the new ones are there. */
export function useSearch(
  words: string,
  limit: number,
): { hits: readonly SearchHit[]; isCurrent: boolean; error: unknown } {
  const settled = useSettled(words)
  const found = useQueryOf(
    'search.find',
    { text: settled.slice(0, 200), limit },
    { enabled: settled !== '', placeholderData: (previous) => previous },
  )
  if (words === '') return { hits: [], isCurrent: true, error: null }
  return {
    hits: found.data ?? [],
    isCurrent: settled === words && !found.isPlaceholderData && !found.isPending,
    error: found.error,
  }
}
