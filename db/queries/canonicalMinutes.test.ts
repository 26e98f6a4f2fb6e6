import { describe, expect, it } from 'vitest'
import { aBoard, aDoc, aMeeting, aMember, anAction, anItem, aMotion, holdMeeting, run } from '../testing/builders'
import { aWorkspace } from '../testing/aWorkspace'
import { MinutesHead, meetingRecordOf, type MinutesRecord } from '../model/minutesRecord'
import { canonicalMinutes, canonicalTextOf, fingerprintOf, requireMinutesRecord } from './canonicalMinutes'
import { requireMeetingRecord } from './records'

function aHeldMeeting() {
  const workspace = aWorkspace()
  const boardId = aBoard(workspace, { name: 'Welding board' })
  const chair = aMember(workspace, boardId, { role: 'chair', fullName: 'Ada Quill' })
  const meetingId = aMeeting(workspace, { boardId, title: 'Spring meeting' })
  const item = anItem(workspace, meetingId, { title: 'Scan tools' })
  run(workspace, 'attendance.mark', { meetingId, personId: chair.personId, status: 'present', mode: 'in_person' })
  run(workspace, 'note.write', { agendaItemId: item, baseRevision: 0, body: aDoc('Two were asked for.') })
  aMotion(workspace, item, { moverId: chair.personId })
  const action = anAction(workspace, item, { boardId, ownerIds: [chair.personId], dueOn: '2026-12-01' })
  holdMeeting(workspace, meetingId)
  return { workspace, boardId, meetingId, item, action, chair }
}

describe('canonical minutes', () => {
  it('are the same bytes each time, with sorted names and no blanks', () => {
    const { workspace, meetingId } = aHeldMeeting()
    const text = canonicalMinutes(workspace.db, meetingId)
    expect(canonicalMinutes(workspace.db, meetingId)).toBe(text)
    expect(canonicalTextOf(JSON.parse(text))).toBe(text)
    expect(text.startsWith('{"approval":null,"attendance":[')).toBe(true)
  })

  it('say which minutes they are, and that a draft has no seal', () => {
    const { workspace, meetingId } = aHeldMeeting()
    const head = MinutesHead.parse(JSON.parse(canonicalMinutes(workspace.db, meetingId)))
    expect(head).toMatchObject({
      version: 1,
      seal: null,
      meeting: { title: 'Spring meeting', board: { name: 'Welding board' } },
    })
  })

  it('hold an action as it was given, whatever became of it', () => {
    const { workspace, meetingId, action } = aHeldMeeting()
    const before = canonicalMinutes(workspace.db, meetingId)
    run(workspace, 'actionItem.setStatus', { id: action, status: 'done', on: '2026-11-20' })
    expect(canonicalMinutes(workspace.db, meetingId)).toBe(before)
  })

  it('give documents back what they are made of', () => {
    const { workspace, meetingId } = aHeldMeeting()
    run(workspace, 'meeting.approveMinutes', { id: meetingId, on: '2027-01-10', asCorrected: true })
    const record = JSON.parse(canonicalMinutes(workspace.db, meetingId)) as MinutesRecord
    expect(meetingRecordOf(record)).toEqual(requireMeetingRecord(workspace.db, { id: meetingId }))
  })

  it('take half a character for what UTF-8 makes of it, and still have a fingerprint', () => {
    const text = canonicalTextOf({ b: '\uD83D', a: 1 })
    expect(text).toBe('{"a":1,"b":"\uFFFD"}')
    expect(fingerprintOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('name the meeting and the motion that approved them', () => {
    const { workspace, boardId, meetingId } = aHeldMeeting()
    const later = aMeeting(workspace, { boardId, date: '2027-02-01', title: 'Winter meeting' })
    run(workspace, 'attendance.markRest', { meetingId: later, status: 'present', mode: 'in_person' })
    const motion = aMotion(workspace, anItem(workspace, later), { result: 'carried', text: 'To approve the minutes.' })
    workspace.sqlite
      .prepare(
        `UPDATE motion SET kind = 'approve_minutes', approves_meeting_id = ?, approves_as_corrected = 0 WHERE id = ?`,
      )
      .run(meetingId, motion)
    run(workspace, 'meeting.approveMinutes', { id: meetingId, on: '2027-02-01', asCorrected: false })
    expect(requireMinutesRecord(workspace.db, meetingId, null).approval).toMatchObject({
      on: '2027-02-01',
      motion: { text: 'To approve the minutes.', meeting: { id: later, title: 'Winter meeting' } },
    })
  })
})
