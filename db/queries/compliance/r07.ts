import { attendanceOf, isIndustry, isTaken, nextMeeting } from './context'
import { everyMeeting, fix, notTaken, noValue, reason, type Rule } from './verdict'

const fold = (name: string) => name.trim().toLocaleLowerCase('en')

/** R07: the industry members at each meeting come from more than one business. */
export const r07: Rule<'R07'> = (context, { businesses }) => {
  if (businesses === undefined) return noValue()
  return everyMeeting(context, 'R07', (meeting) => {
    const rows = attendanceOf(context, meeting.id)
    if (!isTaken(rows)) return notTaken(meeting)
    const there = rows.filter((row) => row.status === 'present' && row.capacity === 'member' && isIndustry(row))
    const named = new Set(there.flatMap(({ affiliation }) => (affiliation === null ? [] : [fold(affiliation)])))
    const unnamed = there.filter(({ affiliation }) => affiliation === null)
    const numbers = { businesses: named.size, min: businesses, unnamed: unnamed.length }
    if (named.size >= businesses) return { outcome: 'pass', reason: reason('R07.meeting', { numbers }) }
    if (named.size + unnamed.length >= businesses) {
      const names = unnamed.map(({ fullName }) => fullName)
      return {
        outcome: 'cannot_tell',
        reason: reason('R07.unnamed', { numbers, names }),
        missing: ['affiliations'],
        fix: fix('complete_people', { meeting, names }),
      }
    }
    return {
      outcome: 'fail',
      reason: reason('R07.meeting', { numbers }),
      fix: fix('invite_members', { count: businesses - named.size, meeting: nextMeeting(context) }),
    }
  })
}
