import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runCommand } from '../changelog/run'
import type { Store } from '../changelog/store'
import type { CommandName, RequestOf } from '../model/commands'
import type { BlockNode } from '../model/richText'
import { getNote } from '../queries/records'
import { changeSetTable } from '../schema/changeLog'
import { aWorkspace } from '../testing/aWorkspace'
import {
  aBoard,
  aDoc,
  aMeeting,
  aMember,
  aMotion,
  anAction,
  anItem,
  approveMeeting,
  holdMeeting,
  newPerson,
  run,
  testOrigin,
} from '../testing/builders'
import { allRows, expectRefusal } from '../testing/expectRefusal'
import { randomStep, requestOf } from '../testing/randomCommands'
import { createTestWorkspace } from '../testing/testWorkspace'
import { isAppError } from '../model/errors'
import { recordChanges } from '../changelog/run'
import { commandHandlers } from '.'

/** Gives a command and answers the number of its change set. */
function step<Name extends CommandName>(store: Store, name: Name, input: RequestOf<Name>, actor = testOrigin.actor) {
  const { changeSet } = runCommand(store, commandHandlers, name, input, { actor })
  if (changeSet === null) throw new Error(`${name} changed nothing`)
  return changeSet
}

const undo = (store: Store, changeSet: number) => step(store, 'change.undo', { changeSet })

/** The numbers of all change sets so far, newest first. */
function changeSets(store: Store): number[] {
  return store.db
    .select()
    .from(changeSetTable)
    .all()
    .map((set) => set.seq)
    .toReversed()
}

const lastChangeSet = (store: Store) => changeSets(store)[0] ?? 0

/** All rows, without what counts up for good: the revision of a note and the time of its saving. */
function rowsWithoutRevisions(store: Store): unknown {
  const rows = allRows(store)
  return { ...rows, minutes_note: rows.minutes_note.map((row) => ({ ...(row as object), revision: 0, savedAt: '' })) }
}

const block = (recordType: 'motion' | 'action', recordId: string): BlockNode => ({
  type: 'record',
  attrs: { recordType, recordId },
})

function aScene() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const agendaItemId = anItem(store, meetingId, { title: 'Trends' })
  const write = (baseRevision: number, body: unknown) =>
    step(store, 'note.write', { agendaItemId, baseRevision, body: body as never })
  return { store, boardId, meetingId, agendaItemId, write }
}

test('takes back a step, does it again, and takes it back once more', () => {
  const { store, boardId } = aScene()
  const id = anAction(store, null, { boardId })
  const before = allRows(store)
  const done = step(store, 'actionItem.setStatus', { id, status: 'done', on: '2026-11-20' })
  const after = allRows(store)
  const first = undo(store, done)
  expect(allRows(store)).toEqual(before)
  undo(store, first)
  expect(allRows(store)).toEqual(after)
  undo(store, done)
  expect(allRows(store)).toEqual(before)
})

test('says what it took back, also when it does a step again', () => {
  const { store, boardId } = aScene()
  const id = anAction(store, null, { boardId, text: 'Send the list.' })
  const removed = step(store, 'actionItem.remove', { id })
  const facts = { command: 'actionItem.remove', label: 'Send the list.', number: 1, operation: 'delete' }
  const answer = runCommand(store, commandHandlers, 'change.undo', { changeSet: removed }, testOrigin)
  expect(answer.output.undone).toMatchObject({ changeSet: removed, actor: 'Dana Whitfield', facts, undone: null })
  const again = run(store, 'change.undo', { changeSet: answer.changeSet ?? 0 })
  expect(again.undone).toMatchObject({ facts: { command: 'change.undo' }, undone: facts })
})

test('refuses a step that was taken back, and one that never was', () => {
  const { store, boardId } = aScene()
  const id = anAction(store, null, { boardId })
  const dated = step(store, 'actionItem.reschedule', { id, dueOn: '2026-12-01' })
  undo(store, dated)
  expectRefusal(store, () => undo(store, dated), 'CONFLICT', /taken back already/)
  expectRefusal(store, () => undo(store, 99_999), 'NOT_FOUND', /no such step/)
})

test('refuses when a row was changed since, and names what and by whom', () => {
  const { store, boardId } = aScene()
  const id = anAction(store, null, { boardId, text: 'Send the list.' })
  const dated = step(store, 'actionItem.reschedule', { id, dueOn: '2026-12-01' })
  const revised = step(store, 'actionItem.revise', { id, text: 'Send the new list.' }, 'Ivo Kraus')
  const refusal = expectRefusal(
    store,
    () => undo(store, dated),
    'CONFLICT',
    /“Send the new list.” was changed since by Ivo/,
  )
  expect(refusal.data).toMatchObject({
    topic: 'action_item',
    rowId: id,
    changeSet: revised,
    command: 'actionItem.revise',
  })
  undo(store, revised)
  undo(store, dated)
})

