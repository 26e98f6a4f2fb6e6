import { and, asc, eq } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { RowOf } from '../schema'
import { presenceChangeTable } from '../schema/meeting'
import { motionTable, voteTable } from '../schema/minutes'
import { changeInWords } from './meetingTimes'
import { conflict, invalidInput } from './refusals'

type Change = RowOf<'presence_change'>

/** How somebody's presence changed at a meeting, in the order in which it did. */
export function listChangesOf(db: ReadDb, attendanceId: string): Change[] {
  return db
    .select()
    .from(presenceChangeTable)
    .where(eq(presenceChangeTable.attendanceId, attendanceId))
    .orderBy(asc(presenceChangeTable.at), asc(presenceChangeTable.id))
    .all()
}

/** A change that cannot follow from the ones before it, and why, as a sentence. */
export interface Disorder {
  change: Change
  sentence: string
}

/** The first change of one person that does not follow from those before it. Undefined when all of them do. */
export function findDisorder(attendance: RowOf<'attendance'>, changes: readonly Change[]): Disorder | undefined {
  const name = attendance.fullName
  let isThere = changes[0]?.kind !== 'arrived'
  let mode = attendance.mode ?? 'in_person'
  for (const [index, change] of changes.entries()) {
    const { kind, at } = change
    const before = changes[index - 1]
    const gone = before ? `${changeInWords(name, before)} already` : `${name} was not there before`
    switch (kind) {
      case 'arrived':
        if (index > 0) return { change, sentence: `${name} was there before and cannot arrive at ${at}.` }
        isThere = true
        break
      case 'left':
        if (!isThere) return { change, sentence: `${gone} and cannot leave at ${at}. Record the return in between.` }
        isThere = false
        break
      case 'rejoined':
        if (isThere)
          return { change, sentence: `${name} was there and cannot come back at ${at}. Record when ${name} left.` }
        isThere = true
        break
      case 'moved_online':
      case 'moved_to_room': {
        const next = kind === 'moved_online' ? 'online' : 'in_person'
        if (!isThere) return { change, sentence: `${gone} and cannot change places at ${at}.` }
        if (mode === next) {
          return { change, sentence: `${name} was ${next === 'online' ? 'online' : 'in the room'} already at ${at}.` }
        }
        mode = next
        break
      }
    }
  }
  return undefined
}

/** Refuses changes of one person that do not follow from each other. */
export function refuseDisorder(attendance: RowOf<'attendance'>, changes: readonly Change[]): void {
  const disorder = findDisorder(attendance, changes)
  if (disorder) throw invalidInput(['at'], disorder.sentence)
}

/** Refuses times at which somebody would have voted from outside. Coming or going in the minute of the vote is fine. */
export function refuseVotesWhileAway(db: ReadDb, attendance: RowOf<'attendance'>): void {
  const votes = db
    .select({ number: motionTable.number, at: motionTable.votedAt })
    .from(voteTable)
    .innerJoin(motionTable, eq(motionTable.id, voteTable.motionId))
    .where(and(eq(motionTable.meetingId, attendance.meetingId), eq(voteTable.personId, attendance.personId)))
    .orderBy(asc(motionTable.number))
    .all()
  const changes = listChangesOf(db, attendance.id)
  for (const { number, at } of votes) {
    if (at === null || isThereAt(changes, at)) continue
    throw conflict(
      `${attendance.fullName} voted on motion ${number} at ${at} and so was there. Take that vote back first.`,
      { attendanceId: attendance.id },
    )
  }
}

/** Whether somebody who is marked present was there at any moment of a minute. */
function isThereAt(changes: readonly Change[], at: string): boolean {
  let isThere = changes[0]?.kind !== 'arrived'
  for (const { kind, at: time } of changes) {
    if (time > at) break
    if (time === at && (isThere || kind === 'arrived' || kind === 'rejoined')) return true
    if (kind === 'arrived' || kind === 'rejoined') isThere = true
    if (kind === 'left') isThere = false
  }
  return isThere
}
