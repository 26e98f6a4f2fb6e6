import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { queryClient, queryKey } from '../../lib/query'
import { Banner, SegmentedControl, Switch } from '../../ui'
import { CommittedField } from '../../lib/CommittedField'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'

type Settings = Output<'settings.get'>

const themes = ['system', 'light', 'dark'] as const

/** Name and role of the person at this computer, and how the window looks. */
export function PersonSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation('settings')
  const say = useErrorText()
  const { error, act } = useAct()
  const revise = (changed: Partial<Settings>) =>
    void act(async () => {
      const revised = await api.call('settings.revise', changed)
      queryClient.setQueryData(queryKey('settings.get', {}), revised)
    })
  const orNull = (text: string) => (text === '' ? null : text)
  return (
    <Section label={t('person.title')} note={t('person.note')}>
      {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
      <div className="grid grid-cols-2 gap-3">
        <CommittedField
          label={t('person.name')}
          value={settings.userName ?? ''}
          onCommit={(text) => revise({ userName: orNull(text) })}
        />
        <CommittedField
          label={t('person.role')}
          value={settings.userRole ?? ''}
          onCommit={(text) => revise({ userRole: orNull(text) })}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-8 gap-y-2">
        <div className="flex items-center gap-3">
          <span aria-hidden="true" className="text-sm font-medium">
            {t('person.theme')}
          </span>
          <SegmentedControl
            label={t('person.theme')}
            options={themes.map((theme) => ({ id: theme, label: t(`person.${theme}`) }))}
            value={settings.theme}
            onChange={(theme) => revise({ theme })}
          />
        </div>
        <Switch isSelected={settings.isComfortable} onChange={(isComfortable) => revise({ isComfortable })}>
          {t('person.comfortable')}
        </Switch>
      </div>
    </Section>
  )
}
