import { describe, expect, it } from 'vitest'
import { requireRow } from '../rows'
import { allRows, expectRefusal } from '../../testing/expectRefusal'
import { aWorkspace, UNKNOWN_ID } from '../../testing/aWorkspace'
import {
  aBoard,
  aDoc,
  aMeeting,
  aMember,
  aMotion,
  anAction,
  anItem,
  approveMeeting,
  holdMeeting,
  run,
} from '../../testing/builders'
import { getNote } from '../../queries/records'

const text = 'Replace the two oldest welding sources before fall.'

function aRecommending() {
  const store = aWorkspace()
  const boardId = aBoard(store, { requiresSeconder: false })
  const spring = aMeeting(store, { boardId, date: '2026-03-02' })
  const fall = aMeeting(store, { boardId, date: '2026-09-07' })
  const agendaItemId = anItem(store, spring)
  const made = run(store, 'recommendation.record', { boardId, agendaItemId, text, type: 'equipment' })
  const row = () => requireRow(store.db, 'recommendation', made.id)
  const answer = { response: 'partly', reason: 'One now, one next year.', by: 'Dean Ortiz', on: '2026-04-20' } as const
  return { store, boardId, spring, fall, agendaItemId, made, row, answer }
}

describe('a recommendation', () => {
  it('has the next number of its board and the day of its meeting, or the day that is given between meetings', () => {
    const { store, boardId, spring, agendaItemId, made, row } = aRecommending()
    expect(made.number).toBe(1)
    expect(row()).toMatchObject({ meetingId: spring, agendaItemId, madeOn: '2026-03-02', response: null })
    const other = { boardId, agendaItemId: null, text, type: 'other' } as const
    expectRefusal(store, () => run(store, 'recommendation.record', other), 'INVALID_INPUT', /Give the day/)
    const { id, number } = run(store, 'recommendation.record', {
      ...other,
      madeOn: '2026-05-01',
      fromName: 'Employers',
    })
    expect(number).toBe(2)
    expect(requireRow(store.db, 'recommendation', id)).toMatchObject({ meetingId: null, madeOn: '2026-05-01' })
    const elsewhere = aBoard(store)
    const foreign = { ...other, boardId: elsewhere, agendaItemId }
    expectRefusal(store, () => run(store, 'recommendation.record', foreign), 'INVALID_INPUT', /another board/)
    expect(run(store, 'recommendation.record', { ...foreign, agendaItemId: null, madeOn: '2026-05-01' }).number).toBe(1)
  })

  it('is changed, a person in the place of a free text, and its day only when it has no meeting', () => {
    const { store, boardId, made, row } = aRecommending()
    const { personId } = aMember(store, boardId)
    const { id } = made
    run(store, 'recommendation.revise', { id, fromName: 'Two employers', type: 'facilities' })
    run(store, 'recommendation.revise', { id, fromId: personId })
    expect(row()).toMatchObject({ fromId: personId, fromName: null, type: 'facilities', text })
    const both = { id, fromId: personId, fromName: 'Ines' }
    expectRefusal(store, () => run(store, 'recommendation.revise', both), 'INVALID_INPUT', /not both/)
    const day = { id, madeOn: '2026-01-01' }
    expectRefusal(store, () => run(store, 'recommendation.revise', day), 'INVALID_INPUT', /day of that meeting/)
    const program = { id, programId: UNKNOWN_ID }
    expectRefusal(store, () => run(store, 'recommendation.revise', program), 'NOT_FOUND', /no such program/)
  })

  it('is answered, and the answer reported at a later meeting that has begun', () => {
    const { store, boardId, spring, fall, made, row, answer } = aRecommending()
    const { id } = made
    const report = (meetingId: string | null) => () => run(store, 'recommendation.reportBack', { id, meetingId })
    expectRefusal(store, report(fall), 'CONFLICT', /not answered yet/)
    const early = { id, answer: { ...answer, on: '2026-03-01' } }
    expectRefusal(store, () => run(store, 'recommendation.respond', early), 'INVALID_INPUT', /made on 2026-03-02/)
    run(store, 'recommendation.respond', { id, answer })
    expect(row()).toMatchObject({ response: 'partly', responseReason: answer.reason, respondedBy: 'Dean Ortiz' })
    expectRefusal(store, report(fall), 'CONFLICT', /has not been called to order/)
    run(store, 'meeting.callToOrder', { id: spring, at: '17:30' })
    expectRefusal(store, report(spring), 'CONFLICT', /Choose a later meeting/)
    run(store, 'meeting.adjourn', { id: spring, at: '19:00' })
    const foreign = aMeeting(store, { boardId: aBoard(store), date: '2026-10-01' })
    expectRefusal(store, report(foreign), 'INVALID_INPUT', /another board/)
    run(store, 'meeting.callToOrder', { id: fall, at: '17:30' })
    report(fall)()
    expect(row().reportedAtId).toBe(fall)
    // The same answer in other words was reported; another answer was not.
    run(store, 'recommendation.respond', { id, answer: { ...answer, reason: 'Both are ordered.' } })
    expect(row().reportedAtId).toBe(fall)
    run(store, 'recommendation.respond', { id, answer: { ...answer, response: 'accepted' } })
    expect(row().reportedAtId).toBeNull()
    report(fall)()
    run(store, 'recommendation.respond', { id, answer: null })
    expect(row()).toMatchObject({ response: null, responseReason: null, respondedOn: null, reportedAtId: null })
    expect(boardId).toBe(row().boardId)
  })

  it('has an outcome and can be withdrawn, each taken back', () => {
    const { store, made, row } = aRecommending()
    const { id } = made
    const outcome = { text: 'Two sources in use.', on: '2026-09-01' }
    run(store, 'recommendation.setOutcome', { id, outcome })
    expect(row()).toMatchObject({ outcome: outcome.text, outcomeOn: outcome.on })
    const early = { id, outcome: { ...outcome, on: '2025-01-01' } }
    expectRefusal(store, () => run(store, 'recommendation.setOutcome', early), 'INVALID_INPUT', /which is later/)
    run(store, 'recommendation.setOutcome', { id, outcome: null })
    expect(row()).toMatchObject({ outcome: null, outcomeOn: null })
    run(store, 'recommendation.withdraw', { id, on: '2026-05-01' })
    expect(row().withdrawnOn).toBe('2026-05-01')
    const before = { id, on: '2026-03-01' }
    expectRefusal(store, () => run(store, 'recommendation.withdraw', before), 'INVALID_INPUT', /which is later/)
    run(store, 'recommendation.withdraw', { id, on: null })
    expect(row().withdrawnOn).toBeNull()
  })

  it('keeps its words in approved minutes, while its answer goes on', () => {
    const { store, spring, made, row, answer } = aRecommending()
    const { id } = made
    approveMeeting(store, spring)
    const reword = { id, text: 'Other words' }
    expectRefusal(store, () => run(store, 'recommendation.revise', reword), 'CONFLICT', /approved/)
    expectRefusal(store, () => run(store, 'recommendation.remove', { id }), 'CONFLICT', /approved/)
    run(store, 'recommendation.revise', { id, type: 'facilities' })
    run(store, 'recommendation.respond', { id, answer })
    expect(row()).toMatchObject({ text, type: 'facilities', response: 'partly' })
  })

  it('goes with its block and its links, unless the list of a later meeting holds it', () => {
    const { store, boardId, spring, fall, agendaItemId, made } = aRecommending()
    const { id } = made
    const actionId = anAction(store, agendaItemId, { boardId, links: [{ recommendationId: id }] })
    const again = { actionItemId: actionId, to: { recommendationId: id } }
    expectRefusal(store, () => run(store, 'actionItem.link', again), 'CONFLICT', /linked to that already/)
    const block = { type: 'record', attrs: { recordType: 'recommendation', recordId: id } } as const
    run(store, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc('Before.', block) })
    holdMeeting(store, spring)
    holdMeeting(store, fall)
    expectRefusal(store, () => run(store, 'recommendation.remove', { id }), 'CONFLICT', /Withdraw it instead/)
    run(store, 'meeting.reopen', { id: fall })
    run(store, 'recommendation.remove', { id })
    expect(allRows(store)).toMatchObject({ recommendation: [], action_link: [], recommendation_arising: [] })
    expect(getNote(store.db, { agendaItemId }).body).toEqual(aDoc('Before.'))
  })

  it('outlives the motion that made it the board’s, and keeps its board', () => {
    const { store, boardId, agendaItemId, made, row } = aRecommending()
    const { id } = made
    const motionId = aMotion(store, agendaItemId)
    run(store, 'recommendation.revise', { id, motionId })
    expect(row().motionId).toBe(motionId)
    run(store, 'motion.remove', { id: motionId })
    expect(row().motionId).toBeNull()
    const foreign = aMotion(store, anItem(store, aMeeting(store, { boardId: aBoard(store) })))
    const other = { id, motionId: foreign }
    expectRefusal(store, () => run(store, 'recommendation.revise', other), 'INVALID_INPUT', /another board/)
    const bare = aBoard(store)
    run(store, 'recommendation.record', {
      boardId: bare,
      agendaItemId: null,
      text,
      type: 'other',
      madeOn: '2026-01-01',
    })
    expectRefusal(store, () => run(store, 'board.remove', { id: bare }), 'CONFLICT', /entries in its registers/)
    expect(boardId).toBe(row().boardId)
  })
})
