import type { ReadDb } from '../../../db/changelog/store'
import { checkMinutes } from '../../../db/queries/minutesCheck'
import { compareWithDraft, getMeetingReview, listReviewComments } from '../../../db/queries/review'
import type { reviewQueries } from '../../contract/review'
import type { Handlers } from '../../ipc/handlers'

/** Questions about minutes on their way to approval. */
export function reviewQueryHandlers(db: () => ReadDb): Handlers<keyof typeof reviewQueries> {
  return {
    'minutes.check': (input) => checkMinutes(db(), input),
    'review.get': (input) => getMeetingReview(db(), input),
    'review.comments': ({ id }) => listReviewComments(db(), id),
    'review.compare': (input) => compareWithDraft(db(), input),
  }
}
