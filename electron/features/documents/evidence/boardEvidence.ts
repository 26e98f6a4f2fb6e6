import { setImmediate as turn } from 'node:timers/promises'
import type { ReadDb } from '../../../../db/changelog/store'
import type { ActionRow } from '../../../../db/model/action'
import type { Board, MembershipRow } from '../../../../db/model/board'
import type { ComplianceProfile, ComplianceReport } from '../../../../db/model/compliance'
import type { AnnualReport, Consultation, PlanGoal } from '../../../../db/model/evidence'
import { AppError } from '../../../../db/model/errors'
import type { AnnualReportId, BoardId, MeetingId, ProgramId } from '../../../../db/model/ids'
import type { Institution, Program } from '../../../../db/model/institution'
import { meetingRecordOf, type MinutesRecord } from '../../../../db/model/minutesRecord'
import type { MeetingRecord } from '../../../../db/model/minutes'
import type { Pledge } from '../../../../db/model/registers/pledges'
import type { Recommendation } from '../../../../db/model/registers/recommendation'
import type { SkillRoundDetail } from '../../../../db/model/registers/skills'
import type { Story } from '../../../../db/model/registers/stories'
import type { RegisterTable } from '../../../../db/model/registers/table'
import type { SealedVersion } from '../../../../db/model/seal'
import type { MeetingStatus } from '../../../../db/model/vocabulary'
import { schoolYear, schoolYearName, schoolYearOf } from '../../../../db/model/schoolYear'
import { listActions } from '../../../../db/queries/action'
import { listBoards, listMemberships, requireBoard } from '../../../../db/queries/board'
import { profilesOfBoard } from '../../../../db/queries/compliance/presets'
import { complianceReport } from '../../../../db/queries/compliance/report'
import { getAnnualReport, listAnnualReports, listConsultations, listPlanGoals } from '../../../../db/queries/evidence'
import { getInstitution, listProgramsOfBoard } from '../../../../db/queries/institution'
import { listMeetings } from '../../../../db/queries/meeting'
import { getMeetingAttendance } from '../../../../db/queries/presence'
import { requireMeetingRecord } from '../../../../db/queries/records'
import { originsOf } from '../../../../db/queries/registers/origins'
import { listPledges } from '../../../../db/queries/registers/pledges'
import { listRecommendations } from '../../../../db/queries/registers/recommendations'
import { listPrograms } from '../../../../db/queries/registers/scopes'
import { getSkillRound, listSkills } from '../../../../db/queries/registers/skills'
import { listStoriesToTell } from '../../../../db/queries/registers/stories'
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
  /** Those made in the period. */
  recommendations: Recommendation[]
  /** Those of before that a rule still asks about. */
  earlierRecommendations: Recommendation[]
  registers: RegisterTable[]
  pledges: Pledge[]
  /** The latest round of skill ratings of the period, and the round before it. */
  rounds: { latest: SkillRoundDetail; before: SkillRoundDetail | null } | null
  /** Success stories that may be told; of others nothing is read. */
  stories: Story[]
  /** The school years of the period: the plan of work of each, and its yearly statement. */
  years: { name: string; goals: PlanGoal[]; report: (AnnualReport & { id: AnnualReportId }) | null }[]
  consultations: Consultation[]
  /** All programs of the institution with the boards that advise them. */
  programBoards: { id: ProgramId; name: string; boards: string[] }[]
  goals: PlanGoal[]
  actions: ActionRow[]
  /** Of the school year in which the period ends. */
  annual: AnnualReport
}

/** Says how far the reading is, and throws once nobody wants it any more. */
export type OnMeeting = (done: number, total: number) => void

/** A held meeting as a list names it, and how many were there. */
export interface HeldMeeting {
  id: MeetingId
  status: MeetingStatus
  record: { meeting: Pick<MeetingRecord['meeting'], 'date' | 'title'>; quorum: MeetingRecord['quorum'] }
}

/** What only whole documents print, and what takes most of the time. */
type PrintedOnly = 'meetings' | 'rounds' | 'years' | 'programBoards' | 'annual'

/** The same without the words of the minutes and other things that only documents print. */
export type EvidenceLists = Omit<BoardEvidence, PrintedOnly> & { meetings: HeldMeeting[] }

/** Reads all of it; other work goes on between the meetings. */
export async function readBoardEvidence(
  db: ReadDb,
  presets: readonly ComplianceProfile[],
  scope: EvidenceScope,
  onMeeting: OnMeeting,
): Promise<BoardEvidence> {
  const held = listHeld(db, scope)
  const meetings: BoardEvidence['meetings'] = []
  for (const { id, status } of held) {
    onMeeting(meetings.length, held.length)
    meetings.push({ id, ...recordOf(db, id, status) })
    await turn()
  }
  onMeeting(held.length, held.length)
  const beside = readBeside(db, presets, scope)
  const { yearStarts } = beside.institution
  return {
    ...beside,
    meetings,
    rounds: roundsOf(db, scope),
    years: yearsOf(db, scope, yearStarts),
    programBoards: programBoardsOf(db, scope.today),
    annual: getAnnualReport(db, { boardId: scope.boardId, year: schoolYearOf(scope.to, yearStarts).year }),
  }
}

