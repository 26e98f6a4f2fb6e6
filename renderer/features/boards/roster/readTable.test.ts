import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { detectDelimiter, readTable, DELIMITERS } from './readTable'

describe('detectDelimiter', () => {
  it.each([
    ['Name;Firma\nMüller, Anna;Fräserei Müller, Sohn und Co.', ';'],
    ['Name,Company\nAnna Mills,"Mills; Sons"', ','],
    ['Name\tCompany, Inc\nAnna Mills\tMills, Sons', '\t'],
    ['Name;Title', ';'],
    ['Name', ','],
    ['', ','],
    ['Spalte A;Spalte B;Spalte C\n1,5;2,5;3,5\n1,5;2,5;3,5', ';'],
  ])('finds it in %j', (text, expected) => {
    expect(detectDelimiter(text)).toBe(expected)
  })
})

describe('readTable', () => {
  it('reads quotes, line breaks in cells and doubled quotes', () => {
    const table = readTable('Name,Company\r\n"Mills, Anna","The ""Mill""\nLtd"\r\n')
    expect(table).toEqual({
      delimiter: ',',
      heads: ['Name', 'Company'],
      rows: [{ number: 2, cells: ['Mills, Anna', 'The "Mill"\nLtd'] }],
    })
  })

  it('passes over empty lines and keeps the numbers of the others', () => {
    const table = readTable('\n;;\nName;Rolle\n\nAnna;Vorsitz\n;\nBen;\n\n')
    expect(table.heads).toEqual(['Name', 'Rolle'])
    expect(table.rows).toEqual([
      { number: 5, cells: ['Anna', 'Vorsitz'] },
      { number: 7, cells: ['Ben', ''] },
    ])
  })

  it('fills up short rows and drops columns that are empty throughout', () => {
    const table = readTable('Name,Title,,\nAnna\nBen,Foreman,,')
    expect(table.heads).toEqual(['Name', 'Title'])
    expect(table.rows.map((row) => row.cells)).toEqual([
      ['Anna', ''],
      ['Ben', 'Foreman'],
    ])
  })

  it('reads a thousand rows', () => {
    const text = `Name;Firma\n${Array.from({ length: 1000 }, (_, index) => `Person ${index};Firma ${index}`).join('\r\n')}`
    const table = readTable(text)
    expect(table.rows).toHaveLength(1000)
    expect(table.rows[999]).toEqual({ number: 1001, cells: ['Person 999', 'Firma 999'] })
  })

  it('gives back every table that was written with any of the delimiters', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', 'Ö', '"', ',', ';', '\t', ' ', '\n'), maxLength: 6 })
      .map((text) => `x${text}x`)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }).chain((width) =>
          fc.record({
            rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
            delimiter: fc.constantFrom(...DELIMITERS),
          }),
        ),
        ({ rows, delimiter }) => {
          const table = readTable(Papa.unparse(rows, { delimiter, newline: '\r\n' }), delimiter)
          expect([table.heads, ...table.rows.map((row) => row.cells)]).toEqual(rows)
        },
      ),
    )
  })
})
