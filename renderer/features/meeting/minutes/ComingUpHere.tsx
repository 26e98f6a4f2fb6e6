import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/model'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { PageRow } from '../../../ui'
import { MinutesComingUp } from '../MinutesComingUp'
import { ApproveEarlier } from './ApproveEarlier'

/** Under an item that fills itself: the minutes to approve, or the meeting that still stands before this one. */
export function ComingUpHere({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('comingUp')
  const query = useQueryOf('meeting.comingUp', { id: item.meetingId })
  if (!query.isSuccess) return null
  const { minutes, matters, recommendations, after, approvesMinutes } = query.data
  const later = after === null ? null : formatDate(after.date, 'day')
  if (item.standing === 'previous_minutes') {
    const sentence = !approvesMinutes
      ? t('special')
      : later === null
        ? t('noMinutes')
        : t('laterMinutes', { date: later })
    return (
      <PageRow className="pb-2">
        {minutes.length > 0 ? <MinutesComingUp minutes={minutes} /> : <p className="text-ink-2">{sentence}</p>}
        <ApproveEarlier item={item} minutes={minutes} />
      </PageRow>
    )
  }
  if (item.standing === 'recommendations' && recommendations.length === 0) {
    return (
      <PageRow className="pb-2">
        <p className="text-ink-2">
          {later === null ? t('noRecommendations') : t('laterRecommendations', { date: later })}
        </p>
      </PageRow>
    )
  }
  if (item.standing !== 'matters_arising' || matters.length > 0 || later === null) return null
  return (
    <PageRow className="pb-2">
      <p className="text-ink-2">{t('laterMatters', { date: later })}</p>
    </PageRow>
  )
}
