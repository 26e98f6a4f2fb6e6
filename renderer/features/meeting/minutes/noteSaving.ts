import type { Node } from '@tiptap/pm/model'
import { create } from 'zustand'
import { AgendaItemId, RichText, type ErrorCode } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { holdText } from '../../../lib/unsaved'
import { countUnsavedWords, richTextOfDoc, wordsOfDoc } from '../editor/noteDoc'
import { createSaveQueue, type EntryState, type WriteFailure } from './saveQueue'

/** How the saving of one note stands, as the screens show it. */
export interface NoteSaving {
  readonly isUnsaved: boolean
  /** When the oldest word that is not on disk was typed. */
  readonly unsavedSince: number | null
  readonly savedAt: string | null
  readonly failure: WriteFailure | null
}

/** Saving of every note that was edited since the window opened. Dies with the window: the notes are SQLite's. */
export const useNoteSaving = create<{ readonly notes: Readonly<Record<string, NoteSaving>> }>()(() => ({ notes: {} }))

const queue = createSaveQueue<Node>({
  clock: {
    now: () => performance.now(),
    after: (ms, callback) => {
      const timer = setTimeout(callback, ms)
      return () => clearTimeout(timer)
    },
  },
  write: (key, draft, baseRevision) =>
    api.command('note.write', { agendaItemId: AgendaItemId.parse(key), baseRevision, body: richTextOfDoc(draft) }),
  onChange: (key, state) => {
    useNoteSaving.setState(({ notes }) => ({ notes: { ...notes, [key]: summary(state) } }))
    keepCopy(key, state)
  },
})

function summary({ draft, unsavedSince, savedAt, failure }: EntryState<Node>): NoteSaving {
  return { isUnsaved: draft !== null, unsavedSince, savedAt, failure }
}

/** The queue of this window. It outlives the page: what was typed is written also after somebody went elsewhere. */
export const noteQueue = queue

/** How many words of a note are not on disk. Counts the whole text: only for when something is wrong. */
export function unsavedWords(key: string): number {
  const state = queue.state(key)
  if (!state || state.draft === null) return 0
  return countUnsavedWords(state.saved === null ? [] : wordsOfDoc(state.saved), wordsOfDoc(state.draft))
}

/** The text of a note that is not on disk, for the clipboard. */
export function unsavedText(key: string): string {
  const draft = queue.state(key)?.draft
  return draft
    ? draft.textBetween(0, draft.content.size, '\n', (leaf) => (leaf.type.name === 'hardBreak' ? '\n' : ''))
    : ''
}

const copyKey = (key: string) => `unsaved.${key}`

/**
 * Text whose write failed is kept in the session storage too: should the page have to be loaded again, it is not gone
 * with it. The copy goes when the text is on disk.
 */
function keepCopy(key: string, { draft, failure }: EntryState<Node>): void {
  try {
    if (draft !== null && failure !== null) sessionStorage.setItem(copyKey(key), JSON.stringify(richTextOfDoc(draft)))
    else if (draft === null) sessionStorage.removeItem(copyKey(key))
  } catch {
    // The storage has its own bound; the text is still in memory and tried again.
  }
}

/** Text of a note that could not be written before the page was loaded again. */
export function keptCopy(key: string): RichText | null {
  const stored = sessionStorage.getItem(copyKey(key))
  if (stored === null) return null
  try {
    return RichText.safeParse(JSON.parse(stored)).data ?? null
  } catch {
    return null
  }
}

/** How a conflict came out: the note on disk says the same as this window last wrote, or something else. */
export async function settleConflict(key: string): Promise<'settled' | 'differs'> {
  const note = await api.query('note.get', { agendaItemId: AgendaItemId.parse(key) })
  const { saved } = queue.state(key) ?? {}
  // Only the number moved on (a record was taken out of the text elsewhere, and here too): go on from it.
  if (saved && JSON.stringify(richTextOfDoc(saved)) === JSON.stringify(note.body)) {
    queue.rebase(key, note.revision)
    return 'settled'
  }
  return 'differs'
}

/** Writes this window's text over the one on disk. */
export async function keepMine(key: string): Promise<void> {
  const note = await api.query('note.get', { agendaItemId: AgendaItemId.parse(key) })
  queue.rebase(key, note.revision)
}

/**
 * Takes the text on disk instead of this window's. What was typed here is written first, so that the note's history has
 * both, and nothing that somebody wrote is gone for good.
 */
export async function takeOther(key: string): Promise<void> {
  const agendaItemId = AgendaItemId.parse(key)
  const { versions } = await api.query('note.versions', { agendaItemId, before: null })
  await keepMine(key)
  await queue.flush(key)
  const [other] = versions
  // What could not be written stays here, and the banner says why.
  if (other === undefined || queue.state(key)?.draft !== null) return
  const { revision } = await api.query('note.get', { agendaItemId })
  await api.command('note.restore', { agendaItemId, version: other.version, baseRevision: revision })
}

const codes: readonly string[] = ['DISK_FULL', 'READ_ONLY', 'CONFLICT', 'CORRUPT', 'LOCKED', 'INVALID_INPUT']

holdText({
  flush: () => queue.flushAll(),
  unsaved: () => {
    const keys = queue.unsavedKeys()
    const [first] = keys
    if (first === undefined) return null
    const code = queue.state(first)?.failure?.code ?? 'INTERNAL'
    return {
      // Text that lost its words (a deletion) is one change too.
      words: keys.reduce((sum, key) => sum + Math.max(1, unsavedWords(key)), 0),
      code: (codes.includes(code) ? code : 'INTERNAL') as ErrorCode,
    }
  },
})

// Leaving the window for another program is a good moment to have everything on disk.
globalThis.addEventListener?.('blur', () => void queue.flushAll())
document.addEventListener('visibilitychange', () => void queue.flushAll())
