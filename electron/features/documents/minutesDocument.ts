import {
  ALL_PARTS,
  type DocumentFrame,
  type DocumentParts,
  type Entry,
  type Fact,
  type MinutesData,
  type MinutesItem,
  type MinutesSection,
} from '../../../db/model/documents'
import type { MeetingRecord } from '../../../db/model/minutes'
import { recordNodesOf } from '../../../db/model/richText'
import { MotionResult, type StandingItem } from '../../../db/model/vocabulary'
import { attendanceTable } from './attendanceTable'
import {
  chairFact,
  cleaned,
  documentFrame,
  factOf,
  holderOf,
  meetingFacts,
  nameWithAffiliation,
  type DocumentOptions,
} from './documentFrame'
import { isExtract, recordOfParts } from './parts'
import { interestEntry, presenceEntries, quorumHistory, recessFacts } from './presenceEntries'
import { entriesOfNote, type FindRecord } from './printedNote'
import {
  actionEntry,
  actionRegister,
  commentEntry,
  decisionEntry,
  ideaEntry,
  mattersArisingRegister,
  motionEntry,
  recordFinder,
} from './recordEntries'
import { registerEntry, reviewedFacts } from './registerEntries'
import { recommendationRegister } from './recommendationRegister'
import type { Words } from './words'

/** The minutes of a meeting, ready to be typeset. */
export function minutesDocument(whole: MeetingRecord, options: DocumentOptions): MinutesData {
  const { words, parts = ALL_PARTS, anchorOf } = options
  const record = recordOfParts(whole, parts, words.say('item.closed'))
  const frame = documentFrame('minutes', record, options)
  const findRecord = recordFinder(record, words)
  const closing = closingFacts(record, words)
  const placed = placedFacts(record, closing)
  return cleaned<MinutesData>({
    kind: 'minutes',
    ...frame,
    ...statusOf(record, frame, options),
    facts: [
      ...copyFact(parts, words),
      ...meetingFacts(record, words),
      ...factOf(words.say('facts.calledToOrder'), timeOf(record.meeting.calledToOrderAt, words)),
      ...recessFacts(record, words),
      ...factOf(words.say('facts.adjourned'), timeOf(record.meeting.adjournedAt, words)),
      ...chairFact(record, words),
      ...recorderFact(record, words),
      ...quorumFact(record, words),
    ],
    attendance: attendanceTable(record, words),
    results: resultsOf(record, words),
    items: record.items.map((item) => ({
      ...itemOf(item, record, findRecord, placed.get(item.id) ?? [], words),
      ...(anchorOf && { anchor: anchorOf(item.id) }),
    })),
    sections: sectionsOf(record, placed.size === 0 ? closing.map(({ fact }) => fact) : [], words),
    approval: approvalOf(record, words),
  })
}

const timeOf = (time: string | null, words: Words) => time && words.time(time)

function statusOf(
  { meeting }: MeetingRecord,
  frame: Pick<DocumentFrame, 'running'>,
  { words, isChangedSinceDraft = false }: DocumentOptions,
): Pick<DocumentFrame, 'status' | 'running'> {
  const running = (right: string) => ({ ...frame.running, right })
  if (meeting.status === 'cancelled') {
    const mark = words.say('status.cancelled')
    return { status: { mark, stamp: words.say('status.cancelledStamp') }, running: running(mark) }
  }
  if (meeting.status !== 'approved') {
    const draft = meeting.latestDraft
    if (draft === null) {
      const mark = words.say('status.draft')
      return { status: { mark, stamp: words.say('status.draftStamp') }, running: running(mark) }
    }
    const { number } = draft
    // Only what went out bears the number of the draft; what was changed since is on its way to the next one.
    const mark = isChangedSinceDraft ? words.say('status.draft') : words.say('status.draftNumber', { number })
    const stamp = words.say(isChangedSinceDraft ? 'status.draftChanged' : 'status.draftNumberStamp', {
      number,
      date: words.date(draft.circulatedOn),
    })
    return { status: { mark, stamp }, running: running(mark) }
  }
  const key = meeting.approvedAsCorrected ? 'status.approvedAsCorrected' : 'status.approvedOn'
  const stamp =
    meeting.approvedOn === null
      ? words.say('status.approved')
      : words.say(key, { date: words.date(meeting.approvedOn) })
  return { status: { mark: null, stamp }, running: running(words.say('status.approved')) }
}

