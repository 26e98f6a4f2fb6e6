import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { queryClient, queryKey, refreshCall } from '../../lib/query'
import { Banner, IconButton, Switch } from '../../ui'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'

/** Whether notes are checked, and the words that this person added. */
export function SpellingSection({ settings }: { settings: Output<'settings.get'> }) {
  const { t } = useTranslation('spelling')
  const say = useErrorText()
  const { error, act } = useAct()
  const turn = (isSpellingOn: boolean) =>
    void act(async () => {
      queryClient.setQueryData(queryKey('settings.get', {}), await api.call('settings.revise', { isSpellingOn }))
    })
  const forget = (word: string) =>
    void act(async () => {
      await api.call('spelling.forget', { word })
      await refreshCall('settings.get')
    })
  return (
    <Section label={t('title')} note={t('note')}>
      {error === null ? null : <Banner tone="red" fact={say(error)} />}
      <Switch isSelected={settings.isSpellingOn} onChange={turn}>
        {t('on')}
      </Switch>
      <p className="max-w-[68ch] text-sm text-ink-2">{t('languages')}</p>
      {settings.ownWords.length === 0 ? (
        <p className="text-sm text-ink-2">{t('none')}</p>
      ) : (
        <ul aria-label={t('own')} className="flex flex-wrap gap-x-4 gap-y-1">
          {settings.ownWords.map((word) => (
            <li key={word} className="flex items-center gap-1 text-sm">
              <span data-user-content="">{word}</span>
              <IconButton icon="close" size="sm" label={t('forget', { word })} onPress={() => forget(word)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
