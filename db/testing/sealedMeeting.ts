import { recordChanges } from '../changelog/run'
import { nextNumber } from '../commands/numbering'
import type { AgendaItemId, BoardId, MeetingId, PersonId } from '../model/ids'
import type { Workspace } from '../workspace/workspace'
import { aBoard, aDoc, aMeeting, aMember, anAction, anItem, aMotion, run, testOrigin } from './builders'

/** A meeting whose minutes hold a row of every kind that sealing freezes. */
export interface FullMeeting {
  boardId: BoardId
  meetingId: MeetingId
  agendaItemId: AgendaItemId
  personId: PersonId
}

/** A held meeting with a row of every kind; of a new board unless `boardId` names one. */
export function aFullMeeting(
  workspace: Workspace,
  given: { boardId?: BoardId; date?: string; title?: string; paper?: string } = {},
): FullMeeting {
  const date = given.date ?? '2026-03-12'
  const boardId = given.boardId ?? aBoard(workspace, { name: 'Welding board' })
  const { personId } = aMember(workspace, boardId, { role: 'chair' })
  anAction(workspace, null, { boardId, text: 'Bring the fixtures.' })
  run(workspace, 'recommendation.record', {
    boardId,
    agendaItemId: null,
    text: 'Teach the reading of wiring diagrams.',
    type: 'curriculum',
    madeOn: '2020-05-01',
  })
  const meetingId = aMeeting(workspace, { boardId, date, title: given.title ?? 'Spring meeting' })
  const agendaItemId = anItem(workspace, meetingId, { title: 'Scan tools' })
  run(workspace, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  run(workspace, 'meeting.callToOrder', { id: meetingId, at: '17:30' })
  run(workspace, 'note.write', { agendaItemId, baseRevision: 0, body: aDoc(`Asked for two on ${date}.`) })
  const motionId = aMotion(workspace, agendaItemId, {
    moverId: personId,
    method: 'roll_call',
    text: `To buy two scan tools (${date}).`,
    withoutQuorumReason: 'The purchase could not wait for those who had not come.',
  })
  run(workspace, 'motion.castVote', { id: motionId, personId, choice: 'for' })
  run(workspace, 'decision.record', { agendaItemId, text: 'The list is kept by the dean.' })
  anAction(workspace, agendaItemId, { boardId, ownerIds: [personId] })
  recordChanges(workspace, 'test.fill', testOrigin, ({ db, write, newId }) => {
    const row = { boardId, meetingId, agendaItemId }
    write.insert('industry_comment', { id: newId(), ...row, personId, text: 'Graduates lack it.' })
    write.insert('idea', { id: newId(), ...row, text: 'Visit the plant.' })
    const entry = { ...row, programId: null }
    write.insert('skills_gap', { id: newId(), ...entry, kind: 'gap', raisedOn: date, text: 'Nobody reads CAN bus.' })
    write.insert('recommendation', {
      id: newId(),
      ...entry,
      number: nextNumber(db, 'recommendation', boardId),
      type: 'equipment',
      madeOn: date,
      text: 'Lease a lift.',
    })
    write.insert('pledge', { id: newId(), ...entry, kind: 'internship', pledgedOn: date, text: 'Two interns.' })
    write.insert('development', {
      id: newId(),
      ...entry,
      kind: 'workshop',
      direction: 'industry_to_staff',
      recordedOn: date,
      text: 'A day on hybrids.',
    })
    write.insert('prospect', { id: newId(), ...entry, stage: 'identified', identifiedOn: date, text: 'Harbor Motors' })
    write.insert('story', { id: newId(), ...entry, recordedOn: date, text: 'How Mira was hired' })
    write.insert('topic_review', { id: newId(), meetingId, agendaItemId, topic: 'curriculum' })
    write.insert('declared_interest', { id: newId(), ...row, personId, isRecused: false, hasLeftRoom: false })
    write.insert('recess', { id: newId(), meetingId, startedAt: '18:00', endedAt: '18:10' })
    write.insert('item_span', { id: newId(), meetingId, agendaItemId, startedAt: '17:35', endedAt: '17:50' })
    write.insert('attachment', {
      id: newId(),
      agendaItemId,
      role: 'paper',
      fileName: 'prices.pdf',
      mediaType: 'application/pdf',
      sizeBytes: 3,
      sha256: given.paper ?? 'a'.repeat(64),
    })
  })
  const attendanceId = workspace.sqlite
    .prepare<[string], string>('SELECT id FROM attendance WHERE meeting_id = ?')
    .pluck()
    .get(meetingId)
  recordChanges(workspace, 'test.leave', testOrigin, ({ write, newId }) =>
    write.insert('presence_change', {
      id: newId(),
      meetingId,
      attendanceId: attendanceId ?? '',
      kind: 'left',
      at: '18:30',
    }),
  )
  run(workspace, 'meeting.adjourn', { id: meetingId, at: '19:00' })
  return { boardId, meetingId, agendaItemId, personId }
}

/** Approves the minutes of a held meeting, which seals them. */
export function sealMeeting(workspace: Workspace, meetingId: string, on = '2026-12-31'): void {
  run(workspace, 'meeting.approveMinutes', { id: meetingId, on, asCorrected: false })
}