/** Says of a copy that is not the whole of the minutes what it holds. */
function copyFact(parts: DocumentParts, words: Words): Fact[] {
  if (!isExtract(parts)) return []
  const names = (['notes', 'decisions', 'industryInput'] as const).filter((name) => parts[name])
  const only =
    names.length === 3
      ? []
      : names.length === 0
        ? [words.say('copy.none')]
        : [words.say('copy.only', { parts: words.list(names.map((name) => words.say(`copy.${name}`))) })]
  return factOf(words.say('facts.copy'), [...only, ...(parts.confidential ? [] : [words.say('copy.public')])].join(' '))
}

function recorderFact(record: MeetingRecord, words: Words): Fact[] {
  const secretary = holderOf('secretary', record)
  const recorder = record.meeting.recorder ?? secretary
  if (!recorder) return []
  const name = nameWithAffiliation(recorder.personId, recorder.fullName, record)
  const isSubstitute = secretary !== undefined && secretary.personId !== recorder.personId
  return factOf(
    words.say('facts.recorder'),
    isSubstitute ? words.say('facts.recorderInPlaceOf', { name, secretary: secretary.fullName }) : name,
  )
}

/** Says who was needed before the meeting and who was there from the call to order on. */
function quorumFact(record: MeetingRecord, words: Words): Fact[] {
  const { meeting, quorum } = record
  const history = quorumHistory(record, words)
  if (history !== null) return factOf(words.say('facts.quorum'), history)
  const isOver = meeting.status !== 'planned' && meeting.status !== 'cancelled'
  const key = isOver ? (quorum.isMet ? 'facts.quorumMet' : 'facts.quorumNotMet') : 'facts.quorumNeeded'
  return factOf(
    words.say('facts.quorum'),
    words.say(key, {
      count: quorum.votingSeats,
      present: words.number(quorum.present),
      needed: words.number(quorum.needed),
    }),
  )
}

function resultsOf({ items, records }: MeetingRecord, words: Words): MinutesData['results'] {
  const numbers = new Map<string, string>(items.map((item) => [item.id, item.number]))
  const named = (label: string, itemId: string | null) => {
    const item = numbers.get(itemId ?? '')
    return item === undefined ? label : words.say('results.inItem', { record: label, item })
  }
  const motions = [...MotionResult.options, null].flatMap((result) =>
    factOf(
      words.say(`motion.${result ?? 'pending'}`),
      sentence(
        records.motions
          .filter((motion) => motion.result === result)
          .map((motion) => named(words.say('motion.label', { number: motion.number }), motion.agendaItemId)),
        words,
      ),
    ),
  )
  const decisions = factOf(
    words.say('results.decided'),
    sentence(
      records.decisions.map((decision) =>
        named(words.say('decision.label', { number: decision.number }), decision.agendaItemId),
      ),
      words,
    ),
  )
  const rows = [...motions, ...decisions, ...actionsInBrief(records.actions, words)]
  return rows.length === 0 ? null : { title: words.say('results.title'), rows }
}

const sentence = (parts: readonly string[], words: Words) => (parts.length === 0 ? null : `${words.list(parts)}.`)

