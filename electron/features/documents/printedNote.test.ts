import { describe, expect, it } from 'vitest'
import type { PrintedTable } from '../../../db/model/documents'
import type { BlockNode, TableCellNode } from '../../../db/model/richText'
import { entriesOfNote } from './printedNote'
import { note, paragraph } from './testing/sampleRecord'

const nothing = () => undefined
const cell = (words: string, attrs: TableCellNode['attrs'] = {}): TableCellNode => ({
  type: 'tableCell',
  attrs,
  content: [paragraph(words)],
})
const header = (words: string, attrs: TableCellNode['attrs'] = {}): TableCellNode => ({
  ...cell(words, attrs),
  type: 'tableHeader',
})
const table = (...rows: TableCellNode[][]): BlockNode => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
})

function printed(block: BlockNode): PrintedTable {
  const [entry] = entriesOfNote(note(block), nothing)
  const first = entry?.kind === 'prose' ? entry.content[0] : undefined
  if (first?.type !== 'table') throw new Error('No table was printed.')
  return first
}
const places = (block: BlockNode) =>
  printed(block).cells.map(({ x, y, colspan, rowspan }) => `${x},${y} ${colspan}x${rowspan}`)

describe('a table', () => {
  it('gives a short row empty cells instead of the next row’s', () => {
    expect(places(table([cell('a'), cell('b'), cell('c')], [cell('d')], [cell('e'), cell('f'), cell('g')]))).toEqual([
      '0,0 1x1',
      '1,0 1x1',
      '2,0 1x1',
      '0,1 1x1',
      '1,1 1x1',
      '2,1 1x1',
      '0,2 1x1',
      '1,2 1x1',
      '2,2 1x1',
    ])
  })

  it('goes around what spans down from above', () => {
    expect(places(table([cell('tall', { rowspan: 2 }), cell('b')], [cell('c')]))).toEqual([
      '0,0 1x2',
      '1,0 1x1',
      '1,1 1x1',
    ])
  })

  it('ends spans where the table ends, and at what is already there', () => {
    expect(places(table([cell('a', { rowspan: 9 })], [cell('b', { colspan: 2 })]))).toEqual([
      '0,0 1x2',
      '1,0 1x1',
      '2,0 1x1',
      '1,1 2x1',
    ])
    expect(places(table([cell('a'), cell('b', { rowspan: 2 })], [cell('c', { colspan: 5 })]))).toEqual([
      '0,0 1x1',
      '1,0 1x2',
      '0,1 1x1',
    ])
  })

  it('has a head only when the first row is all header cells and something follows', () => {
    expect(printed(table([header('A'), header('B')], [cell('a'), cell('b')])).headRows).toBe(1)
    expect(printed(table([header('A'), cell('B')], [cell('a'), cell('b')])).headRows).toBe(0)
    expect(printed(table([header('A'), header('B')])).headRows).toBe(0)
    expect(places(table([header('A', { rowspan: 2 }), header('B')], [cell('a'), cell('b')]))[0]).toBe('0,0 1x1')
  })

  it('sets figures to the end, unless the writer has said otherwise', () => {
    const { cells, isNarrow } = printed(
      table(
        [header('Program'), header('Enrolled'), header('Placed'), header('Remark')],
        [cell('Machining'), cell('41'), cell('22 of 29'), cell('none', { align: 'center' })],
        [cell('Mechatronics'), cell('–'), cell('24 of 30', { align: 'left' }), cell('a')],
      ),
    )
    expect(cells.filter((one) => one.y === 1).map((one) => one.align)).toEqual(['start', 'end', 'end', 'center'])
    expect(cells.filter((one) => one.y === 2).map((one) => one.align)).toEqual(['start', 'end', 'start', 'start'])
    expect(isNarrow).toBe(true)
  })

  it('counts the characters of whole rows, so that a long row may break over pages', () => {
    const { cells } = printed(table([cell('x'.repeat(700)), cell('short')], [cell('a'), cell('b')]))
    expect(cells.map((one) => one.chars)).toEqual([705, 705, 2, 2])
  })

  it('prints nothing without cells', () => {
    expect(entriesOfNote(note(table([])), nothing)).toEqual([])
  })
})

describe('a note', () => {
  it('of empty paragraphs prints nothing', () => {
    expect(entriesOfNote(note(paragraph(), paragraph(' ')), nothing)).toEqual([])
  })

  it('keeps addresses to characters that are safe in XML', () => {
    const link = (href: string): BlockNode => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href, title: 'x', rel: null } }] }],
    })
    expect(entriesOfNote(note(link('https://a.example/ü?a=1&b="<x y>')), nothing)).toEqual([
      {
        kind: 'prose',
        aside: null,
        content: [
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'a',
                marks: [{ type: 'link', attrs: { href: 'https://a.example/ü?a=1&b=%22%3Cx%20y%3E' } }],
              },
            ],
          },
        ],
      },
    ])
  })
})
