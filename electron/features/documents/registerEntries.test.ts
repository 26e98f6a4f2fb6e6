import { expect, it } from 'vitest'
import { ALL_PARTS } from '../../../db/model/documents'
import type { RegisterEntry } from '../../../db/model/registers/entries'
import { minutesDocument } from './minutesDocument'
import { expectInOrder, options, usePress } from './testing/press'
import { anItem, idOf, note, paragraph, recordsOf, sampleRecord } from './testing/sampleRecord'

const press = usePress()

const open = anItem('1', { title: 'Open item', reviewed: ['curriculum', 'equipment'] })
const closed = anItem('2', { title: 'Closed item', isConfidential: true, reviewed: ['funding'] })
const harbor = { id: null, name: 'Harbor Motors' }
const place = { meetingId: open.meetingId, agendaItemId: open.id }
const id = (serial: number) => idOf<string>(30, serial)

const entries: RegisterEntry[] = [
  {
    type: 'gap',
    id: id(1),
    ...place,
    text: 'Graduates cannot read CAN bus diagrams',
    kind: 'gap',
    speaker: {
      personId: null,
      name: 'Grete Solheim',
      title: 'Foreman',
      affiliation: 'Harbor Motors',
      side: 'external',
    },
  },
  { type: 'recommendation', id: id(2), ...place, text: 'Lease a lift', number: 7, kind: 'equipment', speaker: null },
  {
    type: 'pledge',
    id: id(3),
    ...place,
    text: 'Takes learners again',
    kind: 'internship',
    places: 2,
    term: '2026-fall',
    organization: harbor,
  },
  {
    type: 'development',
    id: id(4),
    ...place,
    text: 'A day on hybrids',
    kind: 'workshop',
    direction: 'industry_to_staff',
    heldOn: '2026-05-12',
    hours: 1,
    organization: harbor,
  },
  {
    type: 'prospect',
    id: id(5),
    ...place,
    text: 'Quay Motors might join',
    stage: 'identified',
    source: null,
    organization: null,
  },
  { type: 'story', id: id(6), ...place, text: 'Canarytitle', organization: harbor },
  {
    type: 'gap',
    id: id(7),
    meetingId: open.meetingId,
    agendaItemId: closed.id,
    text: 'Canarygap',
    kind: 'trend',
    speaker: null,
  },
]

const record = (items = [open, closed]) => ({ ...sampleRecord(), items, records: recordsOf({ entries }) })

it('prints each entry where it was recorded, a story as noted only, and what the item reviewed', async () => {
  const inList = anItem('1', {
    title: 'Open item',
    reviewed: open.reviewed,
    note: note(paragraph('Talk.'), {
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [paragraph('One point'), { type: 'record', attrs: { recordType: 'pledge', recordId: id(3) } }],
        },
      ],
    }),
  })
  const pdf = await press.typeset(minutesDocument(record([inList, closed]), options))
  const words = pdf.words()
  expectInOrder(words, [
    'One point',
    'Pledge',
    'Takes learners again',
    'Grete Solheim',
    'Graduates cannot read CAN bus diagrams',
    'Lease a lift',
    'A day on hybrids',
    'Quay Motors might join',
    'A success story was noted.',
    'curriculum and equipment',
    'Canarygap',
  ])
  for (const label of ['Skills gap', 'Recommendation 7', 'Workshop', 'Possible partner', 'Success story', 'Reviewed']) {
    expect(words).toContain(label)
  }
  expect(words).toMatch(/Internship[\s\S]*2 places[\s\S]*Fall 2026/)
  expect(words).not.toContain('Canarytitle')
})

it('leaves entries to the copies that hold what industry said, and those of a closed item to no public one', () => {
  const textOf = (parts: Partial<typeof ALL_PARTS>) =>
    JSON.stringify(minutesDocument(record(), { ...options, parts: { ...ALL_PARTS, ...parts } }).items)
  expect(textOf({ industryInput: false })).not.toMatch(/CAN bus|Lease a lift|success story/i)
  expect(textOf({ industryInput: false })).toMatch(/curriculum and equipment/)
  const forAll = textOf({ confidential: false })
  expect(forAll).toMatch(/CAN bus/)
  expect(forAll).not.toMatch(/Canary|funding/)
  expect(textOf({})).not.toContain('Canarytitle')
})
