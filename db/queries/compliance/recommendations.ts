import { asc, eq } from 'drizzle-orm'
import { recommendationTable } from '../../schema/registers'
import type { EvidenceLink } from '../../model/compliance'
import { recordLink, type RuleContext } from './context'

export type RecommendationSql = typeof recommendationTable.$inferSelect

/** The recommendations that were made in the period and not taken back, by number. */
export function listRecommendations({ db, board, from, day }: RuleContext): RecommendationSql[] {
  return db
    .select()
    .from(recommendationTable)
    .where(eq(recommendationTable.boardId, board.id))
    .orderBy(asc(recommendationTable.number), asc(recommendationTable.id))
    .all()
    .filter(({ madeOn, withdrawnOn }) => madeOn >= from && madeOn <= day && withdrawnOn === null)
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
