import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AgendaItem } from '../../../../electron/contract/model'
import { formatList } from '../../../lib/format'
import { Button } from '../../../ui'
import { TopicsDialog, useTopicWords } from '../topics/TopicsDialog'
import { useMinutes } from './minutesData'

/** What an item reviewed, and the way to mark it. */
export function ItemTopics({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('entries')
  const { isLocked } = useMinutes()
  const wordsOf = useTopicWords()
  const [isOpen, setIsOpen] = useState(false)
  if (isLocked && item.reviewed.length === 0) return null
  return (
    <>
      {item.reviewed.length === 0 ? null : (
        <p className="text-ink-2">{t('reviewed.line', { topics: formatList(wordsOf(item)) })}</p>
      )}
      {isLocked ? null : (
        <Button size="sm" variant="ghost" onPress={() => setIsOpen(true)}>
          {t('reviewed.open')}
        </Button>
      )}
      {isOpen ? <TopicsDialog item={item} isLocked={isLocked} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}
