import { expect, test } from 'vitest'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, aMember, aMotion, run } from '../../testing/builders'
import { held, item, judge, members, YEAR } from './testing/judge'

function setUp() {
  const workspace = aWorkspace()
  return { workspace, boardId: aBoard(workspace) }
}

test('R07 wants industry members from more than one business at each meeting', () => {
  const { workspace, boardId } = setUp()
  const find = () => judge(workspace, boardId, 'R07', { businesses: 2 })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['meetings'] })
  const [a, b, school, nowhere] = members(
    workspace,
    boardId,
    { organizationName: 'Marsh Motors' },
    { organizationName: 'Lakeside Auto' },
    { organizationName: 'High School', category: 'secondary_school' },
    { organizationName: null },
  ) as [never, never, never, never]
  held(workspace, boardId, '2025-10-09', { there: [a, b] })
  expect(find()).toMatchObject({ outcome: 'pass', proofs: ['Fall meeting: 2 of 2 businesses'] })
  held(workspace, boardId, '2026-01-15', { there: [a, nowhere] })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['affiliations'] })
  held(workspace, boardId, '2026-03-12', { there: [a, school] })
  expect(find()).toMatchObject({ outcome: 'fail', helps: 'Invite one more external member to the next meeting.' })
})

test('R08 counts held meetings of each year, and lets a year that runs come to its end', () => {
  const { workspace, boardId } = setUp()
  const find = (period = YEAR) => judge(workspace, boardId, 'R08', { meetings: 2, window: 'school_year' }, period)
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['meetings'] })
  held(workspace, boardId, '2025-10-09')
  held(workspace, boardId, '2025-12-01', { kind: 'special' })
  expect(find()).toMatchObject({
    outcome: 'fail',
    says: 'One meeting held from 2025-07-01 to 2026-06-30; 2 are asked for.',
  })
  held(workspace, boardId, '2026-03-12')
  expect(find().outcome).toBe('pass')
  const running = { from: '2026-07-01', to: '2027-06-30', today: '2026-11-29' }
  aMeeting(workspace, { boardId, date: '2027-03-12' })
  expect(find(running)).toMatchObject({
    outcome: 'cannot_tell',
    missing: ['time'],
    says: '0 of 2 meetings held so far; one more is planned until 2027-06-30.',
    helps: 'Plan one more meeting by 2027-06-30.',
  })
  expect(find({ ...YEAR, from: '2023-07-01', to: '2024-06-30' })).toMatchObject({ missing: ['earlier_records'] })
  const rolling = { meetings: 2, window: 'rolling_12_months' } as const
  expect(judge(workspace, boardId, 'R08', rolling, { ...YEAR, to: YEAR.today }).outcome).toBe('fail')
})

test('R09 measures the gaps between counted meetings', () => {
  const { workspace, boardId } = setUp()
  const find = () => judge(workspace, boardId, 'R09', { months: 3 })
  held(workspace, boardId, '2025-10-12')
  expect(find().outcome).toBe('cannot_tell')
  held(workspace, boardId, '2026-01-12')
  expect(find()).toMatchObject({ outcome: 'pass', proofs: ['Fall meeting: 92 days after 2025-10-12'] })
  held(workspace, boardId, '2026-04-11')
  expect(find()).toMatchObject({ outcome: 'fail', helps: 'Hold the next meeting on 2026-07-11 or later.' })
})

test('R10 counts external members who were there, and tells whom to invite to which meeting', () => {
  const { workspace, boardId } = setUp()
  const find = (min = 2) => judge(workspace, boardId, 'R10', { min, who: 'external' })
  const [a, b, teacher, staff] = members(
    workspace,
    boardId,
    {},
    {},
    { category: 'secondary_school' },
    { side: 'internal' },
  ) as [never, never, never, never]
  held(workspace, boardId, '2025-10-09')
  expect(find()).toMatchObject({
    outcome: 'cannot_tell',
    missing: ['attendance'],
    helps: 'Mark who was at Fall meeting of 2025-10-09.',
  })
  held(workspace, boardId, '2026-01-15', { there: [a, staff], online: [teacher] })
  expect(judge(workspace, boardId, 'R10', { min: 2, who: 'industry' }).outcome).toBe('fail')
  expect(find().outcome).toBe('cannot_tell')
  expect(find(3).outcome).toBe('fail')
  aMeeting(workspace, { boardId, title: 'Spring meeting', date: '2027-03-12' })
  expect(find(3)).toMatchObject({ helps: 'Invite one more external member to Spring meeting of 2027-03-12.' })
  expect(find(4)).toMatchObject({ helps: 'Appoint one more member.' })
  const other = aBoard(workspace)
  held(workspace, other, '2025-10-09', { there: members(workspace, other, {}, {}) })
  expect(judge(workspace, other, 'R10', { min: 2 })).toMatchObject({ outcome: 'pass', isInferred: true })
  expect(b).toBeDefined()
})

