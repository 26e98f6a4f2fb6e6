import { eq } from 'drizzle-orm'
import type { CommandHandlers } from '../changelog/run'
import type { ReadDb } from '../changelog/store'
import type { CommandName } from '../model/commands'
import type { MotionId } from '../model/ids'
import type { RowOf } from '../schema'
import { voteTable } from '../schema/minutes'
import { findAttendance } from './attendance'
import { nextNumber } from './numbering'
import { removeRecordBlock } from './recordBlocks'
import { conflict, invalidInput } from './refusals'
import { given, requireChangeableItem, requireChangeableMeeting, requireRow } from './rows'

type Counts = Pick<RowOf<'motion'>, 'votesFor' | 'votesAgainst' | 'votesAbstain'>
type MotionFacts = Counts & Pick<RowOf<'motion'>, 'moverId' | 'seconderId'>

/** Motions and the votes on them. */
export const motionHandlers: CommandHandlers<Extract<CommandName, `motion.${string}`>> = {
  'motion.record': ({ db, write, newId }, { agendaItemId, ...facts }) => {
    const { meeting } = requireChangeableItem(db, agendaItemId)
    refuseUnfitPeople(db, facts)
    const id = newId<MotionId>()
    const number = nextNumber(db, 'motion', meeting.boardId)
    write.insert('motion', { id, boardId: meeting.boardId, meetingId: meeting.id, agendaItemId, number, ...facts })
    return { id, number }
  },
  'motion.revise': ({ db, write }, { id, ...columns }) => {
    const motion = requireMeetingMotion(db, id)
    requireChangeableMeeting(db, motion.meetingId)
    const facts = { ...motion, ...given(columns) }
    refuseUnfitPeople(db, facts)
    const votes = listVotes(db, id)
    if (votes.length > 0) {
      if (facts.method !== 'roll_call') {
        throw conflict(`Motion ${motion.number} has a roll call. Take the votes back before choosing another method.`, {
          motionId: id,
        })
      }
      refuseContradiction(facts, countVotes(votes))
    }
    write.update('motion', id, given(columns))
    return { id }
  },
  'motion.castVote': (context, { id, personId, choice }) => {
    const { db, write, newId } = context
    const motion = requireMeetingMotion(db, id)
    requireChangeableMeeting(db, motion.meetingId)
    const former = listVotes(db, id).find((vote) => vote.personId === personId)
    if (choice === null) {
      if (former === undefined) return { id }
      write.remove('vote', former.id)
    } else {
      refuseUnfitVoter(db, motion, personId)
      if (former) write.update('vote', former.id, { choice })
      else write.insert('vote', { id: newId(), motionId: id, personId, choice })
    }
    write.update('motion', id, { method: 'roll_call', ...countVotes(listVotes(db, id)) })
    return { id }
  },
  'motion.remove': (context, { id }) => {
    const { db, write } = context
    const motion = requireMeetingMotion(db, id)
    requireChangeableMeeting(db, motion.meetingId)
    for (const vote of listVotes(db, id)) write.remove('vote', vote.id)
    removeRecordBlock(context, motion.agendaItemId, { recordType: 'motion', recordId: id })
    write.remove('motion', id)
    return { id }
  },
}

type MeetingMotion = RowOf<'motion'> & { meetingId: string; agendaItemId: string }

/** A motion of a meeting; one that is voted on by e-mail has commands of its own. */
function requireMeetingMotion(db: ReadDb, id: string): MeetingMotion {
  const motion = requireRow(db, 'motion', id)
  if (motion.meetingId === null || motion.agendaItemId === null) {
    throw conflict(`Motion ${motion.number} was voted on by e-mail, outside any meeting.`, { motionId: id })
  }
  return { ...motion, meetingId: motion.meetingId, agendaItemId: motion.agendaItemId }
}

function refuseUnfitPeople(db: ReadDb, { moverId, seconderId }: MotionFacts): void {
  for (const personId of [moverId, seconderId]) if (personId !== null) requireRow(db, 'person', personId)
  if (moverId !== null && moverId === seconderId) {
    throw invalidInput(['seconderId'], 'Nobody seconds their own motion. Choose another person.')
  }
}

function refuseUnfitVoter(db: ReadDb, motion: MeetingMotion, personId: string): void {
  if (motion.method !== null && motion.method !== 'roll_call') {
    throw conflict(`Motion ${motion.number} was not voted on by roll call. Choose that method first.`, {
      motionId: motion.id,
    })
  }
  const person = requireRow(db, 'person', personId)
  const attendance = findAttendance(db, motion.meetingId, personId)
  if (attendance?.status !== 'present' || !attendance.isVoting) {
    throw conflict(
      `${person.fullName} is not marked present as a voting member. Correct the attendance before recording the vote.`,
      { personId },
    )
  }
}

function listVotes(db: ReadDb, motionId: string): RowOf<'vote'>[] {
  return db.select().from(voteTable).where(eq(voteTable.motionId, motionId)).all()
}

/** The counts of a roll call; none while nobody has been called. */
function countVotes(votes: readonly RowOf<'vote'>[]): Counts {
  if (votes.length === 0) return { votesFor: null, votesAgainst: null, votesAbstain: null }
  const count = (choice: RowOf<'vote'>['choice']) => votes.filter((vote) => vote.choice === choice).length
  return { votesFor: count('for'), votesAgainst: count('against'), votesAbstain: count('abstain') }
}

function refuseContradiction(stated: Counts, counted: Counts): void {
  for (const name of ['votesFor', 'votesAgainst', 'votesAbstain'] as const) {
    if (stated[name] !== counted[name]) {
      throw invalidInput([name], `The roll call says ${counted[name]}. Change the votes of the roll call instead.`)
    }
  }
}
