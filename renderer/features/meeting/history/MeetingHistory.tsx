import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangeSummary, MeetingDetail } from '../../../../electron/contract/model'
import { changeSentence, columnSentences, stepSentence } from '../../../lib/changeWords'
import { useErrorText } from '../../../lib/errorText'
import { formatClock, formatDate, localDate } from '../../../lib/format'
import { takeBack } from '../../../lib/undo'
import { Button, Chip, Dialog, ErrorState, LoadingState, useHotkey } from '../../../ui'
import { usePages } from './usePages'

/** Opens the history of a whole meeting, by Alt H too. */
export function MeetingHistoryButton({ meeting }: { meeting: MeetingDetail }) {
  const { t } = useTranslation('history')
  const [isOpen, setIsOpen] = useState(false)
  const open = () => setIsOpen(true)
  useHotkey('Alt+H', open)
  return (
    <>
      <Button icon="clock" keys="Alt+H" className="w-full" onPress={open}>
        {t('meeting.open')}
      </Button>
      {isOpen ? <MeetingHistoryDialog meeting={meeting} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function MeetingHistoryDialog({ meeting, onClose }: { meeting: MeetingDetail; onClose: () => void }) {
  const { t } = useTranslation('history')
  const say = useErrorText()
  const pages = usePages('meeting.history', { id: meeting.id })
  const days = daysOf(pages.data?.pages.flatMap((page) => page.changes) ?? [])
  const isFinal = meeting.status === 'approved'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="lg"
      title={t('meeting.title', { meeting: meeting.title })}
      sentence={t('meeting.sentence')}
    >
      {pages.isError ? <ErrorState onRetry={() => void pages.refetch()}>{say(pages.error)}</ErrorState> : null}
      {pages.isPending ? <LoadingState /> : null}
      <div className="pb-4">
        {[...days].map(([day, changes]) => (
          <section key={day} className="mb-3">
            <h3 className="border-b border-line pb-1 text-sm font-semibold text-ink-2">
              <time dateTime={day}>{formatDate(day, 'weekdayYear')}</time>
            </h3>
            <ul>
              {changes.map((change) => (
                <Step key={change.changeSet} change={change} isFinal={isFinal} />
              ))}
            </ul>
          </section>
        ))}
        {pages.hasNextPage ? (
          <Button isDisabled={pages.isFetching} onPress={() => void pages.fetchNextPage()}>
            {t('meeting.earlier')}
          </Button>
        ) : null}
      </div>
    </Dialog>
  )
}

/** The steps by the day on which they were done, in their order. */
function daysOf(changes: readonly ChangeSummary[]): Map<string, ChangeSummary[]> {
  const days = new Map<string, ChangeSummary[]>()
  for (const change of changes) {
    const day = localDate(new Date(change.at))
    days.set(day, [...(days.get(day) ?? []), change])
  }
  return days
}

function Step({ change, isFinal }: { change: ChangeSummary; isFinal: boolean }) {
  const { t } = useTranslation('history')
  const { facts, undone } = change
  const { item, label } = undone ?? facts
  return (
    <li className="grid grid-cols-[64px_1fr_auto] items-start gap-3 border-b border-line py-1.5">
      <time dateTime={change.at} className="text-right text-sm text-ink-2">
        {formatClock(change.at)}
      </time>
      <div className="min-w-0">
        <p className="selectable">{changeSentence(t, change)}</p>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-2">
          <span data-user-content="">{change.actor}</span>
          {item === null || item === label ? null : <span>{t('meeting.under', { item })}</span>}
          {columnSentences(t, facts.columns).map((sentence) => (
            <span key={sentence}>{sentence}</span>
          ))}
        </p>
      </div>
      {change.isTakenBack ? <Chip>{t('meeting.isTakenBack')}</Chip> : null}
      {!change.canBeTakenBack || isFinal || facts.command === 'note.write' ? null : (
        <Button
          size="sm"
          variant="ghost"
          icon="undo"
          aria-label={t('meeting.takeBackName', { what: stepSentence(t, change) })}
          onPress={() => void takeBack(t, change.changeSet)}
        >
          {t('meeting.takeBack')}
        </Button>
      )}
    </li>
  )
}
