import type { BinderBlock, BinderChapter } from '../../../../db/model/documents'
import { ownersOf } from '../recordEntries'
import type { BinderWords } from './binderWords'
import type { BoardEvidence } from './boardEvidence'
import { placeOfRow } from './binderParts'
import { chapterOf, emptyChapter, linesOf } from './chapter'
import { meetingPlace, recordPlace } from './places'

/** Words for how an action stands. */
export const ACTION_WORDS = {
  open: 'register.statusOpen',
  in_progress: 'register.statusInProgress',
  blocked: 'register.statusBlocked',
  done: 'register.statusDone',
  dropped: 'register.statusDropped',
} as const

/** What people of the board promised to do. */
export function actionsChapter({ actions }: BoardEvidence, { words }: BinderWords): BinderChapter {
  const title = words.say('binder.actions')
  if (actions.length === 0) return emptyChapter('actions', title, words.say('binder.noActions'))
  const rows = actions
    .toSorted((a, b) => a.number - b.number)
    .map((action) => ({
      anchor: recordPlace(action.id),
      cells: [
        linesOf(
          [`${words.number(action.number)}. ${action.text}`],
          placeOfRow(action.origin?.meetingId, action.origin?.agendaItemId ?? null),
        ),
        ownersOf(action, words) || words.say('action.nobody'),
        action.dueOn === null ? words.say('action.noDate') : words.date(action.dueOn),
        linesOf([
          words.say(ACTION_WORDS[action.status]),
          action.closedOn === null ? null : words.date(action.closedOn),
          action.statusReason,
        ]),
      ],
    }))
  const head = [
    words.say('register.action'),
    words.say('register.owner'),
    words.say('register.due'),
    words.say('register.status'),
  ]
  return chapterOf('actions', title, [{ kind: 'table', head, widths: [null, 38, 30, 34], rows }], false)
}

/** The program of work of each school year and its yearly statement; null when there is neither. */
export function planChapter({ years }: BoardEvidence, { words }: BinderWords): BinderChapter | null {
  const blocks = years.flatMap(({ name, goals, report }): BinderBlock[] => {
    if (goals.length === 0 && report === null) return []
    const statement =
      report === null
        ? []
        : [
            {
              anchor: recordPlace(report.id),
              cells: [
                words.say('annual.name'),
                '',
                '',
                report.filedOn === null
                  ? words.say('annual.draft')
                  : words.say('annual.filed', { date: words.date(report.filedOn) }),
              ],
            },
          ]
    return [
      { kind: 'section', title: words.say('binder.schoolYear', { year: name }) },
      {
        kind: 'table',
        head: [
          words.say('assessment.goal'),
          words.say('register.owner'),
          words.say('register.due'),
          words.say('assessment.state'),
        ],
        widths: [null, 38, 30, 34],
        rows: [
          ...goals.map(({ id, text, progress, owner, dueOn, status }) => ({
            anchor: recordPlace(id),
            cells: [
              linesOf([text, progress]),
              owner?.fullName ?? '',
              dueOn === null ? '' : words.date(dueOn),
              words.say(`binder.goal_${status}`),
            ],
          })),
          ...statement,
        ],
      },
    ]
  })
  return blocks.length === 0 ? null : chapterOf('plan', words.say('binder.plan'), blocks, false)
}

/** Who was asked besides the board; null when nobody was. */
export function consultationsChapter(
  { consultations }: BoardEvidence,
  { words, voice }: BinderWords,
): BinderChapter | null {
  if (consultations.length === 0) return null
  const groupOf = (word: string) => {
    const key = `word.stakeholder.${word}`
    const text = voice.knows(key) ? voice.say(key) : word
    return `${text.slice(0, 1).toLocaleUpperCase(words.language)}${text.slice(1)}`
  }
  const rows = consultations
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
    .map(({ id, stakeholder, heldOn, board, meeting, note }) => ({
      anchor: recordPlace(id),
      cells: [
        linesOf([groupOf(stakeholder)], meeting === null ? null : meetingPlace(meeting.id)),
        words.date(heldOn),
        board?.name ?? words.say('binder.institution'),
        linesOf([meeting?.title, note]),
      ],
    }))
  return chapterOf(
    'consultations',
    words.say('binder.consultations'),
    [
      {
        kind: 'table',
        head: [
          words.say('binder.stakeholder'),
          words.say('binder.day'),
          words.say('binder.askedBy'),
          words.say('binder.details'),
        ],
        widths: [46, 30, 42, null],
        rows,
      },
    ],
    false,
  )
}

/** Every program of the institution with the boards that advise it, where a rule asks for that; else null. */
export function programsChapter(
  { reports, programBoards }: BoardEvidence,
  { words }: BinderWords,
): BinderChapter | null {
  const isAsked = reports.some(({ results }) =>
    results.some(({ evidence }) => evidence.some(({ kind }) => kind === 'program')),
  )
  if (!isAsked) return null
  return chapterOf(
    'programs',
    words.say('binder.programsOf'),
    [
      {
        kind: 'table',
        head: [words.say('binder.program'), words.say('binder.boards')],
        widths: [70, null],
        rows: programBoards.map(({ id, name, boards }) => ({
          anchor: recordPlace(id),
          cells: [name, boards.length === 0 ? words.say('binder.noBoard') : words.list(boards)],
        })),
      },
    ],
    false,
  )
}
