import type { MeetingDetail } from '../../../../../electron/contract/model'
import { useErrorText } from '../../../../lib/errorText'
import { useQueryOf } from '../../../../lib/query'
import { useIsChair } from '../../../../lib/useIsChair'
import { ErrorState, LoadingState } from '../../../../ui'
import { ApprovalPart } from './ApprovalPart'
import { CheckPart } from './CheckPart'
import { CommentPart } from './CommentPart'
import { DraftPart } from './DraftPart'
import { LifeSteps } from './LifeSteps'

/** The way of the minutes to their approval, for a meeting that has begun: steps, check, drafts, comments, approval. */
export function ReviewParts({ meeting }: { meeting: MeetingDetail }) {
  const say = useErrorText()
  const isChair = useIsChair()
  const review = useQueryOf('review.get', { id: meeting.id })
  const check = useQueryOf('minutes.check', { meetingId: meeting.id })
  if (meeting.status === 'planned' || meeting.status === 'cancelled') return null
  if (!review.data) {
    return (
      <div className="border-b border-line px-4.5 py-4">
        {review.error ? (
          <ErrorState onRetry={() => void review.refetch()}>{say(review.error)}</ErrorState>
        ) : (
          <LoadingState />
        )}
      </div>
    )
  }
  const isApproved = meeting.status === 'approved'
  const hasReview = review.data.drafts.length > 0 || review.data.comments.length > 0
  return (
    <>
      {isChair ? null : <LifeSteps meeting={meeting} review={review.data} check={check.data} />}
      {isApproved ? null : <CheckPart meetingId={meeting.id} isLocked={isChair} />}
      {meeting.status === 'in_progress' ? null : (
        <>
          {isApproved && !hasReview ? null : <DraftPart meeting={meeting} review={review.data} />}
          {isApproved && !hasReview ? null : <CommentPart meeting={meeting} review={review.data} />}
          {isChair ? null : <ApprovalPart meeting={meeting} review={review.data} />}
        </>
      )}
    </>
  )
}
