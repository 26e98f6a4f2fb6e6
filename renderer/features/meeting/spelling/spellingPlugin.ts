import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { wordsInDoc, type PlacedWord } from './words'

/** After such a pause in typing the words are looked up. */
const QUIET_MS = 600

/** What the marks in the text ask of the page around it. */
export interface SpellingHost {
  /** Which of these words are unknown. Answers may come late; rejects when nobody can tell. */
  readonly look: (words: string[]) => Promise<ReadonlySet<string>>
  /** Words that are right here whatever a dictionary says: the names of people and firms. */
  readonly isName: (word: string) => boolean
  /** The right mouse button on a marked word. */
  readonly onWord: (word: PlacedWord) => void
}

const key = new PluginKey<DecorationSet>('spelling')

/** What is known of each word so far, by language. It outlives an editor: going to another item asks nothing again. */
const verdicts = new Map<string, Map<string, boolean>>()

/** Forgets what was found out, after a word has been learned. */
export function forgetVerdicts(): void {
  verdicts.clear()
}

/** The marked words of a text, in order. */
export function misspellings(state: EditorState): PlacedWord[] {
  const set = key.getState(state)
  return (set?.find() ?? [])
    .map(({ from, to }) => ({ from, to, word: state.doc.textBetween(from, to) }))
    .toSorted((a, b) => a.from - b.from)
}

/** Marks unknown words while nothing is typed. The word at the caret is left alone until it is finished. */
export function spellingPlugin(language: string, host: SpellingHost): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (transaction, set) => {
        const marked = transaction.getMeta(key) as DecorationSet | undefined
        return marked ?? set.map(transaction.mapping, transaction.doc)
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      handleDOMEvents: {
        contextmenu: (view, event) => {
          const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
          const word = misspellings(view.state).find(({ from, to }) => place && place.pos >= from && place.pos <= to)
          if (word === undefined) return false
          event.preventDefault()
          host.onWord(word)
          return true
        },
      },
    },
    view: (view) => new Checker(view, language, host),
  })
}

class Checker {
  private timer: ReturnType<typeof setTimeout> | undefined
  private isDestroyed = false

  constructor(
    private readonly view: EditorView,
    private readonly language: string,
    private readonly host: SpellingHost,
  ) {
    this.soon()
  }

  update(view: EditorView, before: EditorState): void {
    if (!view.state.doc.eq(before.doc) || !view.state.selection.eq(before.selection)) this.soon()
  }

  destroy(): void {
    this.isDestroyed = true
    clearTimeout(this.timer)
  }

  private soon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.check(), QUIET_MS)
  }

  private async check(): Promise<void> {
    const { doc } = this.view.state
    const known = verdicts.get(this.language) ?? new Map<string, boolean>()
    verdicts.set(this.language, known)
    const words = wordsInDoc(doc).filter(({ word }) => !this.host.isName(word))
    const asked = [...new Set(words.map(({ word }) => word))].filter((word) => !known.has(word))
    if (asked.length > 0) {
      const unknown = await this.host.look(asked.slice(0, 5000)).catch(() => null)
      if (unknown === null) return
      for (const word of asked) known.set(word, !unknown.has(word))
    }
    // Somebody typed meanwhile: the next pause looks again.
    if (this.isDestroyed || !this.view.state.doc.eq(doc)) return
    const { selection } = this.view.state
    const isTyped = ({ from, to }: PlacedWord) =>
      this.view.hasFocus() && selection.empty && selection.from > from && selection.from <= to
    const wrong = words.filter((word) => known.get(word.word) === false && !isTyped(word))
    const shown = misspellings(this.view.state)
    if (
      wrong.length === shown.length &&
      wrong.every((word, i) => word.from === shown[i]?.from && word.to === shown[i]?.to)
    ) {
      return
    }
    const marks = wrong.map(({ from, to }) =>
      Decoration.inline(from, to, { class: 'misspelled', 'aria-invalid': 'spelling' }),
    )
    this.view.dispatch(this.view.state.tr.setMeta(key, DecorationSet.create(doc, marks)).setMeta('addToHistory', false))
  }
}
