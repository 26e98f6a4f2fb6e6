import { expect, test } from 'vitest'
import { listSetsSince, takeOver } from '../exchange'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, anAction, anItem, holdMeeting, run } from '../testing/builders'
import { getDeskNews, historyStands, NEWS_MAX } from './deskNews'

const ME = 'Ana Ruiz'
const AT = '2026-11-12T18:00:00.000Z'
const SECRETARY = { actor: 'Yusra Karim' }

function scene() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const look = () => ({ seq: historyStands(store.db).seq, at: AT })
  const since = (before: ReturnType<typeof look>) => getDeskNews(store.db, { look: before, actor: ME })
  return { store, boardId, look, since }
}

test('tells nothing to a machine that has not looked yet: everything would be new', () => {
  const { store, boardId } = scene()
  anAction(store, null, { boardId })
  expect(getDeskNews(store.db, { look: null, actor: ME })).toEqual({
    news: [],
    hasMore: false,
    seq: historyStands(store.db).seq,
    lookedAt: null,
  })
})

test('tells what others did since, once for each thing, with who did it last', () => {
  const { store, boardId, look, since } = scene()
  const known = anAction(store, null, { boardId, text: 'Known.' })
  const before = look()
  const fresh = anAction(store, null, { boardId, text: 'Fresh.' })
  run(store, 'actionItem.note', { actionItemId: known, text: 'Half of it.' }, SECRETARY)
  run(store, 'actionItem.setStatus', { id: known, status: 'in_progress', on: '2026-11-12' }, { actor: 'Wes Tanaka' })
  expect(since(before).news).toMatchObject([
    { kind: 'action', id: known, label: 'Known.', isNew: false, by: 'Wes Tanaka' },
    { kind: 'action', id: fresh, label: 'Fresh.', isNew: true },
  ])
  expect(since(look()).news).toEqual([])
})

test('takes what the person did here for no news, nor what was taken back', () => {
  const { store, boardId, look, since } = scene()
  const id = anAction(store, null, { boardId })
  const before = look()
  run(store, 'actionItem.note', { actionItemId: id, text: 'Mine.' }, { actor: ME })
  expect(since(before).news).toEqual([])
  run(store, 'actionItem.setStatus', { id, status: 'done', on: '2026-11-12' }, SECRETARY)
  expect(since(before).news).toHaveLength(1)
  run(store, 'change.undo', { changeSet: historyStands(store.db).seq }, SECRETARY)
  expect(since(before).news).toEqual([])
})

test('tells of meetings, drafts and comments', () => {
  const { store, boardId, look, since } = scene()
  const before = look()
  const meetingId = aMeeting(store, { boardId, title: 'Spring meeting', date: '2026-05-14' })
  anItem(store, meetingId)
  holdMeeting(store, meetingId)
  run(store, 'minutes.circulate', { meetingId, commentsDueOn: null })
  run(store, 'review.addComment', {
    meetingId,
    agendaItemId: null,
    authorId: null,
    authorName: 'Wes Tanaka',
    quote: null,
    text: 'Name the vendor.',
  })
  expect(since(before).news.map(({ kind, label, number, isNew }) => [kind, label, number, isNew])).toEqual([
    ['comment', 'Spring meeting', null, true],
    ['draft', 'Spring meeting', 1, true],
    ['meeting', 'Spring meeting', null, true],
  ])
})

test('counts what another machine did long ago from when it arrived here', () => {
  const { store, boardId, look, since } = scene()
  const other = aWorkspace()
  const give = (from: typeof store, to: typeof store) =>
    takeOver(to, listSetsSince(from, {}), { actor: ME, nowMs: Date.parse(AT) })
  give(store, other)
  // The same name at another machine: what was done there was not seen here.
  anAction(other, null, { boardId, text: 'From the other desk.' })
  const before = look()
  give(other, store)
  expect(getDeskNews(store.db, { look: before, actor: 'Dana Whitfield' }).news).toMatchObject([
    { kind: 'action', label: 'From the other desk.', isNew: true },
  ])
  expect(since(before).news).toHaveLength(1)
})

test('stops at a number that can be read, and says that there is more', () => {
  const { store, boardId, look, since } = scene()
  const before = look()
  for (let each = 0; each <= NEWS_MAX; each += 1) anAction(store, null, { boardId })
  const { news, hasMore } = since(before)
  expect([news.length, hasMore]).toEqual([NEWS_MAX, true])
})
