import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { WITHOUT_QUORUM, type Motion } from '../../../../electron/contract/model'
import { formatTime } from '../../../lib/format'
import { Icon, StateMark } from '../../../ui'
import { useIsWithoutQuorum } from '../attendance/AttendancePane'
import { useMinutes } from './minutesData'

/** Votes and result of a motion, or that it waits. */
export function MotionFacts({ motion }: { motion: Motion }) {
  const { t } = useTranslation('minutes')
  const { result } = motion
  const isHeld = useIsWithoutQuorum() && result === null && !WITHOUT_QUORUM.includes(motion.kind)
  return (
    <div className="flex flex-col gap-0.5">
      <Counts motion={motion} />
      {result === null ? (
        isHeld ? (
          <>
            <span className="flex items-center gap-1.5 font-semibold">
              <Icon name="clock" /> {t('motion.held')}
            </span>
            <span className="text-ink-3">{t('motion.heldWhy')}</span>
          </>
        ) : (
          <span>{t('motion.pending')}</span>
        )
      ) : (
        <span className={`flex items-center gap-1.5 font-semibold ${resultTone[result]}`}>
          <ResultMark result={result} /> {t(`motion.result.${result}`)}
        </span>
      )}
    </div>
  )
}

function Counts({ motion }: { motion: Motion }) {
  const { t } = useTranslation('minutes')
  const { votesFor, votesAgainst, votesAbstain } = motion
  const counts = [votesFor, votesAgainst, votesAbstain]
  if (counts.every((count) => count === null)) return null
  return (
    <span
      role="img"
      aria-label={t('motion.counts', { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: votesAbstain ?? 0 })}
      className="font-serif text-h2 text-ink"
    >
      {counts.map((count) => count ?? 0).join('–')}
    </span>
  )
}

const resultTone = { carried: 'text-green', failed: 'text-red', tabled: 'text-ink-2', withdrawn: 'text-ink-2' }

function ResultMark({ result }: { result: NonNullable<Motion['result']> }): ReactNode {
  if (result === 'carried') return <StateMark state="pass" label="" />
  if (result === 'failed') return <StateMark state="fail" label="" />
  return <Icon name="clock" />
}

/** Who moved it, how the board voted, what it amends and what amends it, and why there was no quorum. */
export function MotionFooter({ motion }: { motion: Motion }) {
  const { t } = useTranslation(['minutes', 'motions'])
  const { records } = useMinutes()
  const people = motion.mover ? (motion.seconder ? 'movedSeconded' : 'moved') : motion.seconder ? 'seconded' : null
  const amended = records.motions.find(({ id }) => id === motion.amendsId)
  const amendments = records.motions.filter(({ amendsId }) => amendsId === motion.id)
  const facts = [
    motion.method ? t(`motion.by.${motion.method}`) : null,
    motion.majorityRule ? t('motions:band.rule', { rule: t(`motions:rule.${motion.majorityRule}`) }) : null,
    motion.votedAt ? t('motions:band.votedAt', { time: formatTime(motion.votedAt) }) : null,
    amended ? t('motions:band.amends', { number: amended.number }) : null,
  ].filter((fact) => fact !== null)
  return (
    <>
      {people === null && facts.length === 0 ? null : (
        <div>
          {people === null ? null : (
            <Trans
              t={t}
              i18nKey={`motion.${people}`}
              values={{ mover: motion.mover?.fullName, seconder: motion.seconder?.fullName }}
              components={{ b: <b className="text-ink" /> }}
            />
          )}
          {people !== null && facts.length > 0 ? ', ' : ''}
          {facts.join(', ')}
        </div>
      )}
      {amendments.map((amendment) => (
        <div key={amendment.id} className="flex items-baseline gap-1.5">
          <span className="shrink-0">
            {amendment.result === null
              ? t('motions:band.amendment', { number: amendment.number })
              : t('motions:band.amendmentOf', {
                  number: amendment.number,
                  outcome: t(`motions:outcome.${amendment.result}`),
                })}
          </span>
          <span data-user-content="" className="min-w-0 truncate">
            {amendment.text}
          </span>
        </div>
      ))}
      {motion.withoutQuorumReason === null ? null : (
        <div className="flex items-start gap-1.5 text-ink">
          <StateMark state="warning" label="" />
          <span data-user-content="">{t('motions:reason.said', { reason: motion.withoutQuorumReason })}</span>
        </div>
      )}
    </>
  )
}
