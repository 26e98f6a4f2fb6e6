import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentData, MinutesData } from '../../../db/model/documents'
import { markTypes, nodeTypes, RichText, type BlockNode } from '../../../db/model/richText'
import { PaperSize, type RecordType } from '../../../db/model/vocabulary'
import { agendaDocument } from './agendaDocument'
import { minutesDocument } from './minutesDocument'
import { openPdf } from './testing/pdfTools'
import {
  actionId,
  aDecision,
  aMotion,
  anAction,
  anItem,
  decisionId,
  motionId,
  note,
  paragraph,
  sampleRecord,
  text,
} from './testing/sampleRecord'
import { englishWords, testResources } from './testing/testTypesetter'
import { createTypesetter, type Typesetter } from './typeset'

const words = englishWords()
const approved = { status: 'approved', approvedOn: '2026-06-11', approvedAsCorrected: false } as const
const logo = {
  format: 'svg' as const,
  bytes: new TextEncoder().encode(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="18" fill="#1f3a5f"/></svg>',
  ),
}
const options = { paper: 'a4' as PaperSize, words, logoPath: null }

let resources: string
let typesetter: Typesetter
beforeAll(() => {
  resources = testResources()
  typesetter = createTypesetter({ resources })
})
afterAll(() => rmSync(resources, { recursive: true }))

const typeset = async (data: DocumentData) => openPdf((await typesetter.pdf({ data, logo: null })).pdf)
const minutes = (...args: Parameters<typeof sampleRecord>) => minutesDocument(sampleRecord(...args), options)

/** The sample's frame around one item with this note, and the records it may name. */
function minutesOfNote(...blocks: BlockNode[]): MinutesData {
  const record = sampleRecord()
  const item = anItem('1', { title: 'The item', note: RichText.parse(note(...blocks)) })
  return minutesDocument({ ...record, items: [item] }, options)
}

function expectInOrder(haystack: string, needles: readonly string[]) {
  let from = 0
  for (const needle of needles) {
    const at = haystack.indexOf(needle, from)
    expect(at, `“${needle}” after character ${from} of:\n${haystack}`).toBeGreaterThanOrEqual(0)
    from = at + needle.length
  }
}

