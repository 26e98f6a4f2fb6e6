import type { ActionListData } from '../../../db/model/documents'
import type { FollowUpAction } from '../../../db/model/followUp'
import type { Institution } from '../../../db/model/institution'
import type { ActionStatus, PaperSize } from '../../../db/model/vocabulary'
import { cleaned, isRightToLeft, shortened } from './documentFrame'
import type { WordKey, Words } from './words'

/** What the list of one person's open actions is made of. */
export interface ActionListFacts {
  fullName: string
  /** The board, or the school when the actions are of several boards. */
  about: string
  actions: readonly FollowUpAction[]
  institution: Pick<Institution, 'name' | 'language'>
  /** The day as of which they are open. */
  today: string
}

const STATUS: Record<ActionStatus, WordKey> = {
  open: 'register.statusOpen',
  in_progress: 'register.statusInProgress',
  blocked: 'register.statusBlocked',
  done: 'register.statusDone',
  dropped: 'register.statusDropped',
}

/** The open actions of one person, board by board, ready to be typeset. */
export function actionListDocument(
  { fullName, about, actions, institution, today }: ActionListFacts,
  { paper, words, logoPath }: { paper: PaperSize; words: Words; logoPath: string | null },
): ActionListData {
  const [lang = 'en', region = null] = institution.language.split('-')
  const [year = 1900, month = 1, day = 1] = today.split('-').map(Number)
  const date = words.date(today)
  const values = { name: fullName, date, board: about }
  const boards = [...new Set(actions.map(({ boardName }) => boardName))]
  return cleaned<ActionListData>({
    kind: 'actions',
    paper,
    lang,
    region,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    meta: {
      title: words.say('actionList.title', values),
      authors: [institution.name],
      keywords: [words.say('actionList.keyword'), about],
      description: words.say('actionList.description', values),
      date: { year, month, day },
    },
    institution: institution.name,
    logo: logoPath === null ? null : { path: logoPath, alt: words.say('logoOf', { institution: institution.name }) },
    status: { mark: null, stamp: null },
    documentName: words.say('actionList.name'),
    board: about,
    sessionLine: words.say('actionList.of', { name: fullName, date: words.longDate(today) }),
    running: {
      left: words.say('actionList.running', { ...values, name: shortened(fullName, 60) }),
      right: date,
      foot: shortened(institution.name, 90),
    },
    pageOf: words.say('pageOf'),
    facts: [],
    seal: null,
    lists: boards.map((board) => ({
      title: board,
      head: [
        words.say('register.ref'),
        words.say('register.action'),
        words.say('register.due'),
        words.say('register.status'),
      ],
      widths: [13, null, 38, 32],
      rows: actions.filter(({ boardName }) => boardName === board).map((action) => rowOf(action, words)),
    })),
  })
}

function rowOf({ number, text, dueOn, daysOverdue, status, statusReason }: FollowUpAction, words: Words): string[] {
  const due = dueOn === null ? words.say('action.noDate') : words.date(dueOn)
  const state = words.say(STATUS[status])
  return [
    words.number(number),
    text,
    daysOverdue === 0 ? due : `${due}\n${words.say('actionList.late', { count: daysOverdue })}`,
    status === 'blocked' && statusReason !== null ? `${state}: ${statusReason}` : state,
  ]
}
