import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../electron/contract'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatBytes, formatInstant } from '../../lib/format'
import { queryClient, refreshCall, useCallOf } from '../../lib/query'
import { Banner, Button, ConfirmDialog, EmptyState, ErrorState, LoadingState, showToast, StateMark } from '../../ui'
import { Section } from './Section'
import { useAct } from '../../lib/useAct'

type Backup = Output<'backup.list'>[number]

/** How much is in a copy, in words. */
function Counts({ backup }: { backup: Backup }) {
  const { t } = useTranslation('settings')
  if (backup.counts === null) return <span className="truncate text-ink-2">{t('backups.notCounted')}</span>
  const { boards, meetings, notes } = backup.counts
  const words = [
    t('backups.boards', { count: boards }),
    t('backups.meetings', { count: meetings }),
    t('backups.notes', { count: notes }),
  ].join(', ')
  return (
    <span className="block truncate text-ink-2" title={words}>
      {words}
    </span>
  )
}

function BackupTable({
  backups,
  isBusy,
  onRestore,
}: {
  backups: readonly Backup[]
  isBusy: boolean
  onRestore: (backup: Backup) => void
}) {
  const { t } = useTranslation('settings')
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">{t('backups.title')}</caption>
      <thead>
        <tr className="h-[26px] border-b border-line text-xs text-ink-2 [&>th]:pr-3 [&>th]:font-normal">
          <th scope="col" className="w-[150px]">
            {t('backups.made')}
          </th>
          <th scope="col">{t('backups.holds')}</th>
          <th scope="col" className="w-[70px] text-right">
            {t('backups.size')}
          </th>
          <th scope="col" className="w-[104px]">
            {t('backups.check')}
          </th>
          <th scope="col" className="w-[84px]">
            <span className="sr-only">{t('backups.restore')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {backups.map((backup) => (
          <tr
            key={backup.file}
            className="h-[34px] border-b border-line last:border-b-0 [&>*]:pr-3 [&>*:last-child]:pr-0"
          >
            <th scope="row" className="truncate font-normal">
              <time dateTime={backup.madeAt}>{formatInstant(backup.madeAt)}</time>
              {backup.reason === 'routine' ? null : (
                <span className="block truncate text-xs text-ink-3">{t(`backups.${backup.reason}`)}</span>
              )}
            </th>
            <td>
              <Counts backup={backup} />
            </td>
            <td className="text-right text-ink-2">{formatBytes(backup.sizeBytes)}</td>
            <td>
              <span className="flex items-center gap-1.5">
                <StateMark state={backup.isSound ? 'pass' : 'fail'} label="" />
                {t(backup.isSound ? 'backups.sound' : 'backups.notSound')}
              </span>
            </td>
            <td className="text-right">
              <Button
                size="sm"
                isDisabled={!backup.isSound || isBusy}
                onPress={() => onRestore(backup)}
                aria-label={t('backups.restoreOf', { when: formatInstant(backup.madeAt) })}
              >
                {t('backups.restoreShort')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The copies of the workspace: made, checked, put back. */
export function BackupsSection() {
  const { t } = useTranslation('settings')
  const say = useErrorText()
  const backups = useCallOf('backup.list', {})
  const { isBusy, error, act } = useAct()
  const [restoring, setRestoring] = useState<Backup | null>(null)

  const refresh = () => Promise.all([refreshCall('backup.list'), refreshCall('workspace.state')])
  const make = () =>
    void act(async () => {
      await api.call('backup.make', {})
      await refresh()
      showToast({ message: t('backups.made_now') })
    })
  const restore = (file: string) =>
    void act(async () => {
      await api.call('backup.restore', { file })
      // Another file lies under everything that was read.
      await queryClient.invalidateQueries()
      showToast({ message: t('backups.restored') })
    })

  return (
    <Section label={t('backups.title')} note={t('backups.note')}>
      {error === null ? null : <Banner tone="red" fact={t('backups.failed')} detail={say(error)} />}
      {backups.isPending ? <LoadingState /> : null}
      {backups.isError ? <ErrorState onRetry={() => void backups.refetch()}>{say(backups.error)}</ErrorState> : null}
      {backups.isSuccess && backups.data.length === 0 ? (
        <EmptyState className="py-0">{t('backups.none')}</EmptyState>
      ) : null}
      {backups.isSuccess && backups.data.length > 0 ? (
        <BackupTable backups={backups.data} isBusy={isBusy} onRestore={setRestoring} />
      ) : null}
      <div>
        <Button icon="drive" isDisabled={isBusy} onPress={make}>
          {t('backups.make')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={restoring !== null}
        onClose={() => setRestoring(null)}
        onConfirm={() => {
          if (restoring !== null) restore(restoring.file)
        }}
        question={restoring === null ? '' : t('backups.restoreQuestion', { when: formatInstant(restoring.madeAt) })}
        consequence={t('backups.restoreConsequence')}
        confirmLabel={t('backups.restore')}
        isDestructive
      />
    </Section>
  )
}
