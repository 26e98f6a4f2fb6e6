import { eq } from 'drizzle-orm'
import { findRowEver, isTakenBack, listChanges, type ChangeSet, type LoggedChange } from '../changelog/history'
import type { ReadDb } from '../changelog/store'
import { isActionPart } from '../model/action'
import type { ChangeFacts, ChangeSummary, ColumnChange } from '../model/history'
import { AppError } from '../model/errors'
import { Topic } from '../model/topics'
import type { RowOf } from '../schema'
import { changeSetTable } from '../schema/changeLog'

type Row = Record<string, unknown>

/** What the commands of one kind are about, where that is not the topic of the same name. */
const SUBJECTS: Readonly<Record<string, readonly Topic[]>> = {
  'motion.castVote': ['vote'],
  'emailVote.castVote': ['vote'],
  emailVote: ['motion'],
  minutes: ['minutes_draft', 'sealed_record', 'meeting'],
  review: ['review_comment'],
  agenda: ['agenda_item', 'agenda_version'],
  'actionItem.note': ['action_note'],
  'actionItem.reviseNote': ['action_note'],
  'actionItem.removeNote': ['action_note'],
  actionItem: ['action_item'],
  note: ['minutes_note'],
  membership: ['membership'],
}

/** Columns that say nothing to a reader: order, counters, long texts that have versions of their own. */
const SILENT = new Set([
  'body',
  'plainText',
  'revision',
  'savedAt',
  'position',
  'record',
  'content',
  'items',
  'sha256',
  'sections',
])
/** Longest value of a column that is told whole. */
const VALUE_MAX = 200

/** The change set of this number; NOT_FOUND when there is none. */
export function requireChangeSet(db: ReadDb, seq: number): ChangeSet {
  const set = db.select().from(changeSetTable).where(eq(changeSetTable.seq, seq)).get()
  if (set === undefined) throw new AppError('NOT_FOUND', 'There is no such step in the history.', { changeSet: seq })
  return set
}

/** What was sent out or frozen: it exists outside the program, or must not be unmade. */
const FINAL: readonly Topic[] = ['agenda_version', 'minutes_draft', 'sealed_record']

/** Why a step can never be taken back, if so: it came in as a whole, or it sent something out or sealed it. */
export function finalityOf(set: ChangeSet, changes: readonly LoggedChange[]): 'wholesale' | 'final' | null {
  if (/^(workspace|backup)\./.test(set.command)) return 'wholesale'
  return changes.some(({ topic }) => FINAL.includes(topic)) ? 'final' : null
}

/** One change set in facts. */
export function summarize(db: ReadDb, set: ChangeSet): ChangeSummary {
  const origin = originOf(db, set)
  const isBack = isTakenBack(db, set.seq)
  return {
    changeSet: set.seq,
    at: set.at,
    actor: set.actor,
    facts: factsOf(db, set),
    undone: origin.depth === 0 ? null : factsOf(db, origin.set),
    isRedo: origin.depth > 0 && origin.depth % 2 === 0,
    isTakenBack: isBack,
    canBeTakenBack: !isBack && finalityOf(set, listChanges(db, set.seq)) === null,
  }
}

/** The step that a chain of undos and redos is about, and how long the chain is; 0 for a step itself. */
function originOf(db: ReadDb, set: ChangeSet, depth = 0): { set: ChangeSet; depth: number } {
  return set.undoesSeq === null ? { set, depth } : originOf(db, requireChangeSet(db, set.undoesSeq), depth + 1)
}

function factsOf(db: ReadDb, set: ChangeSet): ChangeFacts {
  const changes = listChanges(db, set.seq)
  const main = mainChange(set.command, changes)
  if (main === undefined) throw new AppError('CORRUPT', `Entry ${set.seq} of the history holds nothing.`)
  const row = findRowEver(db, main.topic, main.rowId) ?? main.after ?? main.before ?? {}
  return {
    command: set.command,
    topic: main.topic,
    operation: main.operation,
    label: labelOf(db, main.topic, row),
    number: numberOf(db, main.topic, row),
    item: itemOf(db, main.topic, row),
    count: changes.filter((change) => change.topic === main.topic && change.operation === main.operation).length,
    columns: main.operation === 'update' ? columnsOf(db, main) : [],
  }
}

/** The change that a change set is about; the others follow from it. */
function mainChange(command: string, changes: readonly LoggedChange[]): LoggedChange | undefined {
  const [prefix = ''] = command.split('.')
  const named = SUBJECTS[command] ?? SUBJECTS[prefix] ?? Topic.options.filter((topic) => topic === prefix)
  const fits = changes.filter((change) => named.includes(change.topic))
  const rest = changes.filter((change) => change.topic !== 'minutes_note')
  for (const candidates of [fits, rest, changes]) {
    const main = candidates.find((change) => change.operation !== 'update') ?? candidates[0]
    if (main) return main
  }
  return undefined
}

