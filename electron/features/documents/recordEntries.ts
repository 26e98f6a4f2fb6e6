import type { ActionItem, ActionOwner, MatterArising } from '../../../db/model/action'
import type {
  ActionEntry,
  DecisionEntry,
  Fact,
  MotionEntry,
  RecordEntry,
  RemarkEntry,
  TableEntry,
} from '../../../db/model/documents'
import type { Decision, Idea, IndustryComment, MeetingRecord, Motion } from '../../../db/model/minutes'
import type { RecordReference } from '../../../db/model/richText'
import { VoteChoice, type ActionStatus, type MajorityRule } from '../../../db/model/vocabulary'
import { interestEntry } from './presenceEntries'
import { registerEntry } from './registerEntries'
import type { WordKey, Words } from './words'

/** Two spaces of a joined sentence list stay one text: "5 for, 0 against, 1 abstaining." */
function countOf(motion: Motion, words: Words): string | null {
  const { votesFor, votesAgainst, votesAbstain } = motion
  if (votesFor === null && votesAgainst === null && votesAbstain === null) return null
  return words.say('motion.count', {
    votesFor: words.number(votesFor ?? 0),
    votesAgainst: words.number(votesAgainst ?? 0),
    votesAbstain: words.number(votesAbstain ?? 0),
  })
}

function movedOf({ mover, seconder }: Motion, words: Words): string | null {
  if (mover && seconder) {
    return words.say('motion.movedAndSeconded', { mover: mover.fullName, seconder: seconder.fullName })
  }
  if (mover) return words.say('motion.moved', { mover: mover.fullName })
  return seconder ? words.say('motion.seconded', { seconder: seconder.fullName }) : null
}

function rollCallOf(motion: Motion, words: Words): Fact[] {
  return VoteChoice.options.flatMap((choice) => {
    const names = motion.votes.filter((vote) => vote.choice === choice).map((vote) => vote.fullName)
    return names.length === 0 ? [] : [{ label: words.say(`motion.${choice}`), text: `${words.list(names)}.` }]
  })
}

const majorityKeys: Record<MajorityRule, WordKey> = {
  majority_of_votes: 'motion.majorityOfVotes',
  majority_of_present: 'motion.majorityOfPresent',
  two_thirds_of_votes: 'motion.twoThirds',
}

/** Whoever stepped back from the item of a motion, by a declared interest or in the roll call itself. */
function steppedBack(motion: Motion, { items, records }: MeetingRecord): string[] {
  const parent = items.find((item) => item.id === motion.agendaItemId)?.parentId
  const names = [
    ...records.interests
      .filter(({ isRecused, agendaItemId }) => isRecused && [motion.agendaItemId, parent].includes(agendaItemId))
      .map(({ person }) => person.fullName),
    ...motion.votes.filter((vote) => vote.choice === 'recused').map((vote) => vote.fullName),
  ]
  return [...new Set(names)]
}

function remarksOf(motion: Motion, record: MeetingRecord, words: Words): string[] {
  const amended = record.records.motions.find((candidate) => candidate.id === motion.amendsId)
  const isVoted = motion.result === 'carried' || motion.result === 'failed'
  const names = isVoted ? steppedBack(motion, record) : []
  const isInRollCall = motion.votes.some((vote) => vote.choice === 'recused')
  return [
    ...(amended === undefined ? [] : [words.say('motion.amends', { number: amended.number })]),
    ...(motion.approves?.asCorrected === true && motion.result === 'carried' ? [words.say('motion.asCorrected')] : []),
    ...(names.length === 0 || isInRollCall
      ? []
      : [words.say('motion.steppedBack', { count: names.length, names: words.list(names) })]),
    ...(motion.majorityRule === null || !isVoted ? [] : [words.say(majorityKeys[motion.majorityRule])]),
    ...(motion.withoutQuorumReason === null
      ? []
      : [words.say('motion.withoutQuorum', { reason: motion.withoutQuorumReason })]),
  ]
}

function methodOf({ method, votedOn }: Motion, words: Words): string | null {
  if (method === 'email' && votedOn !== null) return words.say('motion.emailClosed', { date: words.date(votedOn) })
  return method && words.say(`motion.${method}`)
}

/** A motion as it is printed. */
export function motionEntry(motion: Motion, record: MeetingRecord, words: Words): MotionEntry {
  return {
    kind: 'motion',
    label: words.say(motion.kind === 'amendment' ? 'motion.amendment' : 'motion.label', { number: motion.number }),
    result: words.say(`motion.${motion.result ?? 'pending'}`),
    text: motion.text,
    count: countOf(motion, words),
    method: methodOf(motion, words),
    moved: movedOf(motion, words),
    remarks: remarksOf(motion, record, words),
    rollCall: rollCallOf(motion, words),
  }
}

