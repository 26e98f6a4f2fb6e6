import type { Page } from '@playwright/test'
import type { AgendaItemId, BoardId, MeetingId, PersonId } from '../../../db/model/ids'
import type { MajorityRule } from '../../../db/model/vocabulary'
import { ask } from './ask'
import { noteText } from './minutesPage'

/** A meeting with people who vote. */
export interface VotingMeeting {
  boardId: BoardId
  meetingId: MeetingId
  itemId: AgendaItemId
  /** The members by their first names. */
  ids: Record<string, PersonId>
}

/** Seven members with votes: no two have a name that begins alike. */
export const SEVEN = [
  'Grete Solheim',
  'Tobias Okafor',
  'Lena Brandt',
  'Priya Nandakumar',
  'Wes Dorsey',
  'Ines Aldana',
  'Marek Havel',
] as const

/** A meeting of seven voting members that was called to order with everybody there, its minutes open at its one item. */
export async function openVotingMeeting(
  page: Page,
  given: { majorityRule?: MajorityRule } = {},
): Promise<VotingMeeting> {
  const { id: institutionId } = await ask(page, 'institution.create', {
    name: 'Fairmont Technical College',
    language: 'en-US',
    timeZone: 'America/Chicago',
    paper: 'us-letter',
  })
  const { id: boardId } = await ask(page, 'board.create', {
    institutionId,
    name: 'Welding Advisory Committee',
    shortName: null,
    kind: 'program_advisory_committee',
    cloth: 'umber',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: true,
    noticeDays: null,
    programNames: [],
    ...given,
  })
  const ids: Record<string, PersonId> = {}
  for (const fullName of SEVEN) {
    // One after the other: each command is a transaction of its own.
    // oxlint-disable-next-line no-await-in-loop
    const { personId } = await ask(page, 'membership.add', {
      boardId,
      person: {
        new: { fullName, title: 'Shop manager', organizationName: null, email: null, phone: null },
      },
      role: 'member',
      category: 'employer',
      isVoting: true,
      side: 'external',
      termStart: '2025-01-01',
      termEnd: null,
    })
    ids[fullName.split(' ')[0] ?? fullName] = personId
  }
  const { id: meetingId } = await ask(page, 'meeting.create', {
    boardId,
    title: 'Fall meeting',
    kind: 'regular',
    date: '2026-11-12',
    startTime: '17:30',
    endTime: '19:00',
    timeZone: 'America/Chicago',
    place: 'Room 114',
    onlineAddress: null,
    mode: 'hybrid',
    agenda: { kind: 'blank' },
  })
  const { id: itemId } = await ask(page, 'agenda.addItem', {
    meetingId,
    parentId: null,
    afterId: null,
    kind: 'decision',
    title: 'Scan tools',
    question: null,
    presenterId: null,
    presenterName: null,
    minutesAllotted: 20,
  })
  await ask(page, 'attendance.markRest', { meetingId, status: 'present', mode: 'in_person' })
  await ask(page, 'meeting.callToOrder', { id: meetingId, at: '17:32' })
  await page.evaluate((id) => {
    location.hash = `#/meetings/${id}/minutes`
  }, meetingId)
  await noteText(page).waitFor()
  return { boardId, meetingId, itemId, ids }
}
