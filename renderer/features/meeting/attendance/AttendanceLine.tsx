import clsx from 'clsx'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceRow, PresenceChange } from '../../../../electron/contract/model'
import { PresenceMark } from '../../../ui'
import { AttendanceMenu } from './AttendanceMenu'
import { stepOfKey, type MarkState, type PresenceStep } from './markKeys'
import { hasLeft, type Happening } from './presenceView'
import { useChangeWords } from './presenceWords'

/** Props of {@link AttendanceLine}. */
export interface AttendanceLineProps {
  row: AttendanceRow
  state: MarkState
  /** What happened to this person, in order. */
  changes: readonly PresenceChange[]
  /** The same, with the items that they stepped back from. */
  happenings: readonly Happening[]
  isUser: boolean
  isFocusable: boolean
  isLocked: boolean
  isMenuOpen: boolean
  onMenu: (isOpen: boolean) => void
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onStep: (step: PresenceStep) => void
  onCorrect: () => void
  onTimes: () => void
  onTakeOff: () => void
  /** What is open below the line. */
  children?: ReactNode
}

/** One person: where they are, who they are, when they came and went. */
export function AttendanceLine(props: AttendanceLineProps) {
  const { row, state, changes, happenings, isUser, isFocusable, isLocked, isMenuOpen, children } = props
  const { onMenu, onFocus, onKeyDown, onStep } = props
  const { t } = useTranslation(['minutes', 'ui', 'presence'])
  const changeWords = useChangeWords()
  const anchor = useRef<HTMLButtonElement>(null)
  const { presence } = state
  const isHere = presence === 'room' || presence === 'online'
  // The line of times says it already, with the time.
  const isSaidBelow = presence === 'left' && hasLeft(changes)
  const word =
    row.status === null
      ? t('attendance.unmarked')
      : presence === 'left'
        ? t('presence:aside')
        : t(`ui:presence.${presence}`)
  const office = isUser
    ? t('attendance.you')
    : row.role === 'chair' || row.role === 'vice_chair' || row.role === 'secretary'
      ? t(`attendance.role.${row.role}`)
      : null
  const isSaid = presence === 'online' || presence === 'excused' || (presence === 'left' && !isSaidBelow)
  const aside = isSaid ? word : office
  return (
    <li className="relative px-2 hover:bg-desk-2">
      <div className="flex min-h-(--row-tight) items-start">
        <button
          type="button"
          // The row has the same by Space; a second stop for each person would make the list twice as long.
          tabIndex={-1}
          disabled={isLocked}
          aria-label={t('attendance.toggle', { name: row.fullName })}
          onClick={() => {
            const key = !isHere ? ' ' : state.hasBegun && !state.isRollCall ? 'l' : 'a'
            const step = stepOfKey(key, state)
            if (step) onStep(step)
          }}
          className="flex h-(--row-tight) w-6 shrink-0 items-center justify-center rounded-full"
        >
          <PresenceMark presence={presence} label="" />
        </button>
        <button
          ref={anchor}
          type="button"
          data-person={row.personId}
          tabIndex={isFocusable ? 0 : -1}
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
          onKeyUp={(event) => {
            // Space has marked already; the press that follows it must not open the menu.
            if (event.key === ' ') event.preventDefault()
          }}
          onClick={() => (isLocked ? undefined : onMenu(true))}
          onContextMenu={(event) => {
            event.preventDefault()
            if (!isLocked) onMenu(true)
          }}
          className="min-w-0 flex-1 rounded-2 px-1.5 text-left outline-offset-[-2px]"
        >
          <span className="flex h-(--row-tight) items-center gap-2">
            <span
              data-user-content=""
              className={clsx('max-w-[70%] shrink-0 truncate', isHere ? 'text-ink' : 'text-ink-3')}
            >
              {row.fullName}
            </span>
            <span data-user-content="" className="min-w-0 flex-1 truncate text-sm text-ink-3">
              {row.affiliation ?? row.title}
            </span>
            {/* Heard in this order: who, from where, which office, and where they are now. */}
            {aside === office || office === null ? null : <span className="sr-only">{office}</span>}
            {aside === null ? null : (
              <span
                className={clsx('shrink-0 text-xs', presence === 'left' && aside === word ? 'text-red' : 'text-ink-2')}
              >
                {aside}
              </span>
            )}
            {aside === word || isSaidBelow ? null : <span className="sr-only">{word}</span>}
          </span>
          {happenings.length === 0 ? null : (
            <span className="-mt-1 block pb-1 text-xs text-ink-2">
              {happenings.map((happening, index) => (
                <span key={happening.id} className={clsx(isHere || index < happenings.length - 1 ? '' : 'text-red')}>
                  {index === 0 ? '' : ' · '}
                  <time>{changeWords(happening)}</time>
                </span>
              ))}
            </span>
          )}
        </button>
        <AttendanceMenu {...props} anchor={anchor} />
      </div>
      {children}
    </li>
  )
}
