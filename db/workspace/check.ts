import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readdirSync } from 'node:fs'
import { isAppError } from '../model/errors'
import { examine, listBackups } from './backupList'
import type { Sqlite } from './connection'
import { listAttachedFiles, type AttachedFile } from './contents'
import { sizeOf } from './durableFiles'
import { withAppErrors } from './errors'
import { isSearchIndexSound, listSearchIndexes } from './searchIndex'
import { attachmentPath } from './paths'
import type { Workspace } from './workspace'

/** One thing that a check found. An error means that something is lost or damaged; a warning that it is at risk. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'info'
  readonly area: 'file' | 'foreignKeys' | 'searchIndex' | 'schema' | 'changeLog' | 'attachments' | 'backups' | 'seals'
  readonly message: string
  readonly data?: Readonly<Record<string, unknown>>
}

/** What a check looked at and what it found. */
export interface CheckReport {
  /** No finding is an error. */
  readonly isSound: boolean
  readonly findings: readonly Finding[]
  readonly checked: {
    readonly tables: number
    readonly changeSets: number
    readonly attachments: number
    readonly backups: number
  }
}

/** A further check, as by the change log's replay. */
export type ExtraCheck = (workspace: Workspace) => Finding[]

/** Checks everything in a workspace: the file, the rows, the search index, the change log, attachments and backups. */
export async function checkWorkspace(
  workspace: Workspace,
  extraChecks: readonly ExtraCheck[] = [],
): Promise<CheckReport> {
  const { sqlite } = workspace
  const findings = [
    ...attempt('file', () => checkFile(sqlite)),
    ...attempt('foreignKeys', () => checkForeignKeys(sqlite)),
    ...attempt('searchIndex', () => checkSearchIndexes(workspace)),
    ...attempt('schema', () => checkSchema(sqlite)),
    ...attempt('changeLog', () => checkChangeLog(sqlite)),
    ...extraChecks.flatMap((check) => attempt('changeLog', () => check(workspace))),
    ...(await checkAttachments(workspace)),
    ...checkBackups(workspace),
  ]
  return {
    isSound: findings.every((finding) => finding.severity !== 'error'),
    findings,
    checked: {
      tables: countOf(() => ownTables(sqlite).length),
      changeSets: countOf(() => Number(sqlite.prepare('SELECT count(*) FROM change_set').pluck().get())),
      attachments: countOf(() => listAttachedFiles(sqlite).length),
      backups: listBackups(workspace.folder, workspace.migrations).length,
    },
  }
}

/** Damage may keep a check from coming to its end; then that is its finding, and the others go on. */
function attempt(area: Finding['area'], check: () => Finding[]): Finding[] {
  try {
    return withAppErrors(check)
  } catch (error) {
    if (!isAppError(error) || error.code !== 'CORRUPT') throw error
    return [{ severity: 'error', area, message: error.message, data: { detail: error.data?.['detail'] } }]
  }
}

/** A number for the report; 0 where damage keeps from counting, which is a finding of its own. */
function countOf(count: () => number): number {
  let result = 0
  attempt('file', () => {
    result = count()
    return []
  })
  return result
}

function checkFile(sqlite: Sqlite): Finding[] {
  const rows = sqlite.pragma('integrity_check(100)') as { integrity_check: string }[]
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ severity: 'error', area: 'file', message: row.integrity_check }))
}

function checkForeignKeys(sqlite: Sqlite): Finding[] {
  const rows = sqlite.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  return rows.slice(0, 100).map(({ table, rowid, parent }) => ({
    severity: 'error',
    area: 'foreignKeys',
    message: `A row of ${table} belongs to a row of ${parent} that does not exist.`,
    data: { table, rowid, parent },
  }))
}

function checkSearchIndexes({ sqlite, isReadOnly }: Workspace): Finding[] {
  // The command that compares an index with its rows counts as a write.
  if (isReadOnly)
    return [{ severity: 'info', area: 'searchIndex', message: 'Not checked: the workspace is open for reading.' }]
  return listSearchIndexes(sqlite)
    .filter((name) => !isSearchIndexSound(sqlite, name))
    .map((name) => ({
      severity: 'warning',
      area: 'searchIndex',
      message: `The search index ${name} does not agree with the rows. Nothing is lost; it can be built again.`,
      data: { name },
    }))
}

