import { and, asc, eq, inArray, isNotNull, notInArray } from 'drizzle-orm'
import type { RuleParams } from '../../model/complianceRules'
import { presenceMoments, quorumAt, timeOfVote, type PresenceFacts } from '../../model/presence'
import type { MotionKind } from '../../model/vocabulary'
import { motionTable } from '../../schema/minutes'
import { requirePresenceFacts } from '../presence'
import { attendanceOf, isTaken, nextMeeting, recordLink, type MeetingSql, type RuleContext } from './context'
import { everyMeeting, fix, noMeetings, notTaken, reason, verdict, type Rule } from './verdict'

/** Presence at a meeting, with the quorum that the profile asks for where it does. */
function factsOf({ db }: RuleContext, meeting: MeetingSql, { quorum, fixed }: RuleParams<'R12'>): PresenceFacts {
  const facts = requirePresenceFacts(db, meeting.id)
  if (quorum === undefined) return facts
  return {
    ...facts,
    board: { ...facts.board, quorumRule: quorum, quorumFixed: quorum === 'fixed' ? (fixed ?? null) : null },
  }
}

/** R12: a quorum of the voting members was there at some moment of each meeting. */
export const r12: Rule<'R12'> = (context, params) =>
  everyMeeting(context, 'R12', (meeting) => {
    if (!isTaken(attendanceOf(context, meeting.id))) return notTaken(meeting)
    const facts = factsOf(context, meeting, params)
    const moments = [...presenceMoments(facts), quorumAt(facts, null)]
    const best = moments.reduce((a, b) => (b.present > a.present ? b : a))
    if (best.votingSeats === 0) {
      return { outcome: 'cannot_tell', reason: reason('R12.noVotes'), missing: ['members'] }
    }
    const { present, needed, votingSeats } = best
    return {
      outcome: best.isMet ? 'pass' : 'fail',
      reason: reason('R12.meeting', { numbers: { present, needed, seats: votingSeats } }),
      fix: best.isMet ? null : fix('invite_voting', { count: needed - present, meeting: nextMeeting(context) }),
    }
  })

/** In order without a quorum (Robert's Rules). */
const WITHOUT_QUORUM: MotionKind[] = ['adjourn', 'recess', 'fix_time', 'obtain_quorum']

/** R13: no other motion than to adjourn, to recess or to meet again was put to a vote without a quorum. */
export const r13: Rule<'R13'> = (context) => {
  if (context.held.length === 0) return noMeetings(context)
  const motions = context.db
    .select()
    .from(motionTable)
    .where(
      and(
        eq(motionTable.boardId, context.board.id),
        inArray(
          motionTable.meetingId,
          context.held.map(({ id }) => id),
        ),
        notInArray(motionTable.kind, WITHOUT_QUORUM),
        isNotNull(motionTable.result),
      ),
    )
    .orderBy(asc(motionTable.number))
    .all()
    .filter(({ result }) => result !== 'withdrawn')
  if (motions.length === 0) return verdict('cannot_tell', 'R13.none', { missing: ['motions'] })
  const facts = new Map<string, PresenceFacts | null>()
  const judged = motions.map((motion) => {
    const meetingId = motion.meetingId ?? ''
    if (!facts.has(meetingId)) {
      facts.set(
        meetingId,
        isTaken(attendanceOf(context, meetingId)) ? requirePresenceFacts(context.db, meetingId) : null,
      )
    }
    const known = facts.get(meetingId) ?? null
    if (motion.withoutQuorumReason !== null) return { motion, outcome: 'fail' as const }
    if (known === null) return { motion, outcome: 'cannot_tell' as const }
    return { motion, outcome: quorumAt(known, timeOfVote(known, motion)).isMet ? ('pass' as const) : ('fail' as const) }
  })
  const failing = judged.filter(({ outcome }) => outcome === 'fail').length
  const untold = judged.filter(({ outcome }) => outcome === 'cannot_tell').length
  const outcome = failing > 0 ? 'fail' : untold > 0 ? 'cannot_tell' : 'pass'
  const unmarked = context.held.find(({ id }) => facts.get(id) === null)
  return verdict(outcome, `R13.${outcome}`, {
    numbers: { motions: motions.length, failing, untold },
    evidence: judged.map(({ motion, outcome: each }) =>
      recordLink(
        context,
        {
          kind: 'motion',
          id: motion.id,
          label: motion.text,
          meetingId: motion.meetingId,
          agendaItemId: motion.agendaItemId,
        },
        { outcome: each, reason: reason(`R13.motion.${each}`, { numbers: { number: motion.number } }) },
      ),
    ),
    missing: untold > 0 ? ['attendance'] : [],
    fix:
      outcome === 'fail'
        ? fix('repeat_motions', { count: failing, meeting: nextMeeting(context) })
        : outcome === 'cannot_tell'
          ? fix('take_attendance', { meeting: unmarked })
          : null,
  })
}