describe('the minutes as PDF', () => {
  it.each(PaperSize.options)('say everything in reading order on %s', async (paper) => {
    const pdf = await typeset(minutesDocument(sampleRecord(), { ...options, paper }))
    expectInOrder(pdf.words(), [
      'Calder Ridge Technical College',
      'DRAFT – not yet approved',
      'Minutes Precision Machining and Mechatronics Advisory Board',
      'Spring meeting, Thursday, March 12, 2026, 3:31 – 4:58 PM',
      'Place Machining Hall, room 114',
      'Chair Marguerite Osei-Hart, Northmere Gear Works',
      'Quorum Met: 5 of 6 voting members present, 4 needed.',
      'Attendance',
      'Voting members',
      'Marguerite Osei-Hart, chair Director of operations, Northmere Gear Works Employer In person',
      'Dale Whitcomb Owner, Tallow Creek Hydraulics Employer Excused',
      'Members without a vote',
      'Guests',
      '1. Call to order and quorum',
      'asked Abel Thornquist, second-year student',
      '2.1 Minutes of 6 November 2025',
      'Motion 11 Carried That the minutes of 6 November 2025 be approved as corrected.',
      '4 for, 0 against, 1 abstaining. Show of hands.',
      'Moved by Bertrand Achterberg, seconded by Linh Đặng.',
      'Action 30 due March 20, 2026 Priya Raman: Publish',
      '2.2 Matters arising',
      '24 Dale Whitcomb Ask three employers for outdated fixtures. February 27, 2026 In progress',
      '3. Program review',
      'Precision Machining, AAS 41 29 22 of 29',
      'Action 31 due April 30, 2026 Priya Raman and Helena Strand: Telephone the graduates',
      'Members asked for the wage data',
      'where the datum comes from;',
      'Motion 12 Carried That 24 hours',
      '3 for, 1 against, 0 abstaining. Roll call.',
      'For: Marguerite Osei-Hart, Tomáš Černý, and Bertrand Achterberg.',
      'Against: Ximena Iñiguez.',
      'Recused: Linh Đặng.',
      'Decision 3 agreed without a vote Linh Đặng’s team',
      'Motion 13 Tabled',
      'Action 32 Tomáš Černý: Lend a touch probe',
      '5. Next meeting and adjournment',
      'Next meeting Summer meeting, Thursday, June 11, 2026, 3:30 PM, Northmere Gear Works',
      'The meeting was adjourned at 4:58 PM.',
      'Actions from this meeting',
      '31 Priya Raman and Helena Strand Telephone the graduates',
      'Approval These minutes become the official record when the board approves them.',
      'Sunniva Lindqvist, Recorder Date:',
      'Marguerite Osei-Hart, Chair Date of approval:',
    ])
  })

  it.each([
    ['a4', '595.276 x 841.89 pts (A4)'],
    ['us-letter', '612 x 792 pts (letter)'],
  ] as const)('have the page size of %s and say page x of y on each page', async (paper, size) => {
    const pdf = await typeset(minutesDocument(sampleRecord(), { ...options, paper }))
    const { Pages: count = '', 'Page size': pageSize } = pdf.info()
    expect(pageSize).toBe(size)
    expect(Number(count)).toBeGreaterThan(1)
    for (let page = 1; page <= Number(count); page += 1) {
      expect(pdf.textOfPage(page)).toContain(`Page ${page} of ${count}`)
    }
  })

  it('are drafts on every page until they are approved', async () => {
    const draft = await typeset(minutes())
    const record = await typeset(minutes(approved))
    for (const page of [2, 3]) expect(draft.textOfPage(page)).toMatch(/^DRAFT$/m)
    expect(record.text().replaceAll(/\s/g, '')).not.toMatch(/draft/i)
    expect(record.words()).toContain('Approved June 11, 2026')
    expect(record.words()).toContain('The board approved these minutes on June 11, 2026.')
    expect(record.textOfPage(2)).toMatch(/^Approved$/m)
  })

  it('are PDF/UA-1 with title, language and an outline that has the numbers of the items', async () => {
    const pdf = await typeset(minutes())
    expect(pdf.info()).toMatchObject({
      Title: 'Minutes, Precision Machining and Mechatronics Advisory Board, March 12, 2026',
      Author: 'Calder Ridge Technical College',
      Tagged: 'yes',
      'PDF version': '1.7',
    })
    expect(pdf.metadata()).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/)
    const objects = pdf.objects()
    expect(objects).toMatch(/"\/Lang": "u:en-US"/)
    expect(objects).toMatch(/"\/DisplayDocTitle": true/)
    const outline = [...objects.matchAll(/"\/Title": "u:([^"]+)"/g)].map((match) => match[1])
    expect(outline).toEqual(
      expect.arrayContaining([
        '1. Call to order and quorum',
        '2.1 Minutes of 6 November 2025',
        'From the shop floor',
        'Approval',
      ]),
    )
    expect(pdf.check()).toContain('No syntax or stream encoding errors found')
  })

  it('are tagged: headings by level, tables with header cells, lists with items, a picture with its words', async () => {
    const data = minutesDocument(sampleRecord(), { ...options, logoPath: '/assets/logo.svg' })
    const { pdf } = await typesetter.pdf({ data, logo })
    const structure = openPdf(pdf).structure()
    expectInOrder(structure, [
      'Figure',
      'H1 ',
      '"Minutes ',
      'H2 "Attendance"',
      'Table',
      'THead',
      'TH ',
      '"Title and affiliation"',
      'TH ',
      '"Voting members"',
      'TBody',
      'TD:',
      '"Marguerite Osei-Hart"',
      'H3 "2.1 Minutes of 6 November 2025"',
      'Table',
      'TH ',
      '"Ref."',
      'L (block)',
      'LI ',
      'LBody',
      'L (block)',
      'BlockQuote',
    ])
    expect(openPdf(pdf).objects()).toContain('Logo of Calder Ridge Technical College')
  })

  it('use none but the fonts that are shipped', async () => {
    const sign = await typeset(minutesOfNote(paragraph('arrow → check ✔ tool 🛠 and Ω, ж, ễ')))
    for (const font of [...(await typeset(minutes())).fonts(), ...sign.fonts()]) {
      expect(font).toMatch(
        /^(SourceSerif4|SourceSans3|DejaVuSans|NotoEmoji)-(Regular|SemiBold|Italic|It|SemiBoldItalic|SemiBoldIt)$|^DejaVuSans$/,
      )
    }
    expect(sign.fonts()).toEqual(expect.arrayContaining([expect.stringMatching(/^NotoEmoji/)]))
  })

  it('are the same bytes from the same data, also in another process', async () => {
    const data = minutes()
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
    const first = digest((await typesetter.pdf({ data, logo: null })).pdf)
    const other = digest((await createTypesetter({ resources }).pdf({ data, logo: null })).pdf)
    const dataFile = join(resources, 'data.json')
    writeFileSync(dataFile, JSON.stringify(data))
    const script = `
      import { createHash } from 'node:crypto'
      import { readFileSync } from 'node:fs'
      import { createTypesetter } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'typeset.ts')).href)}
      const data = JSON.parse(readFileSync(${JSON.stringify(dataFile)}, 'utf8'))
      const { pdf } = await createTypesetter({ resources: ${JSON.stringify(resources)} }).pdf({ data, logo: null })
      console.log(createHash('sha256').update(pdf).digest('hex'))`
    const elsewhere = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }).trim()
    expect([other, elsewhere]).toEqual([first, first])
  })
})

