import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../lib/format'
import { clothGround } from '../../ui'
import type { FirstAnswers } from './useFirstStart'

/** From so many letters on a name is set smaller, so that all of it stands on the page. */
const LONG_NAME = 44

/** The title page of the minute book, filling in while the questions are answered. Only a picture of the answers. */
export function TitlePage({ answers }: { answers: FirstAnswers }) {
  const { t } = useTranslation('firstStart')
  const { board, school, cloth, date, userName } = answers
  return (
    <div
      aria-hidden="true"
      className="relative flex h-[420px] w-[300px] max-w-full flex-col rounded-1 bg-paper pr-6 pl-16 min-[1180px]:h-[520px] min-[1180px]:w-[372px] min-[1180px]:pr-8 min-[1180px]:pl-[76px] text-center font-serif text-balance shadow-lift-2"
    >
      <div
        className={clsx('absolute inset-y-0 left-0 w-3.5 rounded-l-1 forced-color-adjust-none', clothGround(cloth))}
      />
      <div className="absolute inset-y-0 left-9 min-[1180px]:left-[44px] w-px bg-rule" />
      <p data-user-content className="mt-[52px] min-[1180px]:mt-[74px] line-clamp-2 min-h-6 text-lg text-ink-3">
        {school}
      </p>
      <p
        data-user-content={board.trim() === '' ? undefined : ''}
        className={clsx(
          'mt-10 line-clamp-5 min-[1180px]:mt-16 font-semibold break-words',
          board.length > LONG_NAME ? 'text-h3' : 'text-h2 min-[1180px]:text-[28px] min-[1180px]:leading-[34px]',
          board.trim() === '' && 'text-ink-3',
        )}
      >
        {board.trim() === '' ? t('title.board') : board}
      </p>
      <div className="mx-auto mt-6 h-px w-10 bg-line-2" />
      <p className="mt-2.5 text-doc text-ink-2">{t('title.minuteBook')}</p>
      <div className="mt-auto mb-8 min-h-11 min-[1180px]:mb-10 text-lg text-ink-2">
        {date === null ? null : <p>{t('title.firstMeeting', { date: formatDate(date, 'longYear') })}</p>}
        {userName.trim() === '' ? null : <p className="truncate">{t('title.keptBy', { name: userName })}</p>}
      </div>
    </div>
  )
}
