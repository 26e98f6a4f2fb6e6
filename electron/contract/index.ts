import { z } from 'zod'
import { commands, type Commands } from '../../db/model/commands'
import { actionQueries } from './actions'
import { boardQueries } from './boards'
import { complianceQueries } from './compliance'
import type { Answer, Parsed, Request } from './channel'
import { curriculumQueries } from './curriculum'
import { deskNewsCalls, deskNewsQueries } from './deskNews'
import { deskCalls, deskQueries } from './desk'
import { evidenceCalls, evidenceQueries } from './evidence'
import { followUpCalls, followUpQueries } from './followUp'
import { exchangeCalls } from './exchange'
import { historyQueries } from './history'
import { learningCalls, learningQueries } from './learning'
import { machineCalls } from './machine'
import { meetingQueries } from './meetings'
import { peopleQueries } from './people'
import { planningQueries } from './planning'
import { presenterCalls, presenterQueries } from './presenter'
import { voteQueries } from './votes'
import { registerCalls, registerQueries } from './registers'
import { reviewQueries } from './review'
import { sealCalls, sealQueries } from './seals'
import { spellingCalls } from './spelling'
import { stepFolderCalls } from './stepFolder'
import { windowCalls } from './window'
import { wordingQueries } from './wordings'

// zod may not compile validators with eval: the content security policy forbids it in the renderer.
z.config({ jitless: true })

/** All questions about stored data. */
export const queries = {
  ...actionQueries,
  ...boardQueries,
  ...complianceQueries,
  ...curriculumQueries,
  ...deskQueries,
  ...deskNewsQueries,
  ...evidenceQueries,
  ...followUpQueries,
  ...historyQueries,
  ...meetingQueries,
  ...peopleQueries,
  ...planningQueries,
  ...registerQueries,
  ...reviewQueries,
  ...presenterQueries,
  ...voteQueries,
  ...wordingQueries,
  ...sealQueries,
  ...learningQueries,
} as const
/** All calls that concern this machine: files, backups, settings, documents. */
export const calls = {
  ...deskCalls,
  ...deskNewsCalls,
  ...evidenceCalls,
  ...followUpCalls,
  ...exchangeCalls,
  ...machineCalls,
  ...learningCalls,
  ...presenterCalls,
  ...registerCalls,
  ...sealCalls,
  ...spellingCalls,
  ...stepFolderCalls,
  ...windowCalls,
} as const

export { commands }

export type Queries = typeof queries
export type Calls = typeof calls

/** Every channel over which the renderer can reach the main process. */
export const contract = { ...queries, ...calls, ...commands } as const
export type Contract = typeof contract
export type ChannelName = keyof Contract
export type QueryName = keyof Queries
export type CallName = keyof Calls
export type { CommandName } from '../../db/model/commands'

export type ParsedInput<Name extends ChannelName> = Parsed<Contract[Name]>
export type RequestInput<Name extends ChannelName> = Request<Contract[Name]>
export type Output<Name extends ChannelName> = Name extends keyof Commands
  ? import('../../db/model/commands').OutputOf<Name>
  : Answer<Contract[Name]>
