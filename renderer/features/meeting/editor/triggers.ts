import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { readSlash } from './slashLine'

/** What the caret stands behind: a slash with its query, an at sign with the beginning of a name, a semicolon with words. */
export interface Trigger {
  readonly kind: 'slash' | 'mention' | 'text'
  /** Position of the sign and of the caret in the document. */
  readonly from: number
  readonly to: number
  /** The text between them. */
  readonly query: string
}

interface TriggerState {
  readonly trigger: Trigger | null
  /** Where Esc left signs alone. */
  readonly dismissed: readonly number[]
}

const triggerKey = new PluginKey<TriggerState>('triggers')
const DISMISS = 'dismiss'

/** How long a one-line record may be. */
const SLASH_MAX = 2000
const NAME_MAX = 60

/** Finds the sign that the end of a text belongs to, `index` is its place; signs at the ignored places are only signs. */
export function findTrigger(
  before: string,
  ignored: readonly number[] = [],
): { kind: Trigger['kind']; index: number; query: string } | null {
  const mention = /(?:^|[\s(\ufffc])@((?:[^\s@/][^@/\n]*)?)$/u.exec(before.slice(-NAME_MAX))
  if (mention && (mention[1] ?? '').split(/\s+/u).length <= 4) {
    const query = mention[1] ?? ''
    const index = before.length - query.length - 1
    if (!ignored.includes(index)) return { kind: 'mention', index, query }
  }
  const text = /(?:^|[\s(\ufffc]);((?:[^\s;][^;\n]*)?)$/u.exec(before.slice(-NAME_MAX))
  if (text && (text[1] ?? '').split(/\s+/u).length <= 3) {
    const query = text[1] ?? ''
    const index = before.length - query.length - 1
    if (!ignored.includes(index)) return { kind: 'text', index, query }
  }
  // From the left, so that a slash within a one-line record ("27/11", "and /or") belongs to its words.
  for (const match of before.matchAll(/(?:^|(?<=\s))\//gu)) {
    const query = before.slice(match.index + 1)
    if (ignored.includes(match.index)) continue
    if (query.length <= SLASH_MAX && !query.includes('\n') && readSlash(query).types.length > 0) {
      return { kind: 'slash', index: match.index, query }
    }
  }
  return null
}

function triggerAtCaret(state: EditorState, dismissed: readonly number[]): Trigger | null {
  const { $from, empty } = state.selection
  if (!empty || !$from.parent.isTextblock) return null
  // A line break ends what a sign can reach, a named person counts as their name.
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, (leaf) =>
    leaf.type.name === 'hardBreak' ? '\n' : '\ufffc',
  )
  const found = findTrigger(
    before,
    dismissed.map((pos) => pos - $from.start()),
  )
  if (!found) return null
  const from = $from.start() + found.index
  const query =
    found.kind !== 'slash'
      ? found.query
      : state.doc.textBetween(from + 1, $from.pos, undefined, (leaf) => String(leaf.attrs['label'] ?? ' '))
  return { kind: found.kind, from, to: $from.pos, query }
}

/** The sign that the caret stands behind in this state of the editor, unless Esc left it alone. */
export function activeTrigger(state: EditorState): Trigger | null {
  return triggerKey.getState(state)?.trigger ?? null
}

/** Leaves the sign as it stands: it is only a sign. */
export function dismissTrigger(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(triggerKey, DISMISS))
}

/** What the menu under the caret does with keys. */
export interface TriggerHost {
  readonly onTrigger: (trigger: Trigger | null, view: EditorView) => void
  /** True when the menu took the key. */
  readonly onKey: (event: KeyboardEvent, trigger: Trigger, view: EditorView) => boolean
}

/** Watches for signs behind the caret and gives the keys of an open menu to it. */
export function triggers(host: TriggerHost): Plugin<TriggerState> {
  return new Plugin<TriggerState>({
    key: triggerKey,
    state: {
      init: () => ({ trigger: null, dismissed: [] }),
      apply: (transaction, before, _old, state) => {
        const kept = before.dismissed
          .map((pos) => transaction.mapping.map(pos))
          .filter((pos) => /^[/@;]$/.test(state.doc.textBetween(pos, Math.min(pos + 1, state.doc.content.size))))
        if (transaction.getMeta(triggerKey) === DISMISS) {
          const left = triggerAtCaret(state, kept)
          return { trigger: null, dismissed: left ? [...kept, left.from] : kept }
        }
        const trigger = triggerAtCaret(state, kept)
        // A caret that is only moved behind an old sign has not asked for a menu.
        const isAsked = transaction.docChanged || before.trigger !== null
        return { trigger: isAsked ? trigger : null, dismissed: kept }
      },
    },
    props: {
      handleKeyDown: (view, event) => {
        const trigger = activeTrigger(view.state)
        return trigger !== null && !view.composing && host.onKey(event, trigger, view)
      },
    },
    view: () => ({
      update: (view, previous) => {
        const now = activeTrigger(view.state)
        const before = activeTrigger(previous)
        if (now !== before) host.onTrigger(now, view)
      },
      destroy: () => undefined,
    }),
  })
}
