import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
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
import { useSampleInstitution } from '../../../../db/testing/useSampleInstitution'
import type { Workspace } from '../../../../db/workspace/workspace'
import { followLinks, type FollowedLink } from '../testing/pdfLinks'
import { openPdf } from '../testing/pdfTools'
import { usePress } from '../testing/press'
import { englishWords } from '../testing/testTypesetter'
import { evidenceQueries } from '../../../contract/evidence'
import { readPresets } from '../../../../db/queries/compliance/presets'
import { topicsRead } from '../../../../db/testing/topicsRead'
import { loadRegisterWords } from '../../registerCsv'
import { reportFindings } from './annualReport'
import type { BinderWords } from './binderWords'
import { readBoardEvidence } from './boardEvidence'
import { createEvidenceFiles } from './evidenceFiles'
import { writeFolder } from './handlers'

const press = usePress()
const sample = useSampleInstitution()

function filesOf(workspace: Workspace, progress: (state: object) => void = () => undefined) {
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

/** The sample institution and its board of automotive technology in three years. */
const automotive = () => ({
  workspace: sample.workspace(),
  scope: { boardId: sample.board('Automotive'), ...threeYears },
})

/** The bookmarks of a file. */
const outlineOf = (pdf: ReturnType<typeof openPdf>) =>
  [...JSON.stringify(JSON.parse(pdf.objects())).matchAll(/"\/Title":"u:([^"]*)"/g)].map((match) => match[1] ?? '')

/** Whether a reader who clicks on words is at the place that they name. */
function isRightPlace({ text, toPage, toText }: FollowedLink, pdf: ReturnType<typeof openPdf>): boolean {
  const said = text.replace(/[;:,.]+$/, '').replace(/^\d+\. /, '')
  const seen = toText.replace(/^\d+\. /, '')
  if (seen.startsWith(said)) return true
  // Minutes begin with the name of the school; they are named by their date, and by the meeting in the contents.
  const [minutes = said] = said.split(/, (?=[A-Z])/)
  if (toText.includes(minutes.startsWith('Minutes of') ? minutes : `Minutes of ${minutes}`)) return true
  // An entry leads to the item under which it was recorded: its words stand there.
  const below = `${pdf.textOfPage(toPage)} ${pdf.textOfPage(toPage + 1)}`.replaceAll(/\s+/g, ' ')
  return /^\d+\. /.test(toText) && below.includes(said)
}

describe('the binder', () => {
  test('holds rules, roster, attendance, recommendations, registers and all minutes of three years, linked', async () => {
    const { workspace, scope } = automotive()
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
      '21 of 25 pledged places filled.',
      '2 made, 2 answered, 2 reported back to the board.',
      'Average ratings of 4 people on November 3, 2025, from 1 (not needed) to 4 (must have).',
    ]) {
      expect(words).toContain(title)
    }
    const { contents } = filesOf(workspace).look(scope)
    expect(contents.meetings.length).toBeGreaterThan(3)
    const links = followLinks(pdf.file)
    expect(links.filter((link) => !isRightPlace(link, pdf))).toEqual([])
    const chapters = links.filter(({ page }) => page === 1).map(({ text }) => text)
    expect(chapters).toHaveLength(8 + contents.registers.length - 1 + contents.meetings.length)
    // From the rules alone: to each of the meetings, to members, to items and to what was recommended.
    const rules = links.filter(({ page }) => page > 1 && page < (links[1]?.toPage ?? 0))
    for (const { date } of contents.meetings) {
      const named = englishWords().date(date)
      expect(rules.some(({ text, toText }) => text.startsWith(named) && toText.includes(`Minutes of ${named}`))).toBe(
        true,
      )
    }
    expect(rules.map(({ text }) => text.replace(/\W+$/, ''))).toEqual(
      expect.arrayContaining(['Wes Tanaka', 'Culinary Arts certificate', 'Learning resources', 'Outcomes of the year']),
    )
    const outline = outlineOf(pdf)
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
    const { id: storyId } = run(workspace, 'story.record', { boardId, agendaItemId: open, text: 'Plantedstory' })
    const told = { challenge: 'Plantedchallenge', contribution: 'Plantedcontribution', result: 'Plantedresult' }
    run(workspace, 'story.revise', { id: storyId, ...told, resultFigure: 'Plantedfigure', quote: 'Plantedquote' })
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
    const { workspace, scope } = automotive()
    const files = filesOf(workspace)
    const first = files.pdf('binder', scope)
    files.cancel()
    expect(await first).toBeNull()
  })
})

test('a look lists what the documents hold without reading any minutes, and is told of every change that it shows', async () => {
  const workspace = sample.workspace()
  const files = filesOf(workspace)
  const presets = readPresets(press.resources())
  const bundle = { words: englishWords(), registers: loadRegisterWords(press.resources()) } as BinderWords
  for (const name of ['Automotive', 'Business']) {
    const scope = { boardId: sample.board(name), ...threeYears }
    let looked: ReturnType<typeof files.look> | undefined
    // oxlint-disable-next-line no-await-in-loop -- one database
    const topics = await topicsRead(workspace, () => (looked = files.look(scope)))
    const { reads } = evidenceQueries['evidence.look']
    // Of the statement only the words that were written are left out, and these come by another question.
    expect(topics.filter((topic) => topic !== 'annual_report' && !reads.includes(topic))).toEqual([])
    // oxlint-disable-next-line no-await-in-loop -- one database
    const all = await readBoardEvidence(workspace.db, presets, { ...scope, today: threeYears.to }, () => undefined)
    expect(looked?.findings).toEqual(reportFindings(all, bundle))
    expect(looked?.contents).toMatchObject({
      meetings: all.meetings.map(({ id, record }) => ({
        id,
        title: record.meeting.title,
        isApproved: record.meeting.status === 'approved',
      })),
      members: all.members.length,
      profiles: all.reports.map(({ profile }) => profile.name),
    })
  }
})

test('the folder has an index with the fingerprint of each file, and is written whole or not at all', async () => {
  const { workspace, scope } = automotive()
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
  const rulesOf = (wanted: string) => index.filter(({ kind }) => kind === wanted).map(({ rules }) => rules)
  expect(rulesOf('minutes').every((rules) => /\bR10\b.*\bR18\b/.test(rules ?? ''))).toBe(true)
  expect(rulesOf('roster')).toEqual(['R02 R06'])
  expect(rulesOf('programs')).toEqual(['R01'])
  expect(rulesOf('attendance')).toEqual(['R07 R10 R11 R15'])
  expect([rulesOf('recommendations'), rulesOf('skills'), rulesOf('plan')]).toEqual([['R19 R20', 'R19 R20'], [''], ['']])
  const broken = [...made.files, { name: 'no/such folder', content: new Uint8Array() }]
  writeFileSync(join(parent, 'beside.txt'), 'stays')
  expect(() => writeFolder(parent, 'Broken', broken)).toThrow(/ENOENT/)
  expect(readdirSync(parent).toSorted()).toEqual([made.name, 'beside.txt'].toSorted())
})
