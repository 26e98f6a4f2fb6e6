import { expect, test } from 'vitest'
import type { RegisterFilter } from '../model/action'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, aMotion, anAction, anItem, aPerson, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { withSampleWorkspace } from '../testing/sampleWorkspace'
import { requireActionDetail } from './actionDetail'
import { listRegister } from './actionRegister'

const today = '2026-11-12'
const NOON = Date.parse('2026-11-20T12:00:00.000Z')

test('each filter of the register keeps what fits it, and they narrow together', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const meetingId = aMeeting(store, { boardId })
  const ann = aPerson(store)
  const chair = aMember(store, boardId, { role: 'chair' }).personId
  const late = anAction(store, anItem(store, meetingId), {
    boardId,
    text: 'Prépare the Übersicht',
    ownerIds: [ann],
    dueOn: '2026-11-01',
    priority: 'high',
  })
  const soon = anAction(store, null, { boardId, offices: ['chair'], dueOn: '2026-11-20' })
  const bare = anAction(store, null, { boardId })
  const done = anAction(store, null, { boardId: aBoard(store), ownerIds: [ann], dueOn: '2026-10-01' })
  run(store, 'actionItem.setStatus', { id: done, status: 'done', on: '2026-11-02' })
  const cases: [RegisterFilter, string[]][] = [
    [{}, [late, soon, bare, done]],
    [{ boardId }, [late, soon, bare]],
    [{ ownerId: ann }, [late, done]],
    [{ ownerId: chair }, [soon]],
    [{ office: 'chair' }, [soon]],
    [{ hasOwner: false }, [bare]],
    [{ hasOwner: true }, [late, soon, done]],
    [{ statuses: ['done', 'dropped'] }, [done]],
    [{ isOverdue: true }, [late]],
    [{ hasDate: false }, [bare]],
    [{ hasDate: true, statuses: ['open'] }, [late, soon]],
    [{ dueBefore: '2026-11-20' }, [late, done]],
    [{ dueAfter: '2026-11-01' }, [soon]],
    [{ priority: 'high' }, [late]],
    [{ meetingId }, [late]],
    [{ text: 'prepare the uber' }, [late]],
    [{ text: '%' }, []],
    [{ ownerId: ann, statuses: ['open'] }, [late]],
  ]
  for (const [filter, expected] of cases) {
    expect([filter, listRegister(store.db, { ...filter, today }).map(({ id }) => id)]).toEqual([filter, expected])
  }
})

test('a line of the register tells slips, notes and the last change', () => {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const at = (minutes: number) => ({ actor: 'Ivo Kraus', nowMs: NOON + minutes * 60_000 })
  const create = (dueOn: string | null) =>
    run(store, 'actionItem.create', { boardId, agendaItemId: null, text: 'Call.', ownerIds: [], dueOn }, at(-1)).id
  const id = create('2026-11-01')
  const other = create(null)
  run(store, 'actionItem.reschedule', { id, dueOn: '2026-12-01' }, at(0))
  run(store, 'actionItem.reschedule', { id, dueOn: '2026-11-25' }, at(1))
  run(store, 'actionItem.note', { actionItemId: id, text: 'First.' }, at(2))
  run(store, 'actionItem.note', { actionItemId: id, text: 'Second.' }, at(3))
  const rows = () => new Map(listRegister(store.db, { today }).map((row) => [row.id, row]))
  expect(rows().get(id)).toMatchObject({
    dueOn: '2026-11-25',
    firstDueOn: '2026-11-01',
    slips: 1,
    noteCount: 2,
    lastNote: { text: 'Second.', authorName: 'Ivo Kraus', writtenAt: '2026-11-20T12:03:00.000Z' },
    changedAt: '2026-11-20T12:03:00.000Z',
  })
  expect(rows().get(other)).toMatchObject({ firstDueOn: null, slips: 0, noteCount: 0, lastNote: null })
  run(store, 'actionItem.assign', { id: other, ownerIds: [aPerson(store)] }, at(9))
  expect(rows().get(other)?.changedAt).toBe('2026-11-20T12:09:00.000Z')
})

test('an action whole has its links with their titles, its meetings, and its series', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, { requiresSeconder: false })
  const first = aMeeting(store, { boardId, date: '2026-05-14', title: 'Spring meeting' })
  const item = anItem(store, first, { title: 'Lifts', isConfidential: true })
  const motionId = aMotion(store, item, { text: 'That two lifts be bought.' })
  const id = anAction(store, item, { boardId, repeats: 'every_meeting', links: [{ motionId }] })
  holdMeeting(store, first)
  const second = aMeeting(store, { boardId, date: '2026-11-12', title: 'Fall meeting' })
  const plan = anItem(store, second, { title: 'Budget' })
  run(store, 'actionItem.link', { actionItemId: id, to: { agendaItemId: plan } })
  expect(requireActionDetail(store.db, { id, today }).comesUpAt).toEqual({
    id: second,
    title: 'Fall meeting',
    date: '2026-11-12',
  })
  holdMeeting(store, second)
  run(store, 'actionItem.setStatus', { id, status: 'done', on: '2026-11-20' })
  const detail = requireActionDetail(store.db, { id, today })
  expect(detail.links).toMatchObject([
    {
      motionId,
      title: 'That two lifts be bought.',
      number: '1',
      result: null,
      meeting: { id: first, title: 'Spring meeting' },
      isConfidential: true,
    },
    { agendaItemId: plan, title: 'Budget', number: '1', meeting: { id: second }, isConfidential: false },
  ])
  expect(detail).toMatchObject({
    origin: { meetingId: first },
    carried: 1,
    carries: [{ meeting: { id: second, date: '2026-11-12' }, statusThen: 'open', dueThen: null }],
    comesUpAt: null,
    series: { before: [], after: [{ number: 2, status: 'open' }] },
  })
  const next = requireActionDetail(store.db, { id: detail.series.after[0]!.id, today })
  expect(next.series).toMatchObject({ before: [{ id, closedOn: '2026-11-20' }], after: [] })
  expectRefusal(store, () => requireActionDetail(store.db, { id: UNKNOWN_ID, today }), 'NOT_FOUND', /action item/)
})

test('the sample board has an action of every kind', async () => {
  await withSampleWorkspace(({ db }) => {
    const rows = listRegister(db, { today })
    const has = (fits: (row: (typeof rows)[number]) => boolean) => rows.some(fits)
    expect([
      has(({ owners }) => owners.some(({ office, fullName }) => office === 'chair' && fullName === 'Aroha Penrose')),
      has(({ status, statusReason }) => status === 'blocked' && statusReason !== null),
      has(({ slips }) => slips === 2),
      has(({ noteCount }) => noteCount > 0),
      has(({ repeats }) => repeats === 'every_year'),
      has(({ carried }) => carried > 0),
      has(({ id }) => requireActionDetail(db, { id, today }).links.length > 0),
    ]).toEqual([true, true, true, true, true, true, true])
  })
})
