import { sql, type SQL } from 'drizzle-orm'
import type { ReadDb } from '../changelog/store'
import type { AgendaItemId, BoardId, MeetingId } from '../model/ids'
import type { SearchHit } from '../model/search'
import type { Cloth } from '../model/vocabulary'

/** Trigrams need three characters; shorter words are looked for by reading through the entries. */
const TRIGRAM = 3
/** Most entries that are ranked: a broad word in a large workspace would otherwise rank a hundred thousand. */
const RANKED_MAX = 400
/** Characters of a snippet before and after the first hit. */
const AROUND = 60

interface EntrySql {
  kind: SearchHit['kind']
  rowId: string
  text: string
}

interface PlaceSql {
  boardId: BoardId | null
  boardName: string | null
  cloth: Cloth | null
  meetingId: MeetingId | null
  meetingTitle: string | null
  meetingDate: string | null
  agendaItemId: AgendaItemId | null
  title: string
}

/** Lower case without accents, one UTF-16 unit for each of the original, so that offsets stay true. */
export function foldText(text: string): string {
  let folded = ''
  for (const unit of text) {
    const plain = unit.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
    folded += plain.length === unit.length ? plain : unit.toLowerCase().slice(0, unit.length).padEnd(unit.length)
  }
  return folded
}

/** The words of a request, folded; at most eight, the longest request is bounded by the contract. */
export function searchWords(text: string): string[] {
  return foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, 8)
}

/**
 * Places where all words of `text` stand, best first: in notes, agenda titles, motions, decisions, actions, comments, ideas, people,
 * meetings and boards. Parts of words count and accents do not.
 */
export function findEverywhere(db: ReadDb, input: { text: string; limit: number }): SearchHit[] {
  const words = searchWords(input.text)
  if (words.length === 0) return []
  const entries = matchingEntries(db, words)
  const hits: SearchHit[] = []
  for (const entry of entries) {
    if (hits.length === input.limit) break
    const place = placeOf(db, entry)
    if (place !== undefined)
      hits.push({ kind: entry.kind, id: entry.rowId, ...place, snippet: snippetOf(entry.text, words) })
  }
  return hits
}

function matchingEntries(db: ReadDb, words: readonly string[]): EntrySql[] {
  const long = words.filter((word) => [...word].length >= TRIGRAM)
  const short = words.filter((word) => [...word].length < TRIGRAM)
  const holdsShort = (entry: EntrySql) => {
    const folded = foldText(entry.text)
    return short.every((word) => folded.includes(word))
  }
  if (long.length > 0) {
    const query = long.map((word) => `"${word.replaceAll('"', '""')}"`).join(' ')
    const found = db.all<EntrySql>(
      sql`select kind, rowId, text from (
        select e.kind as kind, e.row_id as rowId, e.text as text, e.id as id, t.rank as score
        from (select rowid, rank from search_text where search_text match ${query} limit ${RANKED_MAX}) t
        join search_entry e on e.id = t.rowid)
      order by score, length(text), id desc`,
    )
    return short.length === 0 ? found : found.filter(holdsShort)
  }
  // Two letters: the start of a word is meant, most likely of a name or a title.
  return db
    .all<EntrySql>(
      sql`select kind, row_id as rowId, text from search_entry where kind <> 'note' order by id desc limit 20000`,
    )
    .filter((entry) => {
      const starts = ` ${foldText(entry.text)}`
      return short.every((word) => starts.includes(` ${word}`))
    })
}

const MEETING_PLACE = sql`b.id as boardId, b.name as boardName, b.cloth as cloth,
  m.id as meetingId, m.title as meetingTitle, m.date as meetingDate`
const NO_MEETING = sql`null as meetingId, null as meetingTitle, null as meetingDate, null as agendaItemId`

function placeOf(db: ReadDb, entry: EntrySql): PlaceSql | undefined {
  return db.get<PlaceSql | undefined>(placeQuery(entry.kind, entry.rowId))
}

function placeQuery(kind: SearchHit['kind'], id: string): SQL {
  switch (kind) {
    case 'board':
      return sql`select b.id as boardId, b.name as boardName, b.cloth as cloth, ${NO_MEETING}, b.name as title
        from board b where b.id = ${id}`
    case 'person':
      return sql`select b.id as boardId, b.name as boardName, b.cloth as cloth, ${NO_MEETING}, p.full_name as title
        from person p left join membership s on s.person_id = p.id left join board b on b.id = s.board_id
        where p.id = ${id} order by s.term_start desc limit 1`
    case 'meeting':
      return sql`select ${MEETING_PLACE}, null as agendaItemId, m.title as title
        from meeting m join board b on b.id = m.board_id where m.id = ${id}`
    case 'agenda_item':
      return sql`select ${MEETING_PLACE}, i.id as agendaItemId, i.title as title
        from agenda_item i join meeting m on m.id = i.meeting_id join board b on b.id = m.board_id where i.id = ${id}`
    case 'note':
      return sql`select ${MEETING_PLACE}, i.id as agendaItemId, i.title as title
        from minutes_note n join agenda_item i on i.id = n.agenda_item_id
        join meeting m on m.id = i.meeting_id join board b on b.id = m.board_id where n.id = ${id}`
    case 'motion':
    case 'decision':
    case 'industry_comment':
    case 'idea': {
      const table = sql.raw(kind)
      return sql`select ${MEETING_PLACE}, r.agenda_item_id as agendaItemId, r.text as title
        from ${table} r join meeting m on m.id = r.meeting_id join board b on b.id = m.board_id where r.id = ${id}`
    }
    case 'action_item':
      return sql`select ${MEETING_PLACE}, r.agenda_item_id as agendaItemId, r.text as title
        from action_item r join board b on b.id = r.board_id left join meeting m on m.id = r.meeting_id where r.id = ${id}`
  }
}

/** The text around the first hit, the hits of all words marked. */
export function snippetOf(text: string, words: readonly string[]): SearchHit['snippet'] {
  const folded = foldText(text)
  const first = Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0), text.length)
  const start = first <= AROUND ? 0 : text.lastIndexOf(' ', first - AROUND) + 1
  const end = Math.min(text.length, first + AROUND * 2)
  const pieces: SearchHit['snippet'] = start > 0 ? [{ text: '… ', isHit: false }] : []
  let at = start
  while (at < end) {
    const next = words
      .map((word) => ({ from: folded.indexOf(word, at), length: word.length }))
      .filter((hit) => hit.from >= 0 && hit.from < end)
      .toSorted((a, b) => a.from - b.from || b.length - a.length)[0]
    if (next === undefined) break
    if (next.from > at) pieces.push({ text: text.slice(at, next.from), isHit: false })
    pieces.push({ text: text.slice(next.from, next.from + next.length), isHit: true })
    at = next.from + next.length
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isHit: false })
  if (end < text.length) pieces.push({ text: ' …', isHit: false })
  return pieces
}
