import type { BinderBlock, BinderCell, BinderChapter } from '../../../../db/model/documents'
import type { RegisterName, RegisterTable } from '../../../../db/model/registers/table'
import { cellText, columnText } from '../../registerCsv'
import type { BinderWords } from './binderWords'
import type { BoardEvidence } from './boardEvidence'
import { placeOfRow } from './binderParts'
import { chapterOf } from './chapter'
import { pledgeChart, skillsChart } from './charts'
import { recordPlace } from './places'
import { storyBlock } from './stories'

/** Millimetres (null = what is left) and the columns of the register that stand there: a bare one alone, others by name. */
interface Column {
  width: number | null
  keys: readonly string[]
  /** Said with their names, a line for each that is known. */
  named?: readonly string[]
}

/** How the rows of each register stand on the page. The first column holds what it is all about. */
const LAYOUTS: Record<Exclude<RegisterName, 'recommendations' | 'stories'>, readonly Column[]> = {
  prospects: [
    { width: null, keys: ['text'], named: ['organization', 'contact', 'program'] },
    { width: 30, keys: ['stage', 'identifiedOn'] },
    { width: 42, keys: ['source', 'sourceDetail'], named: ['referredBy', 'owner'] },
    { width: 28, keys: ['gapCategory', 'gapSkill'] },
  ],
  interactions: [
    { width: null, keys: ['note'], named: ['nextStep', 'nextStepOn', 'nextStepDoneOn'] },
    { width: 38, keys: ['organization', 'contact'] },
    { width: 34, keys: ['channel'], named: ['by'] },
    { width: 30, keys: ['heldOn'] },
  ],
  pledges: [
    { width: null, keys: ['text'], named: ['organization', 'contact', 'program', 'agreementExpiresOn'] },
    { width: 26, keys: ['kind', 'term'] },
    { width: 12, keys: ['places'] },
    { width: 12, keys: ['filled'] },
    { width: 14, keys: ['hours'] },
    { width: 30, keys: ['pledgedOn', 'status'] },
  ],
  gaps: [
    { width: null, keys: ['text'], named: ['evidence', 'program'] },
    { width: 22, keys: ['kind'] },
    { width: 42, keys: ['raisedBy', 'organization'] },
    { width: 30, keys: ['raisedOn'] },
  ],
  skills: [
    { width: null, keys: ['text'], named: ['program', 'retiredOn'] },
    { width: 24, keys: ['kind'] },
    { width: 16, keys: ['year'] },
    { width: 18, keys: ['ratings'] },
    { width: 28, keys: ['mean'] },
  ],
  development: [
    { width: null, keys: ['text'], named: ['topic', 'host', 'followUp', 'recommendation', 'program'] },
    { width: 38, keys: ['kind', 'direction'] },
    { width: 12, keys: ['hours'] },
    { width: 23, keys: ['participants', 'participantNames'] },
    { width: 30, keys: ['heldOn', 'endsOn'] },
  ],
}

/** The registers of the board that hold something, and a last chapter that names those that hold nothing. */
export function registerChapters(evidence: BoardEvidence, bundle: BinderWords): BinderChapter[] {
  const { words, registers } = bundle
  const tables = evidence.registers.filter(({ register }) => register !== 'recommendations')
  const empty = tables.filter(({ rows }) => rows.length === 0).map(({ register }) => registers.files[register])
  return [
    ...tables.filter(({ rows }) => rows.length > 0).map((table) => registerChapter(table, evidence, bundle)),
    ...(empty.length === 0
      ? []
      : [
          chapterOf(
            'registers-empty',
            words.say('binder.emptyRegisters'),
            [{ kind: 'text', text: words.say('binder.registersEmpty', { names: words.list(empty) }) }],
            false,
          ),
        ]),
  ]
}

function registerChapter(table: RegisterTable, evidence: BoardEvidence, bundle: BinderWords): BinderChapter {
  const { registers } = bundle
  const title = registers.files[table.register]
  const blocks = table.register === 'stories' ? storyBlocks(evidence, bundle) : tableBlocks(table, evidence, bundle)
  return chapterOf(`register-${table.register}`, title, blocks, false)
}

/** Each story as it is told, and whether it was approved for publication. */
function storyBlocks({ stories }: BoardEvidence, { words }: BinderWords): BinderBlock[] {
  return stories.flatMap((story): BinderBlock[] => {
    const { consent, approval } = story
    const given =
      consent?.on == null
        ? words.say('binder.consent')
        : words.say('binder.consentOn', { date: words.date(consent.on) })
    const approved =
      approval === null
        ? words.say('binder.notApproved')
        : words.say('binder.approvedOn', { date: words.date(approval.on) })
    return [
      storyBlock(story, words, { level: 2, anchor: recordPlace(story.id) }),
      { kind: 'facts', rows: [{ label: words.say('binder.publication'), text: `${given} ${approved}` }] },
    ]
  })
}

function tableBlocks(table: RegisterTable, evidence: BoardEvidence, bundle: BinderWords): BinderBlock[] {
  const { words, registers } = bundle
  if (table.register === 'recommendations' || table.register === 'stories') return []
  const layout = LAYOUTS[table.register]
  const at = new Map(table.columns.map(({ key, kind }, index) => [key, { index, kind }]))
  const valueOf = (cells: RegisterTable['rows'][number]['cells'], key: string): string | null => {
    const column = at.get(key)
    const cell = column === undefined ? null : cellText(registers, key, cells[column.index] ?? null)
    if (cell === null || cell === '') return null
    if (typeof cell === 'number') return key === 'year' ? String(cell) : words.number(Math.round(cell * 10) / 10)
    return column?.kind === 'date' ? words.date(cell) : cell
  }
  const named = (cells: RegisterTable['rows'][number]['cells'], keys: readonly string[]) =>
    keys.flatMap((key) => {
      const value = valueOf(cells, key)
      return value === null ? [] : [words.say('binder.value', { name: columnText(registers, key), value })]
    })
  const chart =
    table.register === 'pledges'
      ? pledgeChart(evidence.pledges, bundle)
      : table.register === 'skills'
        ? skillsChart(evidence.rounds, bundle)
        : []
  return [
    ...chart,
    ...(chart.length === 0 ? [] : [{ kind: 'section' as const, title: words.say('binder.entries') }]),
    {
      kind: 'table',
      head: layout.map(({ keys: [key = ''] }, index) =>
        index === 0 ? words.say('binder.entry') : columnText(registers, key),
      ),
      widths: layout.map(({ width }) => width),
      rows: table.rows.map(({ id, cells, meetingId, agendaItemId }) => ({
        anchor: recordPlace(id),
        cells: layout.map((column, index): BinderCell => {
          const lines = [...column.keys.map((key) => valueOf(cells, key)), ...named(cells, column.named ?? [])]
          const written = lines.filter((line) => line !== null)
          const link = index === 0 ? placeOfRow(meetingId, agendaItemId) : null
          return written.map((text, line) => [{ text, link: line === 0 ? link : null }])
        }),
      })),
    },
  ]
}