describe('the agenda as PDF', () => {
  it.each(PaperSize.options)('has its times, purposes and papers on %s', async (paper) => {
    const record = sampleRecord({ status: 'planned', calledToOrderAt: null, adjournedAt: null })
    const pdf = await typeset(agendaDocument(record, { ...options, paper }))
    expectInOrder(pdf.words(), [
      'Agenda Precision Machining and Mechatronics Advisory Board',
      'Spring meeting, Thursday, March 12, 2026, 3:30 – 5:00 PM',
      'Quorum 4 of 6 voting members needed.',
      'Order of business No. Start Item Purpose Lead Min.',
      '1. 3:30 PM Call to order and quorum Procedure Marguerite Osei- Hart 4',
      '2. 3:34 PM Consent items Consent 8',
      '2.1 3:34 PM Minutes of 6 November 2025 Approve, with one correction proposed.',
      'Paper: Draft minutes of 6 November 2025.pdf',
      '2.2 3:37 PM Matters arising',
      '3. 3:42 PM Program review',
      '4. 4:04 PM Curriculum',
      '70 minutes in all, until 4:40 PM',
      'Matters arising',
      '24 Dale Whitcomb Ask three employers',
      'Not coming? Tell Sunniva Lindqvist.',
      'Page 1 of 1',
    ])
    expect(pdf.check()).toContain('No syntax or stream encoding errors found')
    expect(pdf.info()['Title']).toBe('Agenda, Precision Machining and Mechatronics Advisory Board, March 12, 2026')
    expect(pdf.structure()).toContain('TH <')
  })
})

const record = (recordType: RecordType, recordId: string): BlockNode => ({
  type: 'record',
  attrs: { recordType, recordId },
})
const cell = (type: 'tableCell' | 'tableHeader', ...content: BlockNode[]) => ({ type, content })
const row = (...content: ReturnType<typeof cell>[]) => ({ type: 'tableRow' as const, content })