test('R11 looks into the room, at the place, and at the way people met', () => {
  const { workspace, boardId } = setUp()
  const [a, b, c] = members(workspace, boardId, {}, {}, {}) as [never, never, never]
  const room = () => judge(workspace, boardId, 'R11', { physical: 2, virtual: 1 })
  expect(room().outcome).toBe('cannot_tell')
  const meetingId = held(workspace, boardId, '2025-10-09', { there: [a, b], online: [c] })
  expect(room()).toMatchObject({
    outcome: 'pass',
    proofs: ['Fall meeting: 2 in the room, 1 online; 2 must be in the room'],
  })
  const campus = () => judge(workspace, boardId, 'R11', { onCampus: 1 })
  expect(campus()).toMatchObject({ outcome: 'cannot_tell', missing: ['campus'] })
  run(workspace, 'meeting.setOnCampus', { id: meetingId, isOnCampus: false })
  expect(campus()).toMatchObject({ outcome: 'fail', helps: 'Hold the next meeting at the institution.' })
  run(workspace, 'meeting.setOnCampus', { id: meetingId, isOnCampus: true })
  expect(campus().outcome).toBe('pass')
  const inPerson = () => judge(workspace, boardId, 'R11', { inPerson: 1 })
  expect(inPerson().outcome).toBe('pass')
  run(workspace, 'meeting.revise', { id: meetingId, mode: 'online' })
  expect(inPerson().outcome).toBe('fail')
  held(workspace, boardId, '2026-02-12', { there: [a], online: [b, c] })
  expect(room()).toMatchObject({
    outcome: 'fail',
    helps: 'Invite one more external member into the room of the next meeting.',
  })
  expect(judge(workspace, boardId, 'R11', {}).missing).toEqual(['value'])
})

test('R12 and R13 go by the quorum of the voting members', () => {
  const { workspace, boardId } = setUp()
  const [a, b, c] = members(workspace, boardId, {}, {}, {}, {}) as [never, never, never]
  const quorum = (rule: 'majority' | 'half_plus_one') => judge(workspace, boardId, 'R12', { quorum: rule })
  expect(quorum('majority').outcome).toBe('cannot_tell')
  expect(judge(workspace, boardId, 'R13', {}).outcome).toBe('cannot_tell')
  const good = held(workspace, boardId, '2025-10-09', { there: [a, b, c] })
  expect(quorum('half_plus_one')).toMatchObject({
    outcome: 'pass',
    proofs: ['Fall meeting: 3 of 4 voting members; 3 make a quorum'],
  })
  expect(judge(workspace, boardId, 'R13', {})).toMatchObject({ outcome: 'cannot_tell', missing: ['motions'] })
  aMotion(workspace, item(workspace, good), { moverId: a, result: 'carried' })
  expect(judge(workspace, boardId, 'R13', {}).outcome).toBe('pass')
  const poor = held(workspace, boardId, '2026-02-12', { there: [a, b] })
  expect(judge(workspace, boardId, 'R12', {})).toMatchObject({
    outcome: 'fail',
    helps: 'Get one more voting member to the next meeting.',
  })
  aMotion(workspace, item(workspace, poor, true), {
    text: 'Secret words.',
    moverId: a,
    result: 'carried',
    withoutQuorumReason: 'It was urgent.',
  })
  const found = judge(workspace, boardId, 'R13', {})
  expect(found).toMatchObject({ outcome: 'fail', says: '1 of 2 motions were voted on without a quorum.' })
  expect(JSON.stringify(found)).not.toContain('Secret')
})

