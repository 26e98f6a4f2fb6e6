import { getTableColumns } from 'drizzle-orm'
import { references } from '../interchange/references'
import { TOPIC_OF_RECORD } from '../model/recordTopics'
import { plainTextOf, recordNodesOf, type RichText } from '../model/richText'
import { Topic } from '../model/topics'
import { replaceRecord } from '../commands/recordBlocks'
import { tables } from '../schema'
import { shapeAgenda, type ShapedItem } from './agendaShape'
import { grantClaims, uniqueRules } from './claims'
import { PAIRED } from './columnGroups'
import { findDeletions, isAlive, type Deletions } from './deletions'
import { columnsOf } from './fields'
import { readNoteTexts, type LostText } from './noteTexts'
import { knew, type RawChange, type RawLog } from './rawLog'
import { isUnderSeal, readSeals, type Seals } from './seals'

export type Columns = Record<string, unknown>

/** What the rows are, given all steps that are known. */
export interface Evaluation {
  /** Of every row that was ever made its columns, or null when it is not there. */
  rows: Map<Topic, Map<string, Columns | null>>
  deletions: Deletions
  seals: Seals
  lostTexts: LostText[]
  isIgnored: (change: RawChange) => boolean
}

/** Rows that live on after the meeting that they were recorded at. */
const DETACHED = Object.keys(PAIRED) as readonly Topic[]

/** Works out the rows. A pure function of the log: whoever knows the same steps gets the same rows. */
export function evaluate(log: RawLog): Evaluation {
  const seals = readSeals(log)
  const isIgnored = (change: RawChange): boolean => seals.sealAgainst(change) !== undefined
  const deletions = findDeletions(log, isIgnored, (change) => seals.sealAgainst(change))
  const rows: Evaluation['rows'] = new Map()
  const counting = new Map<Topic, Map<string, RawChange[]>>()
  for (const topic of Topic.options) {
    const ofTopic = new Map<string, Columns | null>()
    const countingOf = new Map<string, RawChange[]>()
    for (const [id, all] of log.rows.get(topic) ?? []) {
      const changes = all.filter((change) => !isIgnored(change))
      countingOf.set(id, changes)
      ofTopic.set(id, isAlive(changes, deletions.counts) ? columnsOf(topic, changes) : null)
    }
    rows.set(topic, ofTopic)
    counting.set(topic, countingOf)
  }
  const work: Work = { log, seals, deletions, rows, counting, isIgnored }
  detachFromSealed(work)
  const { lostTexts, besides } = settleTexts(work)
  dropLooseEnds(work)
  settleUnique(work)
  dropLooseEnds(work)
  settleAgendas(work)
  settleRecordBlocks(work, besides)
  return { rows, deletions, seals, lostTexts, isIgnored }
}

interface Work {
  log: RawLog
  seals: Seals
  deletions: Deletions
  rows: Evaluation['rows']
  counting: Map<Topic, Map<string, RawChange[]>>
  isIgnored: (change: RawChange) => boolean
}

function* aliveOf({ rows }: Pick<Work, 'rows'>, topic: Topic): Generator<[id: string, columns: Columns]> {
  for (const [id, columns] of rows.get(topic) ?? []) if (columns !== null) yield [id, columns]
}

/**
 * An action or an entry of a register that was recorded in minutes which were sealed without it stays, as one of no
 * meeting: no promise is lost.
 */
function detachFromSealed(work: Work): void {
  for (const topic of DETACHED) {
    for (const [id, columns] of aliveOf(work, topic)) {
      const insert = work.counting
        .get(topic)
        ?.get(id)
        ?.find(({ operation }) => operation === 'insert')
      const meetingId = columns['meetingId']
      if (insert === undefined || typeof meetingId !== 'string') continue
      if (work.seals.keepsOut(meetingId, insert)) Object.assign(columns, { meetingId: null, agendaItemId: null })
    }
  }
}

function settleTexts(work: Work): { lostTexts: LostText[]; besides: Map<string, string[]> } {
  const lostTexts: LostText[] = []
  const besides = new Map<string, string[]>()
  for (const [id, columns] of work.rows.get('minutes_note') ?? []) {
    const texts = readNoteTexts(work.log.rows.get('minutes_note')?.get(id) ?? [], work.isIgnored)
    if (texts === undefined) continue
    const { lost, besides: others, ...shown } = texts
    if (columns !== null) Object.assign(columns, shown)
    lostTexts.push(...lost)
    if (others.length > 0) besides.set(id, others)
  }
  const variants = work.rows.get('note_variant') ?? new Map<string, Columns | null>()
  for (const { row } of lostTexts) {
    const logged = work.counting.get('note_variant')?.get(row.id) ?? []
    const inserts = logged.filter(({ operation }) => operation === 'insert')
    const isThere = logged
      .filter((change) => change.operation === 'delete' && work.deletions.counts(change))
      .every((removal) => inserts.some((insert) => knew(insert, removal)))
    variants.set(row.id, isThere ? { ...row } : null)
  }
  work.rows.set('note_variant', variants)
  return { lostTexts, besides }
}

