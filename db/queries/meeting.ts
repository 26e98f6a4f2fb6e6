import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { AppError } from '../model/errors'
import type { AgendaItemId, AttachmentId, BoardId, MeetingId, PersonId } from '../model/ids'
import type { AgendaItem, Meeting, MeetingDetail, MeetingRow } from '../model/meeting'
import { quorumOf } from '../model/quorum'
import { ENTRY_TOPICS } from '../model/registers/entryTopics'
import { ReviewTopic } from '../model/registers/words'
import type { AgendaItemKind, Cloth, MeetingKind, MeetingStatus, QuorumRule, StandingItem } from '../model/vocabulary'
import { tables } from '../schema'
import { attachmentTable } from '../schema/attachment'
import { topicReviewTable } from '../schema/evidence'
import { agendaItemTable, meetingTable } from '../schema/meeting'
import { minutesDraftTable } from '../schema/review'
import { requireBoard } from './board'
import { namesOf, requireInstitution } from './institution'
import { firstItemNumberOf, printedNumber } from './itemNumbers'

/** One meeting. NOT_FOUND if there is none of that id. */
export function requireMeeting(db: ReadDb, id: string): Meeting {
  const row = db.select().from(meetingTable).where(eq(meetingTable.id, id)).get()
  if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such meeting.', { id })
  const { presidingId, recorderId, ...rest } = row
  const names = namesOf(db, [presidingId, recorderId])
  return {
    ...rest,
    id: row.id as MeetingId,
    boardId: row.boardId as BoardId,
    presiding: presidingId === null ? null : (names.get(presidingId) ?? null),
    recorder: recorderId === null ? null : (names.get(recorderId) ?? null),
  }
}

/** A meeting with its board, its institution and its neighbours in time. */
export function requireMeetingDetail(db: ReadDb, input: { id: string }): MeetingDetail {
  const meeting = requireMeeting(db, input.id)
  const board = requireBoard(db, meeting.boardId)
  const previous = db.get<{ id: MeetingId; title: string; date: string; status: MeetingStatus } | undefined>(
    sql`select id, title, date, status from meeting where board_id = ${meeting.boardId} and status <> 'cancelled'
      and (date, start_time, id) < (${meeting.date}, ${meeting.startTime}, ${meeting.id})
      order by date desc, start_time desc, id desc limit 1`,
  )
  const next = db.get<
    { id: MeetingId; title: string; date: string; startTime: string; place: string | null } | undefined
  >(
    sql`select id, title, date, start_time as startTime, place from meeting where board_id = ${meeting.boardId}
      and status <> 'cancelled' and (date, start_time, id) > (${meeting.date}, ${meeting.startTime}, ${meeting.id})
      order by date, start_time, id limit 1`,
  )
  return {
    ...meeting,
    board,
    institution: requireInstitution(db, board.institutionId),
    itemNumbersFrom: firstItemNumberOf(db, meeting.id),
    previousMeeting: previous ?? null,
    nextMeeting: next ?? null,
    latestDraft: latestDraftOf(db, input.id),
  }
}

function latestDraftOf(db: ReadDb, meetingId: string): MeetingDetail['latestDraft'] {
  const { number, circulatedOn, commentsDueOn } = minutesDraftTable
  const draft = db
    .select({ number, circulatedOn, commentsDueOn })
    .from(minutesDraftTable)
    .where(eq(minutesDraftTable.meetingId, meetingId))
    .orderBy(desc(number))
    .limit(1)
    .get()
  return draft ?? null
}

interface MeetingRowSql {
  id: MeetingId
  boardId: BoardId
  boardName: string
  cloth: Cloth
  title: string
  kind: MeetingKind
  status: MeetingStatus
  date: string
  startTime: string
  endTime: string
  place: string | null
  itemCount: number
  quorumRule: QuorumRule
  quorumFixed: number | null
  votingSeats: number
  votingPresent: number
  markCount: number
}

/** Meetings of one board or, with null, of all; newest first. */
export function listMeetings(db: ReadDb, input: { boardId: string | null }): MeetingRow[] {
  return db
    .all<MeetingRowSql>(
      sql`select m.id as id, m.board_id as boardId, b.name as boardName, b.cloth as cloth, m.title as title, m.kind as kind,
        m.status as status, m.date as date, m.start_time as startTime, m.end_time as endTime, m.place as place,
        (select count(*) from agenda_item i where i.meeting_id = m.id) as itemCount,
        b.quorum_rule as quorumRule, b.quorum_fixed as quorumFixed,
        (select count(*) from (
          select s.person_id from membership s where s.board_id = m.board_id and s.is_voting = 1
            and s.term_start <= m.date and (s.term_end is null or s.term_end >= m.date)
            and not exists (select 1 from attendance a where a.meeting_id = m.id and a.person_id = s.person_id)
          union select a.person_id from attendance a where a.meeting_id = m.id and a.is_voting = 1)) as votingSeats,
        (select count(*) from attendance a where a.meeting_id = m.id and a.is_voting = 1 and a.status = 'present') as votingPresent,
        (select count(*) from attendance a where a.meeting_id = m.id) as markCount
      from meeting m join board b on b.id = m.board_id
      where ${input.boardId} is null or m.board_id = ${input.boardId}
      order by m.date desc, m.start_time desc, m.id desc`,
    )
    .map(({ quorumRule, quorumFixed, votingSeats, votingPresent, markCount, ...row }) => {
      const { present, needed, isMet } = quorumOf({ quorumRule, quorumFixed }, votingSeats, votingPresent)
      return { ...row, quorum: markCount === 0 ? null : { present, needed, isMet } }
    })
}

