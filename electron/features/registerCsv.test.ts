import { resolve } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { RegisterName, type RegisterTable } from '../../db/model/registers/table'
import {
  DevelopmentDirection,
  DevelopmentKind,
  GapKind,
  InstitutionResponse,
  InteractionChannel,
  PledgeKind,
  PledgeStatus,
  ProspectSource,
  ProspectStage,
  RecommendationType,
  SkillKind,
} from '../../db/model/registers/words'
import { MemberCategory } from '../../db/model/vocabulary'
import { registerTables } from '../../db/queries/registers/tables'
import { aWorkspace } from '../../db/testing/aWorkspace'
import { cellText, loadRegisterWords, registerCsv } from './registerCsv'

const words = loadRegisterWords(resolve('resources'))

test('every register, every column and every value of a list has its words', () => {
  const { db } = aWorkspace()
  const everything = { boardId: null, programId: null, from: null, to: null }
  const columns = Object.values(registerTables).flatMap((read) => read(db, everything).columns.map(({ key }) => key))
  const values = [
    DevelopmentDirection,
    DevelopmentKind,
    GapKind,
    InstitutionResponse,
    InteractionChannel,
    PledgeKind,
    PledgeStatus,
    ProspectSource,
    ProspectStage,
    RecommendationType,
    SkillKind,
    MemberCategory,
  ].flatMap(({ options }): readonly string[] => options)
  expect(columns.filter((key) => !(key in words.columns))).toEqual([])
  expect(values.filter((value) => !(value in words.values))).toEqual([])
  expect(RegisterName.options.filter((name) => !(name in words.files))).toEqual([])
  expect(Object.keys(registerTables).toSorted()).toEqual(RegisterName.options.toSorted())
})

test('a spreadsheet reads back what was written, with no formula among it', () => {
  const table: RegisterTable = {
    register: 'development',
    columns: [
      { key: 'text', kind: 'text' },
      { key: 'kind', kind: 'text' },
      { key: 'term', kind: 'text' },
      { key: 'hours', kind: 'number' },
    ],
    rows: [
      ['Ä "day", two\nlines', 'workshop', '2026-fall', 6.5],
      ['=HYPERLINK("x")', 'workshop', null, null],
      ['@workshop', 'other', 'soon', 0],
    ].map((cells, index) => ({ id: String(index), boardId: null, meetingId: null, agendaItemId: null, cells })),
  }
  const text = registerCsv(table, words)
  expect(text.startsWith('\uFEFF')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  expect(Papa.parse(text.slice(1).trimEnd()).data).toEqual([
    ['Text', 'Kind', 'Term', 'Hours'],
    ['Ä "day", two\nlines', 'Workshop', 'Fall 2026', '6.5'],
    [`'=HYPERLINK("x")`, 'Workshop', '', ''],
    [`'@workshop`, 'Other', 'soon', '0'],
  ])
  // What a person wrote is never taken for a value of a list.
  expect(cellText(words, 'text', 'workshop')).toBe('workshop')
})
