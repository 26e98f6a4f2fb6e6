import { and, eq } from 'drizzle-orm'
import type { CommandHandlers } from '../../changelog/run'
import type { TopicReviewId } from '../../model/ids'
import type { topicReviewCommands } from '../../model/registers/topicReview'
import { topicReviewTable } from '../../schema/evidence'
import { conflict } from '../refusals'
import { rowIdFor } from '../rowId'
import { requireChangeableItem } from '../rows'

/** What items reviewed, for those who ask when the board last looked at something. */
export const topicReviewHandlers: CommandHandlers<keyof typeof topicReviewCommands> = {
  'topic.mark': (context, { agendaItemId, topic }) => {
    const { db, write } = context
    const { meeting } = requireChangeableItem(db, agendaItemId)
    const isIt = and(eq(topicReviewTable.agendaItemId, agendaItemId), eq(topicReviewTable.topic, topic))
    const marked = db.select().from(topicReviewTable).where(isIt).get()
    if (marked !== undefined) return { id: marked.id as TopicReviewId }
    const id = rowIdFor<TopicReviewId>(context, 'topic_review', agendaItemId, topic)
    write.insert('topic_review', { id, meetingId: meeting.id, agendaItemId, topic })
    return { id }
  },
  'topic.unmark': ({ db, write }, { agendaItemId, topic }) => {
    const { item } = requireChangeableItem(db, agendaItemId)
    const isIt = and(eq(topicReviewTable.agendaItemId, agendaItemId), eq(topicReviewTable.topic, topic))
    const marked = db.select().from(topicReviewTable).where(isIt).get()
    if (marked === undefined) throw conflict(`${item.title} is not marked with that topic.`, { agendaItemId, topic })
    write.remove('topic_review', marked.id)
    return { id: agendaItemId }
  },
}
