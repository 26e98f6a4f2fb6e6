import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { StepFolderState } from '../../../../electron/contract/stepFolder'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatInstant } from '../../../lib/format'
import { queryClient, queryKey, refreshCall, useCallOf } from '../../../lib/query'
import { useAct } from '../../../lib/useAct'
import { Banner, Button, ErrorState, LoadingState } from '../../../ui'
import { Section } from '../Section'
import { AsideTable } from './AsideTable'

/** Keeping in step with a shared folder: which one, how it stands, and what is not taken over. */
export function FolderSection({ isReadOnly }: { isReadOnly: boolean }) {
  const { t } = useTranslation(['stepFolder', 'exchange'])
  const say = useErrorText()
  const state = useCallOf('stepFolder.state', {})
  const { isBusy, error, act } = useAct()
  useEffect(() => {
    // Looking by the clock is no news, so what is shown from before may be old.
    void refreshCall('stepFolder.state')
    return window.minutebook.on('stepFolder', show)
  }, [])
  const does = (name: 'stepFolder.choose' | 'stepFolder.end' | 'stepFolder.look') =>
    void act(async () => {
      const now = await api.call(name, {})
      if (now !== null) show(now)
    })
  return (
    <Section label={t('title')} note={t('note')}>
      {error === null ? null : <Banner tone="red" fact={t('exchange:notDone')} detail={say(error)} />}
      {isReadOnly ? <Banner tone="ochre" fact={t('readOnly')} /> : null}
      {state.isPending ? <LoadingState /> : null}
      {state.isError ? <ErrorState onRetry={() => void state.refetch()}>{say(state.error)}</ErrorState> : null}
      {state.isSuccess ? (
        <>
          {state.data.folder === null ? <p className="text-ink-2">{t('lead')}</p> : <Standing state={state.data} />}
          <div className="flex flex-wrap items-center gap-2">
            <Button
              icon="swap"
              variant={state.data.folder === null ? 'primary' : 'secondary'}
              isDisabled={isBusy || isReadOnly}
              onPress={() => does('stepFolder.choose')}
            >
              {state.data.folder === null ? t('choose') : t('change')}
            </Button>
            {state.data.folder === null ? null : (
              <>
                <Button isDisabled={isBusy} onPress={() => does('stepFolder.look')}>
                  {t('look')}
                </Button>
                <Button variant="ghost" isDisabled={isBusy} onPress={() => does('stepFolder.end')}>
                  {t('end')}
                </Button>
              </>
            )}
            <p className="pl-1 text-sm text-ink-3">{state.data.folder === null ? t('clouds') : t('endHint')}</p>
          </div>
          <AsideTable files={state.data.aside} />
        </>
      ) : null}
    </Section>
  )
}

/** Puts what main told in place of what was known. */
function show(state: StepFolderState): void {
  queryClient.setQueryData(queryKey('stepFolder.state', {}), state)
}

function Standing({ state }: { state: StepFolderState }) {
  const { t } = useTranslation('stepFolder')
  const { folder, place, detail, lastLookAt, lastWrittenAt, lastReceived } = state
  const when = (instant: string | null) => (instant === null ? t('never') : formatInstant(instant))
  return (
    <>
      {place === 'in_step' || place === 'off' ? null : (
        <Banner tone="ochre" fact={t(`place.${place}`)} {...(detail === null ? {} : { detail })} />
      )}
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-2">{t('folder')}</dt>
        <dd className="min-w-0 break-all" data-user-content="">
          {folder}
        </dd>
        <dt className="text-ink-2">{t('state')}</dt>
        <dd>
          <span role="status">{place === 'in_step' ? t('place.in_step') : t('status.trouble')}</span>
        </dd>
        <dt className="text-ink-2">{t('looked')}</dt>
        <dd>{when(lastLookAt)}</dd>
        <dt className="text-ink-2">{t('wrote')}</dt>
        <dd>{when(lastWrittenAt)}</dd>
        <dt className="text-ink-2">{t('received')}</dt>
        <dd data-user-content="">
          {lastReceived === null
            ? t('never')
            : t('receivedFrom', { when: formatInstant(lastReceived.at), name: lastReceived.name })}
        </dd>
      </dl>
    </>
  )
}
