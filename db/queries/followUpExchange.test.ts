import { expect, test } from 'vitest'
import { knowledgeOf, listSetsSince, takeOver } from '../exchange'
import { aWorkspace } from '../testing/aWorkspace'
import { aBoard, aMeeting, aMember, anAction, run } from '../testing/builders'
import type { Workspace } from '../workspace/workspace'
import { actionRevisions, meetingRevision } from './followUpRevision'

const pass = (from: Workspace, to: Workspace) =>
  void takeOver(to, listSetsSince(from, knowledgeOf(to.db)), { actor: 'Dana Whitfield' })

test('SEQUENCE is the same on machines that exchanged, and never behind what either of them had sent out', () => {
  const [one, two] = [aWorkspace(), aWorkspace()]
  const boardId = aBoard(one)
  const { personId } = aMember(one, boardId)
  const meetingId = aMeeting(one, { boardId })
  const actionId = anAction(one, null, { boardId })
  pass(one, two)

  // Both change the same fields without a word of the other: one of the two values will not hold.
  run(one, 'meeting.revise', { id: meetingId, place: 'Library' })
  run(one, 'actionItem.reschedule', { id: actionId, dueOn: '2026-12-01' })
  run(two, 'meeting.revise', { id: meetingId, place: 'Room 7', onlineAddress: 'https://meet.example' })
  run(two, 'actionItem.reschedule', { id: actionId, dueOn: '2026-12-08' })
  run(two, 'actionItem.assign', { id: actionId, ownerIds: [personId] })
  const sent = [one, two].map(({ db }) => ({
    meeting: meetingRevision(db, meetingId).sequence,
    action: actionRevisions(db, [actionId]).get(actionId)!.sequence,
  }))
  pass(one, two)
  pass(two, one)
  pass(two, one)

  expect(meetingRevision(two.db, meetingId)).toEqual(meetingRevision(one.db, meetingId))
  expect(actionRevisions(two.db, [actionId])).toEqual(actionRevisions(one.db, [actionId]))
  for (const { meeting, action } of sent) {
    expect(meetingRevision(one.db, meetingId).sequence).toBeGreaterThan(meeting)
    expect(actionRevisions(one.db, [actionId]).get(actionId)!.sequence).toBeGreaterThan(action)
  }
})
