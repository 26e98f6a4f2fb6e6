import { sql } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { SnippetId } from '../model/ids'
import { plainTextOf, type RichText } from '../model/richText'
import type { Snippet, Wordings } from '../model/snippet'
import { requireAgendaItem, requireMeeting } from './meeting'
import { foldText } from './search'

/** How many earlier meetings are looked through. */
const MEETINGS = 4
/** Most sentences, motions or decisions that are offered. */
const OFFERED_MAX = 60
/** Shorter ones are quicker typed than chosen. */
const SENTENCE_MIN = 12

/** The snippets of an institution by their abbreviations. */
export function listSnippets(db: ReadDb, input: { institutionId: string }): Snippet[] {
  return db
    .all<{ id: string; abbreviation: string; text: string }>(
      sql`select id, abbreviation, text from snippet where institution_id = ${input.institutionId} order by abbreviation`,
    )
    .map((row) => ({ ...row, id: row.id as SnippetId }))
}

/** An item that is confidential itself or below one that is. Of alias `i`. */
const IS_PUBLIC = sql`i.is_confidential = 0
  and not exists (select 1 from agenda_item p where p.id = i.parent_id and p.is_confidential = 1)`

/**
 * What a board wrote before and may write again: sentences of the notes under the same item (the same standing task, or
 * the same title) of its last four meetings, and its motions and decisions. Nothing of confidential items.
 */
export function listWordings(db: ReadDb, input: { agendaItemId: string }): Wordings {
  const item = requireAgendaItem(db, input.agendaItemId)
  const meeting = requireMeeting(db, item.meetingId)
  const isEarlier = sql`m.board_id = ${meeting.boardId} and m.status <> 'cancelled'
    and (m.date, m.start_time, m.id) < (${meeting.date}, ${meeting.startTime}, ${meeting.id})`
  const notes = db
    .all<{ title: string; standing: string | null; body: string }>(
      sql`select i.title as title, i.standing as standing, n.body as body
      from (select * from meeting m where ${isEarlier} order by m.date desc, m.start_time desc, m.id desc limit ${MEETINGS}) m
      join agenda_item i on i.meeting_id = m.id join minutes_note n on n.agenda_item_id = i.id
      where ${IS_PUBLIC} order by m.date desc, m.start_time desc, m.id desc, i.position`,
    )
    .filter(
      ({ title, standing }) =>
        (item.standing !== null && standing === item.standing) || foldText(title) === foldText(item.title),
    )
  const textsOf = (table: 'motion' | 'decision') =>
    db.all<{ text: string }>(
      sql`select r.text as text from ${sql.raw(table)} r join agenda_item i on i.id = r.agenda_item_id
      join meeting m on m.id = i.meeting_id where ${isEarlier} and ${IS_PUBLIC}
      order by m.date desc, m.start_time desc, r.number desc limit 400`,
    )
  return {
    sentences: distinct(notes.flatMap(({ body }) => sentencesOf(plainTextOf(JSON.parse(body) as RichText)))),
    motions: distinct(textsOf('motion').map(({ text }) => text)),
    decisions: distinct(textsOf('decision').map(({ text }) => text)),
  }
}

/** The sentences of a text that are worth offering, in its order. */
export function sentencesOf(text: string): string[] {
  return text
    .split('\n')
    .flatMap((line) => line.split(/(?<=[.!?]["”’)]?)(?<!\b(?:Mr|Mrs|Ms|Dr|Prof|St|No)\.)\s+(?=["“(]?[\p{Lu}\p{N}])/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SENTENCE_MIN && /\p{L}/u.test(sentence))
}

function distinct(texts: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const text of texts) if (!seen.has(foldText(text))) seen.set(foldText(text), text)
  return [...seen.values()].slice(0, OFFERED_MAX)
}
