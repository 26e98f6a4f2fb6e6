import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agendaSourceOf,
  AGENDA_CHOICES,
  detailsOf,
  endsTooEarly,
  newMeetingDraft,
  scheduleOf,
  withLength,
  withStart,
} from './meetingDraft'
import { AgendaSource } from '../../../../electron/contract/model'

const draft = { ...newMeetingDraft('Autumn meeting', 'America/Chicago', undefined), date: '2026-11-12' }

describe('a meeting that is being planned', () => {
  it('takes hour and place from the last meeting', () => {
    const last = { startTime: '08:00', endTime: '09:15', place: 'Room B114' }
    expect(newMeetingDraft('Next', 'UTC', last)).toMatchObject({
      startTime: '08:00',
      endTime: '09:15',
      place: 'Room B114',
    })
  })

  it('keeps its length when its start moves', () => {
    expect(withStart(draft, '08:00')).toMatchObject({ startTime: '08:00', endTime: '09:30' })
    expect(withStart(draft, '23:30')).toMatchObject({ startTime: '23:30', endTime: '23:59' })
    expect(withStart(draft, null)).toMatchObject({ startTime: null, endTime: '19:00' })
  })

  it('cannot end before it starts', () => {
    const wrong = { ...draft, startTime: '17:30', endTime: '17:00' }
    expect(endsTooEarly(wrong)).toBe(true)
    expect(scheduleOf(wrong)).toBeNull()
    expect(endsTooEarly({ ...draft, endTime: draft.startTime })).toBe(true)
    expect(scheduleOf(draft)).toEqual({
      date: '2026-11-12',
      startTime: '17:30',
      endTime: '19:00',
      timeZone: 'America/Chicago',
    })
  })

  it('ends on the same day whatever its start and length', () => {
    const clock = fc
      .integer({ min: 0, max: 1438 })
      .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`)
    fc.assert(
      fc.property(clock, fc.integer({ min: 1, max: 5000 }), (startTime, minutes) => {
        expect(endsTooEarly(withLength({ ...draft, startTime }, minutes))).toBe(false)
      }),
    )
  })

  it('has no place when it is online, and no address when it is in a room', () => {
    const both = { ...draft, place: ' B114 ', onlineAddress: 'https://meet.example/1' }
    expect(detailsOf({ ...both, mode: 'online' })).toMatchObject({
      place: null,
      onlineAddress: 'https://meet.example/1',
    })
    expect(detailsOf({ ...both, mode: 'in_person' })).toMatchObject({ place: 'B114', onlineAddress: null })
    expect(detailsOf({ ...both, mode: 'hybrid' })).toMatchObject({
      place: 'B114',
      onlineAddress: 'https://meet.example/1',
    })
  })

  it('names every source of an agenda as the command knows it', () => {
    for (const choice of AGENDA_CHOICES) expect(AgendaSource.safeParse(agendaSourceOf(choice)).success).toBe(true)
  })
})
