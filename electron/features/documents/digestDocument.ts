import {
  givenDay,
  openLists,
  type Digest,
  type DigestAction,
  type OwnerCount,
  type Slip,
} from '../../../db/model/digest'
import type { DigestData, Fact } from '../../../db/model/documents'
import type { Institution } from '../../../db/model/institution'
import type { ActionStatus, PaperSize } from '../../../db/model/vocabulary'
import { cleaned, factOf, isRightToLeft, shortened } from './documentFrame'
import { ownerName, ownersOf } from './recordEntries'
import type { WordKey, Words } from './words'

/** What the printed digest is made of. */
export interface DigestFacts {
  digest: Digest
  /** The board, or the school when it is about all boards. */
  about: string
  institution: Pick<Institution, 'name' | 'language'>
}

const STATUS: Record<ActionStatus, WordKey> = {
  open: 'register.statusOpen',
  in_progress: 'register.statusInProgress',
  blocked: 'register.statusBlocked',
  done: 'register.statusDone',
  dropped: 'register.statusDropped',
}

/** Widths in millimetres of number, action, owner and state. */
const ACTION_WIDTHS = [9, null, 31, 60]
const OWNER_WIDTHS = [null, 18, 18, 18, 18]

/** What a chair has to know, as a page to be typeset. */
export function digestDocument(
  { digest, about, institution }: DigestFacts,
  { paper, words, logoPath }: { paper: PaperSize; words: Words; logoPath: string | null },
): DigestData {
  const [lang = 'en', region = null] = institution.language.split('-')
  const [year = 1900, month = 1, day = 1] = digest.today.split('-').map(Number)
  const date = words.date(digest.today)
  const values = { board: about, date }
  return cleaned<DigestData>({
    kind: 'digest',
    paper,
    lang,
    region,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    meta: {
      title: words.say('digest.title', values),
      authors: [institution.name],
      keywords: [words.say('digest.keyword'), about],
      description: words.say('digest.description', values),
      date: { year, month, day },
    },
    institution: institution.name,
    logo: logoPath === null ? null : { path: logoPath, alt: words.say('logoOf', { institution: institution.name }) },
    status: { mark: null, stamp: null },
    documentName: words.say('digest.name'),
    board: about,
    sessionLine: words.say('digest.asOf', { date: words.longDate(digest.today) }),
    running: {
      left: words.say('digest.running', { board: shortened(about, 60) }),
      right: date,
      foot: shortened(institution.name, 90),
    },
    pageOf: words.say('pageOf'),
    seal: null,
    facts: meetingsOf(digest, words),
    summary: summaryOf(digest, words),
    lists: listsOf(digest, words),
  })
}

function meetingsOf({ boards }: Digest, words: Words): Fact[] {
  const each = (textOf: (board: Digest['boards'][number]) => string | null) =>
    boards
      .flatMap((board) => {
        const text = textOf(board)
        if (text === null) return []
        return [
          boards.length === 1 ? text : words.say('digest.ofBoard', { board: board.shortName ?? board.name, text }),
        ]
      })
      .join('\n')
  const meetingText = ({ title, date }: { title: string; date: string }) =>
    words.say('digest.meeting', { title, date: words.date(date) })
  return [
    ...factOf(
      words.say('digest.last'),
      each(({ lastMeeting }) => (lastMeeting === null ? words.say('digest.never') : meetingText(lastMeeting))),
    ),
    ...factOf(
      words.say('digest.next'),
      each(({ nextMeeting }) =>
        nextMeeting === null
          ? words.say('digest.notPlanned')
          : `${meetingText(nextMeeting)}. ${words.say('digest.carries', { count: nextMeeting.carries })}`,
      ),
    ),
    ...factOf(
      words.say('digest.waiting'),
      each(({ waitingMinutes }) =>
        waitingMinutes.length === 0
          ? null
          : waitingMinutes
              .map(({ draftNumber: number, title, date, commentsDueOn }) =>
                words.say(commentsDueOn === null ? 'digest.draft' : 'digest.draftDue', {
                  number,
                  title,
                  date: words.date(date),
                  due: commentsDueOn === null ? '' : words.date(commentsDueOn),
                }),
              )
              .join('\n'),
      ),
    ),
  ]
}

function summaryOf(digest: Digest, words: Words): string {
  const counts: [WordKey, number][] = [
    ['digest.slipped', digest.slipped.length],
    ['digest.blocked', digest.blocked.length],
    ['digest.due', digest.due.length],
    ['digest.fresh', digest.fresh.length],
    ['digest.closed', digest.done.length],
  ]
  return counts.map(([key, count]) => words.say('digest.count', { what: words.say(key), count })).join(' · ')
}

