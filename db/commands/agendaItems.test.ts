import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import type { RequestOf } from '../model/commands'
import { listAgendaItems } from '../queries/meeting'
import { aWorkspace, UNKNOWN_ID } from '../testing/aWorkspace'
import { aMeeting, anItem, aPerson, approveMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'

type Tree = RequestOf<'agenda.addItems'>['items'][number]

const text = (title: string, given: Partial<Tree> = {}) => ({
  kind: 'discussion' as const,
  standing: null,
  title,
  question: null,
  presenterId: null,
  presenterName: null,
  minutesAllotted: null,
  ...given,
})
const tree = (title: string, given: Partial<Tree> = {}): Tree => ({ children: [], ...text(title, given) })
const outline = (store: Store, meetingId: string) =>
  listAgendaItems(store.db, { meetingId }).map(({ number, title }) => `${number} ${title}`)

test('puts items with their sub-items behind the item that is named', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store)
  const first = anItem(store, meetingId, { title: 'First' })
  anItem(store, meetingId, { title: 'Last', afterId: first })
  const presenterId = aPerson(store, { fullName: 'Grete Olsen' })
  const items = [
    tree('Welding', { minutesAllotted: 15, children: [text('Gas'), text('Arc', { presenterId, presenterName: 'x' })] }),
    tree('Robots', { question: 'Which ones?', kind: 'decision' }),
  ]
  const { added, firstId } = run(store, 'agenda.addItems', { meetingId, afterId: first, items })
  expect(added).toBe(4)
  expect(outline(store, meetingId)).toEqual(['1 First', '2 Welding', '2.1 Gas', '2.2 Arc', '3 Robots', '4 Last'])
  const rows = listAgendaItems(store.db, { meetingId })
  expect(rows[1]).toMatchObject({ id: firstId, minutesAllotted: 15 })
  expect(rows[3]?.presenter).toEqual({ personId: presenterId, name: 'Grete Olsen' })
  expect(rows[4]).toMatchObject({ kind: 'decision', question: 'Which ones?' })
  run(store, 'agenda.addItems', { meetingId, afterId: null, items: [tree('Very first')] })
  expect(outline(store, meetingId).slice(0, 2)).toEqual(['1 Very first', '2 First'])
})

test('keeps each standing item once: a second one gives its sub-items to the first', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store, { agenda: { kind: 'template', template: 'standard' } })
  const before = outline(store, meetingId).length
  const items = [
    tree('Old business', { standing: 'matters_arising', children: [text('The lift'), text('The van')] }),
    tree('Correspondence', { children: [text('Adjourn', { standing: 'adjournment' })] }),
  ]
  expect(run(store, 'agenda.addItems', { meetingId, afterId: null, items }).added).toBe(3)
  expect(outline(store, meetingId)).toHaveLength(before + 3)
  expect(outline(store, meetingId)).toEqual(
    expect.arrayContaining(['1 Correspondence', '4 Matters arising', '4.1 The lift', '4.2 The van']),
  )
  const blank = aMeeting(store)
  const twice = [
    tree('Minutes', { standing: 'previous_minutes' }),
    tree('Minutes of March', { standing: 'previous_minutes' }),
  ]
  expect(run(store, 'agenda.addItems', { meetingId: blank, afterId: null, items: twice }).added).toBe(1)
  expect(outline(store, blank)).toEqual(['1 Minutes'])
})

test('adds all or nothing', () => {
  const store = aWorkspace()
  const meetingId = aMeeting(store)
  const add = (items: Tree[], afterId: string | null = null) => {
    return () => run(store, 'agenda.addItems', { meetingId, afterId, items })
  }
  expectRefusal(store, add([]), 'INVALID_INPUT', /no item to add/)
  expectRefusal(store, add([tree('Good'), tree('  ')]), 'INVALID_INPUT', /Must not be empty/)
  const stranger = text('Sub', { presenterId: UNKNOWN_ID as never })
  expectRefusal(store, add([tree('Good', { children: [stranger] })]), 'NOT_FOUND', /no such person/)
  const elsewhere = anItem(store, aMeeting(store))
  expectRefusal(store, add([tree('Good')], elsewhere), 'INVALID_INPUT', /does not stand at this place/)
  approveMeeting(store, meetingId)
  expectRefusal(store, add([tree('Good')]), 'CONFLICT', /approved and can no longer be changed/)
})