function ownTables(sqlite: Sqlite): { name: string; strict: number }[] {
  const rows = sqlite.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[]
  return rows.filter((row) => row.schema === 'main' && row.type === 'table' && !row.name.startsWith('sqlite_'))
}

function checkSchema(sqlite: Sqlite): Finding[] {
  return ownTables(sqlite)
    .filter((table) => table.strict !== 1)
    .map(({ name }) => ({
      severity: 'error',
      area: 'schema',
      message: `The table ${name} is not STRICT, so it may hold values of the wrong type.`,
      data: { table: name },
    }))
}

/** Each site counts its entries from 1 without a gap, and each entry its changes from 0; anything else is a loss. */
function checkChangeLog(sqlite: Sqlite): Finding[] {
  const sites = sqlite
    .prepare<[], { siteId: string; entries: number; first: number; last: number }>(
      `SELECT site_id AS siteId, count(*) AS entries, min(site_seq) AS first, max(site_seq) AS last
       FROM change_set GROUP BY site_id HAVING first <> 1 OR last <> entries`,
    )
    .all()
  const holed = sqlite
    .prepare<[], { seq: number }>(
      `SELECT s.seq FROM change_set s LEFT JOIN "change" c ON c.change_set_seq = s.seq
       GROUP BY s.seq HAVING count(c.ordinal) = 0 OR min(c.ordinal) <> 0 OR max(c.ordinal) <> count(c.ordinal) - 1 LIMIT 100`,
    )
    .all()
  return [
    ...sites.map((site): Finding => ({
      severity: 'error',
      area: 'changeLog',
      message: `The change log of site ${site.siteId} has gaps: ${site.entries} entries, numbered ${site.first} to ${site.last}.`,
      data: { ...site },
    })),
    ...holed.map(({ seq }): Finding => ({
      severity: 'error',
      area: 'changeLog',
      message: `Entry ${seq} of the change log lacks some of its changes.`,
      data: { seq },
    })),
  ]
}

async function checkAttachments({ sqlite, paths }: Workspace): Promise<Finding[]> {
  let expected: AttachedFile[] = []
  const findings = attempt('attachments', () => {
    expected = listAttachedFiles(sqlite)
    return []
  })
  for (const { sha256, sizeBytes } of expected) {
    const file = attachmentPath(paths, sha256)
    const data = { sha256, sizeBytes }
    if (!existsSync(file)) {
      findings.push({ severity: 'error', area: 'attachments', message: 'An attached file is missing.', data })
    } else if (sizeOf(file) !== sizeBytes || (await hashFile(file)) !== sha256) {
      findings.push({
        severity: 'error',
        area: 'attachments',
        message: 'An attached file is not the one that was attached.',
        data,
      })
    }
  }
  const known = new Set(expected.map((file) => file.sha256))
  const unused = existsSync(paths.attachments) ? readdirSync(paths.attachments).filter((name) => !known.has(name)) : []
  if (unused.length > 0) {
    findings.push({
      severity: 'info',
      area: 'attachments',
      message: `${unused.length} files in the attachments folder belong to nothing any more. Older backups may still refer to them.`,
      data: { count: unused.length },
    })
  }
  return findings
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Opens each copy again: one that was sound when it was made may have been damaged since. */
function checkBackups({ folder, migrations }: Workspace): Finding[] {
  return listBackups(folder, migrations).flatMap((backup): Finding[] => {
    const now = examine(backup.path, migrations)
    if (now.isSound) return []
    if (backup.isNewer) {
      return [
        {
          severity: 'info',
          area: 'backups',
          message: `${backup.file} is from a newer Minutebook.`,
          data: { file: backup.file },
        },
      ]
    }
    // A database that was replaced because it was damaged is damaged, as expected.
    const severity = backup.reason === 'before_restore' && !backup.isSound ? 'warning' : 'error'
    return [
      { severity, area: 'backups', message: `The backup ${backup.file} is damaged.`, data: { file: backup.file } },
    ]
  })
}
