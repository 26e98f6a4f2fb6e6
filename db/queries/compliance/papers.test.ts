import { expect, test } from 'vitest'
import type { PersonId } from '../../model/ids'
import { aWorkspace } from '../../testing/aWorkspace'
import { aBoard, aMeeting, aMotion, anAction, approveMeeting, run } from '../../testing/builders'
import { held, item, judge, members, put, YEAR } from './testing/judge'

function setUp() {
  const workspace = aWorkspace()
  return { workspace, boardId: aBoard(workspace) }
}
const NOBODY = { programId: null, fromId: null, fromName: null, motionId: null, meetingId: null, agendaItemId: null }
const UNANSWERED = {
  response: null,
  responseReason: null,
  respondedBy: null,
  respondedOn: null,
  outcome: null,
  outcomeOn: null,
  reportedAtId: null,
  withdrawnOn: null,
}

test('R17 wants each topic reviewed within the year, and names none of a closed item', () => {
  const { workspace, boardId } = setUp()
  const find = () => judge(workspace, boardId, 'R17', { topics: ['equipment', 'funding'], window: 'school_year' })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['meetings'] })
  const meetingId = held(workspace, boardId, '2025-10-09')
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['topics'] })
  const review = (topic: 'equipment' | 'funding', isClosed: boolean) =>
    put(workspace, 'topic_review', { meetingId, agendaItemId: item(workspace, meetingId, isClosed), topic })
  review('equipment', false)
  expect(find()).toMatchObject({ outcome: 'fail', says: 'Not reviewed from 2025-07-01 to 2026-06-30: funding.' })
  review('funding', true)
  expect(find()).toMatchObject({ outcome: 'pass', proofs: ['Open topic: equipment', 'Fall meeting: funding'] })
})

test('R18 wants somebody from outside on record at each meeting', () => {
  const { workspace, boardId } = setUp()
  const [outsider, staff] = members(workspace, boardId, {}, { side: 'internal' }) as [PersonId, PersonId]
  const find = () => judge(workspace, boardId, 'R18', { min: 1 })
  const meetingId = held(workspace, boardId, '2025-10-09', { there: [outsider, staff] })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['comments'] })
  const say = (personId: PersonId | null, speakerName: string | null) =>
    run(workspace, 'comment.record', { agendaItemId: item(workspace, meetingId), personId, speakerName, text: 'Yes.' })
  say(staff, null)
  expect(find().outcome).toBe('fail')
  say(null, 'two employers')
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['speakers'] })
  say(outsider, null)
  expect(find().outcome).toBe('pass')
})

