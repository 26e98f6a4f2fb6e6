import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatBytes, formatInstant } from '../../lib/format'
import { queryClient, useCallOf } from '../../lib/query'
import { Button, Dialog, EmptyState, ErrorState, LoadingState, RadioGroup } from '../../ui'

/** Props of {@link RestoreDialog}. */
export interface RestoreDialogProps {
  isOpen: boolean
  onClose: () => void
  onRestored: () => void
}

/** Puts a backup of this workspace folder in place of the empty file. */
export function RestoreDialog({ isOpen, onClose, onRestored }: RestoreDialogProps) {
  const { t } = useTranslation(['firstStart', 'common'])
  const say = useErrorText()
  const backups = useCallOf('backup.list', {}, { enabled: isOpen })
  const [chosen, setChosen] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const sound = (backups.data ?? []).filter((backup) => backup.isSound)

  const restore = async (file: string) => {
    setIsBusy(true)
    setError(null)
    try {
      await api.call('backup.restore', { file })
      await queryClient.invalidateQueries()
      onClose()
      onRestored()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('restore.title')}
      sentence={t('restore.sentence')}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={chosen === null || isBusy}
            onPress={() => {
              if (chosen !== null) void restore(chosen)
            }}
          >
            {t('restore.act')}
          </Button>
        </>
      }
    >
      {backups.isPending ? <LoadingState /> : null}
      {backups.isError ? <ErrorState onRetry={() => void backups.refetch()}>{say(backups.error)}</ErrorState> : null}
      {error === null ? null : <ErrorState>{say(error)}</ErrorState>}
      {backups.isSuccess && sound.length === 0 ? <EmptyState>{t('restore.none')}</EmptyState> : null}
      {sound.length === 0 ? null : (
        <RadioGroup
          label={t('restore.title')}
          isLabelHidden
          look="cards"
          value={chosen}
          onChange={setChosen}
          options={sound.map((backup) => ({
            id: backup.file,
            label: formatInstant(backup.madeAt),
            detail: t('restore.detail', {
              boards: backup.counts?.boards ?? 0,
              meetings: backup.counts?.meetings ?? 0,
              size: formatBytes(backup.sizeBytes),
            }),
          }))}
        />
      )}
    </Dialog>
  )
}