test('refuses what something recorded since builds on', () => {
  const { store, boardId } = aScene()
  const added = step(store, 'person.add', newPerson())
  const { personId } = run(store, 'membership.add', {
    boardId,
    person: { id: (allRows(store).person[0] as { id: string }).id },
    role: 'member',
    category: 'employer',
    isVoting: true,
    side: 'external',
    termStart: '2020-01-01',
    termEnd: null,
  })
  expect(personId).toBeDefined()
  expectRefusal(store, () => undo(store, added), 'CONFLICT', /builds on this step/)
})

test('refuses a removal whose number was given to another since', () => {
  const { store, agendaItemId } = aScene()
  const id = aMotion(store, agendaItemId)
  const removed = step(store, 'motion.remove', { id })
  aMotion(store, agendaItemId)
  expectRefusal(store, () => undo(store, removed), 'CONFLICT', /stands in its place/)
})

test('refuses anything in approved minutes, the approval too, but not for actions', () => {
  const { store, boardId, meetingId, agendaItemId, write } = aScene()
  const actionId = anAction(store, agendaItemId, { boardId })
  const added = lastChangeSet(store)
  const wrote = write(0, aDoc('One'))
  approveMeeting(store, meetingId)
  const approved = lastChangeSet(store)
  const dated = step(store, 'actionItem.reschedule', { id: actionId, dueOn: '2026-12-01' })
  for (const each of [wrote, approved]) expectRefusal(store, () => undo(store, each), 'CONFLICT', /are approved|sealed/)
  undo(store, dated)
  expectRefusal(store, () => undo(store, added), 'CONFLICT', /are approved/)
})

test('does not bring an approval back by undoing its opening', () => {
  const { store, meetingId } = aScene()
  approveMeeting(store, meetingId)
  const { changeSet } = recordChanges(store, 'test.open', testOrigin, ({ write }) =>
    write.update('meeting', meetingId, { status: 'correcting', correctionReason: 'A name was wrong.' }),
  )
  expectRefusal(store, () => undo(store, changeSet ?? 0), 'CONFLICT', /approval cannot be brought back/)
})

test('refuses an import', () => {
  const { store, meetingId } = aScene()
  const { changeSet } = recordChanges(store, 'workspace.import', testOrigin, ({ write }) =>
    write.update('meeting', meetingId, { title: 'Imported' }),
  )
  expectRefusal(store, () => undo(store, changeSet ?? 0), 'CONFLICT', /cannot be taken back/)
})

test('gives words of before a new revision, so that nobody writes over them unawares', () => {
  const { store, agendaItemId, write } = aScene()
  write(0, aDoc('One'))
  const wrote = write(1, aDoc('One and two'))
  undo(store, wrote)
  expect(getNote(store.db, { agendaItemId })).toMatchObject({ revision: 3, body: aDoc('One') })
  expectRefusal(store, () => write(2, aDoc('One and two and three')), 'CONFLICT', /changed elsewhere/)
})

test('takes the block of a record out of the text when the record goes, and puts it back with it', () => {
  const { store, agendaItemId, write } = aScene()
  write(0, aDoc('Moved:'))
  const id = aMotion(store, agendaItemId)
  const recorded = lastChangeSet(store)
  write(1, aDoc('Moved:', block('motion', id)))
  const undone = undo(store, recorded)
  expect(getNote(store.db, { agendaItemId }).body).toEqual(aDoc('Moved:'))
  undo(store, undone)
  expect(getNote(store.db, { agendaItemId }).body).toEqual(aDoc('Moved:', block('motion', id)))
  const removed = step(store, 'motion.remove', { id })
  undo(store, removed)
  expect(getNote(store.db, { agendaItemId }).body).toEqual(aDoc('Moved:', block('motion', id)))
})

test('refuses a text that shows a record which is gone', () => {
  const { store, agendaItemId, write } = aScene()
  const id = aMotion(store, agendaItemId)
  write(0, aDoc('Moved:', block('motion', id)))
  aMotion(store, agendaItemId)
  const cut = write(1, aDoc('Nothing.'))
  run(store, 'motion.remove', { id })
  expectRefusal(store, () => undo(store, cut), 'CONFLICT', /shows a record that was removed/)
})

