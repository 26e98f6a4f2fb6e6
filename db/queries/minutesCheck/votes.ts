import type { AgendaItemId } from '../../model/ids'
import type { FindingPlace, MinutesFinding } from '../../model/minutesCheck'
import type { Motion } from '../../model/minutes'
import { presentAt, quorumAt, votersAt, timeOfVote } from '../../model/presence'
import type { MotionKind } from '../../model/vocabulary'
import { finding, type CheckedMinutes } from './context'

/** In order without a quorum: adjourn, recess, fix a time, take measures to obtain a quorum (Robert's Rules of Order). */
const IN_ORDER_WITHOUT_QUORUM: readonly MotionKind[] = ['adjourn', 'recess', 'fix_time', 'obtain_quorum']

type MeetingMotion = Motion & { agendaItemId: AgendaItemId }

/** Motions: who moved and voted, with which counts, and whether the board could vote at all. */
export function checkVotes(minutes: CheckedMinutes): MinutesFinding[] {
  return minutes.record.records.motions.flatMap((motion) => {
    const { agendaItemId } = motion
    if (agendaItemId === null) return []
    const ofMeeting = { ...motion, agendaItemId }
    return [...checkMotion(minutes, ofMeeting), ...checkVoters(minutes, ofMeeting), ...checkCounts(minutes, ofMeeting)]
  })
}

const placeOf = ({ agendaItemId, id }: MeetingMotion): FindingPlace => ({
  kind: 'record',
  agendaItemId,
  recordType: 'motion',
  recordId: id,
})

/** Mover, seconder and result: "MSC", moved, seconded, carried, as the minutes of committees write it. */
function checkMotion({ record: { meeting } }: CheckedMinutes, motion: MeetingMotion): MinutesFinding[] {
  const { number } = motion
  const findings: MinutesFinding[] = []
  // What is agreed by unanimous consent is put by the chair: nobody has to move it.
  const asksPeople = motion.method !== 'unanimous_consent'
  const lacksMover = asksPeople && motion.mover === null
  const lacksSeconder = asksPeople && meeting.board.requiresSeconder && motion.seconder === null
  if (lacksMover || lacksSeconder) {
    const what = lacksMover && lacksSeconder ? 'both' : lacksMover ? 'mover' : 'seconder'
    findings.push(finding('motionFacts', placeOf(motion), { about: motion.id, params: { number, context: what } }))
  }
  if (motion.result === null) {
    findings.push(finding('motionWithoutResult', placeOf(motion), { about: motion.id, params: { number } }))
  }
  return findings
}

/** Nobody moves, seconds or votes who was not there at the time. */
function checkVoters({ facts, isUnmarked }: CheckedMinutes, motion: MeetingMotion): MinutesFinding[] {
  if (isUnmarked) return []
  const there = presentAt(facts, timeOfVote(facts, motion))
  const { number } = motion
  const findings: MinutesFinding[] = []
  for (const [rule, person] of [
    ['moverAbsent', motion.mover],
    ['seconderAbsent', motion.seconder],
  ] as const) {
    if (person === null || there.has(person.personId)) continue
    findings.push(finding(rule, placeOf(motion), { about: motion.id, params: { number, person: person.fullName } }))
  }
  for (const vote of motion.votes) {
    if (vote.choice === 'recused' || there.has(vote.personId)) continue
    findings.push(
      finding('voterAbsent', placeOf(motion), {
        about: `${motion.id} ${vote.personId}`,
        params: { number, person: vote.fullName },
      }),
    )
  }
  return findings
}

function checkCounts({ facts, isUnmarked }: CheckedMinutes, motion: MeetingMotion): MinutesFinding[] {
  if (isUnmarked) return []
  const { number } = motion
  const votedAt = timeOfVote(facts, motion)
  const findings: MinutesFinding[] = []
  const wasVoted = motion.result === 'carried' || motion.result === 'failed'
  const quorum = quorumAt(facts, votedAt)
  const mayGoWithout = IN_ORDER_WITHOUT_QUORUM.includes(motion.kind) || motion.withoutQuorumReason !== null
  if (wasVoted && !quorum.isMet && !mayGoWithout) {
    const { present, needed } = quorum
    findings.push(
      finding('voteWithoutQuorum', placeOf(motion), { about: motion.id, params: { number, present, needed } }),
    )
  }
  const votes = (motion.votesFor ?? 0) + (motion.votesAgainst ?? 0) + (motion.votesAbstain ?? 0)
  const voters = votersAt(facts, votedAt, motion.agendaItemId).eligible.length
  if (votes > voters) {
    findings.push(finding('countsTooHigh', placeOf(motion), { about: motion.id, params: { number, votes, voters } }))
  }
  return findings
}
