import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReviewComment } from '../../../../../electron/contract/model'
import { api } from '../../../../lib/api'
import { useIsChair } from '../../../../lib/useIsChair'
import { useErrorText } from '../../../../lib/errorText'
import { formatDate } from '../../../../lib/format'
import { useCallOf, useCommand } from '../../../../lib/query'
import { Banner, Button, ConfirmDialog, Dialog, RecordGlyph, showToast, StateMark, TextArea } from '../../../../ui'

/** Comments on one item, oldest first, with what can be done about each while the minutes are a draft. */
export function CommentList({ comments, isOpen }: { comments: readonly ReviewComment[]; isOpen: boolean }) {
  return (
    <ul className="mt-1 flex flex-col gap-2.5">
      {comments.map((comment) => (
        <li key={comment.id}>
          <CommentEntry comment={comment} isOpen={isOpen} />
        </li>
      ))}
    </ul>
  )
}

const marks = { accepted: 'pass', declined: 'fail' } as const

function CommentEntry({ comment, isOpen }: { comment: ReviewComment; isOpen: boolean }) {
  const { t } = useTranslation('review')
  const say = useErrorText()
  const [dialog, setDialog] = useState<'decline' | 'remove' | null>(null)
  const isChair = useIsChair()
  const userName = useCallOf('settings.get', {}).data?.userName ?? null
  const { id, status, author, draftNumber, quote, text, response, madeOn } = comment
  const { name } = author
  const run = (act: Promise<unknown>) => void act.catch((error: unknown) => showToast({ message: say(error) }))
  return (
    <article className="text-sm" aria-label={t('comments.by', { name, date: formatDate(madeOn, 'day') })}>
      <p className="flex items-center gap-1.5 text-ink-2">
        {status === 'open' ? <RecordGlyph type="comment" label="" /> : <StateMark state={marks[status]} label="" />}
        <span data-user-content="" className="min-w-0">
          {t(draftNumber === null ? 'comments.by' : 'comments.byDraft', {
            name,
            number: draftNumber ?? 0,
            date: formatDate(madeOn, 'day'),
          })}
        </span>
        <span className="ml-auto shrink-0 font-medium">{t(`comments.status.${status}`)}</span>
      </p>
      {quote === null ? null : (
        <blockquote
          data-user-content=""
          className="selectable mt-1 border-l-2 border-line-2 pl-2 font-serif text-ink-2"
        >
          {quote}
        </blockquote>
      )}
      <p data-user-content="" className="selectable mt-1 whitespace-pre-wrap">
        {text}
      </p>
      {response === null ? null : (
        <p data-user-content="" className="selectable mt-1 whitespace-pre-wrap text-ink-2">
          {t('comments.answer', { text: response })}
        </p>
      )}
      {isOpen ? (
        <div className="mt-1.5 flex flex-wrap gap-1.5">
          {isChair ? null : status === 'open' ? (
            <>
              <Button
                size="sm"
                aria-label={t('comments.acceptOf', { name })}
                onPress={() => run(api.command('review.resolve', { id, outcome: 'accepted', response: null }))}
              >
                {t('comments.accept')}
              </Button>
              <Button size="sm" aria-label={t('comments.declineOf', { name })} onPress={() => setDialog('decline')}>
                {t('comments.decline')}
              </Button>
            </>
          ) : (
            <Button
              size="sm"
              aria-label={t('comments.reopenOf', { name })}
              onPress={() => run(api.command('review.reopen', { id }))}
            >
              {t('comments.reopen')}
            </Button>
          )}
          {isChair && name !== userName ? null : (
            <Button
              size="sm"
              variant="ghost"
              aria-label={t('comments.removeOf', { name })}
              onPress={() => setDialog('remove')}
            >
              {t('comments.remove')}
            </Button>
          )}
        </div>
      ) : null}
      {dialog === 'decline' ? <DeclineDialog comment={comment} onClose={() => setDialog(null)} /> : null}
      <ConfirmDialog
        isOpen={dialog === 'remove'}
        onClose={() => setDialog(null)}
        onConfirm={() => run(api.command('review.remove', { id }))}
        question={t('comments.removeForm.question', { name })}
        consequence={t('comments.removeForm.consequence')}
        confirmLabel={t('comments.removeForm.act')}
        stayLabel={t('comments.removeForm.stay')}
        isDestructive
      />
    </article>
  )
}

function DeclineDialog({ comment, onClose }: { comment: ReviewComment; onClose: () => void }) {
  const { t } = useTranslation(['review', 'common'])
  const say = useErrorText()
  const resolve = useCommand('review.resolve')
  const [response, setResponse] = useState(comment.response ?? '')
  const answer = response.trim()
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      isDismissable={answer === ''}
      title={t('comments.answerForm.title')}
      onSubmit={() =>
        resolve.mutate(
          { id: comment.id, outcome: 'declined', response: answer === '' ? null : answer },
          { onSuccess: onClose },
        )
      }
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={resolve.isPending}>
            {t('comments.answerForm.act')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {resolve.isError ? (
          <Banner tone="red" fact={t('comments.answerForm.refused')} detail={say(resolve.error)} />
        ) : null}
        <TextArea
          label={t('comments.answerForm.response', { name: comment.author.name })}
          value={response}
          onChange={setResponse}
          autoFocus
        />
      </div>
    </Dialog>
  )
}
