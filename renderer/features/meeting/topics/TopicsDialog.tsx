import { useTranslation } from 'react-i18next'
import { ReviewTopic, type AgendaItem } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { Banner, Button, Checkbox, Dialog } from '../../../ui'
import { useRun } from '../minutes/useRun'

/** Props of {@link TopicsDialog}. */
export interface TopicsDialogProps {
  item: AgendaItem
  isLocked: boolean
  onClose: () => void
}

/** What an item reviews, in the words of the reviewers' lists: each mark is written as it is set. */
export function TopicsDialog({ item, isLocked, onClose }: TopicsDialogProps) {
  const { t } = useTranslation(['entries', 'common'])
  const { run, error } = useRun()
  const mark = (topic: ReviewTopic, isMarked: boolean) =>
    run(api.command(isMarked ? 'topic.mark' : 'topic.unmark', { agendaItemId: item.id, topic }))
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('reviewed.title', { number: item.number, title: item.title })}
      sentence={t('reviewed.sentence')}
      footer={
        <Button variant="primary" onPress={onClose}>
          {t('common:done')}
        </Button>
      }
    >
      {error === null ? null : <Banner tone="ochre" fact={t('reviewed.refused')} detail={error} />}
      <div role="group" aria-label={t('reviewed.list')} className="grid grid-cols-2 gap-x-6 gap-y-1.5 sm:grid-cols-3">
        {ReviewTopic.options.map((topic) => (
          <Checkbox
            key={topic}
            isSelected={item.reviewed.includes(topic)}
            isDisabled={isLocked}
            onChange={(isMarked) => mark(topic, isMarked)}
          >
            {t(`reviewed.topic.${topic}`)}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  )
}

/** The words for what an item reviews. */
export function useTopicWords(): (item: Pick<AgendaItem, 'reviewed'>) => string[] {
  const { t } = useTranslation('entries')
  return ({ reviewed }) => reviewed.map((topic) => t(`reviewed.topic.${topic}`))
}
