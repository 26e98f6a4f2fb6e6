import { z } from 'zod'
import { command } from './command'
import { CalendarDate, OptionalParagraph, Paragraph } from './fields'
import {
  ActionItemId,
  ActionLinkId,
  ActionNoteId,
  AgendaItemId,
  BoardId,
  MotionId,
  PersonId,
  RecommendationId,
} from './ids'
import { ActionPriority, ActionRepeat, ActionStatus, MemberRole } from './vocabulary'

/** The most actions that one step changes. */
export const CHANGE_MANY_MAX = 1000

const Owners = z
  .array(PersonId)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, 'Each owner only once.')

const Offices = z
  .array(MemberRole)
  .max(MemberRole.options.length)
  .refine((offices) => new Set(offices).size === offices.length, 'Each office only once.')

/** What an action can be linked to. */
const LinkTarget = z.union([
  z.strictObject({ agendaItemId: AgendaItemId }),
  z.strictObject({ motionId: MotionId }),
  z.strictObject({ recommendationId: RecommendationId }),
])
export type LinkTarget = z.infer<typeof LinkTarget>

/** `on` is the day of the change; it is kept as the closing day of a done or dropped action. */
const StatusChange = {
  status: ActionStatus,
  on: CalendarDate,
  /** Why it is blocked or dropped: asked for then, unless one stands there already. Any other state has none. */
  reason: OptionalParagraph.default(null),
}

const id = { id: ActionItemId }
const changed = command<{ id: ActionItemId }>()

/** What is changed about many actions; what is not given stays. */
const ManyChange = z
  .strictObject({
    status: z.strictObject(StatusChange).optional(),
    /** All of them due on one day; null: without a date. */
    due: z.strictObject({ dueOn: CalendarDate.nullable(), reason: OptionalParagraph.default(null) }).optional(),
    owners: z
      .strictObject({
        /** `set`: these and nobody else. `add`: these too. `remove`: no longer these. */
        mode: z.enum(['set', 'add', 'remove']),
        ownerIds: Owners,
        offices: Offices.default([]),
      })
      .optional(),
    priority: ActionPriority.optional(),
  })
  .refine((change) => Object.values(change).some((each) => each !== undefined), 'Say what to change.')

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
      priority: ActionPriority.default('normal'),
      repeats: ActionRepeat.nullable().default(null),
      links: z.array(LinkTarget).max(20).default([]),
    }),
  ),
  'actionItem.revise': changed(z.strictObject({ ...id, text: Paragraph })),
  /** Without `offices` those that own it stay. */
  'actionItem.assign': changed(z.strictObject({ ...id, ownerIds: Owners, offices: Offices.optional() })),
  /** Every real change of the date is kept, with who made it, when and why. */
  'actionItem.reschedule': changed(
    z.strictObject({ ...id, dueOn: CalendarDate.nullable(), reason: OptionalParagraph.default(null) }),
  ),
  /** A repeating action that is done makes the next of its series, once. */
  'actionItem.setStatus': changed(z.strictObject({ ...id, ...StatusChange })),
  'actionItem.prioritize': changed(z.strictObject({ ...id, priority: ActionPriority })),
  'actionItem.setRepeat': changed(z.strictObject({ ...id, repeats: ActionRepeat.nullable() })),
  /** A report of the actor on an action. */
  'actionItem.note': command<{ id: ActionNoteId }>()(z.strictObject({ actionItemId: ActionItemId, text: Paragraph })),
  /** Only whoever wrote a note changes its words. */
  'actionItem.reviseNote': command<{ id: ActionNoteId }>()(z.strictObject({ id: ActionNoteId, text: Paragraph })),
  'actionItem.removeNote': command<{ id: ActionNoteId }>()(z.strictObject({ id: ActionNoteId })),
  'actionItem.link': command<{ id: ActionLinkId }>()(z.strictObject({ actionItemId: ActionItemId, to: LinkTarget })),
  'actionItem.unlink': command<{ id: ActionLinkId }>()(z.strictObject({ id: ActionLinkId })),
  /** All of them in one step, or none. */
  'actionItem.changeMany': command<{ count: number }>()(
    z.strictObject({
      ids: z
        .array(ActionItemId)
        .min(1)
        .max(CHANGE_MANY_MAX)
        .refine((ids) => new Set(ids).size === ids.length, 'Each action only once.'),
      change: ManyChange,
    }),
  ),
  /**
   * Takes its notes, slips, links and owners along, and its block out of the item's note. Refused once approved minutes or
   * a later meeting's list hold it.
   */
  'actionItem.remove': changed(z.strictObject(id)),
} as const
