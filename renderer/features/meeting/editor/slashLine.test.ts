import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId } from '../../../../electron/contract/model'
import { addDays, formatDate, setFormatLocale } from '../../../lib/format'
import type { Candidate } from './people'
import { readActionLine, readCommentLine, readInterestLine, readSlash, slashTypes, slashWords } from './slashLine'

setFormatLocale('en-GB')

const named = (fullName: string, tail: string): Candidate => ({
  personId: PersonId.parse(`01970000-0000-7000-8000-00000000000${tail}`),
  fullName,
  detail: null,
  circle: 'here',
})
const grete = named('Grete Solheim', '1')
const tobias = named('Tobias Okafor', '2')
const people = [grete, tobias]
const today = '2026-11-12'
const read = (line: string) => readActionLine(line, people, today)

describe('what stands behind a slash', () => {
  it('offers everything for a bare slash and narrows by typing', () => {
    expect(readSlash('')).toEqual({ types: slashTypes, line: null })
    expect(readSlash('p')).toEqual({ types: ['pledge', 'prospect'], line: null })
    expect(readSlash('pa')).toEqual({ types: ['prospect'], line: null })
    expect(readSlash('mo')).toEqual({ types: ['motion'], line: null })
    expect(readSlash('De')).toEqual({ types: ['decision'], line: null })
  })
  it('reads the rest of the line behind a whole word, short or long', () => {
    for (const type of slashTypes) {
      for (const word of slashWords[type]) {
        expect(readSlash(`${word} buy chalk`)).toEqual({ types: [type], line: 'buy chalk' })
      }
    }
  })
  it('leaves alone what is no command', () => {
    expect(readSlash('etc').types).toEqual([])
    expect(readSlash(' or').types).toEqual([])
    expect(readSlash('mot that').types).toEqual([])
    expect(readSlash('27').types).toEqual([])
  })
  it('never fails', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { types, line } = readSlash(query)
        expect(types.length > 0 || line === null).toBe(true)
      }),
    )
  })
})

describe('an action in one line', () => {
  it('reads owner, task and due date', () => {
    expect(read('Grete lend a retired pack by 27 Nov')).toEqual({
      text: 'Lend a retired pack',
      owners: [grete],
      dueOn: '2026-11-27',
    })
  })
  it('reads several owners', () => {
    expect(read('Grete and Tobias: price two kits, due 2026-12-01').owners).toEqual([grete, tobias])
    expect(read('Grete, Tobias Okafor to price two kits')).toEqual({
      text: 'Price two kits',
      owners: [grete, tobias],
      dueOn: null,
    })
  })
  it('takes a date without a year for the next such day', () => {
    expect(read('call by 3 Feb').dueOn).toBe('2027-02-03')
    expect(read('call by next Friday').dueOn).toBe('2026-11-13')
    expect(read('call by the 27th of November.').dueOn).toBe('2026-11-27')
  })
  it('leaves in the text what is no date and no name', () => {
    expect(read('walk by the river')).toEqual({ text: 'walk by the river', owners: [], dueOn: null })
    expect(read('Zoltan sells by weight by 1 Dec')).toEqual({
      text: 'Zoltan sells by weight',
      owners: [],
      dueOn: '2026-12-01',
    })
  })
  it('gives a text for every line that has one', () => {
    expect(read('Grete').text).toBe('Grete')
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (line) => {
        fc.pre(line.trim() !== '')
        expect(read(line).text).not.toBe('')
      }),
    )
  })
  it('finds again the owner and the day that a line was made of', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...people),
        fc.integer({ min: 0, max: 360 }),
        fc.constantFrom('by', 'due', 'until', 'before', 'due by'),
        fc.constantFrom('Price two kits', 'send the quotes', 'a 3 by 4 table of hours', 'überprüfen: alles'),
        (who, days, word, task) => {
          const day = addDays(today, days)
          expect(read(`${who.fullName} ${task} ${word} ${formatDate(day, 'day')}`)).toEqual({
            text: task.charAt(0).toLocaleUpperCase() + task.slice(1),
            owners: [who],
            dueOn: day,
          })
        },
      ),
    )
  })
})

describe('what industry said in one line', () => {
  it('reads the speaker before a colon or a verb of saying', () => {
    const said = (line: string) => readCommentLine(line, people)
    expect(said('Grete: we send everybody on a course')).toEqual({
      text: 'We send everybody on a course',
      owners: [grete],
      dueOn: null,
    })
    expect(said('Tobias Okafor said that hybrids wait.')).toMatchObject({ text: 'Hybrids wait.', owners: [tobias] })
  })
  it('leaves everything else as it was typed', () => {
    for (const line of ['Grete sends everybody', 'Two employers: hybrids wait', 'Grete:', 'we said so']) {
      expect(readCommentLine(line, people)).toEqual({ text: line, owners: [], dueOn: null })
    }
  })
})

it('reads who declares an interest, and what it is', () => {
  const declared = (line: string) => readInterestLine(line, people)
  expect(declared('Grete: her firm bids')).toEqual({ text: 'her firm bids', owners: [grete], dueOn: null })
  expect(declared('Tobias Okafor declares an interest in the lift')).toMatchObject({
    text: 'the lift',
    owners: [tobias],
  })
  expect(declared('Grete')).toEqual({ text: '', owners: [grete], dueOn: null })
  expect(declared('somebody bids')).toEqual({ text: 'somebody bids', owners: [], dueOn: null })
})
