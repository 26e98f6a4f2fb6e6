import type { Board } from './board'
import type { AgendaItemId, AttendanceId, DeclaredInterestId, ItemSpanId, MeetingId, PersonId } from './ids'
import type { PresenceChangeId, RecessId } from './ids'
import type { NamedPerson } from './institution'
import type { AttendanceRow, Quorum } from './meeting'
import { quorumOf } from './quorum'
import type { AttendanceMode, PresenceChangeKind } from './vocabulary'

/** Somebody came, left, came back or changed between room and screen while a meeting was in progress. */
export interface PresenceChange extends NamedPerson {
  id: PresenceChangeId
  attendanceId: AttendanceId
  kind: PresenceChangeKind
  /** Wall clock of the meeting. */
  at: string
  agendaItemId: AgendaItemId | null
}

/** A pause of the meeting; without an end while it lasts. */
export interface Recess {
  id: RecessId
  startedAt: string
  endedAt: string | null
}

/** When an item was really taken up, and until when. The one without an end is the current item. */
export interface ItemSpan {
  id: ItemSpanId
  agendaItemId: AgendaItemId
  startedAt: string
  endedAt: string | null
}

/** A conflict of interest that a person declared on an item. */
export interface DeclaredInterest {
  id: DeclaredInterestId
  meetingId: MeetingId
  agendaItemId: AgendaItemId
  person: NamedPerson
  /** What the interest is. */
  text: string | null
  at: string | null
  /** Steps back from the votes on this item, and so leaves their count. */
  isRecused: boolean
  hasLeftRoom: boolean
  returnedAt: string | null
}

/** Why the count of those present changed. */
export type PresenceReason = 'call_to_order' | PresenceChangeKind | 'recused' | 'returned' | 'adjournment'

/** The quorum from one moment to the next. */
export interface PresenceMoment extends Quorum {
  at: string
  agendaItemId: AgendaItemId | null
  reason: PresenceReason
  /** Whose coming or going it was; null for the call to order and the adjournment. */
  person: NamedPerson | null
}

/** Presence over the time of one meeting. */
export interface MeetingPresence {
  changes: PresenceChange[]
  recesses: Recess[]
  spans: ItemSpan[]
  interests: DeclaredInterest[]
  moments: PresenceMoment[]
  /** Who is there after all that is recorded, and how. Members and guests. */
  here: { personId: PersonId; mode: AttendanceMode }[]
}

/** What presence over time is worked out from. */
export interface PresenceFacts {
  board: Pick<Board, 'quorumRule' | 'quorumFixed' | 'recusedInQuorum'>
  calledToOrderAt: string | null
  adjournedAt: string | null
  attendance: readonly AttendanceRow[]
  /** In any order; those of the same minute in the order in which they were recorded (by id). */
  changes: readonly PresenceChange[]
  interests: readonly DeclaredInterest[]
  spans: readonly ItemSpan[]
  /** The parent of each sub-item: an interest in an item is one in its sub-items. */
  parents: ReadonlyMap<string, string>
}

/** Who may vote on an item at a moment, and who stepped back from it. Ids of voting members who are there. */
export interface Voters {
  eligible: PersonId[]
  recused: PersonId[]
}

type Step = { at: string; id: string; agendaItemId: AgendaItemId | null; reason: PresenceReason; person: NamedPerson }

/**
 * The quorum at every moment: one entry for the call to order, for each coming, going and stepping back, and for the
 * adjournment. Voting members only; a vacant seat has nobody and does not count (Glendale's rule for its committees).
 * Empty before the call to order.
 */
