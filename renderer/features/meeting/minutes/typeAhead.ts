import type { Editor } from '@tiptap/core'

/** What a key that was pressed too early does to the text that comes. */
type TypedKey = { readonly text: string } | 'enter' | 'backspace'

/** The key as text to be kept; null when it is no typing: a chord, an arrow, the middle of a composition. */
export function typedKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'> & {
    getModifierState: (key: string) => boolean
  },
): TypedKey | null {
  if (event.isComposing) return null
  // On many keyboards AltGr, which reports Ctrl and Alt too, writes letters.
  const isChord = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
  if (isChord) return null
  if (event.key === 'Enter') return 'enter'
  if (event.key === 'Backspace') return 'backspace'
  return [...event.key].length === 1 ? { text: event.key } : null
}

/** The keys after one more: a letter joins its line, Enter begins another, Backspace takes the last one away. */
export function withKey(lines: readonly string[], key: TypedKey): readonly string[] {
  const last = lines.at(-1) ?? ''
  if (key === 'enter') return [...lines, '']
  if (key !== 'backspace') return [...lines.slice(0, -1), last + key.text]
  if (last === '') return lines.length > 1 ? lines.slice(0, -1) : lines
  return [...lines.slice(0, -1), [...last].slice(0, -1).join('')]
}

/** Keeps what is typed while the text it is meant for is still on its way. */
export interface TypeAhead {
  /** From now on keys are kept, instead of going to the text that is left or to nobody. */
  readonly begin: () => void
  /** Writes what was kept at the caret of the text that has come; from now on it gets the keys itself. */
  readonly hand: (editor: Editor) => void
  /** Keeps no more. */
  readonly stop: () => void
}

/** See {@link TypeAhead}. Whoever takes it stops it. */
export function createTypeAhead(): TypeAhead {
  let lines: readonly string[] = ['']
  const onKey = (event: KeyboardEvent) => {
    const key = typedKey(event)
    if (key === null) return
    event.preventDefault()
    event.stopPropagation()
    lines = withKey(lines, key)
  }
  const stop = () => {
    window.removeEventListener('keydown', onKey, { capture: true })
    window.removeEventListener('pointerdown', stop, { capture: true })
  }
  return {
    begin: () => {
      lines = ['']
      window.addEventListener('keydown', onKey, { capture: true })
      // Whoever presses somewhere else means to type there.
      window.addEventListener('pointerdown', stop, { capture: true })
    },
    hand: (editor) => {
      stop()
      if (editor.isEditable)
        for (const [index, line] of lines.entries()) {
          if (index > 0) editor.commands.splitBlock()
          if (line !== '') editor.view.dispatch(editor.state.tr.insertText(line))
        }
      lines = ['']
    },
    stop,
  }
}