function listsOf(digest: Digest, words: Words): DigestData['lists'] {
  const open = openLists(digest)
  const isOfMany = digest.boards.length > 1
  const list = <Row extends DigestAction>(title: WordKey, rows: readonly Row[], stateOf: (row: Row) => string[]) =>
    rows.length === 0
      ? []
      : [
          {
            title: words.say(title),
            head: [
              words.say('register.ref'),
              words.say('register.action'),
              words.say('register.owner'),
              words.say('digest.how'),
            ],
            widths: ACTION_WIDTHS,
            rows: rows.map((row) => [
              words.number(row.number),
              textOf(row, isOfMany, words),
              ownersOf(row, words) || words.say('action.nobody'),
              stateOf(row).join(' · '),
            ]),
          },
        ]
  return [
    ...list('digest.slipped', open.slipped, (row) => [
      lateOrDue(row, words),
      ...row.recent.map((slip) => slipText(slip, words)),
      ...stateOf(row, words),
    ]),
    ...list('digest.blocked', open.blocked, (row) => [...stateOf(row, words), ...dueOf(row, words)]),
    ...list('digest.due', open.due, (row) => [lateOrDue(row, words), ...stateOf(row, words)]),
    ...list('digest.fresh', open.fresh, (row) => [...dueOf(row, words), ...stateOf(row, words)]),
    ...list('digest.older', open.older, (row) => [
      ...givenOf(row, words),
      ...dueOf(row, words),
      ...stateOf(row, words),
    ]),
    ...list('digest.closed', [...digest.done, ...digest.dropped], (row) => [closedText(row, words)]),
    ...ownerList(digest.owners, words),
  ]
}

function textOf({ text, origin, boardShortName, boardName }: DigestAction, isOfMany: boolean, words: Words): string {
  const whole = origin?.isConfidential === true ? words.say('digest.confidential', { text }) : text
  return isOfMany ? words.say('digest.ofBoard', { board: boardShortName ?? boardName, text: whole }) : whole
}

function lateOrDue(row: DigestAction, words: Words): string {
  if (row.dueOn === null) return words.say('action.noDate')
  const due = words.say('digest.dated', { date: words.date(row.dueOn) })
  return row.daysOverdue === 0 ? due : `${due}, ${words.say('actionList.late', { count: row.daysOverdue })}`
}

function dueOf(row: DigestAction, words: Words): string[] {
  return row.dueOn === null ? [] : [lateOrDue(row, words)]
}

function givenOf(row: DigestAction, words: Words): string[] {
  const given = givenDay(row)
  return given === null ? [] : [words.say('digest.given', { date: words.date(given) })]
}

/** How it stands, when that is not simply open. */
function stateOf({ status, statusReason }: DigestAction, words: Words): string[] {
  return status === 'open' ? [] : [withReason(words.say(STATUS[status]), statusReason, words)]
}

function slipText({ dueBefore, dueAfter, changedBy, reason }: Slip, words: Words): string {
  const before = dueBefore === null ? '' : words.date(dueBefore)
  const what =
    dueAfter === null
      ? words.say('digest.takenOff', { before, name: changedBy })
      : words.say('digest.putOff', { before, after: words.date(dueAfter), name: changedBy })
  return withReason(what, reason, words)
}

function closedText({ status, statusReason, closedOn }: DigestAction, words: Words): string {
  const date = closedOn === null ? '' : words.date(closedOn)
  const what = words.say(status === 'dropped' ? 'digest.wasDropped' : 'digest.wasDone', { date })
  return withReason(what, statusReason, words)
}

function withReason(what: string, reason: string | null, words: Words): string {
  return reason === null ? what : words.say('digest.because', { what, reason })
}

function ownerList(owners: readonly OwnerCount[], words: Words): DigestData['lists'] {
  if (owners.length === 0) return []
  const nameOf = (owner: OwnerCount) => (owner.key === '' ? words.say('action.nobody') : ownerName(owner, words))
  return [
    {
      title: words.say('digest.owners'),
      head: [
        words.say('register.owner'),
        words.say('digest.openCount'),
        words.say('digest.overdueCount'),
        words.say('digest.blockedCount'),
        words.say('digest.doneCount'),
      ],
      widths: OWNER_WIDTHS,
      rows: owners.map((owner) => [
        nameOf(owner),
        ...[owner.open, owner.overdue, owner.blocked, owner.done].map((count) => words.number(count)),
      ]),
    },
  ]
}
