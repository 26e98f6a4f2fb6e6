import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatBytes } from '../../../lib/format'
import { Banner, Button, Dialog, Icon, IconButton, TextLink } from '../../../ui'

/** Props of {@link PapersDialog}. */
export interface PapersDialogProps {
  item: AgendaItem
  isLocked: boolean
  onClose: () => void
}

/** The files that belong to an item: open, add, remove. */
export function PapersDialog({ item, isLocked, onClose }: PapersDialogProps) {
  const { t } = useTranslation(['agenda', 'common'])
  const say = useErrorText()
  const [error, setError] = useState<unknown>(null)
  const attempt = async (work: () => Promise<unknown>) => {
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('papers.title', { number: item.number, title: item.title })}
      sentence={item.papers.length === 0 ? t('papers.none') : t('papers.sentence')}
      footer={
        <>
          {isLocked ? null : (
            <Button
              icon="plus"
              onPress={() =>
                void attempt(() => api.call('attachment.choose', { agendaItemId: item.id, role: 'paper' }))
              }
            >
              {t('papers.add')}
            </Button>
          )}
          <Button variant="primary" autoFocus onPress={onClose}>
            {t('common:done')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="ochre" fact={t('papers.refused')} detail={say(error)} />}
      <ul aria-label={t('papers.list')}>
        {item.papers.map((paper, index) => (
          <li key={paper.id} className="flex h-9 items-center gap-3 border-b border-line">
            <span lang="zxx" className="w-7 text-right text-sm text-ink-2">
              {`${item.number}${String.fromCodePoint(97 + Math.min(index, 25))}`}
            </span>
            <Icon name="document" className="text-ink-2" />
            <span className="min-w-0 flex-1 truncate" data-user-content="">
              <TextLink onPress={() => void attempt(() => api.call('attachment.open', { id: paper.id }))}>
                {paper.fileName}
              </TextLink>
            </span>
            <span className="text-sm text-ink-2" lang="zxx">
              {formatBytes(paper.sizeBytes)}
            </span>
            {isLocked ? null : (
              <IconButton
                icon="trash"
                label={t('papers.remove', { name: paper.fileName })}
                onPress={() => void attempt(() => api.command('attachment.remove', { id: paper.id }))}
              />
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