export function presenceMoments(facts: PresenceFacts): PresenceMoment[] {
  if (facts.calledToOrderAt === null) return []
  const start = facts.calledToOrderAt
  const steps = stepsOf(facts)
  const at = (time: string) => (time < start ? start : time)
  const moments: PresenceMoment[] = [
    { at: start, agendaItemId: null, reason: 'call_to_order', person: null, ...quorumAfter(facts, steps, 0) },
  ]
  for (const [index, step] of steps.entries()) {
    const { reason, person, agendaItemId } = step
    moments.push({ at: at(step.at), agendaItemId, reason, person, ...quorumAfter(facts, steps, index + 1) })
  }
  if (facts.adjournedAt !== null) {
    const last = quorumAfter(facts, steps, steps.length)
    moments.push({ at: facts.adjournedAt, agendaItemId: null, reason: 'adjournment', person: null, ...last })
  }
  return moments
}

/** The quorum at a time of the meeting; with null as things stand after all that is recorded. */
export function quorumAt(facts: PresenceFacts, at: string | null): Quorum {
  const steps = stepsOf(facts)
  return quorumAfter(facts, steps, countUntil(steps, at))
}

/**
 * When a vote was taken, as far as that is known: its own time; of a meeting that is over the end of its item; else null,
 * which means after all that is recorded. Minutes of before times were noted must not lose voters to later departures.
 */
export function timeOfVote(
  facts: Pick<PresenceFacts, 'adjournedAt' | 'spans'>,
  motion: { votedAt: string | null; agendaItemId: string | null },
): string | null {
  if (motion.votedAt !== null || facts.adjournedAt === null) return motion.votedAt
  const ends = facts.spans.filter((span) => span.agendaItemId === motion.agendaItemId).map((span) => span.endedAt)
  return (
    ends
      .filter((end) => end !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

/** Who may vote on an item at a time of the meeting; with null after all that is recorded. */
export function votersAt(facts: PresenceFacts, at: string | null, agendaItemId: string): Voters {
  const steps = stepsOf(facts)
  const there = presentAfter(facts, steps, countUntil(steps, at))
  const items = new Set([agendaItemId, facts.parents.get(agendaItemId)])
  const recused = new Set(
    facts.interests
      .filter((interest) => interest.isRecused && items.has(interest.agendaItemId))
      .map((interest) => interest.person.personId),
  )
  const voting = facts.attendance.filter((row) => row.isVoting).map((row) => row.personId)
  return {
    eligible: voting.filter((personId) => there.has(personId) && !recused.has(personId)),
    recused: voting.filter((personId) => recused.has(personId)),
  }
}

/** Who was there at a time of the meeting and how; with null after all that is recorded. Members and guests. */
export function presentAt(facts: PresenceFacts, at: string | null): Map<PersonId, AttendanceMode> {
  const steps = stepsOf(facts)
  return presentAfter(facts, steps, countUntil(steps, at))
}

function countUntil(steps: readonly Step[], at: string | null): number {
  return at === null ? steps.length : steps.filter((step) => step.at <= at).length
}

function stepsOf(facts: PresenceFacts): Step[] {
  const steps: Step[] = facts.changes.map(({ id, at, agendaItemId, kind, personId, fullName }) => ({
    at,
    id,
    agendaItemId,
    reason: kind,
    person: { personId, fullName },
  }))
  for (const interest of facts.interests) {
    const { id, agendaItemId, person } = interest
    for (const { from, to } of timesAside(facts, interest)) {
      steps.push({ at: from, id, agendaItemId, reason: 'recused', person })
      if (to !== null) steps.push({ at: to, id: `${id}~`, agendaItemId, reason: 'returned', person })
    }
  }
  return steps.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1))
}

/** Robert's Rules count everybody in the room; some boards leave out whoever stepped back. Who left is not there. */
function leavesTheQuorum({ board }: PresenceFacts, interest: DeclaredInterest): boolean {
  return interest.hasLeftRoom || (interest.isRecused && !board.recusedInQuorum)
}

interface Stretch {
  from: string
  /** Null while it lasts. */
  to: string | null
}

/**
 * When somebody with an interest is out of the quorum: while the item or a sub-item is being taken, from the declaration
 * on and until the return that was noted. Who left the room is out from then on, even before the item begins; where
 * nobody noted when items were taken, until the noted return.
 */
function timesAside(facts: PresenceFacts, interest: DeclaredInterest): Stretch[] {
  if (!leavesTheQuorum(facts, interest)) return []
  const { hasLeftRoom, returnedAt } = interest
  const all = stretchesOfItem(facts, interest.agendaItemId)
  const since = interest.at ?? all[0]?.from
  if (since === undefined) return []
  const isItemToCome = all.length === 0
  if (isItemToCome && !hasLeftRoom && facts.spans.length > 0) return []
  const coming = all.filter(({ to }) => to === null || to >= since)
  const stretches = isItemToCome ? [{ from: since, to: null }] : coming
  return stretches.flatMap((stretch, index) => {
    const from = (index === 0 && hasLeftRoom) || stretch.from < since ? since : stretch.from
    const to = returnedAt !== null && (stretch.to === null || returnedAt < stretch.to) ? returnedAt : stretch.to
    return to !== null && to < from ? [] : [{ from, to }]
  })
}

/** When an item or one of its sub-items was being taken; what joins without a gap is one stretch. */
function stretchesOfItem({ spans, parents }: PresenceFacts, itemId: string): Stretch[] {
  const own = spans
    .filter(({ agendaItemId }) => agendaItemId === itemId || parents.get(agendaItemId) === itemId)
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.id < b.id ? -1 : 1))
  const stretches: Stretch[] = []
  for (const { startedAt, endedAt } of own) {
    const last = stretches.at(-1)
    if (last && (last.to === null || last.to >= startedAt)) {
      if (last.to !== null && (endedAt === null || endedAt > last.to)) last.to = endedAt
    } else stretches.push({ from: startedAt, to: endedAt })
  }
  return stretches
}

