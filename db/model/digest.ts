import { compareActions, isSlip, isUnfinished, type ActionOwner, type DueChange, type RegisterRow } from './action'
import { plusDays } from './calendar'
import type { BoardId, MeetingId, PersonId } from './ids'
import type { Cloth, MemberRole } from './vocabulary'

/** How far ahead "due" looks where no meeting lies further away. */
export const DUE_WITHIN_DAYS = 14

/** A due date that was put off or taken away, and the day on which that was said. */
export type Slip = Pick<DueChange, 'dueBefore' | 'dueAfter' | 'changedBy' | 'reason'> & { on: string }

/** An action with what the digest is made of. */
export interface DigestAction extends RegisterRow {
  /** Every slip of its due date, oldest first. */
  slipped: Slip[]
  /** The meeting at which it was last taken up saw it closed. */
  isReported: boolean
  /** The coming meeting that takes it up; null when there is none. */
  comesUpAt: MeetingId | null
}

/** Minutes that were sent out as a draft and are not approved yet. */
export interface WaitingMinutes {
  meetingId: MeetingId
  title: string
  date: string
  draftNumber: number
  commentsDueOn: string | null
  openComments: number
}

/** A board as the digest sees it. */
export interface DigestBoard {
  id: BoardId
  name: string
  shortName: string | null
  cloth: Cloth
  /** The last one that was held; null when the board has not met yet. */
  lastMeeting: { id: MeetingId; title: string; date: string } | null
  nextMeeting: {
    id: MeetingId
    title: string
    date: string
    startTime: string
    place: string | null
    itemCount: number
    /** How many open actions it takes up. */
    carries: number
    /** How many minutes it is to approve. */
    minutes: number
  } | null
  waitingMinutes: WaitingMinutes[]
}

/** An action that slipped: it is late, or its date was put off since the last meeting. */
export type SlippedAction = DigestAction & {
  /** The slips since the last meeting, oldest first; none when it is merely late. */
  recent: Slip[]
}

/** What one owner has on the desk. */
export interface OwnerCount {
  /** Tells owners apart; empty for actions that nobody owns. */
  key: string
  personId: PersonId | null
  /** Set while nobody, or several people, hold the office. */
  office: MemberRole | null
  fullName: string
  open: number
  overdue: number
  blocked: number
  /** Done since the last meeting. */
  done: number
}

/** What a chair has to know about the actions of a board, or of all boards, in ten minutes a week. */
export interface Digest {
  today: string
  boards: DigestBoard[]
  /** Done since the last meeting, newest first. */
  done: DigestAction[]
  /** Dropped since the last meeting, newest first. */
  dropped: DigestAction[]
  /** Late or put off, the latest first. */
  slipped: SlippedAction[]
  /** The most urgent first. */
  blocked: DigestAction[]
  /** Due soon and not late, the most urgent first. */
  due: DigestAction[]
  /** Given at the last meeting or since, and still open. Newest first. */
  fresh: DigestAction[]
  /** All that is open, what was given first first. */
  oldest: DigestAction[]
  /** Whoever is furthest behind first. */
  owners: OwnerCount[]
}

