import { useTranslation } from 'react-i18next'
import type { ChangedPlace, DraftComparison, MinutesDraftId } from '../../../../../electron/contract/model'
import { useErrorText } from '../../../../lib/errorText'
import { formatDate } from '../../../../lib/format'
import { useQueryOf } from '../../../../lib/query'
import { Button, Dialog, ErrorState, LoadingState, TextLink } from '../../../../ui'
import { ComparedLines } from '../../history/ComparedText'
import { compareTexts } from '../../history/compare'
import { itemOf, textOfPlace } from './placeText'

/** A draft beside the minutes as they stand: only what changed, word by word, each with the way to its item. */
export function CompareDialog({ draftId, onClose }: { draftId: MinutesDraftId; onClose: () => void }) {
  const { t } = useTranslation(['review', 'common'])
  const say = useErrorText()
  const compared = useQueryOf('review.compare', { draftId })
  const draft = compared.data?.draft
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="lg"
      title={t('compare.title', { number: draft?.number ?? '' })}
      sentence={
        draft === undefined
          ? undefined
          : t('compare.sentence', { number: draft.number, date: formatDate(draft.circulatedOn, 'year') })
      }
      footer={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {compared.data ? (
        <Changes comparison={compared.data} onGo={onClose} />
      ) : compared.error ? (
        <ErrorState onRetry={() => void compared.refetch()}>{say(compared.error)}</ErrorState>
      ) : (
        <LoadingState />
      )}
    </Dialog>
  )
}

function Changes({ comparison, onGo }: { comparison: DraftComparison; onGo: () => void }) {
  const { t } = useTranslation('review')
  const { changed } = comparison
  if (changed.length === 0) return <p className="py-1 text-ink-2">{t('compare.same')}</p>
  return (
    <>
      <p className="mb-3 text-sm text-ink-2">{t('compare.legend')}</p>
      <div className="flex flex-col gap-4 pb-2">
        {changed.map((place) => (
          <Change key={place} place={place} comparison={comparison} onGo={onGo} />
        ))}
      </div>
    </>
  )
}

function Change({ place, comparison, onGo }: { place: ChangedPlace; comparison: DraftComparison; onGo: () => void }) {
  const { t } = useTranslation(['review', 'minutes', 'common'])
  const { before: draft, after: now } = comparison
  const before = textOfPlace(t, draft, place)
  const after = textOfPlace(t, now, place)
  const lines = compareTexts(before, after)
  const isMovedOnly = before === after
  const item = place === 'meeting' || place === 'attendance' ? null : (itemOf(now, place) ?? itemOf(draft, place))
  const isGone = item !== null && itemOf(now, place) === null
  const isNew = item !== null && itemOf(draft, place) === null
  const title = item === null ? t(`compare.${place as 'meeting'}`) : t('compare.item', item)
  return (
    <section aria-label={title}>
      <h3 className="mb-1 flex items-baseline gap-2 font-semibold">
        {item === null || isGone ? (
          <span data-user-content="">{title}</span>
        ) : (
          <TextLink
            variant="quiet"
            href={`/meetings/${now.meeting.id}/minutes?item=${place}&focus=text`}
            onPress={onGo}
          >
            <span data-user-content="">{title}</span>
          </TextLink>
        )}
        {isGone ? <span className="text-sm font-normal text-ink-2">{t('compare.removed')}</span> : null}
        {isNew ? <span className="text-sm font-normal text-ink-2">{t('compare.added')}</span> : null}
      </h3>
      {isMovedOnly ? <p className="text-sm text-ink-2">{t('compare.moved')}</p> : <ComparedLines lines={lines} />}
    </section>
  )
}
