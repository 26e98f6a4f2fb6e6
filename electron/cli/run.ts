import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { exportInterchange, type ExportScope } from '../../db/interchange/export'
import { importInterchange } from '../../db/interchange/import'
import { AppError } from '../../db/model/errors'
import { backupWorkspace } from '../../db/workspace/backup'
import { listBackups, type BackupInfo } from '../../db/workspace/backupList'
import { checkWorkspace } from '../../db/workspace/check'
import { writeWhole } from '../../db/workspace/durableFiles'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { restoreBackup } from '../../db/workspace/restore'
import type { Workspace } from '../../db/workspace/workspace'
import { asAppError } from '../../db/workspace/errors'
import type { DocumentsService } from '../features/documents/documentsService'
import { meetingDocumentJob } from '../features/documents/meetingDocument'
import { HELP, type CliCall } from './arguments'
import { handOver, takeOver } from './exchange'
import { findBoard, findMeeting } from './lookup'
import { kindOfTarget, sealCheck, verifyFile, verifyWorkspace } from './verify'

/** What a call needs of the outside. */
export interface CliOutside {
  readonly workspace: string
  /** Whether the call itself names the workspace. */
  readonly isWorkspaceNamed?: boolean
  /** Folder with templates, fonts and catalogues. */
  readonly resources: string
  readonly documents: DocumentsService
  readonly actor: string
  /** Locks or opens what goes from machine to machine; null = none was given. */
  readonly passphrase?: string | null
  /** Prints a line for the person, or data. */
  readonly print: (text: string) => void
}

/** Name under which a window finds the workspace taken. */
const PROGRAM = 'Minutebook (command line)'

/** Carries out one call. Returns the exit code: 0, or 1 when a check found damage. Throws AppError on refusal. */
export async function runCli(call: CliCall, outside: CliOutside): Promise<number> {
  const { print } = outside
  switch (call.command) {
    case 'help':
      print(HELP)
      return 0
    case 'restore': {
      // A name from the list of backups, or else a path as one types it, from where one stands.
      const isListed = listBackups(outside.workspace).some(({ file }) => file === call.file)
      const source = isListed ? call.file : resolve(call.file)
      const { replaced } = restoreBackup(outside.workspace, source, { program: PROGRAM })
      print(replaced === undefined ? 'Restored.' : `Restored. The replaced file is kept as ${replaced.file}`)
      return 0
    }
    case 'backups':
      for (const backup of listBackups(outside.workspace)) print(backupLine(backup))
      return 0
    case 'import': {
      const text = readText(call.file)
      const { boards, meetings, rows } = withWorkspace(outside, 'write', (workspace) =>
        importInterchange(workspace, text, { actor: outside.actor }),
      ).output
      print(`Imported ${count(boards, 'board')}, ${count(meetings, 'meeting')}, ${count(rows, 'row')} in all.`)
      return 0
    }
    case 'exportJson': {
      const text = withWorkspace(outside, 'read', (workspace) => exportInterchange(workspace, scopeOf(workspace, call)))
      if (call.out === null) print(text.trimEnd())
      else {
        writeFile(call.out, text)
        print(`Written ${resolve(call.out)}`)
      }
      return 0
    }
    case 'exportPdf': {
      const job = withWorkspace(outside, 'read', (workspace) => {
        const boardId = call.board === null ? null : findBoard(workspace.db, call.board)
        const meetingId = findMeeting(workspace.db, call.meeting, boardId)
        return meetingDocumentJob(workspace, outside.resources, { meetingId, kind: call.kind, paper: call.paper })
      })
      const { pdf, pageCount, substitutions } = await outside.documents.pdf(job)
      writeFile(call.out, pdf)
      print(`Written ${resolve(call.out)}, ${count(pageCount, 'page')}`)
      for (const { character, printed, where } of substitutions) {
        print(`No font has “${character}” (${where}): printed as ${printed}.`)
      }
      return 0
    }
    case 'verify':
      return verify(call.target, outside)
    case 'handOver':
      return handOver(call.file, outside)
    case 'takeOver':
      return takeOver(call.file, call.isPreview, outside)
    case 'backup': {
      const workspace = openExisting(outside)
      try {
        const made = await backupWorkspace(workspace, { evenIfUnchanged: true })
        if (made !== undefined) print(backupLine(made))
      } finally {
        workspace.close()
      }
      return 0
    }
    case 'check': {
      const workspace = openWorkspace(outside.workspace, { program: PROGRAM, readOnly: true })
      try {
        const report = await checkWorkspace(workspace, [sealCheck])
        for (const { severity, area, message } of report.findings) print(`${severity} ${area}: ${message}`)
        const { tables, changeSets, attachments, backups } = report.checked
        print(
          `${report.isSound ? 'Sound' : 'Damaged'}: ${count(tables, 'table')}, ${count(changeSets, 'change set')}, ` +
            `${count(attachments, 'attachment')}, ${count(backups, 'backup')} checked.`,
        )
        return report.isSound ? 0 : 1
      } finally {
        workspace.close()
      }
    }
  }
}

/** A folder is a workspace of its own; a file is held against the workspace that the call names, if it names one. */
async function verify(target: string | null, outside: CliOutside): Promise<number> {
  const open = (folder: string) => openWorkspace(folder, { program: PROGRAM, readOnly: true, mayCreate: false })
  if (target !== null && kindOfTarget(target) === 'file') {
    const workspace = outside.isWorkspaceNamed === true ? open(outside.workspace) : null
    try {
      return await verifyFile(target, workspace, outside.print)
    } finally {
      workspace?.close()
    }
  }
  const workspace = open(target === null ? outside.workspace : resolve(target))
  try {
    return verifyWorkspace(workspace, outside.print)
  } finally {
    workspace.close()
  }
}

function scopeOf(workspace: Workspace, call: CliCall & { command: 'exportJson' }): ExportScope {
  if (call.scope === 'workspace') return { kind: 'workspace' }
  const boardId = call.board === null ? null : findBoard(workspace.db, call.board)
  if (call.scope === 'board') return { kind: 'board', id: boardId ?? '' }
  return { kind: 'meeting', id: findMeeting(workspace.db, call.meeting ?? '', boardId) }
}

function openExisting(outside: CliOutside): Workspace {
  return openWorkspace(outside.workspace, { program: PROGRAM, mayCreate: false })
}

/** Reading works beside an open window; writing takes the workspace for itself, and makes it if there is none. */
function withWorkspace<T>(outside: CliOutside, mode: 'read' | 'write', work: (workspace: Workspace) => T): T {
  const workspace = openWorkspace(outside.workspace, { program: PROGRAM, readOnly: mode === 'read' })
  try {
    return work(workspace)
  } finally {
    workspace.close()
  }
}

function readText(file: string): string {
  if (!existsSync(file)) throw new AppError('NOT_FOUND', `There is no file ${resolve(file)}.`)
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw asAppError(error)
  }
}

/** A whole file or none: a full disk must not leave half a PDF under the wanted name. */
function writeFile(file: string, content: string | Uint8Array): void {
  try {
    writeWhole(file, content)
  } catch (error) {
    throw asAppError(error)
  }
}

function backupLine({ file, madeAt, sizeBytes, isSound, counts }: BackupInfo): string {
  const contents = counts === null ? '' : `, ${count(counts.boards, 'board')}, ${count(counts.meetings, 'meeting')}`
  return `${madeAt}  ${file}  ${Math.ceil(sizeBytes / 1024)} KB${contents}${isSound ? '' : ', NOT SOUND'}`
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
