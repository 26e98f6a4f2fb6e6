import type { FindingFix, MinutesFinding } from '../../model/minutesCheck'
import { presentAt } from '../../model/presence'
import type { MemberRole, StandingItem } from '../../model/vocabulary'
import { isBlankDoc } from '../../model/richText'
import { finding, latestTime, type CheckedMinutes } from './context'

/** The fields that minutes must hold whatever was said (Glendale Community College, page 6174). */
export function checkFields(minutes: CheckedMinutes): MinutesFinding[] {
  return [
    ...checkHead(minutes),
    ...checkTimes(minutes),
    ...checkOfficers(minutes),
    ...checkAttendance(minutes),
    ...checkNeighbours(minutes),
  ]
}

function checkHead({ record: { meeting } }: CheckedMinutes): MinutesFinding[] {
  const findings: MinutesFinding[] = []
  if (meeting.board.name.trim() === '') findings.push(finding('body', { kind: 'meeting', field: 'title' }))
  if (meeting.date === '') findings.push(finding('date', { kind: 'meeting', field: 'title' }))
  // Where it was held, or how those who were elsewhere took part.
  const needsPlace = meeting.mode !== 'online'
  const needsAddress = meeting.mode === 'online'
  if (
    (needsPlace && meeting.place === null) ||
    (needsAddress && meeting.onlineAddress === null && meeting.place === null)
  )
    findings.push(finding('place', { kind: 'meeting', field: 'place' }))
  return findings
}

function checkTimes({ record }: CheckedMinutes): MinutesFinding[] {
  const { meeting } = record
  if (meeting.calledToOrderAt === null) return [finding('callToOrder', { kind: 'meeting', field: 'times' })]
  if (meeting.adjournedAt !== null) return []
  const at = latestTime(record)
  const fix: FindingFix | null =
    meeting.status === 'in_progress' ? { command: 'meeting.adjourn', input: { id: meeting.id, at } } : null
  return [finding('adjournment', { kind: 'meeting', field: 'times' }, { params: { at }, fix })]
}

function checkOfficers(minutes: CheckedMinutes): MinutesFinding[] {
  const { meeting } = minutes.record
  const findings: MinutesFinding[] = []
  if (meeting.presiding === null) {
    const person = officerOf(minutes, ['chair', 'vice_chair'])
    const fix: FindingFix | null =
      person === null ? null : { command: 'meeting.revise', input: { id: meeting.id, presidingId: person.personId } }
    findings.push(finding('presiding', { kind: 'meeting', field: 'presiding' }, { params: nameParam(person), fix }))
  }
  if (meeting.recorder === null) {
    const person = officerOf(minutes, ['secretary'])
    const fix: FindingFix | null =
      person === null ? null : { command: 'meeting.revise', input: { id: meeting.id, recorderId: person.personId } }
    findings.push(finding('recorder', { kind: 'meeting', field: 'recorder' }, { params: nameParam(person), fix }))
  }
  return findings
}

const nameParam = (person: { fullName: string } | null): Record<string, string> =>
  person === null ? {} : { person: person.fullName }

/** Who holds one of these offices and was there, the first office first. */
function officerOf({ record, facts }: CheckedMinutes, roles: readonly MemberRole[]) {
  const there = presentAt(facts, null)
  return (
    roles
      .map((role) =>
        record.attendance.find((row) => row.role === role && (row.status === 'present' || there.has(row.personId))),
      )
      .find((row) => row !== undefined) ?? null
  )
}

function checkAttendance({ record }: CheckedMinutes): MinutesFinding[] {
  const { meeting, attendance, quorum, presence } = record
  const findings: MinutesFinding[] = []
  const unmarked = attendance.filter((row) => row.capacity === 'member' && row.status === null)
  const [first] = unmarked
  if (first !== undefined || attendance.length === 0) {
    const canMark = unmarked.length > 0 && ['planned', 'in_progress', 'held', 'correcting'].includes(meeting.status)
    findings.push(
      finding(
        'attendance',
        { kind: 'attendance', personId: first?.personId ?? null },
        {
          params: { count: unmarked.length, person: first?.fullName ?? '' },
          fix: canMark
            ? {
                command: 'attendance.markRest',
                input: { meetingId: meeting.id, status: 'absent', mode: 'in_person' },
              }
            : null,
        },
      ),
    )
  }
  const { votingSeats, present, needed } = quorum
  if (votingSeats === 0 || (meeting.calledToOrderAt !== null && !presence.moments.some((moment) => moment.isMet))) {
    findings.push(
      finding(
        'quorum',
        { kind: 'attendance', personId: null },
        { severity: votingSeats === 0 ? 'missing' : 'warning', params: { count: votingSeats, present, needed } },
      ),
    )
  }
  return findings
}

function checkNeighbours({ record }: CheckedMinutes): MinutesFinding[] {
  const { meeting, items, records } = record
  const findings: MinutesFinding[] = []
  const standing = (name: StandingItem) => items.find((item) => item.standing === name)
  const hasWords = (item: (typeof items)[number] | undefined) =>
    item !== undefined && ((item.note !== null && !isBlankDoc(item.note)) || item.motionCount + item.decisionCount > 0)
  const previous = meeting.previousMeeting
  const isDealtWith =
    previous === null ||
    previous.status !== 'held' ||
    // Robert's Rules of Order: a special meeting approves no minutes.
    meeting.kind === 'special' ||
    records.motions.some((motion) => motion.kind === 'approve_minutes') ||
    hasWords(standing('previous_minutes'))
  if (!isDealtWith) {
    const item = standing('previous_minutes')
    findings.push(
      finding(
        'previousMinutes',
        item === undefined ? { kind: 'meeting', field: 'title' } : { kind: 'item', agendaItemId: item.id },
        { params: { title: previous.title, date: previous.date } },
      ),
    )
  }
  if (meeting.nextMeeting === null && !hasWords(standing('next_meeting'))) {
    const item = standing('next_meeting')
    findings.push(
      finding(
        'nextMeeting',
        item === undefined ? { kind: 'meeting', field: 'nextMeeting' } : { kind: 'item', agendaItemId: item.id },
      ),
    )
  }
  return findings
}
