import { isDeepStrictEqual } from 'node:util'
import { expect } from 'vitest'
import type { Store } from '../changelog/store'
import { evaluate } from '../exchange/evaluate'
import { readRawLog } from '../exchange/rawLog'
import type { CommandName } from '../model/commands'
import type { Topic } from '../model/topics'
import { tables } from '../schema'
import { aBoard, aDoc, aMeeting, aMember, anAction, anItem, aMotion, run } from './builders'
import { completeMinutes } from './completeMinutes'
import { countIdsFrom } from './countedIds'
import { allRows } from './expectRefusal'
import { Machines, replayed, type Event, type Template } from './machines'

/** The commands in which two machines can come in each other's way. */
export const COMMANDS: readonly CommandName[] = [
  'note.write',
  'note.write',
  'note.write',
  'note.write',
  'note.restore',
  'note.dismissVariant',
  'actionItem.create',
  'actionItem.revise',
  'actionItem.assign',
  'actionItem.reschedule',
  'actionItem.setStatus',
  'actionItem.remove',
  'motion.record',
  'motion.revise',
  'motion.remove',
  'motion.castVote',
  'decision.record',
  'decision.remove',
  'comment.record',
  'comment.remove',
  'idea.record',
  'idea.remove',
  'record.fromLine',
  'record.convert',
  'agenda.addItem',
  'agenda.moveItem',
  'agenda.removeItem',
  'agenda.reviseItem',
  'agenda.publish',
  'attendance.mark',
  'attendance.addGuest',
  'attendance.remove',
  'meeting.create',
  'meeting.revise',
  'meeting.remove',
  'meeting.callToOrder',
  'meeting.adjourn',
  'meeting.approveMinutes',
  'minutes.circulate',
  'minutes.startCorrection',
  'minutes.finishCorrection',
  'review.addComment',
  'review.resolve',
  'snippet.save',
  'snippet.remove',
  'agendaTemplate.save',
  'agendaTemplate.rename',
  'agendaTemplate.remove',
  'membership.add',
  'board.revise',
  'change.undo',
  'change.undo',
] as CommandName[]

/** A workspace with a held meeting and a planned one, a motion and two actions. */
export function fill(store: Store): void {
  const boardId = aBoard(store)
  const { personId } = aMember(store, boardId, { role: 'chair' })
  completeMinutes(store)
  const meetingId = aMeeting(store, { boardId })
  const items = [anItem(store, meetingId), anItem(store, meetingId), anItem(store, meetingId)]
  for (const agendaItemId of items)
    run(store, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc('Two shops.') })
  aMotion(store, items[0] as string)
  anAction(store, items[1] as string, { boardId, ownerIds: [personId] })
  anAction(store, null, { boardId })
}

/** How the rows of a machine differ from those of another or from what they are worked out to be. */
function differences(a: Record<Topic, unknown[]>, b: Record<Topic, unknown[]>): string[] {
  return (Object.keys(a) as Topic[]).flatMap((topic) =>
    isDeepStrictEqual(a[topic], b[topic])
      ? []
      : [
          `${topic}: ${JSON.stringify(a[topic].filter((row) => !b[topic].some((other) => isDeepStrictEqual(row, other))))} | ${JSON.stringify(b[topic].filter((row) => !a[topic].some((other) => isDeepStrictEqual(row, other))))}`.slice(
            0,
            3000,
          ),
        ],
  )
}

/** What the log says that the rows are. */
function workedOut(store: Store): Record<Topic, unknown[]> {
  const { rows } = evaluate(readRawLog(store, []))
  return Object.fromEntries(
    (Object.keys(tables) as Topic[]).map((topic) => [
      topic,
      [...(rows.get(topic)?.values() ?? [])]
        .filter((row) => row !== null)
        .toSorted((x, y) => (String(x['id']) < String(y['id']) ? -1 : 1)),
    ]),
  ) as Record<Topic, unknown[]>
}

function expectSound(template: Template, store: Store): void {
  expect(store.sqlite.pragma('foreign_key_check')).toEqual([])
  const copy = replayed(template, store)
  try {
    expect(differences(allRows(copy), allRows(store))).toEqual([])
  } finally {
    copy.sqlite.close()
  }
}

/**
 * Plays a history on machines of its own and gives everybody everything in the end: on all the rows are the same, what
 * the log says and what its replay gives; nothing sealed has changed. Returns the commands that were executed.
 */
export function playHistory(template: Template, events: readonly Event[], count = 3): ReadonlySet<CommandName> {
  countIdsFrom(0x10_0000)
  const machines = new Machines(template, count)
  try {
    for (const event of events) machines.play(event)
    for (const store of machines.stores) expect(differences(allRows(store), workedOut(store))).toEqual([])
    const sealed = machines.stores.map((store) => allRows(store).sealed_record)
    machines.exchangeAll()
    const [first, ...others] = machines.stores as [Store, ...Store[]]
    const rows = allRows(first)
    for (const other of others) expect(differences(rows, allRows(other))).toEqual([])
    expect(differences(rows, workedOut(first))).toEqual([])
    // One log in full for each history: all of them come to their turn.
    expectSound(template, machines.stores[events.length % count] as Store)
    expect(rows.sealed_record).toEqual(expect.arrayContaining(sealed.flat()))
    return machines.accepted
  } finally {
    machines.close()
  }
}
