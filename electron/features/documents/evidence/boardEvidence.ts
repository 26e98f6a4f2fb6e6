import { setImmediate as turn } from 'node:timers/promises'
import type { ReadDb } from '../../../../db/changelog/store'
import type { ActionRow } from '../../../../db/model/action'
import type { Board, MembershipRow } from '../../../../db/model/board'
import type { ComplianceProfile, ComplianceReport } from '../../../../db/model/compliance'
import type { AnnualReport, PlanGoal } from '../../../../db/model/evidence'
import { AppError } from '../../../../db/model/errors'
import type { BoardId, MeetingId } from '../../../../db/model/ids'
import type { Institution, Program } from '../../../../db/model/institution'
import { meetingRecordOf, type MinutesRecord } from '../../../../db/model/minutesRecord'
import type { MeetingRecord } from '../../../../db/model/minutes'
import type { Recommendation } from '../../../../db/model/registers/recommendation'
import type { RegisterTable } from '../../../../db/model/registers/table'
import type { SealedVersion } from '../../../../db/model/seal'
import { schoolYearOf } from '../../../../db/model/schoolYear'
import { listActions } from '../../../../db/queries/action'
import { listMemberships, requireBoard } from '../../../../db/queries/board'
import { profilesOfBoard } from '../../../../db/queries/compliance/presets'
import { complianceReport } from '../../../../db/queries/compliance/report'
import { getAnnualReport, listPlanGoals } from '../../../../db/queries/evidence'
import { getInstitution, listProgramsOfBoard } from '../../../../db/queries/institution'
import { listMeetings } from '../../../../db/queries/meeting'
import { requireMeetingRecord } from '../../../../db/queries/records'
import { originsOf } from '../../../../db/queries/registers/origins'
import { listRecommendations } from '../../../../db/queries/registers/recommendations'
import { registerTables } from '../../../../db/queries/registers/tables'
import { listSealedRecords } from '../../../../db/queries/sealedRecords'

/** One board and a period of days, as of a day. */
export interface EvidenceScope {
  boardId: BoardId
  from: string
  to: string
  today: string
}

/** What is known of a board in a period, without what was recorded in confidence. */
export interface BoardEvidence extends EvidenceScope {
  board: Board
  institution: Institution
  programs: Program[]
  /** Meetings that were held, the first one first. Sealed minutes are what was sealed. */
  meetings: { id: MeetingId; record: MeetingRecord; seal: SealedVersion | null }[]
  members: MembershipRow[]
  reports: ComplianceReport[]
  recommendations: Recommendation[]
  registers: RegisterTable[]
  goals: PlanGoal[]
  actions: ActionRow[]
  /** Of the school year in which the period ends. */
  annual: AnnualReport
}

/** Says how far the reading is, and throws once nobody wants it any more. */
export type OnMeeting = (done: number, total: number) => void

/** Reads all of it; other work goes on between the meetings. */
export async function readBoardEvidence(
  db: ReadDb,
  presets: readonly ComplianceProfile[],
  scope: EvidenceScope,
  onMeeting: OnMeeting,
): Promise<BoardEvidence> {
  const { boardId, from, to, today } = scope
  const board = requireBoard(db, boardId)
  const institution = getInstitution(db)
  if (institution === null) throw new AppError('NOT_FOUND', 'There is no school in this workspace yet.')
  const held = listMeetings(db, { boardId })
    .filter(({ status, date }) => status !== 'planned' && status !== 'cancelled' && date >= from && date <= to)
    .toSorted((a, b) => `${a.date} ${a.startTime}`.localeCompare(`${b.date} ${b.startTime}`))
  const meetings: BoardEvidence['meetings'] = []
  for (const { id } of held) {
    onMeeting(meetings.length, held.length)
    meetings.push({ id, ...recordOf(db, id) })
    await turn()
  }
  onMeeting(held.length, held.length)
  const register = { boardId, programId: null, from, to }
  const { year } = schoolYearOf(to, institution.yearStarts)
  return {
    ...scope,
    board,
    institution,
    programs: listProgramsOfBoard(db, boardId),
    meetings,
    members: listMemberships(db, { boardId, today }).filter(
      ({ termStart, termEnd }) => termStart <= to && (termEnd === null || termEnd >= from),
    ),
    reports: profilesOfBoard(db, presets, boardId).map((profile) => complianceReport(db, profile, scope)),
    recommendations: listRecommendations(db, register).filter(({ isConfidential }) => !isConfidential),
    registers: Object.values(registerTables).map((read) => openRows(db, read(db, register))),
    goals: listPlanGoals(db, { boardId, year }),
    actions: listActions(db, { boardId, ownerId: null, status: 'any', due: 'any', text: '', today }).filter(
      ({ origin }) => {
        const day = origin?.date
        return origin?.isConfidential !== true && (day === undefined || (day >= from && day <= to))
      },
    ),
    annual: getAnnualReport(db, { boardId, year }),
  }
}

/** The rows that may be shown: not those of confidential items, whatever the register itself leaves out. */
function openRows(db: ReadDb, table: RegisterTable): RegisterTable {
  const origins = originsOf(
    db,
    table.rows.map(({ agendaItemId }) => ({ meetingIds: [], agendaItemId })),
  )
  return { ...table, rows: table.rows.filter(({ agendaItemId }) => !origins.isConfidential(agendaItemId)) }
}

function recordOf(db: ReadDb, id: MeetingId): { record: MeetingRecord; seal: SealedVersion | null } {
  const live = requireMeetingRecord(db, { id })
  const sealed = live.meeting.status === 'approved' ? listSealedRecords(db, id).at(-1) : undefined
  if (sealed === undefined) return { record: live, seal: null }
  return { record: meetingRecordOf(JSON.parse(sealed.record) as MinutesRecord), seal: sealed }
}
