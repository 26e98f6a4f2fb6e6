import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { DropZone } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api'
import { CommittedField } from '../../lib/CommittedField'
import { useErrorText } from '../../lib/errorText'
import { queryClient, queryKey, refreshCall, useCallOf } from '../../lib/query'
import { requestTakeOver } from '../../lib/takeOverRequest'
import { useAct } from '../../lib/useAct'
import {
  Banner,
  Button,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTitle,
  Pane,
  useSmallWindow,
} from '../../ui'
import { HandOverDialog } from './handOver/HandOverDialog'
import { FolderSection } from './folder/FolderSection'
import { NoticesSection } from './NoticesSection'
import { PeersSection } from './PeersSection'
import { Section } from './Section'
import type { ExchangeState } from '../../../electron/contract/exchange'

/** This machine among the others that keep the same minute book. */
export function TogetherPage({ isHandingOver }: { isHandingOver: boolean }) {
  const { t } = useTranslation('exchange')
  const say = useErrorText()
  const navigate = useNavigate()
  const isSmall = useSmallWindow()
  const state = useCallOf('exchange.state', {})
  const [handingTo, setHandingTo] = useState<{ siteId: string | null } | null>(null)
  useEffect(() => {
    // What the others lack grows with every step that is made here.
    void refreshCall('exchange.state')
    void refreshCall('exchange.notices')
  }, [])
  // The palette asks for it by the address.
  const handing = isHandingOver ? { siteId: null } : handingTo
  const endHandingOver = () => {
    setHandingTo(null)
    if (isHandingOver) void navigate({ to: '/together', search: {}, replace: true })
  }
  return (
    <>
      <FrameSlot name="path">{t('page')}</FrameSlot>
      <Pane id="page" role="main" label={t('title')} className="h-full bg-paper">
        <DropZone
          className="grid min-h-full drop-target:bg-blue-wash"
          aria-label={t('machine.drop')}
          onDrop={async (event) => {
            const file = event.items.find((item) => item.kind === 'file')
            if (file === undefined) return
            const path = window.minutebook.filePath(await file.getFile())
            if (path !== '') requestTakeOver(path)
          }}
        >
          <PageGrid margin={isSmall ? 112 : 148} facts={0} className="max-w-[1280px]">
            <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
            {state.isPending || state.isError ? (
              <PageRow>
                {state.isPending ? (
                  <LoadingState />
                ) : (
                  <ErrorState onRetry={() => void state.refetch()}>{say(state.error)}</ErrorState>
                )}
              </PageRow>
            ) : null}
            {state.isSuccess ? (
              <>
                <MachineSection state={state.data} onHandOver={() => setHandingTo({ siteId: null })} />
                <FolderSection isReadOnly={state.data.isReadOnly} />
                <NoticesSection />
                <PeersSection peers={state.data.peers} onHandOver={(siteId) => setHandingTo({ siteId })} />
              </>
            ) : null}
          </PageGrid>
        </DropZone>
      </Pane>
      {handing === null || !state.isSuccess ? null : (
        <HandOverDialog peers={state.data.peers} siteId={handing.siteId} onClose={endHandingOver} />
      )}
    </>
  )
}

function MachineSection({ state, onHandOver }: { state: ExchangeState; onHandOver: () => void }) {
  const { t } = useTranslation('exchange')
  const say = useErrorText()
  const { error, act } = useAct()
  const rename = (name: string) =>
    void act(async () => {
      const revised = await api.call('settings.revise', { machineName: name === '' ? null : name })
      queryClient.setQueryData(queryKey('settings.get', {}), revised)
      await refreshCall('exchange.state')
    })
  return (
    <Section label={t('machine.title')} note={t('machine.note')}>
      {error === null ? null : <Banner tone="red" fact={t('notDone')} detail={say(error)} />}
      {state.isReadOnly ? <Banner tone="ochre" fact={t('machine.readOnly')} /> : null}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <div className="w-64">
          <CommittedField
            label={t('machine.name')}
            value={state.machineName ?? state.systemName}
            onCommit={(name) => rename(name === state.systemName ? '' : name)}
          />
        </div>
        <p className="pb-1 text-sm text-ink-2" data-user-content="">
          {t('machine.goesOut', { name: state.ownName })}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon="upload" isDisabled={!state.hasSteps} onPress={onHandOver}>
          {t('machine.handOver')}
        </Button>
        <Button icon="download" isDisabled={state.isReadOnly} onPress={() => requestTakeOver(null)}>
          {t('machine.takeOver')}
        </Button>
        <p className="pl-1 text-sm text-ink-3">{t('machine.drop')}</p>
      </div>
    </Section>
  )
}
