import clsx from 'clsx'
import { Fragment } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import { StateMark } from './marks'

/** Props of {@link QuorumMeter}. */
export interface QuorumMeterProps {
  /** Voting members in the room. */
  inRoom: number
  /** Voting members online, drawn after those in the room. */
  online?: number
  /** Voting seats that are filled; vacant seats are not drawn. */
  seats: number
  /** How many must be there. */
  needed: number
  /** When it was lost, written as a time; shown only while it is not met. */
  lostAt?: string
  /** `strip` is the narrow upright form of small windows, without words. */
  layout?: 'full' | 'strip'
}

type CellFill = 'room' | 'online' | 'empty'

function fills(inRoom: number, online: number, seats: number): CellFill[] {
  return Array.from({ length: seats }, (_, seat) =>
    seat < inRoom ? 'room' : seat < inRoom + online ? 'online' : 'empty',
  )
}

function Cell({ fill, isUpright }: { fill: CellFill; isUpright: boolean }) {
  return (
    <span
      className={clsx(
        'border border-ink-2 p-[2px]',
        isUpright ? 'h-2 w-[22px] rounded-[2px]' : 'h-[14px] max-w-6 min-w-1 flex-1 rounded-[2px]',
        fill === 'room' && 'bg-ink-2 forced-colors:bg-[CanvasText]',
        fill === 'empty' && 'border-line-2',
      )}
    >
      {fill === 'online' ? <span className="block size-full bg-ink-2 forced-colors:bg-[CanvasText]" /> : null}
    </span>
  )
}

/** One cell per voting seat, a notch after the last one needed, the sentence below. `<QuorumMeter inRoom={5} online={2} seats={10} needed={6} />` */
export function QuorumMeter({ inRoom, online = 0, seats, needed, lostAt, layout = 'full' }: QuorumMeterProps) {
  const { t } = useTranslation('ui')
  const present = inRoom + online
  const isMet = present >= needed
  const sentence = { present, needed, count: seats }
  const isUpright = layout === 'strip'
  const cells = fills(inRoom, online, seats)
  const meter = (
    <div
      role="meter"
      aria-label={t('quorum.title')}
      aria-valuemin={0}
      aria-valuemax={seats}
      aria-valuenow={Math.min(present, seats)}
      aria-valuetext={t('quorum.plain', sentence)}
      className={clsx('flex', isUpright ? 'flex-col-reverse items-center gap-[3px]' : 'items-center gap-[3px]')}
    >
      {cells.map((fill, seat) => (
        // Seats have no identity of their own here: the first so many are filled.
        <Fragment key={`${seats}-${seat + 1}`}>
          <Cell fill={fill} isUpright={isUpright} />
          {seat + 1 === needed ? (
            <span
              className={clsx(
                'shrink-0 bg-ink forced-colors:bg-[CanvasText]',
                isUpright ? 'my-0.5 h-0.5 w-8' : 'mx-1 h-[22px] w-0.5',
              )}
            />
          ) : null}
        </Fragment>
      ))}
    </div>
  )
  if (isUpright) return meter
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-center justify-between">
        <span className="text-base font-semibold">{t('quorum.title')}</span>
        <span className={clsx('flex items-center gap-1.5 text-sm font-semibold', isMet ? 'text-green' : 'text-red')}>
          <StateMark state={isMet ? 'pass' : 'fail'} label="" />
          {isMet ? t('quorum.met') : lostAt === undefined ? t('quorum.notMet') : t('quorum.lostAt', { time: lostAt })}
        </span>
      </div>
      {meter}
      <p className="text-sm text-ink-2">
        <Trans
          t={t}
          i18nKey="quorum.sentence"
          values={sentence}
          count={seats}
          components={{ b: <b className="text-ink" /> }}
        />
      </p>
    </div>
  )
}
