import { getSchema } from '@tiptap/core'
import { EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '../../../../electron/contract/model'
import { becomeText } from './bodyFromDisk'
import { docOfRichText } from './noteDoc'
import { noteNodes } from './noteNodes'

const schema = getSchema(noteNodes())
const words = (text: string): BlockNode => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const record = (number: number): BlockNode => ({
  type: 'record',
  attrs: { recordType: 'motion', recordId: `01970000-0000-7000-8000-00000000000${number}` },
})
const docOf = (...content: BlockNode[]) => docOfRichText(schema, { type: 'doc', content })

/** The text after it was taken from disk, a bar where the caret stands. */
function caretAfter(before: BlockNode[], caret: number, after: BlockNode[]): string {
  const doc = docOf(...before)
  const state = EditorState.create({ doc, selection: TextSelection.create(doc, caret) })
  const { doc: now, selection } = state.apply(becomeText(state, docOf(...after)))
  expect(now.eq(docOf(...after))).toBe(true)
  const textBetween = (from: number, to: number) => now.textBetween(from, to, '/', '*')
  return `${textBetween(0, selection.head)}|${textBetween(selection.head, now.content.size)}`
}

describe('a text that comes from disk while somebody writes', () => {
  it('leaves the caret between the same letters', () => {
    expect(caretAfter([words('One.'), words('Two.')], 9, [words('One and a half.'), words('Two.')])).toBe(
      'One and a half./Tw|o.',
    )
    expect(
      caretAfter([words('One.'), words('Two.')], 3, [words('One.'), record(1), words('Two.'), words('Three.')]),
    ).toBe('On|e./*/Two./Three.')
  })
  it('leaves it before words that came in just there, and where words went', () => {
    expect(caretAfter([words('One.')], 5, [words('One. Two.')])).toBe('One.| Two.')
    expect(caretAfter([words('One. Four. Three.')], 9, [words('One. Three.')])).toBe('One. |Three.')
  })

  const block = fc.oneof(
    fc.array(fc.constantFrom('a', 'b', ' '), { maxLength: 6 }).map((letters) => words(letters.join(''))),
    fc.constantFrom(1, 2, 3).map(record),
    fc.array(fc.constantFrom('a', 'aa', 'b'), { minLength: 1, maxLength: 3 }).map((items): BlockNode => ({
      type: 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: [words(item)] })),
    })),
  )
  const body = fc.array(block, { minLength: 1, maxLength: 5 })
  it('is always that of the disk, whatever stood there before', () => {
    fc.assert(
      fc.property(body, body, fc.nat(), (before, after, at) => {
        const doc = docOf(...before)
        const caret = TextSelection.near(doc.resolve(at % (doc.content.size + 1)))
        const state = EditorState.create({ doc, selection: caret })
        const next = state.apply(becomeText(state, docOf(...after)))
        expect(next.doc.eq(docOf(...after))).toBe(true)
        expect(() => next.doc.check()).not.toThrow()
      }),
      { numRuns: 500 },
    )
  })
})
