import { describe, expect, test } from 'vitest'
import type { AgendaItemId, AttendanceId, DeclaredInterestId, ItemSpanId, MeetingId, PersonId } from './ids'
import type { PresenceChangeId } from './ids'
import type { AttendanceRow } from './meeting'
import { presenceMoments, presentAt, quorumAt, votersAt, type DeclaredInterest, type PresenceFacts } from './presence'
import type { AttendanceMode, AttendanceStatus, PresenceChangeKind } from './vocabulary'

const person = (name: string) => ({ personId: name as PersonId, fullName: name })

function row(name: string, given: Partial<AttendanceRow> = {}): AttendanceRow {
  const status: AttendanceStatus | null = given.status === undefined ? 'present' : given.status
  return {
    id: `attendance of ${name}` as AttendanceId,
    ...person(name),
    membershipId: null,
    capacity: 'member',
    mode: status === 'present' ? 'in_person' : null,
    title: null,
    affiliation: null,
    isVoting: true,
    side: 'external',
    role: 'member',
    category: 'employer',
    ...given,
    status,
  }
}

/** Four voting members of whom three are there; three are needed. */
function facts(given: Partial<PresenceFacts> = {}): PresenceFacts {
  return {
    board: { quorumRule: 'majority', quorumFixed: null, recusedInQuorum: true },
    calledToOrderAt: '17:30',
    adjournedAt: null,
    attendance: [row('Ana'), row('Ben'), row('Cleo'), row('Dan', { status: 'absent' })],
    changes: [],
    interests: [],
    spans: [],
    parents: new Map(),
    ...given,
  }
}

let serial = 0
/** Changes as "left Ana 18:20", recorded in this order. */
function changes(...lines: string[]): PresenceFacts['changes'] {
  return lines.map((line) => {
    const [kind = '', name = '', at = ''] = line.split(' ')
    serial += 1
    return {
      id: `change ${String(serial).padStart(4, '0')}` as PresenceChangeId,
      attendanceId: `attendance of ${name}` as AttendanceId,
      ...person(name),
      kind: kind as PresenceChangeKind,
      at,
      agendaItemId: null,
    }
  })
}

/** Spans as "item 1 17:30 17:45"; without an end the item is being taken. */
function spans(...lines: string[]): PresenceFacts['spans'] {
  return lines.map((line, index) => {
    const [name = '', startedAt = '', endedAt] = line.split(' ')
    return {
      id: `span ${index}` as ItemSpanId,
      agendaItemId: name as AgendaItemId,
      startedAt,
      endedAt: endedAt ?? null,
    }
  })
}

function interest(name: string, given: Partial<DeclaredInterest> = {}): DeclaredInterest {
  return {
    id: `interest of ${name}` as DeclaredInterestId,
    meetingId: 'meeting' as MeetingId,
    agendaItemId: 'item4' as AgendaItemId,
    person: person(name),
    text: null,
    at: '18:20',
    isRecused: true,
    hasLeftRoom: false,
    returnedAt: null,
    ...given,
  }
}

/** The moments in short: "18:20 left Ana 2/3". */
const story = (given: Partial<PresenceFacts>) =>
  presenceMoments(facts(given)).map(
    (each) => `${each.at} ${each.reason} ${each.person?.fullName ?? '-'} ${each.present}/${each.needed}`,
  )

describe('the quorum over time', () => {
  test('is nothing before the call to order, and then stands at every moment until the adjournment', () => {
    expect(presenceMoments(facts({ calledToOrderAt: null }))).toEqual([])
    expect(
      story({
        adjournedAt: '19:00',
        changes: changes('rejoined Ana 18:40', 'left Ana 18:20'),
      }),
    ).toEqual(['17:30 call_to_order - 3/3', '18:20 left Ana 2/3', '18:40 rejoined Ana 3/3', '19:00 adjournment - 3/3'])
  })

  test('counts whoever comes late only from then on', () => {
    const attendance = [row('Ana'), row('Ben'), row('Cleo'), row('Dan', { mode: 'online' })]
    const given = { attendance, changes: changes('arrived Dan 17:50') }
    expect(story(given)).toEqual(['17:30 call_to_order - 3/3', '17:50 arrived Dan 4/3'])
    expect(presentAt(facts(given), '17:49').has('Dan' as PersonId)).toBe(false)
    expect(presentAt(facts(given), '17:50').get('Dan' as PersonId)).toBe('online')
  })

  test('takes what happened in one minute in the order in which it was recorded', () => {
    expect(story({ changes: changes('left Ana 18:20', 'rejoined Ana 18:20', 'left Ben 18:20') })).toEqual([
      '17:30 call_to_order - 3/3',
      '18:20 left Ana 2/3',
      '18:20 rejoined Ana 3/3',
      '18:20 left Ben 2/3',
    ])
    expect(quorumAt(facts({ changes: changes('left Ana 18:20', 'rejoined Ana 18:20') }), '18:20').present).toBe(3)
  })

  test('leaves guests, members without a vote and vacant seats out of it', () => {
    const attendance = [
      row('Ana'),
      row('Ben'),
      row('Cleo'),
      row('Staff', { isVoting: false }),
      row('Guest', { isVoting: false, capacity: 'guest' }),
    ]
    expect(story({ attendance, changes: changes('left Staff 18:00', 'left Guest 18:05') })).toEqual([
      '17:30 call_to_order - 3/2',
      '18:00 left Staff 3/2',
      '18:05 left Guest 3/2',
    ])
  })

  test.each([
    ['majority', null, 8, 5],
    ['majority', null, 9, 5],
    ['half_plus_one', null, 8, 5],
    ['half_plus_one', null, 9, 6],
    ['fixed', 3, 9, 3],
  ] as const)('by %s %s of %i filled seats needs %i', (quorumRule, quorumFixed, seats, needed) => {
    const attendance = Array.from({ length: seats }, (_, seat) => row(`Member ${seat}`))
    const quorum = quorumAt(facts({ board: { quorumRule, quorumFixed, recusedInQuorum: true }, attendance }), null)
    expect(quorum).toMatchObject({ votingSeats: seats, present: seats, needed, isMet: true })
  })

  test('without a voting seat is never met', () => {
    expect(quorumAt(facts({ attendance: [row('Ana', { isVoting: false })] }), null).isMet).toBe(false)
  })
})

