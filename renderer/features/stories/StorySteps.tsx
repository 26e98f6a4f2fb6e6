import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Story } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatDate, localDate } from '../../lib/format'
import { EntryDialog } from '../../lib/register'
import { useAct } from '../../lib/useAct'
import { Banner, Button } from '../../ui'
import { StoryStateMark } from './StoryStateMark'

/** Props of {@link StorySteps}. */
export interface StoryStepsProps {
  story: Story
  isReadOnly: boolean
}

/** Consent, then approval: who and when, and the way back. */
export function StorySteps({ story, isReadOnly }: StoryStepsProps) {
  const { t } = useTranslation(['stories', 'common'])
  const say = useErrorText()
  const { act, error, isBusy } = useAct()
  const [asking, setAsking] = useState<'consent' | 'approval' | null>(null)
  const { consent, approval } = story
  const section = useRef<HTMLElement>(null)
  // The button that was pressed goes away; without a place for the focus the keys would lead nowhere.
  const step = async (run: () => Promise<unknown>) => {
    if (await act(run)) section.current?.focus()
  }
  const told = ({ by, on }: { by: string | null; on: string | null }) =>
    [by, on === null ? null : formatDate(on, 'year')].filter(Boolean).join(', ')
  return (
    <section ref={section} tabIndex={-1} aria-label={t('steps')} className="flex flex-col gap-2 outline-none">
      <StoryStateMark story={story} />
      {error === null ? null : <Banner tone="red" fact={t('notDone')} detail={say(error)} />}
      {consent === null ? (
        <p className="text-sm text-ink-2">{t('consent.none')}</p>
      ) : (
        <p className="text-sm">
          {t('consent.given')} <span data-user-content="">{told(consent)}</span>
        </p>
      )}
      {consent === null || story.isConfidential ? null : (
        <p className="text-sm text-ink-2">
          {approval === null ? t('approval.none') : t('approval.given')}{' '}
          {approval === null ? null : <span data-user-content="">{told(approval)}</span>}
        </p>
      )}
      {story.isConfidential ? <p className="text-sm text-ink-2">{t('confidential')}</p> : null}
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-2">
          {consent === null ? (
            <Button onPress={() => setAsking('consent')}>{t('consent.enter')}</Button>
          ) : (
            <>
              {approval === null ? (
                <Button onPress={() => setAsking('approval')}>{t('approval.enter')}</Button>
              ) : (
                <Button
                  isDisabled={isBusy}
                  onPress={() => void step(() => api.command('story.approve', { id: story.id, approval: null }))}
                >
                  {t('approval.takeBack')}
                </Button>
              )}
              <Button
                isDisabled={isBusy}
                onPress={() => void step(() => api.command('story.setConsent', { id: story.id, consent: null }))}
              >
                {t('consent.withdraw')}
              </Button>
            </>
          )}
        </div>
      )}
      <p className="text-sm text-ink-3">{t('backupNote')}</p>
      {asking === null ? null : (
        <EntryDialog
          title={t(`${asking}.enter`)}
          fields={[
            { id: 'by', label: t(`${asking}.by`), kind: 'line', isRequired: true, missing: t(`${asking}.byMissing`) },
            { id: 'on', label: t(`${asking}.on`), kind: 'date', isRequired: true },
          ]}
          initial={{ by: null, on: localDate() }}
          saveLabel={t('common:save')}
          onSave={(values) => {
            const given = { by: String(values['by']), on: String(values['on']) }
            return asking === 'consent'
              ? api.command('story.setConsent', { id: story.id, consent: given })
              : api.command('story.approve', { id: story.id, approval: given })
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  )
}
