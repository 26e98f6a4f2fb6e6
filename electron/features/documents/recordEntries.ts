import type { ActionItem, MatterArising } from '../../../db/model/action'
import type {
  ActionEntry,
  DecisionEntry,
  Fact,
  MotionEntry,
  RecordEntry,
  TableEntry,
} from '../../../db/model/documents'
import type { Decision, MeetingRecord, Motion } from '../../../db/model/minutes'
import type { RecordReference } from '../../../db/model/richText'
import { VoteChoice, type ActionStatus } from '../../../db/model/vocabulary'
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

/** A motion as it is printed. */
export function motionEntry(motion: Motion, words: Words): MotionEntry {
  return {
    kind: 'motion',
    label: words.say('motion.label', { number: motion.number }),
    result: words.say(`motion.${motion.result ?? 'pending'}`),
    text: motion.text,
    count: countOf(motion, words),
    method: motion.method && words.say(`motion.${motion.method}`),
    moved: movedOf(motion, words),
    rollCall: rollCallOf(motion, words),
  }
}

const ownersOf = (action: ActionItem, words: Words) => words.list(action.owners.map((owner) => owner.fullName))

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

/** Looks up what a reference in a note stands for, among everything that the meeting's record holds. */
export function recordFinder({ records }: MeetingRecord, words: Words) {
  const byId = new Map<string, RecordEntry>([
    ...records.mattersArising.map(({ action }) => [action.id, actionEntry(action, words)] as const),
    ...records.motions.map((motion) => [motion.id, motionEntry(motion, words)] as const),
    ...records.decisions.map((decision) => [decision.id, decisionEntry(decision, words)] as const),
    ...records.actions.map((action) => [action.id, actionEntry(action, words)] as const),
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
