import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Story } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { RecordedAt } from '../../lib/register'
import { useAct } from '../../lib/useAct'
import { Banner, Button, Dialog, showToast } from '../../ui'
import { StoryDialog } from './StoryDialog'
import { StoryOrigins } from './StoryOrigins'
import { StoryPhoto } from './StoryPhoto'
import { StorySteps } from './StorySteps'

/** Props of {@link StoryView}. */
export interface StoryViewProps {
  story: Story
  isReadOnly: boolean
  onClose: () => void
}

const PARTS = ['challenge', 'contribution', 'result'] as const

/** A story as it reads, the way to being told beside it, and its files. */
export function StoryView({ story, isReadOnly, onClose }: StoryViewProps) {
  const { t } = useTranslation(['stories', 'common'])
  const say = useErrorText()
  const { act, error, isBusy } = useAct()
  const [isEditing, setEditing] = useState(false)
  const write = (format: 'pdf' | 'markdown') =>
    act(async () => {
      const written = await api.call('story.export', { id: story.id, format })
      if (written === null) return
      const name = written.path.split(/[\\/]/).at(-1) ?? written.path
      showToast({ message: t('written', { name, count: written.pageCount }) })
    })
  const hasWords = PARTS.some((part) => story[part] !== null) || story.quote !== null
  return (
    <>
      <Dialog
        isOpen
        onClose={onClose}
        size="lg"
        title={t('story')}
        footer={
          <>
            {isReadOnly ? null : (
              <Button icon="pencil" className="mr-auto" onPress={() => setEditing(true)}>
                {t('edit')}
              </Button>
            )}
            <Button
              icon="download"
              isDisabled={story.consent === null || isBusy}
              onPress={() => void write('markdown')}
            >
              {t('markdown')}
            </Button>
            <Button icon="document" isDisabled={story.consent === null || isBusy} onPress={() => void write('pdf')}>
              {t('pdf')}
            </Button>
            <Button onPress={onClose}>{t('common:close')}</Button>
          </>
        }
      >
        {error === null ? null : <Banner tone="red" fact={t('notDone')} detail={say(error)} className="mb-2" />}
        <div className="flex items-start gap-6">
          <article className="selectable min-w-0 flex-1" data-user-content="">
            <h2 className="font-serif text-h2 font-semibold">{story.text}</h2>
            <p className="text-ink-2">
              {[story.programName, story.organization?.name].filter(Boolean).join(', ') || story.boardName}
            </p>
            {story.resultFigure === null ? null : (
              <p className="mt-2 font-serif text-h3 font-semibold">{story.resultFigure}</p>
            )}
            {hasWords ? null : <p className="mt-2 text-ink-2">{t('noWords')}</p>}
            {PARTS.map((part) =>
              story[part] === null ? null : (
                <section key={part} className="mt-2.5">
                  <h3 className="text-sm font-semibold text-ink-2">{t(`field.${part}`)}</h3>
                  <p className="font-serif text-doc whitespace-pre-line">{story[part]}</p>
                </section>
              ),
            )}
            {story.quote === null ? null : (
              <blockquote className="mt-2.5 border-l border-line-2 pl-3 font-serif text-doc italic">
                <p className="whitespace-pre-line">{story.quote}</p>
                {story.quoteBy === null ? null : <footer className="text-sm not-italic">{story.quoteBy}</footer>}
              </blockquote>
            )}
          </article>
          <div className="flex w-64 shrink-0 flex-col gap-4">
            <StorySteps story={story} isReadOnly={isReadOnly} />
            <StoryPhoto story={story} isReadOnly={isReadOnly} />
            <StoryOrigins story={story} />
            <RecordedAt meeting={story.meeting} agendaItemId={story.agendaItemId} />
          </div>
        </div>
      </Dialog>
      {isEditing ? <StoryDialog story={story} onRemoved={onClose} onClose={() => setEditing(false)} /> : null}
    </>
  )
}