/** Reads what can be listed at a glance. */
export function readEvidenceLists(
  db: ReadDb,
  presets: readonly ComplianceProfile[],
  scope: EvidenceScope,
): EvidenceLists {
  const meetings = listHeld(db, scope).map(({ id, status, date, title }): HeldMeeting => {
    const sealed = sealedOf(db, id, status)
    if (sealed === undefined) {
      return { id, status, record: { meeting: { date, title }, quorum: getMeetingAttendance(db, { id }).quorum } }
    }
    const { meeting, quorum } = JSON.parse(sealed.record) as MinutesRecord
    return { id, status, record: { meeting, quorum } }
  })
  return { ...readBeside(db, presets, scope), meetings }
}

function listHeld(db: ReadDb, { boardId, from, to }: EvidenceScope) {
  return listMeetings(db, { boardId })
    .filter(({ status, date }) => status !== 'planned' && status !== 'cancelled' && date >= from && date <= to)
    .toSorted((a, b) => `${a.date} ${a.startTime}`.localeCompare(`${b.date} ${b.startTime}`))
}

/** All that a look and the documents have in common. */
function readBeside(
  db: ReadDb,
  presets: readonly ComplianceProfile[],
  scope: EvidenceScope,
): Omit<BoardEvidence, PrintedOnly> {
  const { boardId, from, to, today } = scope
  const board = requireBoard(db, boardId)
  const institution = getInstitution(db)
  if (institution === null) throw new AppError('NOT_FOUND', 'There is no school in this workspace yet.')
  const register = { boardId, programId: null, from, to }
  const { year } = schoolYearOf(to, institution.yearStarts)
  const reports = profilesOfBoard(db, presets, boardId).map((profile) => complianceReport(db, profile, scope))
  // What a rule rests on is shown even where it was recorded before the period.
  const named = new Set(
    reports.flatMap(({ results }) => results.flatMap(({ evidence }) => evidence.map(({ id }) => id))),
  )
  const within = (day: string) => day >= from && day <= to
  const open = listRecommendations(db, { ...register, from: null }).filter(({ isConfidential }) => !isConfidential)
  return {
    ...scope,
    board,
    institution,
    programs: listProgramsOfBoard(db, boardId),
    members: listMemberships(db, { boardId, today }).filter(
      ({ id, termStart, termEnd }) => named.has(id) || (termStart <= to && (termEnd === null || termEnd >= from)),
    ),
    reports,
    recommendations: open.filter(({ madeOn }) => madeOn >= from),
    earlierRecommendations: open.filter(({ id, madeOn }) => madeOn < from && named.has(id)),
    registers: Object.values(registerTables).map((read) => openRows(db, read(db, register))),
    pledges: listPledges(db, register).filter(({ isConfidential }) => !isConfidential),
    stories: listStoriesToTell(db, register),
    consultations: listConsultations(db, { boardId }).filter(({ id, heldOn }) => named.has(id) || within(heldOn)),
    goals: listPlanGoals(db, { boardId, year }),
    actions: listActions(db, { boardId, ownerId: null, status: 'any', due: 'any', text: '', today }).filter(
      ({ id, origin, givenOn }) => {
        const day = origin?.date ?? givenOn
        return origin?.isConfidential !== true && (day === null || within(day) || named.has(id))
      },
    ),
  }
}

/** The latest round with ratings that was opened in the period, and the one before it. */
function roundsOf(db: ReadDb, { boardId, from, to }: EvidenceScope): BoardEvidence['rounds'] {
  const rated = listSkills(db, { boardId }).rounds.filter(
    ({ ratingCount, openedOn }) => ratingCount > 0 && openedOn <= to,
  )
  const [latest, before] = rated
  if (latest === undefined || latest.openedOn < from) return null
  return { latest: getSkillRound(db, latest), before: before === undefined ? null : getSkillRound(db, before) }
}

function yearsOf(db: ReadDb, { boardId, from, to }: EvidenceScope, yearStarts: string): BoardEvidence['years'] {
  const reports = listAnnualReports(db, { boardId })
  const first = schoolYearOf(from, yearStarts).year
  return Array.from({ length: schoolYearOf(to, yearStarts).year - first + 1 }, (_, index) => {
    const year = first + index
    return {
      name: schoolYearName(schoolYear(year, yearStarts)),
      goals: listPlanGoals(db, { boardId, year }),
      report: reports.find((report) => report.year === year) ?? null,
    }
  })
}

function programBoardsOf(db: ReadDb, today: string): BoardEvidence['programBoards'] {
  const names = new Map<string, string>(listBoards(db, { today }).map(({ id, name }) => [id, name]))
  return listPrograms(db).map(({ id, name, boardIds }) => ({
    id,
    name,
    boards: boardIds.flatMap((boardId) => names.get(boardId) ?? []),
  }))
}

/** The rows that may be shown: not those of confidential items, whatever the register itself leaves out. */
function openRows(db: ReadDb, table: RegisterTable): RegisterTable {
  const origins = originsOf(
    db,
    table.rows.map(({ agendaItemId }) => ({ meetingIds: [], agendaItemId })),
  )
  return { ...table, rows: table.rows.filter(({ agendaItemId }) => !origins.isConfidential(agendaItemId)) }
}

/** What was sealed, as long as it stands. */
function sealedOf(db: ReadDb, id: MeetingId, status: MeetingStatus) {
  return status === 'approved' ? listSealedRecords(db, id).at(-1) : undefined
}

function recordOf(
  db: ReadDb,
  id: MeetingId,
  status: MeetingStatus,
): { record: MeetingRecord; seal: SealedVersion | null } {
  const sealed = sealedOf(db, id, status)
  if (sealed === undefined) return { record: requireMeetingRecord(db, { id }), seal: null }
  return { record: meetingRecordOf(JSON.parse(sealed.record) as MinutesRecord), seal: sealed }
}
