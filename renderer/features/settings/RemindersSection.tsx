import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import { reminderRules } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { queryClient, queryKey } from '../../lib/query'
import { Banner, Select, Switch } from '../../ui'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'

type Settings = Output<'settings.get'>

const DAYS = [0, 1, 2, 3, 5, 7, 14, 30]

/** What the notifications of the desktop remind of. */
export function RemindersSection({ settings }: { settings: Settings }) {
  const { t } = useTranslation('followUp')
  const say = useErrorText()
  const { error, act } = useAct()
  const { reminders } = settings
  const rules = reminderRules(reminders, settings.view)
  const revise = (changed: Partial<Settings['reminders']>) =>
    void act(async () => {
      const revised = await api.call('settings.revise', { reminders: { ...reminders, ...changed } })
      queryClient.setQueryData(queryKey('settings.get', {}), revised)
    })
  // A number that only the file was given stays a choice.
  const days = [...new Set([...DAYS, reminders.daysBefore])].toSorted((a, b) => a - b)
  return (
    <Section label={t('reminders.title')} note={t('reminders.note')}>
      <p className="text-ink-2">{t('reminders.lead')}</p>
      {error === null ? null : <Banner tone="red" fact={t('settings:notSaved')} detail={say(error)} />}
      <Switch isSelected={reminders.isOn} onChange={(isOn) => revise({ isOn })}>
        {t('reminders.isOn')}
      </Switch>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t('reminders.about')}
          options={(['mine', 'everything'] as const).map((id) => ({ id, label: t(`reminders.${id}`) }))}
          value={rules.about}
          onChange={(about) => revise({ about })}
          isDisabled={!reminders.isOn}
        />
        <Select
          label={t('reminders.daysBefore')}
          options={days.map((count) => ({
            id: String(count),
            label: count === 0 ? t('reminders.dayItself') : t('reminders.days', { count }),
          }))}
          value={String(reminders.daysBefore)}
          onChange={(count) => revise({ daysBefore: Number(count) })}
          isDisabled={!reminders.isOn}
        />
      </div>
      {rules.isOn && rules.about === 'mine' && settings.userName === null ? (
        <p className="text-sm text-ink-2">{t('reminders.mineNeedsName')}</p>
      ) : null}
    </Section>
  )
}
