import { useTranslation } from 'react-i18next'
import { TextLink } from '../../ui'
import { formatDate } from '../format'

/** Where an entry was recorded, with the way there; nothing for one of no meeting. */
export function RecordedAt({
  meeting,
  agendaItemId,
}: {
  meeting: { id: string; title: string; date: string } | null
  agendaItemId: string | null
}) {
  const { t } = useTranslation('registers')
  if (meeting === null) return null
  const item = agendaItemId === null ? '' : `?item=${agendaItemId}`
  return (
    <p className="text-sm text-ink-2">
      {t('recordedAt')}{' '}
      <TextLink href={`/meetings/${meeting.id}/minutes${item}`}>
        <span data-user-content="">{meeting.title}</span>, <time>{formatDate(meeting.date, 'year')}</time>
      </TextLink>
    </p>
  )
}
