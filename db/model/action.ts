import { z } from 'zod'
import { daysBetween, plusYears } from './calendar'
import { CalendarDate } from './fields'
import {
  BoardId,
  MeetingId,
  PersonId,
  type ActionItemId,
  type ActionLinkId,
  type ActionNoteId,
  type AgendaItemId,
  type MotionId,
  type RecommendationId,
} from './ids'
import type { Topic } from './topics'
import {
  ActionPriority,
  ActionStatus,
  MemberRole,
  type ActionRepeat,
  type Cloth,
  type MotionResult,
} from './vocabulary'

/** Who promised: a person, or whoever holds an office of the board. */
export interface ActionOwner {
  /** Null for an office. */
  personId: PersonId | null
  /** Null for a person. */
  office: MemberRole | null
  /** The person's name; of an office the name of who holds it on the day asked for, empty while it is vacant. */
  fullName: string
  /** Of an office: who holds it on that day. */
  holderIds?: PersonId[]
}

/** What tells the owners of one action apart. */
export function ownerKey({ personId, office }: Pick<ActionOwner, 'personId' | 'office'>): string {
  return personId ?? office ?? ''
}

/** The people who answer for an action: those named, and who holds the offices named. */
export function answerableIds(owners: readonly ActionOwner[]): PersonId[] {
  return [...new Set(owners.flatMap(({ personId, holderIds = [] }) => (personId === null ? holderIds : [personId])))]
}

/** Owners as a command takes them: persons and offices, each in their order. */
export function whoOf(owners: readonly ActionOwner[]): { ownerIds: PersonId[]; offices: MemberRole[] } {
  return {
    ownerIds: owners.flatMap(({ personId }) => personId ?? []),
    offices: owners.flatMap(({ office }) => office ?? []),
  }
}

/** The roles of which a board has one at a time: an action can be given to whoever that is. */
export const OFFICES = ['chair', 'vice_chair', 'secretary'] as const satisfies readonly MemberRole[]

/** The rows that belong to one action and go with it, in an order in which they can be put in. */
export const ACTION_PARTS = [
  'action_owner',
  'action_note',
  'due_change',
  'action_link',
] as const satisfies readonly Topic[]
export type ActionPart = (typeof ACTION_PARTS)[number]

/** Whether rows of this kind belong to an action. */
export function isActionPart(topic: Topic): topic is ActionPart {
  return ACTION_PARTS.some((part) => part === topic)
}

/** Something that somebody promised to do. */
export interface ActionItem {
  id: ActionItemId
  boardId: BoardId
  /** Running number of the board. */
  number: number
  text: string
  owners: ActionOwner[]
  dueOn: string | null
  status: ActionStatus
  /** The day the action was done or dropped. */
  closedOn: string | null
  /** The day it was given between meetings; null for one of a meeting, or when it is not known. */
  givenOn: string | null
  priority: ActionPriority
  /** Why it is blocked or was dropped. */
  statusReason: string | null
  repeats: ActionRepeat | null
  /** How many meetings took it up as a matter arising. */
  carried: number
  origin: {
    meetingId: MeetingId
    meetingTitle: string
    date: string
    agendaItemId: AgendaItemId | null
    itemNumber: string | null
    /** The item it was given under is confidential, by itself or through its parent. */
    isConfidential: boolean
  } | null
}

/** A line of a list of actions. */
export interface ActionRow extends ActionItem {
  boardName: string
  boardShortName: string | null
  cloth: Cloth
  /** Whole days past the due date; 0 when not overdue, closed or without a date. */
  daysOverdue: number
}

/** What somebody reported on an action. */
export interface ActionNote {
  id: ActionNoteId
  text: string
  authorName: string
  /** Instant, ISO in UTC. */
  writtenAt: string
}

/** A line of the action register, with all that it is filtered and sorted by. */
export interface RegisterRow extends ActionRow {
  /** The date it was due on at first; null while it never had one. */
  firstDueOn: string | null
  /** How often its due date was put off or taken away. */
  slips: number
  noteCount: number
  lastNote: ActionNote | null
  /** When it, its owners or what was reported on it last changed. Instant, ISO in UTC. */
  changedAt: string | null
}

/** One change of a due date. */
export interface DueChange {
  id: string
  dueBefore: string | null
  dueAfter: string | null
  changedBy: string
  /** Instant, ISO in UTC. */
  changedAt: string
  reason: string | null
}

/** What else an action belongs to. */
export interface ActionLink {
  id: ActionLinkId
  agendaItemId: AgendaItemId | null
  motionId: MotionId | null
  recommendationId: RecommendationId | null
  /** The item's title, or the words of the motion or recommendation. */
  title: string
  /** The item's number as printed, or that of the motion or recommendation. */
  number: string
  /** How the motion was decided; null for an item and while it is pending. */
  result: MotionResult | null
  /** Null for a motion that was voted on, or a recommendation that was made, between meetings. */
  meeting: { id: MeetingId; title: string; date: string } | null
  isConfidential: boolean
}

/** A meeting that an action was carried through, and how it stood when that meeting ended. */
export interface ActionCarry {
  meeting: { id: MeetingId; title: string; date: string }
  statusThen: ActionStatus
  dueThen: string | null
}

