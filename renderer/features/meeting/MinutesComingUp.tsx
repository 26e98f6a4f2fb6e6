import { useTranslation } from 'react-i18next'
import type { ComingUp } from '../../../electron/contract/model'
import { TextLink } from '../../ui'
import { minutesWords } from './comingUpWords'

/** The minutes that a meeting is to approve, each with a way to read them. */
export function MinutesComingUp({ minutes }: { minutes: ComingUp['minutes'] }) {
  const { t } = useTranslation('comingUp')
  return (
    <ul aria-label={t('minutesTitle')}>
      {minutes.map((each) => (
        <li
          key={each.meeting.id}
          className="flex items-baseline justify-between gap-3 border-t border-line py-1.5 first:border-t-0"
        >
          <span className="min-w-0">{minutesWords(t, each)}</span>
          <TextLink href={`/meetings/${each.meeting.id}/record`} className="shrink-0 text-sm">
            {t('read')}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
