import { describe, expect, it } from 'vitest'
import { noticeOf } from './notice'

const meeting = { date: '2026-12-10', status: 'planned' }

describe('the notice of an agenda', () => {
  it('counts back from the meeting', () => {
    expect(noticeOf(meeting, 14, '2026-11-24')).toEqual({ state: 'early', sendBy: '2026-11-26', days: 14, left: 16 })
    expect(noticeOf(meeting, 14, '2026-11-26')?.state).toBe('today')
    expect(noticeOf(meeting, 14, '2026-11-27')).toMatchObject({ state: 'late', left: 13 })
  })
  it('has nothing to say without a rule, or once the meeting is over', () => {
    expect(noticeOf(meeting, null, '2026-11-24')).toBeNull()
    expect(noticeOf(meeting, 14, '2026-12-11')).toBeNull()
    expect(noticeOf({ ...meeting, status: 'held' }, 14, '2026-11-24')).toBeNull()
  })
})
