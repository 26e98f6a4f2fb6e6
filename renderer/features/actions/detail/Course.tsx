import { useTranslation } from 'react-i18next'
import type { ActionDetail } from '../../../../electron/contract/model'
import { TextLink } from '../../../ui'
import { shortDate } from '../words'
import { PeekSection } from './PeekSection'

/** The meetings that the action was carried through, how it stood at each, and where it comes up next. */
export function Carries({ action }: { action: ActionDetail }) {
  const { t } = useTranslation('actions')
  const { carries, comesUpAt } = action
  if (carries.length === 0 && comesUpAt === null) return null
  return (
    <PeekSection title={t('carried.title')}>
      <p className="text-sm">
        {carries.length === 0 ? t('carried.none') : t('carried.count', { count: carries.length })}
      </p>
      {carries.length === 0 ? null : (
        <ul aria-label={t('carried.title')} className="flex flex-col gap-1 text-sm">
          {carries.map(({ meeting, statusThen, dueThen }) => (
            <li key={meeting.id} className="flex items-baseline gap-2">
              <TextLink href={`/meetings/${meeting.id}/minutes`} className="min-w-0 flex-1 truncate">
                {shortDate(meeting.date)} <span data-user-content>{meeting.title}</span>
              </TextLink>
              <span className="shrink-0 text-ink-2">
                {t(`status.${statusThen}`)}
                {dueThen === null ? '' : `, ${shortDate(dueThen)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {comesUpAt === null ? null : (
        <p className="text-sm">
          <span className="text-ink-2">{t('carried.next')} </span>
          <TextLink href={`/meetings/${comesUpAt.id}/agenda`}>
            {shortDate(comesUpAt.date)} <span data-user-content>{comesUpAt.title}</span>
          </TextLink>
        </p>
      )}
    </PeekSection>
  )
}

/** The other actions of a series that comes up again. */
export function Series({ action }: { action: ActionDetail }) {
  const { t } = useTranslation('actions')
  const others = [...action.series.before, ...action.series.after]
  if (others.length === 0) return null
  return (
    <PeekSection title={t('series.title')}>
      <ul aria-label={t('series.title')} className="flex flex-col gap-1 text-sm">
        {others.map(({ id, number, status, dueOn }) => (
          <li key={id} className="flex items-baseline gap-2">
            <TextLink href={`/actions?q=&open=${id}`}>{t('peek.title', { number })}</TextLink>
            <span className="text-ink-2">
              {t(`status.${status}`)}
              {dueOn === null ? '' : `, ${shortDate(dueOn)}`}
            </span>
          </li>
        ))}
      </ul>
    </PeekSection>
  )
}
