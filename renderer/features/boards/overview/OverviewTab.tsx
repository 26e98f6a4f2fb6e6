import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  schoolYearOf,
  type ActionRow,
  type BoardDeadlines,
  type BoardDetail,
  type MeetingRow,
  type MembershipRow,
} from '../../../../electron/contract/model'
import { useCallOf, useQueryOf } from '../../../lib/query'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, EmptyState, PageRow, SectionLabel, TextLink } from '../../../ui'
import { EditBoardDialog } from '../BoardDialog'
import { ActionLines } from '../home/ActionLines'
import { ParkingLot } from '../parking/ParkingLot'
import { BoardFacts } from './BoardFacts'
import { DeadlineList } from './DeadlineList'
import { MeetingsTimeline } from './MeetingsTimeline'
import { peopleOfOverview } from './people'
import { PeopleTable } from './PeopleTable'

/** More actions of one board belong to its register. */
const ACTIONS_MAX = 6

/** What a board is and how it stands: people, meetings, open actions, rules. */
export interface OverviewTabProps {
  board: BoardDetail
  members: readonly MembershipRow[]
  meetings: readonly MeetingRow[]
  actions: readonly ActionRow[]
  deadlines: BoardDeadlines | undefined
  today: string
}

function sortedByDue(actions: readonly ActionRow[]): ActionRow[] {
  return actions.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.number - b.number)
}

/** The first view of a board. */
export function OverviewTab({ board, members, meetings, actions, deadlines, today }: OverviewTabProps) {
  const { t } = useTranslation(['boards', 'deadlines'])
  const isChair = useIsChair()
  const [isEditing, setIsEditing] = useState(false)
  const userName = useCallOf('settings.get', {}).data?.userName ?? null
  const institution = useQueryOf('institution.get', {})
  const yearStarts = institution.data?.institution?.yearStarts ?? '07-01'
  const { from, to } = schoolYearOf(today, yearStarts)
  const year = Number(from.slice(0, 4))
  const overdue = actions.filter((action) => action.daysOverdue > 0).length
  return (
    <>
      <PageRow
        isRuledAbove
        className="pb-4"
        margin={
          <div className="pt-1.5">
            <SectionLabel
              label={t('people.title')}
              note={t('people.note', { count: board.memberCount, voting: board.votingMemberCount })}
            />
          </div>
        }
      >
        {members.length === 0 ? (
          <EmptyState action={<TextLink href={`/boards/${board.id}/members`}>{t('people.addFirst')}</TextLink>}>
            {t('people.none')}
          </EmptyState>
        ) : (
          <PeopleTable members={peopleOfOverview(members, today)} today={today} />
        )}
      </PageRow>
      <PageRow
        isRuledAbove
        className="pb-3"
        margin={
          <div className="pt-1.5">
            <SectionLabel
              label={t('timeline.title')}
              note={t('timeline.span', { from: year - 1, to: to.slice(0, 4) })}
            />
          </div>
        }
      >
        <MeetingsTimeline meetings={meetings} today={today} yearStarts={yearStarts} />
      </PageRow>
      {deadlines === undefined ? null : (
        <PageRow
          isRuledAbove
          className="pt-1.5 pb-4"
          margin={<SectionLabel label={t('deadlines:title')} note={t('deadlines:note')} />}
        >
          <DeadlineList deadlines={deadlines} />
        </PageRow>
      )}
      <ParkingLot boardId={board.id} meetings={meetings} />
      <PageRow
        isRuledAbove
        className="pt-1.5 pb-4"
        margin={
          <SectionLabel
            label={t('openActions.title')}
            note={
              overdue > 0
                ? t('openActions.overdue', { count: overdue })
                : t('openActions.note', { count: actions.length })
            }
          />
        }
      >
        {actions.length === 0 ? (
          <p className="py-0.5 text-ink-2">{t('openActions.none')}</p>
        ) : (
          <>
            <ActionLines
              actions={sortedByDue(actions).slice(0, ACTIONS_MAX)}
              today={today}
              userName={userName}
              hasBoard={false}
            />
            {actions.length > ACTIONS_MAX ? (
              <TextLink href={`/boards/${board.id}/actions`} className="mt-1 inline-block">
                {t('openActions.all', { count: actions.length })}
              </TextLink>
            ) : null}
          </>
        )}
      </PageRow>
      <PageRow
        isRuledAbove
        className="pt-1 pb-4"
        margin={
          <div className="pt-0.5">
            <SectionLabel label={t('facts.title')} note={t('facts.note')} />
          </div>
        }
      >
        <BoardFacts board={board} />
        {isChair ? null : (
          <Button variant="ghost" icon="pencil" className="mt-1 -ml-3" onPress={() => setIsEditing(true)}>
            {t('facts.edit')}
          </Button>
        )}
      </PageRow>
      {isEditing ? <EditBoardDialog board={board} onClose={() => setIsEditing(false)} /> : null}
    </>
  )
}
