import type { AttendanceRow as PrintedRow, Fact, MinutesData } from '../../../db/model/documents'
import type { AttendanceRow } from '../../../db/model/meeting'
import type { MeetingRecord } from '../../../db/model/minutes'
import { factOf } from './documentFrame'
import { presenceOverTime } from './presenceEntries'
import type { Words } from './words'

const isPresent = (row: AttendanceRow) => row.status === 'present'

function presenceOf({ status, mode, personId }: AttendanceRow, record: MeetingRecord, words: Words): string {
  const overTime = status === 'present' ? presenceOverTime(personId, record, words) : null
  if (overTime !== null) return overTime
  if (status === null) return words.say('attendance.notRecorded')
  return words.say(status === 'present' && mode !== null ? `attendance.${mode}` : `attendance.${status}`)
}

function printedRow(row: AttendanceRow, record: MeetingRecord, words: Words): PrintedRow {
  const position = [row.title, row.affiliation].filter(Boolean).join(', ')
  return {
    name: row.fullName,
    role: row.role === null || row.role === 'member' ? null : words.say(`role.${row.role}`),
    position: position || words.say('attendance.noPosition'),
    seat: row.category === null ? '' : words.say(`category.${row.category}`),
    presence: presenceOf(row, record, words),
  }
}

function modesOf(rows: readonly AttendanceRow[], words: Words): string {
  return words.say('attendance.countedModes', {
    inPerson: words.number(rows.filter((row) => row.mode === 'in_person').length),
    online: words.number(rows.filter((row) => row.mode === 'online').length),
  })
}

/** Reviewers count people present by kind and mode, so the minutes count them for them. */
function summaryOf(rows: readonly AttendanceRow[], words: Words): Fact[] {
  const members = rows.filter((row) => row.capacity === 'member')
  const voting = members.filter((row) => row.isVoting)
  const external = members.filter((row) => row.side === 'external' && isPresent(row))
  const votingPresent = voting.filter(isPresent)
  return [
    ...factOf(
      words.say('attendance.counted'),
      voting.length === 0
        ? null
        : words.say('attendance.countedVoting', {
            count: voting.length,
            present: words.number(votingPresent.length),
            modes: modesOf(votingPresent, words),
          }),
    ),
    ...factOf(
      words.say('attendance.external'),
      external.length === 0
        ? null
        : words.say('attendance.countedExternal', { count: external.length, modes: modesOf(external, words) }),
    ),
  ]
}

/** Who was there, with title and affiliation as of the day: voting members, other members, guests. */
export function attendanceTable(record: MeetingRecord, words: Words): MinutesData['attendance'] {
  const { attendance } = record
  const groups = [
    {
      title: words.say('attendance.voting'),
      rows: attendance.filter((row) => row.capacity === 'member' && row.isVoting),
    },
    {
      title: words.say('attendance.nonVoting'),
      rows: attendance.filter((row) => row.capacity === 'member' && !row.isVoting),
    },
    { title: words.say('attendance.guests'), rows: attendance.filter((row) => row.capacity === 'guest') },
  ].filter((group) => group.rows.length > 0)
  return {
    title: words.say('attendance.title'),
    head: [
      words.say('attendance.name'),
      words.say('attendance.position'),
      words.say('attendance.seat'),
      words.say('attendance.presence'),
    ],
    groups:
      groups.length === 0
        ? [{ title: words.say('attendance.nobody'), rows: [] }]
        : groups.map((group) => ({
            title: group.title,
            rows: group.rows.map((row) => printedRow(row, record, words)),
          })),
    summary: summaryOf(attendance, words),
  }
}
