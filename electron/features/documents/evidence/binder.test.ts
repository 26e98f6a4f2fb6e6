import { beforeAll, describe, expect, test } from 'vitest'
import type { ProfileRule } from '../../../../db/model/compliance'
import type { BinderBars, BinderBlock, BinderChapter, BinderData } from '../../../../db/model/documents'
import type { InstitutionId } from '../../../../db/model/ids'
import { readPresets } from '../../../../db/queries/compliance/presets'
import { aWorkspace } from '../../../../db/testing/aWorkspace'
import {
  aBoard,
  aMeeting,
  aMotion,
  anAction,
  anInstitution,
  anItem,
  holdMeeting,
  run,
} from '../../../../db/testing/builders'
import { useSampleInstitution } from '../../../../db/testing/useSampleInstitution'
import type { Workspace } from '../../../../db/workspace/workspace'
import { loadRegisterWords } from '../../registerCsv'
import { usePress } from '../testing/press'
import { englishWords } from '../testing/testTypesetter'
import { annualReportDocument, reportFindings } from './annualReport'
import { binderDocument } from './binderDocument'
import type { BinderWords } from './binderWords'
import { readBoardEvidence, type BoardEvidence, type EvidenceScope } from './boardEvidence'
import { flowChart, pledgeChart } from './charts'
import { loadVoice } from './evidenceFiles'
import { placesIn, placesOf } from './places'

const press = usePress()
const sample = useSampleInstitution()
/** Where the text of a letter page lies, in points, with a point of play. */
const TEXT = { left: 78, right: 534 }
const look = { paper: 'us-letter', logoPath: null } as const

let bundle: BinderWords
beforeAll(() => {
  const words = englishWords()
  const resources = press.resources()
  bundle = { words, registers: loadRegisterWords(resources), voice: loadVoice(resources, words) }
})

const evidenceOf = (workspace: Workspace, scope: Omit<EvidenceScope, 'today'>) =>
  readBoardEvidence(workspace.db, readPresets(press.resources()), { ...scope, today: '2026-11-28' }, () => undefined)

const threeYears = { from: '2023-07-01', to: '2026-11-28' }

/** A profile of the institution's own with these rules. */
function copyOf(
  workspace: Workspace,
  institutionId: InstitutionId,
  rules: readonly Pick<ProfileRule, 'rule' | 'params'>[],
) {
  const source = { url: null, edition: 'Ours', basis: 'own', verifyEdition: false } as const
  const content = {
    edition: 'Ours',
    verifyEdition: false,
    rules: rules.map((rule) => ({ ...rule, severity: 'fail', source, valueSources: {} })) as ProfileRule[],
  }
  const { id } = run(workspace, 'profile.copy', { institutionId, presetId: 'ours', name: 'Ours', content })
  return { profileId: id }
}

const blocksOf = ({ chapters }: BinderData, label: string): BinderBlock[] =>
  chapters.find((chapter) => chapter.label === label)?.blocks ?? []

const linksIn = (chapter: BinderChapter | undefined): string[] =>
  (chapter?.blocks ?? []).flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (typeof cell === 'string' ? [] : cell.flat().flatMap(({ link }) => link ?? []))),
        )
      : [],
  )

const barsOf = (blocks: readonly BinderBlock[]): BinderBars | undefined =>
  blocks.find((block): block is BinderBars => block.kind === 'bars')

