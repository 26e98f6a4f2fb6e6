import { useNavigate, useRouterState } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TakenOver } from '../../../../electron/contract/exchange'
import { dropTakeOverRequest } from '../../../lib/takeOverRequest'
import { Banner, Button, Dialog, LoadingState, TextField } from '../../../ui'
import { problemText } from '../problemText'
import { Missing, PreviewBody } from './PreviewBody'
import { useTakeOver, type TakeOverStage } from './useTakeOver'

/** Taking one file over, from reading it to what needs a look afterwards. */
export function TakeOverFlow({ path }: { path: string | null }) {
  const navigate = useNavigate()
  const here = useRouterState({ select: (state) => state.location.pathname })
  const { stage, open, unlock, take } = useTakeOver(path, dropTakeOverRequest)
  const close = () => {
    dropTakeOverRequest()
    // The page of the first start has done its work once there is something in the workspace.
    if (stage.stage === 'done' && here === '/start') void navigate({ to: '/' })
  }
  const look = () => {
    dropTakeOverRequest()
    void navigate({ to: '/together' })
  }
  switch (stage.stage) {
    case 'reading':
      return path === null ? null : <ReadingDialog onClose={close} />
    case 'locked':
      return <LockedDialog key={stage.path} stage={stage} onClose={close} onUnlock={unlock} />
    case 'refused':
      return <RefusedDialog error={stage.error} onClose={close} onAnother={() => open(null)} />
    case 'preview':
      return <PreviewDialog stage={stage} onClose={close} onTake={take} />
    case 'done':
      return <DoneDialog taken={stage.taken} onClose={close} onLook={look} />
  }
}

function ReadingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('exchange')
  return (
    <Dialog isOpen onClose={onClose} isDismissable={false} title={t('takeOver.reading')}>
      <LoadingState label={t('takeOver.reading')} />
    </Dialog>
  )
}

function LockedDialog(props: {
  stage: TakeOverStage & { stage: 'locked' }
  onClose: () => void
  onUnlock: (passphrase: string) => void
}) {
  const { t } = useTranslation(['exchange', 'common'])
  const { fileName, isBusy, error } = props.stage
  const [passphrase, setPassphrase] = useState('')
  // What is typed after a refusal is another try, about which nothing is known.
  const [refusedOne, setRefusedOne] = useState<string | null>(null)
  const complaint = error !== null && passphrase === refusedOne ? problemText(t, error) : undefined
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      isDismissable={false}
      title={t('takeOver.lockedTitle', { fileName })}
      sentence={t('takeOver.lockedSentence')}
      onSubmit={() => {
        if (isBusy || passphrase === '') return
        setRefusedOne(passphrase)
        props.onUnlock(passphrase)
      }}
      footer={
        <>
          <Button onPress={props.onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy || passphrase === ''}>
            {isBusy ? t('takeOver.unlocking') : t('takeOver.unlock')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('takeOver.passphrase')}
        type="password"
        autoComplete="off"
        autoFocus
        maxLength={1000}
        value={passphrase}
        onChange={setPassphrase}
        error={complaint}
        className="py-1"
      />
    </Dialog>
  )
}

function RefusedDialog({ error, ...props }: { error: unknown; onClose: () => void; onAnother: () => void }) {
  const { t } = useTranslation(['exchange', 'common'])
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t('takeOver.refused')}
      footer={
        <>
          <Button onPress={props.onClose}>{t('common:close')}</Button>
          <Button variant="primary" autoFocus onPress={props.onAnother}>
            {t('takeOver.another')}
          </Button>
        </>
      }
    >
      <p role="alert" className="py-1">
        {problemText(t, error)} {t('takeOver.nothingChanged')}
      </p>
    </Dialog>
  )
}

function PreviewDialog(props: {
  stage: TakeOverStage & { stage: 'preview' }
  onClose: () => void
  onTake: () => void
}) {
  const { t } = useTranslation(['exchange', 'common'])
  const { preview, isBusy, error } = props.stage
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      isDismissable={false}
      size="lg"
      title={t('takeOver.title', { fileName: preview.fileName })}
      footer={
        <>
          <Button isDisabled={isBusy} onPress={props.onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="primary" autoFocus isDisabled={isBusy} onPress={props.onTake}>
            {isBusy ? t('takeOver.working') : t('takeOver.act')}
          </Button>
        </>
      }
    >
      {error === null ? null : (
        <Banner
          tone="red"
          fact={t('notDone')}
          detail={`${problemText(t, error)} ${t('takeOver.nothingChanged')}`}
          className="mb-3"
        />
      )}
      <PreviewBody preview={preview} />
    </Dialog>
  )
}

function DoneDialog({ taken, onClose, onLook }: { taken: TakenOver; onClose: () => void; onLook: () => void }) {
  const { t } = useTranslation(['exchange', 'common'])
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('takeOver.done')}
      footer={
        <>
          {taken.notices > 0 ? <Button onPress={onLook}>{t('takeOver.look')}</Button> : null}
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('common:done')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-2 py-1">
        <p>
          {taken.steps === 0 ? t('takeOver.doneNothing') : t('takeOver.doneSteps', { count: taken.steps })}
          {taken.notices > 0 ? ` ${t('takeOver.doneNotices', { count: taken.notices })}` : ''}
        </p>
        <Missing missing={taken.missing} />
        {taken.backup === null ? null : (
          <p className="text-sm text-ink-2" data-user-content="">
            {t('takeOver.doneBackup', { file: taken.backup })}
          </p>
        )}
      </div>
    </Dialog>
  )
}
