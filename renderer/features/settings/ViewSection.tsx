import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { queryClient, queryKey } from '../../lib/query'
import { useAct } from '../../lib/useAct'
import { Banner, SegmentedControl } from '../../ui'
import { Section } from './Section'

const views = ['secretary', 'chair'] as const

/** Whose work this machine is set up for: who keeps the records, or who leads the board. */
export function ViewSection({ settings }: { settings: Output<'settings.get'> }) {
  const { t } = useTranslation('settings')
  const say = useErrorText()
  const { error, act } = useAct()
  const choose = (view: (typeof views)[number]) =>
    void act(async () => {
      const revised = await api.call('settings.revise', { view })
      queryClient.setQueryData(queryKey('settings.get', {}), revised)
    })
  return (
    <Section label={t('view.title')} note={t('view.note')}>
      {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
      <div>
        <SegmentedControl
          label={t('view.label')}
          options={views.map((id) => ({ id, label: t(`view.${id}`) }))}
          value={settings.view}
          onChange={choose}
        />
      </div>
      <p className="text-sm text-ink-2">{t(`view.about.${settings.view}`)}</p>
      <p className="text-sm text-ink-3">{t('view.limit')}</p>
    </Section>
  )
}