describe('the rules of a binder', () => {
  test('lead to every record that a result rests on, and every link finds its place', async () => {
    const boards = await Promise.all(
      sample.boards().map(({ id }) => evidenceOf(sample.workspace(), { boardId: id, ...threeYears })),
    )
    const kinds = new Set<string>()
    for (const evidence of boards) {
      const data = binderDocument(evidence, bundle, look)
      const find = placesOf(evidence)
      const linked = new Set(linksIn(data.chapters.find(({ label }) => label === 'rules')))
      const meant = evidence.reports.flatMap(({ results }) => results.flatMap((result) => result.evidence))
      expect(meant.filter((link) => find(link) === null)).toEqual([])
      expect(meant.filter((link) => !linked.has(find(link) ?? ''))).toEqual([])
      const places = data.chapters.flatMap(placesIn)
      expect(new Set(places).size).toBe(places.length)
      expect(data.chapters.flatMap(linksIn).filter((link) => !places.includes(link))).toEqual([])
      for (const { kind } of meant) kinds.add(kind)
    }
    expect([...kinds].toSorted()).toEqual(
      expect.arrayContaining(['item', 'meeting', 'member', 'program', 'recommendation']),
    )
  })

  test('lead to actions, motions, goals, the yearly statement and consultations, and the rows lead on to the minutes', async () => {
    const workspace = aWorkspace()
    const institutionId = anInstitution(workspace)
    const boardId = aBoard(workspace, { institutionId })
    const { profileId } = copyOf(workspace, institutionId, [
      { rule: 'R28', params: {} },
      { rule: 'R29', params: { plan: true, statementBy: '03-01', sections: [] } },
      { rule: 'R30', params: { stakeholders: ['students'], months: 24 } },
      { rule: 'R31', params: {} },
    ])
    run(workspace, 'boardProfile.set', { boardId, profile: { profileId } })
    const meetingId = aMeeting(workspace, { boardId })
    const agendaItemId = anItem(workspace, meetingId)
    const motionId = aMotion(workspace, agendaItemId)
    const actionId = anAction(workspace, agendaItemId, { boardId, text: 'Ask two employers.' })
    holdMeeting(workspace, meetingId)
    const { id: goalId } = run(workspace, 'goal.add', { boardId, year: 2026, text: 'Two more employers.' })
    const { id: reportId } = run(workspace, 'annualReport.write', {
      boardId,
      year: 2026,
      section: 'actions',
      text: 'Done.',
    })
    const asked = { institutionId, boardId, meetingId, stakeholder: 'students', heldOn: '2026-11-12' }
    const { id: consultationId } = run(workspace, 'consultation.record', asked)
    const evidence = await evidenceOf(workspace, { boardId, from: '2026-07-01', to: '2027-06-30' })
    const data = binderDocument(evidence, bundle, look)
    const linksOf = (label: string) => linksIn(data.chapters.find((chapter) => chapter.label === label))
    const rows = [actionId, goalId, reportId, consultationId].map((id) => `record-${id}`)
    expect(linksOf('rules')).toEqual(expect.arrayContaining([...rows, `item-${agendaItemId}`]))
    expect(placesOf(evidence)({ kind: 'motion', id: motionId, meetingId })).toBe(`item-${agendaItemId}`)
    expect(linksOf('actions')).toEqual([`item-${agendaItemId}`])
    expect(linksOf('consultations')).toEqual([`meeting-${meetingId}`])
    expect((await press.typeset(data)).check()).toContain('No syntax or stream encoding errors')
  })

  test('name what lies before the period without a link', async () => {
    const year = { from: '2025-07-01', to: '2026-06-30' }
    const evidence = await evidenceOf(sample.workspace(), { boardId: sample.board('Welding'), ...year })
    const find = placesOf(evidence)
    const before = evidence.reports
      .flatMap(({ results }) => results.flatMap((result) => result.evidence))
      .filter(({ kind, date }) => kind === 'meeting' && date !== null && date < year.from)
    expect(before.length).toBeGreaterThan(0)
    expect(before.map(find).filter((place) => place !== null)).toEqual([])
    const [first] = before
    const data = JSON.stringify(blocksOf(binderDocument(evidence, bundle, look), 'rules'))
    expect(data).toContain(JSON.stringify({ text: bundle.words.date(first?.date ?? ''), link: null }))
  })

  test('lead to a recommendation of before the period that still waits', async () => {
    const workspace = aWorkspace()
    const boardId = aBoard(workspace, { institutionId: anInstitution(workspace) })
    run(workspace, 'boardProfile.set', { boardId, profile: { presetId: 'pac-checklist' } })
    const made = { boardId, agendaItemId: null, type: 'equipment' } as const
    run(workspace, 'recommendation.record', { ...made, text: 'Buy a lathe.', madeOn: '2024-03-01' })
    const evidence = await evidenceOf(workspace, { boardId, from: '2025-07-01', to: '2026-06-30' })
    expect(evidence.recommendations).toEqual([])
    expect(evidence.earlierRecommendations.map(({ text }) => text)).toEqual(['Buy a lathe.'])
    const data = binderDocument(evidence, bundle, look)
    const links = linksIn(data.chapters.find(({ label }) => label === 'rules'))
    expect(links).toContain(`record-${evidence.earlierRecommendations[0]?.id}`)
    // Without a meeting, what a rule rests on is the board.
    expect(links).toContain('roster')
  })
})

