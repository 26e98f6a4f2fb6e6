import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOfHtml } from './htmlLines'
import { sourceLines } from './lines'
import { readAgenda, type ReadItem } from './readAgenda'

const folder = new URL('fixtures/', import.meta.url)
const files = readdirSync(folder).toSorted()
const names = files.filter((file) => file.endsWith('.items')).map((file) => file.replace(/\.items$/, ''))

const people = [
  'Grete Olsen',
  'Tobias Okafor',
  'Lena Brandt',
  'Hugh Pell',
  'Priya Raman',
  'Samuel Whitcombe',
  'Dana Whitfield',
].map((fullName) => ({ id: `id of ${fullName}`, fullName }))

function textOf(name: string): string {
  const source = files.find((file) => file.startsWith(`${name}.`) && !file.endsWith('.items')) ?? ''
  const text = readFileSync(new URL(source, folder), 'utf8')
  return source.endsWith('.html') ? linesOfHtml(text) : text
}

/** An item as the fixtures write it: "title | kind | minutes | presenter | standing | question", sub-items inset. */
function written(item: ReadItem, isSub: boolean): string {
  const fields = [item.title, item.kind, item.minutes, item.presenter?.name, item.standing, item.question]
  const line = fields.map((field) => String(field ?? '')).join(' | ')
  return `${isSub ? '  ' : ''}${line}`.replace(/[ |]+$/, '')
}

const outline = (items: readonly ReadItem[]) =>
  items.flatMap((item) => [written(item, false), ...item.children.map((child) => written(child, true))])

function expected(name: string): string[] {
  return readFileSync(new URL(`${name}.items`, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const fields = line
        .trim()
        .split('|')
        .map((field) => field.trim())
      return `${line.startsWith('  ') ? '  ' : ''}${fields.join(' | ')}`.replace(/[ |]+$/, '')
    })
}

/** The items of one list that stand in the other, in order. */
function inCommon(wanted: readonly string[], found: readonly string[]): string[] {
  const lengths = wanted.map(() => Array.from({ length: found.length + 1 }, () => 0))
  lengths.push(Array.from({ length: found.length + 1 }, () => 0))
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    for (let j = found.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(lengths[i + 1]?.[j] ?? 0, lengths[i]?.[j + 1] ?? 0)
      lengths[i]![j] = wanted[i] === found[j] ? (lengths[i + 1]?.[j + 1] ?? 0) + 1 : skip
    }
  }
  const common: string[] = []
  for (let i = 0, j = 0; i < wanted.length && j < found.length;) {
    if (wanted[i] === found[j]) {
      common.push(wanted[i] ?? '')
      i += 1
      j += 1
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1
    else j += 1
  }
  return common
}

test('reads at least 95 % of the items of twenty texts right, in title, level, kind, minutes, presenter and task', () => {
  expect(names).toHaveLength(20)
  const wrong: string[] = []
  let right = 0
  let all = 0
  for (const name of names) {
    const wanted = expected(name)
    const found = outline(readAgenda(textOf(name), people).items)
    const common = inCommon(wanted, found)
    right += common.length
    // An item that is not there counts as much as one that is missing.
    all += Math.max(wanted.length, found.length)
    wrong.push(...wanted.filter((line) => !common.includes(line)).map((line) => `${name} wants ${line}`))
    wrong.push(...found.filter((line) => !common.includes(line)).map((line) => `${name} reads ${line}`))
  }
  const share = right / all
  if (wrong.length > 0) console.info(`${right} of ${all} items right\n${wrong.join('\n')}`)
  expect(share).toBeGreaterThanOrEqual(0.95)
})

test.each([
  ['3\tReports\t20 min\n(555) 555-0142', ['Reports | information | 20']],
  [
    '- Accueil (5’)\n- Approbation du PV',
    ['Accueil | procedural | 5 |  | call_to_order', 'Approbation du PV | decision |  |  | previous_minutes'],
  ],
  [
    '1. Scholarships (Lena)\n2. Tour of the lab by the dean',
    ['Scholarships | discussion |  | Lena Brandt', 'Tour of the lab | discussion |  | the dean'],
  ],
  ['#\tItem\tMin\n3\tReports\t20\n3a\tDean\t10', ['Reports | information | 20', '  Dean | information | 10']],
  [
    '1. 2027 plan of work\n2. 3D printing – 1 hour',
    ['2027 plan of work | discussion', '3D printing | discussion | 60'],
  ],
])('reads %j', (text, items) => {
  expect(outline(readAgenda(text, people).items)).toEqual(items)
})

/** The lines of a text that are neither in an item nor left out. */
function lostLines(text: string): string[] {
  const { items, leftOut } = readAgenda(text, people)
  const known = new Set(leftOut.map(({ line }) => line))
  const add = (item: ReadItem): void => {
    for (const line of item.lines) known.add(line)
    for (const child of item.children) add(child)
  }
  for (const item of items) add(item)
  return sourceLines(text)
    .filter((line) => !known.has(line.number))
    .map((line) => line.raw)
}

describe('no line is lost in silence', () => {
  test.each(names)('%s', (name) => {
    expect(lostLines(textOf(name))).toEqual([])
  })

  const piece = fc.oneof(
    fc.constantFrom(
      '1. ',
      '2) ',
      'a) ',
      'IV. ',
      '• ',
      '- ',
      '  ',
      '\t',
      '> ',
      'Item 3: ',
      '5:30 pm ',
      '17:30–17:45 ',
      '|',
      ' (15 min)',
      ' [Lena Brandt]',
      ' – Grete Olsen',
      ' – for action',
      'Agenda',
      'Call to order',
      'Minutes of May',
      'Regards,',
      '--',
      'From: x',
      'Page 1 of 2',
      'Time\tItem\tLead',
      'Date: 12 May',
      '?',
      '...',
      '\n',
      '\n',
      '\n\n',
      '\r\n',
      '\u00a0',
      '½ hour',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )

  test('whatever is pasted, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('')
        expect(lostLines(text)).toEqual([])
        for (const item of readAgenda(text, people).items.flatMap((each) => [each, ...each.children])) {
          expect(item.title.trim()).not.toBe('')
          expect(item.title.length).toBeLessThanOrEqual(300)
          expect(item.title).not.toMatch(/[\n\r\u0000-\u0008]/)
          expect(item.minutes ?? 0).toBeLessThanOrEqual(1440)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('HTML of any kind is read without an error', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<ol>',
      '<li>',
      '</li>',
      '</ol>',
      '<table><tr><td>',
      '</td><td>',
      '</tr>',
      '<br>',
      '<b>',
      'x',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string({ maxLength: 8 })), { maxLength: 40 }), (pieces) => {
        expect(lostLines(linesOfHtml(pieces.join('')))).toEqual([])
      }),
    )
  })
})
