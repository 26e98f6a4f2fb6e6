import { and, eq, inArray } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { DeclaredInterestId } from '../model/ids'
import type { interestCommands } from '../model/interest'
import { requirePresenceFacts } from '../queries/presence'
import type { RowOf } from '../schema'
import { agendaItemTable } from '../schema/meeting'
import { declaredInterestTable, motionTable } from '../schema/minutes'
import { removeRecordBlock } from './recordBlocks'
import { conflict, invalidInput } from './refusals'
import { given, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'
import { listVotes, refuseOutsideMeeting, timeOfRecording, totalOf, votersOf } from './voting'
import { rowIdFor } from './rowId'

/** Conflicts of interest that people declare. */
export const interestHandlers: CommandHandlers<keyof typeof interestCommands> = {
  'interest.declare': (context, { agendaItemId, personId, at, ...facts }) => {
    const { db, write } = context
    const { meeting } = requireChangeableItem(db, agendaItemId)
    const person = requireRow(db, 'person', personId)
    if (findInterest(db, agendaItemId, personId)) {
      throw conflict(`${person.fullName} declared an interest in this item already. Change that one instead.`, {
        personId,
      })
    }
    if (!requirePresenceFacts(db, meeting.id).attendance.some((row) => row.personId === personId)) {
      throw conflict(
        `${person.fullName} is not on the attendance list. Add ${person.fullName} as a guest before recording the interest.`,
        { personId },
      )
    }
    refuseLeavingWithoutSteppingBack(facts)
    refuseOutsideMeeting(meeting, at ?? null, 'at')
    const id = rowIdFor<DeclaredInterestId>(context, 'declared_interest', agendaItemId, personId)
    write.insert('declared_interest', {
      id,
      boardId: meeting.boardId,
      meetingId: meeting.id,
      agendaItemId,
      personId,
      ...facts,
      at: at === undefined ? timeOfRecording(context, meeting) : at,
      returnedAt: null,
    })
    if (facts.isRecused) refuseContradictedVotes(db, meeting.id, agendaItemId, person)
    return { id }
  },
  'interest.revise': ({ db, write }, { id, ...change }) => {
    const interest = requireRow(db, 'declared_interest', id)
    const meeting = requireChangeableMeeting(db, interest.meetingId)
    const facts = { ...interest, ...given(change) }
    refuseLeavingWithoutSteppingBack(facts)
    refuseOutsideMeeting(meeting, change.at ?? null, 'at')
    if (facts.at !== null && facts.returnedAt !== null && facts.at > facts.returnedAt) {
      throw invalidInput(['at'], `The return is recorded at ${facts.returnedAt}, which is earlier.`)
    }
    write.update('declared_interest', id, given(change))
    if (facts.isRecused) {
      refuseContradictedVotes(db, meeting.id, interest.agendaItemId, requireRow(db, 'person', interest.personId))
    }
    return { id }
  },
  'interest.return': (context, { id, at }) => {
    const { db, write } = context
    const interest = requireRow(db, 'declared_interest', id)
    const meeting = requireChangeableMeeting(db, interest.meetingId)
    const returnedAt = at === undefined ? timeOfRecording(context, meeting) : at
    if (returnedAt === null && at === undefined) throw invalidInput(['at'], 'Write the time of the return.')
    refuseOutsideMeeting(meeting, returnedAt, 'at')
    if (returnedAt !== null && interest.at !== null && returnedAt < interest.at) {
      throw invalidInput(['at'], `The interest was declared at ${interest.at}, which is later.`)
    }
    write.update('declared_interest', id, { returnedAt })
    return { id }
  },
  'interest.remove': (context, { id }) => {
    const { db, write } = context
    const interest = requireRow(db, 'declared_interest', id)
    requireChangeableMeeting(db, interest.meetingId)
    removeRecordBlock(context, interest.agendaItemId, { recordType: 'interest', recordId: id })
    write.remove('declared_interest', id)
    return { id }
  },
}

function findInterest(db: ReadDb, agendaItemId: string, personId: string): RowOf<'declared_interest'> | undefined {
  return db
    .select()
    .from(declaredInterestTable)
    .where(and(eq(declaredInterestTable.agendaItemId, agendaItemId), eq(declaredInterestTable.personId, personId)))
    .get()
}

function refuseLeavingWithoutSteppingBack(facts: { isRecused: boolean; hasLeftRoom: boolean }): void {
  if (facts.hasLeftRoom && !facts.isRecused) {
    throw invalidInput(['hasLeftRoom'], 'Who leaves the room for an item steps back from its votes too.')
  }
}

/** Refuses an interest that contradicts a vote on the item or one of its sub-items, as it is recorded. */
function refuseContradictedVotes(db: ReadDb, meetingId: string, itemId: string, person: RowOf<'person'>): void {
  const items = db
    .select({ id: agendaItemTable.id })
    .from(agendaItemTable)
    .where(eq(agendaItemTable.parentId, itemId))
    .all()
    .map(({ id }) => id)
  const facts = requirePresenceFacts(db, meetingId)
  const motions = db
    .select()
    .from(motionTable)
    .where(inArray(motionTable.agendaItemId, [itemId, ...items]))
    .orderBy(motionTable.number)
    .all()
  for (const motion of motions) {
    const votes = listVotes(db, motion.id)
    const { eligible } = votersOf(facts, { ...motion, agendaItemId: motion.agendaItemId ?? itemId }, votes)
    const own = votes.find((vote) => vote.personId === person.id)
    if (own && own.choice !== 'recused' && !eligible.some((id) => id === person.id)) {
      throw conflict(`${person.fullName} voted on motion ${motion.number}. Take that vote back first.`, {
        motionId: motion.id,
      })
    }
    const total = totalOf(motion)
    if (total !== null && total > eligible.length) {
      throw conflict(
        `Motion ${motion.number} counts ${total} votes. Without ${person.fullName}, ${eligible.length} may vote on it. Correct the counts first.`,
        { motionId: motion.id },
      )
    }
  }
}
