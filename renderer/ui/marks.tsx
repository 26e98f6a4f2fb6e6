import clsx from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** A glyph's box: 16 px, named when it stands alone, silent when its word stands beside it. */
function Glyph({ label, className, children }: { label: string; className: string; children: ReactNode }) {
  const named = label === '' ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const)
  return (
    <svg
      {...named}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={clsx('size-4 shrink-0', className)}
    >
      {children}
    </svg>
  )
}

/** The kinds of record that have a glyph. */
export type RecordType =
  | 'action'
  | 'motion'
  | 'decision'
  | 'comment'
  | 'gap'
  | 'recommendation'
  | 'pledge'
  | 'development'
  | 'story'
  | 'prospect'
  | 'idea'
  | 'interest'

const recordPaths: Record<RecordType, string> = {
  action: 'M3 3h10v10H3z',
  motion: 'M6 5.25 9.25 2l4.25 4.25-3.25 3.25zM8.1 7.4 2.75 12.75M8.5 13.5h5',
  decision: 'M8 1.75 14.25 8 8 14.25 1.75 8z',
  comment: 'M2.25 2.75h11.5v8H7.5L4.25 13.75v-3h-2z',
  gap: 'M1.75 8H6M6 3.75v8.5M10 3.75v8.5M10 8h4.25',
  recommendation: 'M8.9 2.3A5.75 5.75 0 0 1 13.4 9.9M12.3 11.8a5.75 5.75 0 0 1-8.6 0M2.6 9.9A5.75 5.75 0 0 1 7.1 2.3',
  pledge:
    'M5.75 4.25a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5M10.25 4.25a3.75 3.75 0 1 0 0 7.5 3.75 3.75 0 0 0 0-7.5',
  // Two steps up: somebody learns.
  development: 'M2.25 13.25h4v-4h4v-4h3.5M10.5 2.5l3.25 2.75-3.25 2.75',
  // An open book.
  story:
    'M8 4.25C6.5 3 4.25 2.75 2.25 3v9.25c2-.25 4.25 0 5.75 1.25 1.5-1.25 3.75-1.5 5.75-1.25V3c-2-.25-4.25 0-5.75 1.25zM8 4.25v9.25',
  // A head with a place beside it.
  prospect:
    'M6 2.75a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M1.75 13.25c.4-2.4 2-3.75 4.25-3.75s3.85 1.35 4.25 3.75M12.25 6v4M10.25 8h4',
  idea: 'M8 2.25v11.5M3 5.1l10 5.8M13 5.1 3 10.9',
  interest: 'M8 2.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5M4 12l8-8',
}

const recordColours: Record<RecordType, string> = {
  action: 'text-rec-action',
  motion: 'text-rec-motion',
  decision: 'text-rec-decision',
  comment: 'text-rec-comment',
  gap: 'text-rec-gap',
  recommendation: 'text-rec-recommend',
  pledge: 'text-rec-pledge',
  development: 'text-rec-comment',
  story: 'text-rec-recommend',
  prospect: 'text-rec-pledge',
  idea: 'text-rec-idea',
  interest: 'text-slate',
}

/** Props of {@link RecordGlyph}. */
export interface RecordGlyphProps {
  type: RecordType
  /** A done action has its tick. */
  isDone?: boolean
  /** Its accessible name; the type's name when left out, none when the word stands beside it (`label=""`). */
  label?: string
  className?: string
}

/** The mark of a record in the margin, in lists and menus. `<RecordGlyph type="motion" label="" /> Motion 7` */
export function RecordGlyph({ type, isDone = false, label, className }: RecordGlyphProps) {
  const { t } = useTranslation('ui')
  const name = label ?? t(isDone && type === 'action' ? 'record.actionDone' : `record.${type}`)
  return (
    <Glyph label={name} className={clsx(recordColours[type], className)}>
      <path d={recordPaths[type]} strokeLinecap={type === 'recommendation' ? 'butt' : 'round'} />
      {isDone && type === 'action' ? <path d="M5.5 8.25l1.75 1.75 3.5-4" /> : null}
    </Glyph>
  )
}

/** What a check found. */
export type State = 'pass' | 'fail' | 'warning' | 'cannotTell'

const stateColours: Record<State, string> = {
  pass: 'text-green',
  fail: 'text-red',
  warning: 'text-ochre',
  cannotTell: 'text-slate',
}

