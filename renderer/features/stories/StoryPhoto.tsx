import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttachmentId, Story } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { CommittedField } from '../../lib/CommittedField'
import { useErrorText } from '../../lib/errorText'
import { useCallOf } from '../../lib/query'
import { useAct } from '../../lib/useAct'
import { Banner, Button } from '../../ui'

/** Props of {@link StoryPhoto}. */
export interface StoryPhotoProps {
  story: Story
  isReadOnly: boolean
}

/** The photo of a story with its words for those who do not see it. */
export function StoryPhoto({ story, isReadOnly }: StoryPhotoProps) {
  const { t } = useTranslation(['stories', 'common'])
  const say = useErrorText()
  const { act, error, isBusy } = useAct()
  const { id, photo, photoAlt } = story
  const section = useRef<HTMLElement>(null)
  const remove = async (attachmentId: AttachmentId) => {
    // Its button goes with it; the focus stays here.
    if (await act(() => api.command('attachment.remove', { id: attachmentId }))) section.current?.focus()
  }
  return (
    <section ref={section} tabIndex={-1} aria-labelledby="photo" className="flex flex-col gap-2 outline-none">
      <h2 id="photo" className="text-sm font-semibold text-ink-2">
        {t('photo.title')}
      </h2>
      {error === null ? null : <Banner tone="red" fact={t('notDone')} detail={say(error)} />}
      {photo === null ? null : <Picture story={story} attachmentId={photo.id} />}
      {photo === null || isReadOnly ? null : (
        <CommittedField
          label={t('photo.alt')}
          value={photoAlt ?? ''}
          onCommit={(text) => void act(() => api.command('story.revise', { id, photoAlt: text === '' ? null : text }))}
        />
      )}
      {isReadOnly ? null : (
        <div className="flex flex-wrap gap-2">
          <Button
            icon="paperclip"
            isDisabled={isBusy}
            onPress={() => void act(() => api.call('attachment.choose', { storyId: id, role: 'photo' }))}
          >
            {photo === null ? t('photo.choose') : t('photo.replace')}
          </Button>
          {photo === null ? null : (
            <Button icon="trash" isDisabled={isBusy} onPress={() => void remove(photo.id)}>
              {t('photo.remove')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Picture({ story, attachmentId }: { story: Story; attachmentId: AttachmentId }) {
  const { t } = useTranslation('stories')
  const say = useErrorText()
  // A new photo is another key, so that the former one is not shown in its place.
  const picture = useCallOf('story.photo', { id: story.id, attachmentId })
  if (picture.isError) return <p className="text-sm text-ink-2">{say(picture.error)}</p>
  if (!picture.data) return null
  return (
    <img
      src={picture.data.address}
      alt={story.photoAlt ?? t('photo.noAlt')}
      data-user-label=""
      className="max-h-40 w-full rounded-1 border border-line object-contain"
    />
  )
}