function actionsInBrief(actions: MeetingRecord['records']['actions'], words: Words): Fact[] {
  if (actions.length === 0) return []
  const [first] = actions.flatMap((action) => action.dueOn ?? []).toSorted()
  const count = actions.length
  return factOf(
    words.say('results.actions'),
    first === undefined
      ? words.say('results.actionsNone', { count })
      : words.say('results.actionsDue', { count, date: words.date(first) }),
  )
}

type ItemOfRecord = MeetingRecord['items'][number]

/** An item with its note; what is recorded under it but does not stand in the text follows the text. */
function itemOf(
  item: ItemOfRecord,
  record: MeetingRecord,
  findRecord: FindRecord,
  facts: readonly Fact[],
  words: Words,
): MinutesItem {
  const inText = new Set(item.note === null ? [] : recordNodesOf(item.note).map((reference) => reference.recordId))
  const isLeft = (candidate: { id: string; agendaItemId: string | null }) =>
    candidate.agendaItemId === item.id && !inText.has(candidate.id)
  const {
    motions,
    decisions,
    actions,
    mattersArising,
    recommendationsArising,
    comments,
    ideas,
    interests,
    emailVotes,
  } = record.records
  const registers = record.records.entries
  const entries: Entry[] = [
    ...(item.note === null ? [] : entriesOfNote(item.note, findRecord)),
    ...(item.standing === 'matters_arising' && mattersArising.length > 0
      ? [mattersArisingRegister(mattersArising, words)]
      : []),
    ...(item.standing === 'recommendations' && recommendationsArising.length > 0
      ? [recommendationRegister(recommendationsArising, words)]
      : []),
    ...(item.standing === 'previous_minutes' ? emailVotes.map((motion) => motionEntry(motion, record, words)) : []),
    ...interests.filter(isLeft).map((interest) => interestEntry(interest, words)),
    ...comments.filter(isLeft).map((comment) => commentEntry(comment, words)),
    ...registers.filter(isLeft).map((entry) => registerEntry(entry, words)),
    ...motions.filter(isLeft).map((motion) => motionEntry(motion, record, words)),
    ...decisions.filter(isLeft).map((decision) => decisionEntry(decision, words)),
    ...actions
      .filter((action) => isLeft({ id: action.id, agendaItemId: action.origin?.agendaItemId ?? null }))
      .map((action) => actionEntry(action, words)),
    ...ideas.filter(isLeft).map((idea) => ideaEntry(idea, words)),
    ...presenceEntries(item, record, words),
    ...reviewedFacts(item, words),
    ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, rows: [...facts] }]),
  ]
  const isNested = item.parentId !== null
  return {
    number: isNested ? item.number : `${item.number}.`,
    level: isNested ? 3 : 2,
    title: item.title,
    ...withAside(entries, asideOf(item, record, words)),
  }
}

/** Beside the first words of an item: when it was taken up, who led it, and what is special about it. */
function asideOf(item: ItemOfRecord, { presence }: MeetingRecord, words: Words): string | null {
  const takenUp = presence.spans.find((span) => span.agendaItemId === item.id)?.startedAt
  const lines = [
    takenUp === undefined ? null : words.time(takenUp),
    item.presenter?.name ?? null,
    item.pulledFromId === null ? null : words.say('item.pulled'),
    item.isConfidential ? words.say('item.confidential') : null,
  ].filter((line) => line !== null)
  return lines.length === 0 ? null : lines.join('\n')
}

/** Puts the presenter beside the first words of the item; a line of its own is needed only if there are none. */
function withAside(entries: Entry[], presenter: string | null): Pick<MinutesItem, 'aside' | 'entries'> {
  const [first, ...rest] = entries
  if (presenter === null || first?.kind !== 'prose') return { aside: presenter, entries }
  return { aside: null, entries: [{ ...first, aside: presenter }, ...rest] }
}

type ClosingFact = { standing: StandingItem; fact: Fact }

