import { useTranslation } from 'react-i18next'
import type { BoardListRow } from '../../../../electron/contract/model'
import { formatDateNear } from '../../../lib/format'
import { ClothMark, TextLink } from '../../../ui'
import { meetingAddress } from '../meetings/meetingAddress'
import { cellClass, headClass } from '../tableLook'
import { UserText } from '../UserText'

function MeetingLink({ meeting, today }: { meeting: BoardListRow['lastMeeting']; today: string }) {
  if (meeting === null) return null
  return (
    <TextLink href={meetingAddress(meeting)} variant="quiet">
      <time>{formatDateNear(meeting.date, today)}</time>
    </TextLink>
  )
}

/** All boards with what a secretary looks for first. */
export function BoardsTable({ boards, today }: { boards: readonly BoardListRow[]; today: string }) {
  const { t } = useTranslation('boards')
  return (
    <div className="@container">
      <table className="w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{t('home.boards')}</caption>
        <thead>
          <tr className={headClass}>
            <th scope="col">{t('home.board')}</th>
            <th scope="col" className="w-28">
              {t('home.next')}
            </th>
            <th scope="col" className="w-28">
              {t('home.last')}
            </th>
            <th scope="col" className="w-[74px] text-right">
              {t('home.members')}
            </th>
            <th scope="col" className="w-14 text-right">
              {t('home.open')}
            </th>
            <th scope="col" className="w-[74px] text-right">
              {t('home.overdue')}
            </th>
          </tr>
        </thead>
        <tbody>
          {boards.map((board) => (
            <tr key={board.id} className={cellClass}>
              <th scope="row" className="font-normal">
                <span className="flex items-center gap-2">
                  <ClothMark cloth={board.cloth} />
                  <TextLink
                    href={`/boards/${board.id}`}
                    variant="quiet"
                    className="min-w-0 truncate font-semibold"
                    aria-label={board.name}
                    data-user-label=""
                  >
                    <UserText className="@max-[44rem]:hidden">{board.name}</UserText>
                    <UserText className="hidden @max-[44rem]:inline">{board.shortName ?? board.name}</UserText>
                  </TextLink>
                </span>
              </th>
              <td className="truncate">
                <MeetingLink meeting={board.nextMeeting} today={today} />
              </td>
              <td className="truncate text-ink-2">
                <MeetingLink meeting={board.lastMeeting} today={today} />
              </td>
              <td className="text-right text-ink-2">{board.memberCount}</td>
              <td className="text-right text-ink-2">{board.openActionCount > 0 ? board.openActionCount : null}</td>
              <td className="text-right font-semibold text-red">
                {board.overdueActionCount > 0 ? board.overdueActionCount : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
