import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { AppError } from '../../db/model/errors'
import type { SealReport } from '../../db/model/seal'
import { describeFinding, describePdfCheck } from '../../db/queries/describeSeals'
import { verifySeals } from '../../db/queries/verifySeals'
import type { ExtraCheck } from '../../db/workspace/check'
import type { Workspace } from '../../db/workspace/workspace'
import { readPdfFile } from '../features/documents/seal/pdfFile'

type Print = (text: string) => void

/** What `check` says of the seals of a workspace, beside everything else. */
export const sealCheck: ExtraCheck = (workspace) =>
  verifySeals(workspace).findings.map((finding) => ({
    severity: 'error',
    area: 'seals',
    message: describeFinding(finding),
    data: { problem: finding.problem, meetingId: finding.meeting?.id ?? null },
  }))

/** What lies under the path of a call: the folder of a workspace or a file. Throws when there is nothing. */
export function kindOfTarget(path: string): 'folder' | 'file' {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) {
    throw new AppError('NOT_FOUND', `There is no file or folder ${resolve(path)}.`, { isUsage: true })
  }
  return found.isDirectory() ? 'folder' : 'file'
}

/** Checks what is sealed in a workspace and says what was found. Returns 0 for sound, 1 for anything changed. */
export function verifyWorkspace(workspace: Workspace, print: Print): number {
  const report = verifySeals(workspace)
  for (const finding of report.findings) print(describeFinding(finding))
  for (const line of notesOf(report)) print(line)
  const records = report.boards.reduce((sum, board) => sum + board.records, 0)
  print(`${report.isSound ? 'Sound' : 'Changed'}: ${records} sealed ${records === 1 ? 'record' : 'records'} checked.`)
  return report.isSound ? 0 : 1
}

/** What is no finding, but must not be taken for sealed. */
function notesOf({ boards }: SealReport): string[] {
  return boards.flatMap(({ name, meetings }) =>
    meetings.flatMap(({ meeting, state }) => {
      const which = `${name}, ${meeting.title} of ${meeting.date}`
      if (state === 'unsealed') return [`${which}: approved, but not sealed. Nothing can be said of changes.`]
      return state === 'correcting' ? [`${which}: a correction is open. The sealed version before it is kept.`] : []
    }),
  )
}

/** Checks a PDF, against a workspace if one is given. Returns 0 for sound, 1 for changed or no sealed minutes. */
export async function verifyFile(file: string, workspace: Workspace | null, print: Print): Promise<number> {
  const bytes = readPdfFile(file)
  // The reader of PDFs is large, and no other command needs it.
  const { verifyPdf } = await import('../features/documents/seal/verifyPdf')
  const { outcome, minutes, checks, here } = await verifyPdf(bytes, workspace?.db ?? null)
  if (outcome === 'notMinutes') {
    print('Not sealed minutes: the file carries no record of Minutebook.')
    return 1
  }
  if (outcome === 'extract') {
    print('An extract of sealed minutes: it carries no record, so its text cannot be checked.')
    return 1
  }
  if (minutes !== null) {
    const { institution, board, meeting, version, position, sha256 } = minutes
    print(
      `${institution}, ${board}: ${meeting.title} of ${meeting.date}, version ${version}, number ${position} of the chain`,
    )
    print(`SHA-256 ${sha256}`)
  }
  for (const each of checks) print(`${each.state.padEnd(6)} ${describePdfCheck(each, here)}`)
  if (workspace === null) {
    print('open   The workspace: none was given. Only it can tell a file that somebody made anew as a whole.')
  }
  print(outcome === 'sound' ? 'Sound.' : 'Changed.')
  return outcome === 'sound' ? 0 : 1
}