/** Who owns an action, in words; empty when nobody does. */
export const ownersOf = (action: Pick<ActionItem, 'owners'>, words: Words) =>
  words.list(action.owners.map((owner) => ownerName(owner, words)))

/** A person's name; an office with the name of who held it on the meeting's day. */
export function ownerName({ office, fullName }: Pick<ActionOwner, 'office' | 'fullName'>, words: Words): string {
  if (office === null) return fullName
  const name = words.say(`office.${office}`)
  return fullName === ''
    ? words.say('action.vacant', { office: name })
    : words.say('action.holder', { office: name, name: fullName })
}

/** An action as it is printed at the place where it was agreed. */
export function actionEntry(action: ActionItem, words: Words): ActionEntry {
  const owners = ownersOf(action, words)
  return {
    kind: 'action',
    label: words.say('action.label', { number: action.number }),
    due: action.dueOn && words.say('action.due', { date: words.date(action.dueOn) }),
    owner: owners === '' ? null : words.say('action.owner', { owners }),
    text: action.text,
  }
}

/** A decision as it is printed. */
export function decisionEntry(decision: Decision, words: Words): DecisionEntry {
  return {
    kind: 'decision',
    label: words.say('decision.label', { number: decision.number }),
    note: words.say('decision.note'),
    text: decision.text,
  }
}

/** What somebody said, with title and employer as of the day. */
export function commentEntry({ text, speaker }: IndustryComment, words: Words): RemarkEntry {
  const detail = [speaker?.title, speaker?.affiliation].filter(Boolean).join(', ')
  return {
    kind: 'comment',
    label: words.say(speaker?.side === 'internal' ? 'comment.internal' : 'comment.label'),
    aside: null,
    speaker:
      speaker === null
        ? { name: words.say('comment.nobody'), detail: null }
        : { name: speaker.name, detail: detail === '' ? null : detail },
    text,
  }
}

/** An idea as it is printed. */
export function ideaEntry({ text }: Idea, words: Words): RemarkEntry {
  return { kind: 'idea', label: words.say('idea.label'), aside: null, speaker: null, text }
}

/** Looks up what a reference in a note stands for, among everything that the meeting's record holds. */
export function recordFinder(record: MeetingRecord, words: Words) {
  const { records } = record
  const byId = new Map<string, RecordEntry>([
    ...records.mattersArising.map(({ action }) => [action.id, actionEntry(action, words)] as const),
    ...records.motions.map((motion) => [motion.id, motionEntry(motion, record, words)] as const),
    ...records.decisions.map((decision) => [decision.id, decisionEntry(decision, words)] as const),
    ...records.actions.map((action) => [action.id, actionEntry(action, words)] as const),
    ...records.comments.map((comment) => [comment.id, commentEntry(comment, words)] as const),
    ...records.ideas.map((idea) => [idea.id, ideaEntry(idea, words)] as const),
    ...records.entries.map((entry) => [entry.id, registerEntry(entry, words)] as const),
    ...records.interests.map((interest) => [interest.id, interestEntry(interest, words)] as const),
  ])
  return ({ recordId, recordType }: RecordReference) => {
    const found = byId.get(recordId)
    return found?.kind === recordType ? found : undefined
  }
}

/** The register of the actions that a meeting agreed. */
export function actionRegister(actions: readonly ActionItem[], words: Words): TableEntry {
  return {
    kind: 'table',
    head: [
      words.say('register.ref'),
      words.say('register.owner'),
      words.say('register.action'),
      words.say('register.due'),
      words.say('register.item'),
    ],
    widths: [13, 38, null, 30, 12],
    rows: actions.map((action) => [
      words.number(action.number),
      ownersOf(action, words) || words.say('action.nobody'),
      action.text,
      action.dueOn === null ? words.say('action.noDate') : words.date(action.dueOn),
      action.origin?.itemNumber ?? '',
    ]),
  }
}

const statusKeys: Record<ActionStatus, WordKey> = {
  open: 'register.statusOpen',
  in_progress: 'register.statusInProgress',
  blocked: 'register.statusBlocked',
  done: 'register.statusDone',
  dropped: 'register.statusDropped',
}

/** The register of what earlier meetings left open, as it stood at this one. */
export function mattersArisingRegister(matters: readonly MatterArising[], words: Words): TableEntry {
  return {
    kind: 'table',
    head: [
      words.say('register.ref'),
      words.say('register.owner'),
      words.say('register.action'),
      words.say('register.due'),
      words.say('register.status'),
    ],
    widths: [13, 38, null, 30, 20],
    rows: matters.map(({ action, statusThen, dueThen }) => [
      words.number(action.number),
      ownersOf(action, words) || words.say('action.nobody'),
      action.text,
      dueThen === null ? words.say('action.noDate') : words.date(dueThen),
      words.say(statusKeys[statusThen]),
    ]),
  }
}
