import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { getAgendaPublication } from '../queries/agendaVersions'
import { agendaVersionTable } from '../schema/meeting'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, anItem, holdMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

const publish = (store: Store, meetingId: string) => run(store, 'agenda.publish', { meetingId })
const changesOf = (store: Store, id: string) => getAgendaPublication(store.db, { id }).changes

test('freezes the agenda as numbered versions and names what has changed since the last one', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store, { timeZone: 'Pacific/Auckland' })
  const trends = anItem(store, meetingId, { title: 'Trends', minutesAllotted: 10 })
  expect(getAgendaPublication(store.db, { id: meetingId })).toEqual({ versions: [], changes: [] })
  const nowMs = Date.parse('2026-11-03T20:00:00.000Z')
  const first = run(store, 'agenda.publish', { meetingId }, { actor: 'Dana Whitfield', nowMs })
  expect(first.number).toBe(1)
  expect(changesOf(store, meetingId)).toEqual([])
  run(store, 'agenda.reviseItem', { id: trends, minutesAllotted: 25 })
  run(store, 'meeting.revise', { id: meetingId, place: 'Room 9' })
  expect(changesOf(store, meetingId)).toMatchObject([
    { kind: 'meeting', field: 'place', from: 'Room 114', to: 'Room 9' },
    { kind: 'revised', field: 'minutesAllotted', from: 10, to: 25 },
  ])
  expect(publish(store, meetingId).number).toBe(2)
  const { versions } = getAgendaPublication(store.db, { id: meetingId })
  expect(versions.map(({ number, content }) => [number, content.items[0]?.minutesAllotted, content.place])).toEqual([
    [2, 25, 'Room 9'],
    [1, 10, 'Room 114'],
  ])
  // The day where the meeting is.
  expect(versions[1]?.publishedOn).toBe('2026-11-04')
})

test('refuses to publish what nobody has changed, what is empty, and what is over', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store)
  const refuse = (message: RegExp) => expectRefusal(store, () => publish(store, meetingId), 'CONFLICT', message)
  refuse(/no items yet/)
  const id = anItem(store, meetingId, { title: 'Trends' })
  publish(store, meetingId)
  refuse(/^Nothing has changed since version 1\.$/)
  run(store, 'agenda.reviseItem', { id, title: 'Other' })
  publish(store, meetingId)
  refuse(/^Nothing has changed since version 2\.$/)
  run(store, 'agenda.reviseItem', { id, title: 'Trends' })
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  expect(publish(store, meetingId).number).toBe(3)
  run(store, 'meeting.adjourn', { id: meetingId, at: '19:00' })
  refuse(/has been held/)
})

test('the number of an item counts as a change once, when the numbers of a board move on', () => {
  const store = aWorkspace()
  const boardId = aBoard(store, { itemNumbering: 'running' })
  const spring = aMeeting(store, { boardId, date: '2026-03-12' })
  anItem(store, spring)
  const autumn = aMeeting(store, { boardId })
  anItem(store, autumn)
  anItem(store, autumn)
  publish(store, autumn)
  anItem(store, spring)
  expect(changesOf(store, autumn)).toEqual([{ kind: 'numbering', from: '2', to: '3' }])
})

test('nothing can change a published agenda, and it goes only with its planned meeting', () => {
  const store = aWorkspace()
  const sql = (text: string) => () => store.sqlite.prepare(text).run()
  const meetingId = aMeeting(store)
  anItem(store, meetingId)
  publish(store, meetingId)
  const rows = () => store.db.select().from(agendaVersionTable).all()
  const before = rows()
  expect(sql(`UPDATE agenda_version SET content = '{}'`)).toThrow(/a published agenda is not changed/)
  expect(sql(`UPDATE agenda_version SET published_on = '2026-01-01'`)).toThrow(/a published agenda is not changed/)
  expect(sql('DELETE FROM agenda_version')).toThrow(/goes only with its meeting/)
  expect(rows()).toEqual(before)
  run(store, 'meeting.remove', { id: meetingId })
  expect(rows()).toEqual([])
  const held = aMeeting(store)
  anItem(store, held)
  publish(store, held)
  holdMeeting(store, held)
  expect(sql('DELETE FROM agenda_version')).toThrow(/goes only with its meeting/)
  const columns = 'id, meeting_id, number, published_on, published_at'
  expect(sql(`INSERT OR REPLACE INTO agenda_version SELECT ${columns}, '{}' FROM agenda_version`)).toThrow(
    /a published agenda is not changed/,
  )
})
