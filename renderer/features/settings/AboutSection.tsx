import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import { Banner } from '../../ui'
import { Section } from './Section'

/** Which Minutebook this is, on what it runs, and under which licence. */
export function AboutSection({ workspace }: { workspace: Output<'workspace.state'> }) {
  const { t } = useTranslation('settings')
  const { electron, chrome } = window.minutebook.versions
  return (
    <Section label={t('about.title')} note={t('about.note')}>
      {workspace.runtimeWarning === null ? null : (
        <Banner
          tone="ochre"
          fact={t('about.runtime')}
          detail={
            <span lang="en" data-user-content>
              {workspace.runtimeWarning}
            </span>
          }
        />
      )}
      <p className="selectable">{t('about.version', { version: workspace.appVersion, electron, chrome })}</p>
      <p className="selectable text-ink-2">{t('about.licence')}</p>
    </Section>
  )
}
