import { asc, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { ReadDb } from '../changelog/store'
import { requireActionDetail } from '../queries/actionDetail'
import { listAttendance } from '../queries/attendance'
import { requireMeeting } from '../queries/meeting'
import { getMeetingAttendance } from '../queries/presence'
import { membershipTable } from '../schema/board'
import { changeSetTable } from '../schema/changeLog'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, anItem, aMotion, holdMeeting, newPerson, run } from '../testing/builders'
import { expectRefusal } from '../testing/expectRefusal'
import { lastChangeSet } from '../testing/lastChangeSet'

const seatsOf = (db: ReadDb, boardId: string, personId: string) =>
  db
    .select()
    .from(membershipTable)
    .where(eq(membershipTable.boardId, boardId))
    .orderBy(asc(membershipTable.termStart))
    .all()
    .filter((seat) => seat.personId === personId)
    .map(({ role, termStart, termEnd, isVoting }) => ({ role, termStart, termEnd, isVoting }))

const oldTerm = { termStart: '2023-07-01', termEnd: '2026-06-30' }
const newTerm = { termStart: '2026-07-01', termEnd: '2029-06-30' }

describe('renewals in one pass', () => {
  test('renew, let end and replace at once, in one step that can be taken back', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const chair = aMember(store, boardId, { ...oldTerm, role: 'chair' })
    const endless = aMember(store, boardId, { termStart: '2020-01-01', termEnd: null })
    const leaving = aMember(store, boardId, { ...oldTerm, termEnd: null })
    const followed = aMember(store, boardId, { ...oldTerm, role: 'secretary', category: 'labor' })
    const before = store.db.select().from(changeSetTable).all().length
    const done = run(store, 'membership.renewAll', {
      boardId,
      decisions: [
        { kind: 'renew', membershipId: chair.id, ...newTerm },
        { kind: 'renew', membershipId: endless.id, ...newTerm },
        { kind: 'end', membershipId: leaving.id, termEnd: '2026-08-31' },
        {
          kind: 'replace',
          membershipId: followed.id,
          person: { new: newPerson({ fullName: 'Ada Okafor' }) },
          ...newTerm,
        },
      ],
    })
    expect(done).toEqual({ renewed: 2, ended: 1, replaced: 1 })
    expect(seatsOf(store.db, boardId, chair.personId)).toEqual([
      { role: 'chair', isVoting: true, ...oldTerm },
      { role: 'chair', isVoting: true, ...newTerm },
    ])
    expect(seatsOf(store.db, boardId, endless.personId).map(({ termEnd }) => termEnd)).toEqual([
      '2026-06-30',
      '2029-06-30',
    ])
    expect(seatsOf(store.db, boardId, leaving.personId).map(({ termEnd }) => termEnd)).toEqual(['2026-08-31'])
    const finals = store.db.select().from(membershipTable).where(eq(membershipTable.isFinal, true)).all()
    expect(finals.map(({ id }) => id).toSorted()).toEqual([leaving.id, followed.id].toSorted())
    const heir = store.db.select().from(membershipTable).where(eq(membershipTable.termStart, '2026-07-01')).all()
    expect(heir.find(({ category }) => category === 'labor')).toMatchObject({
      role: 'member',
      isVoting: true,
      ...newTerm,
    })
    const steps = store.db.select().from(changeSetTable).all()
    expect(steps).toHaveLength(before + 1)
    run(store, 'change.undo', { changeSet: steps.at(-1)?.seq ?? 0 })
    expect(seatsOf(store.db, boardId, endless.personId)).toEqual([
      { role: 'member', isVoting: true, termStart: '2020-01-01', termEnd: null },
    ])
  })

  test('are refused for all who have served the most terms, unless the board says why it lets them go on', () => {
    const store = aWorkspace()
    const boardId = aBoard(store, { name: 'Welding Board', maxTerms: 2 })
    const long = aMember(store, boardId, { fullName: 'Ines Aldana', termStart: '2020-07-01', termEnd: '2023-06-30' })
    const last = aMember(store, boardId, { personId: long.personId, ...oldTerm })
    const fresh = aMember(store, boardId, { fullName: 'Tom Greer', ...oldTerm })
    const decide = (beyondReason: string | null) =>
      run(store, 'membership.renewAll', {
        boardId,
        decisions: [
          { kind: 'renew', membershipId: fresh.id, ...newTerm },
          { kind: 'renew', membershipId: last.id, ...newTerm, beyondReason },
        ],
      })
    const refusal = expectRefusal(
      store,
      () => decide(null),
      'CONFLICT',
      /^Welding Board allows at most 2 terms one after another, .* for Ines Aldana\. Nothing was changed\./,
    )
    expect(refusal.data).toMatchObject({ personIds: [long.personId], maxTerms: 2 })
    expect(seatsOf(store.db, boardId, fresh.personId)).toHaveLength(1)
    decide('Nobody else knows the pipe shop.')
    const seats = () => store.db.select().from(membershipTable).where(eq(membershipTable.personId, long.personId)).all()
    const third = seats().find(({ termStart }) => termStart === newTerm.termStart)
    expect(third).toMatchObject({ beyondReason: 'Nobody else knows the pipe shop.' })
    expect(seatsOf(store.db, boardId, fresh.personId)).toHaveLength(2)

    // The reason can be put better, stays when the seat is changed for another one, and is taken back with its step.
    const seat = { role: 'member', category: 'employer', isVoting: true, side: 'external', ...newTerm } as const
    run(store, 'membership.revise', { id: third?.id ?? '', ...seat, beyondReason: 'Knows the pipe shop best.' })
    run(store, 'membership.revise', { id: third?.id ?? '', ...seat, isVoting: false })
    expect(seats()).toContainEqual(
      expect.objectContaining({ beyondReason: 'Knows the pipe shop best.', isVoting: false }),
    )
    run(store, 'change.undo', { changeSet: lastChangeSet(store) })
    run(store, 'change.undo', { changeSet: lastChangeSet(store) - 2 })
    expect(seats()).toContainEqual(
      expect.objectContaining({ beyondReason: 'Nobody else knows the pipe shop.', isVoting: true }),
    )
  })

  test('are asked for again once a seat that was to end gets another last day', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const { id } = aMember(store, boardId, oldTerm)
    const isFinal = () => store.db.select().from(membershipTable).where(eq(membershipTable.id, id)).get()?.isFinal
    expect(isFinal()).toBe(false)
    run(store, 'membership.end', { id, termEnd: '2026-03-31' })
    expect(isFinal()).toBe(true)
    const seat = { role: 'member', category: 'labor', isVoting: true, side: 'external' } as const
    run(store, 'membership.revise', { id, ...seat, termStart: oldTerm.termStart, termEnd: '2026-03-31' })
    expect(isFinal()).toBe(true)
    run(store, 'membership.revise', { id, ...seat, ...oldTerm })
    expect(isFinal()).toBe(false)
  })

  test('refuse seats of another board, terms out of order, and somebody who has a seat already', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const seat = aMember(store, boardId, oldTerm)
    const other = aMember(store, boardId, { fullName: 'Lena Ortiz', ...oldTerm, termEnd: null })
    const elsewhere = aMember(store, aBoard(store, { name: 'Culinary Board' }), oldTerm)
    const refused = (decision: object, code: 'CONFLICT' | 'INVALID_INPUT', message: RegExp) =>
      expectRefusal(
        store,
        () => run(store, 'membership.renewAll', { boardId, decisions: [decision as never] }),
        code,
        message,
      )
    refused({ kind: 'end', membershipId: elsewhere.id, termEnd: '2026-06-30' }, 'CONFLICT', /belongs to Culinary Board/)
    refused({ kind: 'end', membershipId: seat.id, termEnd: '2023-06-30' }, 'INVALID_INPUT', /began on 2023-07-01/)
    refused(
      { kind: 'renew', membershipId: seat.id, termStart: '2026-07-01', termEnd: '2026-06-30' },
      'INVALID_INPUT',
      /ends before it starts/,
    )
    refused(
      { kind: 'replace', membershipId: seat.id, person: { id: other.personId }, ...newTerm },
      'CONFLICT',
      /Lena Ortiz is a member/,
    )
  })
})

