import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'
import { RowAccess } from '../changelog/rowAccess'
import type { Store } from '../changelog/store'
import { evaluate } from '../exchange/evaluate'
import { readRawLog } from '../exchange/rawLog'
import type { CommandName } from '../model/commands'
import type { Topic } from '../model/topics'
import { tables } from '../schema'
import { aBoard, aDoc, aMeeting, aMember, anAction, anItem, aMotion, run } from './builders'
import { completeMinutes } from './completeMinutes'
import { countIdsFrom } from './countedIds'
import { aTemplate, Machines, lookAtReplayed, randomHistory, type Event, type Template } from './machines'
import { randomStep } from './randomCommands'

/** The commands in which two machines can come in each other's way. */
export const COMMANDS: readonly CommandName[] = [
  'note.write',
  'note.write',
  'note.write',
  'note.write',
  'note.restore',
  'note.dismissVariant',
  'note.useVariant',
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
  'record.fromLine',
  'record.convert',
  'entry.revise',
  'entry.remove',
  'recommendation.respond',
  'topic.mark',
  'topic.unmark',
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

type Rows = Record<Topic, unknown[]>

/** All rows, by topic and in a fixed order, without a query builder: this is read thousands of times. */
function rowsOf(store: Store): Rows {
  const access = new RowAccess(store)
  return Object.fromEntries(
    (Object.keys(tables) as Topic[]).map((topic) => [
      topic,
      access.list(topic).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  ) as Rows
}

/** How the rows of a machine differ from those of another or from what they are worked out to be. */
function differences(a: Rows, b: Rows): string[] {
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
function workedOut(store: Store): Rows {
  const { rows } = evaluate(readRawLog(store, []))
  return Object.fromEntries(
    (Object.keys(tables) as Topic[]).map((topic) => [
      topic,
      [...(rows.get(topic)?.values() ?? [])]
        .filter((row) => row !== null)
        .toSorted((x, y) => (String(x['id']) < String(y['id']) ? -1 : 1)),
    ]),
  ) as Rows
}

function expectSound(template: Template, store: Store): void {
  expect(store.sqlite.pragma('foreign_key_check')).toEqual([])
  lookAtReplayed(template, store, (copy) => expect(differences(rowsOf(copy), rowsOf(store))).toEqual([]))
}

/**
 * Plays a history on machines of its own and gives everybody everything in the end: on all the rows are the same and what
 * the log says, and nothing sealed has changed. Of every tenth history the log is replayed too.
 */
export function playHistory(template: Template, events: readonly Event[], isReplayed: boolean, count = 3): void {
  countIdsFrom(0x10_0000)
  const machines = new Machines(template, count)
  try {
    for (const event of events) machines.play(event)
    const before = machines.stores.map((store) => rowsOf(store))
    // One machine before the others' work comes: all of them come to their turn.
    const turn = events.length % count
    expect(differences(before[turn] as Rows, workedOut(machines.stores[turn] as Store))).toEqual([])
    machines.exchangeAll()
    const [rows, ...others] = machines.stores.map((store) => rowsOf(store)) as [Rows, ...Rows[]]
    for (const other of others) expect(differences(rows, other)).toEqual([])
    expect(differences(rows, workedOut(machines.stores[0] as Store))).toEqual([])
    if (isReplayed) expectSound(template, machines.stores[turn] as Store)
    expect(rows.sealed_record).toEqual(expect.arrayContaining(before.flatMap(({ sealed_record: sealed }) => sealed)))
  } finally {
    machines.close()
  }
}

/**
 * Plays that many random histories of three machines, and says how long it took. Fails when time runs out before. They
 * are the same in every run, so that a red build tells of the change that is built; MINUTEBOOK_SEED plays others.
 */
export function playRandomHistories(
  numRuns: number,
  names: readonly CommandName[],
  { seed: ownSeed, timeLimitMs }: { seed: number; timeLimitMs: number },
): number {
  const seed = Number(process.env['MINUTEBOOK_SEED'] ?? ownSeed)
  const template = aTemplate(fill)
  const steps = fc.tuple(randomStep, fc.constantFrom(...names)).map(([step, name]) => ({ ...step, name }))
  const started = performance.now()
  let played = 0
  fc.assert(
    fc.property(randomHistory(steps, 3, 14), (events) => {
      playHistory(template, events, played % 10 === 0)
      played += 1
    }),
    { numRuns, seed, interruptAfterTimeLimit: timeLimitMs, markInterruptAsFailure: true },
  )
  console.info(`${played} histories from seed ${seed} in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  return played
}
