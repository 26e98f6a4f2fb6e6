import { useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionPriority, ActionRepeat, type ActionStatus } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useErrorText } from '../../../lib/errorText'
import { formatDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, DateField, IconButton, RecordGlyph, Select, TextLink } from '../../../ui'
import { moveDueDate } from '../changes'
import { OwnersField, useOwners, useStatusOptions } from '../fields'
import type { RegisterRow } from '../rows'
import { Carries, Series } from './Course'
import { DueHistory } from './DueHistory'
import { Links } from './Links'
import { Notes } from './Notes'
import type { Attempt } from './PeekSection'
import { Wording } from './Wording'

/** Props of {@link ActionPeek}. */
export interface ActionPeekProps {
  action: RegisterRow
  onClose: () => void
  /** Closes it, unless something in it takes the key. */
  onEscape: (event: KeyboardEvent) => void
  onStatus: (status: ActionStatus) => void
  onRemove: () => void
}

const ONCE = 'once'

/** One action whole: its words, who, until when, how it stands, what was reported, where it came from and went. */
export function ActionPeek({ action, onClose, onEscape, onStatus, onRemove }: ActionPeekProps) {
  const { t } = useTranslation(['actions', 'common'])
  const say = useErrorText()
  const statuses = useStatusOptions()
  const detail = useQueryOf('action.detail', { id: action.id })
  const isInMinutes = useIsChair() && action.origin !== null
  const [error, setError] = useState<unknown>(null)
  const { owners, change } = useOwners(action, setError)
  const attempt: Attempt = async (work) => {
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
        <div className="grid grid-cols-2 gap-3">
          <Select label={t('table.status')} options={statuses} value={action.status} onChange={onStatus} />
          <Select
            label={t('table.priority')}
            options={ActionPriority.options.map((id) => ({ id, label: t(`priority.${id}`) }))}
            value={action.priority}
            onChange={(priority) =>
              void attempt(() => api.command('actionItem.prioritize', { id: action.id, priority }))
            }
          />
        </div>
        {action.statusReason === null ? null : (
          <p className="text-sm">
            <span className="text-ink-2">{t('peek.because')} </span>
            <span data-user-content className="selectable break-words">
              {action.statusReason}
            </span>
          </p>
        )}
        <DateField
          key={`${action.id} ${action.dueOn ?? ''}`}
          label={t('due.label')}
          value={action.dueOn}
          placeholder={t('due.clear')}
          onChange={(dueOn) => {
            if (dueOn !== action.dueOn) void attempt(() => moveDueDate(action, dueOn))
          }}
          {...(action.daysOverdue > 0
            ? { help: <span className="font-semibold text-red">{t('peek.over', { count: action.daysOverdue })}</span> }
            : {})}
        />
        <OwnersField label={t('owners.add')} owners={owners} onChange={(next) => void change(next)} />
        <Select
          label={t('repeat.label')}
          options={[
            { id: ONCE, label: t('repeat.once') },
            ...ActionRepeat.options.map((id) => ({ id, label: t(`repeat.${id}`) })),
          ]}
          value={action.repeats ?? ONCE}
          onChange={(id) =>
            void attempt(() =>
              api.command('actionItem.setRepeat', {
                id: action.id,
                repeats: ActionRepeat.options.find((repeat) => repeat === id) ?? null,
              }),
            )
          }
        />
        <dl className="-mx-4 grid grid-cols-[80px_1fr] gap-y-1.5 border-t border-line px-4 pt-4 text-sm">
          <dt className="text-ink-2">{t('table.board')}</dt>
          <dd data-user-content>{action.boardName}</dd>
          <dt className="text-ink-2">{t('table.given')}</dt>
          <dd>
            {action.origin === null ? (
              action.givenOn === null ? (
                t('given.between')
              ) : (
                t('given.betweenOn', { date: formatDate(action.givenOn, 'year') })
              )
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
        {detail.isError ? (
          <p role="alert" className="text-sm text-red">
            {say(detail.error)}
          </p>
        ) : null}
        {detail.data === undefined ? null : (
          <>
            <DueHistory action={detail.data} />
            <Notes action={detail.data} attempt={attempt} />
            <Links action={detail.data} attempt={attempt} />
            <Carries action={detail.data} />
            <Series action={detail.data} />
          </>
        )}
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
