import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Store } from '../changelog/store'
import { isAppError } from '../model/errors'
import type { PresenceMoment } from '../model/presence'
import type { AttendanceMode } from '../model/vocabulary'
import { getMeetingPresence } from '../queries/presence'
import { aBoard, aMeeting, aMember, run } from '../testing/builders'
import { createTestWorkspace } from '../testing/testWorkspace'

const SEATS = 6
const KINDS = ['arrive', 'leave', 'rejoin', 'switchMode'] as const

interface Step {
  kind: (typeof KINDS)[number]
  seat: number
  at: string
  mode: AttendanceMode
}

/** Any step, sensible or not; few times and few people, so that they meet. */
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  seat: fc.nat(SEATS - 1),
  at: fc.constantFrom('17:30', '17:45', '17:45', '18:00', '18:15', '18:15', '18:30'),
  mode: fc.constantFrom('in_person', 'online'),
})

interface Board {
  quorumRule: 'majority' | 'half_plus_one' | 'fixed'
  quorumFixed: number | null
  /** Who is marked present before the call to order, by seat. */
  isPresent: boolean[]
  isVoting: boolean[]
}

const board: fc.Arbitrary<Board> = fc.record({
  quorumRule: fc.constantFrom('majority', 'half_plus_one', 'fixed'),
  quorumFixed: fc.constant(3),
  isPresent: fc.array(fc.boolean(), { minLength: SEATS, maxLength: SEATS }),
  isVoting: fc.array(
    fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
    { minLength: SEATS, maxLength: SEATS },
  ),
})

/** The recount: a list of what happened, and every count taken anew by walking through it from the beginning. */
function recount({ isPresent, isVoting, quorumRule }: Board, happened: readonly Step[]): string[] {
  const seats = isVoting.filter(Boolean).length
  const needed = { majority: Math.trunc((seats + 2) / 2), half_plus_one: Math.ceil(seats / 2 + 1), fixed: 3 }[
    quorumRule
  ]
  // Array sort is stable: steps of one minute keep the order in which they were recorded.
  const ordered = happened.toSorted((a, b) => a.at.localeCompare(b.at))
  const count = (until: number) =>
    isPresent.filter((wasThere, seat) => {
      const own = ordered.slice(0, until).findLast((each) => each.seat === seat && each.kind !== 'switchMode')
      const comesLate = ordered.some((each) => each.seat === seat && each.kind === 'arrive')
      return isVoting[seat] && (own === undefined ? wasThere && !comesLate : own.kind !== 'leave')
    }).length
  return ['17:30', ...ordered.map(({ at }) => at)].map((at, index) => {
    const present = count(index)
    return `${at} ${present}/${needed} ${seats > 0 && present >= needed ? 'met' : 'not met'}`
  })
}

const inShort = (moments: readonly PresenceMoment[]) =>
  moments.map(({ at, present, needed, isMet }) => `${at} ${present}/${needed} ${isMet ? 'met' : 'not met'}`)

function aRunningMeeting(store: Store, given: Board) {
  const { quorumRule, quorumFixed } = given
  const boardId = aBoard(store, { quorumRule, quorumFixed: quorumRule === 'fixed' ? quorumFixed : null })
  const people = given.isVoting.map((isVoting) => aMember(store, boardId, { isVoting }).personId)
  const meetingId = aMeeting(store, { boardId, mode: 'hybrid' })
  for (const [seat, personId] of people.entries()) {
    if (given.isPresent[seat]) {
      run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
    }
  }
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  return { meetingId, people }
}

/** Gives one step; undefined when it is refused as one that cannot be. */
function take(store: Store, meetingId: string, personId: string, { kind, at, mode }: Step): string | undefined {
  const change = { meetingId, personId, at }
  try {
    switch (kind) {
      case 'arrive':
        return run(store, 'attendance.arrive', { ...change, mode }).id
      case 'leave':
        return run(store, 'attendance.leave', change).id
      case 'rejoin':
        return run(store, 'attendance.rejoin', change).id
      case 'switchMode':
        return run(store, 'attendance.switchMode', { ...change, mode }).id
    }
  } catch (error) {
    if (isAppError(error) && (error.code === 'CONFLICT' || error.code === 'INVALID_INPUT')) return undefined
    throw error
  }
}

test('the quorum at every moment is a simple recount, and taking the last step back gives the earlier moments', () => {
  let taken = 0
  fc.assert(
    fc.property(board, fc.array(step, { minLength: 12, maxLength: 24, size: 'max' }), (given, steps) => {
      const { workspace, remove } = createTestWorkspace()
      workspace.sqlite.pragma('synchronous = OFF')
      try {
        const { meetingId, people } = aRunningMeeting(workspace, given)
        const moments = () => getMeetingPresence(workspace.db, { id: meetingId }).moments
        const happened: Step[] = []
        for (const each of steps) {
          const before = moments()
          const id = take(workspace, meetingId, people[each.seat] ?? '', each)
          if (id === undefined) continue
          taken += 1
          expect(inShort(moments())).toEqual(recount(given, [...happened, each]))
          run(workspace, 'presence.remove', { id })
          expect(moments()).toEqual(before)
          take(workspace, meetingId, people[each.seat] ?? '', each)
          happened.push(each)
        }
        run(workspace, 'meeting.adjourn', { id: meetingId, at: '19:00' })
        expect(inShort(moments()).slice(0, -1)).toEqual(recount(given, happened))
      } finally {
        remove()
      }
    }),
    { numRuns: 40 },
  )
  // Most random steps are nonsense; enough of them must not be.
  expect(taken).toBeGreaterThan(80)
})