function presentAfter(facts: PresenceFacts, steps: readonly Step[], count: number): Map<PersonId, AttendanceMode> {
  const cameLate = new Set<string>()
  const seen = new Set<string>()
  for (const { person, reason } of steps) {
    if (!seen.has(person.personId) && reason === 'arrived') cameLate.add(person.personId)
    seen.add(person.personId)
  }
  const modes = new Map(facts.attendance.map((row) => [row.personId, row.mode ?? 'in_person']))
  const there = new Map<PersonId, AttendanceMode>()
  for (const row of facts.attendance) {
    if (row.status === 'present' && !cameLate.has(row.personId)) there.set(row.personId, row.mode ?? 'in_person')
  }
  const steppedBack = new Map<PersonId, number>()
  for (const { person, reason } of steps.slice(0, count)) {
    const { personId } = person
    switch (reason) {
      case 'arrived':
      case 'rejoined':
        if (modes.has(personId)) there.set(personId, modes.get(personId) ?? 'in_person')
        break
      case 'left':
        there.delete(personId)
        break
      case 'recused':
        steppedBack.set(personId, (steppedBack.get(personId) ?? 0) + 1)
        break
      case 'returned':
        steppedBack.set(personId, (steppedBack.get(personId) ?? 1) - 1)
        break
      case 'moved_online':
      case 'moved_to_room': {
        const mode = reason === 'moved_online' ? 'online' : 'in_person'
        modes.set(personId, mode)
        if (there.has(personId)) there.set(personId, mode)
        break
      }
      case 'call_to_order':
      case 'adjournment':
        break
    }
  }
  for (const [personId, times] of steppedBack) if (times > 0) there.delete(personId)
  return there
}

function quorumAfter(facts: PresenceFacts, steps: readonly Step[], count: number): Quorum {
  const voting = facts.attendance.filter((row) => row.isVoting)
  const there = presentAfter(facts, steps, count)
  return quorumOf(facts.board, voting.length, voting.filter((row) => there.has(row.personId)).length)
}
