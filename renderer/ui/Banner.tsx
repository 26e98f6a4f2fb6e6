import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { StateMark } from './marks'

/** Props of {@link Banner}. */
export interface BannerProps {
  /** Red only if text is at risk or a vote would not stand. */
  tone: 'red' | 'ochre' | 'plain'
  /** The bold fact. */
  fact: ReactNode
  /** What still works. */
  detail?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
  /** The mark of a plain banner. */
  icon?: IconName
  /** How wide the margin is, so that the mark stands in it; without one it stands before the text. */
  margin?: number
  className?: string
}

const tones = {
  red: 'border-red-line bg-red-wash',
  ochre: 'border-ochre-line bg-ochre-wash',
  plain: 'border-line bg-paper-2',
}
const factTones = { red: 'text-red', ochre: 'text-ochre', plain: 'text-ink' }

/** The full width of the page, on its grid. `<Banner tone="red" fact={t('diskFull')} detail={t('wordsWait')} actions={<Button>…</Button>} />` */
export function Banner({ tone, fact, detail, actions, icon = 'undo', margin, className }: BannerProps) {
  return (
    <div
      role={tone === 'red' ? 'alert' : 'status'}
      className={clsx('flex min-h-10 items-center gap-3 border-y py-1.5 pr-3', tones[tone], className)}
    >
      <span
        className={clsx('flex shrink-0 justify-end', margin === undefined && 'pl-3')}
        {...(margin === undefined ? {} : { style: { width: margin, paddingRight: 11, marginRight: 8 } })}
      >
        {tone === 'plain' ? <Icon name={icon} /> : <StateMark state={tone === 'red' ? 'fail' : 'warning'} label="" />}
      </span>
      <p className="min-w-0 flex-1">
        <strong className={clsx('mr-2', factTones[tone])}>{fact}</strong>
        {detail}
      </p>
      {actions === undefined ? null : <div className="flex shrink-0 gap-2">{actions}</div>}
    </div>
  )
}
