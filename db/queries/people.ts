import { eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { daysBetween } from '../model/calendar'
import type { Board } from '../model/board'
import type {
  AgendaItemId,
  DeclaredInterestId,
  ExpertiseId,
  InterestStatementId,
  MeetingId,
  MembershipId,
  OrientationStepId,
  PersonId,
  ProspectId,
} from '../model/ids'
import type { BoardPeople, InterestRow, LastChecklist, TermRow, Vacancy } from '../model/people'
import type { ExpertiseKind, ProspectStage } from '../model/registers/words'
import { covers, nextTerm, rowOfTerms, staggerOf, termsInARow } from '../model/terms'
import { MemberCategory } from '../model/vocabulary'
import { institutionTable } from '../schema/institution'
import { orientationStepTable, seatPlanTable } from '../schema/people'
import { membershipTable } from '../schema/board'
import { requireBoard } from './board'
import { listMemberAttendance, listTurnout } from './peopleAttendance'
import { listSeatsOfBoard, type SeatOfBoard } from './peopleSeats'

/** How long an ended term without a successor still waits for a decision. */
const ENDED_DAYS = 366

/** Everything about the people of a board as of `today`. */
export function requireBoardPeople(db: ReadDb, input: { boardId: string; today: string }): BoardPeople {
  const { today } = input
  const board = requireBoard(db, input.boardId)
  const institution = db.select().from(institutionTable).where(eq(institutionTable.id, board.institutionId)).get()
  const yearStarts = institution?.yearStarts ?? '07-01'
  const seats = listSeatsOfBoard(db, board.id)
  const inOffice = onePerPerson(seats.filter((seat) => covers(seat, today)))
  const candidates = listCandidates(db, board.id)
  return {
    yearStarts,
    terms: termRows(board, seats, today),
    stagger: staggerOf(inOffice, { today, yearStarts, termYears: board.termYears }),
    vacancies: vacanciesOf(db, board.id, inOffice, candidates),
    otherCandidates: candidates.filter(({ gapCategory }) => gapCategory === null).map(({ candidate }) => candidate),
    attendance: listMemberAttendance(db, board, inOffice, seats, today),
    turnout: listTurnout(db, board.id, today),
    expertise: expertiseOf(db, inOffice),
    interests: listInterestRegister(db, board.id, seats),
    orientation: orientationOf(db, inOffice, seats),
  }
}

/** The texts of the checklist that was begun last on a board; null before the first. */
export function getLastChecklist(db: ReadDb, input: { boardId: string }): LastChecklist {
  const last = db
    .select({ membershipId: orientationStepTable.membershipId })
    .from(orientationStepTable)
    .innerJoin(membershipTable, eq(membershipTable.id, orientationStepTable.membershipId))
    .where(eq(membershipTable.boardId, input.boardId))
    .orderBy(sql`${membershipTable.termStart} desc, ${membershipTable.id} desc`)
    .limit(1)
    .get()
  if (last === undefined) return null
  return db
    .select({ text: orientationStepTable.text })
    .from(orientationStepTable)
    .where(eq(orientationStepTable.membershipId, last.membershipId))
    .orderBy(orientationStepTable.position, orientationStepTable.id)
    .all()
    .map(({ text }) => text)
}

/** Of two seats of one person the one that began later. */
function onePerPerson(seats: readonly SeatOfBoard[]): SeatOfBoard[] {
  const newest = new Map<string, SeatOfBoard>()
  for (const seat of seats) {
    const other = newest.get(seat.personId)
    if (other === undefined || other.termStart < seat.termStart) newest.set(seat.personId, seat)
  }
  return seats.filter((seat) => newest.get(seat.personId) === seat)
}

function termRows(board: Board, seats: readonly SeatOfBoard[], today: string): TermRow[] {
  return onePerPerson(seats)
    .filter(({ termEnd }) => termEnd === null || termEnd >= today || daysBetween(termEnd, today) <= ENDED_DAYS)
    .map((seat) => {
      const own = seats.filter(({ personId }) => personId === seat.personId)
      const next = nextTerm(seat, board.termYears, today)
      const served = termsInARow(own, seat)
      return {
        ...seat,
        termsInARow: served,
        isExpired: seat.termEnd !== null && seat.termEnd < today,
        isAtMaximum: board.maxTerms !== null && termsInARow(own, next) > board.maxTerms,
        isBeyondMaximum: board.maxTerms !== null && served > board.maxTerms,
      }
    })
}

interface Candidate {
  gapCategory: MemberCategory | null
  candidate: Vacancy['candidates'][number]
}

/** Those of the pipeline who have no seat yet and are not dormant, the furthest first. */
function listCandidates(db: ReadDb, boardId: string): Candidate[] {
  return db
    .all<{
      id: ProspectId
      name: string
      organizationName: string | null
      stage: ProspectStage
      gapCategory: MemberCategory | null
      gapSkill: string | null
    }>(
      sql`select r.id as id, coalesce(p.full_name, o.name, r.text) as name, o.name as organizationName, r.stage as stage,
        r.gap_category as gapCategory, r.gap_skill as gapSkill
      from prospect r left join organization o on o.id = r.organization_id left join person p on p.id = r.contact_id
      where r.board_id = ${boardId} and r.membership_id is null and r.stage <> 'dormant'
      order by case r.stage when 'committed' then 0 when 'active' then 1 when 'met' then 2 when 'contacted' then 3 else 4 end,
        name collate nocase, r.id`,
    )
    .map(({ gapCategory, ...candidate }) => ({ gapCategory, candidate }))
}

/** Kinds of which seats are wanted or filled, or for which somebody is in the pipeline. */
function vacanciesOf(
  db: ReadDb,
  boardId: string,
  inOffice: readonly SeatOfBoard[],
  candidates: readonly Candidate[],
): Vacancy[] {
  const plan = new Map(
    db
      .select()
      .from(seatPlanTable)
      .where(eq(seatPlanTable.boardId, boardId))
      .all()
      .map(({ category, seats }) => [category, seats]),
  )
  return MemberCategory.options.flatMap((category) => {
    const wanted = plan.get(category) ?? null
    const filled = inOffice.filter((seat) => seat.category === category).length
    const own = candidates.filter(({ gapCategory }) => gapCategory === category).map(({ candidate }) => candidate)
    if (wanted === null && filled === 0 && own.length === 0) return []
    return [{ category, wanted, filled, vacant: Math.max(0, (wanted ?? 0) - filled), candidates: own }]
  })
}

function expertiseOf(db: ReadDb, inOffice: readonly SeatOfBoard[]): BoardPeople['expertise'] {
  const rows = db.all<{ id: ExpertiseId; personId: PersonId; kind: ExpertiseKind; label: string }>(
    sql`select id, person_id as personId, kind, label from expertise order by kind, label collate nocase, id`,
  )
  return inOffice.map((seat) => ({
    ...seat,
    expertise: rows
      .filter(({ personId }) => personId === seat.personId)
      .map(({ id, kind, label }) => ({ id, kind, label })),
  }))
}

/**
 * Standing interests of everybody who has or had a seat, for this board or for every one, and those declared on items of
 * its meetings; the newest first.
 */
function listInterestRegister(db: ReadDb, boardId: string, seats: readonly SeatOfBoard[]): InterestRow[] {
  const people = new Set<string>(seats.map(({ personId }) => personId))
  const standing = db
    .all<{
      id: InterestStatementId
      personId: PersonId
      fullName: string
      text: string
      declaredOn: string
      endedOn: string | null
      isOfEveryBoard: number
    }>(
      sql`select s.id as id, s.person_id as personId, p.full_name as fullName, s.text as text,
        s.declared_on as declaredOn, s.ended_on as endedOn, s.board_id is null as isOfEveryBoard
      from interest_statement s join person p on p.id = s.person_id
      where s.board_id = ${boardId} or s.board_id is null`,
    )
    .filter(({ personId, isOfEveryBoard }) => isOfEveryBoard === 0 || people.has(personId))
    .map(({ isOfEveryBoard, ...row }): InterestRow => ({
      ...row,
      standing: { id: row.id, isOfEveryBoard: isOfEveryBoard === 1 },
      item: null,
    }))
  const onItems = db
    .all<{
      id: DeclaredInterestId
      personId: PersonId
      fullName: string
      text: string
      declaredOn: string
      meetingId: MeetingId
      agendaItemId: AgendaItemId
      title: string
      isRecused: number
      isConfidential: number
    }>(
      sql`select d.id as id, d.person_id as personId, p.full_name as fullName, d.text as text, m.date as declaredOn,
        m.id as meetingId, i.id as agendaItemId, i.title as title, d.is_recused as isRecused,
        (i.is_confidential = 1 or coalesce(up.is_confidential, 0) = 1) as isConfidential
      from declared_interest d join meeting m on m.id = d.meeting_id join person p on p.id = d.person_id
        join agenda_item i on i.id = d.agenda_item_id left join agenda_item up on up.id = i.parent_id
      where m.board_id = ${boardId}`,
    )
    .map(({ meetingId, agendaItemId, title, isRecused, isConfidential, ...row }): InterestRow => ({
      ...row,
      endedOn: null,
      standing: null,
      item: { meetingId, agendaItemId, title, isRecused: isRecused === 1, isConfidential: isConfidential === 1 },
    }))
  return [...standing, ...onItems].toSorted(
    (a, b) => b.declaredOn.localeCompare(a.declaredOn) || a.fullName.localeCompare(b.fullName),
  )
}

/**
 * A renewed member is not made familiar with the board once more: the steps of the first seat of an unbroken row of terms
 * that has any stay those of the member.
 */
function orientationOf(
  db: ReadDb,
  inOffice: readonly SeatOfBoard[],
  seats: readonly SeatOfBoard[],
): BoardPeople['orientation'] {
  const steps = db.all<{ id: OrientationStepId; membershipId: MembershipId; text: string; doneOn: string | null }>(
    sql`select id, membership_id as membershipId, text, done_on as doneOn from orientation_step order by position, id`,
  )
  const begun = new Set(steps.map(({ membershipId }) => membershipId))
  return inOffice.map((seat) => {
    const own = seats.filter(({ personId }) => personId === seat.personId)
    const row = rowOfTerms(own, seat)
    const { membershipId } = row.find((each) => begun.has(each.membershipId)) ?? seat
    return {
      ...seat,
      membershipId,
      termStart: row.at(-1)?.termStart ?? seat.termStart,
      steps: steps
        .filter((step) => step.membershipId === membershipId)
        .map(({ id, text, doneOn }) => ({ id, text, doneOn })),
    }
  })
}
