import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { AgendaPublication, AgendaVersion } from '../../../db/model/agenda'
import {
  agendaChanges,
  ITEM_FIELDS,
  MEETING_FIELDS,
  type AgendaChange,
  type VersionItem,
} from '../../../db/model/agendaChanges'
import type { AgendaVersionContent } from '../../../db/model/agendaTemplate'
import { agendaEdition } from './agendaEdition'
import { englishWords } from './testing/testTypesetter'

const words = englishWords()
const item = (id: string, given: Partial<VersionItem> = {}): VersionItem => ({
  id: id as VersionItem['id'],
  parentId: null,
  number: id,
  kind: 'discussion',
  title: `Topic ${id}`,
  question: null,
  presenter: null,
  minutesAllotted: null,
  isConfidential: false,
  papers: [],
  ...given,
})
const content = (given: Partial<AgendaVersionContent> = {}): AgendaVersionContent => ({
  title: 'Spring meeting',
  date: '2026-03-12',
  startTime: '15:30',
  endTime: '17:00',
  place: 'Room 9',
  onlineAddress: null,
  mode: 'in_person',
  items: [item('1'), item('2')],
  ...given,
})
const version = (number: number, publishedOn: string, given: AgendaVersionContent): AgendaVersion => ({
  id: `v${number}` as AgendaVersion['id'],
  number,
  publishedOn,
  publishedAt: `${publishedOn}T09:00:00.000Z`,
  content: given,
})

const edition = (publication: AgendaPublication) => agendaEdition(publication, words, [], null)

describe('which version an agenda is', () => {
  const first = version(1, '2026-02-20', content())
  const changed = content({ startTime: '16:00', items: [item('1', { minutesAllotted: 20 }), item('2')] })
  const second = version(2, '2026-02-27', changed)

  it('is not said before anything was published, and the first version has no changes', () => {
    expect(edition({ versions: [], changes: [] })).toEqual({ facts: [], changes: null })
    expect(edition({ versions: [first], changes: [] })).toEqual({
      facts: [{ label: 'Version', text: '1, published February 20, 2026' }],
      changes: null,
    })
  })

  it('comes with what it changed in the one before', () => {
    const { facts, changes } = edition({ versions: [second, first], changes: [] })
    expect(facts[0]?.text).toBe('2, published February 27, 2026; the changes are listed at the end')
    expect(changes).toEqual({
      title: 'Changes since version 1',
      lines: ['The meeting starts at 4:00 PM, not at 3:30 PM.', 'Item 1, Topic 1, has 20 minutes.'],
    })
  })

  it('says so when the agenda was changed after it', () => {
    const later = agendaChanges(changed, content({ ...changed, place: null }))
    const publication: AgendaPublication = { versions: [second, first], changes: later }
    const { facts, changes } = edition(publication)
    expect(facts[0]?.text).toContain('2 of February 27, 2026, with changes that are not published')
    expect(changes).toEqual({
      title: 'Changes since version 2',
      lines: ['The meeting has no place any more; it was Room 9.'],
    })
  })
})

it('has only the numbers of confidential items in a public copy, also of those that were or are to be confidential', () => {
  const secret = { title: 'The SECRET contract', presenter: 'Secret Person', isConfidential: true }
  const before = content({
    items: [
      item('1'),
      item('2', secret),
      item('3', secret),
      item('4', { title: 'SECRET below', parentId: '3' as never }),
    ],
  })
  const opened = item('2', { number: '1', title: 'Contract' })
  const closed = item('1', { number: '2', title: 'SECRET reason', isConfidential: true })
  const after = content({ items: [opened, closed, item('5', { ...secret, number: '3' })] })
  const publication = { versions: [version(1, '2026-02-20', before)], changes: agendaChanges(before, after) }
  const everything = agendaEdition(publication, words, after.items, null).changes?.lines.join(' ')
  expect(everything).toContain('SECRET')
  const lines = agendaEdition(publication, words, after.items, 'Confidential item').changes?.lines
  expect(lines).toEqual([
    'Confidential item, item 3, was taken off.',
    'Confidential item, item 4, was taken off.',
    'Confidential item is now item 1; it was item 2.',
    'Item 3, Confidential item, is new.',
  ])
})

/** Every change that there can be, with each way in which a value comes, changes and goes. */
function everyChange(): AgendaChange[] {
  const values: Record<string, readonly unknown[]> = {
    title: ['A', 'B'],
    date: ['2026-03-12', '2026-03-13'],
    startTime: ['15:30', '16:00'],
    endTime: ['17:00', '18:00'],
    place: [null, 'Room 1', 'Room 2', null],
    onlineAddress: [null, 'https://a.example', 'https://b.example', null],
    mode: ['in_person', 'hybrid'],
    kind: ['decision', 'consent'],
    question: [null, 'Which?', 'Why?', null],
    presenter: [null, 'Robin', 'Dana', null],
    minutesAllotted: [null, 5, 10, null],
    isConfidential: [false, true, false],
    papers: [[], ['a.pdf'], ['b.pdf'], []],
  }
  const steps = (field: string) => {
    const [first, ...rest] = values[field] ?? []
    return rest.map((to, index) => [index === 0 ? first : rest[index - 1], to] as const)
  }
  return [
    ...MEETING_FIELDS.flatMap((field) =>
      steps(field).flatMap(([from, to]) => agendaChanges(content({ [field]: from }), content({ [field]: to }))),
    ),
    ...ITEM_FIELDS.flatMap((field) =>
      steps(field).flatMap(([from, to]) =>
        agendaChanges(
          content({ items: [item('1', { [field]: from })] }),
          content({ items: [item('1', { [field]: to })] }),
        ),
      ),
    ),
    ...agendaChanges(content(), content({ items: [item('2', { number: '1' }), item('1', { number: '2' })] })),
    ...agendaChanges(content({ items: [item('1')] }), content({ items: [item('1', { number: '9' })] })),
    ...agendaChanges(content({ items: [item('1')] }), content()),
    ...agendaChanges(content(), content({ items: [item('1')] })),
  ]
}

it('has a sentence for everything that can change, on paper and on the screen', () => {
  const changes = everyChange()
  const lines = edition({ versions: [version(1, '2026-02-20', content())], changes }).changes?.lines ?? []
  expect(lines).toHaveLength(changes.length)
  expect(lines.filter((line) => /\{\{|undefined|null/.test(line))).toEqual([])
  expect(new Set(lines).size).toBe(lines.length)
  const onPaper = JSON.parse(readFileSync('resources/locales/en/documents.json', 'utf8')) as {
    agenda: { change: object }
  }
  const onScreen = JSON.parse(readFileSync('renderer/locales/en/agendaLife.json', 'utf8')) as { change: object }
  const shape = (tree: object): unknown =>
    Object.fromEntries(
      Object.entries(tree).map(([key, each]) => [key, typeof each === 'string' ? '' : shape(each as object)]),
    )
  expect(shape(onScreen.change)).toEqual(shape(onPaper.agenda.change))
})
