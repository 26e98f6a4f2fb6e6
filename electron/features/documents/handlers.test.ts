import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fileNameOf } from './handlers'

const named = (board: string) => fileNameOf({ meta: { date: { year: 2026, month: 3, day: 9 } }, documentName: 'Minutes', board } as never)

it('names a file by its day, so that a folder of minutes sorts itself', () => {
  expect(named('Automotive Advisory Board')).toBe('2026-03-09 Minutes, Automotive Advisory Board.pdf')
})

it.each([
  ['A/B: "C" <D>?*|\\', '2026-03-09 Minutes, A B C D .pdf'],
  ['Board …  ', '2026-03-09 Minutes, Board ….pdf'],
  ['Board.', '2026-03-09 Minutes, Board.pdf'],
])('leaves out of a name what file systems refuse: %s', (board, expected) => {
  expect(named(board)).toBe(expected.replace(' .pdf', '.pdf'))
})

it('keeps names short enough for every file system', () => {
  expect(named('ß'.repeat(300)).length).toBeLessThanOrEqual(124)
})
