import { getSchema } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  markTypes,
  nodeTypes,
  RichText,
  type BlockNode,
  type InlineNode,
  type Mark,
} from '../../../../electron/contract/model'
import { brokenBound, countUnsavedWords, docOfRichText, recordsInDoc, richTextOfDoc, wordsOfDoc } from './noteDoc'
import { noteNodes } from './noteNodes'

const schema = getSchema(noteNodes())
const uuid = '01970000-0000-7000-8000-000000000001'

const anyMark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constantFrom('bold', 'italic', 'underline', 'strike', 'code').map((type): Mark => ({ type })),
  fc.webUrl().map((href): Mark => ({ type: 'link', attrs: { href } })),
)
const marks = fc.uniqueArray(anyMark, { selector: ({ type }) => type, maxLength: 4 })
const text = fc.string({ minLength: 1, unit: 'grapheme' })
const inline: fc.Arbitrary<InlineNode> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('text' as const), text, marks }) },
  fc.record({ type: fc.constant('hardBreak' as const) }),
  text.map((label): InlineNode => ({ type: 'mention', attrs: { id: uuid, label } })),
)
const inlines = fc.array(inline, { maxLength: 5 })
const block: fc.Arbitrary<BlockNode> = fc.letrec<{ block: BlockNode }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const item = blocks.map((content) => ({ type: 'listItem' as const, content }))
  const items = fc.array(item, { minLength: 1, maxLength: 3 })
  const cell = fc.record({ type: fc.constantFrom('tableCell' as const, 'tableHeader' as const), content: blocks })
  const row = fc.array(cell, { maxLength: 3 }).map((content) => ({ type: 'tableRow' as const, content }))
  return {
    block: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      inlines.map((content): BlockNode => ({ type: 'paragraph', content })),
      fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
        .map(([level, content]): BlockNode => ({ type: 'heading', attrs: { level }, content })),
      fc.constant<BlockNode>({ type: 'horizontalRule' }),
      fc
        .constantFrom('motion' as const, 'action' as const, 'decision' as const)
        .map((recordType): BlockNode => ({ type: 'record', attrs: { recordType, recordId: uuid } })),
      items.map((content): BlockNode => ({ type: 'bulletList', content })),
      fc
        .tuple(items, fc.integer({ min: 0, max: 9 }))
        .map(([content, start]): BlockNode => ({ type: 'orderedList', attrs: { start }, content })),
      blocks.map((content): BlockNode => ({ type: 'blockquote', content })),
      fc.array(row, { minLength: 1, maxLength: 3 }).map((content): BlockNode => ({ type: 'table', content })),
    ),
  }
}).block
const richText = fc.array(block, { maxLength: 5 }).map((content): RichText => ({ type: 'doc', content }))

describe('the editor and the stored text', () => {
  it('know the same nodes and marks', () => {
    expect(
      Object.keys(schema.nodes)
        .filter((name) => name !== 'doc')
        .toSorted(),
    ).toEqual(nodeTypes.toSorted())
    expect(Object.keys(schema.marks).toSorted()).toEqual(markTypes.toSorted())
  })

  it('both take every text that the other takes, and its words stay the same', () => {
    fc.assert(
      fc.property(richText, (body) => {
        const stored = RichText.parse(body)
        const doc = docOfRichText(schema, stored)
        doc.check()
        const again = RichText.parse(richTextOfDoc(doc))
        expect(docOfRichText(schema, again).eq(doc)).toBe(true)
        expect(doc.textContent).toBe(docOfRichText(schema, stored).textContent)
      }),
      { numRuns: 300 },
    )
  })

  it('finds records wherever they stand', () => {
    const record: BlockNode = { type: 'record', attrs: { recordType: 'action', recordId: uuid } }
    const doc = docOfRichText(schema, {
      type: 'doc',
      content: [record, { type: 'bulletList', content: [{ type: 'listItem', content: [record] }] }],
    })
    expect(recordsInDoc(doc).map(({ pos }) => pos)).toEqual([0, 3])
  })

  it('says when a text has grown too long or too deep to be stored', () => {
    const long = docOfRichText(schema, {
      type: 'doc',
      content: Array.from({ length: 20_000 }, (): BlockNode => ({ type: 'paragraph' })),
    })
    expect(brokenBound(long)).toBe('length')
    let deep: BlockNode = { type: 'paragraph' }
    for (let depth = 0; depth < 9; depth += 1)
      deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep] }] }
    expect(brokenBound(docOfRichText(schema, { type: 'doc', content: [deep] }))).toBe('depth')
    expect(brokenBound(docOfRichText(schema, { type: 'doc', content: [] }))).toBeNull()
  })
})

describe('counting words that are not on disk', () => {
  it('counts what was typed in the middle, at the end and over other words', () => {
    const words = (sentence: string) => sentence.split(' ').filter(Boolean)
    expect(countUnsavedWords(words('a b'), words('a b c d'))).toBe(2)
    expect(countUnsavedWords(words('a d'), words('a b c d'))).toBe(2)
    expect(countUnsavedWords(words('a b c'), words('a x c'))).toBe(1)
    expect(countUnsavedWords(words('a a'), words('a'))).toBe(0)
    expect(countUnsavedWords([], words(''))).toBe(0)
  })
  it('takes blocks for word ends', () => {
    const doc = docOfRichText(schema, {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'one two' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'three' }] },
      ],
    })
    expect(wordsOfDoc(doc)).toEqual(['one', 'two', 'three'])
  })
})