/** How people call a row: its name, title or wording, or those of what it belongs to. */
export function labelOf(db: ReadDb, topic: Topic, stored: object): string {
  const row = stored as Row
  const of = (other: Topic, id: unknown): string => {
    const found = typeof id === 'string' ? findRowEver(db, other, id) : undefined
    return found === undefined ? '' : labelOf(db, other, found)
  }
  const own = (name: string): string => {
    const value = row[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  switch (topic) {
    case 'institution':
    case 'program':
    case 'organization':
    case 'board':
    case 'agenda_template':
      return own('name')
    case 'snippet':
      return own('abbreviation')
    case 'person':
    case 'attendance':
      return own('fullName')
    case 'board_program':
      return of('program', row['programId'])
    case 'membership':
    case 'vote':
    case 'declared_interest':
      return of('person', row['personId'])
    case 'action_owner':
      return of('person', row['personId']) || own('office')
    case 'meeting':
    case 'agenda_item':
    case 'proposal':
      return own('title')
    case 'agenda_version':
    case 'minutes_draft':
      return own('number')
    case 'sealed_record':
      return own('version')
    case 'presence_change':
      return of('attendance', row['attendanceId'])
    case 'recess':
      return own('startedAt')
    case 'item_span':
    case 'minutes_note':
    case 'note_variant':
      return of('agenda_item', row['agendaItemId'])
    case 'motion':
    case 'decision':
    case 'action_item':
    case 'industry_comment':
    case 'idea':
    case 'review_comment':
    case 'action_note':
    case 'prospect':
    case 'pledge':
    case 'skills_gap':
    case 'skill':
    case 'recommendation':
    case 'development':
    case 'story':
    case 'interest_statement':
    case 'orientation_step':
    case 'plan_goal':
      return own('text')
    case 'interaction':
      return own('note')
    case 'consultation':
      return own('stakeholder')
    case 'compliance_profile':
      return own('name')
    case 'board_profile':
      return own('presetId') || of('compliance_profile', row['profileId'])
    case 'annual_report':
    case 'skill_round':
      return own('year')
    case 'seat_plan':
      return own('category')
    case 'expertise':
      return own('label')
    case 'topic_review':
      return own('topic')
    case 'placement':
      return of('pledge', row['pledgeId'])
    case 'skill_rating':
      return of('skill', row['skillId'])
    case 'recommendation_arising':
      return of('recommendation', row['recommendationId'])
    case 'matter_arising':
    case 'due_change':
    case 'action_link':
      return of('action_item', row['actionItemId'])
    case 'attachment':
      return own('fileName')
  }
}

function numberOf(db: ReadDb, topic: Topic, stored: object): number | null {
  const row = stored as Row
  if (topic === 'vote') return findRowEver(db, 'motion', String(row['motionId']))?.number ?? null
  if (isActionPart(topic)) return findRowEver(db, 'action_item', String(row['actionItemId']))?.number ?? null
  const number = row['number'] ?? row['version']
  return typeof number === 'number' ? number : null
}

function itemOf(db: ReadDb, topic: Topic, stored: object): string | null {
  const row = stored as Row
  const motion = topic === 'vote' ? findRowEver(db, 'motion', String(row['motionId'])) : undefined
  const id = motion?.agendaItemId ?? row['agendaItemId']
  if (typeof id !== 'string') return null
  return (findRowEver(db, 'agenda_item', id) as RowOf<'agenda_item'> | undefined)?.title ?? null
}

const PERSON_COLUMNS =
  /^(person|presiding|recorder|presenter|mover|seconder|author|proposedBy|contact|referredBy|owner|by|raisedBy|from)Id$/
/** Columns that name a row of a kind which the column's own name does not tell. */
const OTHER_COLUMNS: Readonly<Record<string, Topic>> = {
  organizationId: 'organization',
  hostId: 'organization',
  programId: 'program',
  membershipId: 'membership',
  meetingId: 'meeting',
  reportedAtId: 'meeting',
  motionId: 'motion',
  pledgeId: 'pledge',
  recommendationId: 'recommendation',
  profileId: 'compliance_profile',
}

function columnsOf(db: ReadDb, change: LoggedChange): ColumnChange[] {
  const before = change.before ?? {}
  const after = change.after ?? {}
  return Object.keys(after).flatMap((column): ColumnChange[] => {
    if (SILENT.has(column)) return []
    return [{ column, before: readable(db, column, before[column]), after: readable(db, column, after[column]) }]
  })
}

/** A column's value as a person can read it: names for ids, a beginning of a long text. */
export function readable(db: ReadDb, column: string, value: unknown): ColumnChange['before'] {
  if (typeof value === 'string' && column.endsWith('Id')) {
    const topic = PERSON_COLUMNS.test(column) ? 'person' : (OTHER_COLUMNS[column] ?? 'agenda_item')
    const found = findRowEver(db, topic, value)
    return found === undefined ? null : labelOf(db, topic, found)
  }
  if (typeof value === 'string') return value.length > VALUE_MAX ? `${value.slice(0, VALUE_MAX)}…` : value
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}
