import { expect, test } from 'vitest'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMember, anInstitution, run } from '../../testing/builders'
import { held, judge, members, YEAR } from './testing/judge'

test('R01 asks for a board with members for each program that is taught', () => {
  const workspace = aWorkspace()
  const institutionId = anInstitution(workspace)
  const boardId = aBoard(workspace, { institutionId })
  const find = () => judge(workspace, boardId, 'R01', {})
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['programs'] })
  run(workspace, 'board.revise', { id: boardId, programNames: ['Welding'] })
  expect(find()).toMatchObject({ outcome: 'fail', says: '1 of 1 programs have no board with members: Welding.' })
  aMember(workspace, boardId)
  expect(find()).toMatchObject({ outcome: 'pass', proofs: ['Welding: boards with members: 1'] })
  const { id } = run(workspace, 'program.add', { institutionId, name: 'Printing', credential: null })
  expect(find()).toMatchObject({ outcome: 'fail', helps: 'Give these programs a board with members: Printing.' })
  run(workspace, 'program.revise', { id, closedOn: '2026-01-31' })
  expect(find().outcome).toBe('pass')
})

test('R02 and R03 count the members of the last day of the period', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  expect(judge(workspace, boardId, 'R02', { min: 3 })).toMatchObject({ outcome: 'cannot_tell', missing: ['members'] })
  expect(judge(workspace, boardId, 'R03', { max: 3 })).toMatchObject({ outcome: 'cannot_tell', missing: ['members'] })
  members(workspace, boardId, {}, { isVoting: false }, { side: 'internal' }, { termEnd: '2026-06-29' })
  expect(judge(workspace, boardId, 'R02', { min: 3 }).outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R02', { min: 4 })).toMatchObject({
    outcome: 'fail',
    says: '3 members on 2026-06-30; at least 4 are asked for.',
    helps: 'Appoint one more member.',
  })
  expect(judge(workspace, boardId, 'R02', { min: 3, scope: 'external' }).outcome).toBe('fail')
  expect(judge(workspace, boardId, 'R02', { min: 2, scope: 'voting' }).outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R02', {})).toMatchObject({ outcome: 'cannot_tell', missing: ['value'] })
  expect(judge(workspace, boardId, 'R03', { max: 3 }).outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R03', { max: 2 }).outcome).toBe('fail')
})

test('R04 weighs business and industry among the votes, and says how many more it takes', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  const share = (over = false) => judge(workspace, boardId, 'R04', { percent: 50, over, categories: ['employer'] })
  expect(share()).toMatchObject({ outcome: 'cannot_tell', missing: ['members'] })
  members(workspace, boardId, {}, {}, { category: 'public' }, { category: 'faculty', side: 'internal' })
  expect(share().outcome).toBe('pass')
  expect(share(true)).toMatchObject({ outcome: 'fail', helps: 'Appoint one more member: employers.' })
  const byDefault = judge(workspace, boardId, 'R04', { percent: 51 })
  expect(byDefault).toMatchObject({ outcome: 'fail', isInferred: true })
})

test('R05 finds staff among the votes', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  const find = () => judge(workspace, boardId, 'R05', {})
  expect(find().outcome).toBe('cannot_tell')
  members(workspace, boardId, { isVoting: false, side: 'internal' })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', says: 'No voting member is on record.' })
  members(workspace, boardId, {})
  expect(find().outcome).toBe('pass')
  members(workspace, boardId, { side: 'internal', fullName: 'Stella Staff' })
  expect(find()).toMatchObject({ outcome: 'fail', helps: 'Make these members non-voting: Stella Staff.' })
})

test('R06 looks for the groups, and for members who speak for none', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  const find = () => judge(workspace, boardId, 'R06', { groups: [['employer', 'technician'], ['public']] })
  expect(find().outcome).toBe('cannot_tell')
  members(workspace, boardId, {}, { category: 'public', side: 'internal' })
  expect(find()).toMatchObject({ outcome: 'fail', says: 'Not represented: the public.' })
  members(workspace, boardId, { category: 'public' }, { category: 'other', fullName: 'Odd One' })
  expect(find().outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R06', { eachRepresents: true })).toMatchObject({
    outcome: 'fail',
    helps: 'Say for whom these members speak: Odd One.',
  })
  expect(judge(workspace, boardId, 'R06', {})).toMatchObject({ outcome: 'cannot_tell', missing: ['value'] })
})

