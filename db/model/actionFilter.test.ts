import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COMPARISONS,
  IS_WORDS,
  parseFilter,
  printFilter,
  withTerms,
  type FilterDay,
  type FilterPart,
  type FilterTerm,
} from './actionFilter'
import { ActionPriority, MemberRole } from './vocabulary'

const words = fc
  .oneof(
    fc.string({ minLength: 1, unit: 'binary' }),
    fc.constantFrom('ana', 'Ana López', '-x', 'is:open', '"', 'a"b', 'none', 'chair', 'http://x', '<2w', ' x ', 'ÄÖ'),
  )
  .filter((text) => text.trim() !== '')
const days: fc.Arbitrary<FilterDay> = fc.oneof(
  fc.record({
    kind: fc.constant('date' as const),
    date: fc.constantFrom('2026-12-01', '2024-02-29', '2026-12', '2026', '0001-01-01'),
  }),
  fc.record({ kind: fc.constant('named' as const), name: fc.constantFrom('yesterday', 'today', 'tomorrow') }),
  fc.record({
    kind: fc.constant('counted' as const),
    count: fc.integer({ min: -9999, max: 9999 }),
    unit: fc.constantFrom('d', 'w', 'm', 'y'),
  }),
) as fc.Arbitrary<FilterDay>
const comparison = fc.constantFrom(...COMPARISONS)
const dated = fc.constantFrom('due' as const, 'given' as const)
const terms = fc.oneof(
  fc.record({ kind: fc.constant('word'), text: words }),
  fc.record({ kind: fc.constant('is'), is: fc.constantFrom(...IS_WORDS) }),
  fc.constant({ kind: 'owner', who: 'none' }),
  fc.record({ kind: fc.constant('owner'), who: fc.constant('office'), office: fc.constantFrom(...MemberRole.options) }),
  fc.record({ kind: fc.constant('owner'), who: fc.constant('name'), name: words }),
  fc.record({ kind: fc.constant('board'), name: words }),
  fc.record({ kind: fc.constant('meeting'), words }),
  fc.record({ kind: dated, day: fc.constant(null) }),
  fc.record({ kind: dated, comparison, day: days }),
  fc.record({ kind: fc.constant('priority'), priority: fc.constantFrom(...ActionPriority.options) }),
  fc.record({ kind: fc.constantFrom('carried', 'slips'), comparison, count: fc.nat({ max: 9999 }) }),
) as fc.Arbitrary<FilterTerm>
const parts = fc.array(fc.record({ isNegated: fc.boolean(), term: terms }), { maxLength: 8 })

const understood = (text: string) => parseFilter(text).parts.map(({ isNegated, term }) => ({ isNegated, term }))

/** Texts as people type them, whole and half. */
const typed = fc
  .array(
    fc.constantFrom(
      'is:',
      'owner:',
      'board:',
      'due:',
      '<',
      '>',
      '=',
      '2w',
      'today',
      '"',
      '""',
      '-',
      ' ',
      'ana',
      ':',
      'x:',
      '9',
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''))
const anyText = fc.oneof(typed, fc.string({ unit: 'binary' }), fc.string())