/** A note for each node type, and the words of it that must stand in the text of the PDF. */
const nodeCases: Record<(typeof nodeTypes)[number], { blocks: BlockNode[]; expected: string[]; structure: string }> = {
  paragraph: { blocks: [paragraph('Plain words.')], expected: ['Plain words.'], structure: 'P (block)' },
  heading: {
    blocks: [{ type: 'heading', attrs: { level: 3 }, content: [text('A deep heading')] }, paragraph('below')],
    expected: ['A deep heading', 'below'],
    structure: 'H3 "A deep heading"',
  },
  bulletList: {
    blocks: [{ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('a point')] }] }],
    expected: ['a point'],
    structure: 'L (block)',
  },
  orderedList: {
    blocks: [
      {
        type: 'orderedList',
        attrs: { start: 4, type: 'a' },
        content: [
          { type: 'listItem', content: [paragraph('fourth')] },
          { type: 'listItem', content: [paragraph('fifth')] },
        ],
      },
    ],
    expected: ['d. fourth', 'e. fifth'],
    structure: 'Lbl',
  },
  listItem: {
    blocks: [
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [paragraph('outer'), paragraph('second paragraph'), record('action', actionId(31))],
          },
        ],
      },
    ],
    expected: [
      'outer',
      'second paragraph',
      'Action 31 · Priya Raman and Helena Strand: · due April 30, 2026',
      'Telephone',
    ],
    structure: 'LBody',
  },
  blockquote: {
    blocks: [{ type: 'blockquote', content: [paragraph('As they said.')] }],
    expected: ['As they said.'],
    structure: 'BlockQuote',
  },
  horizontalRule: {
    blocks: [paragraph('before'), { type: 'horizontalRule' }, paragraph('after')],
    expected: ['before', 'after'],
    structure: 'P (block)',
  },
  table: {
    blocks: [
      { type: 'table', content: [row(cell('tableCell', paragraph('one')), cell('tableCell', paragraph('two')))] },
    ],
    expected: ['one', 'two'],
    structure: 'Table',
  },
  tableRow: {
    blocks: [
      {
        type: 'table',
        content: [
          row(cell('tableHeader', paragraph('Year')), cell('tableHeader', paragraph('Passed'))),
          row(cell('tableCell', paragraph('short row'))),
          row(cell('tableCell', paragraph('2026')), cell('tableCell', paragraph('29'))),
        ],
      },
    ],
    expected: ['Year Passed short row 2026 29'],
    structure: 'TR',
  },
  tableHeader: {
    blocks: [
      {
        type: 'table',
        content: [row(cell('tableHeader', paragraph('Head'))), row(cell('tableCell', paragraph('Body')))],
      },
    ],
    expected: ['Head', 'Body'],
    structure: 'TH <',
  },
  tableCell: {
    blocks: [
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', attrs: { colspan: 1, rowspan: 9 }, content: [paragraph('tall')] },
              { type: 'tableCell', attrs: { colspan: 3, rowspan: 1 }, content: [paragraph('wide')] },
            ],
          },
          row(cell('tableCell', paragraph('b2')), cell('tableCell', record('decision', decisionId(3)))),
        ],
      },
    ],
    expected: ['wide', 'tall', 'b2 Decision 3 · agreed without a vote'],
    structure: 'TD',
  },
  record: {
    blocks: [paragraph('before'), record('motion', motionId(12)), paragraph('after')],
    expected: ['before', 'Motion 12 Carried That 24 hours', 'Recused: Linh Đặng.', 'after'],
    structure: 'P (block)',
  },
  text: { blocks: [paragraph(text('words in a node'))], expected: ['words in a node'], structure: 'P (block)' },
  hardBreak: {
    blocks: [paragraph('first line', { type: 'hardBreak' }, 'second line')],
    expected: ['first line second line'],
    structure: 'P (block)',
  },
  mention: {
    blocks: [
      paragraph(
        'ask ',
        { type: 'mention', attrs: { id: '01970000-0000-7000-8007-000000000003', label: 'Linh Đặng' } },
        ' again',
      ),
    ],
    expected: ['ask Linh Đặng again'],
    structure: 'P (block)',
  },
}

