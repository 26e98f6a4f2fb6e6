import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, dirname } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDoc, run } from '../../../../db/testing/builders'
import { aWorkspace } from '../../../../db/testing/aWorkspace'
import { aFullMeeting, sealMeeting } from '../../../../db/testing/sealedMeeting'
import { ALL_PARTS } from '../../../../db/model/documents'
import type { MeetingId } from '../../../../db/model/ids'
import { fingerprintOf } from '../../../../db/queries/canonicalMinutes'
import { listSealedRecords } from '../../../../db/queries/sealedRecords'
import { meetingDocumentJob } from '../meetingDocument'
import { openPdf } from '../testing/pdfTools'
import { usePress } from '../testing/press'
import type { Workspace } from '../../../../db/workspace/workspace'
import { readFileSeal } from './fileSeal'
import { verifyPdf } from './verifyPdf'

const press = usePress()

/** Sealed minutes in a workspace, and how they are exported. */
function aSealedMeeting() {
  const workspace = aWorkspace()
  const meeting = aFullMeeting(workspace, { title: 'Frühjahr Đ' })
  sealMeeting(workspace, meeting.meetingId)
  return { workspace, ...meeting }
}

async function exported(workspace: Workspace, meetingId: string, more: object = {}) {
  const request = { meetingId: meetingId as MeetingId, kind: 'minutes' as const, paper: null, ...more }
  return (await press.pdf(meetingDocumentJob(workspace, press.resources(), request))).pdf
}

const statesOf = (report: Awaited<ReturnType<typeof verifyPdf>>) =>
  Object.fromEntries(report.checks.map(({ check, state }) => [check, state]))

