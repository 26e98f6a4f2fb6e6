import { useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { MeetingDetail } from '../../../electron/contract/model'
import { formatDate } from '../../lib/format'
import { ClothMark, FrameSlot, IndexTabs, TextLink, useSmallWindow, useWindowCloth, type TabItem } from '../../ui'
import { PresenterButton } from './presenter/PresenterButton'

/** The three modes of a meeting's page. */
export type MeetingMode = 'agenda' | 'minutes' | 'record'

/** The window's frame on a meeting's page: board, meeting and date in the title bar, the modes as index tabs, the cloth. */
export function MeetingFrame({ meeting, mode }: { meeting: MeetingDetail; mode: MeetingMode }) {
  const { t } = useTranslation('minutes')
  const isSmall = useSmallWindow()
  const router = useRouter()
  useWindowCloth(meeting.board.cloth, meeting.boardId)
  const items: TabItem[] = (['agenda', 'minutes', 'record'] as const).map((id) => ({
    id,
    label: t(`modes.${id}`),
    href: `/meetings/${meeting.id}/${id}`,
  }))
  return (
    <>
      <FrameSlot name="path">
        <ClothMark cloth={meeting.board.cloth} />
        <span data-user-content="" className="flex min-w-0 items-center gap-2">
          <TextLink variant="quiet" href={`/boards/${meeting.boardId}`} className="truncate font-semibold">
            {meeting.board.name}
          </TextLink>
          {isSmall ? null : (
            <span aria-hidden="true" className="text-ink-3">
              /
            </span>
          )}
          <span className={isSmall ? 'truncate text-ink-2' : 'truncate'}>{meeting.title}</span>
        </span>
        {isSmall ? null : (
          <time dateTime={meeting.date} className="shrink-0 text-ink-2">
            {formatDate(meeting.date, 'weekdayYear')}
          </time>
        )}
      </FrameSlot>
      <FrameSlot name="tabs">
        <div className="flex h-full items-center gap-3">
          <IndexTabs label={t('modes.label')} items={items} current={mode} onGo={(href) => router.history.push(href)} />
          {meeting.status === 'cancelled' ? null : <PresenterButton meetingId={meeting.id} />}
        </div>
      </FrameSlot>
    </>
  )
}
