import { createHash } from 'node:crypto'
import type { ReadDb } from '../../../../db/changelog/store'
import type { MinutesHead } from '../../../../db/model/minutesRecord'
import type { PdfCheck, PdfHere, PdfMinutes, PdfReport } from '../../../../db/model/seal'
import { findSealedRecord, listSealedVersions } from '../../../../db/queries/sealedRecords'
import { headOf } from '../../../../db/queries/verifySeals'
import { readFileSeal } from './fileSeal'
import { readPdf } from './pdfContents'

/**
 * Checks a PDF of sealed minutes by itself and, when a workspace is given, against its chain. A changed byte anywhere
 * in the file is found without a workspace; only a workspace (or a fingerprint known from elsewhere) can tell a file that
 * somebody made anew, with fingerprints of its own.
 */
export async function verifyPdf(bytes: Uint8Array, db: ReadDb | null): Promise<PdfReport> {
  const seal = readFileSeal(bytes)
  const contents = await readPdf(bytes)
  const { named = null, record = null, pages = [] } = contents ?? {}
  if (seal === null && record === null) {
    return { outcome: named === null ? 'notMinutes' : 'extract', checks: [], minutes: null, here: null }
  }
  const text = record === null ? null : Buffer.from(record).toString('utf8')
  const sha256 = record === null ? null : createHash('sha256').update(record).digest('hex')
  const minutes = text === null || sha256 === null ? null : minutesOf(headOf(text), sha256)
  const checks: PdfCheck[] = [
    { check: 'file', state: answer(seal !== null && seal.claimed === seal.actual) },
    { check: 'record', state: answer(minutes !== null && sha256 === named) },
    {
      check: 'printed',
      state: answer(named !== null && pages.length > 0 && pages.every((page) => page.includes(named))),
    },
  ]
  const here = db === null || minutes === null ? null : hereOf(db, minutes)
  if (here !== null) checks.push({ check: 'workspace', state: HERE_STATES[here.state] })
  const outcome = checks.some(({ state }) => state === 'failed') ? 'changed' : 'sound'
  return { outcome, checks, minutes, here }
}

const answer = (holds: boolean) => (holds ? 'ok' : 'failed')

const HERE_STATES: Record<PdfHere['state'], PdfCheck['state']> = {
  sealed: 'ok',
  superseded: 'ok',
  other: 'failed',
  unknown: 'open',
}

function minutesOf(head: MinutesHead | undefined, sha256: string): PdfMinutes | null {
  if (head?.seal == null) return null
  const { id, title, date, board, institution } = head.meeting
  const { version, position, reason } = head.seal
  return {
    institution: institution.name,
    board: board.name,
    meeting: { id, title, date },
    version,
    position,
    reason,
    sha256,
  }
}

/** What the workspace has sealed of this meeting and board. */
function hereOf(db: ReadDb, { sha256, meeting, version }: PdfMinutes): PdfHere {
  const versions = listSealedVersions(db, { id: meeting.id })
  const last = versions.at(-1)
  const found = findSealedRecord(db, sha256)
  if (found !== undefined) {
    const isLast = found.version === last?.version
    return { state: isLast ? 'sealed' : 'superseded', laterVersion: isLast ? null : (last?.version ?? null) }
  }
  const isTaken = versions.some((each) => each.version === version)
  return { state: isTaken ? 'other' : 'unknown', laterVersion: null }
}
