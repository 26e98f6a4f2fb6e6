import { describe, expect, it } from 'vitest'
import type { PresenceMoment } from '../../../../electron/contract/model'
import { groupAttendance } from './attendanceGroups'
import { isSubstitute, officerAtHand } from './officers'
import { countVoting, happeningsOf, hereOf, lossOf, presenceOf, quorumTurns } from './presenceView'
import { attendanceRow as row, personId } from './testing/people'

const here = hereOf({
  here: [
    { personId: personId(1), mode: 'in_person' },
    { personId: personId(2), mode: 'online' },
    { personId: personId(3), mode: 'in_person' },
  ],
})

const moment = (at: string, present: number, needed = 5): PresenceMoment => ({
  at,
  agendaItemId: null,
  reason: 'left',
  person: { personId: personId(1), fullName: 'Person 1' },
  votingSeats: 8,
  present,
  needed,
  isMet: present >= needed,
})

describe('attendance', () => {
  it('parts votes, staff and guests', () => {
    const rows = [row(1), row(2, { isVoting: false }), row(3, { capacity: 'guest', isVoting: false })]
    const { voting, staff, guests } = groupAttendance(rows)
    expect([voting, staff, guests]).toEqual([[rows[0]], [rows[1]], [rows[2]]])
  })

  it('draws where somebody is now, and not where they were at the beginning', () => {
    const presences = [row(1), row(2), row(4, { status: 'present' }), row(5, { status: 'excused' }), row(6)].map(
      (each) => presenceOf(each, here),
    )
    expect(presences).toEqual(['room', 'online', 'left', 'excused', 'absent'])
  })

  it('counts those who vote, in the room and online', () => {
    expect(countVoting([row(1), row(2), row(3, { isVoting: false }), row(4)], here)).toEqual({ inRoom: 1, online: 1 })
  })
})

it('says of one person in order what they did, and which items they stepped back from', () => {
  const { person } = moment('18:00', 5)
  if (person === null) throw new Error('The moment has a person.')
  const agendaItemId = null
  const left = { ...person, agendaItemId, kind: 'left' as const, at: '18:30' }
  const change = { ...left, id: 'change' as never, attendanceId: 'attendance' as never }
  const interest = { id: 'interest' as never, meetingId: 'meeting' as never, agendaItemId: 'item' as never, person }
  const declared = { ...interest, text: null, at: '18:10', isRecused: true, hasLeftRoom: true, returnedAt: null }
  const moments = [{ ...moment('18:20', 5), reason: 'returned' as const }]
  const all = happeningsOf({ changes: [change], moments, interests: [declared] }, person.personId)
  expect(all.map(({ kind, at }) => `${kind} ${at}`)).toEqual(['recused 18:10', 'returned 18:20', 'left 18:30'])
  expect(happeningsOf({ changes: [change], moments, interests: [declared] }, personId(2))).toEqual([])
})

describe('the quorum over the meeting', () => {
  it('turns where it is lost and where it comes back', () => {
    const moments = [moment('17:30', 6), moment('18:10', 5), moment('18:20', 4), moment('18:40', 5)]
    expect(quorumTurns(moments).map(({ moment: { at, isMet }, presentBefore }) => [at, isMet, presentBefore])).toEqual([
      ['18:20', false, 5],
      ['18:40', true, 4],
    ])
    expect(lossOf(moments)).toBeNull()
    expect(lossOf(moments.slice(0, 3))?.at).toBe('18:20')
  })

  it('was never lost where it never was', () => {
    expect(lossOf([moment('17:30', 4), moment('18:00', 3)])).toBeNull()
  })
})

describe('officers', () => {
  const rows = [
    row(1, { role: 'chair', status: 'absent' }),
    row(2, { role: 'vice_chair' }),
    row(3, { role: 'secretary', status: 'present' }),
  ]

  it('are at hand unless marked as missing', () => {
    expect(officerAtHand(rows, ['chair', 'vice_chair'])?.personId).toBe(personId(2))
    expect(officerAtHand(rows, ['secretary'])?.personId).toBe(personId(3))
    expect(officerAtHand([], ['chair'])).toBeNull()
  })

  it('have a substitute when somebody else does their part', () => {
    const named = (n: number) => ({ personId: personId(n), fullName: `Person ${n}` })
    expect(isSubstitute(rows, named(2), 'chair')).toBe(true)
    expect(isSubstitute(rows, named(1), 'chair')).toBe(false)
    expect(isSubstitute(rows, null, 'chair')).toBe(false)
    expect(isSubstitute([row(2)], named(2), 'chair'), 'a board without a chair').toBe(false)
  })
})
