import { describe, expect, test } from 'vitest'
import { commandHandlers } from '../commands'
import { institutionTable } from '../schema/institution'
import { changeSetTable, changeTable, siteTable } from '../schema/changeLog'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aDoc, aMeeting, anInstitution, anItem, run } from '../testing/builders'
import { expectRefusal, wholeLog } from '../testing/expectRefusal'
import { createTestWorkspace } from '../testing/testWorkspace'
import { openWorkspace } from '../workspace/openWorkspace'
import { recordChanges, runCommand } from './run'
import type { Store } from './store'

const origin = { actor: 'Dana Whitfield', nowMs: Date.parse('2026-11-12T17:30:00.000Z') }
const school = { name: 'Fairmont', language: 'en-US', timeZone: 'America/Chicago', paper: 'a4' } as const

function changesOf(store: Store) {
  return store.db.select().from(changeTable).orderBy(changeTable.changeSetSeq, changeTable.ordinal).all()
}

test('logs who, when, which command, and each row before and after', () => {
  const store = aWorkspace()
  const { id } = run(store, 'institution.create', school, origin)
  const committed = runCommand(store, commandHandlers, 'institution.revise', { id, name: 'Lakeside' }, origin)
  expect(committed).toEqual({ output: { id }, topics: ['institution'], rowIds: [id], changeSet: 2 })
  const { siteId } = store.db.select().from(siteTable).get() ?? {}
  const at = '2026-11-12T17:30:00.000Z'
  const entry = { siteId, at, actor: 'Dana Whitfield', isOpen: false }
  expect(store.db.select().from(changeSetTable).all()).toMatchObject([
    { ...entry, siteSeq: 1, command: 'institution.create' },
    { ...entry, siteSeq: 2, command: 'institution.revise' },
  ])
  const changes = changesOf(store).map((each) => ({
    ...each,
    before: JSON.parse(each.before ?? 'null'),
    after: JSON.parse(each.after ?? 'null'),
  }))
  expect(changes).toMatchObject([
    { topic: 'institution', rowId: id, operation: 'insert', before: null, after: { id, ...school } },
    { topic: 'institution', rowId: id, operation: 'update', before: { name: 'Fairmont' }, after: { name: 'Lakeside' } },
  ])
  expect(Object.keys(changes[1]?.after)).toEqual(['name'])
})

test('logs nothing when a command changes nothing', () => {
  const store = aWorkspace()
  const { id } = run(store, 'institution.create', school)
  const before = wholeLog(store)
  expect(runCommand(store, commandHandlers, 'institution.revise', { id, name: school.name }, origin).topics).toEqual([])
  expect(wholeLog(store)).toEqual(before)
})

test('names every offending value of an input, the first in front', () => {
  const store = aWorkspace()
  const wrong = { ...school, name: '', language: 'english' }
  const refusal = expectRefusal(store, () => run(store, 'institution.create', wrong), 'INVALID_INPUT', /empty/)
  expect(refusal.data).toEqual({
    path: ['name'],
    issues: [
      { path: ['name'], message: 'Must not be empty.' },
      { path: ['language'], message: 'Must be a language like en-US.' },
    ],
  })
  const extra = { ...school, motto: 'Learn' }
  expectRefusal(
    store,
    () => runCommand(store, commandHandlers, 'institution.create', extra, origin),
    'INVALID_INPUT',
    /motto/,
  )
})

test('takes everything back when a command fails half-way', () => {
  const store = aWorkspace()
  const failing = () =>
    recordChanges(store, 'test.fail', origin, ({ write, newId }) => {
      write.insert('institution', { id: newId(), ...school })
      throw new Error('half-way')
    })
  expect(failing).toThrow('half-way')
  expect(store.db.select().from(institutionTable).all()).toEqual([])
  expect(wholeLog(store)).toEqual({ sets: [], changes: [] })
})

test('speaks of a broken constraint as a conflict, not as a bug', () => {
  const store = aWorkspace()
  const { id } = run(store, 'institution.create', school)
  const twice = () =>
    recordChanges(store, 'test.twice', origin, ({ write }) => write.insert('institution', { id, ...school }))
  expectRefusal(store, twice, 'CONFLICT', /does not agree with what is stored/)
})

test('keeps times increasing and the numbers of a site without gaps when the clock runs back', () => {
  const store = aWorkspace()
  const { id } = run(store, 'institution.create', school, origin)
  for (const [index, hours] of [1, -5, -5, 0, 2].entries()) {
    const nowMs = origin.nowMs + hours * 3_600_000
    run(store, 'institution.revise', { id, name: `Name ${index}` }, { ...origin, nowMs })
  }
  const sets = store.db.select().from(changeSetTable).orderBy(changeSetTable.seq).all()
  expect(sets.map((set) => set.siteSeq)).toEqual([1, 2, 3, 4, 5, 6])
  const times = sets.map((set) => set.time)
  expect(times).toEqual([...new Set(times)].toSorted())
})

test('refuses every write where the workspace can only be read', () => {
  const made = createTestWorkspace()
  const store = openWorkspace(made.workspace.folder, { readOnly: true })
  try {
    expectRefusal(store, () => run(store, 'institution.create', school), 'READ_ONLY', /can be read but not written/)
  } finally {
    store.close()
    made.remove()
  }
})

describe('the log cannot be changed', () => {
  function aStoreWithOpenEntry() {
    const store = aWorkspace()
    const agendaItemId = anItem(
      store,
      aMeeting(store, { boardId: aBoard(store, { institutionId: anInstitution(store) }) }),
    )
    const write = (baseRevision: number, text: string) =>
      run(store, 'note.write', { agendaItemId, baseRevision, body: aDoc(text) }, origin)
    write(0, 'One')
    write(1, 'One and')
    return { store, write }
  }

  test.each([
    'delete from change',
    'delete from change where change_set_seq = (select max(seq) from change_set)',
    'delete from change_set',
    "update change set after = '{}' where change_set_seq = 1",
    "update change set row_id = 'x' where change_set_seq = (select max(seq) from change_set)",
    "update change_set set actor = 'x' where seq = 1",
    "update change_set set actor = 'x' where is_open = 1",
    'update change_set set is_open = 1 where seq = 1',
    "update change_set set time = 'x' where is_open = 1",
  ])('%s', (statement) => {
    const { store } = aStoreWithOpenEntry()
    const before = wholeLog(store)
    expect(() => store.sqlite.exec(statement)).toThrow(/the change log is append-only/)
    expect(wholeLog(store)).toEqual(before)
  })

  test('but the open last entry grows while its text is being typed', () => {
    const { store, write } = aStoreWithOpenEntry()
    const before = changesOf(store)
    write(2, 'One and two')
    const after = changesOf(store)
    expect(after).toHaveLength(before.length)
    expect(after.slice(0, -1)).toEqual(before.slice(0, -1))
    expect(after.at(-1)?.after).toContain('" and two"')
  })
})
