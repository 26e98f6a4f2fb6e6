import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '../../../lib/errorText'
import { localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
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
  Pane,
  SectionLabel,
  TextLink,
  useSmallWindow,
} from '../../../ui'
import { MeetingsTable } from './MeetingsTable'
import { PlanMeetingDialog } from './PlanMeetingDialog'

/** The meetings of all boards. */
export function MeetingsPage() {
  const { t } = useTranslation('boards')
  const say = useErrorText()
  const navigate = useNavigate()
  const isSmall = useSmallWindow()
  const today = localDate()
  const boards = useQueryOf('board.list', {})
  const meetings = useQueryOf('meeting.list', { boardId: null })
  const [isPlanning, setIsPlanning] = useState(false)
  const failed = [boards, meetings].find((query) => query.isError)
  const planned = (meetings.data ?? []).filter(({ status, date }) => status === 'planned' && date >= today).length
  const hasBoards = boards.isSuccess && boards.data.length > 0
  const planButton = useIsChair() ? null : (
    <Button variant="primary" icon="plus" onPress={() => setIsPlanning(true)}>
      {t('meetings.plan')}
    </Button>
  )
  return (
    <>
      <FrameSlot name="path">{t('meetings.heading')}</FrameSlot>
      <Pane id="page" role="main" label={t('meetings.heading')} className="h-full bg-paper">
        <PageGrid margin={isSmall ? 96 : 126} facts={0} className="max-w-[1280px]">
          <PageTitle lead={meetings.isSuccess ? t('meetings.lead', { count: planned }) : undefined}>
            {t('meetings.heading')}
          </PageTitle>
          {failed ? (
            <PageRow>
              <ErrorState onRetry={() => void failed.refetch()}>{say(failed.error)}</ErrorState>
            </PageRow>
          ) : null}
          {!failed && !(boards.isSuccess && meetings.isSuccess) ? (
            <PageRow>
              <LoadingState />
            </PageRow>
          ) : null}
          {boards.isSuccess && meetings.isSuccess ? (
            <PageRow
              isRuledAbove
              className="pt-3"
              margin={
                <SectionLabel
                  label={t('meetings.allBoards')}
                  note={t('meetings.note', { count: meetings.data.length })}
                />
              }
            >
              {meetings.data.length === 0 ? (
                <EmptyState action={hasBoards ? planButton : <TextLink href="/">{t('board.goHome')}</TextLink>}>
                  {t(hasBoards ? 'meetings.none' : 'home.noBoards')}
                </EmptyState>
              ) : (
                <>
                  {planButton === null ? null : <div className="mb-3">{planButton}</div>}
                  <MeetingsTable meetings={meetings.data} hasBoard today={today} />
                </>
              )}
            </PageRow>
          ) : null}
        </PageGrid>
      </Pane>
      {isPlanning && boards.isSuccess ? (
        <PlanMeetingDialog
          boards={boards.data}
          meetings={meetings.data ?? []}
          onClose={() => setIsPlanning(false)}
          onMade={(meetingId) => void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId } })}
        />
      ) : null}
    </>
  )
}
