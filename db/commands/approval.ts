import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { RowOf } from '../schema'
import { STATUS_WORDS } from './meetingStatus'
import { conflict, invalidInput } from './refusals'
import { requireRow } from './rows'
import { sealMinutes } from './seal'

type Approval = Pick<
  RowOf<'motion'>,
  'boardId' | 'meetingId' | 'number' | 'kind' | 'approvesMeetingId' | 'approvesAsCorrected' | 'result' | 'votedOn'
>

/**
 * Called with a motion after it was written, and with what it was before. A carried motion to approve minutes approves
 * them in the same step; what it approved cannot be taken back by changing the motion.
 */
export function settleApproval(context: CommandContext, motion: Approval, before: Approval | null): void {
  if (before !== null) refuseTakingBack(context.db, before, motion)
  if (motion.kind !== 'approve_minutes' || motion.approvesMeetingId === null) return
  const isSettled = before !== null && hasApproved(context.db, before)
  if (isSettled) return
  const { minutes, on } = requireApprovable(context.db, motion, motion.approvesMeetingId)
  if (motion.result !== 'carried') return
  context.write.update('meeting', minutes.id, {
    status: 'approved',
    approvedOn: on,
    approvedAsCorrected: motion.approvesAsCorrected === true,
    approvalNote:
      motion.meetingId === null ? `By e-mail vote between two meetings (motion ${motion.number}), an exception.` : null,
  })
  sealMinutes(context, minutes.id, { reason: null })
}

/** Called before a motion is removed: approved minutes keep the motion that approved them. */
export function refuseRemovingApproval(db: ReadDb, motion: Approval): void {
  refuseTakingBack(db, motion, null)
}

function refuseTakingBack(db: ReadDb, before: Approval, after: Approval | null): void {
  if (!hasApproved(db, before)) return
  const isSame =
    after !== null &&
    after.kind === before.kind &&
    after.result === before.result &&
    after.approvesMeetingId === before.approvesMeetingId &&
    after.approvesAsCorrected === before.approvesAsCorrected
  if (isSame) return
  const minutes = requireRow(db, 'meeting', before.approvesMeetingId ?? '')
  throw conflict(
    `Motion ${before.number} approved the minutes of ${minutes.title} of ${minutes.date}, and they are sealed. ` +
      'The approval stays. Correct those minutes in a new version if they are wrong.',
    { meetingId: minutes.id },
  )
}

/** Whether this motion is what made minutes final. */
function hasApproved(db: ReadDb, motion: Approval): boolean {
  if (motion.kind !== 'approve_minutes' || motion.result !== 'carried' || motion.approvesMeetingId === null) return false
  const { status } = requireRow(db, 'meeting', motion.approvesMeetingId)
  return status === 'approved' || status === 'correcting'
}

function requireApprovable(
  db: ReadDb,
  motion: Approval,
  approvesMeetingId: string,
): { minutes: RowOf<'meeting'>; on: string } {
  const minutes = requireRow(db, 'meeting', approvesMeetingId)
  if (minutes.boardId !== motion.boardId) {
    throw invalidInput(['approvesMeetingId'], `${minutes.title} is a meeting of another board.`)
  }
  if (minutes.status !== 'held') {
    throw conflict(
      `${minutes.title} of ${minutes.date} ${STATUS_WORDS[minutes.status]}. ` +
        'Only minutes of a held meeting that are still a draft can be approved.',
      { meetingId: minutes.id, status: minutes.status },
    )
  }
  if (motion.meetingId === null) {
    const on = motion.votedOn ?? minutes.date
    if (on < minutes.date) throw invalidInput(['votedOn'], `The meeting was on ${minutes.date}, which is later.`)
    return { minutes, on }
  }
  const at = requireRow(db, 'meeting', motion.meetingId)
  if (at.kind === 'special') {
    // Robert's Rules of Order: a special meeting deals with what it was called for; minutes wait for a regular one.
    throw conflict(
      `${at.title} of ${at.date} is a special meeting, which approves no minutes. ` +
        'They come up at the next regular meeting.',
      { meetingId: at.id },
    )
  }
  if (`${at.date} ${at.startTime}` <= `${minutes.date} ${minutes.startTime}`) {
    throw invalidInput(
      ['approvesMeetingId'],
      `${minutes.title} of ${minutes.date} was not before this meeting. Choose an earlier one.`,
    )
  }
  return { minutes, on: at.date }
}
