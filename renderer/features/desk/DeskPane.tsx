import { useTranslation } from 'react-i18next'
import type { DigestBoard } from '../../../electron/contract/model'
import { formatDate, formatTime } from '../../lib/format'
import { ClothMark, TextLink } from '../../ui'

/** At the right of the desk: each board's next meeting and what it takes up, and the minutes that wait for comments. */
export function DeskPane({ boards }: { boards: readonly DigestBoard[] }) {
  const { t } = useTranslation('desk')
  const waiting = boards.flatMap(({ waitingMinutes, ...board }) =>
    waitingMinutes.map((minutes) => ({ board, minutes })),
  )
  return (
    <div className="px-4 py-5 min-[1180px]:px-5">
      <h2 className="text-base font-semibold">{t('pane.next')}</h2>
      <ul>
        {boards.map((board) => (
          <li key={board.id} className="border-b border-line py-3">
            <NextMeeting board={board} hasName={boards.length > 1} />
          </li>
        ))}
      </ul>
      <h2 className="mt-5 text-base font-semibold">{t('pane.waiting')}</h2>
      {waiting.length === 0 ? <p className="mt-1 text-sm text-ink-2">{t('pane.noWaiting')}</p> : null}
      <ul>
        {waiting.map(({ board, minutes }) => (
          <li key={minutes.meetingId} className="border-b border-line py-3 text-sm">
            <p data-user-content="" className="flex items-center gap-2 text-base font-medium">
              <ClothMark cloth={board.cloth} />
              <span className="min-w-0">{minutes.title}</span>
            </p>
            <p className="mt-0.5 text-ink-2">
              {t('pane.draft', { number: minutes.draftNumber, date: formatDate(minutes.date, 'year') })}
            </p>
            <p className="text-ink-2">
              {minutes.commentsDueOn === null
                ? t('pane.noDue')
                : t('pane.due', { date: formatDate(minutes.commentsDueOn, 'year') })}
            </p>
            {minutes.openComments === 0 ? null : (
              <p className="text-ink-2">{t('pane.comments', { count: minutes.openComments })}</p>
            )}
            <TextLink href={`/meetings/${minutes.meetingId}/record`}>{t('pane.read')}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  )
}

function NextMeeting({ board, hasName }: { board: DigestBoard; hasName: boolean }) {
  const { t } = useTranslation('desk')
  const { nextMeeting: next, lastMeeting: last } = board
  return (
    <div className="text-sm">
      {hasName ? (
        <p className="flex items-center gap-2 text-base font-medium">
          <ClothMark cloth={board.cloth} />
          <TextLink href={`/boards/${board.id}`} variant="quiet" className="min-w-0">
            <span data-user-content="">{board.name}</span>
          </TextLink>
        </p>
      ) : null}
      {next === null ? (
        <p className="text-ink-2">{t('pane.none')}</p>
      ) : (
        <>
          <p className="mt-0.5 font-semibold">
            <time>
              {formatDate(next.date, 'weekdayYear')}, {formatTime(next.startTime)}
            </time>
          </p>
          <p data-user-content="" className="text-ink-2">
            {[next.title, next.place].filter(Boolean).join(', ')}
          </p>
          <ul className="text-ink-2">
            <li>{next.itemCount === 0 ? t('pane.noItems') : t('pane.items', { count: next.itemCount })}</li>
            <li>{t('pane.carries', { count: next.carries })}</li>
            {next.minutes === 0 ? null : <li>{t('pane.minutes', { count: next.minutes })}</li>}
          </ul>
          <TextLink href={`/meetings/${next.id}/agenda`}>{t('pane.agenda')}</TextLink>
        </>
      )}
      {last === null ? (
        <p className="mt-1 text-ink-3">{t('pane.never')}</p>
      ) : (
        <p className="mt-1 text-ink-3">
          {t('pane.last')}{' '}
          <TextLink href={`/meetings/${last.id}/record`}>
            <time>{formatDate(last.date, 'year')}</time>
          </TextLink>
        </p>
      )}
    </div>
  )
}
