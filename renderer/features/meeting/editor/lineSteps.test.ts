import { getSchema } from '@tiptap/core'
import { history } from '@tiptap/pm/history'
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { LineReference, RichText, type BlockNode } from '../../../../electron/contract/model'
import {
  changedRecords,
  closeStep,
  inPlaceOfRecord,
  lineAt,
  peekHistory,
  recordInPlaceOf,
  type Line,
} from './lineSteps'
import { docOfRichText, richTextOfDoc } from './noteDoc'
import { noteNodes } from './noteNodes'

const schema = getSchema(noteNodes())
const record = LineReference.parse({ recordType: 'action', recordId: '01970000-0000-7000-8000-000000000001' })
const other = LineReference.parse({ recordType: 'idea', recordId: '01970000-0000-7000-8000-000000000002' })
const p = (text: string): BlockNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }
const item = (...content: BlockNode[]) => ({ type: 'listItem' as const, content })
const band = (attrs = record): BlockNode => ({ type: 'record', attrs })

/** A text with the caret behind some words of it. */
function stateAt(words: string, ...content: BlockNode[]): EditorState {
  const doc = docOfRichText(schema, { type: 'doc', content })
  let at = -1
  doc.descendants((node, pos) => {
    const found = node.text?.indexOf(words) ?? -1
    if (found >= 0) at = pos + found + words.length
  })
  const state = EditorState.create({ doc, plugins: [history()] })
  return state.apply(state.tr.setSelection(TextSelection.create(doc, at)))
}

const wordsAt = (state: EditorState) => {
  const line = lineAt(state)
  if (line?.kind !== 'words') throw new Error('There are no words.')
  return line as Line & { kind: 'words' }
}
const bodyOf = (state: EditorState) => RichText.parse(richTextOfDoc(state.doc)).content.map(plain)
/** Without the attributes that the editor adds and nobody set. */
function plain(node: object): unknown {
  return JSON.parse(JSON.stringify(node), (key, value: unknown) =>
    value === null || key === 'start' ? undefined : value,
  )
}
const become = (state: EditorState) => state.apply(recordInPlaceOf(state, wordsAt(state), record))

describe('a line that becomes a record', () => {
  it('gives its place to the band, which is selected', () => {
    const state = stateAt('kits', p('Before'), p('Price two kits'), p('Behind'))
    expect(wordsAt(state).text).toBe('Price two kits')
    const after = become(state)
    expect(bodyOf(after)).toEqual([p('Before'), band(), p('Behind')].map(plain))
    expect(after.selection).toBeInstanceOf(NodeSelection)
    expect(lineAt(after)).toMatchObject({ kind: 'record', reference: record })
  })
  it('reads line breaks and named people as words', () => {
    const id = '01970000-0000-7000-8000-000000000009'
    const state = stateAt('kits', {
      type: 'paragraph',
      content: [
        { type: 'mention', attrs: { id, label: 'Grete Solheim' } },
        { type: 'hardBreak' },
        { type: 'text', text: 'prices kits ' },
      ],
    })
    expect(wordsAt(state).text).toBe('Grete Solheim\nprices kits')
  })
  it('parts a list around it, leaving nothing empty behind', () => {
    const list = (...texts: string[]): BlockNode => ({
      type: 'bulletList',
      content: texts.map((text) => item(p(text))),
    })
    expect(bodyOf(become(stateAt('two', list('one', 'two', 'three'))))).toEqual(
      [list('one'), band(), list('three')].map(plain),
    )
    expect(bodyOf(become(stateAt('one', list('one'))))).toEqual([band()].map(plain))
    const nested: BlockNode = { type: 'bulletList', content: [item(p('one'), list('in', 'ner')), item(p('last'))] }
    expect(bodyOf(become(stateAt('ner', nested)))).toEqual(
      [{ type: 'bulletList', content: [item(p('one'), list('in'))] }, band(), list('last')].map(plain),
    )
  })
  it('lets a numbered list count on behind it', () => {
    const list: BlockNode = {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [item(p('c')), item(p('dd')), item(p('e'))],
    }
    const after = become(stateAt('dd', list))
    expect(after.doc.child(2).attrs['start']).toBe(4)
  })
  it('leaves a table its cell', () => {
    const cell = (text: string) => ({ type: 'tableCell' as const, content: [p(text)] })
    const table = (text: string): BlockNode => ({
      type: 'table',
      content: [{ type: 'tableRow', content: [cell(text), cell('b')] }],
    })
    const after = become(stateAt('aa', table('aa')))
    expect(after.doc.childCount).toBe(2)
    expect(after.doc.child(0).textContent).toBe('b')
    expect(after.doc.child(1).type.name).toBe('record')
  })
})

describe('a record that becomes something else', () => {
  it('gives its place to another band or to words', () => {
    const state = become(stateAt('kits', p('Before'), p('kits'), p('Behind')))
    const line = lineAt(state)
    if (line?.kind !== 'record') throw new Error('No band is selected.')
    const swapped = state.apply(inPlaceOfRecord(state, line.pos, { record: other }))
    expect(bodyOf(swapped)).toEqual([p('Before'), band(other), p('Behind')].map(plain))
    const words = swapped.apply(inPlaceOfRecord(swapped, line.pos, { text: 'First\nsecond' }))
    expect(words.doc.child(1).childCount).toBe(3)
    expect(words.selection.$from.parentOffset).toBe(words.doc.child(1).content.size)
    expect(changedRecords(state.doc, swapped.doc)).toEqual({ lost: [record], gained: [other] })
    expect(changedRecords(swapped.doc, words.doc)).toEqual({ lost: [other], gained: [] })
  })
})

it('is undone and done again as one step, apart from what is typed before and behind', () => {
  const begin = stateAt('kits', p('Price two kits'), p('Behind'))
  const typed = begin.apply(begin.tr.insertText('!'))
  const made = become(typed)
  const closed = made.apply(closeStep(made))
  const later = closed.apply(closed.tr.insertText('x', closed.doc.content.size - 1))
  const undone = later.apply(peekHistory(later, 'undo')!)
  expect(undone.doc.eq(made.doc)).toBe(true)
  const peeked = peekHistory(undone, 'undo')!
  expect(changedRecords(undone.doc, peeked.doc)).toEqual({ lost: [record], gained: [] })
  const back = undone.apply(peeked)
  expect(back.doc.eq(typed.doc)).toBe(true)
  expect(back.selection.eq(typed.selection)).toBe(true)
  expect(back.apply(peekHistory(back, 'redo')!).doc.eq(made.doc)).toBe(true)
  expect(peekHistory(begin, 'redo')).toBeNull()
})
