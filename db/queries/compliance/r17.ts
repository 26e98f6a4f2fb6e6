import { asc, eq } from 'drizzle-orm'
import type { ReviewTopic } from '../../model/registers/words'
import { topicReviewTable } from '../../schema/evidence'
import { agendaItemTable, meetingTable } from '../../schema/meeting'
import { isHeld, nextMeeting, recordLink, type RuleContext } from './context'
import { combined, fix, noMeetings, noValue, reason, verdict, type Rule, type Verdict } from './verdict'
import { windowsOf, type Window } from './windows'

/** Every review of a topic at a held meeting of the board, by date. */
function listReviews({ db, board, today }: RuleContext) {
  return db
    .select({ review: topicReviewTable, title: agendaItemTable.title, meeting: meetingTable })
    .from(topicReviewTable)
    .innerJoin(meetingTable, eq(meetingTable.id, topicReviewTable.meetingId))
    .innerJoin(agendaItemTable, eq(agendaItemTable.id, topicReviewTable.agendaItemId))
    .where(eq(meetingTable.boardId, board.id))
    .orderBy(asc(meetingTable.date), asc(topicReviewTable.id))
    .all()
    .filter(({ meeting }) => isHeld(meeting) && meeting.date <= today)
}

type Review = ReturnType<typeof listReviews>[number]

function inWindow(
  context: RuleContext,
  window: Window,
  topics: readonly ReviewTopic[],
  reviews: readonly Review[],
): Verdict {
  const within = reviews.filter(({ review, meeting }) => {
    return topics.includes(review.topic) && meeting.date >= window.from && meeting.date <= window.to
  })
  const list = topics.filter((topic) => !within.some(({ review }) => review.topic === topic))
  // Before anybody marked topics at all, a year without them says nothing.
  const isUnmarked = (reviews[0]?.meeting.date ?? window.from) > window.to
  const isOpen = list.length > 0 && (window.isRunning || window.isBeforeRecords || isUnmarked)
  const words = { vocabulary: 'topic', list: list.length === 0 ? [...topics] : list } as const
  const code = list.length === 0 ? 'R17.pass' : window.isRunning ? 'R17.running' : isOpen ? 'R17.unmarked' : 'R17.fail'
  return verdict(list.length === 0 ? 'pass' : isOpen ? 'cannot_tell' : 'fail', code, {
    numbers: { topics: topics.length, lacking: list.length },
    dates: { from: window.from, to: window.to },
    words,
    evidence: within.map(({ review, title, meeting }) =>
      recordLink(
        context,
        {
          kind: 'item',
          id: review.agendaItemId,
          label: title,
          meetingId: meeting.id,
          agendaItemId: review.agendaItemId,
        },
        {
          date: meeting.date,
          outcome: 'pass',
          reason: reason('R17.topic', { words: { vocabulary: 'topic', list: [review.topic] } }),
        },
      ),
    ),
    missing: isOpen ? [window.isRunning ? 'time' : 'topics'] : [],
    fix:
      list.length === 0
        ? null
        : fix('tag_topics', { words, meeting: nextMeeting(context), by: window.isRunning ? window.to : null }),
  })
}

/** R17: each topic was reviewed by an item of a held meeting within the year. */
export const r17: Rule<'R17'> = (context, { topics = [], window }) => {
  if (topics.length === 0) return noValue()
  if (!context.meetings.some(isHeld)) return noMeetings(context)
  const reviews = listReviews(context)
  if (reviews.length === 0) {
    const words = { vocabulary: 'topic', list: [...topics] } as const
    return verdict('cannot_tell', 'R17.none', {
      words,
      missing: ['topics'],
      fix: fix('tag_topics', { words, meeting: nextMeeting(context) }),
      usedDefault: window === undefined,
    })
  }
  const years = windowsOf(context, window).map((each) => inWindow(context, each, topics, reviews))
  return { ...combined(years), usedDefault: window === undefined }
}
