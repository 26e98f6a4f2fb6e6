import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { commandHandlers } from '../commands'
import type { CommandName } from '../model/commands'
import { isAppError } from '../model/errors'
import { tables } from '../schema'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { aBoard, aDoc, aMeeting, aMember, anItem, run } from '../testing/builders'
import { allRows, wholeLog } from '../testing/expectRefusal'
import { randomStep, requestOf, type RandomStep } from '../testing/randomCommands'
import { createTestWorkspace } from '../testing/testWorkspace'
import type { Workspace } from '../workspace/workspace'
import { applySplice, invertSplice } from './splice'
import { spliceOf } from './coalesce'
import { findLogGaps, replayLog } from './replay'
import { runCommand } from './run'
import type { Store } from './store'

const START_MS = Date.parse('2026-11-12T17:30:00.000Z')

/** An empty workspace that need not survive a power cut: these tests write tens of thousands of times. */
function aFastWorkspace(): { workspace: Workspace; remove: () => void } {
  const made = createTestWorkspace()
  made.workspace.sqlite.pragma('synchronous = OFF')
  return made
}

function aSeededWorkspace(): ReturnType<typeof aFastWorkspace> {
  const made = aFastWorkspace()
  const boardId = aBoard(made.workspace)
  aMember(made.workspace, boardId)
  anItem(made.workspace, aMeeting(made.workspace, { boardId }))
  return made
}

const COUNT_ALL = `select ${[...Object.keys(tables), 'change_set', 'change'].map((name) => `(select count(*) from ${name})`).join(` || ' ' || `)}`

/** How many rows each table holds, the log's included. */
function countRows(store: Store): unknown {
  return store.sqlite.prepare(COUNT_ALL).pluck().get()
}

/** Gives one command. Returns the code of a refusal, which must be in our own words, null when it was executed. */
function give(store: Store, step: RandomStep, nowMs: number): string | null {
  const request = requestOf(store, step)
  try {
    runCommand(store, commandHandlers, step.name, request, { actor: step.actor, nowMs })
    return null
  } catch (error) {
    if (isAppError(error) && error.data?.['sqlite'] === undefined) return error.code
    throw new Error(`${step.name} ${JSON.stringify(request)}`, { cause: error })
  }
}

/** Gives the commands one by one. A refused one must leave no trace. */
function giveAll(store: Store, steps: readonly RandomStep[]): { accepted: Set<string>; refused: Set<string> } {
  const accepted = new Set<string>()
  const refused = new Set<string>()
  const traces: string[] = []
  const codes = new Set<string>()
  let nowMs = START_MS
  for (const step of steps) {
    nowMs += step.waitMs
    const before = countRows(store)
    const code = give(store, step, nowMs)
    if (code === null) {
      accepted.add(step.name)
      continue
    }
    refused.add(step.name)
    codes.add(code)
    if (countRows(store) !== before) traces.push(`${step.name} was refused and changed something`)
  }
  expect(traces).toEqual([])
  expect([...codes].filter((code) => !['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT'].includes(code))).toEqual([])
  return { accepted, refused }
}

/** Replays the log into an empty workspace and compares every row of every table. */
function expectSameRowsAfterReplay(store: Store): void {
  const { workspace: copy, remove } = aFastWorkspace()
  try {
    replayLog(store, copy)
    expect(allRows(copy)).toEqual(allRows(store))
    expect(wholeLog(copy)).toEqual({ sets: [], changes: [] })
  } finally {
    remove()
  }
}

/** A row before one logged change of it; undefined before its insertion. Throws when the row is not as logged. */
function undoChange(row: object | undefined, change: typeof changeTable.$inferSelect): object | undefined {
  const before = JSON.parse(change.before ?? 'null') as Record<string, unknown> | null
  const after = JSON.parse(change.after ?? 'null') as Record<string, unknown> | null
  if (before === null || after === null) {
    if (!isDeepStrictEqual(row, after ?? undefined)) throw new Error(`${change.topic} ${change.rowId} is not as logged`)
    return before ?? undefined
  }
  const was: Record<string, unknown> = { ...row }
  for (const name of Object.keys(before)) {
    const splice = spliceOf({ before, after }, name)
    if (splice === undefined && was[name] !== after[name])
      throw new Error(`${name} of ${change.rowId} is not as logged`)
    was[name] = splice === undefined ? before[name] : applySplice(String(was[name]), invertSplice(splice))
  }
  return was
}