test('R19 and R20 follow a recommendation to its answer and back to the board', () => {
  const { workspace, boardId } = setUp()
  const answers = () => judge(workspace, boardId, 'R19', { days: 90 })
  const loop = () => judge(workspace, boardId, 'R20', {})
  expect(answers()).toMatchObject({ outcome: 'cannot_tell', missing: ['recommendations'] })
  expect(loop()).toMatchObject({ outcome: 'cannot_tell', missing: ['recommendations'] })
  const meetingId = held(workspace, boardId, '2025-10-09')
  const made = {
    boardId,
    ...NOBODY,
    ...UNANSWERED,
    type: 'equipment',
    text: 'Buy a lathe.',
    madeOn: '2025-10-09',
  } as const
  const id = put(workspace, 'recommendation', { ...made, number: 1 })
  expect(answers()).toMatchObject({
    outcome: 'fail',
    helps: 'Answer one recommendation.',
    proofs: ['Buy a lathe.: recommendation 1: not answered by 2026-01-07'],
  })
  const early = { ...YEAR, today: '2025-12-01', to: '2025-12-31' }
  expect(judge(workspace, boardId, 'R19', { days: 90 }, early)).toMatchObject({
    outcome: 'cannot_tell',
    missing: ['time'],
  })
  const set = (values: string) => workspace.sqlite.exec(`update recommendation set ${values} where id = '${id}'`)
  set(`response = 'accepted', responded_on = '2025-12-01'`)
  expect(answers()).toMatchObject({ outcome: 'fail', helps: 'Give the reason of one answer.' })
  set(`response_reason = 'It is needed.'`)
  expect(answers().outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R19', { byNextMeeting: true }).outcome).toBe('pass')
  expect(loop()).toMatchObject({ outcome: 'cannot_tell', missing: ['time'] })
  const next = held(workspace, boardId, '2026-02-12')
  expect(loop()).toMatchObject({ outcome: 'fail', helps: 'Report one answer back at the next meeting.' })
  set(`reported_at_id = '${next}'`)
  expect(loop().outcome).toBe('pass')
  const agendaItemId = item(workspace, meetingId, true)
  put(workspace, 'recommendation', { ...made, number: 2, text: 'Secret advice.', meetingId, agendaItemId })
  expect(JSON.stringify(answers())).not.toContain('Secret')
})

test('R21 and R22 read when agendas and minutes went out', () => {
  const { workspace, boardId } = setUp()
  const agenda = () => judge(workspace, boardId, 'R21', { days: 14 })
  const minutes = () => judge(workspace, boardId, 'R22', { days: 14 })
  expect(agenda().outcome).toBe('cannot_tell')
  expect(minutes().outcome).toBe('cannot_tell')
  const meetingId = held(workspace, boardId, '2025-10-30')
  expect(agenda().missing).toEqual(['agenda_versions'])
  expect(minutes().missing).toEqual(['drafts'])
  const version = (on: string) =>
    put(workspace, 'agenda_version', {
      meetingId,
      number: 1,
      publishedOn: on,
      publishedAt: `${on}T10:00:00.000Z`,
      content: '{}',
    })
  version('2025-10-16')
  expect(agenda()).toMatchObject({
    outcome: 'pass',
    proofs: ['Fall meeting: sent on 2025-10-16, 14 days before; 14 asked for'],
  })
  const draft = {
    number: 1,
    circulatedAt: '2025-11-10T10:00:00.000Z',
    commentsDueOn: null,
    record: '{}',
    sha256: 'a'.repeat(64),
  }
  put(workspace, 'minutes_draft', { ...draft, meetingId, circulatedOn: '2025-11-10' })
  expect(minutes().outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R22', { days: 5 }).outcome).toBe('fail')
  expect(judge(workspace, boardId, 'R22', { beforeNextMeeting: true }).outcome).toBe('pass')
  held(workspace, boardId, '2026-02-12')
  aMeeting(workspace, { boardId, title: 'Spring meeting', date: '2027-03-12' })
  expect(agenda()).toMatchObject({
    outcome: 'fail',
    helps: 'Send out the agenda of Spring meeting of 2027-03-12 by 2027-02-26.',
  })
  expect(minutes()).toMatchObject({ outcome: 'fail', helps: 'Send out the minutes of Fall meeting of 2026-02-12.' })
})

test('R23 wants the next meeting to approve the minutes with a quorum, and marks another way', () => {
  const { workspace, boardId } = setUp()
  const [a] = members(workspace, boardId, {}) as [never]
  const find = () => judge(workspace, boardId, 'R23', {})
  const first = held(workspace, boardId, '2025-10-09', { there: [a] })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['time'] })
  const next = held(workspace, boardId, '2026-07-09', { there: [a] })
  expect(find()).toMatchObject({ outcome: 'fail', proofs: ['Fall meeting: not approved on 2026-07-09'] })
  aMotion(workspace, item(workspace, next), {
    approvesMeetingId: first,
    approvesAsCorrected: false,
    moverId: a,
    result: 'carried',
  })
  expect(find()).toMatchObject({ outcome: 'pass', proofs: ['Fall meeting: approved on 2026-07-09'] })
  const other = aBoard(workspace)
  const meetingId = aMeeting(workspace, { boardId: other, date: '2025-10-09' })
  approveMeeting(workspace, meetingId)
  expect(judge(workspace, other, 'R23', {})).toMatchObject({ outcome: 'cannot_tell', missing: ['motions'] })
})

test('R28 wants owner and date for actions, and open ones before the next meeting', () => {
  const { workspace, boardId } = setUp()
  const [a] = members(workspace, boardId, {}) as [never]
  const find = () => judge(workspace, boardId, 'R28', {})
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['actions'] })
  const meetingId = aMeeting(workspace, { boardId, date: '2025-10-09' })
  anAction(workspace, item(workspace, meetingId), { boardId, ownerIds: [a], dueOn: '2026-05-01' })
  run(workspace, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  run(workspace, 'meeting.adjourn', { id: meetingId, at: '18:30' })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['time'] })
  held(workspace, boardId, '2026-02-12')
  expect(find().outcome).toBe('pass')
  anAction(workspace, item(workspace, meetingId, true), { boardId, text: 'Secret task.' })
  const found = find()
  expect(found).toMatchObject({ outcome: 'fail', helps: 'Give one action an owner and a date.' })
  expect(JSON.stringify(found)).not.toContain('Secret')
})

