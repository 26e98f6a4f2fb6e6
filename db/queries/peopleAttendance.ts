import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { Board } from '../model/board'
import type { MeetingId, PersonId } from '../model/ids'
import type { MemberAttendance, Turnout } from '../model/people'
import { covers } from '../model/terms'
import type { AttendanceStatus } from '../model/vocabulary'
import type { SeatOfBoard } from './peopleSeats'

/** Meetings of which the attendance is a fact: they were held, and not after the day that is asked about. */
const isHeld = (boardId: string, today: string) =>
  sql`m.board_id = ${boardId} and m.status in ('held', 'approved', 'correcting') and m.date <= ${today}`

/**
 * How often each member came, over all terms on the board. Only held meetings within a term count, and only those at
 * which the member was marked.
 */
export function listMemberAttendance(
  db: ReadDb,
  board: Pick<Board, 'id' | 'absenceLimit' | 'attendancePercent'>,
  inOffice: readonly SeatOfBoard[],
  seats: readonly SeatOfBoard[],
  today: string,
): MemberAttendance[] {
  const marks = db.all<{ meetingId: MeetingId; date: string; personId: PersonId; status: AttendanceStatus }>(
    sql`select m.id as meetingId, m.date as date, a.person_id as personId, a.status as status
      from meeting m join attendance a on a.meeting_id = m.id and a.capacity = 'member'
      where ${isHeld(board.id, today)} order by m.date, m.start_time, m.id`,
  )
  return inOffice.map((seat) => {
    const terms = seats.filter(({ personId }) => personId === seat.personId)
    const own = marks.filter(
      ({ personId, date }) => personId === seat.personId && terms.some((term) => covers(term, date)),
    )
    const present = own.filter(({ status }) => status === 'present').length
    const row = absencesInARow(own.map(({ status }) => status))
    const { absenceLimit, attendancePercent } = board
    return {
      ...seat,
      present,
      meetings: own.length,
      share: own.length === 0 ? null : Math.floor((present * 100) / own.length),
      absencesInARow: row,
      isBelowShare: attendancePercent !== null && present * 100 < attendancePercent * own.length,
      isOverAbsences: absenceLimit !== null && row >= absenceLimit,
      marks: own.map(({ meetingId, date, status }) => ({ meetingId, date, status })),
    }
  })
}

function absencesInARow(marks: readonly AttendanceStatus[]): number {
  const counted = marks.filter((mark) => mark !== 'excused')
  return counted.length - 1 - counted.lastIndexOf('present')
}

/** How many members came to each held meeting, the oldest first. */
export function listTurnout(db: ReadDb, boardId: string, today: string): Turnout[] {
  return db.all<Turnout>(
    sql`select m.id as meetingId, m.title as title, m.date as date, count(*) as members,
        sum(a.status = 'present') as present, sum(a.is_voting) as voting,
        sum(a.is_voting = 1 and a.status = 'present') as votingPresent
      from meeting m join attendance a on a.meeting_id = m.id and a.capacity = 'member'
      where ${isHeld(boardId, today)} group by m.id order by m.date, m.start_time, m.id`,
  )
}
