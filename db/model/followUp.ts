import { z } from 'zod'
import { BoardId, MeetingId, type ActionItemId, type PersonId } from './ids'
import type { ActionPriority, ActionStatus, MeetingStatus } from './vocabulary'

/** What goes with a draft: nothing but its text, a document of the meeting, or the list of the person's open actions. */
export const DraftAttachment = z.enum(['none', 'actions', 'agenda', 'minutes'])
export type DraftAttachment = z.infer<typeof DraftAttachment>

/** Whom drafts are for: whoever has an open action, or everybody with a seat. */
export const DraftAudience = z.enum(['owners', 'members'])
export type DraftAudience = z.infer<typeof DraftAudience>

/** Whose open actions a follow-up is about. */
export const FollowUpScope = z.strictObject({
  /** Null for all boards. */
  boardId: BoardId.nullable(),
  audience: DraftAudience,
  /** Confidential actions go to people with a seat on their board and to nobody else; without this to nobody. */
  withConfidential: z.boolean(),
})
export type FollowUpScope = z.infer<typeof FollowUpScope>

/** Drafts of one kind. Agenda and minutes need their meeting. */
export const DraftRequest = FollowUpScope.extend({
  meetingId: MeetingId.nullable(),
  attachment: DraftAttachment,
}).refine(({ attachment, meetingId }) => (attachment !== 'agenda' && attachment !== 'minutes') || meetingId !== null, {
  message: 'An agenda and minutes need their meeting.',
  path: ['meetingId'],
})
export type DraftRequest = z.infer<typeof DraftRequest>

/** An open action as its owner is told of it. */
export interface FollowUpAction {
  id: ActionItemId
  boardId: BoardId
  boardName: string
  number: number
  text: string
  dueOn: string | null
  status: ActionStatus
  statusReason: string | null
  priority: ActionPriority
  daysOverdue: number
}

/** Somebody whom a follow-up can reach, and what they are told. */
export interface FollowUpPerson {
  personId: PersonId
  fullName: string
  /** Null when none is on record, or when what is on record cannot be an address. */
  email: string | null
  /** Holds a seat today, of the board or of any of them. */
  isMember: boolean
  actions: FollowUpAction[]
  /** Confidential actions of theirs that stay out. */
  withheld: number
}

/** Who would get a draft, before any is made. */
export interface FollowUpList {
  people: FollowUpPerson[]
  /** Open actions that nobody can be told of: without an owner, or of an office that is vacant. */
  unowned: number
  /** Confidential open actions among all of them. */
  confidential: number
}

/** Somebody who is asked to a meeting. */
export interface Invited {
  personId: PersonId
  fullName: string
  /** Null when nothing usable is on record: they are not in the file. */
  email: string | null
}

/** What an invitation to a meeting would say, before it is written. */
export interface Invitation {
  /**
   * `request` asks the members for an answer, `publish` is the bare event (nobody could be named as its organizer, or
   * there is nobody to ask), `cancel` takes a cancelled meeting out of the calendars.
   */
  method: 'request' | 'publish' | 'cancel'
  organizer: Invited | null
  attendees: Invited[]
  status: MeetingStatus
}

const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@[^\s@<>()[\]\\,;:"\p{C}]{1,189}$/u

/** A text of the address book as an address to write to; null when it cannot be one. */
export function usableEmail(text: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  return ADDRESS.test(trimmed) ? trimmed : null
}
