import { describe, expect, test } from 'vitest'
import { aBoard, aDoc, aMeeting, aMotion, anAction, anItem, run } from '../testing/builders'
import { aWorkspace } from '../testing/aWorkspace'
import { completeMinutes } from '../testing/completeMinutes'
import { allRows } from '../testing/expectRefusal'
import type { Workspace } from '../workspace/workspace'
import { knowledgeOf, listNotices, listSetsSince, takeOver } from './index'

const ana = { actor: 'Ana Reyes' }
const dana = { actor: 'Dana Whitfield' }

/** Gives one machine what the other has; what it has to tell. */
function pass(from: Workspace, to: Workspace) {
  return takeOver(to, listSetsSince(from, knowledgeOf(to.db)), dana).notices
}

/** Exchanges both ways and expects the rows to be the same then. */
function meet(one: Workspace, two: Workspace) {
  const [atTwo, atOne] = [pass(one, two), pass(two, one)]
  expect(allRows(two)).toEqual(allRows(one))
  return { atOne, atTwo }
}

function twoMachines() {
  const [one, two] = [aWorkspace(), aWorkspace()]
  const boardId = aBoard(one)
  const meetingId = aMeeting(one, { boardId })
  const item = anItem(one, meetingId)
  const action = anAction(one, item, { boardId, text: 'Order the lift.' })
  pass(one, two)
  return { one, two, boardId, meetingId, item, action }
}

describe('what a merge tells', () => {
  test('nothing about what nobody else changed, and nothing when a machine begins', () => {
    const { one, two, action } = twoMachines()
    run(one, 'actionItem.revise', { id: action, text: 'Order the lift today.' }, dana)
    run(two, 'actionItem.reschedule', { id: action, dueOn: '2027-01-31' }, ana)
    expect(meet(one, two)).toEqual({ atOne: [], atTwo: [] })
    const three = aWorkspace()
    expect(pass(one, three)).toEqual([])
  })

  test('both values of a field that was changed on both, on both machines, once', () => {
    const { one, two, action } = twoMachines()
    run(one, 'actionItem.revise', { id: action, text: 'By the office.' }, { ...dana, nowMs: Date.now() })
    run(two, 'actionItem.revise', { id: action, text: 'By the chair.' }, { ...ana, nowMs: Date.now() + 5000 })
    const { atOne, atTwo } = meet(one, two)
    const told = {
      kind: 'field',
      topic: 'action_item',
      rowId: action,
      column: 'text',
      kept: { value: 'By the chair.', actor: 'Ana Reyes', at: expect.any(String) },
      lost: { value: 'By the office.', actor: 'Dana Whitfield', at: expect.any(String) },
    }
    expect([atOne, atTwo]).toEqual([[told], [told]])
    expect(listNotices(one.db)).toMatchObject([{ notice: told, label: 'By the chair.', seenAt: null }])
    expect(meet(one, two)).toEqual({ atOne: [], atTwo: [] })
    // Who settles it knew both: that is no news to the other.
    run(one, 'actionItem.revise', { id: action, text: 'Settled.' }, dana)
    expect(meet(one, two)).toEqual({ atOne: [], atTwo: [] })
  })

  test('that a row stayed which one removed and the other changed', () => {
    const { one, two, boardId } = twoMachines()
    const loose = anAction(one, null, { boardId })
    meet(one, two)
    run(one, 'actionItem.remove', { id: loose }, dana)
    run(two, 'actionItem.prioritize', { id: loose, priority: 'high' }, ana)
    const told = {
      kind: 'kept',
      topic: 'action_item',
      rowId: loose,
      removedBy: 'Dana Whitfield',
      changedBy: 'Ana Reyes',
    }
    expect(meet(one, two)).toEqual({ atOne: [told], atTwo: [told] })
  })

  test('whose text stands beside the one that is shown', () => {
    const { one, two, item } = twoMachines()
    const write = (store: Workspace, text: string, origin: typeof ana & { nowMs?: number }) =>
      run(store, 'note.write', { agendaItemId: item, baseRevision: 1, body: aDoc(text) }, origin)
    run(one, 'note.write', { agendaItemId: item, baseRevision: 0, body: aDoc('Begun.') }, dana)
    meet(one, two)
    write(one, 'Two shops lend theirs.', { ...dana, nowMs: Date.now() })
    write(two, 'Three shops lend theirs.', { ...ana, nowMs: Date.now() + 5000 })
    const { atOne, atTwo } = meet(one, two)
    expect(atOne).toEqual([
      { kind: 'text', agendaItemId: item, variantId: expect.any(String), writtenBy: 'Dana Whitfield' },
    ])
    expect(atTwo).toEqual(atOne)
    expect(allRows(one).note_variant).toMatchObject([{ plainText: 'Two shops lend theirs.' }])
  })

  test('that a number was given twice', () => {
    const { one, two, item } = twoMachines()
    const first = aMotion(one, item)
    const second = aMotion(two, item)
    const { atOne, atTwo } = meet(one, two)
    const numbers = new Map(
      (allRows(one).motion as { id: string; number: number }[]).map(({ id, number }) => [id, number]),
    )
    expect([...numbers.values()].toSorted()).toEqual([1, 2])
    const later = numbers.get(first) === 2 ? first : second
    // Only where people have seen the number that it had.
    const told = { kind: 'number', topic: 'motion', rowId: later, from: 1, to: 2 }
    expect([...atOne, ...atTwo]).toEqual([told])
  })

  test('how much came too late for minutes that were sealed meanwhile', () => {
    const [one, two] = [aWorkspace(), aWorkspace()]
    const { meetingId } = completeMinutes(one)
    pass(one, two)
    const item = (allRows(two).agenda_item as { id: string; meetingId: string }[]).find(
      (each) => each.meetingId === meetingId,
    )!
    run(
      one,
      'meeting.approveMinutes',
      { id: meetingId, on: '2026-11-29', asCorrected: false, note: 'By e-mail.' } as never,
      dana,
    )
    run(two, 'agenda.reviseItem', { id: item.id as never, title: 'Too late' }, ana)
    const { atOne, atTwo } = meet(one, two)
    const told = { kind: 'sealed', meetingId, actor: 'Ana Reyes', count: 1 }
    expect([atOne, atTwo]).toEqual([[told], [told]])
    expect(JSON.stringify(allRows(two).agenda_item)).not.toContain('Too late')
  })
})
