import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import fc from 'fast-check'
import { commandHandlers } from '../commands'
import { runCommand } from '../changelog/run'
import { replayLog } from '../changelog/replay'
import type { Store } from '../changelog/store'
import { ensureSite, knowledgeOf, listSetsSince, takeOver } from '../exchange'
import { isAppError } from '../model/errors'
import type { CommandName } from '../model/commands'
import type { ExchangedSet } from '../model/exchange'
import { requestOf, type RandomStep } from './randomCommands'
import { createTestWorkspace } from './testWorkspace'

/** When the histories begin. */
export const START_MS = Date.parse('2026-11-12T17:30:00.000Z')

/** A file of a workspace in memory, to make machines of: real migrations and triggers, without the disk. */
export interface Template {
  readonly bytes: Buffer
  readonly empty: Buffer
}

/** Makes a template with whatever `fill` does in it. */
export function aTemplate(fill: (store: Store) => void): Template {
  const made = createTestWorkspace()
  try {
    made.workspace.sqlite.pragma('synchronous = OFF')
    const empty = serialized(made.workspace)
    fill(made.workspace)
    return { bytes: serialized(made.workspace), empty }
  } finally {
    made.remove()
  }
}

function serialized(store: Store): Buffer {
  store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  const bytes = store.sqlite.serialize()
  // An image in memory cannot have a log beside it: the header says so at these two places.
  bytes[18] = 1
  bytes[19] = 1
  return bytes
}

function openCopy(bytes: Buffer): Store {
  const sqlite = connectCopy(bytes)
  sqlite.pragma('foreign_keys = ON')
  return { db: drizzle(sqlite), sqlite, isReadOnly: false }
}

const idle = new Map<Buffer, Store[]>()

/** A copy of a file in memory, inside a transaction: given back, it is what it was. Reading a schema takes longer than a history. */
export function borrowCopy(bytes: Buffer): Store {
  const store = idle.get(bytes)?.pop() ?? openCopy(bytes)
  store.sqlite.exec('begin')
  return store
}

/** Gives a copy back for the next one who needs it. */
export function giveBack(bytes: Buffer, store: Store): void {
  store.sqlite.exec('rollback')
  idle.set(bytes, [...(idle.get(bytes) ?? []), store])
}

function connectCopy(bytes: Buffer): Database.Database {
  const binding = Number(process.versions['napi']) < 10 ? process.env['MINUTEBOOK_SQLITE_BINDING'] : undefined
  return new Database(bytes, binding === undefined ? {} : { nativeBinding: binding })
}

/** Something that happens on one of the machines, or between two of them. */
export type Event =
  | { kind: 'step'; machine: number; step: RandomStep }
  /** What one machine has goes to another: in this order, some of it lost, all of it perhaps twice. */
  | { kind: 'exchange'; from: number; to: number; shuffle: number; lost: number; isTwice: boolean }

/** Histories of several machines, of these commands. */
export function randomHistory(
  steps: fc.Arbitrary<RandomStep>,
  machines: number,
  length: number,
): fc.Arbitrary<Event[]> {
  const machine = fc.nat(machines - 1)
  return fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('step' as const), machine, step: steps }) },
      {
        weight: 1,
        arbitrary: fc.record({
          kind: fc.constant('exchange' as const),
          from: machine,
          to: machine,
          shuffle: fc.nat(1000),
          lost: fc.nat(12),
          isTwice: fc.boolean(),
        }),
      },
    ),
    { minLength: 3, maxLength: length, size: 'max' },
  )
}

/** Machines that share a workspace, with clocks that do not agree. */
export class Machines {
  readonly stores: readonly Store[]
  readonly accepted = new Set<CommandName>()
  private readonly clocks: number[]

  constructor(
    private readonly template: Template,
    count: number,
  ) {
    this.stores = Array.from({ length: count }, (_, index) => {
      const store = borrowCopy(template.bytes)
      ensureSite(store, `machine ${index}`)
      return store
    })
    this.clocks = this.stores.map((_, index) => START_MS + (index === 1 ? 1500 : index === 2 ? -70_000 : 0))
  }

  /** Lets one event happen. A command that is refused is refused in the program's own words. */
  play(event: Event): void {
    if (event.kind === 'exchange') this.exchange(event)
    else this.give(event.machine, event.step)
  }

  private give(machine: number, step: RandomStep): void {
    const store = this.stores[machine] as Store
    const nowMs = (this.clocks[machine] = (this.clocks[machine] ?? START_MS) + step.waitMs)
    const request = requestOf(store, step)
    try {
      runCommand(store, commandHandlers, step.name, request, { actor: `Person ${machine}`, nowMs })
      this.accepted.add(step.name)
    } catch (error) {
      if (isAppError(error) && error.data?.['sqlite'] === undefined) return
      throw new Error(`${step.name} ${JSON.stringify(request)}`, { cause: error })
    }
  }

  private exchange({ from, to, shuffle, lost, isTwice }: Extract<Event, { kind: 'exchange' }>): void {
    if (from === to) return
    const [source, target] = [this.stores[from] as Store, this.stores[to] as Store]
    const sets = listSetsSince(source, knowledgeOf(target.db))
    const kept = sets.filter((_, index) => index !== lost)
    const order = shuffled(kept, shuffle)
    takeOver(target, isTwice ? [...order, ...kept] : order, { actor: 'Test', nowMs: START_MS })
  }

  /** Gives everybody everything: all of it to the first one, and from there to the others. */
  exchangeAll(): void {
    const [first, ...others] = this.stores as [Store, ...Store[]]
    for (const from of others) this.bring(from, first)
    for (const to of others) this.bring(first, to)
  }

  private bring(from: Store, to: Store): void {
    takeOver(to, listSetsSince(from, knowledgeOf(to.db)), { actor: 'Test', nowMs: START_MS })
  }

  close(): void {
    for (const store of this.stores) giveBack(this.template.bytes, store)
  }
}

function shuffled(sets: readonly ExchangedSet[], by: number): ExchangedSet[] {
  return sets
    .map((set, index) => ({ set, key: ((index + 1) * (by * 7919 + 104_729)) % 1009 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ set }) => set)
}

/** Looks at a copy of an empty workspace into which the log of a store was replayed. */
export function lookAtReplayed(template: Template, store: Store, look: (copy: Store) => void): void {
  const copy = borrowCopy(template.empty)
  try {
    replayLog(store, copy)
    look(copy)
  } finally {
    giveBack(template.empty, copy)
  }
}