test('R25 looks at terms that ran out, are too long, too often renewed or all end at once', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  expect(judge(workspace, boardId, 'R25', {}).outcome).toBe('cannot_tell')
  const term = (year: number) => ({ termStart: `${year}-07-01`, termEnd: `${year + 3}-06-30` })
  const [first] = members(workspace, boardId, term(2024), term(2025), term(2023), term(2024), term(2025))
  expect(judge(workspace, boardId, 'R25', { years: 3, renewals: 0, thirds: true }).outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R25', { years: 2 })).toMatchObject({ outcome: 'fail' })
  aMember(workspace, boardId, { personId: first ?? '', termStart: '2021-07-01', termEnd: '2024-06-30' })
  expect(judge(workspace, boardId, 'R25', { renewals: 0 })).toMatchObject({
    outcome: 'fail',
    proofs: expect.anything(),
  })
  // The board's own reason is shown to whoever judges it, and keeps no rule.
  workspace.sqlite.exec(`update membership set beyond_reason = 'Knows the pipe shop.' where term_start = '2024-07-01'`)
  const judged = judge(workspace, boardId, 'R25', { renewals: 0 })
  expect(judged).toMatchObject({ outcome: 'fail' })
  expect(JSON.stringify(judged)).toContain('2 terms in a row. The board’s reason: Knows the pipe shop.')
  expect(judge(workspace, boardId, 'R25', { renewals: 1 }).outcome).toBe('pass')
  // Staff sit by their post: they are told without a day, since there is none.
  members(workspace, boardId, { fullName: 'Registrar', side: 'internal', isVoting: false })
  const withStaff = judge(workspace, boardId, 'R25', {})
  expect(withStaff.outcome).toBe('pass')
  expect(JSON.stringify(withStaff)).toContain('sits by post, without a term')
  members(workspace, boardId, { fullName: 'Endless One' })
  expect(judge(workspace, boardId, 'R25', {})).toMatchObject({
    outcome: 'cannot_tell',
    missing: ['terms'],
    helps: 'Set the ends of the terms of Endless One.',
  })
  members(workspace, boardId, term(2024), term(2024), term(2024), term(2024), term(2024))
  expect(judge(workspace, boardId, 'R25', { thirds: true }).outcome).toBe('cannot_tell')
  const other = aBoard(workspace)
  members(workspace, other, term(2024), term(2024), term(2024), term(2024), term(2024), term(2024))
  expect(judge(workspace, other, 'R25', { thirds: true })).toMatchObject({
    outcome: 'fail',
    helps: 'Let some terms end in other years.',
  })
})

test('R25 finds somebody who was listed as a member after the term', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  const seat = aMember(workspace, boardId, { fullName: 'Late Leaver', termEnd: '2027-06-30' })
  held(workspace, boardId, '2026-03-12', { there: [seat.personId] })
  expect(judge(workspace, boardId, 'R25', {}).outcome).toBe('pass')
  workspace.sqlite.exec(`update membership set term_end = '2025-12-31'`)
  expect(judge(workspace, boardId, 'R25', {})).toMatchObject({
    outcome: 'fail',
    says: 'Listed as members after their term: Late Leaver.',
  })
})

test('R27 asks for a chair from outside', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  const find = () => judge(workspace, boardId, 'R27', { external: true })
  expect(find().outcome).toBe('cannot_tell')
  members(workspace, boardId, {})
  expect(find()).toMatchObject({ outcome: 'fail', says: 'On 2026-06-30 no member holds the chair.' })
  members(workspace, boardId, { role: 'chair' })
  expect(find().outcome).toBe('pass')
  members(workspace, boardId, { role: 'chair', side: 'internal' })
  expect(find().outcome).toBe('fail')
})

test('a period that is still to come is neither kept nor broken', () => {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace)
  members(workspace, boardId, {})
  const period = { ...YEAR, from: '2027-07-01', to: '2028-06-30' }
  expect(judge(workspace, boardId, 'R02', { min: 9 }, period)).toMatchObject({
    outcome: 'cannot_tell',
    missing: ['time'],
  })
})
