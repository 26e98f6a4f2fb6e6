import { expect, test } from 'vitest'
import { FixKind, type BoardId, type EvidenceLink, type Fix, type MeetingId } from '../../../../electron/contract/model'
import { fixHref } from './fixHref'

const boardId = '01a20e6e-ab02-7498-9a41-489cb891cff2' as BoardId
const meetingId = '01a20e6e-ab89-77cf-a989-8d1bf16a017f' as MeetingId
const noWords = { vocabulary: null, list: [] }
const step = (kind: FixKind, meeting: Fix['meeting'] = null): Fix => ({
  kind,
  count: null,
  by: null,
  names: [],
  words: noWords,
  meeting,
})
const next = { id: meetingId, title: 'Spring meeting', date: '2027-03-12' }
const link = (changed: Partial<EvidenceLink>): EvidenceLink => ({
  kind: 'meeting',
  id: meetingId,
  meetingId,
  label: '',
  date: null,
  outcome: 'fail',
  reason: null,
  ...changed,
})
const at = (evidence: EvidenceLink[] = []) => ({ boardId, profileId: 'coe-2020', evidence })

test('each step leads to a screen, also while no meeting is planned', () => {
  const isScreen = /^\/(boards\/[-0-9a-f]+\/(meetings|members|people|actions)|curriculum|settings|evidence|profiles)/
  expect(FixKind.options.filter((kind) => !isScreen.test(fixHref(step(kind), at())))).toEqual([])
})

test('a step at a meeting leads to what is done there', () => {
  expect(fixHref(step('publish_agenda', next), at())).toBe(`/meetings/${meetingId}/agenda`)
  expect(fixHref(step('take_attendance', next), at())).toBe(`/meetings/${meetingId}/minutes`)
  expect(fixHref(step('circulate_minutes', next), at())).toBe(`/meetings/${meetingId}/record`)
  expect(fixHref(step('publish_agenda'), at())).toBe(`/boards/${boardId}/meetings`)
})

test('a step about what was recorded leads to the record that breaks the rule', () => {
  const kept = link({ outcome: 'pass', meetingId: 'another' as MeetingId })
  expect(fixHref(step('complete_motions'), at([link({ kind: 'motion' }), kept]))).toBe(`/meetings/${meetingId}/minutes`)
  expect(fixHref(step('complete_motions'), at([kept]))).toBe(`/boards/${boardId}/meetings`)
  const recommendation = link({ kind: 'recommendation', id: 'r5' })
  expect(fixHref(step('answer_recommendations'), at([recommendation]))).toBe(`/curriculum?board=${boardId}&open=r5`)
  expect(fixHref(step('answer_recommendations'), at())).toBe(`/curriculum?board=${boardId}`)
})

test('papers of the board and of the institution have their own places', () => {
  expect(fixHref(step('consult'), at())).toBe(`/evidence?tab=consultations&board=${boardId}`)
  expect(fixHref(step('write_plan'), at())).toBe(`/evidence?board=${boardId}&part=plan`)
  const ofYear = { ...step('file_report'), names: ['2025–2026'] }
  expect(fixHref(ofYear, at())).toBe(`/evidence?board=${boardId}&part=report&year=2025`)
  expect(fixHref(step('name_board'), at())).toBe('/settings?part=programs')
  expect(fixHref(step('set_value'), at())).toBe('/profiles?open=coe-2020')
})