describe('rich text', () => {
  it.each(nodeTypes.map((type) => [type] as const))('prints a node of type %s', async (type) => {
    const { blocks, expected, structure } = nodeCases[type]
    const pdf = await typeset(minutesOfNote(...blocks))
    expectInOrder(pdf.words(), ['1. The item', ...expected])
    const afterItem = pdf.structure().split('"1.').at(-1)
    expect(afterItem).toContain(structure)
  })

  it.each(markTypes.map((type) => [type] as const))('prints text marked %s', async (type) => {
    const mark = type === 'link' ? { type, attrs: { href: 'https://a.example/?a=1&b="<2>' } } : { type }
    const marked: BlockNode = { type: 'paragraph', content: [{ type: 'text', text: 'marked words', marks: [mark] }] }
    const pdf = await typeset(minutesOfNote(marked))
    expect(pdf.words()).toContain('marked words')
    const look = {
      bold: () => expect(pdf.fonts()).toContain('SourceSerif4-SemiBold'),
      italic: () => expect(pdf.fonts()).toEqual(expect.arrayContaining([expect.stringMatching(/SourceSerif4-It/)])),
      underline: () => expect(pdf.objects()).toContain('/Underline'),
      strike: () => expect(pdf.objects()).toContain('/LineThrough'),
      code: () => expect(pdf.structure()).toContain('Code'),
      link: () => expect(pdf.objects()).toContain('"/URI": "u:https://a.example/?a=1&b=%22%3C2%3E"'),
    }
    look[type]()
  })

  it('links nowhere but to the web, mail and telephone', async () => {
    const data = minutesOfNote(paragraph('x'))
    const prose = data.items[0]?.entries[0]
    if (prose?.kind !== 'prose') throw new Error('The note has no prose.')
    prose.content = [
      {
        type: 'paragraph',
        content: ['javascript:alert(1)', 'file:///etc/passwd', ''].map((href) => ({
          type: 'text',
          text: 'bait ',
          marks: [{ type: 'link', attrs: { href } }],
        })),
      },
    ]
    const pdf = await typeset(data)
    expect(pdf.words()).toContain('bait bait bait')
    expect(pdf.objects()).not.toMatch(/javascript|passwd/)
  })

  it.each([
    ['node', { type: 'iframe' }],
    ['mark', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }],
  ])('stops at a %s that the template does not know', async (_what, unknown) => {
    const data = minutesOfNote(paragraph('x'))
    const prose = data.items[0]?.entries[0]
    if (prose?.kind !== 'prose') throw new Error('The note has no prose.')
    prose.content.push(unknown as never)
    await expect(typeset(data)).rejects.toMatchObject({
      reason: 'unknownNode',
      detail: expect.stringMatching(/iframe|blink/),
    })
  })

  it('makes steps of one level of headings that jump', async () => {
    const heading = (level: 1 | 2 | 3, title: string): BlockNode => ({
      type: 'heading',
      attrs: { level },
      content: [text(title)],
    })
    const pdf = await typeset(minutesOfNote(heading(3, 'three'), heading(1, 'one'), heading(3, 'again three')))
    expectInOrder(pdf.structure(), ['H3 "three"', 'H3 "one"', 'H4 "again three"'])
  })

  it('prints the deepest lists that a note may hold', async () => {
    let inner = paragraph('the deepest point')
    for (let level = 0; level < 8; level += 1) {
      inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(`level ${level}`), inner] }] }
    }
    expect((await typeset(minutesOfNote(inner))).words()).toContain('the deepest point')
  })
})

const hostile = '#panic("x") *bold* _em_ $x$ <label> @ref \\\\ `raw` = H - item // c #{1+1} \\u{41} "q" [b] ~'

