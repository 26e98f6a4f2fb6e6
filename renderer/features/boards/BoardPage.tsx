import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { covers, type BoardId } from '../../../electron/contract/model'
import { useErrorText } from '../../lib/errorText'
import { formatDateNear, formatList, localDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import {
  ClothMark,
  ErrorState,
  FrameSlot,
  LoadingState,
  PageGrid,
  PageRow,
  PageTabs,
  PageTitle,
  Pane,
  ResizablePanes,
  StateMark,
  TextLink,
  useSmallWindow,
  useWindowCloth,
} from '../../ui'
import { MeetingsTab } from './meetings/MeetingsTab'
import { MembersTab } from './members/MembersTab'
import { boardSteps, memberSteps, type Step } from './nextSteps'
import { OverviewTab } from './overview/OverviewTab'
import { PeopleTab } from './people/PeopleTab'
import { StepList } from './StepList'
import { UserText } from './UserText'

/** The views of a board. */
export type BoardTab = 'overview' | 'members' | 'people' | 'meetings' | 'actions' | 'health'

const tabs: readonly BoardTab[] = ['overview', 'members', 'people', 'meetings', 'actions', 'health']

/** Props of {@link BoardPage}. */
export interface BoardPageProps {
  boardId: BoardId
  tab: BoardTab
  /** The register of this board's actions, which another feature draws. */
  actions?: ReactNode
  /** How the board stands by its rules, which another feature draws. */
  health?: ReactNode
}

function NextPane({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation('boards')
  return (
    <div className="px-4 py-5 min-[1180px]:px-5">
      <h2 className="mb-2 text-base font-semibold">{t('steps.title')}</h2>
      {steps.length === 0 ? (
        <p className="flex items-center gap-2 text-sm text-ink-2">
          <StateMark state="pass" label="" />
          {t('steps.nothing')}
        </p>
      ) : (
        <StepList steps={steps} />
      )}
    </div>
  )
}

/** A board: what it is, its people, its meetings, its actions. */
export function BoardPage({ boardId, tab, actions, health }: BoardPageProps) {
  const { t } = useTranslation('boards')
  const say = useErrorText()
  const isSmall = useSmallWindow()
  const today = localDate()
  const board = useQueryOf('board.get', { id: boardId })
  const members = useQueryOf('membership.list', { boardId })
  const meetings = useQueryOf('meeting.list', { boardId })
  const open = useQueryOf('action.list', { boardId, ownerId: null, status: 'unfinished', due: 'any', text: '' })
  const deadlines = useQueryOf('board.deadlines', { boardId })
  useWindowCloth(board.data?.cloth)

  const failed = [board, members, meetings, open, deadlines].find((query) => query.isError)
  if (failed) {
    return (
      <Pane id="page" role="main" label={t('board.page')} className="h-full bg-paper">
        <PageGrid facts={0} className="pt-4">
          <PageRow>
            <ErrorState
              onRetry={() => void failed.refetch()}
              actions={<TextLink href="/">{t('board.goHome')}</TextLink>}
            >
              {say(failed.error)}
            </ErrorState>
          </PageRow>
        </PageGrid>
      </Pane>
    )
  }
  if (!board.isSuccess || !members.isSuccess || !meetings.isSuccess || !open.isSuccess || !deadlines.isSuccess) {
    return (
      <Pane id="page" role="main" label={t('board.page')} className="h-full bg-paper">
        <PageGrid facts={0} className="pt-4">
          <PageRow>
            <LoadingState />
          </PageRow>
        </PageGrid>
      </Pane>
    )
  }

  const overdueActionCount = open.data.filter((action) => action.daysOverdue > 0).length
  const steps = [
    ...boardSteps({ ...board.data, overdueActionCount }, meetings.data, deadlines.data[0], today),
    ...memberSteps(boardId, members.data, today),
  ]
  const chair = members.data.find((member) => member.role === 'chair' && covers(member, today))
  const planned = meetings.data
    .filter(({ status, date }) => status === 'planned' && date >= today)
    .toSorted((a, b) => a.date.localeCompare(b.date))[0]
  const lead = [
    ...(board.data.programs.length === 0
      ? []
      : [t('board.programs', { names: formatList(board.data.programs.map((program) => program.name)) })]),
    chair === undefined
      ? t('board.noChair')
      : t('board.chair', { name: chair.fullName, year: chair.termStart.slice(0, 4) }),
    ...(planned === undefined ? [] : [t('board.next', { date: formatDateNear(planned.date, today) })]),
  ].join(' ')
  const current = members.data.filter((member) => covers(member, today)).length
  const counts: Record<BoardTab, number | undefined> = {
    overview: undefined,
    members: current,
    people: undefined,
    meetings: meetings.data.length,
    actions: open.data.length,
    health: undefined,
  }

  const page = (
    <PageGrid margin={isSmall ? 96 : 126} facts={0} {...(tab === 'overview' ? {} : { className: 'max-w-[1280px]' })}>
      <PageTitle lead={lead}>
        <span data-user-content>{board.data.name}</span>
      </PageTitle>
      <PageRow>
        <PageTabs
          label={t('board.views')}
          current={tab}
          items={tabs.map((id) => ({
            id,
            label: t(`board.${id}`),
            href: id === 'overview' ? `/boards/${boardId}` : `/boards/${boardId}/${id}`,
            count: counts[id],
          }))}
        />
      </PageRow>
      {tab === 'overview' ? (
        <OverviewTab
          board={board.data}
          members={members.data}
          meetings={meetings.data}
          actions={open.data}
          deadlines={deadlines.data[0]}
          today={today}
        />
      ) : null}
      {tab === 'members' ? <MembersTab board={board.data} members={members.data} today={today} /> : null}
      {tab === 'people' ? <PeopleTab key={boardId} board={board.data} today={today} /> : null}
      {tab === 'meetings' ? <MeetingsTab board={board.data} meetings={meetings.data} today={today} /> : null}
      {tab === 'actions' ? actions : null}
      {tab === 'health' ? health : null}
    </PageGrid>
  )
  return (
    <>
      <FrameSlot name="path">
        <span className="flex min-w-0 items-center gap-2 font-semibold text-ink">
          <ClothMark cloth={board.data.cloth} />
          <UserText>{board.data.name}</UserText>
        </span>
      </FrameSlot>
      {tab === 'overview' ? (
        <ResizablePanes
          storageKey="board"
          label={t('board.page')}
          end={{
            id: 'next',
            label: t('steps.title'),
            width: isSmall ? 240 : 330,
            min: isSmall ? 210 : 280,
            max: isSmall ? 300 : 420,
            ground: 'paper',
            children: <NextPane steps={steps} />,
          }}
        >
          {page}
        </ResizablePanes>
      ) : (
        <Pane id="page" role="main" label={t('board.page')} className="h-full bg-paper">
          {page}
        </Pane>
      )}
    </>
  )
}
