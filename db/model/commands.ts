import { actionCommands } from './actionCommands'
import { agendaTreeCommands } from './agendaTree'
import { agendaCommands } from './agenda'
import { attachmentCommands } from './attachment'
import { boardCommands } from './board'
import { complianceCommands } from './complianceCommands'
import type { CommandInput, CommandOutput, CommandRequest } from './command'
import { evidenceCommands } from './evidence'
import { emailVoteCommands } from './emailVote'
import { historyCommands } from './history'
import { institutionCommands } from './institution'
import { interestCommands } from './interest'
import { lineCommands } from './lines'
import { meetingCommands } from './meeting'
import { meetingStepCommands } from './meetingSteps'
import { minutesCommands } from './minutes'
import { motionCommands } from './motion'
import { peopleCommands } from './people'
import { presenceCommands } from './presenceCommands'
import { remarkCommands } from './remarks'
import { sealCommands } from './seal'
import { entryCommands } from './registers/entries'
import { topicReviewCommands } from './registers/topicReview'
import { renewalCommands } from './renewal'
import { reviewCommands } from './review'
import { snippetCommands } from './snippet'
import { developmentCommands } from './registers/development'
import { partnerCommands } from './registers/partners'
import { proposalCommands } from './proposal'
import { pledgeCommands } from './registers/pledges'
import { recommendationCommands } from './registers/recommendation'
import { gapCommands, skillCommands } from './registers/skills'
import { storyCommands } from './registers/stories'

/** Every named command that a person can give. */
export const commands = {
  ...institutionCommands,
  ...boardCommands,
  ...renewalCommands,
  ...peopleCommands,
  ...meetingCommands,
  ...meetingStepCommands,
  ...presenceCommands,
  ...agendaTreeCommands,
  ...proposalCommands,
  ...agendaCommands,
  ...minutesCommands,
  ...motionCommands,
  ...interestCommands,
  ...emailVoteCommands,
  ...actionCommands,
  ...attachmentCommands,
  ...lineCommands,
  ...remarkCommands,
  ...sealCommands,
  ...reviewCommands,
  ...snippetCommands,
  ...historyCommands,
  ...complianceCommands,
  ...evidenceCommands,
  ...recommendationCommands,
  ...gapCommands,
  ...skillCommands,
  ...pledgeCommands,
  ...storyCommands,
  ...entryCommands,
  ...topicReviewCommands,
  ...partnerCommands,
  ...developmentCommands,
} as const

export type Commands = typeof commands
export type CommandName = keyof Commands
export type InputOf<Name extends CommandName> = CommandInput<Commands[Name]>
export type RequestOf<Name extends CommandName> = CommandRequest<Commands[Name]>
export type OutputOf<Name extends CommandName> = CommandOutput<Commands[Name]>
