import { and, eq, inArray, max } from 'drizzle-orm'
import type { Store } from '../changelog/store'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import type { BlockNode, RichText } from '../model/richText'
import type { Topic } from '../model/topics'
import { RecordType } from '../model/vocabulary'
import { tables, type RowOf } from '../schema'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { UNKNOWN_ID } from './aWorkspace'

/** Draws values by a step's numbers. Mostly sensible ones, so that commands get somewhere, and wrong ones now and then. */
export interface Draw {
  number(below: number): number
  chance(oneIn: number): boolean
  of<T>(values: readonly T[]): T
  maybe<T>(value: () => T): T | null
  /** One of the newest rows, of those that `fit` leaves of them all. */
  row<T extends Topic>(topic: T, fit?: (rows: RowOf<T>[]) => RowOf<T>[]): RowOf<T> | undefined
  id(topic: Topic): string
  line(): string
  date(): string
  doc(agendaItemId: string): unknown
  /** The note under an item, if it was written. */
  noteOf(agendaItemId: string): { revision: number; blocks: BlockNode[] } | undefined
  /** A row that was removed, as the log remembers it. */
  removed(topics: readonly Topic[]): { topic: Topic; rowId: string; agendaItemId: string | undefined } | undefined
  changeSet(): number
  /** A change set that changed this row. */
  versionOf(rowId: string): number
}

const LINES = [
  'Welding',
  'Trends',
  'Videocâmera',
  'reunião',
  'Ünïcode 😀',
  "O'Hara",
  '  spaced  ',
  '',
  'two\nlines',
  'x'.repeat(301),
  'Peña Soldadura',
  'Lakeside Auto',
]
const DATES = ['2025-03-01', '2025-11-12', '2026-03-01', '2026-11-12', '2027-01-31', '2026-02-30', '1899-12-31']
const WORDS = [
  'a',
  ' b',
  'é',
  '😀',
  'shops took students. ',
  'The lift needs an inspection. ',
  '\u0301',
  '\ud83d',
  '"\\',
]

/** A source of values, given what the workspace holds by now. The same numbers and rows draw the same values. */
export function drawFrom(store: Store, numbers: readonly number[]): Draw {
  let drawn = 0
  const number = (below: number): number => {
    const value = numbers[drawn % numbers.length] ?? 0
    drawn += 1
    // Later rounds through the numbers must not repeat the earlier ones.
    return (value + Math.floor(drawn / numbers.length) * 7919) % below
  }
  const of = <T>(values: readonly T[]): T => values[number(values.length)] as T
  const row: Draw['row'] = <T extends Topic>(topic: T, fit: (rows: RowOf<T>[]) => RowOf<T>[] = (rows) => rows) => {
    const rows = fit(store.db.select().from(tables[topic]).all() as RowOf<T>[])
    // The newest rows are where something is going on.
    return rows.length === 0 ? undefined : of(rows.slice(-6))
  }
  const draw: Draw = {
    number,
    of,
    row,
    chance: (oneIn) => number(oneIn) === 0,
    maybe: (value) => (number(3) === 0 ? null : value()),
    id: (topic) => (number(25) === 0 ? UNKNOWN_ID : (row(topic)?.id ?? UNKNOWN_ID)),
    // The first ones are fine; the rest of the list has what people paste.
    line: () => (number(8) === 0 ? of(LINES) : `${of(LINES.slice(0, 6))} ${number(40)}`),
    date: () => of(number(10) === 0 ? DATES : DATES.slice(0, 5)),
    doc: (agendaItemId) => randomDoc(store, draw, agendaItemId),
    noteOf: (agendaItemId) => {
      const table = tables.minutes_note
      const note = store.db.select().from(table).where(eq(table.agendaItemId, agendaItemId)).get()
      return note && { revision: note.revision, blocks: (JSON.parse(note.body) as RichText).content }
    },
    removed: (topics) => {
      const gone = store.db
        .select()
        .from(changeTable)
        .where(and(eq(changeTable.operation, 'delete'), inArray(changeTable.topic, [...topics])))
        .all()
        .slice(-6)
      if (gone.length === 0) return undefined
      const { topic, rowId, before } = of(gone)
      return { topic, rowId, agendaItemId: JSON.parse(before ?? '{}').agendaItemId ?? undefined }
    },
    versionOf: (rowId) => {
      const sets = store.db
        .selectDistinct({ seq: changeTable.changeSetSeq })
        .from(changeTable)
        .where(eq(changeTable.rowId, rowId))
        .all()
      return sets.length === 0 ? 1 : of(sets).seq
    },
    // Mostly one of the last steps: of older ones something has been changed since.
    changeSet: () => {
      const last = store.db
        .select({ seq: max(changeSetTable.seq) })
        .from(changeSetTable)
        .get()?.seq
      return Math.max(1, (last ?? 1) - number(number(4) === 0 ? 200 : 3)) + (number(20) === 0 ? 1000 : 0)
    },
  }
  return draw
}

/** A text that goes on from the one that is there: typed at the end or inside, a block set, or cut. */
function randomDoc(store: Store, draw: Draw, agendaItemId: string): unknown {
  if (draw.chance(20)) return { type: 'doc', content: [{ type: 'image', attrs: {} }] }
  const note = store.db
    .select()
    .from(tables.minutes_note)
    .where(eq(tables.minutes_note.agendaItemId, agendaItemId))
    .get()
  const blocks: BlockNode[] = note ? [...(JSON.parse(note.body) as RichText).content] : []
  const at = draw.number(blocks.length + 1)
  const block = blocks[at]
  if (draw.chance(8)) blocks.splice(at, 1)
  else if (draw.chance(5)) blocks.splice(at, 0, randomBlock(store, draw, agendaItemId))
  else if (block?.type === 'paragraph' && block.content?.[0]?.type === 'text') {
    const { text } = block.content[0]
    const place = draw.chance(2) ? text.length : draw.number(text.length)
    const typed = text.slice(0, place) + draw.of(WORDS) + text.slice(place)
    blocks[at] = { ...block, content: [{ ...block.content[0], text: typed }, ...block.content.slice(1)] }
  } else blocks.push({ type: 'paragraph', content: [{ type: 'text', text: draw.of(WORDS) }] })
  return { type: 'doc', content: blocks }
}

function randomBlock(store: Store, draw: Draw, agendaItemId: string): BlockNode {
  const recordType = draw.of(RecordType.options)
  const topic = TOPIC_OF_RECORD[recordType]
  const table = tables[topic]
  const own = store.db.select().from(table).where(eq(table.agendaItemId, agendaItemId)).all()
  const record = own.length > 0 ? draw.of(own).id : draw.id(topic)
  const personId = draw.row('person')?.id ?? UNKNOWN_ID
  const blocks: BlockNode[] = [
    { type: 'record', attrs: { recordType, recordId: record } },
    { type: 'paragraph', content: [{ type: 'mention', attrs: { id: personId, label: 'Robin Marsh' } }] },
    { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Vehicles' }] },
    { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
  ]
  return draw.of(blocks)
}