/** What the digest is worked out from. */
export interface DigestFacts {
  today: string
  boards: DigestBoard[]
  /** All actions of these boards. */
  actions: readonly DigestAction[]
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/** The day an action was given; null when that is not known. */
export function givenDay({ origin, givenOn }: Pick<DigestAction, 'origin' | 'givenOn'>): string | null {
  return origin?.date ?? givenOn
}

/** Works out the digest. Each board counts from its own last meeting; one that has not met yet counts from the start. */
export function digestOf({ today, boards, actions: all }: DigestFacts): Digest {
  const byId = new Map<string, DigestBoard>(boards.map((board) => [board.id, board]))
  const actions = all.filter(({ boardId }) => byId.has(boardId))
  const lastOf = ({ boardId }: DigestAction) => byId.get(boardId)?.lastMeeting?.date ?? null
  const isClosedSince = (action: DigestAction) => {
    const last = lastOf(action)
    if (isUnfinished(action) || action.closedOn === null) return false
    // What was closed on the day of the meeting is new to it unless the meeting heard of it.
    return last === null || action.closedOn > last || (action.closedOn === last && !action.isReported)
  }
  const closed = actions.filter(isClosedSince).toSorted(newestFirst(({ closedOn }) => closedOn))
  const open = actions.filter(isUnfinished).toSorted(compareActions)
  const slipped = open
    .map((action) => {
      const last = lastOf(action)
      // What the meeting itself put off is in its minutes.
      return { ...action, recent: action.slipped.filter(({ on }) => last === null || on > last) }
    })
    .filter(({ daysOverdue, recent }) => daysOverdue > 0 || recent.length > 0)
    .toSorted((a, b) => b.daysOverdue - a.daysOverdue || b.recent.length - a.recent.length || compareActions(a, b))
  const dueBefore = ({ boardId }: DigestAction) => {
    const soon = plusDays(today, DUE_WITHIN_DAYS)
    const next = byId.get(boardId)?.nextMeeting?.date ?? soon
    return next > soon ? next : soon
  }
  return {
    today,
    boards,
    done: closed.filter(({ status }) => status === 'done'),
    dropped: closed.filter(({ status }) => status === 'dropped'),
    slipped,
    blocked: open.filter(({ status }) => status === 'blocked'),
    due: open.filter((each) => each.dueOn !== null && each.dueOn >= today && each.dueOn <= dueBefore(each)),
    fresh: open.filter((each) => isNew(each, lastOf(each))).toSorted(newestFirst(givenDay)),
    // One whose day nobody knows was there before days were kept.
    oldest: open.toSorted((a, b) => order(givenDay(a) ?? '', givenDay(b) ?? '') || compareActions(a, b)),
    owners: countOwners(open, closed),
  }
}

function isNew(action: DigestAction, last: string | null): boolean {
  const given = givenDay(action)
  return last === null || (given !== null && given >= last)
}

function newestFirst(dayOf: (action: DigestAction) => string | null) {
  return (a: DigestAction, b: DigestAction) => order(dayOf(b) ?? '', dayOf(a) ?? '') || compareActions(a, b)
}

/** Who answers for an action as the counts see it: an office that one person holds is that person. */
function ownersOf({ owners, boardId }: DigestAction): Pick<OwnerCount, 'key' | 'personId' | 'office' | 'fullName'>[] {
  if (owners.length === 0) return [{ key: '', personId: null, office: null, fullName: '' }]
  const known = owners.map(({ personId, office, fullName, holderIds = [] }: ActionOwner) => {
    const [holder] = holderIds
    const person = personId ?? (holderIds.length === 1 && holder !== undefined ? holder : null)
    return person === null
      ? { key: `${boardId} ${office}`, personId: null, office, fullName }
      : { key: person, personId: person, office: null, fullName }
  })
  // Somebody can own an action by name and by office.
  return [...new Map(known.map((owner) => [owner.key, owner])).values()]
}

function countOwners(open: readonly DigestAction[], closed: readonly DigestAction[]): OwnerCount[] {
  const counts = new Map<string, OwnerCount>()
  const countOf = (owner: ReturnType<typeof ownersOf>[number]): OwnerCount => {
    const found = counts.get(owner.key) ?? { ...owner, open: 0, overdue: 0, blocked: 0, done: 0 }
    counts.set(owner.key, found)
    return found
  }
  for (const action of open) {
    for (const owner of ownersOf(action)) {
      const count = countOf(owner)
      count.open += 1
      count.overdue += Number(action.daysOverdue > 0)
      count.blocked += Number(action.status === 'blocked')
    }
  }
  for (const action of closed) {
    if (action.status === 'done') for (const owner of ownersOf(action)) countOf(owner).done += 1
  }
  return [...counts.values()].toSorted(
    (a, b) =>
      b.overdue - a.overdue ||
      b.open - a.open ||
      b.done - a.done ||
      order(a.fullName.toLowerCase(), b.fullName.toLowerCase()) ||
      order(a.key, b.key),
  )
}

/** The slips among the changes of a due date; `dayOf` says on which day an instant was. */
export function slipsOf(changes: readonly DueChange[], dayOf: (instant: string) => string): Slip[] {
  return changes.filter(isSlip).map(({ dueBefore, dueAfter, changedBy, changedAt, reason }) => ({
    dueBefore,
    dueAfter,
    changedBy,
    reason,
    on: dayOf(changedAt),
  }))
}

/** The open actions of a digest, each in the one list that says most about it. */
export interface OpenLists {
  slipped: SlippedAction[]
  blocked: DigestAction[]
  due: DigestAction[]
  fresh: DigestAction[]
  /** Whatever else is open, what was given first first. */
  older: DigestAction[]
}

/** Takes the lists of a digest apart so that no action stands in two of them: what slipped comes before all else. */
export function openLists({ slipped, blocked, due, fresh, oldest }: Digest): OpenLists {
  const told = new Set(slipped.map(({ id }) => id))
  const rest = (actions: readonly DigestAction[]) =>
    actions.filter(({ id }) => {
      const isTold = told.has(id)
      told.add(id)
      return !isTold
    })
  return { slipped, blocked: rest(blocked), due: rest(due), fresh: rest(fresh), older: rest(oldest) }
}
