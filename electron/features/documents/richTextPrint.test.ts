import { describe, expect, it } from 'vitest'
import { markTypes, nodeTypes, type BlockNode } from '../../../db/model/richText'
import type { RecordType } from '../../../db/model/vocabulary'
import { expectInOrder, minutesOfNote, minutesWithForeignNode, usePress } from './testing/press'
import { actionId, decisionId, motionId, paragraph, text } from './testing/sampleRecord'

const press = usePress()

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
    const pdf = await press.typeset(minutesOfNote(...blocks))
    expectInOrder(pdf.words(), ['1. The item', ...expected])
    const afterItem = pdf.structure().split('"1.').at(-1)
    expect(afterItem).toContain(structure)
  })

  it.each(markTypes.map((type) => [type] as const))('prints text marked %s', async (type) => {
    const mark = type === 'link' ? { type, attrs: { href: 'https://a.example/?a=1&b="<2>' } } : { type }
    const marked: BlockNode = { type: 'paragraph', content: [{ type: 'text', text: 'marked words', marks: [mark] }] }
    const pdf = await press.typeset(minutesOfNote(marked))
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
    const data = minutesWithForeignNode({
      type: 'paragraph',
      content: ['javascript:alert(1)', 'file:///etc/passwd', ''].map((href) => ({
        type: 'text',
        text: 'bait ',
        marks: [{ type: 'link', attrs: { href } }],
      })),
    })
    const pdf = await press.typeset(data)
    expect(pdf.words()).toContain('bait bait bait')
    expect(pdf.objects()).not.toMatch(/javascript|passwd/)
  })

  it.each([
    ['node', { type: 'iframe' }],
    ['mark', { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'blink' }] }] }],
  ])('stops at a %s that the template does not know', async (_what, unknown) => {
    const data = minutesWithForeignNode(unknown)
    await expect(press.typeset(data)).rejects.toMatchObject({
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
    const pdf = await press.typeset(minutesOfNote(heading(3, 'three'), heading(1, 'one'), heading(3, 'again three')))
    expectInOrder(pdf.structure(), ['H3 "three"', 'H3 "one"', 'H4 "again three"'])
  })

  it('prints the deepest lists that a note may hold', async () => {
    let inner = paragraph('the deepest point')
    for (let level = 0; level < 8; level += 1) {
      inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(`level ${level}`), inner] }] }
    }
    expect((await press.typeset(minutesOfNote(inner))).words()).toContain('the deepest point')
  })
})