/** Takes every change back, newest first, in memory: in the end nothing may be left, and nothing may have been missing. */
function expectNothingLeftAfterUndo(store: Store): void {
  const rows = new Map<string, object | undefined>()
  for (const topicRows of Object.values(allRows(store)) as { id: string }[][]) {
    for (const row of topicRows) rows.set(row.id, row)
  }
  const changes = store.db.select().from(changeTable).orderBy(changeTable.changeSetSeq, changeTable.ordinal).all()
  for (const change of changes.toReversed()) rows.set(change.rowId, undoChange(rows.get(change.rowId), change))
  expect([...rows.values()].filter((row) => row !== undefined)).toEqual([])
}

function expectSoundLog(store: Store): void {
  expect(findLogGaps(store)).toEqual([])
  const times = store.db
    .select()
    .from(changeSetTable)
    .orderBy(changeSetTable.seq)
    .all()
    .map((set) => set.time)
  expect(times).toEqual([...new Set(times)].toSorted())
}

test('replaying the log of any sequence of commands into an empty workspace gives the same rows', () => {
  fc.assert(
    fc.property(fc.array(randomStep, { maxLength: 70, size: 'max' }), (steps) => {
      const { workspace, remove } = aSeededWorkspace()
      try {
        giveAll(workspace, steps)
        expectSameRowsAfterReplay(workspace)
        expectNothingLeftAfterUndo(workspace)
        expectSoundLog(workspace)
      } finally {
        remove()
      }
    }),
    { numRuns: 25 },
  )
})

test('holds for a long history too, in which every command was executed and refused', () => {
  const { workspace, remove } = aSeededWorkspace()
  onTestFinished(remove)
  const names = Object.keys(commandHandlers).toSorted() as CommandName[]
  // A text stands beside another one only after a merge: see merge.property.test.ts.
  const alone = names.filter((name) => name !== 'note.useVariant' && name !== 'note.dismissVariant')
  const accepted = new Set<string>()
  const refused = new Set<string>()
  const give = (count: number, seed: number, wanted: readonly CommandName[]): void => {
    const [drawn = []] = fc.sample(fc.array(randomStep, { minLength: count, maxLength: count }), { numRuns: 1, seed })
    // Every other step is one of those that are still looked for, with what was drawn for it.
    const steps = drawn.map((step, at) => ({
      ...step,
      name: (at % 2 === 1 && wanted[at % wanted.length]) || step.name,
    }))
    const given = giveAll(workspace, steps)
    for (const name of given.accepted) accepted.add(name)
    for (const name of given.refused) refused.add(name)
  }
  const missing = () => [...alone.filter((name) => !accepted.has(name)), ...names.filter((name) => !refused.has(name))]
  give(4000, 20_261_130, [])
  // What few rows allow is rare among so many commands: those are asked for more often until each had its turn.
  for (let round = 1; round <= 12 && missing().length > 0; round += 1) give(401, round, missing())
  expect([...accepted].toSorted()).toEqual(alone)
  expect([...refused].toSorted()).toEqual(names)
  expectSameRowsAfterReplay(workspace)
  expectNothingLeftAfterUndo(workspace)
  expectSoundLog(workspace)
})

test('throws when the log does not fit the rows that it is replayed on', () => {
  const { workspace, remove } = aSeededWorkspace()
  onTestFinished(remove)
  const agendaItemId = anItem(workspace, aMeeting(workspace))
  run(workspace, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc('One') })
  run(workspace, 'note.write', { agendaItemId, baseRevision: 1, body: aDoc('One and a half') })
  const copy = aFastWorkspace()
  onTestFinished(copy.remove)
  replayLog(workspace, copy.workspace)
  expect(() => replayLog(workspace, copy.workspace)).toThrow(/UNIQUE constraint/)
})

test('finds a change set that was lost on the way', () => {
  const { workspace, remove } = aSeededWorkspace()
  onTestFinished(remove)
  const { db } = workspace
  const entry = { time: 'z', at: 'z', actor: 'Ivo', command: 'x', isOpen: false }
  db.insert(changeSetTable)
    .values({ ...entry, siteId: 'other', siteSeq: 2 })
    .run()
  db.insert(changeSetTable)
    .values({ ...entry, siteId: 'other', siteSeq: 5 })
    .run()
  expect(findLogGaps(workspace)).toEqual([
    { siteId: 'other', after: 0, before: 2 },
    { siteId: 'other', after: 2, before: 5 },
  ])
})
