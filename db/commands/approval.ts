import type { CommandContext } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { RowOf } from '../schema'
import { STATUS_WORDS } from './meetingStatus'
import { conflict } from './refusals'
import { requireRow } from './rows'
import { sealMinutes } from './seal'

type Approval = Pick<
  RowOf<'motion'>,
  'meetingId' | 'number' | 'kind' | 'approvesMeetingId' | 'approvesAsCorrected' | 'result' | 'votedOn'
>

/**
 * Called with a motion after it was written, and with what it was before. A carried motion to approve minutes approves
 * them in the same step; what it approved cannot be taken back by changing the motion.
 */
export function settleApproval(context: CommandContext, motion: Approval, before: Approval | null): void {
  const { db, write } = context
  if (before !== null) refuseTakingBack(db, before, motion)
  if (motion.kind !== 'approve_minutes' || motion.approvesMeetingId === null) return
  if (before !== null && hasApproved(db, before)) return
  refuseAtSpecialMeeting(db, motion)
  if (motion.result !== 'carried') return
  const minutes = requireDraftMinutes(db, motion.approvesMeetingId)
  const at = motion.meetingId === null ? null : requireRow(db, 'meeting', motion.meetingId)
  write.update('meeting', minutes.id, {
    status: 'approved',
    approvedOn: at?.date ?? motion.votedOn,
    approvedAsCorrected: motion.approvesAsCorrected === true,
    approvalNote:
      at === null ? `By e-mail vote between two meetings (motion ${motion.number}), as an exception.` : null,
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
  if (motion.kind !== 'approve_minutes' || motion.result !== 'carried' || motion.approvesMeetingId === null)
    return false
  const { status } = requireRow(db, 'meeting', motion.approvesMeetingId)
  return status === 'approved' || status === 'correcting'
}

/** Robert's Rules of Order: a special meeting deals with what it was called for; minutes wait for a regular one. */
function refuseAtSpecialMeeting(db: ReadDb, { meetingId }: Approval): void {
  const at = meetingId === null ? null : requireRow(db, 'meeting', meetingId)
  if (at?.kind !== 'special') return
  throw conflict(
    `${at.title} of ${at.date} is a special meeting, which approves no minutes. ` +
      'They come up at the next regular meeting.',
    { meetingId: at.id },
  )
}

function requireDraftMinutes(db: ReadDb, id: string): RowOf<'meeting'> {
  const minutes = requireRow(db, 'meeting', id)
  if (minutes.status === 'held') return minutes
  throw conflict(
    `${minutes.title} of ${minutes.date} ${STATUS_WORDS[minutes.status]}. ` +
      'Only minutes of a held meeting that are still a draft can be approved.',
    { meetingId: id, status: minutes.status },
  )
}
