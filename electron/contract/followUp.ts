import { z } from 'zod'
import { DraftRequest, FollowUpScope, type FollowUpList, type Invitation, type Invited } from '../../db/model/followUp'
import { BoardId, MeetingId, PersonId } from '../../db/model/ids'
import { call, query } from './channel'

export const followUpQueries = {
  /** Who would be told of which open actions, as of today. */
  'followUp.list': query<FollowUpList>()(FollowUpScope, [
    'action_item',
    'action_owner',
    'agenda_item',
    'board',
    'meeting',
    'membership',
    'person',
  ]),
  /** Who is asked to a meeting, and by whom. */
  'followUp.invitation': query<Invitation>()(z.strictObject({ meetingId: MeetingId }), [
    'meeting',
    'membership',
    'person',
  ]),
} as const

/** Files that were written, and the people whom none of them reaches. */
export interface WrittenDrafts {
  folder: string
  files: string[]
  /** People who were asked for and have no address to write to. */
  unreached: string[]
}

/** How a draft was handed to the mail program. `too_long`: a link cannot hold it, a file can. */
export type MailtoOutcome = 'opened' | 'too_long'

const People = z.array(PersonId).min(1).max(1000)

export const followUpCalls = {
  /** Asks for a folder and writes a mail draft into it for each of these people; null when the dialog was closed. */
  'followUp.writeDrafts': call<WrittenDrafts | null>()(z.strictObject({ request: DraftRequest, personIds: People })),
  /** Opens the draft for one person in the mail program. */
  'followUp.openDraft': call<null>()(z.strictObject({ request: DraftRequest, personId: PersonId })),
  /** Hands the text of a draft to the mail program as a link: nothing can be attached to it. */
  'followUp.mailto': call<{ outcome: MailtoOutcome }>()(z.strictObject({ request: DraftRequest, personId: PersonId })),
  /** Asks for a place and writes the meeting as a calendar file; null when the dialog was closed. */
  'followUp.writeInvitation': call<{
    path: string
    method: Invitation['method']
    unreached: Invited['fullName'][]
  } | null>()(z.strictObject({ meetingId: MeetingId })),
  /**
   * Writes actions as tasks of a calendar: one file for all of them, or with `perOwner` a folder with one for each owner.
   * Null when the dialog was closed.
   */
  'followUp.writeTasks': call<{ place: string; files: string[]; count: number } | null>()(
    z.strictObject({
      boardId: BoardId.nullable(),
      perOwner: z.boolean(),
      /** Also those that were done or dropped, so that calendars which have them tick them off. */
      withClosed: z.boolean(),
      withConfidential: z.boolean(),
    }),
  ),
} as const