describe('the charts of a binder', () => {
  test('say their numbers: places by term, ratings of two rounds, recommendations by school year', async () => {
    const automotive = await evidenceOf(sample.workspace(), { boardId: sample.board('Automotive'), ...threeYears })
    const data = binderDocument(automotive, bundle, look)
    const pledges = barsOf(blocksOf(data, 'register-pledges'))
    expect(pledges?.head).toEqual(['Term', 'Pledged', 'Filled', 'Hours', 'Chart'])
    expect(pledges?.series).toEqual(['hollow', 'solid'])
    expect(pledges?.rows.find(({ name }) => name === 'Spring 2026')).toEqual({
      name: 'Spring 2026',
      texts: ['4', '3', '420'],
      values: [4, 3],
      mark: null,
    })
    const skills = barsOf(blocksOf(data, 'register-skills'))
    expect(skills?.head).toEqual(['Skill', '2024', '2025', 'Ratings', 'Chart'])
    expect(skills?.most).toBe(4)
    expect(skills?.rows[0]?.texts).toEqual(['3.3', '3.8', '4'])
    const flow = barsOf(blocksOf(data, 'recommendations'))
    expect(flow?.rows.map(({ name, values }) => [name, ...values])).toEqual([
      ['2024/25', 1, 1, 1],
      ['2025/26', 1, 1, 1],
    ])
    const attendance = barsOf(blocksOf(data, 'attendance'))
    expect(attendance?.rows.at(-1)).toMatchObject({ name: 'April 9, 2026', texts: ['7', '7', '4'], mark: 4 })
    const annual = annualReportDocument(automotive, bundle, look)
    expect(barsOf(blocksOf(annual, 'section-activities'))).toEqual(pledges)
    expect(blocksOf(annual, 'section-skills_advice').filter(({ kind }) => kind === 'bars')).toEqual([flow, skills])
    expect(barsOf(blocksOf(annual, 'section-meetings_held'))).toEqual(attendance)
  })

  test('count by the school year of the institution, and are not drawn without a number', () => {
    const made = [{ madeOn: '2026-08-01', stage: 'made' }] as unknown as BoardEvidence['recommendations']
    const namesOf = (yearStarts: string) => barsOf(flowChart(made, yearStarts, bundle))?.rows.map(({ name }) => name)
    expect([namesOf('07-01'), namesOf('09-01'), namesOf('01-01')]).toEqual([['2026/27'], ['2025/26'], ['2026']])
    expect(flowChart([], '07-01', bundle)).toEqual([])
    expect(pledgeChart([], bundle)).toEqual([])
  })
})

