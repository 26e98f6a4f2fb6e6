import type { HeaderField } from '../../model/complianceRules'
import { attendanceOf, isTaken, type MeetingSql } from './context'
import { everyMeeting, fix, notTaken, reason, type Rule } from './verdict'

const isThere: Record<HeaderField, (meeting: MeetingSql) => boolean> = {
  date: () => true,
  kind: () => true,
  start: ({ calledToOrderAt }) => calledToOrderAt !== null,
  place: ({ place, onlineAddress, mode }) => place !== null || (mode === 'online' && onlineAddress !== null),
  chair: ({ presidingId }) => presidingId !== null,
  recorder: ({ recorderId }) => recorderId !== null,
  adjournment: ({ adjournedAt }) => adjournedAt !== null,
}

/** R14: the head of the minutes says all that is asked for. */
export const r14: Rule<'R14'> = (context, { fields }) =>
  everyMeeting(context, 'R14', (meeting) => {
    const list = fields.filter((field) => !isThere[field](meeting))
    const words = { vocabulary: 'header', list } as const
    return list.length === 0
      ? { outcome: 'pass', reason: reason('R14.meeting', { numbers: { fields: fields.length } }) }
      : {
          outcome: 'fail',
          reason: reason('R14.lacks', { words }),
          fix: fix('complete_header', { meeting, words }),
        }
  })

/** R15: everybody at a meeting is listed with title and affiliation. */
export const r15: Rule<'R15'> = (context) =>
  everyMeeting(context, 'R15', (meeting) => {
    const rows = attendanceOf(context, meeting.id)
    if (!isTaken(rows)) return notTaken(meeting)
    const there = rows.filter(({ status }) => status === 'present')
    const names = there
      .filter(({ title, affiliation }) => title === null || affiliation === null)
      .map(({ fullName }) => fullName)
    return names.length === 0
      ? { outcome: 'pass', reason: reason('R15.meeting', { numbers: { people: there.length } }) }
      : {
          outcome: 'fail',
          reason: reason('R15.lacks', { names, numbers: { people: there.length, lacking: names.length } }),
          fix: fix('complete_people', { meeting, names }),
        }
  })
