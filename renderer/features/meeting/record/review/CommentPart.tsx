import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem, MeetingDetail, MeetingReview } from '../../../../../electron/contract/model'
import { useQueryOf } from '../../../../lib/query'
import { Button, TextLink } from '../../../../ui'
import { CommentDialog } from './CommentDialog'
import { CommentList } from './CommentList'
import { Part } from './Part'

/** What readers of the drafts said, item by item, beside the pages. */
export function CommentPart({ meeting, review }: { meeting: MeetingDetail; review: MeetingReview }) {
  const { t } = useTranslation('review')
  const agenda = useQueryOf('meeting.agenda', { id: meeting.id })
  const [isAdding, setIsAdding] = useState(false)
  const isOpen = meeting.status === 'held' || meeting.status === 'correcting'
  const items = agenda.data ?? []
  const groups: { item: AgendaItem | null; comments: MeetingReview['comments'] }[] = [null, ...items]
    .map((item) => ({
      item,
      comments: review.comments.filter(({ agendaItemId }) => agendaItemId === (item?.id ?? null)),
    }))
    .filter(({ comments }) => comments.length > 0)
  const open = review.comments.filter(({ status }) => status === 'open').length
  return (
    <Part title={t('comments.title')} {...(open === 0 ? {} : { fact: t('steps.open', { count: open }) })}>
      {groups.length === 0 ? <p className="text-sm text-ink-2">{t('comments.none')}</p> : null}
      <div className="flex flex-col gap-3">
        {groups.map(({ item, comments }) => (
          <div key={item?.id ?? 'whole'}>
            <h3 className="text-sm font-semibold">
              {item === null ? (
                t('comments.whole')
              ) : (
                <TextLink variant="quiet" href={`/meetings/${meeting.id}/minutes?item=${item.id}&focus=text`}>
                  <span data-user-content="">{t('comments.item', { number: item.number, title: item.title })}</span>
                </TextLink>
              )}
            </h3>
            <CommentList comments={comments} isOpen={isOpen} />
          </div>
        ))}
      </div>
      {isOpen ? (
        <Button className="mt-2.5" onPress={() => setIsAdding(true)}>
          {t('comments.add')}
        </Button>
      ) : null}
      {isAdding ? (
        <CommentDialog
          meetingId={meeting.id}
          items={items}
          itemId={null}
          quote={null}
          onClose={() => setIsAdding(false)}
        />
      ) : null}
    </Part>
  )
}