describe('room and screen', () => {
  const modeOf = (given: Partial<PresenceFacts>, at: string | null): AttendanceMode | undefined =>
    presentAt(facts(given), at).get('Ana' as PersonId)

  test('change without a change of the quorum, and survive leaving', () => {
    const given = { changes: changes('moved_online Ana 18:00', 'left Ana 18:10', 'rejoined Ana 18:20') }
    expect(story(given).at(1)).toBe('18:00 moved_online Ana 3/3')
    expect([
      modeOf(given, '17:59'),
      modeOf(given, '18:00'),
      modeOf(given, '18:10'),
      modeOf(given, '18:20'),
      modeOf({ changes: changes('moved_online Ana 18:00', 'moved_to_room Ana 18:30') }, null),
    ]).toEqual(['in_person', 'online', undefined, 'online', 'in_person'])
  })
})

describe('stepping back for an item', () => {
  const started = spans('item3 17:30 18:15', 'item4 18:15 18:40', 'item5 18:40')

  test('keeps the quorum but leaves the vote, while the board counts everybody in the room', () => {
    const given = facts({ interests: [interest('Ana')], spans: started })
    expect(presenceMoments(given)).toHaveLength(1)
    expect(votersAt(given, '18:30', 'item4')).toEqual({ eligible: ['Ben', 'Cleo'], recused: ['Ana'] })
    expect(votersAt(given, '18:45', 'item5')).toEqual({ eligible: ['Ana', 'Ben', 'Cleo'], recused: [] })
  })

  test('holds for the sub-items, and not for the rest of the agenda', () => {
    const given = facts({ interests: [interest('Ana')], parents: new Map([['item4.1', 'item4']]) })
    expect(votersAt(given, null, 'item4.1').recused).toEqual(['Ana'])
    expect(votersAt(given, null, 'item3').recused).toEqual([])
  })

  test('leaves the quorum with the room, until the item ends or the return is noted', () => {
    const left = interest('Ana', { hasLeftRoom: true })
    expect(story({ interests: [left], spans: started })).toEqual([
      '17:30 call_to_order - 3/3',
      '18:20 recused Ana 2/3',
      '18:40 returned Ana 3/3',
    ])
    expect(story({ interests: [{ ...left, returnedAt: '18:30' }], spans: started }).at(-1)).toBe(
      '18:30 returned Ana 3/3',
    )
    expect(story({ interests: [left] }), 'nobody noted when items were taken').toEqual([
      '17:30 call_to_order - 3/3',
      '18:20 recused Ana 2/3',
    ])
  })

  test('leaves the quorum while the item lasts, where the board’s rule says so', () => {
    const board = { quorumRule: 'majority', quorumFixed: null, recusedInQuorum: false } as const
    const early = interest('Ana', { at: '17:35' })
    expect(story({ board, interests: [early], spans: started })).toEqual([
      '17:30 call_to_order - 3/3',
      '18:15 recused Ana 2/3',
      '18:40 returned Ana 3/3',
    ])
    const notYet = spans('item3 17:30')
    expect(story({ board, interests: [early], spans: notYet }), 'the item is still to come').toHaveLength(1)
    const again = spans('item4 18:15 18:40', 'item5 18:40 18:50', 'item4 18:50')
    expect(story({ board, interests: [early], spans: again }).slice(1)).toEqual([
      '18:15 recused Ana 2/3',
      '18:40 returned Ana 3/3',
      '18:50 recused Ana 2/3',
    ])
  })

  test('goes on through a sub-item that follows without a gap', () => {
    const given = {
      interests: [interest('Ana', { hasLeftRoom: true })],
      spans: spans('item4 18:15 18:25', 'item4.1 18:25 18:40', 'item5 18:40'),
      parents: new Map([['item4.1', 'item4']]),
    }
    expect(story(given).slice(1)).toEqual(['18:20 recused Ana 2/3', '18:40 returned Ana 3/3'])
  })

  test('does not bring back who left in the meantime', () => {
    const given = { interests: [interest('Ana', { hasLeftRoom: true })], spans: started }
    expect(story({ ...given, changes: changes('left Ana 18:30') })).toEqual([
      '17:30 call_to_order - 3/3',
      '18:20 recused Ana 2/3',
      '18:30 left Ana 2/3',
      '18:40 returned Ana 2/3',
    ])
    expect(story({ ...given, changes: changes('left Ana 18:25', 'rejoined Ana 18:30') }).at(-2)).toBe(
      '18:30 rejoined Ana 2/3',
    )
  })

  test('counts once who has two interests in one item', () => {
    const both = [
      interest('Ana', { hasLeftRoom: true }),
      interest('Ana', { id: 'other' as DeclaredInterestId, hasLeftRoom: true }),
    ]
    expect(story({ interests: both, spans: started }).map((line) => line.slice(-3))).toEqual([
      '3/3',
      '2/3',
      '2/3',
      '2/3',
      '3/3',
    ])
  })
})
