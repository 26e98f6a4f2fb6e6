import { asc, eq } from 'drizzle-orm'
import { recommendationTable } from '../../schema/registers'
import type { EvidenceLink } from '../../model/compliance'
import { recordLink, type RuleContext } from './context'

export type RecommendationSql = typeof recommendationTable.$inferSelect

/**
 * The recommendations that were made in the period, or were still without an answer when it began, and were not taken
 * back; by number. What a board has waited for since earlier years is what a reviewer asks about first.
 */
export function listRecommendations({ db, board, from, day }: RuleContext): RecommendationSql[] {
  return db
    .select()
    .from(recommendationTable)
    .where(eq(recommendationTable.boardId, board.id))
    .orderBy(asc(recommendationTable.number), asc(recommendationTable.id))
    .all()
    .filter(
      ({ madeOn, respondedOn, withdrawnOn }) =>
        madeOn <= day && withdrawnOn === null && (madeOn >= from || respondedOn === null || respondedOn >= from),
    )
}

/** A link to a recommendation, or to its meeting alone. */
export function recommendationLink(
  context: RuleContext,
  { id, text, meetingId, agendaItemId, madeOn }: RecommendationSql,
  rest: Partial<EvidenceLink>,
): EvidenceLink {
  return recordLink(
    context,
    { kind: 'recommendation', id, label: text, meetingId, agendaItemId },
    { date: madeOn, ...rest },
  )
}
