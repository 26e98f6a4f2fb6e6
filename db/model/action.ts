import { z } from 'zod'
import { command } from './command'
import { CalendarDate, Paragraph } from './fields'
import { ActionItemId, AgendaItemId, BoardId, PersonId, type MeetingId } from './ids'
import { ActionStatus, MemberRole, type ActionPriority, type ActionRepeat, type Cloth } from './vocabulary'

/** Who promised: a person, or whoever holds an office of the board. */
export interface ActionOwner {
  /** Null for an office. */
  personId: PersonId | null
  /** Null for a person. */
  office: MemberRole | null
  /** The person's name; of an office the name of who holds it today, empty while it is vacant. */
  fullName: string
}

/** What tells the owners of one action apart. */
export function ownerKey({ personId, office }: Pick<ActionOwner, 'personId' | 'office'>): string {
  return personId ?? office ?? ''
}

/** Owners as a command takes them: persons and offices, each in their order. */
export function whoOf(owners: readonly ActionOwner[]): { ownerIds: PersonId[]; offices: MemberRole[] } {
  return {
    ownerIds: owners.flatMap(({ personId }) => personId ?? []),
    offices: owners.flatMap(({ office }) => office ?? []),
  }
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

/** A line of the action register. */
export interface ActionRow extends ActionItem {
  boardName: string
  boardShortName: string | null
  cloth: Cloth
  /** Whole days past the due date; 0 when not overdue, closed or without a date. */
  daysOverdue: number
}

/** An open action of an earlier meeting, as it stands (or stood, once the meeting is adjourned). */
export interface MatterArising {
  action: ActionItem
  statusThen: ActionStatus
  dueThen: string | null
}

const Owners = z
  .array(PersonId)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'Each owner only once.')

/** The roles of which a board has one at a time: an action can be given to whoever that is. */
export const OFFICES = ['chair', 'vice_chair', 'secretary'] as const satisfies readonly MemberRole[]

const Offices = z
  .array(MemberRole)
  .max(MemberRole.options.length)
  .refine((offices) => new Set(offices).size === offices.length, 'Each office only once.')

export const actionCommands = {
  'actionItem.create': command<{ id: ActionItemId; number: number }>()(
    z.strictObject({
      boardId: BoardId,
      /** The item of a meeting that the action came from; null for one given between meetings. */
      agendaItemId: AgendaItemId.nullable(),
      text: Paragraph,
      ownerIds: Owners,
      offices: Offices.default([]),
      dueOn: CalendarDate.nullable(),
      /** The day it is given, for one given between meetings; that of a meeting's item is the meeting's. */
      givenOn: CalendarDate.nullable().default(null),
    }),
  ),
  'actionItem.revise': command<{ id: ActionItemId }>()(z.strictObject({ id: ActionItemId, text: Paragraph })),
  /** Without `offices` those that own it stay. */
  'actionItem.assign': command<{ id: ActionItemId }>()(
    z.strictObject({ id: ActionItemId, ownerIds: Owners, offices: Offices.optional() }),
  ),
  'actionItem.reschedule': command<{ id: ActionItemId }>()(
    z.strictObject({ id: ActionItemId, dueOn: CalendarDate.nullable() }),
  ),
  /** `on` is the day of the change; it is kept as the closing day of a done or dropped action. */
  'actionItem.setStatus': command<{ id: ActionItemId }>()(
    z.strictObject({ id: ActionItemId, status: ActionStatus, on: CalendarDate }),
  ),
  /** Takes its block out of the item's note too. Refused once approved minutes or a later meeting's list hold it. */
  'actionItem.remove': command<{ id: ActionItemId }>()(z.strictObject({ id: ActionItemId })),
} as const

/** How the action register is narrowed. */
export const ActionFilter = z.strictObject({
  boardId: BoardId.nullable(),
  ownerId: PersonId.nullable(),
  status: z.enum(['unfinished', 'any', ...ActionStatus.options]),
  due: z.enum(['any', 'overdue', 'within_7_days', 'within_30_days', 'no_date']),
  text: z.string().max(200),
})
export type ActionFilter = z.infer<typeof ActionFilter>
