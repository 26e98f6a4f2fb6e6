import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardDetail, MeetingRow } from '../../../../electron/contract/model'
import { useIsChair } from '../../../lib/useIsChair'
import { Button, EmptyState, PageRow, SectionLabel } from '../../../ui'
import { EmailVotes } from '../votes/EmailVotes'
import { MeetingsTable } from './MeetingsTable'
import { PlanMeetingDialog } from './PlanMeetingDialog'

/** Props of {@link MeetingsTab}. */
export interface MeetingsTabProps {
  board: BoardDetail
  meetings: readonly MeetingRow[]
  today: string
}

/** The meetings of one board. */
export function MeetingsTab({ board, meetings, today }: MeetingsTabProps) {
  const { t } = useTranslation('boards')
  const navigate = useNavigate()
  const [isPlanning, setIsPlanning] = useState(false)
  const planButton = useIsChair() ? null : (
    <Button variant="primary" icon="plus" onPress={() => setIsPlanning(true)}>
      {t('meetings.plan')}
    </Button>
  )
  return (
    <>
      <PageRow
        isRuledAbove
        className="pt-3"
        margin={<SectionLabel label={t('meetings.heading')} note={t('meetings.note', { count: meetings.length })} />}
      >
        {meetings.length === 0 ? (
          <EmptyState action={planButton}>{t('meetings.none')}</EmptyState>
        ) : (
          <>
            {planButton === null ? null : <div className="mb-3">{planButton}</div>}
            <MeetingsTable meetings={meetings} hasBoard={false} today={today} />
          </>
        )}
      </PageRow>
      <EmailVotes board={board} meetings={meetings} />
      {isPlanning ? (
        <PlanMeetingDialog
          boards={[board]}
          meetings={meetings}
          onClose={() => setIsPlanning(false)}
          onMade={(meetingId) => void navigate({ to: '/meetings/$meetingId/agenda', params: { meetingId } })}
        />
      ) : null}
    </>
  )
}
