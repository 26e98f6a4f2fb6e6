import { getSchema } from '@tiptap/core'
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '../../../../electron/contract/model'
import { docOfRichText, recordsInDoc } from './noteDoc'
import { noteNodes } from './noteNodes'
import { deleteAroundRecords, recordGuard, RECORDS_MAY_GO, type Refusal } from './recordGuard'

const schema = getSchema(noteNodes())
const recordId = '01970000-0000-7000-8000-000000000001'
const words = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const record: BlockNode = { type: 'record', attrs: { recordType: 'motion', recordId } }

function editing(...content: BlockNode[]) {
  const refusals: Refusal[] = []
  const state = EditorState.create({
    doc: docOfRichText(schema, { type: 'doc', content }),
    plugins: [recordGuard((refusal) => refusals.push(refusal))],
  })
  return { state, refusals }
}

describe('the guard of records', () => {
  it('refuses a deletion that would take a record along, and says which', () => {
    const { state, refusals } = editing(words('before'), record, words('after'))
    const after = state.apply(state.tr.delete(3, 14))
    expect(after.doc.eq(state.doc)).toBe(true)
    expect(refusals).toEqual([{ kind: 'record', reference: { recordType: 'motion', recordId } }])
  })
  it('lets text around a record go, and a record move', () => {
    const { state, refusals } = editing(words('before'), record, words('after'))
    expect(state.apply(state.tr.delete(1, 7)).doc.textContent).toBe('after')
    const moved = state.apply(state.tr.delete(8, 9).insert(0, schema.nodes['record']!.create(record.attrs)))
    expect(recordsInDoc(moved.doc)).toEqual([{ reference: record.attrs, pos: 0 }])
    expect(refusals).toEqual([])
  })
  it('lets a record go when it was removed on purpose', () => {
    const { state } = editing(words('before'), record)
    expect(recordsInDoc(state.apply(state.tr.delete(8, 9).setMeta(RECORDS_MAY_GO, true)).doc)).toEqual([])
  })
  it('deletes the words around selected records and leaves these', () => {
    const { state, refusals } = editing(words('before'), record, words('between'), record, words('after'))
    const selected = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3, state.doc.content.size - 2)))
    const deletion = deleteAroundRecords(selected)
    const after = selected.apply(deletion!)
    expect(after.doc.textContent).toBe('ber')
    expect(recordsInDoc(after.doc)).toHaveLength(2)
    const all = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
    expect(recordsInDoc(all.apply(deleteAroundRecords(all)!).doc)).toHaveLength(2)
    expect(refusals).toEqual([])
  })
  it('refuses to nest lists deeper than the database takes', () => {
    let deep: BlockNode = words('deep')
    for (let depth = 0; depth < 9; depth += 1)
      deep = { type: 'bulletList', content: [{ type: 'listItem', content: [deep] }] }
    const { state, refusals } = editing(words('x'))
    state.apply(state.tr.insert(0, docOfRichText(schema, { type: 'doc', content: [deep] }).firstChild!))
    expect(refusals).toEqual([{ kind: 'depth' }])
  })
})
