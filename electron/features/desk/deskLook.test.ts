import { expect, test } from 'vitest'
import { historyStands } from '../../../db/queries/deskNews'
import { aWorkspace } from '../../../db/testing/aWorkspace'
import { aBoard, anAction } from '../../../db/testing/builders'
import { createDeskLooks, type RememberedLook } from './deskLook'

const AT = '2026-11-12T18:00:00.000Z'

/** A machine whose file is a variable; `start` is a start of the app. */
function aMachine(remembered: RememberedLook | null = null) {
  let file = remembered
  const memory = {
    read: () => file,
    write: (look: RememberedLook) => {
      file = look
    },
  }
  return { start: () => createDeskLooks(memory, () => new Date(AT)), file: () => file }
}

function scene() {
  const store = aWorkspace()
  const boardId = aBoard(store)
  const act = () => anAction(store, null, { boardId })
  return { store, act, seq: () => historyStands(store.db).seq }
}

test('a machine that never looked has nothing to count from, and counts from its first look at the next start', () => {
  const { store, seq } = scene()
  const machine = aMachine()
  const looks = machine.start()
  expect(looks.since(store.db)).toBeNull()
  looks.looked(store.db, { seq: seq(), isPutAway: false })
  expect(looks.since(store.db)).toBeNull()
  expect(machine.start().since(store.db)).toEqual({ seq: seq(), at: AT })
})

test('news stay for the run in which they were shown, and are old at the next start', () => {
  const { store, act, seq } = scene()
  const machine = aMachine()
  machine.start().looked(store.db, { seq: seq(), isPutAway: false })
  const first = seq()
  act()
  const looks = machine.start()
  looks.looked(store.db, { seq: seq(), isPutAway: false })
  expect(looks.since(store.db)?.seq).toBe(first)
  expect(machine.start().since(store.db)?.seq).toBe(seq())
})

test('what came while nobody looked stays new, however often the app is started', () => {
  const { store, act, seq } = scene()
  const machine = aMachine()
  machine.start().looked(store.db, { seq: seq(), isPutAway: false })
  const seen = seq()
  act()
  machine.start().since(store.db)
  expect(machine.start().since(store.db)?.seq).toBe(seen)
})

test('what is put away is old at once', () => {
  const { store, act, seq } = scene()
  const machine = aMachine()
  machine.start().looked(store.db, { seq: seq(), isPutAway: false })
  act()
  const looks = machine.start()
  looks.looked(store.db, { seq: seq(), isPutAway: true })
  expect(looks.since(store.db)?.seq).toBe(seq())
})

test('an answer that was overtaken does not make seen news new again', () => {
  const { store, act, seq } = scene()
  const machine = aMachine()
  const looks = machine.start()
  const before = seq()
  act()
  looks.looked(store.db, { seq: seq(), isPutAway: false })
  looks.looked(store.db, { seq: before, isPutAway: false })
  expect(machine.file()?.seq).toBe(seq())
})

test('a look at another copy of the workspace, or at more history than there is, counts for nothing', () => {
  const { store, seq } = scene()
  const siteId = historyStands(store.db).siteId ?? ''
  expect(aMachine({ siteId: 'another copy', seq: 1, at: AT }).start().since(store.db)).toBeNull()
  expect(
    aMachine({ siteId, seq: seq() + 1, at: AT })
      .start()
      .since(store.db),
  ).toBeNull()
  expect(aMachine({ siteId, seq: 1, at: AT }).start().since(store.db)).toEqual({ seq: 1, at: AT })
})
