import { describe, expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { isConfidential } from '../model/agenda'
import { listAgendaItems } from '../queries/meeting'
import { aWorkspace } from '../testing/aWorkspace'
import { aMeeting, aMotion, anItem, approveMeeting, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { requireRow } from './rows'

const outline = (store: Store, meetingId: string) =>
  listAgendaItems(store.db, { meetingId }).map(({ number, title, kind }) => `${number} ${title} (${kind})`)

/** Welcome, then a consent item with three sub-items, then the close. */
function aConsentAgenda(store: Store) {
  const meetingId = aMeeting(store)
  anItem(store, meetingId, { title: 'Close' })
  const consent = anItem(store, meetingId, { title: 'Consent', kind: 'consent' })
  anItem(store, meetingId, { title: 'Welcome' })
  const sub = (title: string) => anItem(store, meetingId, { parentId: consent, title, kind: 'consent' })
  const calendar = sub('Calendar')
  const renewals = sub('Renewals')
  const minutes = sub('Minutes')
  return { meetingId, consent, calendar, renewals, minutes }
}

describe('the consent agenda', () => {
  test('lets an item be pulled out, in the order asked for, and be put back', () => {
    const store = aWorkspace()
    const { meetingId, consent, calendar, minutes } = aConsentAgenda(store)
    run(store, 'agenda.pullFromConsent', { id: calendar })
    run(store, 'agenda.pullFromConsent', { id: minutes })
    expect(outline(store, meetingId)).toEqual([
      '1 Welcome (discussion)',
      '2 Consent (consent)',
      '2.1 Renewals (consent)',
      '3 Calendar (decision)',
      '4 Minutes (decision)',
      '5 Close (discussion)',
    ])
    expect(requireRow(store.db, 'agenda_item', calendar).pulledFromId).toBe(consent)
    run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
    run(store, 'agenda.returnToConsent', { id: calendar })
    expect(outline(store, meetingId).slice(1)).toEqual([
      '2 Consent (consent)',
      '2.1 Renewals (consent)',
      '2.2 Calendar (consent)',
      '3 Minutes (decision)',
      '4 Close (discussion)',
    ])
    expect(requireRow(store.db, 'agenda_item', calendar)).toMatchObject({ pulledFromId: null, parentId: consent })
  })

  test('lets nothing be pulled out any more once the board has voted on it', () => {
    const store = aWorkspace()
    const { meetingId, consent, calendar } = aConsentAgenda(store)
    run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
    const motion = aMotion(store, consent, { withoutQuorumReason: 'The roll was not called yet.' })
    run(store, 'motion.revise', { id: motion, result: 'carried' })
    const pull = () => run(store, 'agenda.pullFromConsent', { id: calendar })
    expectRefusal(
      store,
      pull,
      'CONFLICT',
      /Motion 1 has decided on all that stands under Consent\. Take its result back/,
    )
    run(store, 'motion.revise', { id: motion, result: null })
    expect(pull()).toEqual({ id: calendar })
  })

  test('keeps what was confidential with its item confidential when it is pulled out', () => {
    const store = aWorkspace()
    const { meetingId, consent, calendar, renewals } = aConsentAgenda(store)
    run(store, 'agenda.reviseItem', { id: consent, isConfidential: true })
    const is = (id: string) => isConfidential(listAgendaItems(store.db, { meetingId }), id)
    expect([is(consent), is(calendar), is(renewals)]).toEqual([true, true, true])
    run(store, 'agenda.pullFromConsent', { id: calendar })
    run(store, 'agenda.reviseItem', { id: consent, isConfidential: false })
    expect([is(consent), is(calendar), is(renewals)]).toEqual([false, true, false])
  })

  test('refuses what is not there to be pulled or put back', () => {
    const store = aWorkspace()
    const { meetingId, consent, calendar, renewals } = aConsentAgenda(store)
    const other = anItem(store, meetingId, { title: 'Other' })
    const sub = anItem(store, meetingId, { title: 'Sub', parentId: other })
    const pull = (id: string) => () => run(store, 'agenda.pullFromConsent', { id })
    const putBack = (id: string) => () => run(store, 'agenda.returnToConsent', { id })
    for (const id of [consent, other, sub]) expectRefusal(store, pull(id), 'CONFLICT', /not stand under a consent item/)
    for (const id of [consent, calendar]) expectRefusal(store, putBack(id), 'CONFLICT', /was not pulled out/)
    pull(calendar)()
    const below = anItem(store, meetingId, { parentId: calendar })
    expectRefusal(store, putBack(calendar), 'CONFLICT', /has sub-items by now/)
    run(store, 'agenda.removeItem', { id: below })
    run(store, 'agenda.reviseItem', { id: consent, kind: 'discussion' })
    expectRefusal(store, putBack(calendar), 'CONFLICT', /Consent is no consent item any more\. Move Calendar/)
    expectRefusal(store, pull(renewals), 'CONFLICT', /not stand under a consent item/)
    run(store, 'agenda.reviseItem', { id: consent, kind: 'consent' })
    approveMeeting(store, meetingId)
    expectRefusal(store, putBack(calendar), 'CONFLICT', /are approved/)
    expectRefusal(store, pull(renewals), 'CONFLICT', /are approved/)
  })

  test('forgets where an item came from once it stands elsewhere or the consent item is gone', () => {
    const store = aWorkspace()
    const { meetingId, consent, calendar, renewals } = aConsentAgenda(store)
    const other = anItem(store, meetingId, { title: 'Other' })
    const cameFrom = (id: string) => requireRow(store.db, 'agenda_item', id).pulledFromId
    run(store, 'agenda.pullFromConsent', { id: calendar })
    run(store, 'agenda.pullFromConsent', { id: renewals })
    run(store, 'agenda.moveItem', { id: calendar, parentId: other, afterId: null })
    expect(cameFrom(calendar)).toBeNull()
    run(store, 'agenda.moveItem', { id: renewals, parentId: null, afterId: null })
    expect(cameFrom(renewals)).toBe(consent)
    run(store, 'agenda.removeItem', { id: consent })
    expect(cameFrom(renewals)).toBeNull()
  })

  test('goes with its meeting, pulled items too, and is whole again in the agenda of the next one', () => {
    const store = aWorkspace()
    const { meetingId, calendar } = aConsentAgenda(store)
    run(store, 'agenda.pullFromConsent', { id: calendar })
    const { boardId } = requireRow(store.db, 'meeting', meetingId)
    const next = aMeeting(store, { boardId, date: '2027-03-01', agenda: { kind: 'last_meeting' } })
    expect(outline(store, next)).toEqual([
      '1 Welcome (discussion)',
      '2 Consent (consent)',
      '2.1 Minutes (consent)',
      '2.2 Renewals (consent)',
      '2.3 Calendar (consent)',
      '3 Close (discussion)',
    ])
    run(store, 'meeting.remove', { id: meetingId })
    expect(outline(store, meetingId)).toEqual([])
  })
})
