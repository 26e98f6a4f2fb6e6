import { ALL_PARTS, type AgendaData, type AgendaRow, type DocumentFrame, type Fact } from '../../../db/model/documents'
import type { AgendaPublication } from '../../../db/model/agenda'
import type { MeetingRecord } from '../../../db/model/minutes'
import { agendaEdition } from './agendaEdition'
import {
  chairFact,
  cleaned,
  documentFrame,
  factOf,
  holderOf,
  meetingFacts,
  type DocumentOptions,
} from './documentFrame'
import { recordOfParts } from './parts'
import { mattersArisingRegister } from './recordEntries'
import { recommendationRegister } from './recommendationRegister'
import { laterBy } from './wallClock'
import type { Words } from './words'

const NOT_PUBLISHED: AgendaPublication = { versions: [], changes: [] }

/** The agenda of a meeting, ready to be typeset. */
export function agendaDocument(
  whole: MeetingRecord,
  options: DocumentOptions,
  publication: AgendaPublication = NOT_PUBLISHED,
): AgendaData {
  const { words, parts = ALL_PARTS } = options
  const copy = { ...ALL_PARTS, confidential: parts.confidential }
  const record = recordOfParts(whole, copy, words.say('item.closed'))
  const { quorum, records } = record
  const edition = agendaEdition(publication, words, whole.items, parts.confidential ? null : words.say('item.closed'))
  return cleaned<AgendaData>({
    kind: 'agenda',
    ...documentFrame('agenda', record, options),
    status: statusOf(record, words),
    facts: [
      ...edition.facts,
      ...meetingFacts(record, words),
      ...chairFact(record, words),
      ...factOf(
        words.say('facts.quorum'),
        words.say('facts.quorumNeeded', { count: quorum.votingSeats, needed: words.number(quorum.needed) }),
      ),
      ...apologiesFact(record, words),
    ],
    table: tableOf(record, words),
    changes: edition.changes,
    mattersArising:
      records.mattersArising.length === 0
        ? null
        : { title: words.say('register.arising'), ...mattersArisingRegister(records.mattersArising, words) },
    recommendations:
      records.recommendationsArising.length === 0
        ? null
        : {
            title: words.say('register.recommendations'),
            ...recommendationRegister(records.recommendationsArising, words),
          },
  })
}

function statusOf({ meeting }: MeetingRecord, words: Words): DocumentFrame['status'] {
  return meeting.status === 'cancelled'
    ? { mark: words.say('status.cancelled'), stamp: words.say('status.cancelledStamp') }
    : { mark: null, stamp: null }
}

type Item = MeetingRecord['items'][number]

/** Items follow one another, sub-items behind their item's own minutes: the column adds up to the total, as on screen. */
function tableOf({ meeting, items }: MeetingRecord, words: Words): AgendaData['table'] {
  const rows: AgendaRow[] = []
  let elapsed = 0
  for (const item of items) {
    rows.push(rowOf(item, laterBy(meeting.startTime, elapsed), words))
    elapsed += item.minutesAllotted ?? 0
  }
  return {
    title: words.say('agenda.table'),
    head: [
      words.say('agenda.number'),
      words.say('agenda.start'),
      words.say('agenda.item'),
      words.say('agenda.purpose'),
      words.say('agenda.lead'),
      words.say('agenda.minutes'),
    ],
    rows,
    total:
      elapsed === 0
        ? null
        : words.say('agenda.total', { count: elapsed, end: words.time(laterBy(meeting.startTime, elapsed)) }),
  }
}

function rowOf(item: Item, start: string, words: Words): AgendaRow {
  const papers = item.papers.map((paper) => paper.fileName)
  const isNested = item.parentId !== null
  return {
    number: isNested ? item.number : `${item.number}.`,
    start: words.time(start),
    level: isNested ? 3 : 2,
    title: item.title,
    lines: [
      ...(item.question === null ? [] : [{ text: item.question, tone: 'plain' as const }]),
      ...(papers.length === 0
        ? []
        : [
            {
              text: words.say('agenda.papers', { count: papers.length, papers: words.list(papers) }),
              tone: 'quiet' as const,
            },
          ]),
    ],
    purpose: words.say(`itemKind.${item.kind}`),
    strong: item.kind === 'decision' || item.kind === 'consent',
    lead: item.presenter?.name ?? '',
    minutes: item.minutesAllotted === null ? '' : words.number(item.minutesAllotted),
  }
}

/** Whom to tell before the meeting. At the end of the agenda it would often stand alone on a second page. */
function apologiesFact(record: MeetingRecord, words: Words): Fact[] {
  const { meeting } = record
  const secretary = meeting.recorder ?? holderOf('secretary', record)
  return meeting.status === 'planned' && secretary
    ? factOf(words.say('agenda.notComing'), words.say('agenda.tell', { name: secretary.fullName }))
    : []
}
