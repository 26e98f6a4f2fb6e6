import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandedOver, PeerRow } from '../../../../electron/contract/exchange'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatBytes, formatInstant } from '../../../lib/format'
import { useCallOf } from '../../../lib/query'
import { flushAllText } from '../../../lib/unsaved'
import { useAct } from '../../../lib/useAct'
import { Banner, Button, Checkbox, Dialog, ErrorState, LoadingState, RadioGroup } from '../../../ui'
import { PASSPHRASE_MIN } from '../passphrase'
import { PassphraseFields } from './PassphraseFields'

/** Stands for a new machine among the ids of the known ones. */
const NEW = 'new'

/** Props of {@link HandOverDialog}. */
export interface HandOverDialogProps {
  peers: readonly PeerRow[]
  /** The machine to begin with; null = a new one. */
  siteId: string | null
  onClose: () => void
}

/** Writes one file for another machine: for whom, what goes, and whether it is locked. */
export function HandOverDialog({ peers, siteId, onClose }: HandOverDialogProps) {
  const { t } = useTranslation(['exchange', 'common'])
  const say = useErrorText()
  const [target, setTarget] = useState(siteId ?? NEW)
  const [isLocked, setIsLocked] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const [done, setDone] = useState<HandedOver | null>(null)
  const { isBusy, error, act } = useAct()
  const chosen = target === NEW ? null : target
  const isReady = !isLocked || (passphrase.length >= PASSPHRASE_MIN && passphrase === again)

  const save = () =>
    void act(async () => {
      await flushAllText()
      setDone(await api.call('exchange.handOver', { siteId: chosen, passphrase: isLocked ? passphrase : null }))
    })

  if (done !== null) return <DoneDialog done={done} onClose={onClose} />
  return (
    <Dialog
      isOpen
      onClose={onClose}
      isDismissable={false}
      title={t('handOver.title')}
      sentence={t('handOver.sentence')}
      onSubmit={() => {
        if (isReady) save()
      }}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy || !isReady}>
            {isBusy ? t('handOver.working') : t('handOver.act')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4 py-1">
        {error === null ? null : <Banner tone="red" fact={t('notDone')} detail={say(error)} />}
        <RadioGroup
          label={t('handOver.for')}
          look="cards"
          value={target}
          onChange={setTarget}
          options={[
            ...peers.map((peer) => ({
              id: peer.siteId,
              label: peer.name,
              detail:
                peer.heardAt === null
                  ? t('handOver.peerNeverDetail')
                  : t('handOver.peerDetail', { when: formatInstant(peer.heardAt) }),
            })),
            { id: NEW, label: t('handOver.new'), detail: t('handOver.newDetail') },
          ]}
        />
        <Plan siteId={chosen} />
        <div className="flex flex-col gap-2">
          <Checkbox isSelected={isLocked} onChange={setIsLocked}>
            {t('handOver.lock')}
          </Checkbox>
          {isLocked ? (
            <PassphraseFields passphrase={passphrase} again={again} onPassphrase={setPassphrase} onAgain={setAgain} />
          ) : (
            <p className="text-sm text-ink-2">{t('handOver.open')}</p>
          )}
        </div>
      </div>
    </Dialog>
  )
}

/** What would go over. */
function Plan({ siteId }: { siteId: string | null }) {
  const { t } = useTranslation('exchange')
  const say = useErrorText()
  const plan = useCallOf('exchange.plan', { siteId })
  if (plan.isPending) return <LoadingState label={t('handOver.counting')} className="py-0" />
  if (plan.isError) return <ErrorState onRetry={() => void plan.refetch()}>{say(plan.error)}</ErrorState>
  const { steps, attachments, sizeBytes, missingAttachments } = plan.data
  const size = formatBytes(sizeBytes)
  const words = t('handOver.steps', { count: steps })
  return (
    <div role="status">
      <p>
        {steps === 0
          ? t('handOver.nothing')
          : attachments === 0
            ? t('handOver.goesSteps', { steps: words, size })
            : t('handOver.goes', {
                steps: words,
                attachments: t('handOver.attachments', { count: attachments }),
                size,
              })}
      </p>
      {missingAttachments === 0 ? null : (
        <p className="text-ochre">{t('handOver.missing', { count: missingAttachments })}</p>
      )}
    </div>
  )
}

function DoneDialog({ done, onClose }: { done: HandedOver; onClose: () => void }) {
  const { t } = useTranslation(['exchange', 'common'])
  const facts = { fileName: done.fileName, size: formatBytes(done.sizeBytes) }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('handOver.done')}
      sentence={
        <span data-user-content="">{t(done.isLocked ? 'handOver.doneLocked' : 'handOver.doneSentence', facts)}</span>
      }
      footer={
        <Button variant="primary" autoFocus onPress={onClose}>
          {t('common:done')}
        </Button>
      }
    >
      <p className="py-1">{t('handOver.next')}</p>
    </Dialog>
  )
}
