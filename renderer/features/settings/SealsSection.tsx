import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui'
import { Section } from './Section'

/** The way to the check of sealed minutes. */
export function SealsSection() {
  const { t } = useTranslation('settings')
  const navigate = useNavigate()
  return (
    <Section label={t('verify.title')} note={t('verify.note')}>
      <div>
        <Button icon="lock" onPress={() => void navigate({ href: '/verify' })}>
          {t('verify.open')}
        </Button>
      </div>
    </Section>
  )
}