test('keeps the items of an agenda counted without gaps', () => {
  const { store, meetingId, agendaItemId } = aScene()
  const second = anItem(store, meetingId, { afterId: agendaItemId })
  const added = lastChangeSet(store)
  const third = anItem(store, meetingId, { afterId: second })
  const undone = undo(store, added)
  const positions = () =>
    (allRows(store).agenda_item as { id: string; position: number }[]).map(({ id, position }) => [id, position])
  expect(new Map(positions() as [string, number][])).toEqual(
    new Map([
      [agendaItemId, 0],
      [third, 1],
    ]),
  )
  expectRefusal(store, () => undo(store, lastChangeSet(store) - 1), 'CONFLICT', /was changed since/)
  undo(store, undone)
  expect(
    positions()
      .map(([, position]) => position)
      .toSorted(),
  ).toEqual([0, 1, 2])
})

test('does not make somebody absent who voted since', () => {
  const { store, boardId, meetingId, agendaItemId } = aScene()
  const { personId } = aMember(store, boardId)
  const marked = step(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  const id = aMotion(store, agendaItemId)
  run(store, 'motion.castVote', { id, personId, choice: 'for' })
  expectRefusal(store, () => undo(store, marked), 'CONFLICT', /voted on motion 1 and so was present/)
})

test('does not let somebody come back who never left', () => {
  const { store, boardId, meetingId } = aScene()
  const { personId } = aMember(store, boardId)
  run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  const left = step(store, 'attendance.leave', { meetingId, personId, at: '17:40' })
  const rejoined = step(store, 'attendance.rejoin', { meetingId, personId, at: '17:50' })
  expectRefusal(store, () => undo(store, left), 'CONFLICT', /which follows from this\. Take that back first/)
  undo(store, rejoined)
  undo(store, left)
  expect(allRows(store).presence_change).toEqual([])
})

test('takes back an adjournment with all that it froze', () => {
  const { store, boardId, meetingId, agendaItemId } = aScene()
  anAction(store, agendaItemId, { boardId })
  aMember(store, boardId)
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  const before = allRows(store)
  const adjourned = step(store, 'meeting.adjourn', { id: meetingId, at: '19:00' })
  undo(store, adjourned)
  expect(allRows(store)).toEqual(before)
  holdMeetingAgain()

  function holdMeetingAgain(): void {
    run(store, 'meeting.adjourn', { id: meetingId, at: '19:05' })
    expect(() => holdMeeting(store, meetingId)).toThrow()
  }
})

/** Steps that send out, approve or seal. */
const FINAL_STEPS = /publish|approve|circulate|seal|correction/i

test('undoing all steps of any history, newest first, leads back through every state to an empty workspace', () => {
  fc.assert(
    fc.property(fc.array(randomStep, { maxLength: 60, size: 'max' }), (steps) => {
      const { workspace, remove } = createTestWorkspace()
      workspace.sqlite.pragma('synchronous = OFF')
      try {
        const boardId = aBoard(workspace)
        aMember(workspace, boardId)
        anItem(workspace, aMeeting(workspace, { boardId }))
        const states = new Map<number, unknown>()
        let nowMs = Date.parse('2026-11-12T17:30:00.000Z')
        for (const { name, ...each } of steps) {
          // Undos come below, and what is final has tests of its own.
          if (name === 'change.undo' || FINAL_STEPS.test(name)) continue
          nowMs += each.waitMs
          const last = lastChangeSet(workspace)
          const before = rowsWithoutRevisions(workspace)
          try {
            const request = requestOf(workspace, { name, ...each })
            const { changeSet } = runCommand(workspace, commandHandlers, name, request, { actor: each.actor, nowMs })
            if (changeSet !== null && changeSet !== last) states.set(changeSet, before)
          } catch (error) {
            if (!isAppError(error)) throw error
          }
        }
        const end = rowsWithoutRevisions(workspace)
        const undos = changeSets(workspace).map((changeSet) => {
          const undone = undo(workspace, changeSet)
          const rows = rowsWithoutRevisions(workspace)
          // Of the steps that made the scene nothing is remembered.
          expect(rows).toEqual(states.get(changeSet) ?? rows)
          return undone
        })
        expect(Object.values(allRows(workspace)).flat()).toEqual([])
        for (const undone of undos.toReversed()) undo(workspace, undone)
        expect(rowsWithoutRevisions(workspace)).toEqual(end)
      } finally {
        remove()
      }
    }),
    { numRuns: 15 },
  )
})