test('R29 wants a plan of work, and the yearly statement by its day with all headings', () => {
  const { workspace, boardId } = setUp()
  const plan = () => judge(workspace, boardId, 'R29', { plan: true })
  const statement = (period = YEAR) =>
    judge(workspace, boardId, 'R29', { statementBy: '03-01', sections: ['activities', 'actions'] }, period)
  expect(plan()).toMatchObject({ outcome: 'cannot_tell', missing: ['plan'] })
  expect(statement()).toMatchObject({ outcome: 'cannot_tell', missing: ['report'] })
  const goal = {
    boardId,
    position: 0,
    text: 'Ten internships.',
    ownerId: null,
    dueOn: null,
    status: 'open',
    progress: null,
  } as const
  put(workspace, 'plan_goal', { ...goal, year: 2024 })
  expect(plan()).toMatchObject({ outcome: 'fail', helps: 'Write the plan of work for 2025–2026.' })
  put(workspace, 'plan_goal', { ...goal, year: 2025 })
  expect(plan().outcome).toBe('pass')
  const report = (year: number, filedOn: string, sections: object) =>
    put(workspace, 'annual_report', { boardId, year, filedOn, sections: JSON.stringify(sections) })
  report(2024, '2025-02-01', {})
  expect(statement()).toMatchObject({
    outcome: 'fail',
    says: 'The statement for 2025–2026 was due on 2026-03-01 and is not filed.',
  })
  const id = report(2025, '2026-02-20', { activities: 'Two visits.', actions: ' ' })
  expect(statement()).toMatchObject({ outcome: 'fail', reason: { words: { list: ['actions'] } } })
  workspace.sqlite.exec(`update annual_report set sections = '{"activities":"a","actions":"b"}' where id = '${id}'`)
  expect(statement().outcome).toBe('pass')
  expect(statement({ from: '2026-07-01', to: '2027-06-30', today: '2026-11-29' })).toMatchObject({
    outcome: 'cannot_tell',
    missing: ['time'],
    says: 'The statement for 2026–2027 is due on 2027-03-01.',
  })
})

test('R30 wants each group consulted within the months', () => {
  const { workspace, boardId } = setUp()
  const { institutionId } = workspace.sqlite.prepare('select institution_id as institutionId from board').get() as {
    institutionId: string
  }
  const find = () => judge(workspace, boardId, 'R30', { stakeholders: ['students', 'Our alumni'], months: 24 })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['consultations'] })
  const consult = (stakeholder: string, heldOn: string) =>
    put(workspace, 'consultation', { institutionId, boardId, meetingId: null, stakeholder, heldOn, note: null })
  consult('students', '2025-01-15')
  consult('Our alumni', '2024-06-30')
  expect(find()).toMatchObject({ outcome: 'fail', helps: 'Consult Our alumni.' })
  consult('Our alumni', '2024-07-01')
  expect(find().outcome).toBe('pass')
  expect(judge(workspace, boardId, 'R30', {}).missing).toEqual(['value'])
})

test('R31 wants motions complete, and two thirds where a vote is not unanimous', () => {
  const { workspace, boardId } = setUp()
  const there = members(workspace, boardId, {}, {}, {}, {}, {})
  const [a, b] = there as [never, never]
  const find = () => judge(workspace, boardId, 'R31', { seconder: true, twoThirds: true })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['motions'] })
  const meetingId = held(workspace, boardId, '2025-10-09', { there })
  const carried = { moverId: a, seconderId: b, result: 'carried' } as const
  aMotion(workspace, item(workspace, meetingId), {
    ...carried,
    method: 'show_of_hands',
    votesFor: 2,
    votesAgainst: 1,
    votesAbstain: 0,
  })
  expect(find().outcome).toBe('pass')
  aMotion(workspace, item(workspace, meetingId), { ...carried, method: 'voice' })
  expect(find()).toMatchObject({ outcome: 'cannot_tell', missing: ['counts'] })
  aMotion(workspace, item(workspace, meetingId), {
    ...carried,
    method: 'show_of_hands',
    votesFor: 3,
    votesAgainst: 2,
    votesAbstain: 0,
  })
  expect(find()).toMatchObject({
    outcome: 'fail',
    says: '1 of 3 motions are not complete or not carried by enough votes.',
  })
})