test('the yearly report tells the stories that were approved, and of the others not a word', async () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace, { institutionId: anInstitution(workspace) })
  const agendaItemId = anItem(workspace, aMeeting(workspace, { boardId }))
  const story = (text: string) => {
    const { id } = run(workspace, 'story.record', { boardId, agendaItemId, text })
    const words = {
      challenge: `${text} challenge.`,
      contribution: `${text} contribution.`,
      result: `${text} result.`,
      resultFigure: `${text} 7 of 8`,
      quote: `${text} quote.`,
      quoteBy: `${text} speaker`,
    }
    run(workspace, 'story.revise', { id, ...words })
    return id
  }
  const told = story('Told')
  const waiting = story('Waiting')
  story('Kept')
  for (const id of [told, waiting]) {
    run(workspace, 'story.setConsent', { id, consent: { by: 'Ines Aldana', on: '2026-11-13' } })
  }
  run(workspace, 'story.approve', { id: told, approval: { by: 'Dean Ortiz', on: '2026-11-14' } })
  run(workspace, 'development.record', {
    boardId,
    agendaItemId,
    kind: 'workshop',
    direction: 'industry_to_staff',
    text: 'A workshop that is to come.',
  })
  const evidence = await evidenceOf(workspace, { boardId, from: '2026-07-01', to: '2027-06-30' })
  const annual = annualReportDocument(evidence, bundle, look)
  expect(blocksOf(annual, 'section-activities').find(({ kind }) => kind === 'story')).toMatchObject({
    title: 'Told',
    figure: 'Told 7 of 8',
    parts: [{ text: 'Told challenge.' }, { text: 'Told contribution.' }, { text: 'Told result.' }],
    quote: { text: 'Told quote.', by: 'Told speaker' },
  })
  const all = JSON.stringify([annual, reportFindings(evidence, bundle)])
  expect(all).not.toMatch(/Waiting|Kept/)
  expect(reportFindings(evidence, bundle).activities).toEqual([
    'No date: A workshop that is to come.',
    'Success story: Told',
  ])
  const binder = JSON.stringify(binderDocument(evidence, bundle, look))
  expect(binder).toContain('Waiting quote.')
  expect(binder).toContain('Not approved for publication.')
  expect(binder).not.toContain('Kept')
})

test('what people wrote is printed as they wrote it, and nothing leaves the page', async () => {
  const workspace = aWorkspace()
  const institutionId = anInstitution(workspace)
  const boardId = aBoard(workspace, { institutionId })
  const { profileId } = copyOf(workspace, institutionId, [{ rule: 'R28', params: {} }])
  run(workspace, 'boardProfile.set', { boardId, profile: { profileId } })
  const hard = '#panic("x") *bold* _em_ $x$ <label> @ref H - item // c #{1+1}'
  const long = 'Electroencephalographically'.repeat(6)
  const agendaItemId = anItem(workspace, aMeeting(workspace, { boardId }), { title: hard })
  const text = `${hard} ${long}`
  const entry = { boardId, agendaItemId, text }
  run(workspace, 'prospect.record', { ...entry, source: 'other' })
  run(workspace, 'pledge.record', { ...entry, kind: 'internship', places: 3, term: '2027-spring' })
  run(workspace, 'gap.record', { ...entry, kind: 'gap' })
  run(workspace, 'recommendation.record', { ...entry, type: 'other' })
  run(workspace, 'development.record', { ...entry, kind: 'workshop', direction: 'industry_to_staff' })
  run(workspace, 'goal.add', { boardId, year: 2026, text })
  run(workspace, 'skill.add', { boardId, kind: 'skill', texts: [text.slice(0, 190)] })
  anAction(workspace, agendaItemId, { boardId, text })
  const { id } = run(workspace, 'story.record', entry)
  run(workspace, 'story.revise', { id, challenge: text, quote: text, quoteBy: long })
  run(workspace, 'story.setConsent', { id, consent: { by: 'Ines Aldana', on: '2026-11-13' } })
  run(workspace, 'story.approve', { id, approval: { by: 'Dean Ortiz', on: '2026-11-14' } })
  const evidence = await evidenceOf(workspace, { boardId, from: '2026-07-01', to: '2027-06-30' })
  for (const data of [binderDocument(evidence, bundle, look), annualReportDocument(evidence, bundle, look)]) {
    // oxlint-disable-next-line no-await-in-loop
    const pdf = await press.typeset(data)
    expect(pdf.words().split('#panic("x") *bold*').length).toBeGreaterThan(4)
    expect(pdf.wordBoxes().filter(({ xMin, xMax }) => xMin < TEXT.left || xMax > TEXT.right)).toEqual([])
  }
})
