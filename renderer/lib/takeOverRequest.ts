import { create } from 'zustand'

/** A wish to take a file over, from wherever it came: a button, the palette, a drop, the desktop. */
interface TakeOverRequest {
  /** Counts up with each wish, so that the same file can be chosen twice; null = no wish. */
  id: number | null
  /** The file; null = the person is asked for one. */
  path: string | null
}

const useStore = create<TakeOverRequest>(() => ({ id: null, path: null }))

let last = 0

/** Begins taking over; the window's one flow for it answers. */
export function requestTakeOver(path: string | null): void {
  last += 1
  useStore.setState({ id: last, path })
}

/** Ends it. */
export function dropTakeOverRequest(): void {
  useStore.setState({ id: null, path: null })
}

/** The wish that is being answered. */
export function useTakeOverRequest(): TakeOverRequest {
  return useStore()
}
