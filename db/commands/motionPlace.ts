import { eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { MotionKind } from '../model/vocabulary'
import type { RowOf } from '../schema'
import { motionTable } from '../schema/minutes'
import { invalidInput } from './refusals'
import { requireRow } from './rows'

/** What a motion is about: its kind, and the motion or the minutes that it is about. */
export type MotionPlace = Pick<RowOf<'motion'>, 'kind' | 'amendsId' | 'approvesMeetingId' | 'approvesAsCorrected'>

/** The same as somebody gives it: what is left out stays, or follows from the rest. */
export type GivenPlace = {
  kind?: MotionKind | undefined
  amendsId?: string | null | undefined
  approvesMeetingId?: string | null | undefined
  approvesAsCorrected?: boolean | null | undefined
}

/** A motion about nothing but itself. */
export const MAIN: MotionPlace = { kind: 'main', amendsId: null, approvesMeetingId: null, approvesAsCorrected: null }

/** What a motion is about after a change. INVALID_INPUT when kind and what it refers to do not fit together. */
export function changedPlace(before: MotionPlace, change: GivenPlace): MotionPlace {
  const kind = change.kind ?? kindOf(before, change)
  const amendsId = change.amendsId ?? (kind === 'amendment' && change.amendsId === undefined ? before.amendsId : null)
  const approvesMeetingId =
    change.approvesMeetingId ??
    (kind === 'approve_minutes' && change.approvesMeetingId === undefined ? before.approvesMeetingId : null)
  if (kind === 'amendment' && amendsId === null) {
    throw invalidInput(['amendsId'], 'Choose the motion that it amends.')
  }
  if (kind !== 'amendment' && amendsId !== null) {
    throw invalidInput(['kind'], 'A motion that amends another one is an amendment. Choose that kind.')
  }
  if (kind === 'approve_minutes' && approvesMeetingId === null) {
    throw invalidInput(['approvesMeetingId'], 'Choose the meeting whose minutes it approves.')
  }
  if (kind !== 'approve_minutes' && (approvesMeetingId !== null || typeof change.approvesAsCorrected === 'boolean')) {
    throw invalidInput(['kind'], 'Only a motion to approve minutes approves minutes. Choose that kind.')
  }
  const approvesAsCorrected =
    kind === 'approve_minutes' ? (change.approvesAsCorrected ?? before.approvesAsCorrected ?? false) : null
  return { kind, amendsId, approvesMeetingId, approvesAsCorrected }
}

function kindOf(before: MotionPlace, { amendsId, approvesMeetingId }: GivenPlace): MotionKind {
  if (amendsId) return 'amendment'
  if (approvesMeetingId) return 'approve_minutes'
  if (before.kind === 'amendment' && amendsId === null) return 'main'
  if (before.kind === 'approve_minutes' && approvesMeetingId === null) return 'main'
  return before.kind
}

/** An amendment to an amendment is in order, one to that is not (Robert's Rules). */
const DEEPEST = 2

/**
 * Refuses an amendment of a motion that is not one of its own item, and one of the third degree.
 * `id` is null for a motion that is only being made.
 */
export function refuseUnfitAmendment(db: ReadDb, id: string | null, amendsId: string | null, itemId: string): void {
  if (amendsId === null) return
  const amended = requireRow(db, 'motion', amendsId)
  if (amended.agendaItemId !== itemId) {
    throw invalidInput(['amendsId'], `Motion ${amended.number} is not one of this item. Choose a motion of this item.`)
  }
  let degree = 1
  for (let at: RowOf<'motion'> | null = amended; at !== null; degree += 1) {
    if (at.id === id) throw invalidInput(['amendsId'], `Motion ${at.number} would amend itself. Choose another motion.`)
    at = at.amendsId === null ? null : requireRow(db, 'motion', at.amendsId)
  }
  if (degree - 1 + depthBelow(db, id) > DEEPEST) {
    throw invalidInput(
      ['amendsId'],
      `Motion ${amended.number} amends an amendment and cannot be amended itself. Amend the motion instead.`,
    )
  }
}

/** How many degrees of amendments a motion has. */
function depthBelow(db: ReadDb, id: string | null): number {
  if (id === null) return 0
  return Math.max(0, ...listAmendments(db, id).map((amendment) => 1 + depthBelow(db, amendment.id)))
}

/** The amendments of a motion, by number. */
export function listAmendments(db: ReadDb, id: string): RowOf<'motion'>[] {
  return db.select().from(motionTable).where(eq(motionTable.amendsId, id)).orderBy(motionTable.number).all()
}

/** Refuses to approve minutes of another board, of this or a later meeting, or of one that was not held. */
export function refuseUnfitApproval(
  db: ReadDb,
  approvesMeetingId: string | null,
  at: { boardId: string; meetingId: string | null; date: string },
): void {
  if (approvesMeetingId === null) return
  const path = ['approvesMeetingId']
  const meeting = requireRow(db, 'meeting', approvesMeetingId)
  const name = `${meeting.title} of ${meeting.date}`
  if (meeting.boardId !== at.boardId) throw invalidInput(path, `${name} is a meeting of another board.`)
  if (meeting.id === at.meetingId || meeting.date > at.date) {
    throw invalidInput(path, `${name} is not an earlier meeting. Minutes are approved at a later one.`)
  }
  if (['planned', 'in_progress', 'cancelled'].includes(meeting.status)) {
    throw invalidInput(path, `${name} has no finished minutes to approve.`)
  }
}
