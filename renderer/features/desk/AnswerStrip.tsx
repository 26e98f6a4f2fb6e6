import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DigestAction } from '../../../electron/contract/model'
import { useErrorText } from '../../lib/errorText'
import { Banner, Button, DateField, TextArea, TextField, TextLink } from '../../ui'
import type { Answer, AskedAnswer } from './answers'

/** Props of {@link AnswerStrip}. */
export interface AnswerStripProps {
  action: DigestAction
  /** The answer whose words are being asked for. */
  asking: AskedAnswer | null
  onAsk: (asking: AskedAnswer | null) => void
  /** Resolves when it is on disk, rejects when it was refused. */
  onAnswer: (answer: Answer) => Promise<void>
}

/** Below an action: everything that it can be answered with, and the words that an answer needs. */
export function AnswerStrip({ action, asking, onAsk, onAnswer }: AnswerStripProps) {
  const { t } = useTranslation('desk')
  const say = useErrorText()
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const answer = (given: Answer) => {
    setIsBusy(true)
    setError(null)
    onAnswer(given)
      .catch(setError)
      .finally(() => setIsBusy(false))
  }
  const { origin, status, boardId } = action
  return (
    <section aria-label={t('answer.label', { number: action.number })} className="pb-2.5 pl-[44px]">
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="sm" isDisabled={isBusy} onPress={() => answer({ kind: 'done', reason: null })}>
          {t('answer.done')}
        </Button>
        {status === 'in_progress' ? null : (
          <Button size="sm" isDisabled={isBusy} onPress={() => answer({ kind: 'in_progress', reason: null })}>
            {t('answer.in_progress')}
          </Button>
        )}
        {status === 'open' ? null : (
          <Button size="sm" isDisabled={isBusy} onPress={() => answer({ kind: 'open', reason: null })}>
            {t('answer.open')}
          </Button>
        )}
        {(['blocked', 'dropped', 'date', 'note'] as const).map((kind) => (
          <Button
            key={kind}
            size="sm"
            aria-expanded={asking === kind}
            onPress={() => onAsk(asking === kind ? null : kind)}
          >
            {t(`answer.${kind}`)}
          </Button>
        ))}
        <TextLink className="ml-2" href={`/boards/${boardId}/actions`}>
          {t('answer.register')}
        </TextLink>
        {origin === null ? null : (
          <TextLink
            className="ml-1"
            href={`/meetings/${origin.meetingId}/minutes${origin.agendaItemId === null ? '' : `?item=${origin.agendaItemId}`}`}
          >
            {t('answer.minutes')}
          </TextLink>
        )}
      </div>
      {asking === null ? null : <AnswerForm key={asking} {...{ action, asking, isBusy }} onAnswer={answer} />}
      {error === null ? null : <Banner tone="red" fact={t('answer.refused')} detail={say(error)} className="mt-2" />}
    </section>
  )
}

interface AnswerFormProps {
  action: DigestAction
  asking: AskedAnswer
  isBusy: boolean
  onAnswer: (answer: Answer) => void
}

function AnswerForm({ action, asking, isBusy, onAnswer }: AnswerFormProps) {
  const { t } = useTranslation('desk')
  const [words, setWords] = useState(asking === 'blocked' ? (action.statusReason ?? '') : '')
  const [dueOn, setDueOn] = useState(action.dueOn)
  const text = words.trim()
  const isReady = asking === 'date' ? dueOn !== action.dueOn : text !== ''
  const give = () => {
    if (!isReady || isBusy) return
    if (asking === 'note') onAnswer({ kind: 'note', text })
    else if (asking === 'date') onAnswer({ kind: 'date', dueOn, reason: text === '' ? null : text })
    else onAnswer({ kind: asking, reason: text })
  }
  return (
    <form
      className="mt-2 flex max-w-[560px] flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      {asking === 'date' ? (
        <>
          <DateField label={t('answer.newDate')} value={dueOn} onChange={setDueOn} autoFocus className="w-44" />
          <TextField label={t('answer.dateWhy')} value={words} onChange={setWords} className="min-w-56 flex-1" />
        </>
      ) : asking === 'note' ? (
        <TextArea
          label={t('answer.noteText')}
          value={words}
          onChange={setWords}
          autoFocus
          className="min-w-64 flex-1"
        />
      ) : (
        <TextField
          label={t(asking === 'blocked' ? 'answer.blockedWhy' : 'answer.droppedWhy')}
          value={words}
          onChange={setWords}
          isRequired
          autoFocus
          className="min-w-64 flex-1"
        />
      )}
      <Button type="submit" variant="primary" isDisabled={!isReady || isBusy}>
        {t(`answer.save.${asking}`)}
      </Button>
    </form>
  )
}
