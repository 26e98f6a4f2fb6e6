import { describe, expect, it } from 'vitest'
import { AgendaItemId, MeetingId, type AgendaItem } from '../../../../electron/contract/model'
import { itemToShow, neighbourItem, plannedTimes } from './plan'

const id = (n: number) => AgendaItemId.parse(`01970000-0000-7000-8000-00000000000${n}`)
const item = (n: number, minutesAllotted: number | null, parent?: number): AgendaItem => ({
  id: id(n),
  meetingId: MeetingId.parse('01970000-0000-7000-8000-000000000099'),
  parentId: parent === undefined ? null : id(parent),
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

describe('the plan of a meeting', () => {
  const agenda = [item(1, 5), item(2, 10), item(3, 5, 2), item(4, null), item(5, 20)]
  it('adds up minutes from the start, sub-items within their parent', () => {
    const times = plannedTimes(agenda, '17:30')
    expect([...times.values()]).toEqual([
      { from: '17:30', to: '17:35' },
      { from: '17:35', to: '17:50' },
      { from: '17:45', to: '17:50' },
      { from: '17:50', to: '17:50' },
      { from: '17:50', to: '18:10' },
    ])
  })
  it('shows the item asked for, and the first when that is gone', () => {
    expect(itemToShow(agenda, id(4))?.number).toBe('4')
    expect(itemToShow(agenda, id(9))?.number).toBe('1')
    expect(itemToShow([], undefined)).toBeUndefined()
  })
  it('knows the item before and behind', () => {
    expect(neighbourItem(agenda, id(2), 1)?.number).toBe('3')
    expect(neighbourItem(agenda, id(1), -1)).toBeUndefined()
    expect(neighbourItem(agenda, id(5), 1)).toBeUndefined()
  })
})
