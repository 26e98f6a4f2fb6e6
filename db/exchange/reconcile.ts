import { updateOf, type RowChange } from '../changelog/recorder'
import { RowAccess, type StoredRow } from '../changelog/rowAccess'
import type { Store } from '../changelog/store'
import { Topic } from '../model/topics'
import type { Columns, Evaluation } from './evaluate'
import type { RawChange, RawStep } from './rawLog'

/** The reason under which minutes are opened that two machines sealed at once. It stands in the log only. */
const SEALED_TWICE = 'Another machine had sealed these minutes before.'

/** One row that still differs. */
interface Write {
  topic: Topic
  id: string
  run: () => RowChange | undefined
}

/** What a merge did, by the step that it is told of. */
export type Written = Map<RawStep, RowChange[]>

/**
 * Makes the rows of the file what they are worked out to be. Each difference is written as part of the step that made
 * it, as far as it can be; what is left over (a number that had to change, a row that had to stay) is part of the last.
 * Sealed records come behind everything that they freeze.
 */
export function reconcile(store: Store, steps: readonly RawStep[], evaluation: Evaluation): Written {
  const writer = new RowWriter(store, evaluation)
  const written: Written = new Map(steps.map((step) => [step, []]))
  const seals: { step: RawStep; change: RawChange }[] = []
  for (const step of steps) {
    for (const change of step.changes) {
      if (change.topic === 'sealed_record') seals.push({ step, change })
      else if (!evaluation.isIgnored(change)) collect(written, step, writer.followStep(change))
    }
  }
  const last = steps.at(-1)
  if (last === undefined) return written
  const rest = writer.settle()
  for (const change of rest) collect(written, last, change)
  for (const { step, change } of seals) {
    const meetingId = String(change.after?.['meetingId'])
    const isTouched = rest.some(({ topic, rowId }) => evaluation.seals.meetingOf(topic, rowId) === meetingId)
    collect(written, isTouched ? last : step, writer.followStep(change))
  }
  return written
}

function collect(written: Written, step: RawStep, change: RowChange | undefined): void {
  if (change !== undefined) written.get(step)?.push(change)
}

/** Writes rows towards what they are to be, and never away from it. */
class RowWriter {
  private readonly access: RowAccess

  constructor(
    store: Store,
    private readonly evaluation: Evaluation,
  ) {
    this.access = new RowAccess(store)
  }

  /** Does what a change wanted, if that is what the row is to be and it can be done at this place. */
  followStep({ topic, rowId, operation, after }: RawChange): RowChange | undefined {
    const wanted = this.evaluation.rows.get(topic)?.get(rowId)
    if (wanted === undefined) return undefined
    const row = this.access.find(topic, rowId)
    if (operation === 'delete') return wanted === null && row ? this.attempt(() => this.remove(topic, row)) : undefined
    if (wanted === null) return undefined
    if (row === undefined)
      return operation === 'insert' ? this.attempt(() => this.insert(topic, rowId, wanted)) : undefined
    const names = Object.keys(after ?? {}).filter((name) => name in wanted)
    return this.attempt(() => this.update(topic, row, wanted, names))
  }

  /**
   * Writes everything that still differs, in whatever order the database allows. Minutes that this machine had sealed
   * too, later than another one did, are opened for it as for a correction, and closed again.
   */
  settle(): RowChange[] {
    const done: RowChange[] = []
    const opened = new Set<string>()
    for (;;) {
      const stuck = this.writeAll(this.differences(opened), done)
      if (stuck === undefined) break
      const sealed = stuck.meetingIds.filter((id) => !opened.has(id) && this.isClosed(id))
      if (sealed.length === 0) throw stuck.refusal
      for (const id of sealed) {
        opened.add(id)
        const change = this.rewrite('meeting', id, { status: 'correcting', correctionReason: SEALED_TWICE })
        if (change !== undefined) done.push(change)
      }
    }
    for (const id of opened) {
      const wanted = this.evaluation.rows.get('meeting')?.get(id)
      const change = wanted == null ? undefined : this.rewrite('meeting', id, wanted)
      if (change !== undefined) done.push(change)
    }
    return done
  }

  private writeAll(
    writes: readonly Write[],
    done: RowChange[],
  ): { refusal: unknown; meetingIds: string[] } | undefined {
    let pending = writes
    while (pending.length > 0) {
      const left: Write[] = []
      let refusal: unknown
      for (const write of pending) {
        try {
          const change = write.run()
          if (change !== undefined) done.push(change)
        } catch (error) {
          if (!isRefusal(error)) throw error
          refusal = error
          left.push(write)
        }
      }
      if (left.length === pending.length) {
        return {
          refusal,
          meetingIds: left.flatMap(({ topic, id }) => this.evaluation.seals.meetingOf(topic, id) ?? []),
        }
      }
      pending = left
    }
    return undefined
  }

  private isClosed(meetingId: string): boolean {
    return this.access.find('meeting', meetingId)?.['status'] === 'approved'
  }

  private rewrite(topic: Topic, id: string, columns: Columns): RowChange | undefined {
    const row = this.access.find(topic, id)
    return row && this.update(topic, row, columns, Object.keys(columns))
  }

  private differences(opened: ReadonlySet<string>): Write[] {
    const removals: Write[] = []
    const writes: Write[] = []
    for (const topic of Topic.options) {
      if (topic === 'sealed_record') continue
      const present = new Map(this.access.list(topic).map((row) => [row.id, row]))
      for (const [id, wanted] of this.evaluation.rows.get(topic) ?? []) {
        const row = present.get(id)
        if (wanted === null) {
          if (row) removals.unshift({ topic, id, run: () => this.remove(topic, row) })
        } else if (row === undefined) {
          writes.push({ topic, id, run: () => this.insert(topic, id, wanted) })
        } else if (!opened.has(id) && Object.keys(wanted).some((name) => wanted[name] !== row[name])) {
          writes.push({ topic, id, run: () => this.update(topic, row, wanted, Object.keys(wanted)) })
        }
      }
    }
    // Somebody wrote on a text that stood beside another one: now that longer one does.
    const variants = this.evaluation.rows.get('note_variant')
    for (const row of this.access.list('note_variant')) {
      if (variants?.has(row.id) === true) continue
      removals.push({ topic: 'note_variant', id: row.id, run: () => this.remove('note_variant', row) })
    }
    return [...removals, ...writes]
  }

  private insert(topic: Topic, rowId: string, wanted: Columns): RowChange {
    const after = this.access.insert(topic, { ...wanted, id: rowId })
    return { topic, rowId, operation: 'insert', before: null, after }
  }

  private update(topic: Topic, row: StoredRow, wanted: Columns, names: readonly string[]): RowChange | undefined {
    const differing = names.filter((name) => wanted[name] !== row[name])
    if (differing.length === 0) return undefined
    const columns = Object.fromEntries(differing.map((name) => [name, wanted[name]]))
    this.access.update(topic, row.id, columns)
    return updateOf(topic, row, { ...row, ...columns }, differing)
  }

  private remove(topic: Topic, row: StoredRow): RowChange {
    this.access.remove(topic, row.id)
    return { topic, rowId: row.id, operation: 'delete', before: row, after: null }
  }

  private attempt(write: () => RowChange | undefined): RowChange | undefined {
    try {
      return write()
    } catch (error) {
      // A row that it needs, or that stands in its way, may be settled later.
      if (isRefusal(error)) return undefined
      throw error
    }
  }
}

/** The database refuses one statement; the transaction goes on. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')
}