describe('hostile and hard data', () => {
  it('takes every string literally', async () => {
    const inject = (value: unknown, key = ''): unknown => {
      if (typeof value === 'string') {
        const isVocabulary = [
          'kind',
          'type',
          'paper',
          'lang',
          'region',
          'dir',
          'align',
          'tone',
          'href',
          'path',
        ].includes(key)
        return isVocabulary ? value : `${value} ${hostile}`
      }
      if (Array.isArray(value)) return value.map((entry) => inject(entry))
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, inject(entry, name)]))
      }
      return value
    }
    const squeezed = (words: string) => words.replaceAll(/\s/g, '')
    for (const data of [minutes(), agendaDocument(sampleRecord(), options)]) {
      const pdf = await typeset(inject(data) as DocumentData)
      const printed = squeezed(pdf.text())
      const strings: string[] = []
      JSON.stringify(data, (key, value: unknown) => {
        if (typeof value === 'string' && key === 'text') strings.push(value)
        return value
      })
      expect(strings.length).toBeGreaterThan(3)
      for (const value of strings) expect(printed).toContain(squeezed(`${value} ${hostile}`))
      expect(pdf.info()['Title']).toContain(hostile)
    }
  })

  it('loses nothing of a motion of 3,200 characters and an action of 9,000', async () => {
    const base = sampleRecord()
    const item = anItem('1', { title: 'The item' })
    const longText = (size: number) =>
      Array.from({ length: size / 10 }, (_, i) => `w${String(i).padStart(8, '0')}`).join(' ')
    const pdf = await typeset(
      minutesDocument(
        {
          ...base,
          items: [item],
          records: {
            motions: [aMotion(1, item.id, { text: longText(3200) })],
            decisions: [aDecision(1, item.id, longText(9000))],
            actions: [anAction(1, item, { text: longText(9000) })],
            mattersArising: [],
          },
        },
        options,
      ),
    )
    const printed = pdf.words()
    const times = (needle: string) => printed.split(needle).length - 1
    expect(times('w00000319')).toBe(4)
    // The action stands under its item and in the register.
    for (let i = 0; i < 900; i += 1) expect(times(`w${String(i).padStart(8, '0')}`)).toBe(i < 320 ? 4 : 3)
  })

  it('prints a note of 100,000 characters whole', async () => {
    const sentence = 'The quick brown fox jumps over the lazy dog number '
    const body = Array.from({ length: 1700 }, (_, i) => `${sentence}${i}.`).join(' ')
    expect(body.length).toBeGreaterThan(90_000)
    const printed = (await typeset(minutesOfNote(paragraph(body)))).words()
    expect(printed.match(/lazy dog number \d+\./g)?.length ?? 0).toBeGreaterThan(1600)
    expect(printed).toContain('number 1699.')
  })

  it('prints a record of forty pages with its numbers and every item', async () => {
    const base = sampleRecord()
    const body = [
      paragraph('Members spoke about the matter at length. '.repeat(40)),
      paragraph('And again. '.repeat(60)),
    ]
    const items = Array.from({ length: 80 }, (_, i) =>
      anItem(String(i + 1), { title: `Subject ${i + 1}`, note: note(...body) }),
    )
    const { pdf, pageCount } = await typesetter.pdf({ data: minutesDocument({ ...base, items }, options), logo: null })
    expect(pageCount).toBeGreaterThanOrEqual(40)
    const document = openPdf(pdf)
    const printed = document.words()
    for (const item of items) expect(printed).toContain(`${item.number}. ${item.title}`)
    expect(document.textOfPage(pageCount)).toContain(`Page ${pageCount} of ${pageCount}`)
    expect(document.check()).toContain('No syntax or stream encoding errors found')
  })

  it('keeps long unbroken words on the page, in the text and in narrow tables', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3)
    const table: BlockNode = {
      type: 'table',
      content: [row(...Array.from({ length: 12 }, () => cell('tableCell', paragraph(long))))],
    }
    const item = anItem('1', { title: long, note: note(paragraph(long), table) })
    // Approved, since a draft's mark stands in the margin.
    const pdf = await typeset(minutesDocument({ ...sampleRecord(approved), items: [item] }, options))
    const boxes = pdf.wordBoxes()
    expect(boxes.length).toBeGreaterThan(100)
    const pageWidth = 595.276
    const sideMargin = 70.8
    for (const box of boxes) expect(box.xMax).toBeLessThan(pageWidth - sideMargin)
    expect(pdf.text().replaceAll(/\s/g, '').split(long).length - 1).toBeGreaterThanOrEqual(2)
  })

  it('prints the code point of a character that no font has, and says which and where', async () => {
    const data = minutesOfNote(paragraph('A nazar \u{1F9FF} and 한국어 in the text'))
    const { pdf, substitutions } = await typesetter.pdf({ data, logo: null })
    expect(openPdf(pdf).words()).toContain('[U+D55C][U+AD6D][U+C5B4]')
    expect(substitutions).toContainEqual({ character: '한', printed: '[U+D55C]', where: '1. The item' })
    const { substitutions: same } = await typesetter.pages({ data, logo: null })
    expect(same).toEqual(substitutions)
  })

  it.each([
    ['control characters and byte order marks', 'a\u0007b\ufeffc\u0000d', 'abcd'],
    ['tabs', 'a\tb', 'a b'],
    ['bidirectional overrides', 'a\u202ebc', 'abc'],
    ['no-break spaces', 'a\u00a0b', 'a b'],
    ['half a surrogate pair', 'a\ud83db', 'a'],
  ])('survives %s', async (_what, value, expected) => {
    const data = minutesDocument(
      { ...sampleRecord(), items: [anItem('1', { title: value, note: note(paragraph(value)) })] },
      options,
    )
    expect((await typeset(data)).words()).toContain(`1. ${expected}`)
  })

  it('prints minutes of a meeting about which nothing is known yet', async () => {
    const base = sampleRecord({ presiding: null, recorder: null, place: null, onlineAddress: null, nextMeeting: null })
    const empty = { motions: [], decisions: [], actions: [], mattersArising: [] }
    const pdf = await typeset(
      minutesDocument(
        {
          ...base,
          items: [],
          attendance: [],
          records: empty,
          quorum: { votingSeats: 0, present: 0, needed: 0, isMet: false },
        },
        options,
      ),
    )
    expect(pdf.words()).toContain('Nobody is on the list.')
    expect(pdf.words()).toContain('Next meeting No date set.')
  })

  it('names a logo that cannot be read', async () => {
    const data = minutesDocument(sampleRecord(), { ...options, logoPath: '/assets/logo.png' })
    const broken = { format: 'png' as const, bytes: new Uint8Array([1, 2, 3]) }
    await expect(typesetter.pdf({ data, logo: broken })).rejects.toMatchObject({ reason: 'logo' })
    await expect(typesetter.pdf({ data, logo: null })).rejects.toMatchObject({ reason: 'logo' })
  })
})

