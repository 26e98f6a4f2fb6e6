import { describe, expect, it } from 'vitest'
import { AgendaItemId, MeetingId, type AgendaItem, type MeetingPresence } from '../../../../electron/contract/model'
import { courseOf, currentItemId, minutesBetween, minutesTaken } from './course'
import { lastTime } from './useStepTime'

const id = (n: number) => AgendaItemId.parse(`01970000-0000-7000-8000-00000000000${n}`)
const item = (n: number, minutesAllotted: number | null): AgendaItem => ({
  id: id(n),
  meetingId: MeetingId.parse('01970000-0000-7000-8000-000000000099'),
  parentId: null,
  number: String(n),
  kind: 'discussion',
  standing: null,
  title: `Item ${n}`,
  question: null,
  presenter: null,
  minutesAllotted,
  papers: [],
  isConfidential: false,
  pulledFromId: null,
  motionCount: 0,
  decisionCount: 0,
  actionCount: 0,
  commentCount: 0,
  ideaCount: 0,
  interestCount: 0,
  entryCount: 0,
  reviewed: [],
  hasNote: false,
})
const span = (n: number, startedAt: string, endedAt: string | null = null) => ({
  id: `span ${startedAt}` as MeetingPresence['spans'][number]['id'],
  agendaItemId: id(n),
  startedAt,
  endedAt,
})
const recess = (startedAt: string, endedAt: string | null) => ({
  id: `recess ${startedAt}` as MeetingPresence['recesses'][number]['id'],
  startedAt,
  endedAt,
})

const meeting = { startTime: '17:30', endTime: '19:00', calledToOrderAt: '17:32', adjournedAt: null }
const agenda = [item(1, 10), item(2, 20), item(3, null)]

describe('minutes', () => {
  it('leave out recesses, the open one too', () => {
    expect(minutesBetween('17:30', '18:30')).toBe(60)
    expect(minutesBetween('18:30', '17:30')).toBe(0)
    expect(minutesBetween('17:30', '18:30', [recess('17:00', '17:40'), recess('18:00', '18:05')])).toBe(45)
    expect(minutesBetween('17:30', '18:30', [recess('18:20', null)])).toBe(50)
  })

  it('of an item that was taken up twice count together', () => {
    const spans = [span(1, '17:32', '17:40'), span(2, '17:40', '17:50'), span(1, '17:50')]
    expect(minutesTaken({ spans, recesses: [] }, '17:55')).toEqual(
      new Map([
        [id(1), 13],
        [id(2), 10],
      ]),
    )
    expect(currentItemId({ spans })).toBe(id(1))
  })
})

describe('a meeting against its plan', () => {
  const at = (time: string, spans: MeetingPresence['spans'], recesses: MeetingPresence['recesses'] = []) =>
    courseOf(meeting, agenda, { spans, recesses }, time)

  it('has none before the call to order, and none of an item before the first', () => {
    expect(courseOf({ ...meeting, calledToOrderAt: null }, agenda, { spans: [], recesses: [] }, '17:32')).toBeNull()
    expect(at('17:42', [])).toMatchObject({ item: null, elapsed: 10, planned: 90, behind: null, end: null })
  })

  it('is behind by the late start until the item ends in time', () => {
    expect(at('17:35', [span(1, '17:32')])).toMatchObject({
      item: { number: '1', elapsed: 3, planned: 10, over: 0 },
      behind: 2,
      end: '19:02',
    })
  })

  it('falls behind with every minute that the item takes too long, a recess included', () => {
    expect(at('17:46', [span(1, '17:32')])).toMatchObject({ item: { elapsed: 14, over: 4 }, behind: 6, end: '19:06' })
    expect(at('17:46', [span(1, '17:32')], [recess('17:40', '17:45')])).toMatchObject({
      item: { elapsed: 9, over: 0 },
      behind: 7,
    })
  })

  it('is ahead when items end early', () => {
    expect(at('17:35', [span(1, '17:32', '17:35'), span(2, '17:35')])).toMatchObject({ behind: -5, end: '18:55' })
  })

  it('counts an item without a plan as none', () => {
    expect(at('18:10', [span(3, '18:00')])).toMatchObject({ item: { elapsed: 10, planned: null, over: 0 }, behind: 10 })
  })
})

it('takes the latest recorded time where no clock runs', () => {
  const nothing = { changes: [], spans: [], recesses: [] }
  expect(lastTime(meeting, nothing)).toBe('17:32')
  expect(lastTime({ ...meeting, calledToOrderAt: null }, nothing)).toBe('17:30')
  expect(lastTime(meeting, { ...nothing, spans: [span(1, '17:32', '17:50')], recesses: [recess('17:40', null)] })).toBe(
    '17:50',
  )
})
