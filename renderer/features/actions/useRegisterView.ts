import { useEffect, useRef, useState } from 'react'
import { create } from 'zustand'
import { readAddress, writeAddress, type RegisterAddress, type RegisterView } from './registerView'

/** Where the view of a register stands: the part of the address behind the question mark. */
export interface AddressBar {
  address: RegisterAddress
  /** Goes to another view; `isReplaced` without a step that Back would take. */
  go: (address: RegisterAddress, isReplaced: boolean) => void
}

/** What lasts as long as the window: the last view of each register, and the groups that are folded. */
const useWindowState = create<{ views: Record<string, RegisterAddress>; folded: Record<string, readonly string[]> }>()(
  () => ({ views: {}, folded: {} }),
)

/** How a change of the view counts for Back: as a step, as one more key of the same typing, or not at all. */
export type Change = (part: Partial<RegisterView>, how?: 'step' | 'typing' | 'silent') => void

/**
 * The view of one register, by a key of its own, and the way to change it. Each change is a step for Back, apart from
 * keys that are typed one after the other. Who comes back by a plain link finds the view as it was left.
 */
export function useRegisterView(
  key: string,
  { address, go }: AddressBar,
): { view: RegisterView; change: Change; endTyping: () => void } {
  const isPlain = Object.values(address).every((value) => value === undefined)
  const [kept, setKept] = useState<RegisterAddress | null>(() => {
    const left = useWindowState.getState().views[key]
    return isPlain && left !== undefined && Object.keys(left).length > 0 ? left : null
  })
  if (kept !== null && !isPlain) setKept(null)
  useEffect(() => {
    if (kept !== null) go(kept, true)
    // Once, on arrival: from then on a plain address is one that somebody went to.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  const isTyping = useRef(false)
  const view = readAddress(kept ?? address)
  const change: Change = (part, how = 'step') => {
    const next = writeAddress({ ...view, ...part })
    useWindowState.setState(({ views }) => {
      const { open: _open, ...rest } = next
      return { views: { ...views, [key]: rest } }
    })
    go(next, how === 'silent' || (how === 'typing' && isTyping.current))
    isTyping.current = how === 'typing'
  }
  return {
    view,
    change,
    endTyping: () => {
      isTyping.current = false
    },
  }
}

/** The groups of a register that are folded, by id, and the way to fold or open one. */
export function useFolded(key: string): [ReadonlySet<string>, (id: string) => void] {
  const folded = useWindowState((state) => state.folded[key])
  const toggle = (id: string) =>
    useWindowState.setState((state) => {
      const now = state.folded[key] ?? []
      return {
        folded: { ...state.folded, [key]: now.includes(id) ? now.filter((other) => other !== id) : [...now, id] },
      }
    })
  return [new Set(folded), toggle]
}
