import { and, asc, eq, sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { ActionItem, MatterArising } from '../model/action'
import type { AgendaItemId, DecisionId, IdeaId, IndustryCommentId, MeetingId, MotionId, PersonId } from '../model/ids'
import type {
  Decision,
  Idea,
  IndustryComment,
  MeetingRecord,
  MeetingRecords,
  MinutesNote,
  Motion,
} from '../model/minutes'
import { emptyDoc, RichText } from '../model/richText'
import { matterArisingTable } from '../schema/action'
import { personTable } from '../schema/institution'
import { agendaItemTable, attendanceTable, meetingTable } from '../schema/meeting'
import {
  decisionTable,
  ideaTable,
  industryCommentTable,
  minutesNoteTable,
  motionTable,
  voteTable,
} from '../schema/minutes'
import { comesUpOn, selectActions, type StoredAction } from './actionRows'
import { namesOf } from './institution'
import { getMeetingAttendance, getMeetingPresence, listInterests } from './presence'
import { listEntries } from './registers/entries'
import { listRecommendationsArising } from './registers/recommendations'
import { listAgendaItems, requireAgendaItem, requireMeeting, requireMeetingDetail } from './meeting'

/** The words under an agenda item; an empty text of revision 0 if nothing was written yet. */
export function getNote(db: ReadDb, input: { agendaItemId: string }): MinutesNote {
  const item = requireAgendaItem(db, input.agendaItemId)
  const row = db.select().from(minutesNoteTable).where(eq(minutesNoteTable.agendaItemId, item.id)).get()
  const agendaItemId = item.id as AgendaItemId
  if (row === undefined) return { agendaItemId, body: emptyDoc(), revision: 0, savedAt: null }
  return { agendaItemId, body: JSON.parse(row.body) as RichText, revision: row.revision, savedAt: row.savedAt }
}

/** Motions, decisions and actions of a meeting, and what earlier meetings left open. */
export function getMeetingRecords(db: ReadDb, input: { id: string }): MeetingRecords {
  const { date } = requireMeeting(db, input.id)
  return {
    motions: listMotions(db, input.id),
    decisions: listDecisions(db, input.id),
    actions: selectActions(db, sql`a.meeting_id = ${input.id}`, sql`a.number`, date).map(withoutSeries),
    mattersArising: listMattersArising(db, input.id),
    recommendationsArising: listRecommendationsArising(db, input.id),
    comments: listComments(db, input.id),
    ideas: listIdeas(db, input.id),
    interests: listInterests(db, input.id),
    entries: listEntries(db, input.id),
    emailVotes: listEmailVotes(db, input.id),
  }
}

function listMotions(db: ReadDb, meetingId: string): Motion[] {
  return motionsWhere(db, eq(motionTable.meetingId, meetingId))
}

/** Votes taken by e-mail after the meeting before this one and up to its day: they are reported here. */
function listEmailVotes(db: ReadDb, meetingId: string): Motion[] {
  const { boardId, date, previousMeeting } = requireMeetingDetail(db, { id: meetingId })
  return motionsWhere(
    db,
    sql`${motionTable.boardId} = ${boardId} and ${motionTable.meetingId} is null and ${motionTable.votedOn} <= ${date}
      and ${motionTable.votedOn} > ${previousMeeting?.date ?? ''}`,
  )
}

/** Motions under a condition with their votes, by number. */
export function motionsWhere(db: ReadDb, where: SQL): Motion[] {
  const rows = db.select().from(motionTable).where(where).orderBy(asc(motionTable.number)).all()
  const votes = db
    .select({ vote: voteTable })
    .from(voteTable)
    .innerJoin(motionTable, eq(motionTable.id, voteTable.motionId))
    .where(where)
    .all()
    .map(({ vote }) => vote)
  const names = namesOf(db, [
    ...rows.flatMap((row) => [row.moverId, row.seconderId]),
    ...votes.map((vote) => vote.personId),
  ])
  const approved = new Map(
    db
      .select({ id: meetingTable.id, title: meetingTable.title, date: meetingTable.date })
      .from(meetingTable)
      .innerJoin(motionTable, eq(motionTable.approvesMeetingId, meetingTable.id))
      .where(where)
      .all()
      .map((meeting) => [meeting.id, meeting]),
  )
  return rows.map(({ moverId, seconderId, approvesMeetingId, approvesAsCorrected, ...row }) => {
    const meeting = approvesMeetingId === null ? undefined : approved.get(approvesMeetingId)
    return {
      ...row,
      id: row.id as MotionId,
      meetingId: row.meetingId as MeetingId | null,
      agendaItemId: row.agendaItemId as AgendaItemId | null,
      amendsId: row.amendsId as MotionId | null,
      mover: moverId === null ? null : (names.get(moverId) ?? null),
      seconder: seconderId === null ? null : (names.get(seconderId) ?? null),
      approves:
        meeting === undefined
          ? null
          : {
              meetingId: meeting.id as MeetingId,
              title: meeting.title,
              date: meeting.date,
              asCorrected: approvesAsCorrected === true,
            },
      votes: votes
        .filter((vote) => vote.motionId === row.id)
        .map((vote) => ({
          personId: vote.personId as PersonId,
          fullName: names.get(vote.personId)?.fullName ?? '',
          choice: vote.choice,
        }))
        .toSorted((a, b) => a.fullName.localeCompare(b.fullName)),
    }
  })
}

/** What people from industry said at a meeting; their title and employer are those of that day. */
function listComments(db: ReadDb, meetingId: string): IndustryComment[] {
  const rows = db
    .select({ comment: industryCommentTable, attendance: attendanceTable, person: personTable })
    .from(industryCommentTable)
    .leftJoin(
      attendanceTable,
      and(eq(attendanceTable.meetingId, meetingId), eq(attendanceTable.personId, industryCommentTable.personId)),
    )
    .leftJoin(personTable, eq(personTable.id, industryCommentTable.personId))
    .where(eq(industryCommentTable.meetingId, meetingId))
    .orderBy(asc(industryCommentTable.id))
    .all()
  return rows.map(({ comment, attendance, person }) => {
    const name = attendance?.fullName ?? person?.fullName ?? comment.speakerName
    return {
      id: comment.id as IndustryCommentId,
      meetingId: meetingId as MeetingId,
      agendaItemId: comment.agendaItemId as AgendaItemId,
      text: comment.text,
      speaker:
        name === null
          ? null
          : {
              personId: comment.personId as PersonId | null,
              name,
              title: attendance?.title ?? person?.title ?? null,
              affiliation: attendance?.affiliation ?? null,
              side: attendance?.side ?? null,
            },
    }
  })
}

function listIdeas(db: ReadDb, meetingId: string): Idea[] {
  return db
    .select()
    .from(ideaTable)
    .where(eq(ideaTable.meetingId, meetingId))
    .orderBy(asc(ideaTable.id))
    .all()
    .map(({ id, agendaItemId, text }) => ({
      id: id as IdeaId,
      meetingId: meetingId as MeetingId,
      agendaItemId: agendaItemId as AgendaItemId,
      text,
    }))
}

function listDecisions(db: ReadDb, meetingId: string): Decision[] {
  return db
    .select()
    .from(decisionTable)
    .where(eq(decisionTable.meetingId, meetingId))
    .orderBy(asc(decisionTable.number))
    .all()
    .map((row) => ({
      ...row,
      id: row.id as DecisionId,
      meetingId: row.meetingId as MeetingId,
      agendaItemId: row.agendaItemId as AgendaItemId,
    }))
}

/**
 * Open actions that come up at a meeting. Each comes up at one meeting that is not over: the next one of its board after
 * the meeting, or the day, on which it was given. After adjournment the list is history: it stands as it stood then.
 */
export function listMattersArising(db: ReadDb, meetingId: string): MatterArising[] {
  const meeting = requireMeeting(db, meetingId)
  if (['held', 'approved', 'correcting'].includes(meeting.status)) {
    const then = db.select().from(matterArisingTable).where(eq(matterArisingTable.meetingId, meetingId)).all()
    const byAction = new Map(then.map((row) => [row.actionItemId, row]))
    return selectActions(
      db,
      sql`a.id in (select action_item_id from matter_arising where meeting_id = ${meetingId})`,
      sql`a.number`,
      meeting.date,
    ).flatMap((action) => {
      const row = byAction.get(action.id)
      return row === undefined
        ? []
        : [{ action: withoutSeries(action), statusThen: row.statusThen, dueThen: row.dueThen }]
    })
  }
  const comesUp = comesUpOn(db, meeting.boardId)
  return selectActions(
    db,
    // A done action still comes up at the meeting during which it was ticked off: the board wants to hear it.
    sql`a.board_id = ${meeting.boardId}
      and (a.status in ('open', 'in_progress', 'blocked')
        or (${meeting.status} = 'in_progress' and a.closed_on >= ${meeting.date}
          and not exists (select 1 from matter_arising r
            where r.action_item_id = a.id and r.status_then in ('done', 'dropped'))))`,
    sql`a.number`,
    meeting.date,
  )
    .filter((action) => comesUp(action)?.id === meetingId)
    .map((action) => ({ action: withoutSeries(action), statusThen: action.status, dueThen: action.dueOn }))
}

/** What minutes say of an action: of which series it is they do not. */
function withoutSeries(stored: StoredAction): ActionItem {
  const { repeatOfId: _, ...action } = stored
  return action
}

/** All that the printed agenda and minutes of a meeting are made of. */
export function requireMeetingRecord(db: ReadDb, input: { id: string }): MeetingRecord {
  const meeting = requireMeetingDetail(db, input)
  const { rows, quorum } = getMeetingAttendance(db, input)
  const notes = db
    .select({ note: minutesNoteTable })
    .from(minutesNoteTable)
    .innerJoin(agendaItemTable, eq(agendaItemTable.id, minutesNoteTable.agendaItemId))
    .where(eq(agendaItemTable.meetingId, input.id))
    .all()
  const byItem = new Map<string, RichText>(
    notes.map(({ note }) => [note.agendaItemId, JSON.parse(note.body) as RichText]),
  )
  return {
    meeting,
    items: listAgendaItems(db, { meetingId: input.id }).map((item) => ({ ...item, note: byItem.get(item.id) ?? null })),
    attendance: rows,
    quorum,
    records: getMeetingRecords(db, input),
    presence: getMeetingPresence(db, input),
  }
}
