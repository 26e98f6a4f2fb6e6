import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardId } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { Banner, Button, Checkbox, Dialog, RadioGroup, showToast } from '../../ui'
import { fileNameIn } from './fileName'

/** Actions as tasks of a calendar: one file, or one for each owner. */
export function TasksDialog({ boardId, onClose }: { boardId: BoardId | null; onClose: () => void }) {
  const { t } = useTranslation(['followUp', 'common'])
  const say = useErrorText()
  const [shape, setShape] = useState<'all' | 'perOwner'>('all')
  const [withClosed, setWithClosed] = useState(false)
  const [withConfidential, setWithConfidential] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = async () => {
    setError(null)
    setIsBusy(true)
    try {
      const written = await api.call('followUp.writeTasks', {
        boardId,
        perOwner: shape === 'perOwner',
        withClosed,
        withConfidential,
      })
      if (written === null) return
      showToast({ message: t('tasks.saved', { count: written.count, name: fileNameIn(written.place) }) })
      onClose()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('tasks.title')}
      sentence={t('tasks.sentence')}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {t('tasks.save')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('tasks.failed')} detail={say(error)} />}
      <div className="flex flex-col gap-2 py-1">
        <RadioGroup
          label={t('tasks.shape')}
          options={(['all', 'perOwner'] as const).map((id) => ({
            id,
            label: t(`tasks.${id}`),
            detail: t(`tasks.${id}Detail`),
          }))}
          value={shape}
          onChange={setShape}
          look="cards"
        />
        <Checkbox isSelected={withClosed} onChange={setWithClosed}>
          {t('tasks.closed')}
        </Checkbox>
        <Checkbox isSelected={withConfidential} onChange={setWithConfidential}>
          {t('tasks.confidential')}
        </Checkbox>
      </div>
    </Dialog>
  )
}