function closingFacts({ meeting }: MeetingRecord, words: Words): ClosingFact[] {
  const { nextMeeting: next, adjournedAt } = meeting
  const nextValues = next && {
    meeting: next.title,
    when: words.say('sessionDate', { date: words.longDate(next.date), times: words.time(next.startTime) }),
  }
  const nextText = !nextValues
    ? words.say('closing.noneSet')
    : next?.place
      ? words.say('closing.nextAt', { ...nextValues, place: next.place })
      : words.say('closing.nextOpen', nextValues)
  const adjournment =
    adjournedAt === null
      ? words.say('closing.notAdjourned')
      : words.say('closing.adjournedAt', { time: words.time(adjournedAt) })
  return [
    { standing: 'next_meeting', fact: { label: words.say('closing.next'), text: nextText } },
    { standing: 'adjournment', fact: { label: words.say('closing.adjournment'), text: adjournment } },
  ]
}

/**
 * Closing facts stand under the agenda's own item for them; a fact without one goes with the other. Only an agenda
 * that has neither gets a section for them.
 */
function placedFacts({ items }: MeetingRecord, closing: readonly ClosingFact[]): Map<string, Fact[]> {
  const placed = new Map<string, Fact[]>()
  const itemOfStanding = (standing: StandingItem) => items.find((candidate) => candidate.standing === standing)
  for (const { standing, fact } of closing) {
    const item = itemOfStanding(standing) ?? itemOfStanding('adjournment') ?? itemOfStanding('next_meeting')
    if (item) placed.set(item.id, [...(placed.get(item.id) ?? []), fact])
  }
  return placed
}

function sectionsOf(record: MeetingRecord, closing: Fact[], words: Words): MinutesSection[] {
  const { actions, mattersArising, recommendationsArising } = record.records
  const hasItemForMatters = record.items.some((item) => item.standing === 'matters_arising')
  const hasItemForRecommendations = record.items.some((item) => item.standing === 'recommendations')
  const hasItemForMinutes = record.items.some((item) => item.standing === 'previous_minutes')
  const { emailVotes } = record.records
  return [
    ...(emailVotes.length > 0 && !hasItemForMinutes
      ? [
          {
            title: words.say('emailVotes.title'),
            entries: emailVotes.map((motion) => motionEntry(motion, record, words)),
          },
        ]
      : []),
    ...(mattersArising.length > 0 && !hasItemForMatters
      ? [{ title: words.say('register.arising'), entries: [mattersArisingRegister(mattersArising, words)] }]
      : []),
    ...(recommendationsArising.length > 0 && !hasItemForRecommendations
      ? [
          {
            title: words.say('register.recommendations'),
            entries: [recommendationRegister(recommendationsArising, words)],
          },
        ]
      : []),
    ...(actions.length > 0
      ? [{ title: words.say('register.actions'), entries: [actionRegister(actions, words)] }]
      : []),
    ...(closing.length > 0
      ? [
          {
            title: words.say('closing.title'),
            entries: [{ kind: 'facts' as const, rows: closing }],
          },
        ]
      : []),
  ]
}

function approvalOf(record: MeetingRecord, words: Words): MinutesData['approval'] {
  const { meeting } = record
  const date = meeting.status === 'approved' && meeting.approvedOn !== null ? words.date(meeting.approvedOn) : null
  const recorder = meeting.recorder ?? holderOf('secretary', record)
  const chair = meeting.presiding ?? holderOf('chair', record)
  const approved = meeting.approvedAsCorrected ? 'approval.approvedAsCorrected' : 'approval.approved'
  return {
    title: words.say('approval.title'),
    statement: date === null ? words.say('approval.draft') : words.say(approved, { date }),
    signatures: [
      { name: recorder?.fullName ?? null, role: words.say('approval.recorder'), date: words.say('approval.date') },
      {
        name: chair?.fullName ?? null,
        role: words.say('approval.chair'),
        date: date === null ? words.say('approval.dateOfApproval') : words.say('approval.dateApproved', { date }),
      },
    ],
  }
}
