import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runCommand } from '../changelog/run'
import type { Store } from '../changelog/store'
import { commandHandlers } from '../commands'
import type { CommandName, RequestOf } from '../model/commands'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, aPerson, run } from '../testing/builders'
import { changeSetTable } from '../schema/changeLog'
import { actionRevisions, meetingRevision } from './followUpRevision'

const sequenceOf = (store: Store, meetingId: string) => meetingRevision(store.db, meetingId).sequence
const taskSequence = (store: Store, id: string) => actionRevisions(store.db, [id]).get(id)!.sequence

/** Gives a command at a moment and tells its change set. */
function at<Name extends CommandName>(store: Store, nowMs: number, name: Name, input: RequestOf<Name>): number {
  return runCommand(store, commandHandlers, name, input, { actor: 'Ruth', nowMs }).changeSet!
}

describe('SEQUENCE of a meeting', () => {
  it('is 0 for a new one and rises with what the invitation says, also twice within a second and by taking back', () => {
    const store = aWorkspace()
    const id = aMeeting(store)
    expect(sequenceOf(store, id)).toBe(0)
    const now = Date.now()
    const seen = [0]
    const rises = (work: () => number): number => {
      const changeSet = work()
      const sequence = sequenceOf(store, id)
      expect(sequence).toBeGreaterThan(seen.at(-1)!)
      seen.push(sequence)
      return changeSet
    }
    rises(() =>
      at(store, now, 'meeting.reschedule', {
        id,
        date: '2026-11-19',
        startTime: '16:00',
        endTime: '17:30',
        timeZone: 'America/Chicago',
      }),
    )
    rises(() => at(store, now, 'meeting.revise', { id, place: 'Library' }))
    rises(() => at(store, now, 'meeting.revise', { id, place: 'Room 114' }))
    const cancelled = rises(() => at(store, now, 'meeting.cancel', { id }))
    rises(() => at(store, now, 'change.undo', { changeSet: cancelled }))
    const added = rises(() => at(store, now, 'agenda.addItem', anItemOf(id)))
    rises(() => at(store, now + 3_600_000, 'change.undo', { changeSet: added }))
    expect(seen.at(-1)!).toBeGreaterThanOrEqual(3600)
  })

  it('does not rise with what no invitation says', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const { personId } = aMember(store, boardId)
    const id = aMeeting(store, { boardId })
    const itemId = anItem(store, id)
    const before = sequenceOf(store, id)
    run(store, 'agenda.reviseItem', { id: itemId, question: 'Shall the lab open on Saturdays?' })
    run(store, 'meeting.callToOrder', { id, at: '17:30' })
    run(store, 'attendance.mark', { meetingId: id, personId, status: 'present', mode: 'in_person' })
    anAction(store, itemId, { boardId })
    run(store, 'meeting.adjourn', { id, at: '19:00' })
    expect(sequenceOf(store, id)).toBe(before)
  })

  it('never falls, whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400_000, max: 400_000 }), { minLength: 1, maxLength: 8 }), (jumps) => {
        const store = aWorkspace()
        const id = aMeeting(store)
        let last = sequenceOf(store, id)
        for (const [index, jump] of jumps.entries()) {
          at(store, Date.now() + jump * 1000, 'meeting.revise', { id, place: `Room ${index}` })
          const next = sequenceOf(store, id)
          expect(next).toBeGreaterThan(last)
          last = next
        }
      }),
      { numRuns: 15 },
    )
  })

  it('fits into the integer of a calendar even when a clock was years ahead', () => {
    const store = aWorkspace()
    const id = aMeeting(store)
    at(store, Date.parse('2150-01-01'), 'meeting.revise', { id, place: 'Moon' })
    expect(sequenceOf(store, id)).toBe(2 ** 31 - 1)
  })

  it('counts a step that came from another machine as its own machine does', () => {
    const store = aWorkspace()
    const id = aMeeting(store)
    at(store, Date.now() + 5000, 'meeting.revise', { id, place: 'Library' })
    const own = sequenceOf(store, id)
    // What a merge keeps: the step as its site logged it, and beside it what it did here, which may be nothing.
    const set = store.db.select().from(changeSetTable).all().at(-1)!
    store.sqlite.exec(`insert into received_change select * from change where change_set_seq = ${set.seq};`)
    expect(sequenceOf(store, id)).toBe(own)
    expect(store.db.select().from(changeSetTable).where(eq(changeSetTable.seq, set.seq)).get()?.command).toBe(
      'meeting.revise',
    )
  })
})

function anItemOf(meetingId: string): RequestOf<'agenda.addItem'> {
  return {
    meetingId: meetingId as never,
    parentId: null,
    afterId: null,
    kind: 'discussion',
    title: 'A topic',
    question: null,
    presenterId: null,
    presenterName: null,
    minutesAllotted: null,
  }
}

describe('SEQUENCE of an action', () => {
  it('rises with text, date, owners and status, and with taking each of them back', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const personId = aPerson(store)
    const id = anAction(store, null, { boardId })
    const now = Date.now()
    const steps = [
      at(store, now, 'actionItem.revise', { id, text: 'Another text' }),
      at(store, now, 'actionItem.reschedule', { id, dueOn: '2026-12-01' }),
      at(store, now, 'actionItem.setStatus', { id, status: 'done', on: '2026-11-30' }),
    ]
    let last = taskSequence(store, id)
    expect(last).toBe(3)
    for (const changeSet of steps.toReversed()) {
      at(store, now, 'change.undo', { changeSet })
      expect(taskSequence(store, id)).toBeGreaterThan(last)
      last = taskSequence(store, id)
    }
    const other = anAction(store, null, { boardId, ownerIds: [personId] })
    const all = actionRevisions(store.db, [id, other])
    expect(all.get(id)!.sequence).toBe(last)
    expect(all.get(other)!.sequence).toBe(0)
  })
})