describe('a PDF of sealed minutes', () => {
  it('is a sound PDF/A-3 that gives the record out byte for byte and prints its fingerprint on every page', async () => {
    const { workspace, meetingId } = aSealedMeeting()
    const [sealed] = listSealedRecords(workspace.db, meetingId)
    const pdf = openPdf(await exported(workspace, meetingId))
    expect(pdf.check()).toContain('No syntax or stream encoding errors')
    expect(pdf.metadata()).toMatch(/<pdfaid:part>3<\/pdfaid:part>/)
    expect(pdf.metadata()).toMatch(/<pdfaid:conformance>A<\/pdfaid:conformance>/)
    const out = join(dirname(pdf.file), 'record.json')
    execFileSync('pdfdetach', ['-save', '1', '-o', out, pdf.file])
    expect(readFileSync(out, 'utf8')).toBe(sealed?.record)
    expect(execFileSync('pdfdetach', ['-list', pdf.file], { encoding: 'utf8' })).toContain('minutes-2026-03-12.json')
    const pages = Number(pdf.info()['Pages'])
    for (let page = 1; page <= pages; page += 1) {
      expect(pdf.textOfPage(page).replaceAll(/\s/g, '')).toContain(sealed?.sha256)
    }
  })

  it('is found sound, by itself and by its workspace, and the same file comes out again', async () => {
    const { workspace, meetingId } = aSealedMeeting()
    const pdf = await exported(workspace, meetingId)
    expect(await exported(workspace, meetingId)).toEqual(pdf)
    const alone = await verifyPdf(pdf, null)
    expect(alone).toMatchObject({
      outcome: 'sound',
      here: null,
      minutes: { meeting: { title: 'Frühjahr Đ' }, version: 1 },
    })
    expect(statesOf(alone)).toEqual({ file: 'ok', record: 'ok', printed: 'ok' })
    expect(await verifyPdf(pdf, workspace.db)).toMatchObject({ outcome: 'sound', here: { state: 'sealed' } })
    expect(await verifyPdf(pdf, aWorkspace().db)).toMatchObject({ outcome: 'sound', here: { state: 'unknown' } })
  })

  it('gives away every changed byte', async () => {
    const { workspace, meetingId } = aSealedMeeting()
    const pdf = await exported(workspace, meetingId)
    fc.assert(
      fc.property(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Uint8Array.from(pdf)
        changed[at] = (changed[at] ?? 0) ^ change
        const seal = readFileSeal(changed)
        return seal === null || seal.claimed !== seal.actual
      }),
      { numRuns: 400 },
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Uint8Array.from(pdf)
        changed[at] = (changed[at] ?? 0) ^ change
        return (await verifyPdf(changed, null)).outcome === 'changed'
      }),
      { numRuns: 25 },
    )
  })

  it('is printed from what was frozen, with the names of the time', async () => {
    const { workspace, meetingId, personId, boardId } = aSealedMeeting()
    const before = openPdf(await exported(workspace, meetingId)).words()
    run(workspace, 'person.revise', { id: personId, fullName: 'Quite Another' })
    run(workspace, 'board.revise', { id: boardId, name: 'Another board' })
    expect(openPdf(await exported(workspace, meetingId)).words()).toBe(before)
  })

  it('marks an earlier version as superseded, and says why there is a later one', async () => {
    const { workspace, meetingId, agendaItemId } = aSealedMeeting()
    const first = await exported(workspace, meetingId)
    run(workspace, 'minutes.startCorrection', { meetingId, reason: 'The number was wrong.' })
    run(workspace, 'note.write', { agendaItemId, baseRevision: 1, body: aDoc('Asked for seven.') })
    run(workspace, 'minutes.finishCorrection', { meetingId })
    const old = openPdf(await exported(workspace, meetingId, { version: 1 })).words()
    expect(old).toContain('Asked for two')
    expect(old).toMatch(/Superseded By version 2 of .*: The number was wrong\./)
    const now = openPdf(await exported(workspace, meetingId)).words()
    expect(now).toContain('Asked for seven')
    expect(now).toContain('2, corrected after approval: The number was wrong.')
    expect(now).not.toContain('Superseded')
    expect(await verifyPdf(first, workspace.db)).toMatchObject({
      outcome: 'sound',
      here: { state: 'superseded', laterVersion: 2 },
    })
  })

  it('carries no record when it is an extract', async () => {
    const { workspace, meetingId } = aSealedMeeting()
    const pdf = await exported(workspace, meetingId, { parts: { ...ALL_PARTS, notes: false } })
    expect(execFileSync('pdfdetach', ['-list', openPdf(pdf).file], { encoding: 'utf8' })).toContain('0 embedded files')
    expect(await verifyPdf(pdf, workspace.db)).toMatchObject({ outcome: 'extract', minutes: null })
  })

  it('made anew with other words is found by the workspace', async () => {
    const { workspace, meetingId } = aSealedMeeting()
    const job = meetingDocumentJob(workspace, press.resources(), {
      meetingId: meetingId as MeetingId,
      kind: 'minutes',
      paper: null,
    })
    const [mine] = listSealedRecords(workspace.db, meetingId)
    const text = (mine?.record ?? '').replace('two scan tools', 'ten scan tools')
    const grouped = (sha256: string) => (sha256.match(/.{4}/g) ?? []).join(' ')
    const was = mine?.sha256 ?? ''
    const is = fingerprintOf(text)
    const data = JSON.stringify(job.data).replaceAll(was, is).replaceAll(grouped(was), grouped(is))
    const { pdf } = await press.pdf({
      ...job,
      data: JSON.parse(data) as typeof job.data,
      record: { fileName: 'minutes-2026-03-12.json', description: 'Forged', text },
    })
    expect(await verifyPdf(pdf, null)).toMatchObject({ outcome: 'sound' })
    expect(await verifyPdf(pdf, workspace.db)).toMatchObject({ outcome: 'changed', here: { state: 'other' } })
  })

  it('is not taken for another PDF or for no PDF at all', async () => {
    const workspace = aWorkspace()
    const { meetingId } = aFullMeeting(workspace)
    expect(await verifyPdf(await exported(workspace, meetingId), null)).toMatchObject({ outcome: 'notMinutes' })
    expect(await verifyPdf(Buffer.from('not a PDF'), null)).toMatchObject({ outcome: 'notMinutes' })
  })
})
