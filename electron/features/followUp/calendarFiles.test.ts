import { join } from 'node:path'
import fc from 'fast-check'
import type ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../../db/changelog/store'
import { getInvitation } from '../../../db/queries/followUp'
import { actionRevisions, meetingRevision } from '../../../db/queries/followUpRevision'
import { listAgendaItems, requireMeetingDetail } from '../../../db/queries/meeting'
import { listActions } from '../../../db/queries/action'
import { aWorkspace } from '../../../db/testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, run } from '../../../db/testing/builders'
import { invitationFile } from './invitationFile'
import { taskFile } from './taskFile'
import { momentOf, onlyOne, readCalendar } from './testing/readCalendar'
import { loadWords } from './words'

const words = loadWords(join(import.meta.dirname, '../../../resources'), 'en-US')
const now = '2026-11-01T08:00:00.000Z'

function invite(store: Store, meetingId: string): string {
  const facts = {
    meeting: requireMeetingDetail(store.db, { id: meetingId }),
    items: listAgendaItems(store.db, { meetingId }),
    invitation: getInvitation(store.db, { meetingId }),
    revision: meetingRevision(store.db, meetingId),
    now,
  }
  return invitationFile(facts, words)
}

function tasks(store: Store): string {
  const actions = listActions(store.db, {
    boardId: null,
    ownerId: null,
    status: 'any',
    due: 'any',
    text: '',
    today: '2026-11-01',
  })
  const revisions = actionRevisions(
    store.db,
    actions.map(({ id }) => id),
  )
  return taskFile(
    actions.map((action) => ({ action, boardName: action.boardName, revision: revisions.get(action.id)! })),
    now,
    words,
  )
}

const value = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)?.toString()
const parameter = (component: ICAL.Component, name: string, of: string) =>
  component.getAllProperties(name).map((property) => property.getParameter(of))

describe('the invitation to a meeting', () => {
  it('asks every member with an address for an answer, in the secretary’s name', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { name: 'Welding, Fabrication; and "More"' })
    aMember(store, boardId, { fullName: 'Ruth Alvarado', role: 'secretary', email: 'ruth@school.example' })
    aMember(store, boardId, { fullName: 'Tomás "Tom" Núñez, Jr.', email: ' tom@shop.example ' })
    aMember(store, boardId, { fullName: 'Nadia Roy', email: null })
    aMember(store, boardId, { fullName: 'Past Member', email: 'past@shop.example', termEnd: '2024-12-31' })
    const id = aMeeting(store, { boardId, title: 'Fall meeting', onlineAddress: 'https://meet.example/room;1,2' })

    const calendar = readCalendar(invite(store, id))
    expect(value(calendar, 'method')).toBe('REQUEST')
    const event = onlyOne(calendar, 'vevent')
    expect(value(event, 'uid')).toBe(`meeting-${id}@minutebook.invalid`)
    expect(value(event, 'summary')).toBe('Fall meeting, Welding, Fabrication; and "More"')
    expect(value(event, 'location')).toBe('Room 114')
    expect(value(event, 'url')).toContain('meet.example/room')
    expect(value(event, 'status')).toBe('CONFIRMED')
    expect(value(event, 'sequence')).toBe('0')
    expect(value(event, 'dtstamp')).toBe('2026-11-01T08:00:00Z')
    expect(value(event, 'organizer')?.toLowerCase()).toBe('mailto:ruth@school.example')
    expect(event.getAllProperties('attendee').map((each) => String(each.getFirstValue()).toLowerCase())).toEqual([
      'mailto:tom@shop.example',
    ])
    expect(parameter(event, 'attendee', 'cn')).toEqual(['Tomás "Tom" Núñez, Jr.'])
    expect(parameter(event, 'attendee', 'rsvp')).toEqual(['TRUE'])
    expect(parameter(event, 'dtstart', 'tzid')).toEqual(['America/Chicago'])
    expect(momentOf(calendar, event, 'dtstart')).toBe('2026-11-12T23:30:00.000Z')
    expect(momentOf(calendar, event, 'dtend')).toBe('2026-11-13T01:00:00.000Z')
    const alarm = onlyOne(event, 'valarm')
    expect(value(alarm, 'action')).toBe('DISPLAY')
    expect(value(alarm, 'trigger')).toBe('-P1D')
  })

  it('is a bare event without attendees while nobody with an address could be its organizer', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    aMember(store, boardId, { role: 'chair', email: null })
    aMember(store, boardId, { email: 'tom@shop.example' })
    const calendar = readCalendar(invite(store, aMeeting(store, { boardId })))
    expect(value(calendar, 'method')).toBe('PUBLISH')
    const event = onlyOne(calendar, 'vevent')
    expect(event.getAllProperties('organizer')).toEqual([])
    expect(event.getAllProperties('attendee')).toEqual([])
  })

  it('takes a cancelled meeting out of the calendars, and brings it back when it is on again', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    aMember(store, boardId, { role: 'chair', email: 'chair@shop.example' })
    aMember(store, boardId, { email: 'tom@shop.example' })
    const id = aMeeting(store, { boardId })
    const before = onlyOne(readCalendar(invite(store, id)), 'vevent')
    run(store, 'meeting.cancel', { id })
    const cancelled = readCalendar(invite(store, id))
    expect(value(cancelled, 'method')).toBe('CANCEL')
    const event = onlyOne(cancelled, 'vevent')
    expect(value(event, 'status')).toBe('CANCELLED')
    expect(value(event, 'uid')).toBe(value(before, 'uid'))
    expect(Number(value(event, 'sequence'))).toBeGreaterThan(Number(value(before, 'sequence')))
    expect(event.getAllSubcomponents('valarm')).toEqual([])
    expect(event.getAllProperties('attendee')).toHaveLength(1)
  })

  it('tells the agenda without a word of what is confidential', () => {
    const store = aWorkspace()
    const id = aMeeting(store)
    const open = anItem(store, id, { title: 'New; lathe, please', minutesAllotted: 15, presenterName: 'All employers' })
    const closed = anItem(store, id, { afterId: open, title: 'Dismissal of the instructor' })
    anItem(store, id, { parentId: closed, title: 'Severance' })
    run(store, 'agenda.reviseItem', { id: closed, isConfidential: true })
    const file = invite(store, id)
    const event = onlyOne(readCalendar(file), 'vevent')
    expect(value(event, 'description')).toBe('Agenda\n1. New; lathe, please (15 min), All employers')
    expect(file).not.toMatch(/Dismissal|Severance/)
  })

  it('keeps any text as it is, within the length of its lines', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const id = aMeeting(store, { boardId })
    anItem(store, id)
    const meeting = requireMeetingDetail(store.db, { id })
    const items = listAgendaItems(store.db, { meetingId: id })
    const invitation = getInvitation(store.db, { meetingId: id })
    const nasty = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...';:,\\"^\n\r\t{}$<>&\u0000\u0007\u2028\u00a0'),
        fc.constantFrom(
          'BEGIN:VEVENT',
          'END:VCALENDAR',
          '\r\nATTENDEE:mailto:x@y.example',
          '{{title}}',
          '$t(calendar.agenda)',
        ),
        fc.constantFrom('漢', '🧵', '\ud83d', 'é', 'ß', 'ﷺ', 'नि'),
        fc.string({ maxLength: 1 }),
      ),
      maxLength: 120,
    })
    const told = (text: string) =>
      text
        .replaceAll(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
        .replaceAll(/\p{Surrogate}/gu, '\ufffd')
        .replaceAll(/\s+/g, ' ')
        .trim()
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, place, name) => {
        const organizer = {
          ...invitation.organizer!,
          personId: meeting.boardId as never,
          fullName: name,
          email: 'a@b.example',
        }
        const facts = {
          meeting: { ...meeting, title, place },
          items: items.map((item) => ({ ...item, title })),
          invitation: { ...invitation, method: 'request' as const, organizer, attendees: [organizer] },
          revision: meetingRevision(store.db, id),
          now,
        }
        const event = onlyOne(readCalendar(invitationFile(facts, words)), 'vevent')
        expect(value(event, 'summary')).toBe(`${told(title)}, ${meeting.board.name}`)
        expect(value(event, 'location') ?? '').toBe(told(place))
        expect(value(event, 'description')).toBe(`Agenda\n1. ${told(title)}`)
        expect(event.getAllProperties('attendee')).toHaveLength(1)
        // A backslash means nothing in a parameter (RFC 5545, 3.2); this reader takes it for an escape there.
        const plain = (text: unknown) => String(text).replaceAll('\\', '')
        expect(plain(parameter(event, 'attendee', 'cn')[0])).toBe(plain(told(name) || 'a@b.example'))
      }),
      { numRuns: 200 },
    )
  })
})