describe('the language of the filter box', () => {
  it('reads what it has written', () => {
    fc.assert(
      fc.property(parts, (list) => {
        const { parts: read, problems } = parseFilter(printFilter(list))
        expect(problems).toEqual([])
        expect(read.map(({ isNegated, term }) => ({ isNegated, term }))).toEqual(list)
      }),
      { numRuns: 2000 },
    )
  })

  it('never fails, places all that it reads in the text, in order, and means the same when it writes it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { parts: read, problems } = parseFilter(text)
        const placed = [...read, ...problems].toSorted((a, b) => a.from - b.from)
        for (const [index, { from, to }] of placed.entries()) {
          expect(from).toBeLessThan(to)
          expect(from).toBeGreaterThanOrEqual(placed[index - 1]?.to ?? 0)
          expect(to).toBeLessThanOrEqual(text.length)
        }
        expect(understood(printFilter(read))).toEqual(understood(text))
      }),
      { numRuns: 5000 },
    )
  })

  it.each<[string, FilterTerm]>([
    ['is:overdue', { kind: 'is', is: 'overdue' }],
    ['IS:In_Progress', { kind: 'is', is: 'in-progress' }],
    ['owner:ana', { kind: 'owner', who: 'name', name: 'ana' }],
    ['owner:"Ana López"', { kind: 'owner', who: 'name', name: 'Ana López' }],
    ['owner:none', { kind: 'owner', who: 'none' }],
    ['owner:"none"', { kind: 'owner', who: 'name', name: 'none' }],
    ['owner:vice-chair', { kind: 'owner', who: 'office', office: 'vice_chair' }],
    ['board:automotive', { kind: 'board', name: 'automotive' }],
    ['meeting:2026-05', { kind: 'meeting', words: '2026-05' }],
    ['due:<2w', { kind: 'due', comparison: '<', day: { kind: 'counted', count: 2, unit: 'w' } }],
    ['due:>2026-12-01', { kind: 'due', comparison: '>', day: { kind: 'date', date: '2026-12-01' } }],
    ['due:none', { kind: 'due', day: null }],
    ['due:today', { kind: 'due', comparison: '=', day: { kind: 'named', name: 'today' } }],
    ['given:>=-1y', { kind: 'given', comparison: '>=', day: { kind: 'counted', count: -1, unit: 'y' } }],
    ['priority:high', { kind: 'priority', priority: 'high' }],
    ['carried:>2', { kind: 'carried', comparison: '>', count: 2 }],
    ['slips:2', { kind: 'slips', comparison: '=', count: 2 }],
    ['"is:open"', { kind: 'word', text: 'is:open' }],
    ['17:30', { kind: 'word', text: '17:30' }],
    ['"scan tool', { kind: 'word', text: 'scan tool' }],
  ])('understands %s', (text, term) => {
    expect(parseFilter(text)).toEqual({ parts: [{ from: 0, to: text.length, isNegated: false, term }], problems: [] })
  })

  it('takes a sign before a part for its opposite, and one that stands alone for a word', () => {
    expect(understood('-board:logistics - tools')).toEqual([
      { isNegated: true, term: { kind: 'board', name: 'logistics' } },
      { isNegated: false, term: { kind: 'word', text: '-' } },
      { isNegated: false, term: { kind: 'word', text: 'tools' } },
    ])
  })

  it.each([
    ['colour:red', { kind: 'operator', operator: 'colour', value: 'red' }],
    ['is:late', { kind: 'value', operator: 'is', value: 'late' }],
    ['due:2026-02-30', { kind: 'value', operator: 'due', value: '2026-02-30' }],
    ['due:<someday', { kind: 'value', operator: 'due', value: '<someday' }],
    ['carried:many', { kind: 'value', operator: 'carried', value: 'many' }],
    ['priority:urgent', { kind: 'value', operator: 'priority', value: 'urgent' }],
    ['owner:', { kind: 'empty', operator: 'owner', value: '' }],
    ['-board:""', { kind: 'empty', operator: 'board', value: '' }],
  ])('says where it does not understand %s, and narrows by the rest', (text, problem) => {
    expect(parseFilter(`tools ${text} is:open`)).toEqual({
      parts: [
        { from: 0, to: 5, isNegated: false, term: { kind: 'word', text: 'tools' } },
        { from: 7 + text.length, to: 14 + text.length, isNegated: false, term: { kind: 'is', is: 'open' } },
      ],
      problems: [{ from: 6, to: 6 + text.length, ...problem }],
    })
  })
})

describe('changing a part of a filter text by a choice', () => {
  const isDue = ({ term }: FilterPart) => term.kind === 'due'

  it('replaces what stands for it and leaves the rest as it was typed', () => {
    const none: FilterTerm[] = [{ kind: 'due', day: null }]
    expect(withTerms('owner:"Ana  L"  due:<2w  tools', isDue, none)).toBe('owner:"Ana  L" due:none tools')
    expect(withTerms('due:<2w tools due:>1d', isDue, [])).toBe('tools')
    expect(withTerms('', isDue, none)).toBe('due:none')
    expect(withTerms('"scan tool', isDue, none)).toBe('"scan tool" due:none')
  })

  it('has exactly the terms that were chosen afterwards, and all others as before', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.array(
          terms.filter(({ kind }) => kind === 'due'),
          { maxLength: 2 },
        ),
        (text, chosen) => {
          const others = (list: FilterPart[]) => list.filter((part) => !isDue(part)).map(({ term }) => term)
          const after = parseFilter(withTerms(text, isDue, chosen)).parts
          expect(others(after)).toEqual(others(parseFilter(text).parts))
          expect(after.filter(isDue).map(({ term }) => term)).toEqual(chosen)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
