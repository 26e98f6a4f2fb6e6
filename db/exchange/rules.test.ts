import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Store } from '../changelog/store'
import { tables } from '../schema'
import { aBoard, aDoc, aMeeting, anAction, anItem, run } from '../testing/builders'
import { aWorkspace } from '../testing/aWorkspace'
import { expectRefusal, allRows } from '../testing/expectRefusal'
import { aFullMeeting, sealMeeting } from '../testing/sealedMeeting'
import { knowledgeOf, listNotices, listSetsSince, takeOver } from './index'

/** Two machines that have the same: one made it, the other took it over. */
function twoMachines<Made>(fill: (store: ReturnType<typeof aWorkspace>) => Made) {
  const [one, two] = [aWorkspace(), aWorkspace()]
  const made = fill(one)
  takeOver(two, listSetsSince(one, {}), { actor: 'Two' })
  const exchange = () => {
    const forTwo = takeOver(two, listSetsSince(one, knowledgeOf(two.db)), { actor: 'Two' })
    const forOne = takeOver(one, listSetsSince(two, knowledgeOf(one.db)), { actor: 'One' })
    expect(allRows(one)).toEqual(allRows(two))
    return { forOne, forTwo }
  }
  return { one, two, made, exchange }
}

const at = (actor: string, time: string) => ({ actor, nowMs: Date.parse(`2030-11-12T${time}:00Z`) })
const actionOf = (store: Store, id: string) =>
  store.db.select().from(tables.action_item).where(eq(tables.action_item.id, id)).get()

describe('what two machines did at once', () => {
  it('takes each field from whoever changed it last, and says what of the other was lost', () => {
    const { one, two, made, exchange } = twoMachines((store) => anAction(store, null, { boardId: aBoard(store) }))
    run(one, 'actionItem.revise', { id: made, text: 'Send the list.' }, at('Ana', '10:00'))
    run(two, 'actionItem.revise', { id: made, text: 'Send the long list.' }, at('Ben', '11:00'))
    run(one, 'actionItem.reschedule', { id: made, dueOn: '2031-01-15' }, at('Ana', '12:00'))
    const { forTwo } = exchange()
    expect(actionOf(one, made)).toMatchObject({ text: 'Send the long list.', dueOn: '2031-01-15' })
    expect(forTwo.notices).toMatchObject([
      { kind: 'field', column: 'text', kept: { actor: 'Ben' }, lost: { actor: 'Ana', value: 'Send the list.' } },
    ])
    expect(listNotices(one.db)).toMatchObject([{ label: 'Send the long list.', seenAt: null }])
  })

  it('keeps what was removed by somebody who did not know that it was changed', () => {
    const { one, two, made, exchange } = twoMachines((store) => anAction(store, null, { boardId: aBoard(store) }))
    run(one, 'actionItem.remove', { id: made }, at('Ana', '11:00'))
    run(two, 'actionItem.setStatus', { id: made, status: 'done', on: '2030-11-12' }, at('Ben', '10:00'))
    const { forTwo } = exchange()
    expect(actionOf(one, made)).toMatchObject({ status: 'done', closedOn: '2030-11-12' })
    expect(forTwo.notices).toMatchObject([{ kind: 'kept', rowId: made, removedBy: 'Ana', changedBy: 'Ben' }])
  })

  it('shows the later text of a note, and keeps the other one beside it until a person puts it aside', () => {
    const { one, two, made, exchange } = twoMachines((store) => anItem(store, aMeeting(store)))
    run(one, 'note.write', { agendaItemId: made, baseRevision: 0, body: aDoc('Ana wrote this.') }, at('Ana', '10:00'))
    run(two, 'note.write', { agendaItemId: made, baseRevision: 0, body: aDoc('Ben wrote that.') }, at('Ben', '11:00'))
    exchange()
    expect(allRows(one).minutes_note).toMatchObject([{ plainText: 'Ben wrote that.' }])
    const [variant] = one.db.select().from(tables.note_variant).all()
    expect(variant).toMatchObject({ plainText: 'Ana wrote this.', writtenBy: 'Ana', reason: 'written_at_once' })
    run(two, 'note.dismissVariant', { id: String(variant?.id) }, at('Ben', '12:00'))
    exchange()
    expect(allRows(one).note_variant).toEqual([])
  })

  it('gives the later of two equal numbers the next free one, and says so', () => {
    const { one, two, made, exchange } = twoMachines((store) => aBoard(store))
    const add = { agendaItemId: null, ownerIds: [], dueOn: null, boardId: made }
    run(one, 'actionItem.create', { ...add, text: 'First.' }, at('Ana', '10:00'))
    const later = run(two, 'actionItem.create', { ...add, text: 'Second.' }, at('Ben', '11:00'))
    const { forTwo } = exchange()
    expect(actionOf(one, later.id)?.number).toBe(2)
    expect(forTwo.notices).toMatchObject([{ kind: 'number', rowId: later.id, from: 1, to: 2 }])
  })

  it('leaves sealed minutes as they were sealed, and keeps the words that came too late beside them', () => {
    const { one, two, made, exchange } = twoMachines((store) => aFullMeeting(store))
    const before = allRows(one).minutes_note
    run(two, 'note.write', { agendaItemId: made.agendaItemId, baseRevision: 1, body: aDoc('Asked for three.') })
    sealMeeting(one, made.meetingId)
    const sealed = allRows(one).sealed_record
    const { forOne } = exchange()
    expect(allRows(two).sealed_record).toEqual(sealed)
    expect(allRows(two).minutes_note).toEqual(before)
    expect(allRows(one).note_variant).toMatchObject([{ plainText: 'Asked for three.', reason: 'sealed_meanwhile' }])
    expect(forOne.notices).toMatchObject([{ kind: 'sealed', meetingId: made.meetingId }])
  })

  it('does not take back here what another machine did', () => {
    const { two } = twoMachines((store) => aBoard(store))
    const last = Number(two.sqlite.prepare('select max(seq) from change_set').pluck().get())
    expectRefusal(two, () => run(two, 'change.undo', { changeSet: last }), 'CONFLICT', /made on another machine/)
  })
})
