import { and, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { ActionItem } from '../model/action'
import {
  usableEmail,
  type FollowUpAction,
  type FollowUpList,
  type FollowUpPerson,
  type FollowUpScope,
  type Invitation,
  type Invited,
} from '../model/followUp'
import type { PersonId } from '../model/ids'
import type { MemberRole } from '../model/vocabulary'
import { membershipTable } from '../schema/board'
import { personTable } from '../schema/institution'
import { listBoardNames } from './boardNames'
import { requireMeeting } from './meeting'
import { selectActions } from './actionRows'

const DAY_MS = 86_400_000

/** A seat that is held on a day. */
export interface Seat {
  boardId: string
  personId: PersonId
  role: MemberRole
  isVoting: boolean
}

/** The seats that are held on a day, of one board or with null of all. */
export function listSeatsOn(db: ReadDb, boardId: string | null, day: string): Seat[] {
  const { boardId: board, personId, role, isVoting, termStart, termEnd } = membershipTable
  return db
    .select({ boardId: board, personId, role, isVoting })
    .from(membershipTable)
    .where(
      and(
        lte(termStart, day),
        or(isNull(termEnd), gte(termEnd, day)),
        boardId === null ? undefined : eq(board, boardId),
      ),
    )
    .orderBy(termStart, membershipTable.id)
    .all()
    .map((seat) => ({ ...seat, personId: seat.personId as PersonId }))
}

/** The people who own an action on the day of the seats: an office is whoever holds it. */
export function ownersOn(action: Pick<ActionItem, 'boardId' | 'owners'>, seats: readonly Seat[]): PersonId[] {
  const ids = action.owners.flatMap(({ personId, office }) => {
    if (personId !== null) return [personId]
    return seats.filter((seat) => seat.boardId === action.boardId && seat.role === office).map((seat) => seat.personId)
  })
  return [...new Set(ids)]
}

/**
 * Who is to be told of which open actions. A confidential action is told to people with a seat on its board only, and
 * only when that is asked for.
 */
export function listFollowUp(db: ReadDb, input: FollowUpScope & { today: string }): FollowUpList {
  const { boardId, today } = input
  const seats = listSeatsOn(db, boardId, today)
  const boards = listBoardNames(db)
  const actions = selectActions(
    db,
    sql`a.status in ('open', 'in_progress', 'blocked') and (${boardId} is null or a.board_id = ${boardId})`,
    sql`b.name collate nocase, a.due_on is null, a.due_on, a.number`,
    today,
  )
  const told = new Map<PersonId, FollowUpAction[]>()
  const withheld = new Map<PersonId, number>()
  let unowned = 0
  for (const action of actions) {
    const owners = ownersOn(action, seats)
    if (owners.length === 0) unowned += 1
    const isConfidential = action.origin?.isConfidential === true
    for (const personId of owners) {
      const hasSeat = seats.some((seat) => seat.boardId === action.boardId && seat.personId === personId)
      if (isConfidential && !(input.withConfidential && hasSeat)) {
        withheld.set(personId, (withheld.get(personId) ?? 0) + 1)
      } else {
        const lines = told.get(personId) ?? []
        lines.push(followUpAction(action, boards.get(action.boardId)?.name ?? '', today))
        told.set(personId, lines)
      }
    }
  }
  const members = new Set(seats.map(({ personId }) => personId))
  const ids = input.audience === 'members' ? members : new Set([...told.keys(), ...withheld.keys()])
  const people = peopleOf(db, [...ids]).map((person): FollowUpPerson => ({
    ...person,
    isMember: members.has(person.personId),
    actions: told.get(person.personId) ?? [],
    withheld: withheld.get(person.personId) ?? 0,
  }))
  const confidential = actions.filter(({ origin }) => origin?.isConfidential === true).length
  return { people, unowned, confidential }
}

function followUpAction(action: ActionItem, boardName: string, today: string): FollowUpAction {
  const { id, boardId, number, text, dueOn, status, statusReason, priority } = action
  const late = dueOn === null ? 0 : Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY_MS)
  return { id, boardId, boardName, number, text, dueOn, status, statusReason, priority, daysOverdue: Math.max(0, late) }
}

/** People by name, with the address that can be written to. */
function peopleOf(db: ReadDb, ids: readonly string[]): Invited[] {
  return db
    .select({ personId: personTable.id, fullName: personTable.fullName, email: personTable.email })
    .from(personTable)
    .where(inArray(personTable.id, [...ids]))
    .orderBy(sql`${personTable.fullName} collate nocase`, personTable.id)
    .all()
    .map(({ personId, fullName, email }) => ({ personId: personId as PersonId, fullName, email: usableEmail(email) }))
}

/** The offices that call a meeting, the first of them with an address being its organizer. */
const CALLERS: readonly MemberRole[] = ['secretary', 'chair', 'vice_chair']

/** Who is asked to a meeting and by whom: the members on its day, by the board's secretary, or else its chair. */
export function getInvitation(db: ReadDb, input: { meetingId: string }): Invitation {
  const meeting = requireMeeting(db, input.meetingId)
  const seats = listSeatsOn(db, meeting.boardId, meeting.date)
  const people = peopleOf(db, [...new Set(seats.map(({ personId }) => personId))])
  const callers = CALLERS.flatMap((role) => seats.filter((seat) => seat.role === role))
  const organizer =
    callers
      .map(({ personId }) => people.find((person) => person.personId === personId))
      .find((person) => person !== undefined && person.email !== null) ?? null
  const attendees = people.filter(({ personId }) => personId !== organizer?.personId)
  const canAsk = organizer !== null && attendees.some(({ email }) => email !== null)
  return {
    method: meeting.status === 'cancelled' ? 'cancel' : canAsk ? 'request' : 'publish',
    organizer,
    attendees,
    status: meeting.status,
  }
}
