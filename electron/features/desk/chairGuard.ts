import { eq } from 'drizzle-orm'
import type { ReadDb } from '../../../db/changelog/store'
import type { CommandName } from '../../../db/model/commands'
import { AppError } from '../../../db/model/errors'
import { requireChangeSet } from '../../../db/queries/changeFacts'
import { actionItemTable } from '../../../db/schema/action'
import { reviewCommentTable } from '../../../db/schema/review'
import { CHAIR_MAY, type ChairMay } from '../../contract/machineView'

/** Where a step is asked for: what is stored, and who sits at the machine. */
interface Place {
  readonly db: ReadDb
  readonly actor: string
}

const REFUSED =
  'This machine is set up for the chair: it answers actions and comments on minutes. Do this on the secretary’s machine, or set this one up for the secretary in Settings.'

/**
 * Refuses what the chair's machine leaves to the secretary. It keeps a person from changing records by mistake; it is no
 * protection against somebody who wants to, since whoever sits at the machine can set it up otherwise.
 */
export function refuseForChair(name: CommandName, input: unknown, place: Place): void {
  if (!isForChair(name, input, place)) throw notForChair(name)
}

/** The refusal of what is the secretary's; it says where this machine is set up otherwise. */
export function notForChair(command: string): AppError {
  return new AppError('NOT_ON_THIS_MACHINE', REFUSED, { command })
}

function isForChair(name: CommandName, input: unknown, { db, actor }: Place): boolean {
  const may: ChairMay = CHAIR_MAY[name]
  const { id, agendaItemId, changeSet } = input as Partial<Record<string, unknown>>
  switch (may) {
    case 'yes':
      return true
    case 'no':
      return false
    case 'between_meetings':
      return typeof id === 'string' ? isBetweenMeetings(db, id) : agendaItemId === null
    case 'own_comment':
      return typeof id !== 'string' || isOwnComment(db, id, actor)
    case 'own_step':
      return typeof changeSet !== 'number' || isOwnStep(db, changeSet, actor)
  }
}

// What is not there is left to the command, which says so better.

function isBetweenMeetings(db: ReadDb, id: string): boolean {
  const { meetingId } = actionItemTable
  const action = db.select({ meetingId }).from(actionItemTable).where(eq(actionItemTable.id, id)).get()
  return action === undefined || action.meetingId === null
}

function isOwnComment(db: ReadDb, id: string, actor: string): boolean {
  const { authorName } = reviewCommentTable
  const comment = db.select({ authorName }).from(reviewCommentTable).where(eq(reviewCommentTable.id, id)).get()
  return comment === undefined || comment.authorName === actor
}

/** A step of this person that the chair's machine gives; of an undo the step that it took back decides. */
function isOwnStep(db: ReadDb, seq: number, actor: string): boolean {
  const set = requireChangeSet(db, seq)
  if (set.actor !== actor) return false
  if (set.undoesSeq !== null) return isOwnStep(db, set.undoesSeq, actor)
  const may = (CHAIR_MAY as Record<string, ChairMay>)[set.command]
  return may !== undefined && may !== 'no'
}
