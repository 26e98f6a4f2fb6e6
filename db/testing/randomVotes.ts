import type { RequestOf } from '../model/commands'
import { MajorityRule, MotionKind, MotionResult, VoteChoice, VotingMethod } from '../model/vocabulary'
import { UNKNOWN_ID } from './aWorkspace'
import type { Draw } from './draw'

type VoteCommand =
  | 'motion.record'
  | 'motion.revise'
  | 'motion.castVote'
  | 'motion.remove'
  | 'interest.declare'
  | 'interest.revise'
  | 'interest.return'
  | 'interest.remove'
  | 'emailVote.open'
  | 'emailVote.revise'
  | 'emailVote.castVote'
  | 'emailVote.close'
  | 'emailVote.reopen'
  | 'emailVote.remove'

const time = (d: Draw) => d.of(['08:10', '17:40', '18:30'])

const motion = (d: Draw) => ({
  text: d.line(),
  moverId: d.maybe(() => d.id('person')),
  seconderId: d.maybe(() => d.id('person')),
  method: d.chance(3) ? d.of(VotingMethod.exclude(['email']).options) : null,
  votesFor: d.chance(4) ? d.number(2) : null,
  votesAgainst: d.chance(4) ? d.number(2) : null,
  votesAbstain: d.chance(6) ? d.number(2) : null,
})

const later = (d: Draw) => ({
  ...(d.chance(3) ? { result: d.maybe(() => d.of(MotionResult.options)) } : {}),
  ...(d.chance(3) ? { withoutQuorumReason: d.maybe(() => d.line()) } : {}),
  ...(d.chance(5) ? { majorityRule: d.maybe(() => d.of(MajorityRule.options)) } : {}),
  ...(d.chance(6) ? { votedAt: d.maybe(() => time(d)) } : {}),
  ...(d.chance(4) ? about(d) : {}),
})

const about = (d: Draw) =>
  d.of([
    () => ({ kind: d.of(MotionKind.options) }),
    () => ({ amendsId: d.maybe(() => d.id('motion')) }),
    () => ({ approvesMeetingId: d.id('meeting'), approvesAsCorrected: d.chance(2) }),
  ])()

/** Somebody who may be there. */
const voter = (d: Draw) => d.row('attendance')?.personId ?? d.row('membership')?.personId ?? UNKNOWN_ID

/** A vote by e-mail, or now and then a motion of a meeting. */
const emailVote = (d: Draw) => {
  for (let tries = 0; tries < 5; tries += 1) {
    const each = d.row('motion')
    if (each?.meetingId === null) return each.id
  }
  return d.id('motion')
}

/** Random motions, votes at a meeting and by e-mail, and declared interests. */
export const randomVotes: { [Name in VoteCommand]: (draw: Draw) => RequestOf<Name> } = {
  'motion.record': (d) => {
    const amended = d.chance(6) ? d.row('motion') : undefined
    const amendsId = amended?.agendaItemId ? amended.id : null
    return {
      agendaItemId: amended?.agendaItemId ?? d.id('agenda_item'),
      ...motion(d),
      ...(amendsId === null ? later(d) : { amendsId }),
    }
  },
  'motion.revise': (d) => {
    const changed = Object.fromEntries(Object.entries(motion(d)).filter(() => !d.chance(3)))
    return { id: d.id('motion'), ...changed, ...later(d) }
  },
  'motion.castVote': (d) => ({
    id: d.id('motion'),
    personId: voter(d),
    choice: d.maybe(() => d.of(VoteChoice.options)),
  }),
  'motion.remove': (d) => ({ id: d.id('motion') }),
  'interest.declare': (d) => ({
    agendaItemId: d.id('agenda_item'),
    personId: voter(d),
    text: d.maybe(() => d.line()),
    ...(d.chance(2) ? { isRecused: !d.chance(3), hasLeftRoom: d.chance(2) } : {}),
    ...(d.chance(2) ? { at: d.maybe(() => time(d)) } : {}),
  }),
  'interest.revise': (d) => ({
    id: d.id('declared_interest'),
    ...(d.chance(2) ? { text: d.maybe(() => d.line()) } : {}),
    ...(d.chance(2) ? { isRecused: d.chance(2) } : {}),
    ...(d.chance(3) ? { hasLeftRoom: d.chance(2) } : {}),
    ...(d.chance(3) ? { at: time(d) } : {}),
  }),
  'interest.return': (d) => ({
    id: d.id('declared_interest'),
    ...(d.chance(4) ? {} : { at: d.maybe(() => time(d)) }),
  }),
  'interest.remove': (d) => ({ id: d.id('declared_interest') }),
  'emailVote.open': (d) => ({
    boardId: d.id('board'),
    text: d.line(),
    ...(d.chance(3) ? { moverId: d.id('person') } : {}),
    ...(d.chance(5) ? { approvesMeetingId: d.id('meeting') } : {}),
  }),
  'emailVote.revise': (d) => ({
    id: emailVote(d),
    ...(d.chance(2) ? { text: d.line() } : {}),
    ...(d.chance(2) ? { votesFor: d.number(3), votesAgainst: d.number(2) } : {}),
    ...(d.chance(3) ? { withoutQuorumReason: d.maybe(() => d.line()) } : {}),
  }),
  'emailVote.castVote': (d) => ({
    id: emailVote(d),
    personId: d.row('membership')?.personId ?? UNKNOWN_ID,
    choice: d.maybe(() => d.of(VoteChoice.options)),
  }),
  'emailVote.close': (d) => ({
    id: emailVote(d),
    on: d.date(),
    ...(d.chance(2) ? { result: d.of(MotionResult.options) } : {}),
    ...(d.chance(2) ? { withoutQuorumReason: d.line() } : {}),
  }),
  'emailVote.reopen': (d) => ({ id: emailVote(d) }),
  'emailVote.remove': (d) => ({ id: emailVote(d) }),
}