/** Props of {@link StateMark}. */
export interface StateMarkProps {
  state: State
  /** Accessible name; the state's word when left out, none when the word stands beside it (`label=""`). */
  label?: string
  className?: string
}

/** Circle with tick, square with cross, triangle or dashed circle: the shape says it before the colour. `<StateMark state="pass" />` */
export function StateMark({ state, label, className }: StateMarkProps) {
  const { t } = useTranslation('ui')
  return (
    <Glyph label={label ?? t(`state.${state}`)} className={clsx(stateColours[state], className)}>
      {state === 'pass' ? (
        <>
          <circle cx="8" cy="8" r="6" />
          <path d="M5.25 8.25l2 2 3.5-4" />
        </>
      ) : null}
      {state === 'fail' ? <path d="M2.5 2.5h11v11h-11zM5.75 5.75l4.5 4.5M10.25 5.75l-4.5 4.5" /> : null}
      {state === 'warning' ? <path d="M8 2.25 14.5 13.5h-13zM8 6.5v3.25M8 11.6v.01" /> : null}
      {state === 'cannotTell' ? (
        <>
          <circle cx="8" cy="8" r="6" strokeDasharray="2.4 1.37" strokeLinecap="butt" />
          <path d="M6.4 6.6a1.6 1.6 0 1 1 2.3 1.45c-.45.22-.7.55-.7 1.05M8 11.1v.01" strokeWidth="1.3" />
        </>
      ) : null}
    </Glyph>
  )
}

/** How somebody is at a meeting. */
export type Presence = 'room' | 'online' | 'absent' | 'excused' | 'left' | 'vacant'

/** Props of {@link PresenceMark}. */
export interface PresenceMarkProps {
  presence: Presence
  /** Accessible name; the word when left out, none when the word stands beside it (`label=""`). */
  label?: string
  className?: string
}

/** Full, ring with dot, ring, ring with bar, red arrow, dashed. `<PresenceMark presence="online" />` */
export function PresenceMark({ presence, label, className }: PresenceMarkProps) {
  const { t } = useTranslation('ui')
  const colour =
    presence === 'left' ? 'text-red' : presence === 'room' || presence === 'online' ? 'text-ink-2' : 'text-ink-3'
  return (
    <Glyph label={label ?? t(`presence.${presence}`)} className={clsx(colour, className)}>
      {presence === 'room' ? (
        <circle cx="8" cy="8" r="5.75" fill="currentColor" stroke="none" />
      ) : (
        <circle
          cx="8"
          cy="8"
          r="5"
          strokeWidth="1.4"
          strokeLinecap="butt"
          {...(presence === 'vacant' ? { strokeDasharray: '2.2 1.73' } : {})}
        />
      )}
      {presence === 'online' ? <circle cx="8" cy="8" r="2.25" fill="currentColor" stroke="none" /> : null}
      {presence === 'excused' ? <path d="M5.75 8h4.5" strokeWidth="1.4" /> : null}
      {presence === 'left' ? <path d="M5.5 8h5M8.5 6l2 2-2 2" strokeWidth="1.3" /> : null}
    </Glyph>
  )
}

/** How far a recommendation got round its loop. */
export type LoopStage = 'asked' | 'answered' | 'toldBack'

/** Props of {@link LoopRing}. */
export interface LoopRingProps {
  stage: LoopStage
  /** Late shows the open arcs red and dotted. */
  isLate?: boolean
  label: string
}

const loopArcs = [
  'M8.9 2.3A5.75 5.75 0 0 1 13.4 9.9',
  'M12.3 11.8a5.75 5.75 0 0 1-8.6 0',
  'M2.6 9.9A5.75 5.75 0 0 1 7.1 2.3',
]

/** One arc closes for each of asked, answered, told back. `<LoopRing stage="answered" label="answered" />` */
export function LoopRing({ stage, isLate = false, label }: LoopRingProps) {
  const closed = { asked: 1, answered: 2, toldBack: 3 }[stage]
  return (
    <Glyph label={label} className="">
      {loopArcs.map((arc, index) => (
        <path
          key={arc}
          d={arc}
          strokeWidth="2"
          strokeLinecap="butt"
          className={index < closed ? 'text-green' : isLate ? 'text-red' : 'text-line'}
          {...(index >= closed && isLate ? { strokeDasharray: '1.6 1.6' } : {})}
        />
      ))}
    </Glyph>
  )
}
