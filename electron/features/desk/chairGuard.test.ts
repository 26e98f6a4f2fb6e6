import { describe, expect, it } from 'vitest'
import { commands, type CommandName } from '../../../db/model/commands'
import { isAppError } from '../../../db/model/errors'
import { findNextSteps } from '../../../db/queries/history'
import { aWorkspace, UNKNOWN_ID } from '../../../db/testing/aWorkspace'
import { aBoard, aMeeting, anAction, anItem, holdMeeting, run, testOrigin } from '../../../db/testing/builders'
import { CHAIR_MAY } from '../../contract/machineView'
import { refuseForChair } from './chairGuard'

function scene() {
  const store = aWorkspace()
  const isRefused = (name: CommandName, input: unknown, actor = testOrigin.actor) => {
    try {
      refuseForChair(name, input, { db: store.db, actor })
      return false
    } catch (error) {
      if (isAppError(error) && error.code === 'NOT_ON_THIS_MACHINE' && error.message.includes('Settings')) return true
      throw error
    }
  }
  return { store, isRefused }
}

describe('the chair’s machine', () => {
  it('decides on every command, and on no other', () => {
    expect(Object.keys(CHAIR_MAY).toSorted()).toEqual(Object.keys(commands).toSorted())
  })

  it('answers actions, comments, and leaves all else to the secretary', () => {
    const { isRefused } = scene()
    const given = (Object.keys(commands) as CommandName[]).filter(
      (name) => !isRefused(name, { id: UNKNOWN_ID, agendaItemId: null }),
    )
    expect(given.filter((name) => !name.startsWith('actionItem.')).toSorted()).toEqual([
      'change.undo',
      'review.addComment',
      'review.remove',
    ])
    expect(given.filter((name) => name.startsWith('actionItem.')).toSorted()).toEqual(
      Object.keys(commands)
        .filter((name) => name.startsWith('actionItem.'))
        .toSorted(),
    )
  })

  it('gives and words actions between meetings only: those of a meeting stand in its minutes', () => {
    const { store, isRefused } = scene()
    const boardId = aBoard(store)
    const agendaItemId = anItem(store, aMeeting(store, { boardId }))
    const ofMeeting = anAction(store, agendaItemId, { boardId })
    const between = anAction(store, null, { boardId })
    expect(isRefused('actionItem.create', { boardId, agendaItemId, text: 'x' })).toBe(true)
    expect(isRefused('actionItem.create', { boardId, agendaItemId: null, text: 'x' })).toBe(false)
    for (const name of ['actionItem.revise', 'actionItem.remove'] as const) {
      expect(isRefused(name, { id: ofMeeting })).toBe(true)
      expect(isRefused(name, { id: between })).toBe(false)
    }
    expect(isRefused('actionItem.setStatus', { id: ofMeeting })).toBe(false)
  })

  it('takes back comments of its own person only', () => {
    const { store, isRefused } = scene()
    const boardId = aBoard(store)
    const meetingId = aMeeting(store, { boardId })
    anItem(store, meetingId)
    holdMeeting(store, meetingId)
    const { id } = run(store, 'review.addComment', {
      meetingId,
      agendaItemId: null,
      authorId: null,
      authorName: 'Ana Ruiz',
      quote: null,
      text: 'Name the vendor.',
    })
    expect(isRefused('review.remove', { id }, 'Ana Ruiz')).toBe(false)
    expect(isRefused('review.remove', { id }, 'Ruth Alvarado')).toBe(true)
  })

  it('takes back its own steps on actions, and no step of the secretary', () => {
    const { store, isRefused } = scene()
    const boardId = aBoard(store)
    const meetingId = aMeeting(store, { boardId })
    const newest = () => findNextSteps(store.db, { actor: actor() }).undo
    const actor = () => testOrigin.actor
    const planned = newest()
    expect(planned?.facts.command).toBe('meeting.create')
    expect(isRefused('change.undo', { changeSet: planned?.changeSet })).toBe(true)
    const id = anAction(store, null, { boardId })
    run(store, 'actionItem.note', { actionItemId: id, text: 'Asked twice.' })
    const noted = newest()
    expect(noted?.facts.command).toBe('actionItem.note')
    expect(isRefused('change.undo', { changeSet: noted?.changeSet })).toBe(false)
    expect(isRefused('change.undo', { changeSet: noted?.changeSet }, 'Somebody else')).toBe(true)
    run(store, 'change.undo', { changeSet: noted?.changeSet ?? 0 })
    expect(isRefused('change.undo', { changeSet: (noted?.changeSet ?? 0) + 1 })).toBe(false)
    expect(meetingId).toBeTruthy()
  })
})
