import { asc, eq } from 'drizzle-orm'
import type { RuleParams } from '../../model/complianceRules'
import type { Reason } from '../../model/compliance'
import type { VotingMethod } from '../../model/vocabulary'
import { motionTable, voteTable } from '../../schema/minutes'
import { recordLink, type MeetingSql, type RuleContext } from './context'
import { fix, reason, verdict, type Rule } from './verdict'

type MotionSql = typeof motionTable.$inferSelect

/** Ways to vote that give numbers. */
const COUNTED: readonly VotingMethod[] = ['show_of_hands', 'roll_call', 'ballot', 'email']

function listMotions({ db, board, held, from, day }: RuleContext): MotionSql[] {
  const meetings = new Set(held.map(({ id }: MeetingSql) => id))
  return db
    .select()
    .from(motionTable)
    .where(eq(motionTable.boardId, board.id))
    .orderBy(asc(motionTable.number), asc(motionTable.id))
    .all()
    .filter(({ result }) => result !== 'withdrawn')
    .filter(({ meetingId, votedOn }) =>
      meetingId === null ? votedOn !== null && votedOn >= from && votedOn <= day : meetings.has(meetingId),
    )
}

interface Count {
  yes: number
  no: number
}

/** The votes for and against, as counted or as called one by one; null where neither is on record. */
function countOf({ db }: RuleContext, { id, votesFor, votesAgainst }: MotionSql): Count | null {
  if (votesFor !== null) return { yes: votesFor, no: votesAgainst ?? 0 }
  const votes = db.select({ choice: voteTable.choice }).from(voteTable).where(eq(voteTable.motionId, id)).all()
  if (votes.length === 0) return null
  const of = (choice: string) => votes.filter((vote) => vote.choice === choice).length
  return { yes: of('for'), no: of('against') }
}

interface Told {
  outcome: 'pass' | 'fail' | 'cannot_tell'
  reason: Reason
}

function judge(context: RuleContext, motion: MotionSql, { seconder, twoThirds }: RuleParams<'R31'>): Told {
  const numbers = { number: motion.number }
  const lacks = (code: string): Told => ({ outcome: 'fail', reason: reason(`R31.${code}`, { numbers }) })
  if (motion.result === null) return lacks('noResult')
  // Nobody moves what is taken as agreed.
  const isMoved = motion.method !== 'unanimous_consent'
  if (isMoved && motion.moverId === null) return lacks('noMover')
  if (isMoved && seconder === true && motion.seconderId === null) return lacks('noSeconder')
  const count = countOf(context, motion)
  if (motion.method !== null && COUNTED.includes(motion.method) && count === null && motion.result !== 'tabled') {
    return lacks('noCounts')
  }
  if (twoThirds === true && motion.result === 'carried' && isMoved) {
    if (count === null) return { outcome: 'cannot_tell', reason: reason('R31.uncounted', { numbers }) }
    if (count.no > 0 && count.yes * 3 < (count.yes + count.no) * 2) {
      return { outcome: 'fail', reason: reason('R31.tooFew', { numbers: { ...numbers, ...count } }) }
    }
  }
  return { outcome: 'pass', reason: reason('R31.complete', { numbers }) }
}

/** R31: motions have their mover and result, counts where votes were counted, and two thirds where that is asked for. */
export const r31: Rule<'R31'> = (context, params) => {
  const motions = listMotions(context)
  if (motions.length === 0) {
    return verdict('cannot_tell', 'R31.none', {
      dates: { from: context.from, to: context.to },
      missing: ['motions'],
    })
  }
  const judged = motions.map((motion) => ({ motion, ...judge(context, motion, params) }))
  const failing = judged.filter(({ outcome }) => outcome === 'fail').length
  const untold = judged.filter(({ outcome }) => outcome === 'cannot_tell').length
  const outcome = failing > 0 ? 'fail' : untold > 0 ? 'cannot_tell' : 'pass'
  return verdict(outcome, `R31.${outcome}`, {
    numbers: { motions: motions.length, failing, untold },
    evidence: judged.map(({ motion, ...told }) =>
      recordLink(
        context,
        {
          kind: 'motion',
          id: motion.id,
          label: motion.text,
          meetingId: motion.meetingId,
          agendaItemId: motion.agendaItemId,
        },
        told,
      ),
    ),
    missing: untold > 0 ? ['counts'] : [],
    fix: outcome === 'pass' ? null : fix('complete_motions', { count: failing + untold }),
  })
}
