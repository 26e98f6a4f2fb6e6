import { useEffect, useRef, type KeyboardEvent } from 'react'

const MOVES = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'])

/** What {@link useFirstByEnter} goes by. */
export interface FirstByEnter {
  /** The first row for what is typed now; null while there is none. */
  first: string | null
  /** Whether the rows are those of what is typed, not of the letters before. */
  isCurrent: boolean
  /** Nothing typed: Enter is left to the list. */
  isEmpty: boolean
  choose: (key: string) => void
}

/**
 * Enter takes the first row, and waits for it while the rows of the letters before still stand there: the list itself
 * would take the row that it pointed at last. Once somebody has moved to a row by the arrow keys, that one is taken.
 */
export function useFirstByEnter({ first, isCurrent, isEmpty, choose }: FirstByEnter) {
  const hasMoved = useRef(false)
  const isWaiting = useRef(false)
  useEffect(() => {
    if (!isWaiting.current || !isCurrent) return
    isWaiting.current = false
    if (first !== null) choose(first)
  }, [isCurrent, first, choose])
  return {
    /** For each change of what is typed. */
    restart: () => {
      hasMoved.current = false
      isWaiting.current = false
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (MOVES.has(event.key)) hasMoved.current = true
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || isEmpty || hasMoved.current) return
      event.preventDefault()
      event.stopPropagation()
      if (!isCurrent) isWaiting.current = true
      else if (first !== null) choose(first)
    },
  }
}
