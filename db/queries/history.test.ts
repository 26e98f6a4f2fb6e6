import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runCommand } from '../changelog/run'
import type { Store } from '../changelog/store'
import { commandHandlers } from '../commands'
import type { CommandName, RequestOf } from '../model/commands'
import { isAppError } from '../model/errors'
import { HISTORY_PAGE } from '../model/history'
import { plainTextOf, type BlockNode, type RichText } from '../model/richText'
import { changeSetTable, changeTable } from '../schema/changeLog'
import { agendaItemTable, meetingTable } from '../schema/meeting'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aDoc, aMeeting, aMember, aMotion, anAction, anItem, approveMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { randomStep, requestOf } from '../testing/randomCommands'
import { createTestWorkspace } from '../testing/testWorkspace'
import { findNextSteps, listMeetingHistory } from './history'
import { listNoteVersions, requireNoteVersion } from './noteVersions'
import { getNote } from './records'

const MINUTE = 60_000
const START_MS = Date.parse('2026-11-12T17:30:00.000Z')
const actor = 'Dana Whitfield'

/** A note and a clock that goes on by eleven minutes from step to step, so that each is a version of its own. */
function aScene() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const agendaItemId = anItem(store, meetingId, { title: 'Trends' })
  let nowMs = START_MS
  const step = <Name extends CommandName>(name: Name, input: RequestOf<Name>, by = actor) => {
    nowMs += 11 * MINUTE
    return runCommand(store, commandHandlers, name, input, { actor: by, nowMs })
  }
  const write = (body: unknown, by = actor): number => {
    const baseRevision = getNote(store.db, { agendaItemId }).revision
    return step('note.write', { agendaItemId, baseRevision, body: body as never }, by).changeSet ?? 0
  }
  const restore = (version: number) => {
    const baseRevision = getNote(store.db, { agendaItemId }).revision
    return step('note.restore', { agendaItemId, version, baseRevision })
  }
  const body = () => getNote(store.db, { agendaItemId }).body
  const versions = () => listNoteVersions(store.db, { agendaItemId, before: null }).versions
  const bodyAt = (version: number) => requireNoteVersion(store.db, { agendaItemId, version }).body
  return { store, boardId, meetingId, agendaItemId, step, write, restore, body, versions, bodyAt }
}

const block = (recordType: 'motion' | 'action' | 'decision', recordId: string): BlockNode => ({
  type: 'record',
  attrs: { recordType, recordId },
})

test('lists the versions of a note, newest first, with who, when and how many words', () => {
  const { write, versions } = aScene()
  const first = write(aDoc('Four shops took students.'))
  const second = write(aDoc('Four shops took six students.'), 'Ivo Kraus')
  const third = write(aDoc('Four students.'))
  expect(versions()).toMatchObject([
    { version: third, actor, wordsAdded: 0, wordsRemoved: 3, words: 2, excerpt: 'Four students.' },
    { version: second, actor: 'Ivo Kraus', wordsAdded: 1, wordsRemoved: 0, words: 5 },
    { version: first, at: '2026-11-12T17:41:00.000Z', command: 'note.write', wordsAdded: 4, wordsRemoved: 0, words: 4 },
  ])
})

test('gives a page at a time', () => {
  const { store, agendaItemId, meetingId, write } = aScene()
  const written = Array.from({ length: HISTORY_PAGE + 3 }, (_, index) => write(aDoc(`Line ${index}`))).toReversed()
  const first = listNoteVersions(store.db, { agendaItemId, before: null })
  const second = listNoteVersions(store.db, { agendaItemId, before: first.next })
  expect([...first.versions, ...second.versions].map(({ version }) => version)).toEqual(written)
  expect([first.versions.length, second.next]).toEqual([HISTORY_PAGE, null])
  const top = listMeetingHistory(store.db, { id: meetingId, before: null })
  const rest = listMeetingHistory(store.db, { id: meetingId, before: top.next })
  expect(rest.next).toBeNull()
  // The meeting and its item were made before.
  expect(top.changes.length + rest.changes.length).toBe(HISTORY_PAGE + 5)
})

test('gives each version as it was written, with the records as they were worded', () => {
  const { store, agendaItemId, step, write, bodyAt } = aScene()
  const id = aMotion(store, agendaItemId, { text: 'To buy two scan tools.' })
  const older = write(aDoc('Moved:', block('motion', id)))
  step('motion.revise', { id, text: 'To buy three scan tools.' })
  const newer = write(aDoc('Moved at last:', block('motion', id)))
  expect(bodyAt(older)).toEqual(aDoc('Moved:', block('motion', id)))
  const recordsAt = (version: number) => requireNoteVersion(store.db, { agendaItemId, version }).records
  expect([recordsAt(older), recordsAt(newer)]).toEqual([
    { [id]: 'To buy two scan tools.' },
    { [id]: 'To buy three scan tools.' },
  ])
})