/** Another action of the same series. */
export type SeriesAction = Pick<ActionItem, 'id' | 'number' | 'text' | 'status' | 'dueOn' | 'closedOn'>

/** One action whole. */
export interface ActionDetail extends RegisterRow {
  /** Oldest first. */
  notes: ActionNote[]
  /** Oldest first. */
  dueChanges: DueChange[]
  links: ActionLink[]
  /** The meetings that it was carried through, in the order of time. */
  carries: ActionCarry[]
  /** The one coming meeting at which it comes up; null when it is closed or no meeting is planned. */
  comesUpAt: { id: MeetingId; title: string; date: string } | null
  /** What it is the next of, oldest first, and what came after it. */
  series: { before: SeriesAction[]; after: SeriesAction[] }
}

/** An open action of an earlier meeting, as it stands (or stood, once the meeting is adjourned). */
export interface MatterArising {
  action: ActionItem
  statusThen: ActionStatus
  dueThen: string | null
}

/** Somebody still has to do something about it. */
export function isUnfinished({ status }: Pick<ActionItem, 'status'>): boolean {
  return status !== 'done' && status !== 'dropped'
}

/** Whole days that an action is late on a day; 0 when it is closed, has no date, or is due that day or later. */
export function daysOverdueOn(action: Pick<ActionItem, 'status' | 'dueOn'>, today: string): number {
  if (!isUnfinished(action) || action.dueOn === null) return 0
  return Math.max(0, daysBetween(action.dueOn, today))
}

/** Past its date and not finished. */
export function isOverdue(action: Pick<ActionItem, 'status' | 'dueOn'>, today: string): boolean {
  return daysOverdueOn(action, today) > 0
}

/** The date was put off or taken away. Setting the first one, or bringing it forward, is no slip. */
export function isSlip({ dueBefore, dueAfter }: Pick<DueChange, 'dueBefore' | 'dueAfter'>): boolean {
  return dueBefore !== null && (dueAfter === null || dueAfter > dueBefore)
}

/** The date that an action was due on at first, given its date of now and every change of it, oldest first. */
export function firstDueOn(
  dueOn: string | null,
  changes: readonly Pick<DueChange, 'dueBefore' | 'dueAfter'>[],
): string | null {
  for (const { dueBefore, dueAfter } of changes) {
    const first = dueBefore ?? dueAfter
    if (first !== null) return first
  }
  return dueOn
}

type Ordered = Pick<ActionRow, 'id' | 'status' | 'dueOn' | 'priority' | 'boardName' | 'number'>

const PRESSING = { high: 0, normal: 1, low: 2 } as const satisfies Record<ActionPriority, number>

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/**
 * The most urgent first: unfinished before finished, by due date with the dateless last, then what presses more. Two
 * actions never compare as equal, so that lists stand still.
 */
export function compareActions(a: Ordered, b: Ordered): number {
  return (
    Number(isUnfinished(b)) - Number(isUnfinished(a)) ||
    order(a.dueOn ?? '\uffff', b.dueOn ?? '\uffff') ||
    PRESSING[a.priority] - PRESSING[b.priority] ||
    order(a.boardName.toLowerCase(), b.boardName.toLowerCase()) ||
    a.number - b.number ||
    order(a.id, b.id)
  )
}

/**
 * When the next of a yearly series is due: a year after the one before, or so many years that it lies after the day on
 * which that one was done. `seriesDueOn` are the dates of the series so far: one that began on 29 February comes back
 * to it.
 */
export function nextYearlyDueOn(dueOn: string | null, closedOn: string, seriesDueOn: readonly string[]): string {
  const from = dueOn ?? closedOn
  const isLeapDay = [from, ...seriesDueOn].some((date) => date.endsWith('-02-29')) && /-02-2[89]$/.test(from)
  const anchor = isLeapDay ? `${from.slice(0, 4)}-02-29` : from
  let years = 1
  while (plusYears(anchor, years) <= closedOn) years += 1
  return plusYears(anchor, years)
}

/** How a list of actions is narrowed. */
export const ActionFilter = z.strictObject({
  boardId: BoardId.nullable(),
  ownerId: PersonId.nullable(),
  status: z.enum(['unfinished', 'any', ...ActionStatus.options]),
  due: z.enum(['any', 'overdue', 'within_7_days', 'within_30_days', 'no_date']),
  text: z.string().max(200),
})
export type ActionFilter = z.infer<typeof ActionFilter>

/** How the action register is narrowed; what is not given does not narrow it. */
export const RegisterFilter = z.strictObject({
  boardId: BoardId.optional(),
  /** Owned by this person, or by an office that the person holds today. */
  ownerId: PersonId.optional(),
  office: MemberRole.optional(),
  hasOwner: z.boolean().optional(),
  statuses: z.array(ActionStatus).min(1).max(ActionStatus.options.length).optional(),
  isOverdue: z.literal(true).optional(),
  hasDate: z.boolean().optional(),
  /** Before this day; without it, and after that one. */
  dueBefore: CalendarDate.optional(),
  dueAfter: CalendarDate.optional(),
  priority: ActionPriority.optional(),
  /** Given at this meeting. */
  meetingId: MeetingId.optional(),
  /** In its words; capitals and accents do not count. */
  text: z.string().max(200).optional(),
})
export type RegisterFilter = z.infer<typeof RegisterFilter>