/** A reference to a row that is not there becomes empty, or takes its row with it where it must not be empty. */
function dropLooseEnds({ rows }: Work): void {
  for (let isSettled = false; !isSettled;) {
    isSettled = true
    for (const topic of Topic.options) {
      for (const [id, columns] of aliveOf({ rows }, topic)) {
        for (const { property, target } of references[topic]) {
          const named = columns[property]
          if (typeof named !== 'string' || rows.get(target)?.get(named)) continue
          isSettled = false
          if (isRequired(topic, property)) {
            rows.get(topic)?.set(id, null)
            break
          }
          for (const name of PAIRED[topic]?.includes(property) === true ? PAIRED[topic] : [property])
            columns[name] = null
          if (topic === 'proposal' && columns['status'] === 'scheduled') columns['status'] = 'waiting'
        }
      }
    }
  }
}

function isRequired(topic: Topic, property: string): boolean {
  const column = (getTableColumns(tables[topic]) as Record<string, { notNull: boolean }>)[property]
  if (column?.notNull === true) return true
  // Tables whose CHECK wants one of two references.
  return topic === 'attachment' || topic === 'action_link' || topic === 'action_owner' || topic === 'motion'
}

function settleUnique({ rows, counting, deletions, seals }: Work): void {
  for (const rule of uniqueRules) {
    const claiming = [...(counting.get(rule.topic) ?? [])].map(([rowId, changes]) => {
      const meetingId = seals.meetingOf(rule.topic, rowId)
      return {
        rowId,
        changes,
        counts: deletions.counts,
        isFixed: (change: RawChange) => rule.next !== null && isUnderSeal(seals, meetingId, change),
      }
    })
    const standIns = new Map<string, string>()
    for (const [rowId, { value, keptOutBy }] of grantClaims(rule, claiming)) {
      const columns = rows.get(rule.topic)?.get(rowId)
      if (columns == null) continue
      if (value !== null) columns[rule.column] = value
      else if (keptOutBy !== undefined && rows.get(rule.topic)?.get(keptOutBy)) {
        rows.get(rule.topic)?.set(rowId, null)
        standIns.set(rowId, keptOutBy)
      }
    }
    if (standIns.size > 0) replaceReferences(rows, rule.topic, standIns)
  }
}

/** What belonged to a row that was left out belongs to the one that stands in its place. */
function replaceReferences(rows: Work['rows'], target: Topic, standIns: ReadonlyMap<string, string>): void {
  for (const topic of Topic.options) {
    for (const reference of references[topic].filter((each) => each.target === target)) {
      for (const [, columns] of aliveOf({ rows }, topic)) {
        const other = standIns.get(String(columns[reference.property]))
        if (other !== undefined) columns[reference.property] = other
      }
    }
  }
}

function settleAgendas(work: Work): void {
  const meetings = new Map<string, Map<string, ShapedItem>>()
  for (const [id, columns] of aliveOf(work, 'agenda_item')) {
    const meetingId = String(columns['meetingId'])
    const items = meetings.get(meetingId) ?? new Map<string, ShapedItem>()
    meetings.set(meetingId, items)
    const changes = work.counting.get('agenda_item')?.get(id) ?? []
    items.set(id, { columns, changes, counts: work.deletions.counts })
  }
  for (const items of meetings.values()) shapeAgenda(items)
}

/** The text shows the records of its item: none that went, and those that only a text beside it shows behind its end. */
function settleRecordBlocks(work: Work, besides: ReadonlyMap<string, readonly string[]>): void {
  for (const [id, columns] of aliveOf(work, 'minutes_note')) {
    const sites = new Set((work.log.rows.get('minutes_note')?.get(id) ?? []).map(({ step }) => step.siteId))
    if (sites.size < 2) continue
    const isOwn = ({ recordType, recordId }: { recordType: keyof typeof TOPIC_OF_RECORD; recordId: string }): boolean =>
      work.rows.get(TOPIC_OF_RECORD[recordType])?.get(recordId)?.['agendaItemId'] === columns['agendaItemId']
    let body = JSON.parse(String(columns['body'])) as RichText
    const shown = recordNodesOf(body)
    const loose = shown.filter((record) => !isOwn(record))
    for (const record of loose) body = replaceRecord(body, record, null) ?? body
    const missing = new Map(
      (besides.get(id) ?? [])
        .flatMap((text) => recordNodesOf(JSON.parse(text) as RichText))
        .filter((record) => isOwn(record) && !shown.some(({ recordId }) => recordId === record.recordId))
        .map((record) => [record.recordId, record]),
    )
    if (loose.length === 0 && missing.size === 0) continue
    body = {
      ...body,
      content: [...body.content, ...[...missing.values()].map((attrs) => ({ type: 'record' as const, attrs }))],
    }
    columns['body'] = JSON.stringify(body)
    columns['plainText'] = plainTextOf(body)
  }
}