test('R14, R15 and R16 read the head of the minutes and the list of those who were there', () => {
  const { workspace, boardId } = setUp()
  const [a, b] = members(workspace, boardId, { role: 'chair' }, { fullName: 'No Title' }) as [never, never]
  const head = () => judge(workspace, boardId, 'R14', { fields: ['date', 'place', 'chair', 'recorder'] })
  expect(head().outcome).toBe('cannot_tell')
  const id = held(workspace, boardId, '2025-10-09')
  expect(judge(workspace, boardId, 'R15', {}).missing).toEqual(['attendance'])
  expect(judge(workspace, boardId, 'R16', {}).missing).toEqual(['attendance'])
  for (const personId of [a, b])
    run(workspace, 'attendance.mark', { meetingId: id, personId, status: 'present', mode: 'in_person' })
  expect(head()).toMatchObject({
    outcome: 'fail',
    helps: 'Fill in for Fall meeting of 2025-10-09: recorder.',
  })
  run(workspace, 'meeting.revise', { id, presidingId: a, recorderId: b })
  expect(head().outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R15', {}).outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R16', {})).toMatchObject({
    outcome: 'pass',
    proofs: ['Fall meeting: 2 with a vote, 0 not there'],
  })
  workspace.sqlite.exec(`update attendance set title = null where full_name = 'No Title'`)
  expect(judge(workspace, boardId, 'R15', {})).toMatchObject({
    outcome: 'fail',
    helps: 'Fill in title and affiliation at Fall meeting of 2025-10-09: No Title.',
  })
  aMember(workspace, boardId, { fullName: 'Not Listed' })
  expect(judge(workspace, boardId, 'R16', {})).toMatchObject({
    outcome: 'fail',
    proofs: ['Fall meeting: not listed: Not Listed'],
  })
})

test('R24 looks for minutes of the years before, which may lie elsewhere', () => {
  const { workspace, boardId } = setUp()
  const find = (years: number) => judge(workspace, boardId, 'R24', { years, meetings: 1 }, { ...YEAR, to: YEAR.today })
  expect(find(2).outcome).toBe('cannot_tell')
  const meetingId = held(workspace, boardId, '2025-03-13')
  expect(find(2).outcome).toBe('fail')
  aMotion(workspace, item(workspace, meetingId))
  aMotion(workspace, item(workspace, held(workspace, boardId, '2025-10-09')))
  expect(find(2).outcome).toBe('pass')
  expect(find(3)).toMatchObject({ outcome: 'cannot_tell', missing: ['earlier_records'] })
})

test('R26 counts who came, and who stayed away from meeting after meeting', () => {
  const { workspace, boardId } = setUp()
  const [a, b, c] = members(workspace, boardId, {}, { fullName: 'Away Twice' }, {}) as [never, never, never]
  expect(judge(workspace, boardId, 'R26', { percent: 50 }).outcome).toBe('cannot_tell')
  held(workspace, boardId, '2025-10-09', { there: [a, b, c] })
  held(workspace, boardId, '2025-12-09', { there: [a] })
  expect(judge(workspace, boardId, 'R26', { percent: 50, absences: 2 }).outcome).toBe('pass')
  held(workspace, boardId, '2026-02-12', { there: [a], excused: [c] })
  expect(judge(workspace, boardId, 'R26', { percent: 50 })).toMatchObject({
    outcome: 'fail',
    reason: { numbers: { failing: 2 } },
  })
  expect(judge(workspace, boardId, 'R26', { absences: 2 })).toMatchObject({
    outcome: 'fail',
    helps: 'Ask whether they stay: Away Twice.',
  })
})

test('R27 asks who presided', () => {
  const { workspace, boardId } = setUp()
  const [chair, other] = members(workspace, boardId, { role: 'chair' }, { fullName: 'Somebody Else' }) as [never, never]
  const find = () => judge(workspace, boardId, 'R27', { presided: true })
  const id = held(workspace, boardId, '2025-10-09', { there: [other] })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['presiding'] })
  run(workspace, 'meeting.revise', { id, presidingId: null })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['presiding'] })
  run(workspace, 'attendance.mark', { meetingId: id, personId: chair, status: 'present', mode: 'in_person' })
  run(workspace, 'meeting.revise', { id, presidingId: chair })
  expect(find().outcome).toBe('pass')
  run(workspace, 'meeting.revise', { id, presidingId: other })
  expect(find()).toMatchObject({ outcome: 'fail', proofs: [expect.stringContaining('Somebody Else')] })
})

test('R32 counts different people from outside over the last meetings', () => {
  const { workspace, boardId } = setUp()
  const [a, b] = members(workspace, boardId, {}, {}) as [never, never]
  const find = (people: number) => judge(workspace, boardId, 'R32', { meetings: 2, people })
  expect(find(2).outcome).toBe('cannot_tell')
  held(workspace, boardId, '2025-10-09', { there: [a] })
  expect(find(2).missing).toEqual(['meetings'])
  held(workspace, boardId, '2026-02-12', { there: [a, b] })
  expect(find(2).outcome).toBe('pass')
  expect(find(3).outcome).toBe('fail')
})
