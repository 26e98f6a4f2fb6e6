import { attendanceOf, isTaken, rosterOn } from './context'
import { everyMeeting, fix, notTaken, reason, type Rule } from './verdict'

/** R16: those who were absent are listed, and the members with a vote are marked. */
export const r16: Rule<'R16'> = (context) =>
  everyMeeting(context, 'R16', (meeting) => {
    const rows = attendanceOf(context, meeting.id)
    if (!isTaken(rows)) return notTaken(meeting)
    const listed = new Set(rows.map(({ personId }) => personId))
    const names = rosterOn(context, meeting.date)
      .filter(({ personId }) => !listed.has(personId))
      .map(({ fullName }) => fullName)
    if (names.length > 0) {
      return {
        outcome: 'fail',
        reason: reason('R16.unlisted', { names }),
        fix: fix('take_attendance', { meeting, names }),
      }
    }
    const voting = rows.filter(({ isVoting }) => isVoting).length
    const absent = rows.filter(({ status }) => status !== 'present').length
    return {
      outcome: voting > 0 ? 'pass' : 'fail',
      reason: reason(voting > 0 ? 'R16.meeting' : 'R16.noVotes', { numbers: { voting, absent } }),
      fix: voting > 0 ? null : fix('mark_voting'),
    }
  })
