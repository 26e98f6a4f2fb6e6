import { describe, expect, it } from 'vitest'
import { aWorkspace } from '../../db/testing/aWorkspace'
import { aBoard, aMeeting } from '../../db/testing/builders'
import { findBoard, findMeeting } from './lookup'

describe('a board', () => {
  it('is found by its id, its name in any case, and the beginning of a name', () => {
    const workspace = aWorkspace()
    const auto = aBoard(workspace, { name: 'Automotive Technology' })
    const weld = aBoard(workspace, { name: 'Welding and Fabrication' })
    expect(findBoard(workspace.db, auto)).toBe(auto)
    expect(findBoard(workspace.db, ' AUTOMOTIVE technology ')).toBe(auto)
    expect(findBoard(workspace.db, 'weld')).toBe(weld)
  })

  it('of exactly this name comes before those whose name only begins so', () => {
    const workspace = aWorkspace()
    const short = aBoard(workspace, { name: 'Welding' })
    aBoard(workspace, { name: 'Welding and Fabrication' })
    expect(findBoard(workspace.db, 'welding')).toBe(short)
  })

  it('is not guessed', () => {
    const workspace = aWorkspace()
    aBoard(workspace, { name: 'Welding North' })
    aBoard(workspace, { name: 'Welding South' })
    expect(() => findBoard(workspace.db, 'Welding')).toThrow(/can be "Welding North" or "Welding South"/)
    expect(() => findBoard(workspace.db, 'Baking')).toThrow('There is no board "Baking".')
  })
})

describe('a meeting', () => {
  it('is found by its id, and by its date if only one board met then', () => {
    const workspace = aWorkspace()
    const boardId = aBoard(workspace, { name: 'Welding' })
    const otherId = aBoard(workspace, { name: 'Baking' })
    const meetingId = aMeeting(workspace, { boardId, date: '2026-05-14' })
    expect(findMeeting(workspace.db, meetingId.toUpperCase(), null)).toBe(meetingId)
    expect(findMeeting(workspace.db, '2026-05-14', null)).toBe(meetingId)
    const other = aMeeting(workspace, { boardId: otherId, date: '2026-05-14' })
    expect(() => findMeeting(workspace.db, '2026-05-14', null)).toThrow(
      /Several meetings were on 2026-05-14: .*"Baking"/,
    )
    expect(findMeeting(workspace.db, '2026-05-14', otherId)).toBe(other)
    expect(() => findMeeting(workspace.db, '2026-05-15', boardId)).toThrow(/There is no meeting "2026-05-15"/)
  })
})
