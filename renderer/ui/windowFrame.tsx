import { useEffect, useId, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { create } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { ClothName } from './cloth'

/** Places in the window's frame that belong to the page that is shown. */
export type FrameSlotName = 'path' | 'tabs' | 'status'

/** A key of a pane and what it does there. */
export interface KeyHint {
  /** `Mod+Enter`, `Alt+A`, `/`. */
  keys: string
  /** In one or two words: "next item". */
  label: string
  /** Listed by F1 only; the status bar has room for few. */
  isSecondary?: boolean
}

/** The keys of one pane. */
export interface PaneKeys {
  /** The pane's `data-pane`; `page` is the middle one. */
  pane: string
  /** The heading of the list in the F1 dialog. */
  title: string
  keys: readonly KeyHint[]
}

interface FrameState {
  slots: Partial<Record<FrameSlotName, HTMLElement | undefined>>
  /** How many pages fill a slot; the status bar is only there when something is in it. */
  filled: Partial<Record<FrameSlotName, number>>
  cloths: readonly { owner: string; cloth: ClothName; boardId: string | undefined }[]
  paneKeys: readonly (PaneKeys & { owner: string })[]
  activePane: string
  /** Where the text column of the page begins, from the left of the window; 0 when no page says. */
  textLeft: number
}

const useFrame = create<FrameState>()(() => ({
  slots: {},
  filled: {},
  cloths: [],
  paneKeys: [],
  activePane: 'page',
  textLeft: 0,
}))

function count(slot: FrameSlotName, by: 1 | -1): void {
  useFrame.setState(({ filled }) => ({ filled: { ...filled, [slot]: (filled[slot] ?? 0) + by } }))
}

// One function per slot for good: a new one at each render would take the slot away and give it back.
const slotRef = (name: FrameSlotName) => (element: HTMLElement | null) => {
  useFrame.setState(({ slots }) => ({ slots: { ...slots, [name]: element ?? undefined } }))
}
const slotRefs = { path: slotRef('path'), tabs: slotRef('tabs'), status: slotRef('status') }

/** The shell's end of a slot: where its content appears. */
export function FrameSlotPlace({
  name,
  className,
  minWidth,
}: {
  name: FrameSlotName
  className?: string
  minWidth?: number
}) {
  return <div className={className} {...(minWidth === undefined ? {} : { style: { minWidth } })} ref={slotRefs[name]} />
}

/**
 * Puts something into the window's frame for as long as the page is shown: `path` is the breadcrumb in the title bar,
 * `tabs` the index tabs, `status` the save state at the left of the status bar.
 * `<FrameSlot name="path"><ClothMark cloth="petrol" /> Automotive Technology</FrameSlot>`
 */
export function FrameSlot({ name, children }: { name: FrameSlotName; children: ReactNode }) {
  const place = useFrame((state) => state.slots[name])
  useEffect(() => {
    count(name, 1)
    return () => count(name, -1)
  }, [name])
  return place ? createPortal(children, place) : null
}

/**
 * Gives the window's edge the colour of the board that the page is about; outside any board it is navy. With `boardId`
 * the rail marks the board too, which the address of a meeting does not name.
 */
export function useWindowCloth(cloth: ClothName | undefined, boardId?: string): void {
  const owner = useId()
  useEffect(() => {
    if (cloth === undefined) return
    useFrame.setState(({ cloths }) => ({ cloths: [...cloths, { owner, cloth, boardId }] }))
    return () => useFrame.setState(({ cloths }) => ({ cloths: cloths.filter((entry) => entry.owner !== owner) }))
  }, [owner, cloth, boardId])
}

/**
 * Shows a pane's keys in the status bar while the pane has the focus, and lists them under F1. It only shows them: bind
 * them by `useHotkey`. `usePaneKeys({ pane: 'page', title: t('minutes'), keys: [{ keys: '/', label: t('record') }] })`
 */
export function usePaneKeys(paneKeys: PaneKeys): void {
  const owner = useId()
  // Compared by content, so that a caller may write the list in place.
  const content = JSON.stringify(paneKeys)
  useEffect(() => {
    const entry = { ...(JSON.parse(content) as PaneKeys), owner }
    useFrame.setState((state) => ({ paneKeys: [...state.paneKeys, entry] }))
    return () => useFrame.setState((state) => ({ paneKeys: state.paneKeys.filter((kept) => kept.owner !== owner) }))
  }, [owner, content])
}

/** Tells the title bar where the text column of the page begins. */
export function alignTabs(textLeft: number): void {
  useFrame.setState({ textLeft: Math.round(textLeft) })
}

/** Where the text column of the page begins. */
export function useTextLeft(): number {
  return useFrame((state) => state.textLeft)
}

/** The cloth of the window's edge. */
export function useCurrentCloth(): ClothName {
  return useFrame((state) => state.cloths.at(-1)?.cloth ?? 'navy')
}

/** The board that the page is about, when the page says so. */
export function useCurrentBoard(): string | undefined {
  return useFrame((state) => state.cloths.at(-1)?.boardId)
}

/** All keys of the panes that are shown, in the order they came. */
export function useAllPaneKeys(): readonly PaneKeys[] {
  return useFrame(useShallow((state) => state.paneKeys))
}

const mostHints = 4

/** The keys that the status bar shows: those of the pane with the focus, else of the page. */
export function useStatusHints(): readonly KeyHint[] {
  const { paneKeys, activePane } = useFrame(useShallow(({ paneKeys, activePane }) => ({ paneKeys, activePane })))
  const of = (pane: string) =>
    paneKeys
      .filter((entry) => entry.pane === pane)
      .flatMap((entry) => entry.keys.filter((hint) => hint.isSecondary !== true))
  const own = of(activePane)
  return (own.length > 0 ? own : of('page')).slice(0, mostHints)
}

/** Whether the page has put something into the status bar. */
export function useHasStatus(): boolean {
  return useFrame((state) => (state.filled.status ?? 0) > 0 || state.paneKeys.length > 0)
}

/** Follows the focus from pane to pane. Once, in the shell. */
export function useActivePane(): void {
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      const pane = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pane]') : null
      useFrame.setState({ activePane: pane?.dataset['pane'] ?? 'page' })
    }
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
}