test('refuses a version that the note does not have, and an unknown item', () => {
  const { store, agendaItemId, restore } = aScene()
  expect(() => requireNoteVersion(store.db, { agendaItemId, version: 1 })).toThrow(/no such version/)
  expect(() => requireNoteVersion(store.db, { agendaItemId: UNKNOWN_ID, version: 1 })).toThrow(/no such/)
  expectRefusal(store, () => restore(1), 'NOT_FOUND', /no such version/)
})

test('brings an older version back as a new one, and loses nothing', () => {
  const { write, restore, versions, body, bodyAt } = aScene()
  const first = write(aDoc('One'))
  const second = write(aDoc('One and two'))
  const { output, changeSet } = restore(first)
  expect(output.revision).toBe(3)
  expect(body()).toEqual(aDoc('One'))
  expect(versions().map(({ version, command }) => [version, command])).toEqual([
    [changeSet, 'note.restore'],
    [second, 'note.write'],
    [first, 'note.write'],
  ])
  expect(bodyAt(second)).toEqual(aDoc('One and two'))
  expect(restore(first)).toMatchObject({ output: { revision: 3 }, changeSet: null })
})

test('keeps the records of now at the end, and the words of those that are gone', () => {
  const { store, boardId, agendaItemId, step, write, restore, body } = aScene()
  const gone = aMotion(store, agendaItemId, { text: 'To buy two\nscan tools.' })
  const kept = anAction(store, agendaItemId, { boardId })
  const first = write(aDoc('Moved:', block('motion', gone)))
  step('motion.remove', { id: gone })
  write(aDoc('Later.', block('action', kept)))
  restore(first)
  const words: BlockNode = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'To buy two' }, { type: 'hardBreak' }, { type: 'text', text: 'scan tools.' }],
  }
  expect(body()).toEqual(aDoc('Moved:', words, block('action', kept)))
})

test('refuses to restore over newer words, and in approved minutes', () => {
  const { store, meetingId, agendaItemId, write } = aScene()
  const version = write(aDoc('One'))
  write(aDoc('Two'))
  const restoring = () => run(store, 'note.restore', { agendaItemId, version, baseRevision: 1 })
  expectRefusal(store, restoring, 'CONFLICT', /changed elsewhere/)
  approveMeeting(store, meetingId)
  expectRefusal(store, restoring, 'CONFLICT', /are approved/)
})

/** Edits that a person makes of a text: a word somewhere, a paragraph more, one less. */
const edit = fc.record({
  kind: fc.constantFrom('word', 'word', 'word', 'paragraph', 'cut', 'rest'),
  at: fc.nat(1000),
  word: fc.constantFrom('shop ', 'é', '😀', 'The lift needs an inspection. ', ' '),
  waitMs: fc.constantFrom(1000, 1000, 1000, 11 * MINUTE),
  by: fc.constantFrom(actor, actor, 'Ivo Kraus'),
})

test('any version of a note is what was written then, and restoring back and forth keeps every word', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 5, maxLength: 60, size: 'max' }), fc.nat(1000), (edits, pick) => {
      const { workspace: store, remove } = createTestWorkspace()
      store.sqlite.pragma('synchronous = OFF')
      try {
        const agendaItemId = anItem(store, aMeeting(store))
        const written = new Map<number, RichText>()
        const lines = ['Begun.']
        let nowMs = START_MS
        for (const { kind, at, word, waitMs, by } of edits) {
          nowMs += waitMs
          const line = at % lines.length
          const text = lines[line] ?? ''
          const place = at % (text.length + 1)
          if (kind === 'paragraph') lines.splice(line, 0, word)
          else if (kind === 'cut' && lines.length > 1) lines.splice(line, 1)
          else if (kind === 'word') lines[line] = `${text.slice(0, place)}${word}${text.slice(place)}`
          const body = aDoc(...lines.map((each) => each.replaceAll(/[\ud800-\udfff]/g, '\ufffd')))
          const { revision } = getNote(store.db, { agendaItemId })
          const request = { agendaItemId, baseRevision: revision, body }
          const { changeSet } = runCommand(store, commandHandlers, 'note.write', request, { actor: by, nowMs })
          if (changeSet !== null) written.set(changeSet, getNote(store.db, { agendaItemId }).body)
        }
        const bodyAt = (version: number) => requireNoteVersion(store.db, { agendaItemId, version }).body
        const { versions } = listNoteVersions(store.db, { agendaItemId, before: null })
        expect(versions.map(({ version }) => version).toReversed()).toEqual([...written.keys()])
        for (const [version, body] of written) expect(bodyAt(version)).toEqual(body)

        const [newest, older] = [versions[0]?.version ?? 0, versions[pick % versions.length]?.version ?? 0]
        for (const version of [older, newest]) {
          const { revision } = getNote(store.db, { agendaItemId })
          run(store, 'note.restore', { agendaItemId, version, baseRevision: revision })
          expect(plainTextOf(getNote(store.db, { agendaItemId }).body)).toBe(
            plainTextOf(written.get(version) ?? aDoc()),
          )
        }
        for (const [version, body] of written) expect(bodyAt(version)).toEqual(body)
      } finally {
        remove()
      }
    }),
    { numRuns: 40 },
  )
})

