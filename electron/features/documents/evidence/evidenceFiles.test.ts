import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import type { BoardId } from '../../../../db/model/ids'
import { boardTable } from '../../../../db/schema/board'
import { aWorkspace } from '../../../../db/testing/aWorkspace'
import {
  aBoard,
  aDoc,
  aMeeting,
  anInstitution,
  anItem,
  approveMeeting,
  holdMeeting,
  run,
} from '../../../../db/testing/builders'
import { buildSampleInstitution } from '../../../../db/testing/sampleInstitution/build'
import { openPdf } from '../testing/pdfTools'
import { usePress } from '../testing/press'
import { createEvidenceFiles } from './evidenceFiles'
import { writeFolder } from './handlers'

const press = usePress()

function filesOf(workspace: ReturnType<typeof aWorkspace>, progress: (state: object) => void = () => undefined) {
  return createEvidenceFiles({
    workspace: () => workspace,
    documents: { pdf: (job) => press.pdf(job) },
    resources: press.resources(),
    machinePaper: () => null,
    progress,
    today: () => '2026-11-28',
  })
}

const threeYears = { from: '2023-07-01', to: '2026-11-28' }

/** The sample institution and its board of that name. */
function sampleBoard(part: RegExp) {
  const workspace = aWorkspace()
  buildSampleInstitution(workspace)
  const board = workspace.db
    .select()
    .from(boardTable)
    .all()
    .find(({ name }) => part.test(name))
  if (board === undefined) throw new Error('The sample has no such board.')
  return { workspace, scope: { boardId: board.id as BoardId, ...threeYears } }
}

/** Every link within a file, and the names that they can lead to. */
function linksOf(pdf: ReturnType<typeof openPdf>) {
  const objects = JSON.stringify(JSON.parse(pdf.objects()))
  return {
    links: [...objects.matchAll(/"\/Subtype":"\/Link"/g)].length,
    outline: [...objects.matchAll(/"\/Title":"u:([^"]*)"/g)].map((match) => match[1] ?? ''),
  }
}

describe('the binder', () => {
  test('holds rules, roster, attendance, recommendations, registers and all minutes of three years, linked', async () => {
    const { workspace, scope } = sampleBoard(/Automotive/)
    const seen: object[] = []
    const made = await filesOf(workspace, (state) => seen.push(state)).pdf('binder', scope)
    if (made === null) throw new Error('Nobody called it off.')
    const pdf = openPdf(made.pdf)
    const words = pdf.words()
    for (const title of [
      'Contents',
      'Rules',
      'Roster',
      'Attendance',
      'Recommendations and answers',
      'Work-based learning',
    ]) {
      expect(words).toContain(title)
    }
    const { contents } = await filesOf(workspace).look(scope)
    expect(contents.meetings.length).toBeGreaterThan(3)
    const { links, outline } = linksOf(pdf)
    const chapters = 5 + contents.registers.length - 1 + contents.meetings.length
    expect(links).toBeGreaterThanOrEqual(chapters - 1)
    expect(outline.filter((title) => title.startsWith('Minutes of '))).toHaveLength(contents.meetings.length)
    expect(outline).toEqual(expect.arrayContaining(['Rules', 'Roster', 'Attendance']))
    expect(pdf.check()).toContain('No syntax or stream encoding errors')
    expect(seen).toEqual(expect.arrayContaining([{ done: null, total: contents.meetings.length }]))
    expect(made.substitutions).toEqual([])
  })

  test('of a board with nothing but a meeting works and says what is not on record', async () => {
    const workspace = aWorkspace()
    const boardId = aBoard(workspace, { institutionId: anInstitution(workspace) })
    holdMeeting(workspace, aMeeting(workspace, { boardId }))
    const scope = { boardId, from: '2026-07-01', to: '2027-06-30' }
    const files = filesOf(workspace)
    const text = async (name: 'binder' | 'assessment' | 'annual') =>
      openPdf((await files.pdf(name, scope))?.pdf ?? new Uint8Array()).words()
    const binder = await text('binder')
    expect(binder).toContain('No rules were chosen for this board.')
    expect(binder).toContain('No member is on record for this period.')
    expect(binder).toContain('No recommendation is on record for this period.')
    expect(await text('assessment')).toContain('Not recorded')
    expect(await text('annual')).toContain('Nothing is on record.')
  })

  test('leaves out what is confidential, and stories without consent, from every file', async () => {
    const workspace = aWorkspace()
    const boardId = aBoard(workspace, { institutionId: anInstitution(workspace) })
    const meetingId = aMeeting(workspace, { boardId })
    const closed = anItem(workspace, meetingId, { title: 'Plantedtitle', isConfidential: true })
    run(workspace, 'note.write', { agendaItemId: closed, body: aDoc('Plantednote'), baseRevision: 0 })
    run(workspace, 'recommendation.record', {
      boardId,
      agendaItemId: closed,
      text: 'Plantedadvice',
      type: 'curriculum',
    })
    const open = anItem(workspace, meetingId, { title: 'Open item' })
    run(workspace, 'story.record', { boardId, agendaItemId: open, text: 'Plantedstory' })
    run(workspace, 'recommendation.record', {
      boardId,
      agendaItemId: null,
      text: 'Openadvice',
      type: 'curriculum',
      madeOn: '2026-11-12',
    })
    approveMeeting(workspace, meetingId)
    const files = filesOf(workspace)
    const scope = { boardId, from: '2026-01-01', to: '2027-12-31' }
    const made = await files.folder(scope)
    const texts = (made?.files ?? []).map(({ name, content }) =>
      name.endsWith('.pdf') ? openPdf(content).words() : new TextDecoder().decode(content),
    )
    for (const name of ['assessment', 'annual'] as const) {
      texts.push(openPdf((await files.pdf(name, scope))?.pdf ?? new Uint8Array()).words())
    }
    expect(texts.join('\n')).toContain('Openadvice')
    expect(texts.join('\n')).not.toMatch(/Planted/)
  })

  test('that was called off is not made', async () => {
    const { workspace, scope } = sampleBoard(/Automotive/)
    const files = filesOf(workspace)
    const first = files.pdf('binder', scope)
    files.cancel()
    expect(await first).toBeNull()
  })
})

test('the folder has an index with the fingerprint of each file, and is written whole or not at all', async () => {
  const { workspace, scope } = sampleBoard(/Automotive/)
  const made = await filesOf(workspace).folder({ ...scope, from: '2025-07-01' })
  if (made === null) throw new Error('Nobody called it off.')
  const parent = mkdtempSync(join(tmpdir(), 'minutebook-folder-'))
  const path = writeFolder(parent, made.name, made.files)
  const index = Papa.parse<Record<string, string>>(
    readFileSync(join(path, 'index.csv'), 'utf8').replace('\uFEFF', ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  ).data
  expect(index.map(({ file }) => file).toSorted()).toEqual(
    readdirSync(path)
      .filter((name) => name !== 'index.csv')
      .toSorted(),
  )
  const hashOf = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(path, file)))
      .digest('hex')
  expect(index.map(({ file = '' }) => hashOf(file))).toEqual(index.map(({ sha256 }) => sha256))
  expect(index.find(({ kind }) => kind === 'minutes')?.['rules']).toMatch(/R\d\d/)
  const broken = [...made.files, { name: 'no/such folder', content: new Uint8Array() }]
  writeFileSync(join(parent, 'beside.txt'), 'stays')
  expect(() => writeFolder(parent, 'Broken', broken)).toThrow(/ENOENT/)
  expect(readdirSync(parent).toSorted()).toEqual([made.name, 'beside.txt'].toSorted())
})
