import { attendanceOf, hasMembers, isTaken, rosterOn, seatLink, type RuleContext } from './context'
import {
  combined,
  everyMeeting,
  fix,
  noMembers,
  notTaken,
  noValue,
  reason,
  verdict,
  type Rule,
  type Verdict,
} from './verdict'

function chairIsExternal(context: RuleContext): Verdict {
  if (!hasMembers(context)) return noMembers()
  const chairs = rosterOn(context, context.day).filter(({ role }) => role === 'chair')
  const staff = chairs.filter(({ side }) => side === 'internal')
  const isKept = chairs.length > 0 && staff.length === 0
  const code = chairs.length === 0 ? 'R27.noChair' : isKept ? 'R27.external' : 'R27.internal'
  return verdict(isKept ? 'pass' : 'fail', code, {
    names: (isKept ? chairs : staff).map(({ fullName }) => fullName),
    dates: { day: context.day },
    evidence: chairs.map((seat) => seatLink(seat, { outcome: seat.side === 'internal' ? 'fail' : 'pass' })),
    fix: isKept ? null : fix('elect_chair'),
  })
}

function chairPresided(context: RuleContext): Verdict {
  return everyMeeting(context, 'R27', (meeting) => {
    if (meeting.presidingId === null) {
      return {
        outcome: 'cannot_tell',
        reason: reason('R27.unsaid'),
        missing: ['presiding'],
        fix: fix('say_presiding', { meeting }),
      }
    }
    const rows = attendanceOf(context, meeting.id)
    // The chair is put down at the call to order, before anybody was marked.
    if (!isTaken(rows)) return notTaken(meeting)
    const row = rows.find(({ personId }) => personId === meeting.presidingId)
    const seat = rosterOn(context, meeting.date).find(({ personId }) => personId === meeting.presidingId)
    const role = row === undefined ? (seat?.role ?? null) : row.role
    if (row !== undefined && row.status !== 'present') {
      return {
        outcome: 'cannot_tell',
        reason: reason('R27.absent', { names: [row.fullName] }),
        missing: ['presiding'],
        fix: fix('say_presiding', { meeting }),
      }
    }
    const names = [row?.fullName ?? seat?.fullName ?? ''].filter((name) => name !== '')
    const isKept = role === 'chair' || role === 'vice_chair'
    return {
      outcome: isKept ? 'pass' : 'fail',
      reason: reason(isKept ? `R27.${role}` : 'R27.other', { names }),
      fix: isKept ? null : fix('elect_substitute'),
    }
  })
}

/** R27: the chair comes from outside; the chair, or the vice chair as the named substitute, presided. */
export const r27: Rule<'R27'> = (context, { external = false, presided = false }) => {
  if (!external && !presided) return noValue()
  return combined([...(external ? [chairIsExternal(context)] : []), ...(presided ? [chairPresided(context)] : [])])
}
