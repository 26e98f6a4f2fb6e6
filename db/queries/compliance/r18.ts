import { eq, sql } from 'drizzle-orm'
import { industryCommentTable } from '../../schema/minutes'
import { recommendationTable } from '../../schema/registers'
import { attendanceOf, nextMeeting, rosterOn, type MeetingSql, type RuleContext } from './context'
import { everyMeeting, fix, noMeetings, noValue, reason, verdict, type Rule } from './verdict'

/** Who said something at a meeting: people by id, and how many words were written down without a person. */
function voicesOf({ db }: RuleContext, meetingId: string): { people: string[]; unnamed: number } {
  const comments = db
    .select({ personId: industryCommentTable.personId })
    .from(industryCommentTable)
    .where(eq(industryCommentTable.meetingId, meetingId))
    .all()
  const advice = db
    .select({ personId: recommendationTable.fromId, name: recommendationTable.fromName })
    .from(recommendationTable)
    .where(eq(recommendationTable.meetingId, meetingId))
    .all()
  // A recommendation of the board as a whole is nobody's word.
  const voices = [...comments, ...advice.filter(({ personId, name }) => personId !== null || name !== null)]
  return {
    people: voices.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    unnamed: voices.filter(({ personId }) => personId === null).length,
  }
}

function outsidersAt(context: RuleContext, meeting: MeetingSql): Set<string> {
  const rows = attendanceOf(context, meeting.id)
  const marked = new Set(rows.map(({ personId }) => personId))
  const seats = rosterOn(context, meeting.date).filter(({ personId }) => !marked.has(personId))
  return new Set([...rows, ...seats].filter(({ side }) => side === 'external').map(({ personId }) => personId))
}

const hasVoices = ({ db, board }: RuleContext): boolean =>
  db.get<{ id: string } | undefined>(
    sql`select id from industry_comment where board_id = ${board.id}
      union all select id from recommendation where board_id = ${board.id} limit 1`,
  ) !== undefined

/** R18: external people are on record with a comment or a recommendation at each meeting. */
export const r18: Rule<'R18'> = (context, { min }) => {
  if (min === undefined) return noValue()
  if (context.held.length === 0) return noMeetings(context)
  const next = nextMeeting(context)
  if (!hasVoices(context)) {
    return verdict('cannot_tell', 'R18.none', { missing: ['comments'], fix: fix('record_comments', { meeting: next }) })
  }
  return everyMeeting(context, 'R18', (meeting) => {
    const { people, unnamed } = voicesOf(context, meeting.id)
    const outside = outsidersAt(context, meeting)
    const said = people.filter((personId) => outside.has(personId)).length
    const numbers = { said, min, unnamed }
    if (said >= min) return { outcome: 'pass', reason: reason('R18.meeting', { numbers }) }
    return said + unnamed >= min
      ? {
          outcome: 'cannot_tell',
          reason: reason('R18.unnamed', { numbers }),
          missing: ['speakers'],
          fix: fix('name_speakers', { meeting }),
        }
      : {
          outcome: 'fail',
          reason: reason('R18.meeting', { numbers }),
          fix: fix('record_comments', { meeting: next }),
        }
  })
}
