import { FORMAT_NAME, FORMAT_VERSION, type Interchange } from '../../db/interchange/format'
import { Cloth } from '../../db/model/vocabulary'
import { seededRandom } from './randomness'

/** How large a made-up workspace is. Two meetings a year. */
export interface GeneratedSize {
  boards: number
  years: number
  seed: number
}

const WORDS =
  'safety lab student employer hybrid battery weld torque credential rate apprentice shift county garage dealer fleet union course outcome graduate intern visit tool rack budget answer advice term spring autumn evening report survey panel guest talk order quote isolate measure repair'.split(
    ' ',
  )
const NAMES = 'Ana Bo Cleo Dag Edda Finn Gala Hugo Ines Jori Kaia Lars Mina Nils Oda Pia'.split(' ')
const SURNAMES =
  'Adler Brook Castell Dorn Eklund Falk Grant Holm Ibsen Jansen Keller Lund Moreau Nord Olsen Perrin'.split(' ')

type Loose = Record<string, Record<string, unknown>[]>

/** A workspace in the interchange format, the same for the same size and seed: boards, members, meetings, minutes. */
export function generateWorkspace({ boards, years, seed }: GeneratedSize): Interchange {
  const random = seededRandom(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const sentence = (length: number) => {
    const text = Array.from({ length }, () => pick(WORDS)).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  let counter = 0
  const id = () => {
    counter++
    const hex = counter.toString(16).padStart(12, '0')
    return `01900000-0000-7000-8000-${hex}`
  }
  const file: Loose = {}
  const add = (topic: string, row: Record<string, unknown>) => {
    const rowId = id()
    ;(file[topic] ??= []).push({ id: rowId, ...row })
    return rowId
  }
  const institutionId = add('institution', {
    name: 'Generated College',
    language: 'en-US',
    timeZone: 'America/Chicago',
    paper: 'a4',
  })
  for (let b = 0; b < boards; b++) {
    const boardId = add('board', {
      institutionId,
      name: `Board ${b + 1} ${sentence(2).slice(0, -1)}`,
      shortName: `Board ${b + 1}`,
      kind: 'program_advisory_committee',
      cloth: Cloth.options[b % Cloth.options.length],
      quorumRule: 'majority',
      quorumFixed: null,
      requiresSeconder: true,
      noticeDays: 14,
    })
    const people = Array.from({ length: 12 }, (_, seat) => {
      const organizationId = add('organization', {
        name: `${pick(SURNAMES)} ${pick(['Works', 'Motors', 'Fleet', 'Care'])} ${counter}`,
        kind: 'employer',
      })
      const fullName = `${pick(NAMES)} ${pick(SURNAMES)} ${counter}`
      const personId = add('person', {
        fullName,
        title: pick(['Owner', 'Foreman', 'Manager']),
        organizationId,
        email: null,
        phone: null,
      })
      const membershipId = add('membership', {
        boardId,
        personId,
        role: seat === 0 ? 'chair' : 'member',
        category: 'employer',
        isVoting: true,
        side: 'external',
        termStart: `${2026 - years}-01-01`,
        termEnd: null,
      })
      return { personId, membershipId, fullName }
    })
    let motions = 0
    let actions = 0
    for (let half = 0; half < years * 2; half++) {
      const date = `${2026 - years + Math.floor(half / 2)}-${half % 2 === 0 ? '05' : '11'}-1${Math.floor(random() * 9)}`
      const meetingId = add('meeting', {
        boardId,
        title: half % 2 === 0 ? 'Spring meeting' : 'Autumn meeting',
        kind: 'regular',
        status: 'approved',
        date,
        startTime: '17:30',
        endTime: '19:00',
        timeZone: 'America/Chicago',
        place: 'Room B114',
        onlineAddress: null,
        mode: 'in_person',
        calledToOrderAt: '17:31',
        adjournedAt: '18:55',
        presidingId: people[0]?.personId ?? null,
        recorderId: null,
        approvedOn: date,
        approvedAsCorrected: false,
      })
      for (const { personId, membershipId, fullName } of people) {
        const isPresent = random() < 0.8
        add('attendance', {
          meetingId,
          personId,
          membershipId,
          capacity: 'member',
          status: isPresent ? 'present' : 'absent',
          mode: isPresent ? 'in_person' : null,
          fullName,
          title: 'Owner',
          affiliation: 'Works',
          isVoting: true,
          side: 'external',
          role: 'member',
          category: 'employer',
        })
      }
      for (let position = 0; position < 8; position++) {
        const agendaItemId = add('agenda_item', {
          meetingId,
          parentId: null,
          position,
          kind: 'discussion',
          standing: position === 2 ? 'matters_arising' : null,
          title: sentence(4).slice(0, -1),
          question: null,
          presenterId: pick(people).personId,
          presenterName: null,
          minutesAllotted: 10,
        })
        const content = Array.from({ length: 3 }, () => ({
          type: 'paragraph',
          content: [{ type: 'text', text: sentence(30) }],
        }))
        add('minutes_note', {
          agendaItemId,
          body: { type: 'doc', content },
          revision: 1,
          savedAt: `${date}T23:00:00.000Z`,
        })
        if (position % 4 === 3) {
          motions++
          add('motion', {
            boardId,
            meetingId,
            agendaItemId,
            number: motions,
            text: `That the board ${sentence(12).toLowerCase()}`,
            moverId: pick(people).personId,
            seconderId: null,
            method: 'show_of_hands',
            votesFor: 8,
            votesAgainst: 1,
            votesAbstain: 0,
            result: 'carried',
          })
        }
        if (position % 3 === 1) {
          actions++
          const actionItemId = add('action_item', {
            boardId,
            meetingId,
            agendaItemId,
            number: actions,
            text: sentence(8),
            dueOn: date,
            status: half < years * 2 - 2 ? 'done' : 'open',
            closedOn: half < years * 2 - 2 ? date : null,
          })
          add('action_owner', { actionItemId, personId: pick(people).personId, position: 0 })
        }
      }
    }
  }
  const empty = ['program', 'board_program', 'vote', 'decision', 'matter_arising', 'attachment']
  for (const topic of empty) file[topic] = []
  return { format: FORMAT_NAME, version: FORMAT_VERSION, ...file } as unknown as Interchange
}
