import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api'
import { formatTime } from '../../../lib/format'
import { Button, useHotkey } from '../../../ui'
import { useIsWithoutQuorum } from '../attendance/AttendancePane'
import { openStep } from '../attendance/presenceUi'
import { lossOf, quorumTurns } from '../attendance/presenceView'
import { useMomentWords } from '../attendance/presenceWords'
import { stepTimeNow } from '../attendance/useStepTime'
import { useMinutes } from './minutesData'
import { PageBanner } from './PageBanner'

/** While too few of those who vote are there: what still works, and the ways on. Typing goes on. */
export function QuorumBanner() {
  const { t } = useTranslation(['minutes', 'presence'])
  const { meeting, attendance, presence } = useMinutes()
  const isLost = useIsWithoutQuorum()
  const momentWords = useMomentWords()
  const loss = lossOf(presence.moments)
  const gone = loss?.reason === 'left' ? loss.person : null
  const bringBack = () => {
    if (gone === null) return
    const at = stepTimeNow(meeting, presence)
    void api.command('attendance.rejoin', { meetingId: meeting.id, personId: gone.personId, at })
  }
  useHotkey('Alt+B', bringBack, { isDisabled: !isLost || gone === null })
  const { present, needed, votingSeats } = attendance.quorum
  const detail = t('quorum.detail', { present, needed, count: votingSeats })
  const isInRecess = presence.recesses.some(({ endedAt }) => endedAt === null)
  // A region that is there before its words is what screen readers announce.
  if (!isLost) {
    const back = quorumTurns(presence.moments).at(-1)?.moment
    return (
      <div role="status" className="sr-only">
        {meeting.status === 'in_progress' && back ? t('presence:history.back', { time: formatTime(back.at) }) : null}
      </div>
    )
  }
  return (
    <div role="status">
      <PageBanner
        label={loss ? <time>{formatTime(loss.at)}</time> : t('quorum.now')}
        fact={loss ? t('quorum.lost') : t('quorum.none')}
        detail={loss ? `${momentWords(loss)} ${detail}` : detail}
        actions={
          <>
            {gone === null ? null : (
              <Button keys="Alt+B" onPress={bringBack}>
                {t('quorum.back', { name: gone.fullName.split(' ')[0] ?? gone.fullName })}
              </Button>
            )}
            {isInRecess ? null : (
              <Button onPress={() => openStep(meeting.id, 'recess')}>{t('presence:recess.label')}</Button>
            )}
            <Button onPress={() => openStep(meeting.id, 'adjourn')}>{t('state.adjourn')}</Button>
          </>
        }
      />
    </div>
  )
}
