import { and, asc, eq } from 'drizzle-orm'
import type { CommandContext, CommandHandlers } from '../../changelog/run'
import type { ReadDb } from '../../changelog/store'
import type { SkillId, SkillRatingId, SkillRoundId, SkillsGapId } from '../../model/ids'
import type { gapCommands, skillCommands } from '../../model/registers/skills'
import type { RowOf } from '../../schema'
import { skillRatingTable, skillRoundTable, skillTable } from '../../schema/registers'
import { removeRecordBlock } from '../recordBlocks'
import { conflict, invalidInput } from '../refusals'
import { rowIdFor } from '../rowId'
import { given, isReferenced, requireChangeableMeeting, requireRow } from '../rows'
import {
  refuseFrozenWords,
  refuseOwnDay,
  refuseTwoSpeakers,
  refuseUnknownProgram,
  requireEntryPlace,
} from './entryPlace'

/** Trends and gaps that were raised, the list of skills, and what the members think of them. */
export const skillHandlers: CommandHandlers<keyof typeof gapCommands | keyof typeof skillCommands> = {
  'gap.record': ({ db, write, newId }, input) => {
    const { boardId, programId, kind, text, evidence, raisedById, raisedByName } = input
    const { on: raisedOn, ...where } = requireEntryPlace(db, { ...input, on: input.raisedOn }, 'raisedOn')
    refuseUnknownProgram(db, programId)
    refuseTwoSpeakers(db, { id: raisedById, name: raisedByName }, 'raisedByName')
    const id = newId<SkillsGapId>()
    const what = { kind, text, evidence, raisedById, raisedByName, raisedOn }
    write.insert('skills_gap', { id, boardId, programId, ...where, ...what })
    return { id }
  },
  'gap.revise': ({ db, write }, input) => {
    const { id, text, kind, programId, evidence, raisedById, raisedByName, raisedOn } = input
    const row = requireRow(db, 'skills_gap', id)
    refuseFrozenWords(db, row, text)
    refuseOwnDay(row, raisedOn, 'raisedOn')
    refuseUnknownProgram(db, programId)
    refuseTwoSpeakers(db, { id: raisedById, name: raisedByName }, 'raisedByName')
    write.update('skills_gap', id, {
      ...given({ text, kind, programId, evidence, raisedOn }),
      // One of the two takes the place of the other.
      ...(raisedById ? { raisedById, raisedByName: null } : given({ raisedById })),
      ...(raisedByName ? { raisedById: null, raisedByName } : given({ raisedByName })),
    })
    return { id }
  },
  'gap.remove': (context, { id }) => {
    const row = requireRow(context.db, 'skills_gap', id)
    if (row.meetingId !== null) requireChangeableMeeting(context.db, row.meetingId)
    if (row.agendaItemId !== null) {
      removeRecordBlock(context, row.agendaItemId, { recordType: 'gap', recordId: id })
    }
    context.write.remove('skills_gap', id)
    return { id }
  },
  'skill.add': ({ db, write, newId }, { boardId, programId, kind, texts }) => {
    requireRow(db, 'board', boardId)
    refuseUnknownProgram(db, programId)
    const first = (listSkillRows(db, boardId).at(-1)?.position ?? -1) + 1
    const ids = texts.map((text, index) => {
      const id = newId<SkillId>()
      write.insert('skill', { id, boardId, programId, kind, text, position: first + index })
      return id
    })
    return { ids }
  },
  'skill.revise': ({ db, write }, { id, text, kind, programId }) => {
    refuseUnknownProgram(db, programId)
    write.update('skill', id, given({ text, kind, programId }))
    return { id }
  },
  'skill.move': ({ db, write }, { id, afterId }) => {
    const skill = requireRow(db, 'skill', id)
    const others = listSkillRows(db, skill.boardId).filter((each) => each.id !== id)
    const index = afterId === null ? 0 : others.findIndex((each) => each.id === afterId) + 1
    if (afterId !== null && index === 0) {
      throw invalidInput(['afterId'], 'That skill is not in this list. Choose one of the same board.')
    }
    for (const [position, each] of others.toSpliced(index, 0, skill).entries()) {
      if (each.position !== position) write.update('skill', each.id, { position })
    }
    return { id }
  },
  'skill.retire': ({ write }, { id, on }) => {
    write.update('skill', id, { retiredOn: on })
    return { id }
  },
  'skill.remove': ({ db, write }, { id }) => {
    const skill = requireRow(db, 'skill', id)
    if (isReferenced(db, skillRatingTable.skillId, id)) {
      throw conflict(`“${skill.text}” was rated by members. Retire it, so that the ratings stay.`, { skillId: id })
    }
    write.remove('skill', id)
    return { id }
  },
  'skillRound.open': (context, { boardId, year, openedOn, meetingId }) => {
    const { db, write } = context
    requireRow(db, 'board', boardId)
    refuseForeignMeeting(db, boardId, meetingId)
    const isIt = and(eq(skillRoundTable.boardId, boardId), eq(skillRoundTable.year, year))
    if (db.select({ id: skillRoundTable.id }).from(skillRoundTable).where(isIt).get() !== undefined) {
      throw conflict(`The board has a round of ${year} already. Open that one again, or choose another year.`, {
        boardId,
      })
    }
    const id = rowIdFor<SkillRoundId>(context, 'skill_round', boardId, String(year))
    write.insert('skill_round', { id, boardId, year, openedOn, meetingId })
    return { id }
  },
  'skillRound.revise': ({ db, write }, { id, meetingId }) => {
    refuseForeignMeeting(db, requireRow(db, 'skill_round', id).boardId, meetingId)
    write.update('skill_round', id, { meetingId })
    return { id }
  },
  'skillRound.close': ({ db, write }, { id, on }) => {
    const round = requireRow(db, 'skill_round', id)
    if (on !== null && on < round.openedOn) {
      throw invalidInput(['on'], `The round began on ${round.openedOn}, which is later.`)
    }
    write.update('skill_round', id, { closedOn: on })
    return { id }
  },
  'skillRound.remove': ({ db, write }, { id }) => {
    const round = requireRow(db, 'skill_round', id)
    if (isReferenced(db, skillRatingTable.roundId, id)) {
      throw conflict(`The round of ${round.year} holds ratings. Take them away first, or keep it.`, {
        skillRoundId: id,
      })
    }
    write.remove('skill_round', id)
    return { id }
  },
  'skillRating.set': (context, { roundId, personId, ratings }) => {
    const { db } = context
    const round = requireRow(db, 'skill_round', roundId)
    if (round.closedOn !== null) {
      throw conflict(`The round of ${round.year} was closed on ${round.closedOn}. Open it again to change ratings.`, {
        skillRoundId: roundId,
      })
    }
    requireRow(db, 'person', personId)
    return { ids: ratings.map((each) => rate(context, round, personId, each)) }
  },
}

