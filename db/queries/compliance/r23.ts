import { and, asc, eq } from 'drizzle-orm'
import { quorumAt, timeOfVote } from '../../model/presence'
import type { MeetingKind } from '../../model/vocabulary'
import { motionTable } from '../../schema/minutes'
import { requirePresenceFacts } from '../presence'
import { isHeld, nextMeeting, type MeetingSql, type RuleContext } from './context'
import { everyMeeting, fix, reason, type MeetingVerdict, type Rule } from './verdict'

/** A special meeting does not approve minutes (Robert's Rules). */
const APPROVING: readonly MeetingKind[] = ['regular', 'annual', 'skills_validation']

/** The motion that approved the minutes of a meeting. */
function approvalOf({ db, board }: RuleContext, meetingId: string) {
  return db
    .select()
    .from(motionTable)
    .where(
      and(
        eq(motionTable.boardId, board.id),
        eq(motionTable.approvesMeetingId, meetingId),
        eq(motionTable.result, 'carried'),
      ),
    )
    .orderBy(asc(motionTable.id))
    .get()
}

function judge(context: RuleContext, meeting: MeetingSql): MeetingVerdict {
  const { meetings, today, db } = context
  const next = meetings.find(
    (each) =>
      isHeld(each) &&
      APPROVING.includes(each.kind) &&
      each.date <= today &&
      (each.date > meeting.date || (each.date === meeting.date && each.startTime > meeting.startTime)),
  )
  const isApproved = meeting.status === 'approved'
  const motion = approvalOf(context, meeting.id)
  const step = fix('approve_minutes', { meeting: nextMeeting(context), names: [meeting.title] })
  if (!isApproved) {
    return next === undefined
      ? { outcome: 'cannot_tell', reason: reason('R23.waiting'), missing: ['time'], fix: step }
      : { outcome: 'fail', reason: reason('R23.unapproved', { dates: { next: next.date } }), fix: step }
  }
  if (meeting.approvalNote !== null && motion === undefined) return { outcome: 'warn', reason: reason('R23.exception') }
  const at = meetings.find(({ id }) => id === motion?.meetingId)
  if (motion === undefined || at === undefined) {
    return { outcome: 'cannot_tell', reason: reason('R23.noMotion'), missing: ['motions'] }
  }
  if (next !== undefined && at.id !== next.id) {
    return { outcome: 'fail', reason: reason('R23.late', { dates: { next: next.date, on: at.date } }) }
  }
  const facts = requirePresenceFacts(db, at.id)
  return quorumAt(facts, timeOfVote(facts, motion)).isMet
    ? { outcome: 'pass', reason: reason('R23.approved', { dates: { on: at.date } }) }
    : { outcome: 'fail', reason: reason('R23.noQuorum', { dates: { on: at.date } }) }
}

/** R23: the next regular meeting approved the minutes, with a quorum. Another way is an exception to look at. */
export const r23: Rule<'R23'> = (context) => everyMeeting(context, 'R23', (meeting) => judge(context, meeting))
