import { attendanceOf, isCounted, isHeld, isTaken, meetingLink, nextMeeting } from './context'
import { fix, noMeetings, noValue, reason, verdict, type Rule } from './verdict'

/** R32: so many different people from outside came to the last meetings, guests among them. */
export const r32: Rule<'R32'> = (context, { meetings, people }) => {
  if (meetings === undefined || people === undefined) return noValue()
  const held = context.meetings.filter((each) => isHeld(each) && isCounted(each) && each.date <= context.day)
  const last = meetings === 0 ? [] : held.slice(-meetings)
  if (last.length === 0) return noMeetings(context)
  const told = last.map((meeting) => {
    const rows = attendanceOf(context, meeting.id)
    const outside = rows.filter(({ status, side }) => status === 'present' && side === 'external')
    return { meeting, wasTaken: isTaken(rows), ids: outside.map(({ personId }) => personId) }
  })
  const seen = new Set(told.flatMap(({ ids }) => ids)).size
  const unmarked = told.filter(({ wasTaken }) => !wasTaken)
  const isOpen = unmarked.length > 0 || last.length < meetings
  const outcome = seen >= people ? 'pass' : isOpen ? 'cannot_tell' : 'fail'
  return verdict(outcome, 'R32.count', {
    numbers: { seen, people, meetings: last.length },
    evidence: told.map(({ meeting, ids, wasTaken }) =>
      meetingLink(meeting, {
        outcome: wasTaken ? null : 'cannot_tell',
        reason: wasTaken ? reason('R32.meeting', { numbers: { people: ids.length } }) : reason('notTaken'),
      }),
    ),
    missing: outcome !== 'cannot_tell' ? [] : unmarked.length > 0 ? ['attendance'] : ['meetings'],
    fix:
      outcome === 'pass'
        ? null
        : unmarked.length > 0
          ? fix('take_attendance', { meeting: unmarked[0]?.meeting })
          : fix('invite_members', { count: people - seen, meeting: nextMeeting(context) }),
  })
}
