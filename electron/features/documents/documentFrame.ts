import type { DocumentFrame, DocumentParts, Fact } from '../../../db/model/documents'
import type { AttendanceRow, MeetingDetail } from '../../../db/model/meeting'
import type { MeetingRecord } from '../../../db/model/minutes'
import { cleanText } from '../../../db/model/richText'
import type { PaperSize } from '../../../db/model/vocabulary'
import type { Words } from './words'

/** What a document needs besides the meeting's record. */
export type DocumentOptions = {
  paper: PaperSize
  words: Words
  /** Where the template finds the institution's logo; null for none. */
  logoPath: string | null
  /** What goes into this copy; everything unless said otherwise. */
  parts?: DocumentParts
  /** The name by which links find an item; left out where nothing links to it. */
  anchorOf?: (itemId: string) => string
  /** The minutes say something else than the draft that went out last. */
  isChangedSinceDraft?: boolean
}

/** Everything on a document that does not depend on which of the documents it is. */
export function documentFrame(
  kind: 'minutes' | 'agenda',
  record: MeetingRecord,
  { paper, words, logoPath }: DocumentOptions,
): Omit<DocumentFrame, 'status' | 'facts'> {
  const { meeting } = record
  const { board, institution } = meeting
  const [lang = 'en', region = null] = institution.language.split('-')
  const date = words.date(meeting.date)
  const values = { board: board.name, date, meeting: meeting.title }
  const [year = 1900, month = 1, day = 1] = meeting.date.split('-').map(Number)
  return {
    paper,
    lang,
    region,
    dir: isRightToLeft(lang) ? 'rtl' : 'ltr',
    meta: {
      title: words.say(`${kind}.title`, values),
      authors: [institution.name],
      keywords: [words.say(`${kind}.keyword`), board.name],
      description: words.say(`${kind}.description`, values),
      date: { year, month, day },
    },
    institution: institution.name,
    logo: logoPath === null ? null : { path: logoPath, alt: words.say('logoOf', { institution: institution.name }) },
    documentName: words.say(`${kind}.name`),
    board: board.name,
    sessionLine: words.say('sessionLine', { meeting: meeting.title, when: whenOf(kind, meeting, words) }),
    running: {
      left: words.say(`${kind}.running`, { ...values, board: shortened(board.name, 70) }),
      right: date,
      foot: words.say('foot', { institution: shortened(institution.name, 60), meeting: shortened(meeting.title, 50) }),
    },
    pageOf: words.say('pageOf'),
    seal: null,
  }
}

/** The agenda says when the meeting is to be, the minutes when it was. */
function whenOf(kind: 'minutes' | 'agenda', meeting: MeetingDetail, words: Words): string {
  const start = (kind === 'minutes' && meeting.calledToOrderAt) || meeting.startTime
  const end = (kind === 'minutes' && meeting.adjournedAt) || meeting.endTime
  return words.say('sessionDate', { date: words.longDate(meeting.date), times: words.times(start, end) })
}

/** Place, mode, kind and people of the meeting. Rows that nothing is known about are left out. */
export function meetingFacts(record: MeetingRecord, words: Words): Fact[] {
  const { meeting } = record
  return [
    ...factOf(words.say('facts.kind'), words.say(`meetingKind.${meeting.kind}`)),
    ...factOf(words.say('facts.place'), placeOf(meeting, words)),
    ...factOf(words.say('facts.mode'), words.say(`meetingMode.${meeting.mode}`)),
  ]
}

/** Who led the meeting, or is to lead it. */
export function chairFact(record: MeetingRecord, words: Words): Fact[] {
  const { presiding } = record.meeting
  const chair = record.attendance.find((row) => row.role === 'chair')
  if (presiding && presiding.personId !== chair?.personId) {
    const name = nameWithAffiliation(presiding.personId, presiding.fullName, record)
    return factOf(
      words.say('facts.presiding'),
      chair === undefined ? name : words.say('facts.inPlaceOf', { name, chair: chair.fullName }),
    )
  }
  return chair ? factOf(words.say('facts.chair'), nameWithAffiliation(chair.personId, chair.fullName, record)) : []
}

/** A person's name, with their organization as of the day if they are on the meeting's list. */
export function nameWithAffiliation(personId: string, fullName: string, record: MeetingRecord): string {
  const row = record.attendance.find((candidate) => candidate.personId === personId)
  return [fullName, row?.affiliation].filter(Boolean).join(', ')
}

/** One fact, or none if there is nothing to say. */
export function factOf(label: string, text: string | null): Fact[] {
  return text ? [{ label, text }] : []
}

function placeOf(meeting: MeetingDetail, words: Words): string | null {
  const { place, onlineAddress: address } = meeting
  if (place && address) return words.say('facts.online', { place, address })
  return address ? words.say('facts.onlineOnly', { address }) : place
}

/** The member who holds an office of the board on the day. */
export function holderOf(role: AttendanceRow['role'], record: MeetingRecord): AttendanceRow | undefined {
  return record.attendance.find((row) => row.role === role)
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'yi', 'ps', 'sd', 'dv'])
/** Whether a language is written from right to left. */
export const isRightToLeft = (language: string) => rightToLeft.has(language)

/** Keeps heads and feet on one line. The full text stands on the first page. */
export function shortened(text: string, most: number): string {
  const characters = [...text]
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
}

/** The same data with every text in it cleaned for print. */
export function cleaned<Data>(data: Data): Data {
  if (typeof data === 'string') return cleanText(data) as Data
  if (Array.isArray(data)) return data.map(cleaned) as Data
  if (typeof data === 'object' && data !== null) {
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, cleaned(value)])) as Data
  }
  return data
}
