import { useTranslation } from 'react-i18next'
import { formatTime } from '../../../lib/format'
import { useMinutes } from '../minutes/minutesData'
import { quorumTurns } from './presenceView'
import { useMomentWords } from './presenceWords'

/** When the quorum was lost and came back: "Quorum lost 18:20, 5 → 4 of 8, 5 needed". Nothing while it never was. */
export function QuorumHistory() {
  const { t } = useTranslation('presence')
  const { presence } = useMinutes()
  const say = useMomentWords()
  const turns = quorumTurns(presence.moments)
  if (turns.length === 0) return null
  return (
    <ol
      aria-label={t('history.label')}
      className="mt-2 flex flex-col gap-1 border-t border-line pt-2 text-xs text-ink-2"
    >
      {turns.map(({ moment, presentBefore }) => (
        <li key={`${moment.at} ${moment.reason} ${moment.person?.personId ?? ''}`}>
          <time className={moment.isMet ? 'font-semibold text-green' : 'font-semibold text-red'}>
            {t(moment.isMet ? 'history.back' : 'history.lost', { time: formatTime(moment.at) })}
          </time>{' '}
          {t('history.counts', {
            before: presentBefore,
            now: moment.present,
            count: moment.votingSeats,
            needed: moment.needed,
          })}{' '}
          {say(moment)}
        </li>
      ))}
    </ol>
  )
}
