import type { CommandHandlers } from '../changelog/run'
import { actionItemHandlers } from './actionItem'
import { agendaHandlers } from './agenda'
import { agendaTemplateHandlers } from './agendaTemplate'
import { attachmentHandlers } from './attachment'
import { attendanceHandlers } from './attendance'
import { boardHandlers } from './board'
import { complianceHandlers } from './compliance'
import { decisionHandlers } from './decision'
import { evidenceHandlers } from './evidence'
import { emailVoteHandlers } from './emailVote'
import { institutionHandlers } from './institution'
import { interestHandlers } from './interest'
import { lineHandlers } from './lines'
import { meetingHandlers } from './meeting'
import { meetingStepHandlers } from './meetingSteps'
import { membershipHandlers } from './membership'
import { motionHandlers } from './motion'
import { noteHandlers } from './note'
import { noteRestoreHandlers } from './noteRestore'
import { noteVariantHandlers } from './noteVariant'
import { peopleHandlers } from './people'
import { presenceHandlers } from './presence'
import { remarkHandlers } from './remarks'
import { sealHandlers } from './seal'
import { entryHandlers } from './registers/entries'
import { topicReviewHandlers } from './registers/topicReview'
import { reviewHandlers } from './review'
import { snippetHandlers } from './snippet'
import { undoHandlers } from './undo'
import { developmentHandlers } from './registers/development'
import { partnerHandlers } from './registers/partners'
import { proposalHandlers } from './proposal'
import { pledgeHandlers } from './registers/pledges'
import { recommendationHandlers } from './registers/recommendation'
import { skillHandlers } from './registers/skills'
import { storyHandlers } from './registers/stories'

/** What each named command does. */
export const commandHandlers: CommandHandlers = {
  ...institutionHandlers,
  ...boardHandlers,
  ...membershipHandlers,
  ...peopleHandlers,
  ...meetingHandlers,
  ...meetingStepHandlers,
  ...presenceHandlers,
  ...agendaHandlers,
  ...proposalHandlers,
  ...agendaTemplateHandlers,
  ...attendanceHandlers,
  ...noteHandlers,
  ...noteRestoreHandlers,
  ...noteVariantHandlers,
  ...motionHandlers,
  ...interestHandlers,
  ...emailVoteHandlers,
  ...decisionHandlers,
  ...actionItemHandlers,
  ...attachmentHandlers,
  ...lineHandlers,
  ...remarkHandlers,
  ...reviewHandlers,
  ...snippetHandlers,
  ...undoHandlers,
  ...sealHandlers,
  ...complianceHandlers,
  ...evidenceHandlers,
  ...recommendationHandlers,
  ...skillHandlers,
  ...pledgeHandlers,
  ...storyHandlers,
  ...entryHandlers,
  ...topicReviewHandlers,
  ...partnerHandlers,
  ...developmentHandlers,
}