interface AgendaItemSql {
  id: AgendaItemId
  meetingId: MeetingId
  parentId: AgendaItemId | null
  position: number
  kind: AgendaItemKind
  standing: StandingItem | null
  title: string
  question: string | null
  presenterId: PersonId | null
  presenterName: string | null
  presenterFullName: string | null
  minutesAllotted: number | null
  isConfidential: number
  pulledFromId: AgendaItemId | null
  motionCount: number
  decisionCount: number
  actionCount: number
  commentCount: number
  ideaCount: number
  interestCount: number
  entryCount: number
  hasNote: number
}

/** How many entries of all registers were recorded under an item. */
const ENTRY_COUNT = sql.join(
  ENTRY_TOPICS.map((topic) => sql`(select count(*) from ${tables[topic]} r where r.agenda_item_id = i.id)`),
  sql` + `,
)

/** The agenda in its order, sub-items behind their parents, numbered as printed ("2", "2.1"). */
export function listAgendaItems(db: ReadDb, input: { meetingId: string }): AgendaItem[] {
  const rows = db.all<AgendaItemSql>(
    sql`select i.id as id, i.meeting_id as meetingId, i.parent_id as parentId, i.position as position, i.kind as kind,
      i.standing as standing, i.title as title, i.question as question, i.presenter_id as presenterId,
      i.presenter_name as presenterName, p.full_name as presenterFullName, i.minutes_allotted as minutesAllotted,
      i.is_confidential as isConfidential, i.pulled_from_id as pulledFromId,
      (select count(*) from motion r where r.agenda_item_id = i.id) as motionCount,
      (select count(*) from decision r where r.agenda_item_id = i.id) as decisionCount,
      (select count(*) from action_item r where r.agenda_item_id = i.id) as actionCount,
      (select count(*) from industry_comment r where r.agenda_item_id = i.id) as commentCount,
      (select count(*) from idea r where r.agenda_item_id = i.id) as ideaCount,
      (select count(*) from declared_interest r where r.agenda_item_id = i.id) as interestCount,
      (${ENTRY_COUNT}) as entryCount,
      exists (select 1 from minutes_note n where n.agenda_item_id = i.id and trim(n.plain_text) <> '') as hasNote
    from agenda_item i left join person p on p.id = i.presenter_id
    where i.meeting_id = ${input.meetingId}
    order by i.position, i.id`,
  )
  const papers = db
    .select({
      id: attachmentTable.id,
      agendaItemId: attachmentTable.agendaItemId,
      fileName: attachmentTable.fileName,
      sizeBytes: attachmentTable.sizeBytes,
    })
    .from(attachmentTable)
    .innerJoin(agendaItemTable, eq(agendaItemTable.id, attachmentTable.agendaItemId))
    .where(and(eq(agendaItemTable.meetingId, input.meetingId), eq(attachmentTable.role, 'paper')))
    .orderBy(asc(attachmentTable.id))
    .all()
  const marks = db.select().from(topicReviewTable).where(eq(topicReviewTable.meetingId, input.meetingId)).all()
  const numbered: AgendaItem[] = []
  const add = (row: AgendaItemSql, number: string): void => {
    const { position: _, presenterId, presenterName, presenterFullName, isConfidential, hasNote, ...rest } = row
    const name = presenterFullName ?? presenterName
    numbered.push({
      ...rest,
      number,
      presenter: name === null ? null : { personId: presenterId, name },
      papers: papers
        .filter((paper) => paper.agendaItemId === row.id)
        .map(({ id, fileName, sizeBytes }) => ({ id: id as AttachmentId, fileName, sizeBytes })),
      reviewed: ReviewTopic.options.filter((topic) =>
        marks.some((mark) => mark.agendaItemId === row.id && mark.topic === topic),
      ),
      isConfidential: isConfidential === 1,
      hasNote: hasNote === 1,
    })
  }
  const childrenOf = (parentId: AgendaItemId | null) => rows.filter((row) => row.parentId === parentId)
  const first = firstItemNumberOf(db, input.meetingId)
  for (const [index, row] of childrenOf(null).entries()) {
    add(row, printedNumber(first, index, null))
    for (const [subIndex, sub] of childrenOf(row.id).entries()) add(sub, printedNumber(first, subIndex, index))
  }
  return numbered
}

/** One agenda item's row. NOT_FOUND if there is none of that id. */
export function requireAgendaItem(db: ReadDb, id: string): typeof agendaItemTable.$inferSelect {
  const row = db.select().from(agendaItemTable).where(eq(agendaItemTable.id, id)).get()
  if (row === undefined) throw new AppError('NOT_FOUND', 'There is no such agenda item.', { id })
  return row
}
