import type { Store } from '../changelog/store'
import type { AgendaItemId, BoardId, MeetingId, PersonId } from '../model/ids'
import { listAgendaItems } from '../queries/meeting'
import { aBoard, aDoc, aMeeting, aMember, anAction, anItem, aMotion, holdMeeting, run } from './builders'

/** A held meeting in whose minutes nothing is missing, and what a test wants to break in them. */
export interface CompleteMinutes {
  boardId: BoardId
  meetingId: MeetingId
  /** The meeting before, whose minutes this one approves. */
  previousId: MeetingId
  nextId: MeetingId
  chair: PersonId
  secretary: PersonId
  /** Two present, one absent. */
  present: [PersonId, PersonId]
  absent: PersonId
  /** An item with words, presented by the first member who is present. */
  topic: AgendaItemId
  /** The item for the minutes of the meeting before. */
  previousMinutes: AgendaItemId
}

/** Minutes in which nothing is missing; `approvesPrevious: false` leaves out what they do with the earlier ones. */
export function completeMinutes(store: Store, given: { approvesPrevious?: boolean } = {}): CompleteMinutes {
  const boardId = aBoard(store)
  const chair = aMember(store, boardId, { role: 'chair' }).personId
  const secretary = aMember(store, boardId, { role: 'secretary', isVoting: false, side: 'internal' }).personId
  const first = aMember(store, boardId).personId
  const second = aMember(store, boardId).personId
  const absent = aMember(store, boardId).personId
  const previousId = aMeeting(store, { boardId, title: 'Spring meeting', date: '2026-05-14' })
  holdMeeting(store, previousId)
  const nextId = aMeeting(store, { boardId, title: 'Spring meeting', date: '2027-05-13' })
  const meetingId = aMeeting(store, { boardId, agenda: { kind: 'template', template: 'standard' } })
  for (const { id, standing } of listAgendaItems(store.db, { meetingId }).toReversed()) {
    if (standing === null) run(store, 'agenda.removeItem', { id })
  }
  const previousMinutes = standingItem(store, meetingId)
  const topic = anItem(store, meetingId, { title: 'Scan tools', presenterId: first, afterId: previousMinutes })
  for (const personId of [chair, secretary, first, second]) {
    run(store, 'attendance.mark', { meetingId, personId, status: 'present', mode: 'in_person' })
  }
  run(store, 'attendance.mark', { meetingId, personId: absent, status: 'absent', mode: 'in_person' })
  run(store, 'meeting.callToOrder', { id: meetingId, at: '17:32', agendaItemId: previousMinutes })
  if (given.approvesPrevious !== false) {
    aMotion(store, previousMinutes, {
      text: 'To approve the minutes of 14 May 2026.',
      approvesMeetingId: previousId,
      approvesAsCorrected: false,
      moverId: first,
      seconderId: second,
      method: 'voice',
      result: 'carried',
      votedAt: '17:35',
    })
  }
  run(store, 'meeting.takeUp', { agendaItemId: topic, at: '17:40' })
  run(store, 'note.write', { agendaItemId: topic, baseRevision: 0, body: aDoc('Two shops lend theirs on Fridays.') })
  aMotion(store, topic, {
    moverId: first,
    seconderId: second,
    method: 'show_of_hands',
    votesFor: 3,
    votesAgainst: 0,
    votesAbstain: 0,
    result: 'carried',
    votedAt: '18:10',
  })
  anAction(store, topic, { boardId, ownerIds: [first], dueOn: '2027-01-15' })
  run(store, 'meeting.adjourn', { id: meetingId, at: '18:55' })
  return {
    boardId,
    meetingId,
    previousId,
    nextId,
    chair,
    secretary,
    present: [first, second],
    absent,
    topic,
    previousMinutes,
  }
}

function standingItem(store: Store, meetingId: MeetingId): AgendaItemId {
  const items = listAgendaItems(store.db, { meetingId })
  const found = items.find(({ standing }) => standing === 'previous_minutes')
  if (found === undefined) throw new Error('The standard agenda has no item for earlier minutes.')
  return found.id
}