test('tells what was done to a meeting: rows that are gone and votes included, other meetings not', () => {
  const { store, boardId, meetingId, agendaItemId, step, write } = aScene()
  const { personId } = aMember(store, boardId, { fullName: 'Wes Tanaka' })
  const elsewhere = anItem(store, aMeeting(store, { boardId }), { title: 'Elsewhere' })
  aMotion(store, elsewhere)
  step('attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  const { id } = step('motion.record', {
    agendaItemId,
    text: 'To buy two scan tools.',
    moverId: null,
    seconderId: null,
    method: null,
    votesFor: null,
    votesAgainst: null,
    votesAbstain: null,
    result: null,
  }).output
  step('motion.castVote', { id, personId, choice: 'for' }, 'Ivo Kraus')
  write(aDoc('Words.'))
  const moved = step('motion.remove', { id }).changeSet ?? 0
  step('meeting.revise', { id: meetingId, place: 'Room 12' })
  step('change.undo', { changeSet: moved })
  const { changes } = listMeetingHistory(store.db, { id: meetingId, before: null })
  const facts = { topic: 'motion', label: 'To buy two scan tools.', number: 2, item: 'Trends' }
  expect(changes).toMatchObject([
    { facts: { command: 'change.undo' }, undone: { command: 'motion.remove', ...facts }, isTakenBack: false },
    {
      facts: {
        command: 'meeting.revise',
        label: 'Fall meeting',
        columns: [{ column: 'place', before: 'Room 114', after: 'Room 12' }],
      },
    },
    { facts: { command: 'motion.remove', operation: 'delete', ...facts }, undone: null, isTakenBack: true },
    { facts: { command: 'note.write', label: 'Trends', operation: 'insert' } },
    { actor: 'Ivo Kraus', facts: { command: 'motion.castVote', topic: 'vote', label: 'Wes Tanaka', number: 2 } },
    { facts: { command: 'motion.record', operation: 'insert', ...facts } },
    { facts: { command: 'attendance.mark', label: 'Wes Tanaka', count: 1 } },
    { facts: { command: 'agenda.addItem', label: 'Trends' } },
    { facts: { command: 'meeting.create', label: 'Fall meeting' } },
  ])
})

test('the history of the meetings of any workspace leaves out no step that touched their rows', () => {
  fc.assert(
    fc.property(fc.array(randomStep, { maxLength: 60, size: 'max' }), (steps) => {
      const { workspace: store, remove } = createTestWorkspace()
      store.sqlite.pragma('synchronous = OFF')
      try {
        const boardId = aBoard(store)
        aMember(store, boardId)
        anItem(store, aMeeting(store, { boardId }))
        let nowMs = START_MS
        for (const each of steps) {
          nowMs += each.waitMs
          try {
            runCommand(store, commandHandlers, each.name, requestOf(store, each), { actor: each.actor, nowMs })
          } catch (error) {
            if (!isAppError(error)) throw error
          }
        }
        const logged = store.db.select().from(changeTable).all()
        for (const { id } of store.db.select().from(meetingTable).all()) {
          const own = logged.filter((change) => `${change.before}${change.after}`.includes(`"meetingId":"${id}"`))
          const told: number[] = []
          for (let before: number | null = null; ;) {
            const page: ReturnType<typeof listMeetingHistory> = listMeetingHistory(store.db, { id, before })
            told.push(...page.changes.map(({ changeSet }) => changeSet))
            if (page.next === null) break
            before = page.next
          }
          expect(own.filter((change) => !told.includes(change.changeSetSeq))).toEqual([])
          expect(told).toEqual([...new Set(told)].toSorted((a, b) => b - a))
        }
      } finally {
        remove()
      }
    }),
    { numRuns: 15 },
  )
})

