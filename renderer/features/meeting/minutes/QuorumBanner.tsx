import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api'
import { formatTime } from '../../../lib/format'
import { Button, useHotkey } from '../../../ui'
import { useIsWithoutQuorum } from '../attendance/AttendancePane'
import { whoLeft } from '../attendance/attendanceGroups'
import { AdjournDialog } from '../attendance/MeetingState'
import { timeInZone } from './meetingClock'
import { useMinutes } from './minutesData'
import { useMinutesUi } from './minutesUi'
import { PageBanner } from './PageBanner'

/** Notes the moment at which quorum is lost while this window watches, and who went. */
export function useQuorumWatch(): void {
  const { attendance, meeting } = useMinutes()
  const { rows, quorum } = attendance
  const isRunning = meeting.status === 'in_progress'
  const before = useRef({ rows, isMet: quorum.isMet })
  useEffect(() => {
    const { rows: former, isMet: wasMet } = before.current
    before.current = { rows, isMet: quorum.isMet }
    if (quorum.isMet === wasMet) return
    const gone = whoLeft(former, rows)
    useMinutesUi.setState(({ quorumLost }) => {
      const { [meeting.id]: _former, ...others } = quorumLost
      if (quorum.isMet || !isRunning) return { quorumLost: others }
      const person = gone ? { id: gone.personId, name: gone.fullName } : null
      return { quorumLost: { ...others, [meeting.id]: { at: timeInZone(meeting.timeZone), person } } }
    })
  }, [rows, quorum.isMet, isRunning, meeting.id, meeting.timeZone])
}

/** While too few of those who vote are there: what still works, and the ways on. Typing goes on. */
export function QuorumBanner() {
  const { t } = useTranslation('minutes')
  const { meeting, attendance } = useMinutes()
  const isLost = useIsWithoutQuorum()
  const lost = useMinutesUi((state) => state.quorumLost[meeting.id])
  const [isAdjourning, setIsAdjourning] = useState(false)
  const person = lost?.person ?? null
  const bringBack = () => {
    const row = attendance.rows.find(({ personId }) => personId === person?.id)
    if (!row) return
    void api.command('attendance.mark', {
      meetingId: meeting.id,
      personId: row.personId,
      status: 'present',
      mode: row.mode ?? 'in_person',
    })
  }
  useHotkey('Alt+B', bringBack, { isDisabled: !isLost || person === null })
  if (!isLost) return null
  const { present, needed, votingSeats } = attendance.quorum
  return (
    <>
      <PageBanner
        role="status"
        label={lost ? <time>{formatTime(lost.at)}</time> : t('quorum.now')}
        fact={lost ? t('quorum.lost') : t('quorum.none')}
        detail={`${person ? `${t('quorum.left', { name: person.name })} ` : ''}${t('quorum.detail', { present, needed, count: votingSeats })}`}
        actions={
          <>
            {person === null ? null : (
              <Button keys="Alt+B" onPress={bringBack}>
                {t('quorum.back', { name: person.name.split(' ')[0] ?? person.name })}
              </Button>
            )}
            <Button onPress={() => setIsAdjourning(true)}>{t('state.adjourn')}</Button>
          </>
        }
      />
      {isAdjourning ? <AdjournDialog onClose={() => setIsAdjourning(false)} /> : null}
    </>
  )
}
