import { useTranslation } from 'react-i18next'
import { Banner, TextLink } from '../ui'
import { useIsChair } from './useIsChair'

/** Why nothing can be changed on this page, on a machine that is set up for the chair; nothing on any other. */
export function ChairBanner({ margin, className }: { margin?: number; className?: string }) {
  const { t } = useTranslation('desk')
  if (!useIsChair()) return null
  return (
    <Banner
      tone="plain"
      icon="lock"
      {...(margin === undefined ? {} : { margin })}
      {...(className === undefined ? {} : { className })}
      fact={t('chairView.fact')}
      detail={t('chairView.detail')}
      actions={<TextLink href="/settings">{t('chairView.change')}</TextLink>}
    />
  )
}
