import { eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../../changelog/run'
import type { ReadDb } from '../../changelog/store'
import { compareInTime } from '../../model/comingUp'
import type { RecommendationId } from '../../model/ids'
import type { recommendationCommands } from '../../model/registers/recommendation'
import type { RowOf } from '../../schema'
import { developmentTable, recommendationArisingTable, storyTable } from '../../schema/registers'
import { removeLinksTo } from '../actionParts'
import { STATUS_WORDS } from '../meetingStatus'
import { nextNumber } from '../numbering'
import { removeRecordBlock } from '../recordBlocks'
import { conflict, invalidInput } from '../refusals'
import { given, isReferenced, requireChangeableMeeting, requireRow } from '../rows'
import {
  refuseFrozenWords,
  refuseOwnDay,
  refuseTwoSpeakers,
  refuseUnknownProgram,
  requireEntryPlace,
} from './entryPlace'

/** What a board recommends, what the institution answers, and the way of the answer back to the board. */
export const recommendationHandlers: CommandHandlers<keyof typeof recommendationCommands> = {
  'recommendation.record': ({ db, write, newId }, input) => {
    const { boardId, programId, text, type, fromId, fromName, motionId } = input
    const place = requireEntryPlace(db, { ...input, on: input.madeOn }, 'madeOn')
    refuseUnknownProgram(db, programId)
    refuseTwoSpeakers(db, { id: fromId, name: fromName }, 'fromName')
    refuseForeignMotion(db, boardId, motionId)
    const { on: madeOn, ...where } = place
    const id = newId<RecommendationId>()
    const number = nextNumber(db, 'recommendation', boardId)
    const who = { fromId, fromName, motionId }
    write.insert('recommendation', { id, boardId, programId, ...where, number, text, type, ...who, madeOn })
    return { id, number }
  },
  'recommendation.revise': ({ db, write }, input) => {
    const { id, text, type, programId, fromId, fromName, motionId, madeOn } = input
    const row = requireRow(db, 'recommendation', id)
    refuseFrozenWords(db, row, text)
    refuseOwnDay(row, madeOn, 'madeOn')
    refuseUnknownProgram(db, programId)
    refuseTwoSpeakers(db, { id: fromId, name: fromName }, 'fromName')
    refuseForeignMotion(db, row.boardId, motionId ?? null)
    write.update('recommendation', id, {
      ...given({ text, type, programId, motionId, madeOn }),
      // One of the two takes the place of the other.
      ...(fromId ? { fromId, fromName: null } : given({ fromId })),
      ...(fromName ? { fromId: null, fromName } : given({ fromName })),
    })
    return { id }
  },
  'recommendation.respond': ({ db, write }, { id, answer }) => {
    const row = requireRow(db, 'recommendation', id)
    if (answer === null) {
      const none = { response: null, responseReason: null, respondedBy: null, respondedOn: null }
      write.update('recommendation', id, { ...none, reportedAtId: null })
      return { id }
    }
    const { response, reason, by, on } = answer
    if (on < row.madeOn) {
      throw invalidInput(['answer', 'on'], `Recommendation ${row.number} was made on ${row.madeOn}, which is later.`)
    }
    write.update('recommendation', id, {
      response,
      responseReason: reason,
      respondedBy: by,
      respondedOn: on,
      ...(row.response === response ? {} : { reportedAtId: null }),
    })
    return { id }
  },
  'recommendation.setOutcome': ({ db, write }, { id, outcome }) => {
    const row = requireRow(db, 'recommendation', id)
    if (outcome?.on && outcome.on < row.madeOn) {
      throw invalidInput(['outcome', 'on'], `Recommendation ${row.number} was made on ${row.madeOn}, which is later.`)
    }
    write.update('recommendation', id, { outcome: outcome?.text ?? null, outcomeOn: outcome?.on ?? null })
    return { id }
  },
  'recommendation.reportBack': ({ db, write }, { id, meetingId }) => {
    const row = requireRow(db, 'recommendation', id)
    if (meetingId !== null) refuseUnfitReport(db, row, meetingId)
    write.update('recommendation', id, { reportedAtId: meetingId })
    return { id }
  },
  'recommendation.withdraw': ({ db, write }, { id, on }) => {
    const row = requireRow(db, 'recommendation', id)
    if (on !== null && on < row.madeOn) {
      throw invalidInput(['on'], `Recommendation ${row.number} was made on ${row.madeOn}, which is later.`)
    }
    write.update('recommendation', id, { withdrawnOn: on })
    return { id }
  },
  'recommendation.remove': (context, { id }) => {
    const row = requireRow(context.db, 'recommendation', id)
    if (row.meetingId !== null) requireChangeableMeeting(context.db, row.meetingId)
    refuseListed(context.db, row)
    removeRecommendationParts(context, id)
    if (row.agendaItemId !== null) {
      removeRecordBlock(context, row.agendaItemId, { recordType: 'recommendation', recordId: id })
    }
    context.write.remove('recommendation', id)
    return { id }
  },
}

/** Refuses to take a recommendation away that minutes of a later meeting list. */
export function refuseListed(db: ReadDb, { id, number }: Pick<RowOf<'recommendation'>, 'id' | 'number'>): void {
  if (!isReferenced(db, recommendationArisingTable.recommendationId, id)) return
  throw conflict(`The minutes of a later meeting list recommendation ${number}. Withdraw it instead of removing it.`, {
    recommendationId: id,
  })
}

/** Frees from a recommendation what refers to it: links of actions, training and stories that came of it. */
export function removeRecommendationParts(context: CommandContext, recommendationId: string): void {
  const { db, write } = context
  removeLinksTo(context, { recommendationId })
  const isOf = { recommendationId: null }
  const trainings = db.select().from(developmentTable).where(eq(developmentTable.recommendationId, recommendationId))
  for (const { id } of trainings.all()) write.update('development', id, isOf)
  const stories = db.select().from(storyTable).where(eq(storyTable.recommendationId, recommendationId))
  for (const { id } of stories.all()) write.update('story', id, isOf)
}

function refuseForeignMotion(db: ReadDb, boardId: string, motionId: string | null): void {
  if (motionId === null) return
  if (requireRow(db, 'motion', motionId).boardId === boardId) return
  throw invalidInput(['motionId'], 'That motion is of another board. Choose one of this board.')
}

function refuseUnfitReport(db: ReadDb, row: RowOf<'recommendation'>, meetingId: string): void {
  const refuse = (why: string) => conflict(why, { recommendationId: row.id, meetingId })
  if (row.response === null) {
    throw refuse(`Recommendation ${row.number} is not answered yet. Enter the answer first, then report it.`)
  }
  const meeting = requireRow(db, 'meeting', meetingId)
  if (meeting.boardId !== row.boardId) {
    throw invalidInput(['meetingId'], 'That meeting is of another board. Choose one of this board.')
  }
  const which = `${meeting.title} of ${meeting.date}`
  if (meeting.status === 'planned' || meeting.status === 'cancelled') {
    throw refuse(`${which} ${STATUS_WORDS[meeting.status]}. An answer is reported at a meeting that has begun.`)
  }
  const origin = row.meetingId === null ? null : requireRow(db, 'meeting', row.meetingId)
  const isLater = origin === null ? meeting.date >= row.madeOn : compareInTime(meeting, origin) > 0
  if (!isLater) throw refuse(`Recommendation ${row.number} was made at or after ${which}. Choose a later meeting.`)
}