function rate(
  context: CommandContext,
  round: RowOf<'skill_round'>,
  personId: string,
  { skillId, rating }: { skillId: string; rating: number | null },
): SkillRatingId {
  const { db, write } = context
  if (requireRow(db, 'skill', skillId).boardId !== round.boardId) {
    throw invalidInput(['ratings'], 'One of the skills is in the list of another board.')
  }
  const isIt = and(
    eq(skillRatingTable.roundId, round.id),
    eq(skillRatingTable.skillId, skillId),
    eq(skillRatingTable.personId, personId),
  )
  const present = db.select().from(skillRatingTable).where(isIt).get()
  const id =
    (present?.id as SkillRatingId | undefined) ?? rowIdFor(context, 'skill_rating', round.id, skillId, personId)
  if (rating === null) {
    if (present) write.remove('skill_rating', id)
  } else if (present === undefined) {
    write.insert('skill_rating', { id, roundId: round.id, skillId, personId, rating })
  } else if (present.rating !== rating) {
    write.update('skill_rating', id, { rating })
  }
  return id
}

/** The skills of a board in the order of its list. */
function listSkillRows(db: ReadDb, boardId: string): RowOf<'skill'>[] {
  return db
    .select()
    .from(skillTable)
    .where(eq(skillTable.boardId, boardId))
    .orderBy(asc(skillTable.position), asc(skillTable.id))
    .all()
}

function refuseForeignMeeting(db: ReadDb, boardId: string, meetingId: string | null): void {
  if (meetingId === null) return
  if (requireRow(db, 'meeting', meetingId).boardId === boardId) return
  throw invalidInput(['meetingId'], 'That meeting is of another board. Choose one of this board.')
}
