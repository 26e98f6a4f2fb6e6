import clsx from 'clsx'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceStatus } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatTime } from '../../../lib/format'
import { Button, QuorumMeter, StateMark } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'
import { useRun } from '../minutes/useRun'
import { AttendanceList } from './AttendanceList'
import { GuestDialog } from './GuestDialog'
import { MeetingClock } from './MeetingClock'
import { MarkTime } from './MarkTime'
import { MeetingState } from './MeetingState'
import { countVoting, hereOf, lossOf } from './presenceView'
import { QuorumHistory } from './QuorumHistory'

/** Whether a vote would not stand now: the meeting runs, the roll was called, and too few of those who vote are there. */
export function useIsWithoutQuorum(): boolean {
  const { meeting, attendance, presence } = useMinutes()
  if (meeting.status !== 'in_progress' || attendance.quorum.isMet) return false
  // While the roll is still being called nobody can tell.
  return (
    lossOf(presence.moments) !== null || attendance.rows.every(({ isVoting, status }) => !isVoting || status !== null)
  )
}

/** Clock, quorum, and everybody who belongs at the meeting. */
export function AttendancePane() {
  const { t } = useTranslation('minutes')
  const { attendance, meeting, presence, isLocked } = useMinutes()
  const { error, setError, run } = useRun()
  const [isAddingGuest, setIsAddingGuest] = useState(false)
  const isLost = useIsWithoutQuorum()
  const lostAt = lossOf(presence.moments)?.at
  const { quorum, rows } = attendance
  const restCount = rows.filter(({ status }) => status === null).length
  const markRest = (status: AttendanceStatus) =>
    run(
      api.command('attendance.markRest', {
        meetingId: meeting.id,
        status,
        mode: meeting.mode === 'online' ? 'online' : 'in_person',
      }),
    )
  return (
    <div className="flex h-full flex-col">
      <MeetingClock />
      <div className={clsx('border-y px-4 py-3', isLost ? 'border-red-line bg-red-wash' : 'border-line')}>
        {quorum.votingSeats === 0 ? (
          <p className="text-sm text-ink-2">{t('attendance.noSeats')}</p>
        ) : (
          <QuorumMeter
            {...countVoting(rows, hereOf(presence))}
            seats={quorum.votingSeats}
            needed={quorum.needed}
            {...(isLost && lostAt !== undefined ? { lostAt: formatTime(lostAt) } : {})}
          />
        )}
        <QuorumHistory />
      </div>
      <MarkTime />
      <div className="min-h-0 flex-1 overflow-auto pb-3">
        <h2 className="sr-only">{t('attendance.label')}</h2>
        <AttendanceList onError={setError} />
        {isLocked ? null : (
          <div className="flex flex-wrap gap-1 px-3 pt-3">
            {restCount === 0 ? null : (
              <>
                <Button size="sm" onPress={() => markRest('present')}>
                  {t('attendance.restPresent', { count: restCount })}
                </Button>
                <Button size="sm" variant="ghost" onPress={() => markRest('absent')}>
                  {t('attendance.restAbsent')}
                </Button>
              </>
            )}
            <Button size="sm" variant="ghost" icon="plus" onPress={() => setIsAddingGuest(true)}>
              {t('attendance.addGuest')}
            </Button>
          </div>
        )}
        {error === null ? null : (
          <p role="alert" className="flex items-start gap-1.5 px-4 pt-2 text-sm text-red">
            <StateMark state="fail" label="" /> {error}
          </p>
        )}
      </div>
      <MeetingState />
      {isAddingGuest ? <GuestDialog onClose={() => setIsAddingGuest(false)} /> : null}
    </div>
  )
}
