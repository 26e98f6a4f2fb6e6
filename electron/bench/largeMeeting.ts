import { FORMAT_NAME, FORMAT_VERSION, type Interchange } from '../../db/interchange/format'
import { seededRandom } from './randomness'

/** How large a made-up meeting is. */
export interface MeetingSize {
  items: number
  people: number
  /** Words in all its notes together. Three hours of taking minutes at 40 words a minute are 7,200. */
  words: number
}

/** A board meeting of the largest kind that the app is made for. */
export const LARGE: MeetingSize = { items: 60, people: 40, words: 7200 }
/** An ordinary one. */
export const SMALL: MeetingSize = { items: 8, people: 12, words: 300 }

const WORDS =
  'shop lift pack sensor coolant hours shift intern visit wage course outcome rate pass lab bench tool budget employer'.split(
    ' ',
  )

type Loose = Record<string, Record<string, unknown>[]>

/** A workspace with one meeting in progress of that size, the same each time: people, notes, motions, actions. */
export function meetingOfSize({ items, people, words }: MeetingSize): { file: Interchange; meetingId: string } {
  const random = seededRandom(7)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  let counter = 0
  const file: Loose = {}
  const add = (topic: string, row: Record<string, unknown>): string => {
    counter++
    const id = `01900000-0000-7000-9000-${counter.toString(16).padStart(12, '0')}`
    ;(file[topic] ??= []).push({ id, ...row })
    return id
  }
  const sentence = (length: number) => {
    const text = Array.from({ length }, () => pick(WORDS)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const institutionId = add('institution', {
    name: 'Generated College',
    language: 'en-US',
    timeZone: 'America/Chicago',
    paper: 'a4',
  })
  const boardId = add('board', {
    institutionId,
    name: 'Board of the large meeting',
    shortName: null,
    kind: 'program_advisory_committee',
    cloth: 'petrol',
    quorumRule: 'majority',
    quorumFixed: null,
    requiresSeconder: true,
    noticeDays: null,
  })
  const seats = Array.from({ length: people }, (_, seat) => {
    const organizationId = add('organization', { name: `Works ${seat}`, kind: 'employer' })
    const fullName = `Member Number ${seat}`
    const personId = add('person', { fullName, title: 'Manager', organizationId, email: null, phone: null })
    const membershipId = add('membership', {
      boardId,
      personId,
      role: seat === 0 ? 'chair' : 'member',
      category: 'employer',
      isVoting: true,
      side: 'external',
      termStart: '2025-01-01',
      termEnd: null,
    })
    return { personId, membershipId, fullName }
  })
  const meetingId = add('meeting', {
    boardId,
    title: 'Long meeting',
    kind: 'regular',
    status: 'in_progress',
    date: '2026-11-12',
    startTime: '15:00',
    endTime: '18:00',
    timeZone: 'America/Chicago',
    place: 'Hall',
    onlineAddress: null,
    mode: 'in_person',
    calledToOrderAt: '15:01',
    adjournedAt: null,
    presidingId: seats[0]?.personId ?? null,
    recorderId: null,
    approvedOn: null,
    approvedAsCorrected: false,
  })
  for (const { personId, membershipId, fullName } of seats) {
    add('attendance', {
      meetingId,
      personId,
      membershipId,
      capacity: 'member',
      status: 'present',
      mode: 'in_person',
      fullName,
      title: 'Manager',
      affiliation: 'Works',
      isVoting: true,
      side: 'external',
      role: 'member',
      category: 'employer',
    })
  }
  for (let position = 0; position < items; position++) {
    const agendaItemId = add('agenda_item', {
      meetingId,
      parentId: null,
      position,
      kind: 'discussion',
      standing: null,
      title: sentence(4).slice(0, -1),
      question: null,
      presenterId: pick(seats).personId,
      presenterName: null,
      minutesAllotted: 3,
    })
    const place = { boardId, meetingId, agendaItemId }
    const motionId = add('motion', {
      ...place,
      number: position + 1,
      text: `That the board ${sentence(12).toLowerCase()}`,
      moverId: pick(seats).personId,
      seconderId: null,
      method: 'show_of_hands',
      votesFor: people - 1,
      votesAgainst: 1,
      votesAbstain: 0,
      result: 'carried',
    })
    const actionItemId = add('action_item', {
      ...place,
      number: position + 1,
      text: sentence(8),
      dueOn: '2026-12-12',
      status: 'open',
      closedOn: null,
    })
    add('action_owner', { actionItemId, personId: pick(seats).personId, position: 0 })
    const paragraphs = Math.max(1, Math.round(words / items / 30))
    const content: unknown[] = Array.from({ length: paragraphs }, () => ({
      type: 'paragraph',
      content: [{ type: 'text', text: sentence(30) }],
    }))
    content.push(
      { type: 'record', attrs: { recordType: 'motion', recordId: motionId } },
      { type: 'record', attrs: { recordType: 'action', recordId: actionItemId } },
      { type: 'paragraph', content: [{ type: 'text', text: sentence(6) }] },
    )
    add('minutes_note', {
      agendaItemId,
      body: { type: 'doc', content },
      revision: 1,
      savedAt: '2026-11-12T22:00:00.000Z',
    })
  }
  const empty = ['program', 'board_program', 'vote', 'decision', 'matter_arising', 'attachment']
  for (const topic of empty) file[topic] = []
  return { file: { format: FORMAT_NAME, version: FORMAT_VERSION, ...file } as unknown as Interchange, meetingId }
}
