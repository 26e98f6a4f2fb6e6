import clsx from 'clsx'
import { useTranslation } from 'react-i18next'
import { IconButton, QuorumMeter, StateMark } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'
import { useIsWithoutQuorum } from './AttendancePane'
import { MeetingClock } from './MeetingClock'
import { countVoting, hereOf } from './presenceView'

/** The attendance of small windows: 60 wide, clock and quorum; Alt A opens the rest over the page. */
export function AttendanceStrip({ isOpen, onToggle }: { isOpen: boolean; onToggle: () => void }) {
  const { t } = useTranslation('minutes')
  const { attendance, presence } = useMinutes()
  const isLost = useIsWithoutQuorum()
  const { quorum, rows } = attendance
  return (
    <div className={clsx('flex h-full flex-col items-center pt-3 pb-2', isLost && 'bg-red-wash')}>
      <MeetingClock isStrip />
      <div className="mt-3 flex w-full flex-1 flex-col items-center border-t border-line pt-3">
        {quorum.votingSeats === 0 ? null : (
          <>
            <StateMark
              state={quorum.isMet ? 'pass' : 'fail'}
              label={quorum.isMet ? t('attendance.met') : t('attendance.notMet')}
            />
            <span className="mt-1 text-base font-semibold">{quorum.present}</span>
            <span className="mb-3 text-xs text-ink-3">{t('attendance.need', { count: quorum.needed })}</span>
            <QuorumMeter
              {...countVoting(rows, hereOf(presence))}
              seats={quorum.votingSeats}
              needed={quorum.needed}
              layout="strip"
            />
          </>
        )}
      </div>
      <IconButton
        icon="panelRight"
        label={t('attendance.open')}
        keys="Alt+A"
        placement="left"
        aria-expanded={isOpen}
        onPress={onToggle}
      />
    </div>
  )
}
