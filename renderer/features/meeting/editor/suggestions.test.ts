import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { describe, expect, it } from 'vitest'
import { PersonId, SnippetId, type RecordType } from '../../../../electron/contract/model'
import { docOfRichText } from './noteDoc'
import { noteNodes } from './noteNodes'
import type { Candidate } from './people'
import { slashTypes } from './slashLine'
import { createSuggestions } from './suggestions'
import { activeTrigger, triggers } from './triggers'

const schema = getSchema(noteNodes())
const grete: Candidate = {
  personId: PersonId.parse('01970000-0000-7000-8000-000000000001'),
  fullName: 'Grete Solheim',
  detail: null,
  circle: 'here',
}

/** As much of a view as the menu uses, over a real state with the real plugin. */
function typing() {
  const made: { type: RecordType; text: string; owners: number; dueOn: string | null | undefined }[] = []
  const suggestions = createSuggestions({
    organizations: () => [],
    candidates: () => [grete],
    today: () => '2026-11-12',
    texts: () => ({
      snippets: [
        {
          id: SnippetId.parse('01970000-0000-7000-8000-000000000007'),
          abbreviation: 'adj',
          text: 'Adjourned\nat @time.',
        },
      ],
      sentences: ['The report was taken as read.'],
      facts: { date: '12 Nov 2026', time: '17:30', chair: null },
    }),
    record: async (type, { text, action }) => {
      made.push({ type, text, owners: action?.owners.length ?? 0, dueOn: action?.dueOn })
    },
  })
  const view = {
    state: EditorState.create({
      doc: docOfRichText(schema, { type: 'doc', content: [] }),
      plugins: [triggers(suggestions)],
    }),
    focus: () => undefined,
    dispatch(transaction: EditorState['tr']) {
      const before = activeTrigger(view.state)
      view.state = view.state.apply(transaction)
      const now = activeTrigger(view.state)
      if (now !== before) suggestions.onTrigger(now, view as unknown as EditorView)
    },
  }
  const type = (text: string) => {
    for (const letter of text) view.dispatch(view.state.tr.insertText(letter))
  }
  const press = (key: string) => {
    const trigger = activeTrigger(view.state)
    const event = {
      key,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      shiftKey: false,
      isComposing: false,
    } as KeyboardEvent
    return trigger !== null && suggestions.onKey(event, trigger, view as unknown as EditorView)
  }
  return { view, type, press, made, state: () => suggestions.store.getState() }
}

describe('the menu under the caret', () => {
  it('completes the word of the first row, and makes a record of the line', async () => {
    const { view, type, press, made, state } = typing()
    type('/m')
    expect(state().offer).toEqual({ kind: 'types', types: ['motion'] })
    expect(press('Enter')).toBe(true)
    expect(view.state.doc.textContent).toBe('/motion ')
    type('That we meet')
    press('Enter')
    await Promise.resolve()
    expect(made).toEqual([{ type: 'motion', text: 'That we meet', owners: 0, dueOn: undefined }])
  })
  it('makes an action of one line, also when Enter comes before a frame was drawn', () => {
    const { type, press, made } = typing()
    type('/a Grete lend a pack by 27 Nov')
    press('Enter')
    expect(made).toEqual([{ type: 'action', text: 'Lend a pack', owners: 1, dueOn: '2026-11-27' }])
  })
  it('goes round with the arrows', () => {
    const { view, type, press, state } = typing()
    type('/')
    press('ArrowUp')
    expect(state().index).toBe(slashTypes.length - 1)
    press('ArrowDown')
    press('ArrowDown')
    press('Tab')
    expect(view.state.doc.textContent).toBe('/motion ')
  })
  it('leaves the slash on Escape and does not come back while that word is typed on', () => {
    const { view, type, press, state } = typing()
    type('/a')
    press('Escape')
    expect(state().offer).toBeNull()
    type(' b')
    expect(state().offer).toBeNull()
    expect(press('Enter')).toBe(false)
    expect(view.state.doc.textContent).toBe('/a b')
    type('. /')
    expect(state().offer).not.toBeNull()
  })
  it('names a person behind an at sign', () => {
    const { view, type, press } = typing()
    type('Thanks to @gre')
    press('Enter')
    expect(view.state.doc.firstChild?.toJSON()).toEqual({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Thanks to ' },
        { type: 'mention', attrs: { id: grete.personId, label: 'Grete Solheim' } },
        { type: 'text', text: ' ' },
      ],
    })
  })
  it('writes out a snippet on Tab, and an earlier sentence by its words', () => {
    const { view, type, press, state } = typing()
    type('Then ;adj')
    expect(state().offer).toMatchObject({ kind: 'texts', texts: [{ abbreviation: 'adj' }] })
    expect(press('Tab')).toBe(true)
    expect(view.state.doc.textBetween(0, view.state.doc.content.size, '|', '/')).toBe('Then Adjourned/at 17:30.')
    expect(state().offer).toBeNull()
    type(' ;report')
    press('Enter')
    expect(view.state.doc.textContent).toBe('Then Adjournedat 17:30. The report was taken as read.')
    type(' ;nothing like it')
    expect(state().offer).toBeNull()
  })
  it('makes no record of nothing', () => {
    const { type, press, made } = typing()
    type('/m ')
    expect(press('Enter')).toBe(true)
    expect(made).toEqual([])
  })
  it('does not open by moving the caret behind an old slash', () => {
    const { view, type, press, state } = typing()
    type('/a')
    press('Escape')
    type(' x')
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 1)))
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, 3)))
    expect(state().offer).toBeNull()
  })
})
