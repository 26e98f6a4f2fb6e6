import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAGRAPH_MAX, type ActionRow, type ActionStatus } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { formatDate } from '../../lib/format'
import { useIsChair } from '../../lib/useIsChair'
import { Button, DateField, IconButton, RecordGlyph, Select, TextArea, TextLink } from '../../ui'
import { moveDueDate } from './changes'
import { OwnersField, useOwners, useStatusOptions } from './fields'

/** Props of {@link ActionPeek}. */
export interface ActionPeekProps {
  action: ActionRow
  onClose: () => void
  /** Closes it, unless something in it takes the key. */
  onEscape: (event: KeyboardEvent) => void
  onStatus: (status: ActionStatus) => void
  onRemove: () => void
}

function Wording({ action, onError }: { action: ActionRow; onError: (error: unknown) => void }) {
  const { t } = useTranslation(['actions', 'common'])
  const [text, setText] = useState<string | null>(null)
  // The words of an action that a meeting gave are the minutes', which the chair's machine leaves as they are.
  const isInMinutes = useIsChair() && action.origin !== null
  const save = async () => {
    if (text === null) return
    try {
      await api.command('actionItem.revise', { id: action.id, text })
      setText(null)
      onError(null)
    } catch (error) {
      onError(error)
    }
  }
  if (text === null) {
    return (
      <div className="flex items-start gap-2">
        <h2 data-user-content className="min-w-0 flex-1 font-serif text-h3 font-semibold break-words">
          {action.text}
        </h2>
        {isInMinutes ? null : (
          <IconButton icon="pencil" size="sm" label={t('peek.rephrase')} onPress={() => setText(action.text)} />
        )}
      </div>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      className="flex flex-col gap-2"
    >
      <TextArea
        label={t('peek.text')}
        value={text}
        onChange={setText}
        maxLength={PARAGRAPH_MAX}
        autoFocus
        {...(text.trim() === '' ? { error: t('create.textMissing') } : {})}
      />
      <div className="flex justify-end gap-2">
        <Button variant="ghost" onPress={() => setText(null)}>
          {t('common:cancel')}
        </Button>
        <Button type="submit" isDisabled={text.trim() === ''}>
          {t('common:save')}
        </Button>
      </div>
    </form>
  )
}

/** One action whole: its words, who, until when, how it stands and where it came from. */
export function ActionPeek({ action, onClose, onEscape, onStatus, onRemove }: ActionPeekProps) {
  const { t } = useTranslation(['actions', 'common'])
  const say = useErrorText()
  const statuses = useStatusOptions()
  const isInMinutes = useIsChair() && action.origin !== null
  const [error, setError] = useState<unknown>(null)
  const { owners, change } = useOwners(action, setError)
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
      setError(null)
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    // Escape closes it from anywhere within.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="flex h-full flex-col" onKeyDown={onEscape}>
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto px-4 py-4">
        <div className="flex items-center gap-2 text-sm">
          <RecordGlyph type="action" isDone={action.status === 'done'} label="" />
          <span className="font-semibold">{t('peek.title', { number: action.number })}</span>
          <span className="min-w-0 flex-1 truncate text-ink-2">{t(`status.${action.status}`)}</span>
          <IconButton icon="close" size="sm" label={t('peek.close')} onPress={onClose} />
        </div>
        <Wording key={action.id} action={action} onError={setError} />
        {error === null ? null : (
          <p role="alert" className="text-sm text-red">
            {say(error)}
          </p>
        )}
        <Select label={t('table.status')} options={statuses} value={action.status} onChange={onStatus} />
        <DateField
          key={`${action.id} ${action.dueOn ?? ''}`}
          label={t('due.label')}
          value={action.dueOn}
          onChange={(dueOn) => {
            if (dueOn !== action.dueOn) void attempt(() => moveDueDate(action, dueOn))
          }}
          {...(action.daysOverdue > 0
            ? { help: <span className="font-semibold text-red">{t('peek.over', { count: action.daysOverdue })}</span> }
            : {})}
        />
        <OwnersField label={t('owners.add')} owners={owners} onChange={(next) => void change(next)} />
        <dl className="-mx-4 grid grid-cols-[80px_1fr] gap-y-1.5 border-t border-line px-4 pt-4 text-sm">
          <dt className="text-ink-2">{t('table.board')}</dt>
          <dd data-user-content>{action.boardName}</dd>
          <dt className="text-ink-2">{t('table.given')}</dt>
          <dd>
            {action.origin === null ? (
              t('given.between')
            ) : (
              <TextLink
                href={`/meetings/${action.origin.meetingId}/minutes${action.origin.agendaItemId === null ? '' : `?item=${action.origin.agendaItemId}`}`}
              >
                {action.origin.itemNumber === null ? (
                  <time dateTime={action.origin.date}>{formatDate(action.origin.date, 'year')}</time>
                ) : (
                  t('given.at', { date: formatDate(action.origin.date, 'year'), item: action.origin.itemNumber })
                )}
              </TextLink>
            )}
          </dd>
          {action.closedOn === null ? null : (
            <>
              <dt className="text-ink-2">{t('peek.closed')}</dt>
              <dd>
                <time dateTime={action.closedOn}>{formatDate(action.closedOn, 'year')}</time>
              </dd>
            </>
          )}
        </dl>
      </div>
      <div className="flex gap-2 border-t border-line px-4 py-3">
        {action.status === 'done' ? (
          <Button onPress={() => onStatus('open')}>{t('peek.reopen')}</Button>
        ) : (
          <Button variant="primary" keys="D" onPress={() => onStatus('done')}>
            {t('peek.done')}
          </Button>
        )}
        {isInMinutes ? null : (
          <Button variant="ghost" className="ml-auto" onPress={onRemove}>
            {t('common:remove')}
          </Button>
        )}
      </div>
    </div>
  )
}
