import { count, eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import type { RichText } from '../model/richText'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { aBoard, aDoc, aMeeting, anItem, run } from '../testing/builders'
import { allRows } from '../testing/expectRefusal'
import { createTestWorkspace } from '../testing/testWorkspace'
import type { Workspace } from '../workspace/workspace'
import { replayLog } from './replay'
import type { Store } from './store'

const SECOND = 1000
const START_MS = Date.parse('2026-11-12T17:30:00.000Z')

/** An empty workspace that need not survive a power cut: these tests write ten thousand times. */
function aFastWorkspace(): Workspace {
  const made = createTestWorkspace()
  onTestFinished(made.remove)
  made.workspace.sqlite.pragma('synchronous = OFF')
  return made.workspace
}

/** What the change log takes up in the file, its indexes included. */
function logBytes(store: Store): number {
  const size = store.sqlite
    .prepare(
      `select coalesce(sum(pgsize), 0) from dbstat
       where name in (select name from sqlite_schema where tbl_name in ('change', 'change_set'))`,
    )
    .pluck()
    .get()
  return Number(size)
}

/** The same pauses, jumps and words on every run. */
function randomness(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const VOCABULARY = 'the shops took four students each for a week and asked for électrique training in spring'.split(' ')

/** Somebody taking minutes: bursts of keys, at the end or inside, in paragraph after paragraph of several items. */
class Typist {
  readonly paragraphs: string[] = ['']
  revision = 0
  private at = 0
  private paragraph = 0
  private pending = ''

  constructor(
    private readonly store: Store,
    private readonly agendaItemId: string,
    private readonly random: (below: number) => number,
  ) {}

  /** One second's worth of keys. */
  type(nowMs: number): void {
    if (this.pending === '') this.pending = `${VOCABULARY[this.random(VOCABULARY.length)]} `
    const text = this.paragraphs[this.paragraph] ?? ''
    if (this.random(12) === 0 && this.at > 3) {
      this.paragraphs[this.paragraph] = text.slice(0, this.at - 2) + text.slice(this.at)
      this.at -= 2
    } else {
      const keys = this.pending.slice(0, 1 + this.random(5))
      this.pending = this.pending.slice(keys.length)
      this.paragraphs[this.paragraph] = text.slice(0, this.at) + keys + text.slice(this.at)
      this.at += keys.length
    }
    this.save(nowMs)
  }

  newParagraph(): void {
    this.paragraph = this.paragraphs.push('') - 1
    this.at = 0
  }

  /** Puts the cursor anywhere in the text. */
  jump(): void {
    this.paragraph = this.random(this.paragraphs.length)
    this.at = this.random((this.paragraphs[this.paragraph] ?? '').length + 1)
  }

  private save(nowMs: number): void {
    const body: RichText = aDoc(...this.paragraphs)
    const request = { agendaItemId: this.agendaItemId, baseRevision: this.revision, body }
    this.revision = run(this.store, 'note.write', request, { actor: 'Dana Whitfield', nowMs }).revision
  }
}

/** The change sets of the log with how many changes each holds. */
function entries(store: Store): { command: string; isOpen: boolean; changes: number }[] {
  return store.db
    .select({ command: changeSetTable.command, isOpen: changeSetTable.isOpen, changes: count() })
    .from(changeSetTable)
    .innerJoin(changeTable, eq(changeTable.changeSetSeq, changeSetTable.seq))
    .groupBy(changeSetTable.seq)
    .orderBy(changeSetTable.seq)
    .all()
}

/** A note of one word, and a way to write to it. The log entries of its making are not counted. */
function aWrittenNote() {
  const store = aFastWorkspace()
  const meetingId = aMeeting(store, { boardId: aBoard(store) })
  const agendaItemId = anItem(store, meetingId)
  let nowMs = START_MS
  let revision = 0
  const write = (text: string, { waitMs = SECOND, actor = 'Dana Whitfield' } = {}) => {
    nowMs += waitMs
    const request = { agendaItemId, baseRevision: revision, body: aDoc(text) }
    revision = run(store, 'note.write', request, { actor, nowMs }).revision
  }
  write('The')
  const earlier = entries(store).length
  return { store, meetingId, write, newEntries: () => entries(store).slice(earlier) }
}

test('typing on extends the last entry, which stays open', () => {
  const { write, newEntries } = aWrittenNote()
  for (const text of ['The s', 'The shop', 'The shops', 'The shops too', 'The shops took']) write(text)
  expect(newEntries()).toEqual([{ command: 'note.write', isOpen: true, changes: 1 }])
})

test('a jump inside the note adds a change to the entry instead of logging all the text between', () => {
  const { store, write, newEntries } = aWrittenNote()
  const middle = 'x'.repeat(5000)
  write(`The ${middle} end`)
  const bytes = () => JSON.stringify(store.db.select().from(changeTable).all()).length
  const before = bytes()
  write(`The big ${middle} end`, { waitMs: 11 * 60 * SECOND })
  write(`The big ${middle} end.`)
  expect(newEntries()).toEqual([
    { command: 'note.write', isOpen: false, changes: 1 },
    { command: 'note.write', isOpen: true, changes: 2 },
  ])
  expect(bytes() - before).toBeLessThan(2000)
})

test('another person, another command, ten minutes or a clock that ran back begin a new entry', () => {
  const { store, meetingId, write, newEntries } = aWrittenNote()
  write('The s')
  write('The sh', { actor: 'Ivo Kraus' })
  write('The sho', { actor: 'Ivo Kraus' })
  run(store, 'meeting.revise', { id: meetingId, title: 'Winter meeting' })
  write('The shop')
  write('The shops', { waitMs: 11 * 60 * SECOND })
  write('The shops t', { waitMs: -3600 * SECOND })
  const closed = { isOpen: false, changes: 1 }
  expect(newEntries()).toEqual([
    { command: 'note.write', ...closed },
    { command: 'note.write', ...closed },
    { command: 'meeting.revise', ...closed },
    { command: 'note.write', ...closed },
    { command: 'note.write', ...closed },
    { command: 'note.write', isOpen: true, changes: 1 },
  ])
})

test('three hours of restless typing grow the change log by less than 2 MB and replay exactly', () => {
  const store = aFastWorkspace()
  const meetingId = aMeeting(store, { boardId: aBoard(store) })
  const random = randomness(7)
  const typists = Array.from({ length: 12 }, () => new Typist(store, anItem(store, meetingId), random))
  const before = logBytes(store)
  let nowMs = START_MS
  let typist = typists[0]
  let writes = 0
  for (let second = 0; second < 3 * 3600; second += 1) {
    nowMs += SECOND
    if (random(12) === 0) continue
    if (random(8) === 0) typist = typists[random(typists.length)]
    else if (random(3) === 0) typist?.jump()
    else if (random(40) === 0) typist?.newParagraph()
    typist?.type(nowMs)
    writes += 1
  }
  expect(writes).toBeGreaterThan(9_500)
  expect(logBytes(store) - before).toBeLessThan(2_000_000)
  const copy = aFastWorkspace()
  replayLog(store, copy)
  expect(allRows(copy)).toEqual(allRows(store))
})