describe('actions as tasks', () => {
  it('say what is to be done, by when, and how it stands', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { name: 'Welding' })
    const { personId } = aMember(store, boardId, { fullName: 'Ana Ruiz' })
    anAction(store, null, {
      boardId,
      text: 'Ask; the registrar,\nthen report',
      ownerIds: [personId],
      dueOn: '2026-11-20',
    })
    const done = anAction(store, null, { boardId, text: 'Lend a pack' })
    run(store, 'actionItem.setStatus', { id: done, status: 'done', on: '2026-10-30' })
    const dropped = anAction(store, null, { boardId, text: 'Buy a lathe', dueOn: '2026-12-01' })
    run(store, 'actionItem.setStatus', { id: dropped, status: 'dropped', on: '2026-10-30', reason: 'No money' })

    const calendar = readCalendar(tasks(store))
    expect(calendar.getFirstProperty('method')).toBeNull()
    const byNumber = calendar
      .getAllSubcomponents('vtodo')
      .toSorted((a, b) => value(a, 'summary')!.localeCompare(value(b, 'summary')!))
    const [open, closed, gone] = byNumber
    expect(value(open!, 'summary')).toBe('Action 1: Ask; the registrar, then report')
    expect(value(open!, 'description')).toBe('Ask; the registrar,\nthen report\nOwner: Ana Ruiz\nBoard: Welding')
    expect(value(open!, 'due')).toBe('2026-11-20')
    expect(open!.getFirstProperty('due')!.type).toBe('date')
    expect(value(open!, 'status')).toBe('NEEDS-ACTION')
    expect(value(open!, 'priority')).toBe('5')
    expect(value(onlyOne(open!, 'valarm'), 'trigger')).toBe('-PT15H')
    expect(parameter(onlyOne(open!, 'valarm'), 'trigger', 'related')).toEqual(['END'])
    expect(value(closed!, 'status')).toBe('COMPLETED')
    expect(value(closed!, 'completed')).toBe('2026-10-30T12:00:00Z')
    expect(value(closed!, 'percent-complete')).toBe('100')
    expect(value(gone!, 'status')).toBe('CANCELLED')
    expect(gone!.getAllSubcomponents('valarm')).toEqual([])
    expect(new Set(byNumber.map((each) => value(each, 'uid'))).size).toBe(3)
  })
})
