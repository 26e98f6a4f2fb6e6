import { useNavigate, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ActionFilter, MeetingRow } from '../../../../electron/contract/model'
import { useErrorText } from '../../../lib/errorText'
import { addDays, formatDate, localDate } from '../../../lib/format'
import { useCallOf, useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import {
  Button,
  EmptyState,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTitle,
  ResizablePanes,
  SectionLabel,
  TextLink,
  useSmallWindow,
} from '../../../ui'
import { NewBoardDialog } from '../BoardDialog'
import { ActionLines } from './ActionLines'
import { BoardsTable } from './BoardsTable'
import { NextStepsPane } from './NextStepsPane'
import { UpcomingMeetings } from './UpcomingMeetings'

/** How far the page looks ahead. */
const MEETINGS_AHEAD_DAYS = 30
const ACTIONS_AHEAD_DAYS = 14
/** More lines of one section belong to the register. */
const LINES_MAX = 8

const anyone: ActionFilter = { boardId: null, ownerId: null, status: 'unfinished', due: 'overdue', text: '' }

function upcoming(meetings: readonly MeetingRow[], today: string): MeetingRow[] {
  const last = addDays(today, MEETINGS_AHEAD_DAYS)
  return meetings
    .filter(({ status, date }) => status === 'in_progress' || (status === 'planned' && date >= today && date <= last))
    .toSorted((a, b) => `${a.date} ${a.startTime}`.localeCompare(`${b.date} ${b.startTime}`))
}

/** The first page: what is on, all boards, what is late and what is due. */
export function HomePage({ isAddingBoard }: { isAddingBoard: boolean }) {
  const { t } = useTranslation('boards')
  const say = useErrorText()
  const navigate = useNavigate()
  const { history } = useRouter()
  const isSmall = useSmallWindow()
  const today = localDate()
  const isChair = useIsChair()
  const boards = useQueryOf('board.list', {})
  const meetings = useQueryOf('meeting.list', { boardId: null })
  const overdue = useQueryOf('action.list', anyone)
  const soon = useQueryOf('action.list', { ...anyone, due: 'within_30_days' })
  const deadlines = useQueryOf('board.deadlines', { boardId: null })
  const userName = useCallOf('settings.get', {}).data?.userName ?? null

  const coming = upcoming(meetings.data ?? [], today)
  const late = (overdue.data ?? []).toSorted((a, b) => b.daysOverdue - a.daysOverdue)
  const due = (soon.data ?? []).filter(
    ({ daysOverdue, dueOn }) => daysOverdue === 0 && dueOn !== null && dueOn <= addDays(today, ACTIONS_AHEAD_DAYS),
  )
  const todays = coming.filter(({ date }) => date === today).length
  const sentence = [
    todays > 0 ? t('home.meetingsToday', { count: todays }) : t('home.noMeetingToday'),
    late.length > 0 ? t('home.actionsOverdue', { count: late.length }) : t('home.nothingOverdue'),
  ].join(' ')
  const isReady = boards.isSuccess && meetings.isSuccess && overdue.isSuccess && soon.isSuccess && deadlines.isSuccess
  const failed = [boards, meetings, overdue, soon, deadlines].find((query) => query.isError)
  const hasNoBoards = boards.isSuccess && boards.data.length === 0

  return (
    <>
      <FrameSlot name="path">{t('home.title')}</FrameSlot>
      <ResizablePanes
        storageKey="home"
        label={t('home.title')}
        end={{
          id: 'next',
          label: t('steps.title'),
          width: isSmall ? 262 : 330,
          min: isSmall ? 230 : 300,
          max: isSmall ? 320 : 420,
          ground: 'paper',
          children: isReady ? (
            <NextStepsPane boards={boards.data} meetings={meetings.data} deadlines={deadlines.data} today={today} />
          ) : null,
        }}
      >
        <PageGrid margin={isSmall ? 96 : 128} facts={0}>
          <PageTitle
            lead={isReady && !hasNoBoards ? <span className="font-serif text-doc">{sentence}</span> : undefined}
          >
            <time>{formatDate(today, 'long')}</time>
          </PageTitle>
          {failed ? (
            <PageRow>
              <ErrorState onRetry={() => void failed.refetch()}>{say(failed.error)}</ErrorState>
            </PageRow>
          ) : null}
          {!failed && !isReady ? (
            <PageRow>
              <LoadingState />
            </PageRow>
          ) : null}
          {hasNoBoards ? (
            <PageRow isRuledAbove>
              <EmptyState
                action={
                  isChair ? null : (
                    <Button variant="primary" onPress={() => void navigate({ to: '/', search: { new: 'board' } })}>
                      {t('home.newBoard')}
                    </Button>
                  )
                }
              >
                {t('home.noBoards')}
              </EmptyState>
            </PageRow>
          ) : null}
          {isReady && !hasNoBoards ? (
            <>
              <PageRow
                isRuledAbove
                className="pt-1.5 pb-4"
                margin={<SectionLabel label={t('home.meetings')} note={t('home.meetingsNote')} />}
              >
                {coming.length === 0 ? (
                  <p className="py-1 text-ink-2">
                    {t('home.noMeetings')} <TextLink href="/meetings">{t('home.allMeetings')}</TextLink>
                  </p>
                ) : (
                  <UpcomingMeetings meetings={coming} today={today} onOpen={(href) => history.push(href)} />
                )}
              </PageRow>
              <PageRow
                isRuledAbove
                className="pt-1.5 pb-4"
                margin={
                  <SectionLabel label={t('home.boards')} note={t('home.boardsNote', { count: boards.data.length })} />
                }
              >
                <BoardsTable boards={boards.data} today={today} />
                {isChair ? null : (
                  <Button
                    variant="ghost"
                    icon="plus"
                    className="mt-1 -ml-3"
                    onPress={() => void navigate({ to: '/', search: { new: 'board' } })}
                  >
                    {t('home.newBoard')}
                  </Button>
                )}
              </PageRow>
              {late.length === 0 ? null : (
                <PageRow
                  isRuledAbove
                  className="pt-1.5 pb-4"
                  margin={
                    <SectionLabel label={t('home.overdueActions')} note={t('home.actions', { count: late.length })} />
                  }
                >
                  <ActionLines actions={late.slice(0, LINES_MAX)} today={today} userName={userName} />
                  {late.length > LINES_MAX ? (
                    <TextLink href="/actions" className="mt-1 inline-block">
                      {t('home.allActions')}
                    </TextLink>
                  ) : null}
                </PageRow>
              )}
              {due.length === 0 ? null : (
                <PageRow
                  isRuledAbove
                  className="pt-1.5 pb-4"
                  margin={<SectionLabel label={t('home.dueSoon')} note={t('home.dueSoonNote')} />}
                >
                  <ActionLines actions={due.slice(0, LINES_MAX)} today={today} userName={userName} />
                </PageRow>
              )}
            </>
          ) : null}
        </PageGrid>
      </ResizablePanes>
      <NewBoardDialog
        isOpen={isAddingBoard && !isChair}
        onClose={() => void navigate({ to: '/', search: {}, replace: true })}
        onMade={(boardId) => void navigate({ to: '/boards/$boardId', params: { boardId } })}
      />
    </>
  )
}