/** Tags of an XML text that do not close in the order in which they opened. */
function unbalancedTags(xml: string): string[] {
  const open: string[] = []
  const wrong: string[] = []
  for (const [, closing, name = '', , selfClosing] of xml.matchAll(
    /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g,
  )) {
    if (closing === '/' && open.pop() !== name) wrong.push(name)
    else if (closing !== '/' && selfClosing !== '/') open.push(name)
  }
  return [...wrong, ...open]
}

describe('pages', () => {
  it('are pictures of the very PDF, one self-contained file a page, with its words', async () => {
    const data = minutesDocument(sampleRecord(), { ...options, logoPath: '/assets/logo.svg' })
    const { pages } = await typesetter.pages({ data, logo })
    const { pageCount } = await typesetter.pdf({ data, logo })
    expect(pages).toHaveLength(pageCount)
    pages.forEach((page, i) => {
      expect(page).toMatchObject({ widthPt: 595.2756, heightPt: 841.8898 })
      expect(page.text).toContain(`Page ${i + 1} of ${pageCount}`)
      const defined = new Set([...page.svg.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]))
      const used = [...page.svg.matchAll(/xlink:href="#([^"]+)"/g)].map((match) => match[1])
      expect(used.length).toBeGreaterThan(100)
      expect(used.filter((id) => !defined.has(id))).toEqual([])
      expect(page.svg).not.toMatch(/<a |<script|<foreignObject|href="http/)
    })
    expect(pages[0]?.text).toContain('Marguerite Osei-Hart, chair Director of operations, Northmere Gear')
    expect(pages[0]?.svg).toContain('data:image/svg+xml;base64,')
  })

  it('are well-formed XML also with addresses that need escaping', async () => {
    const data = minutesOfNote({
      type: 'paragraph',
      content: [
        { type: 'text', text: 'odd', marks: [{ type: 'link', attrs: { href: 'https://a.example/?a=1&b="<2>\n' } }] },
      ],
    })
    const { pages } = await typesetter.pages({ data, logo: null })
    for (const { svg } of pages) {
      expect(unbalancedTags(svg)).toEqual([])
      expect(svg.replaceAll(/<\/?[\w:]+(?:\s+[\w:-]+="[^"<&]*")*\s*\/?>/g, '')).not.toMatch(/[<&]/)
    }
  })
})
