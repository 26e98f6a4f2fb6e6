import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { asc, eq, sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import { isAppError } from '../model/errors'
import { MinutesHead, type MinutesRecord } from '../model/minutesRecord'
import type { MinutesDifference, SealedMeetingState, SealFinding, SealReport } from '../model/seal'
import type { RowOf } from '../schema'
import { boardTable } from '../schema/board'
import { meetingTable } from '../schema/meeting'
import { sealedRecordTable } from '../schema/review'
import type { MigrationSet } from '../workspace/migrations'
import { attachmentPath, type WorkspacePaths } from '../workspace/paths'
import { fingerprintOf } from './canonicalMinutes'
import { differencesOfMeeting } from './minutesDifferences'

/** The workspace as the check of the seals reads it. */
export interface SealedWorkspace {
  readonly db: ReadDb
  readonly paths: WorkspacePaths
  readonly migrations: MigrationSet
}

type SealedRow = RowOf<'sealed_record'>
type Found = Omit<SealFinding, 'board' | 'meeting' | 'version' | 'differences' | 'detail'> &
  Partial<Pick<SealFinding, 'board' | 'meeting' | 'version' | 'differences' | 'detail'>>

/**
 * Checks every seal of a workspace: each record against its fingerprint, the chain of each board, the rows of each
 * sealed meeting against its latest record, its papers, and that the database still refuses changes. Reads only.
 */
export function verifySeals(workspace: SealedWorkspace): SealReport {
  const { db } = workspace
  const findings: SealFinding[] = []
  const add = (found: Found) =>
    findings.push({ board: null, meeting: null, version: null, differences: [], detail: null, ...found })
  const boards = db
    .select({ id: boardTable.id, name: boardTable.name })
    .from(boardTable)
    .orderBy(asc(boardTable.name), asc(boardTable.id))
    .all()
  const checked = [...boards, ...lostBoards(db, boards)].map((board) => {
    const records = recordsOf(db, board.id)
    for (const found of checkChain(db, records)) add({ board, ...found })
    const meetings = checkMeetings(workspace, board.id, records, (found) => add({ board, ...found }))
    return { ...board, records: records.length, meetings }
  })
  for (const name of missingProtection(workspace)) add({ problem: 'protection_missing', detail: name })
  // A fork is no damage: every record is as it was sealed.
  const isSound = findings.every(({ problem }) => problem === 'chain_forked')
  return { isSound, findings, boards: checked.filter(({ meetings }) => meetings.length > 0) }
}

/** Boards that are gone while records of theirs are still there; named as their records name them. */
function lostBoards(db: ReadDb, boards: readonly { id: string }[]): { id: string; name: string }[] {
  const known = new Set(boards.map(({ id }) => id))
  const named = db.select({ id: sealedRecordTable.boardId, record: sealedRecordTable.record }).from(sealedRecordTable)
  const lost = named.all().filter(({ id }) => !known.has(id))
  return [
    ...new Map(lost.map(({ id, record }) => [id, { id, name: headOf(record)?.meeting.board.name ?? '' }])).values(),
  ]
}

function recordsOf(db: ReadDb, boardId: string): SealedRow[] {
  return db
    .select()
    .from(sealedRecordTable)
    .where(eq(sealedRecordTable.boardId, boardId))
    .orderBy(asc(sealedRecordTable.position), asc(sealedRecordTable.sealedAt), asc(sealedRecordTable.id))
    .all()
}

function checkChain(db: ReadDb, records: readonly SealedRow[]): Found[] {
  const found: Found[] = []
  const versions = new Map<string, number>()
  let before: SealedRow | undefined
  for (const row of records) {
    const fork = forkOf(row, records)
    if (fork !== undefined) {
      if (fingerprintOf(row.record) !== row.sha256)
        found.push({ problem: 'record_changed', meeting: namedMeeting(db, row), version: row.version })
      else if (fork === 'first')
        found.push({ problem: 'chain_forked', meeting: namedMeeting(db, row), version: row.version })
      continue
    }
    const which = { meeting: namedMeeting(db, row), version: row.version }
    if (fingerprintOf(row.record) !== row.sha256) found.push({ problem: 'record_changed', ...which })
    else if (!saysItsPlace(row)) found.push({ problem: 'record_misplaced', ...which })
    const place = (before?.position ?? 0) + 1
    if (row.position !== place) found.push({ problem: 'record_missing', ...which, detail: String(place) })
    else if (row.previousSha256 !== (before?.sha256 ?? null)) {
      // Both agree with their own fingerprints, so the earlier one was exchanged together with its own.
      const suspect = before ?? row
      found.push({ problem: 'chain_broken', meeting: namedMeeting(db, suspect), version: suspect.version })
    }
    const version = (versions.get(row.meetingId) ?? 0) + 1
    if (row.version !== version) found.push({ problem: 'record_missing', ...which, detail: `version ${version}` })
    versions.set(row.meetingId, row.version)
    before = row
  }
  return found
}

/**
 * Whether a record stands on a branch of the chain that another machine began: `first` for the one where it begins. It
 * follows a record that another one, sealed earlier, follows too.
 */
function forkOf(row: SealedRow, records: readonly SealedRow[]): 'first' | 'later' | undefined {
  const isEarlier = (other: SealedRow): boolean =>
    other.sealedAt < row.sealedAt || (other.sealedAt === row.sealedAt && other.id < row.id)
  const isSecond = records.some(
    (other) =>
      other.id !== row.id &&
      other.position === row.position &&
      other.previousSha256 === row.previousSha256 &&
      isEarlier(other),
  )
  if (isSecond) return 'first'
  const before = records.find((other) => other.position === row.position - 1 && other.sha256 === row.previousSha256)
  return before !== undefined && forkOf(before, records) !== undefined ? 'later' : undefined
}

/** Whether the frozen text names the same meeting and place as the row that holds it. */
function saysItsPlace(row: SealedRow): boolean {
  const head = headOf(row.record)
  return (
    head?.seal != null &&
    head.meeting.id === row.meetingId &&
    head.meeting.board.id === row.boardId &&
    head.seal.version === row.version &&
    head.seal.position === row.position &&
    head.seal.previousSha256 === row.previousSha256 &&
    head.seal.reason === row.reason
  )
}

/** What a record says of itself; undefined for a text that is no record. */
export function headOf(record: string): MinutesHead | undefined {
  try {
    return MinutesHead.safeParse(JSON.parse(record)).data
  } catch {
    return undefined
  }
}

/** The meeting of a record, from the record itself or, when that says nothing, from the rows. */
function namedMeeting(db: ReadDb, row: SealedRow): SealFinding['meeting'] {
  const now = db.select().from(meetingTable).where(eq(meetingTable.id, row.meetingId)).get()
  const { title, date } = now ?? headOf(row.record)?.meeting ?? { title: '', date: '' }
  return { id: row.meetingId, title, date }
}

function checkMeetings(
  workspace: SealedWorkspace,
  boardId: string,
  records: readonly SealedRow[],
  add: (found: Found) => void,
): SealedMeetingState[] {
  const { db } = workspace
  const latest = new Map<string, SealedRow>()
  for (const row of records) {
    const other = latest.get(row.meetingId)
    // Of two records of one version the one that was sealed earlier holds; the rows are as it froze them.
    if (other === undefined || row.version > other.version) latest.set(row.meetingId, row)
  }
  const rows = db
    .select({ id: meetingTable.id, title: meetingTable.title, date: meetingTable.date, status: meetingTable.status })
    .from(meetingTable)
    .where(eq(meetingTable.boardId, boardId))
    .orderBy(asc(meetingTable.date), asc(meetingTable.startTime), asc(meetingTable.id))
    .all()
  for (const [meetingId, row] of latest) {
    if (rows.some(({ id }) => id === meetingId)) continue
    const meeting = namedMeeting(db, row)
    add({ problem: 'rows_changed', meeting, version: row.version, differences: [removed(meeting?.title ?? '')] })
  }
  return rows.flatMap(({ status, ...meeting }): SealedMeetingState[] => {
    const row = latest.get(meeting.id)
    if (row === undefined) {
      return status === 'approved' ? [{ meeting, state: 'unsealed', versions: 0, sha256: null }] : []
    }
    const state = { meeting, versions: row.version, sha256: row.sha256 }
    if (status === 'correcting') return [{ ...state, state: 'correcting' }]
    // A record that is not what was sealed has been reported with the chain; nothing can be compared with it.
    if (fingerprintOf(row.record) !== row.sha256) return [{ ...state, state: 'changed' }]
    const which = { meeting, version: row.version }
    try {
      const differences = differencesOfMeeting(db, row)
      if (status !== 'approved') differences.push({ part: 'approval', change: 'changed', id: null, label: 'status' })
      if (differences.length > 0) add({ problem: 'rows_changed', ...which, differences })
      const papers = changedPapers(workspace, row)
      for (const detail of papers) add({ problem: 'paper_changed', ...which, detail })
      return [{ ...state, state: differences.length + papers.length === 0 ? 'sound' : 'changed' }]
    } catch (error) {
      // Rows that the minutes need are gone.
      if (isAppError(error) && error.code === 'NOT_FOUND') {
        add({ problem: 'rows_changed', ...which, differences: [removed(meeting.title)] })
        return [{ ...state, state: 'changed' }]
      }
      // Not the form of a record, though its fingerprint fits: somebody exchanged both.
      if (!(error instanceof TypeError)) throw error
      add({ problem: 'record_changed', ...which })
      return [{ ...state, state: 'changed' }]
    }
  })
}

const removed = (label: string): MinutesDifference => ({ part: 'meeting', change: 'removed', id: null, label })

/** Papers of the sealed minutes whose file is gone or is another one. */
function changedPapers({ paths }: SealedWorkspace, row: SealedRow): string[] {
  const { items } = JSON.parse(row.record) as MinutesRecord
  return items
    .flatMap((item) => item.papers)
    .filter(({ sha256 }) => {
      const file = attachmentPath(paths, sha256)
      return !existsSync(file) || createHash('sha256').update(readFileSync(file)).digest('hex') !== sha256
    })
    .map(({ fileName }) => fileName)
}

/** Names of the triggers around sealed minutes that the file lacks or has with another text. */
function missingProtection({ db, migrations }: SealedWorkspace): string[] {
  const extra = migrations.extras.find(({ name }) => name === 'sealed.sql')
  const present = new Map(
    db
      .all<{ name: string; sql: string }>(sql`select name, sql from sqlite_schema where type = 'trigger'`)
      .map((trigger) => [trigger.name, plain(trigger.sql)]),
  )
  return [...(extra?.sql ?? '').matchAll(/^CREATE TRIGGER (\w+)[\s\S]*?^END(?=;)/gm)]
    .filter(([text, name]) => present.get(name ?? '') !== plain(text))
    .map(([, name]) => name ?? '')
}

function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}
