import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecommendationDetail } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate, localDate } from '../../../lib/format'
import { RecordedAt } from '../../../lib/register'
import { Button, RecordGlyph, TextField, TextLink } from '../../../ui'

/** What happened to a recommendation: where it was made, which meetings had it before them, what people do about it. */
export function Course({ recommendation, isReadOnly }: { recommendation: RecommendationDetail; isReadOnly: boolean }) {
  const { t } = useTranslation('curriculum')
  const { meeting, agendaItemId, motion, arisings, comesUpAt, actions } = recommendation
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <RecordedAt meeting={meeting} agendaItemId={agendaItemId} />
      {motion === null ? null : <p className="text-sm text-ink-2">{t('byMotion', { number: motion.number })}</p>}
      {arisings.length === 0 && comesUpAt === null ? null : (
        <section>
          <h3 className="text-sm font-semibold text-ink-2">{t('course.title')}</h3>
          <ul className="text-sm">
            {arisings.map(({ meeting: { id, date }, responseThen }) => (
              <li key={id} className="flex gap-2">
                <TextLink href={`/meetings/${id}/record`}>{formatDate(date, 'year')}</TextLink>
                <span>{t(responseThen === null ? 'unanswered' : `response.${responseThen}`)}</span>
              </li>
            ))}
            {comesUpAt === null ? null : (
              <li className="flex gap-2">
                <TextLink href={`/meetings/${comesUpAt.id}/agenda`}>{formatDate(comesUpAt.date, 'year')}</TextLink>
                <span>{t('course.comesUp')}</span>
              </li>
            )}
          </ul>
        </section>
      )}
      {actions.length === 0 && isReadOnly ? null : (
        <section>
          <h3 className="text-sm font-semibold text-ink-2">{t('course.actions')}</h3>
          <ul className="text-sm">
            {actions.map(({ id, number, text, status }) => (
              <li key={id} className="flex items-center gap-2">
                <RecordGlyph type="action" isDone={status === 'done'} label="" />
                <TextLink href={`/actions?q=is:any&open=${id}`}>{t('course.action', { number })}</TextLink>
                <span data-user-content="" className="min-w-0 flex-1 truncate">
                  {text}
                </span>
              </li>
            ))}
          </ul>
          {isReadOnly ? null : <NewAction recommendation={recommendation} />}
        </section>
      )}
    </div>
  )
}

/** An action that belongs to the recommendation: its owner and date are given in the register of actions. */
function NewAction({ recommendation: { id, boardId } }: { recommendation: RecommendationDetail }) {
  const { t } = useTranslation('curriculum')
  const say = useErrorText()
  const [text, setText] = useState('')
  const [error, setError] = useState<unknown>(null)
  const add = async () => {
    if (text.trim() === '') return
    try {
      const given = { agendaItemId: null, ownerIds: [], dueOn: null, givenOn: localDate() }
      await api.command('actionItem.create', { boardId, text, ...given, links: [{ recommendationId: id }] })
      setText('')
      setError(null)
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <div className="mt-1.5 flex items-end gap-2">
      <TextField
        label={t('course.newAction')}
        value={text}
        onChange={setText}
        maxLength={2000}
        className="flex-1"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
            // The key adds the action; it does not send the form around it.
            event.preventDefault()
            void add()
          } else event.continuePropagation()
        }}
        {...(error === null ? {} : { error: say(error) })}
      />
      <Button onPress={() => void add()}>{t('course.addAction')}</Button>
    </div>
  )
}