test('every step of any kind can be told, and is the one that the keys take next', () => {
  const { workspace: store, remove } = createTestWorkspace()
  store.sqlite.pragma('synchronous = OFF')
  try {
    const boardId = aBoard(store)
    aMember(store, boardId)
    anItem(store, aMeeting(store, { boardId }))
    const [steps = []] = fc.sample(fc.array(randomStep, { minLength: 1500, maxLength: 1500 }), { numRuns: 1, seed: 7 })
    const given = new Set<string>()
    const told = new Set<string>()
    let nowMs = START_MS
    for (const each of steps) {
      nowMs += each.waitMs
      try {
        const { changeSet } = runCommand(store, commandHandlers, each.name, requestOf(store, each), { actor, nowMs })
        if (changeSet !== null) given.add(each.name)
        const { undo, redo } = findNextSteps(store.db, { actor })
        if (undo?.changeSet === changeSet) told.add(undo.facts.command)
        if (redo?.changeSet === changeSet) told.add(redo.facts.command)
      } catch (error) {
        if (!isAppError(error)) throw error
      }
    }
    expect(given.size).toBeGreaterThan(40)
    expect([...given].filter((name) => !told.has(name) && !/^(note.write|institution.create)$/.test(name))).toEqual([])
  } finally {
    remove()
  }
})

test('the undo key takes the newest step of the person, past typed text and what others did', () => {
  const { store, boardId, step, write } = aScene()
  const id = anAction(store, null, { boardId })
  const dated = step('actionItem.reschedule', { id, dueOn: '2026-12-01' }).changeSet
  const revised = step('actionItem.revise', { id, text: 'Send it.' }).changeSet ?? 0
  write(aDoc('Words.'))
  step('actionItem.create', { boardId, agendaItemId: null, text: 'Other.', ownerIds: [], dueOn: null }, 'Ivo Kraus')
  const next = () => {
    const { undo, redo } = findNextSteps(store.db, { actor })
    return [undo?.changeSet, redo?.changeSet]
  }
  expect(next()).toEqual([revised, undefined])
  const first = step('change.undo', { changeSet: revised }).changeSet
  expect(next()).toEqual([dated, first])
  const second = step('change.undo', { changeSet: dated ?? 0 }).changeSet ?? 0
  expect(next()[1]).toBe(second)
  step('change.undo', { changeSet: second })
  expect(next()).toEqual([dated, first])
  step('actionItem.setStatus', { id, status: 'done', on: '2026-11-20' })
  expect(next()[1]).toBeUndefined()
})

test('reads a long history at once', () => {
  const store: Store = aWorkspace()
  const agendaItemId = anItem(store, aMeeting(store))
  const { id } = run(store, 'decision.record', { agendaItemId, text: 'Agreed.' })
  store.sqlite.transaction(() => {
    const set = store.sqlite.prepare(
      `insert into change_set (site_id, site_seq, time, at, actor, command, is_open)
       select 'other', ?, printf('%06d', ?), '2026-11-12T17:30:00.000Z', 'Dana', 'decision.revise', 0`,
    )
    const change = store.sqlite.prepare(
      `insert into change (change_set_seq, ordinal, topic, row_id, operation, before, after)
       values (?, 0, 'decision', ?, 'update', '{"text":"Agreed."}', '{"text":"Agreed."}')`,
    )
    for (let count = 1; count <= 10_000; count += 1) {
      change.run(set.run(count, count).lastInsertRowid, count % 5 === 0 ? id : `elsewhere ${count % 700}`)
    }
  })()
  expect(store.db.select().from(changeSetTable).all()).toHaveLength(10_005)
  const { meetingId } = store.db.select().from(agendaItemTable).get() ?? { meetingId: '' }
  const begun = process.threadCpuUsage()
  const page = listMeetingHistory(store.db, { id: meetingId, before: null })
  const { user, system } = process.threadCpuUsage(begun)
  expect(page.changes).toHaveLength(HISTORY_PAGE)
  // Some fifteen milliseconds of work, whatever else the machine does meanwhile.
  expect((user + system) / 1000).toBeLessThan(1000)
})
