import { FORMAT_NAME, FORMAT_VERSION, type Interchange } from '../../db/interchange/format'
import { seededRandom } from './randomness'

const BOARDS = 10
const PEOPLE = 120
const WORDS =
  'lift pack sensor coolant visit wage course rate bench tool budget employer survey panel guest order quote isolate measure repair'.split(
    ' ',
  )
const CLOTHS = ['petrol', 'umber', 'plum', 'straw', 'moss', 'slate', 'rose', 'navy'] as const

type Loose = Record<string, Record<string, unknown>[]>

/** A workspace with so many actions of ten boards, given between meetings; the same each time. */
export function manyActions(count: number): Interchange {
  const random = seededRandom(11)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  let counter = 0
  const file: Loose = {}
  const add = (topic: string, row: Record<string, unknown>): string => {
    counter++
    const id = `01900000-0000-7000-a000-${counter.toString(16).padStart(12, '0')}`
    ;(file[topic] ??= []).push({ id, ...row })
    return id
  }
  const institutionId = add('institution', {
    name: 'Generated College',
    language: 'en-US',
    timeZone: 'America/Chicago',
    paper: 'a4',
  })
  const boards = Array.from({ length: BOARDS }, (_, board) =>
    add('board', {
      institutionId,
      name: `Advisory Board ${board + 1}`,
      shortName: `Board ${board + 1}`,
      kind: 'program_advisory_committee',
      cloth: CLOTHS[board % CLOTHS.length],
      quorumRule: 'majority',
      quorumFixed: null,
      requiresSeconder: true,
      noticeDays: null,
    }),
  )
  const people = Array.from({ length: PEOPLE }, (_, person) =>
    add('person', {
      fullName: `Person Number ${person + 1}`,
      title: 'Manager',
      organizationId: null,
      email: null,
      phone: null,
    }),
  )
  const day = (offset: number) => new Date(Date.UTC(2026, 10, 1) + offset * 86_400_000).toISOString().slice(0, 10)
  for (let index = 0; index < count; index++) {
    const isDone = random() < 0.2
    const dueOn = random() < 0.1 ? null : day(Math.floor(random() * 700) - 350)
    const words = Array.from({ length: 8 }, () => pick(WORDS)).join(' ')
    const actionItemId = add('action_item', {
      boardId: boards[index % BOARDS],
      meetingId: null,
      agendaItemId: null,
      number: Math.floor(index / BOARDS) + 1,
      text: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
      dueOn,
      status: isDone ? 'done' : pick(['open', 'open', 'in_progress', 'blocked']),
      closedOn: isDone ? day(0) : null,
    })
    if (random() < 0.95) add('action_owner', { actionItemId, personId: pick(people), position: 0 })
  }
  const empty = [
    'organization',
    'program',
    'board_program',
    'membership',
    'meeting',
    'agenda_item',
    'attendance',
    'minutes_note',
    'motion',
    'vote',
    'decision',
    'matter_arising',
    'attachment',
  ]
  for (const topic of empty) file[topic] = []
  return { format: FORMAT_NAME, version: FORMAT_VERSION, ...file } as unknown as Interchange
}