describe('the vote ends with the last day of the term', () => {
  /** A meeting on a day, with two members: one whose term ends on 30 June 2026, one who stays. */
  function aTermEnd(date: string) {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const leaving = aMember(store, boardId, { fullName: 'Ines Aldana', termStart: '2024-02-29', termEnd: '2026-06-30' })
    const staying = aMember(store, boardId, { fullName: 'Tom Greer' })
    return { store, boardId, leaving, staying, meetingId: aMeeting(store, { boardId, date }) }
  }

  test('at a meeting on that day the member is on the list, votes, and counts for the quorum', () => {
    const { store, meetingId, leaving, staying } = aTermEnd('2026-06-30')
    run(store, 'attendance.mark', { meetingId, personId: leaving.personId, status: 'present', mode: 'in_person' })
    run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
    expect(getMeetingAttendance(store.db, { id: meetingId }).quorum).toMatchObject({ votingSeats: 2, present: 1 })
    run(store, 'attendance.mark', { meetingId, personId: staying.personId, status: 'present', mode: 'online' })
    const motionId = aMotion(store, anItem(store, meetingId), { moverId: leaving.personId, method: 'roll_call' })
    run(store, 'motion.castVote', { id: motionId, personId: leaving.personId, choice: 'for' })
  })

  test('on the day after nobody can mark, seat or count the former member', () => {
    const { store, meetingId, leaving, staying } = aTermEnd('2026-07-01')
    expectRefusal(
      store,
      () =>
        run(store, 'attendance.mark', { meetingId, personId: leaving.personId, status: 'present', mode: 'in_person' }),
      'CONFLICT',
      /not a member of the board on 2026-07-01/,
    )
    expect(listAttendance(store.db, requireMeeting(store.db, meetingId)).map(({ personId }) => personId)).toEqual([
      staying.personId,
    ])
    run(store, 'attendance.addGuest', { meetingId, person: { id: leaving.personId }, mode: 'in_person' })
    holdMeeting(store, meetingId)
    expect(getMeetingAttendance(store.db, { id: meetingId }).quorum).toMatchObject({ votingSeats: 1, present: 0 })
  })

  test('a meeting that is moved behind the end takes the vote along, and gives it back when moved again', () => {
    const { store, meetingId, leaving, staying } = aTermEnd('2026-06-30')
    for (const { personId } of [leaving, staying])
      run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'online' })
    const move = (date: string) =>
      run(store, 'meeting.reschedule', {
        id: meetingId,
        date,
        startTime: '17:30',
        endTime: '19:00',
        timeZone: 'America/Chicago',
      })
    const listed = () =>
      getMeetingAttendance(store.db, { id: meetingId }).rows.map(({ fullName, capacity, isVoting }) => [
        fullName,
        capacity,
        isVoting,
      ])
    move('2026-07-01')
    expect(listed()).toEqual([
      ['Tom Greer', 'member', true],
      ['Ines Aldana', 'guest', false],
    ])
    move('2026-06-29')
    expect(listed()).toEqual([
      ['Ines Aldana', 'member', true],
      ['Tom Greer', 'member', true],
    ])
  })

  test('a term that is ended earlier takes the vote at meetings that are going on, but not one that was cast', () => {
    const { store, boardId, meetingId, leaving, staying } = aTermEnd('2026-06-30')
    run(store, 'attendance.mark', { meetingId, personId: leaving.personId, status: 'present', mode: 'online' })
    run(store, 'membership.end', { id: leaving.id, termEnd: '2026-06-29' })
    const [row] = getMeetingAttendance(store.db, { id: meetingId }).rows.filter(
      ({ personId }) => personId === leaving.personId,
    )
    expect(row).toMatchObject({ capacity: 'guest', isVoting: false, membershipId: null })
    run(store, 'membership.renewAll', {
      boardId,
      decisions: [{ kind: 'renew', membershipId: leaving.id, termStart: '2026-06-30', termEnd: null }],
    })
    const again = getMeetingAttendance(store.db, { id: meetingId }).rows.find(
      ({ personId }) => personId === leaving.personId,
    )
    expect(again).toMatchObject({ capacity: 'member', isVoting: true })
    run(store, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
    run(store, 'attendance.mark', { meetingId, personId: staying.personId, status: 'present', mode: 'online' })
    const motionId = aMotion(store, anItem(store, meetingId), { method: 'roll_call' })
    run(store, 'motion.castVote', { id: motionId, personId: leaving.personId, choice: 'for' })
    const [, renewed] = store.db
      .select()
      .from(membershipTable)
      .where(eq(membershipTable.personId, leaving.personId))
      .all()
    expectRefusal(
      store,
      () =>
        run(store, 'membership.revise', {
          id: renewed?.id ?? '',
          role: 'member',
          category: 'employer',
          isVoting: true,
          side: 'external',
          termStart: '2026-07-01',
          termEnd: null,
        }),
      'CONFLICT',
      /voted on motion/,
    )
  })

  test('an action of an office goes to whoever holds it on the day, and on no day to two', () => {
    const store = aWorkspace()
    const boardId = aBoard(store)
    const old = aMember(store, boardId, { role: 'chair', ...oldTerm })
    const heir = aMember(store, boardId, { termStart: '2025-07-01', termEnd: '2026-06-30' })
    run(store, 'membership.renewAll', {
      boardId,
      decisions: [
        { kind: 'replace', membershipId: old.id, person: { new: newPerson() }, ...newTerm },
        { kind: 'renew', membershipId: heir.id, ...newTerm },
      ],
    })
    const [seat] = store.db
      .select()
      .from(membershipTable)
      .where(eq(membershipTable.personId, heir.personId))
      .all()
      .slice(-1)
    run(store, 'membership.revise', {
      id: seat?.id ?? '',
      role: 'chair',
      category: 'employer',
      isVoting: true,
      side: 'external',
      ...newTerm,
    })
    const actionId = anAction(store, null, { boardId, ownerIds: [], offices: ['chair'] })
    const ownersAt = (day: string) => {
      const action = requireActionDetail(store.db, { id: actionId, today: day })
      return action.owners.flatMap(({ holderIds }) => holderIds)
    }
    expect(ownersAt('2026-06-30')).toEqual([old.personId])
    expect(ownersAt('2026-07-01')).toEqual([heir.personId])
    expect(ownersAt('2029-07-01')).toEqual([])
  })
})
