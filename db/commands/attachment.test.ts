import { expect, test } from 'vitest'
import { attachmentTable } from '../schema/attachment'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aMeeting, anInstitution, anItem, approveMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

const file = { fileName: 'crest.png', mediaType: 'image/png', sizeBytes: 1200, sha256: '0a'.repeat(32) }

test('replaces the logo of an institution and keeps its other files', () => {
  const store = aWorkspace()
  const institutionId = anInstitution(store)
  const other = anInstitution(store)
  const add = (id: string, fileName: string) =>
    run(store, 'attachment.add', { owner: { institutionId: id }, role: 'logo', ...file, fileName }).id
  add(institutionId, 'old.png')
  const kept = add(other, 'other.png')
  const id = add(institutionId, 'new.png')
  const rows = store.db.select().from(attachmentTable).all()
  expect(rows.map((row) => row.id).toSorted()).toEqual([kept, id].toSorted())
  run(store, 'attachment.remove', { id })
  expectRefusal(store, () => run(store, 'attachment.remove', { id }), 'NOT_FOUND', /no such attachment/)
})

test('keeps several papers of an item until the minutes are approved', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store)
  const agendaItemId = anItem(store, meetingId)
  const add = () => run(store, 'attachment.add', { owner: { agendaItemId }, role: 'paper', ...file })
  const { id } = add()
  add()
  expect(store.db.select().from(attachmentTable).all()).toHaveLength(2)
  approveMeeting(store, meetingId)
  expectRefusal(store, add, 'CONFLICT', /are approved/)
  expectRefusal(store, () => run(store, 'attachment.remove', { id }), 'CONFLICT', /are approved/)
})

test('refuses a role that does not fit the owner, and unknown owners', () => {
  const store = aWorkspace()
  const institutionId = anInstitution(store)
  const agendaItemId = anItem(store, aMeeting(store))
  const add = (owner: { institutionId: string } | { agendaItemId: string }, role: 'logo' | 'paper') => () =>
    run(store, 'attachment.add', { owner, role, ...file })
  const wrongRole = (work: () => unknown, message: RegExp) =>
    expectRefusal(store, work, 'INVALID_INPUT', message).data?.['path']
  expect(wrongRole(add({ institutionId }, 'paper'), /belongs to an agenda item/)).toEqual(['role'])
  expect(wrongRole(add({ agendaItemId }, 'logo'), /Only papers belong/)).toEqual(['role'])
  expectRefusal(store, add({ institutionId: UNKNOWN_ID }, 'logo'), 'NOT_FOUND', /no such institution/)
  expectRefusal(store, add({ agendaItemId: UNKNOWN_ID }, 'paper'), 'NOT_FOUND', /no such agenda item/)
})
