import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import type { BlockNode, RichText } from '../model/richText'
import { getNote } from '../queries/records'
import { minutesNoteTable } from '../schema/minutes'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aDoc, aMeeting, aMotion, anAction, anItem, aPerson, approveMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

function aNote(store: Store) {
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const agendaItemId = anItem(store, meetingId, { title: 'Trends' })
  const write = (baseRevision: number, body: unknown) => run(store, 'note.write', { agendaItemId, baseRevision, body })
  return { boardId, meetingId, agendaItemId, write }
}

const block = (recordType: 'motion' | 'action' | 'decision', recordId: string): BlockNode => ({
  type: 'record',
  attrs: { recordType, recordId },
})

test('counts revisions and keeps the text with its plain words', () => {
  const store = aWorkspace()
  const { agendaItemId, write } = aNote(store)
  expect(write(0, aDoc('Four shops', 'took students.'))).toMatchObject({ revision: 1 })
  const personId = aPerson(store)
  const body: RichText = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'mention', attrs: { id: personId, label: 'Robin Marsh' } },
          { type: 'text', text: ' reports.', marks: [{ type: 'bold' }] },
        ],
      },
    ],
  }
  const second = write(1, body)
  expect(getNote(store.db, { agendaItemId })).toEqual({ agendaItemId, body, ...second })
  expect(store.db.select().from(minutesNoteTable).get()?.plainText).toBe('Robin Marsh reports.')
})

test('refuses a write that started from an older text, and says where the note is now', () => {
  const store = aWorkspace()
  const { agendaItemId, write } = aNote(store)
  expectRefusal(store, () => write(1, aDoc('x')), 'CONFLICT', /Trends was changed elsewhere/)
  write(0, aDoc('One'))
  const { savedAt } = write(1, aDoc('Two'))
  const refusal = expectRefusal(store, () => write(1, aDoc('Other')), 'CONFLICT', /Load it again/)
  expect(refusal.data).toEqual({ agendaItemId, revision: 2, savedAt })
})

test('answers a repeated write of the same text with what was saved', () => {
  const store = aWorkspace()
  const { write } = aNote(store)
  const saved = write(0, aDoc('One'))
  expect(write(0, aDoc('One'))).toEqual(saved)
})

test('refuses a text with a record of another item, with the path to it', () => {
  const store = aWorkspace()
  const { meetingId, agendaItemId, write } = aNote(store)
  const own = aMotion(store, agendaItemId)
  const foreign = aMotion(store, anItem(store, meetingId))
  write(0, aDoc('Moved:', block('motion', own)))
  const quoted = aDoc('x', { type: 'blockquote', content: [block('motion', foreign)] })
  const refusal = expectRefusal(
    store,
    () => write(1, quoted),
    'INVALID_INPUT',
    /record \(motion\) that is not one of this/,
  )
  expect(refusal.data).toEqual({ path: ['body', 'content', '1', 'content', '0', 'attrs', 'recordId'] })
  for (const wrong of [block('decision', own), block('action', own), block('motion', UNKNOWN_ID)]) {
    expectRefusal(store, () => write(1, aDoc(wrong)), 'INVALID_INPUT', /not one of this/)
  }
})

test('takes the block of a removed record out of the text and counts that as a revision', () => {
  const store = aWorkspace()
  const { boardId, agendaItemId, write } = aNote(store)
  const motionId = aMotion(store, agendaItemId)
  const actionId = anAction(store, agendaItemId, { boardId })
  const decision = run(store, 'decision.record', { agendaItemId, text: 'Agreed.' })
  const cell = { type: 'tableCell' as const, content: [block('action', actionId)] }
  const table: BlockNode = { type: 'table', content: [{ type: 'tableRow', content: [cell] }, { type: 'tableRow' }] }
  const list: BlockNode = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph' }, block('decision', decision.id)] }],
  }
  const quote: BlockNode = { type: 'blockquote', content: [block('motion', motionId)] }
  write(0, aDoc('Moved:', block('motion', motionId), quote, table, list, { type: 'horizontalRule' }))
  run(store, 'motion.remove', { id: motionId })
  run(store, 'actionItem.remove', { id: actionId })
  run(store, 'decision.remove', { id: decision.id })
  const emptied = { type: 'tableCell' as const, content: [{ type: 'paragraph' as const }] }
  expect(getNote(store.db, { agendaItemId })).toMatchObject({
    revision: 4,
    body: aDoc(
      'Moved:',
      { type: 'blockquote', content: [{ type: 'paragraph' }] },
      { type: 'table', content: [{ type: 'tableRow', content: [emptied] }, { type: 'tableRow' }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      { type: 'horizontalRule' },
    ),
  })
})

test('leaves the text alone when a record that it does not show is removed', () => {
  const store = aWorkspace()
  const { agendaItemId, write } = aNote(store)
  const motionId = aMotion(store, agendaItemId)
  const saved = write(0, aDoc(`Motion ${motionId} in words only.`))
  run(store, 'motion.remove', { id: motionId })
  expect(getNote(store.db, { agendaItemId })).toMatchObject(saved)
})

test('refuses what could not be printed, and approved or unknown places', () => {
  const store = aWorkspace()
  const { meetingId, write } = aNote(store)
  const refusal = expectRefusal(
    store,
    () => write(0, { type: 'doc', content: [{ type: 'image' }] }),
    'INVALID_INPUT',
    /./,
  )
  expect(refusal.data?.['path']).toEqual(['body', 'content', '0', 'type'])
  const elsewhere = { agendaItemId: UNKNOWN_ID, baseRevision: 0, body: aDoc('x') }
  expectRefusal(store, () => run(store, 'note.write', elsewhere), 'NOT_FOUND', /no such agenda item/)
  approveMeeting(store, meetingId)
  expectRefusal(store, () => write(0, aDoc('Late.')), 'CONFLICT', /are approved/)
})
