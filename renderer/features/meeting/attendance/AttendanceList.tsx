import clsx from 'clsx'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu as AriaMenu, Popover } from 'react-aria-components'
import type { AttendanceRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { MenuItem, MenuSeparator, popoverClass, PresenceMark } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'
import { groupAttendance, markOfKey, presenceOf, type Mark } from './attendanceGroups'
import { CorrectDialog } from './CorrectDialog'

/** Props of {@link AttendanceList}. */
export interface AttendanceListProps {
  onError: (error: unknown) => void
}

/** Everybody who belongs at the meeting; one press or one key says where they are. */
export function AttendanceList({ onError }: AttendanceListProps) {
  const { t } = useTranslation('minutes')
  const { attendance, meeting, isLocked, userName } = useMinutes()
  const { voting, staff, guests } = groupAttendance(attendance.rows)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [menuId, setMenuId] = useState<string | null>(null)
  const [correctingId, setCorrectingId] = useState<string | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const rows = [...voting, ...staff, ...guests]
  const focusable = rows.find(({ personId }) => personId === currentId) ?? rows[0]
  const correcting = rows.find(({ personId }) => personId === correctingId)

  const mark = (row: AttendanceRow, { status, mode }: Mark) => {
    if (!isLocked)
      void api
        .command('attendance.mark', { meetingId: meeting.id, personId: row.personId, status, mode })
        .catch(onError)
  }
  const onKeyDown = (row: AttendanceRow) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const index = rows.indexOf(row)
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key]
    const target = next === undefined ? undefined : rows[next]
    const change = markOfKey(event.key, row)
    if (target) box.current?.querySelector<HTMLElement>(`[data-person="${target.personId}"]`)?.focus()
    else if (change) mark(row, change)
    else return
    event.preventDefault()
  }
  const line = (row: AttendanceRow) => (
    <AttendanceLine
      key={row.personId}
      row={row}
      isUser={userName !== null && userName === row.fullName}
      isFocusable={row === focusable}
      isLocked={isLocked}
      isMenuOpen={menuId === row.personId}
      onMenu={(isOpen) => setMenuId(isOpen ? row.personId : null)}
      onFocus={() => setCurrentId(row.personId)}
      onKeyDown={onKeyDown(row)}
      onMark={(change) => mark(row, change)}
      onCorrect={() => setCorrectingId(row.personId)}
      onTakeOff={() => {
        if (row.id) void api.command('attendance.remove', { id: row.id }).catch(onError)
      }}
    />
  )
  const presentOf = (group: readonly AttendanceRow[]) => group.filter(({ status }) => status === 'present').length
  return (
    <div ref={box} className="flex flex-col">
      <Group
        title={t('attendance.voting')}
        count={t('attendance.of', { present: presentOf(voting), count: voting.length })}
      >
        {voting.map(line)}
      </Group>
      {staff.length === 0 ? null : (
        <Group title={t('attendance.staff')} count={String(presentOf(staff))}>
          {staff.map(line)}
        </Group>
      )}
      {guests.length === 0 ? null : (
        <Group title={t('attendance.guests')} count={String(presentOf(guests))}>
          {guests.map(line)}
        </Group>
      )}
      {correcting?.id ? (
        <CorrectDialog key={correcting.id} row={correcting} id={correcting.id} onClose={() => setCorrectingId(null)} />
      ) : null}
    </div>
  )
}

function Group({ title, count, children }: { title: string; count: string; children: React.ReactNode }) {
  return (
    <section aria-label={title} className="pt-2.5">
      <h3 className="flex justify-between px-4 pb-0.5 text-xs font-semibold text-ink-2">
        {title}
        <span className="font-normal text-ink-3">{count}</span>
      </h3>
      <ul>{children}</ul>
    </section>
  )
}

interface LineProps {
  row: AttendanceRow
  isUser: boolean
  isFocusable: boolean
  isLocked: boolean
  isMenuOpen: boolean
  onMenu: (isOpen: boolean) => void
  onFocus: () => void
  onKeyDown: (event: KeyboardEvent) => void
  onMark: (mark: Mark) => void
  onCorrect: () => void
  onTakeOff: () => void
}

function AttendanceLine(props: LineProps) {
  const { row, isUser, isFocusable, isLocked, isMenuOpen, onMenu, onFocus, onKeyDown, onMark, onCorrect, onTakeOff } =
    props
  const { t } = useTranslation(['minutes', 'ui'])
  const anchor = useRef<HTMLButtonElement>(null)
  const presence = presenceOf(row)
  const isHere = row.status === 'present'
  const where = row.affiliation ?? row.title
  const word = row.status === null ? t('attendance.unmarked') : t(`ui:presence.${presence}`)
  const office = isUser
    ? t('attendance.you')
    : row.role === 'chair' || row.role === 'vice_chair' || row.role === 'secretary'
      ? t(`attendance.role.${row.role}`)
      : null
  const aside = presence === 'online' || presence === 'excused' ? word : office
  return (
    <li className="relative flex h-(--row-tight) items-center px-2 hover:bg-desk-2">
      <button
        type="button"
        // The row has the same by Space; a second stop for each person would make the list twice as long.
        tabIndex={-1}
        disabled={isLocked}
        aria-label={t('attendance.toggle', { name: row.fullName })}
        onClick={() => {
          const change = markOfKey(' ', row)
          if (change) onMark(isHere ? { status: 'absent', mode: 'in_person' } : change)
        }}
        className="flex size-6 shrink-0 items-center justify-center rounded-full"
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
        className="flex h-full min-w-0 flex-1 items-center gap-2 rounded-2 px-1.5 text-left outline-offset-[-2px]"
      >
        <span
          data-user-content=""
          className={clsx('max-w-[70%] shrink-0 truncate', isHere ? 'text-ink' : 'text-ink-3')}
        >
          {row.fullName}
        </span>
        <span data-user-content="" className="min-w-0 flex-1 truncate text-sm text-ink-3">
          {where}
        </span>
        {/* Heard in this order: who, from where, which office, and where they are now. */}
        {aside === office || office === null ? null : <span className="sr-only">{office}</span>}
        {aside === null ? null : <span className="shrink-0 text-xs text-ink-2">{aside}</span>}
        {aside === word ? null : <span className="sr-only">{word}</span>}
      </button>
      <Popover
        triggerRef={anchor}
        isOpen={isMenuOpen}
        onOpenChange={onMenu}
        placement="bottom end"
        offset={2}
        className={clsx(popoverClass, 'min-w-56')}
      >
        <AriaMenu aria-label={row.fullName} className="outline-none" onClose={() => onMenu(false)} autoFocus="first">
          <MenuItem
            id="room"
            label={t('attendance.mark.room')}
            isChosen={presence === 'room'}
            onAction={() => onMark({ status: 'present', mode: 'in_person' })}
          />
          <MenuItem
            id="online"
            label={t('attendance.mark.online')}
            keys="O"
            isChosen={presence === 'online'}
            onAction={() => onMark({ status: 'present', mode: 'online' })}
          />
          <MenuItem
            id="excused"
            label={t('attendance.mark.excused')}
            keys="E"
            isChosen={row.status === 'excused'}
            onAction={() => onMark({ status: 'excused', mode: 'in_person' })}
          />
          <MenuItem
            id="absent"
            label={t('attendance.mark.absent')}
            keys="A"
            isChosen={row.status === 'absent'}
            onAction={() => onMark({ status: 'absent', mode: 'in_person' })}
          />
          {row.id === null ? null : (
            <>
              <MenuSeparator />
              <MenuItem id="correct" label={t('attendance.correct')} onAction={onCorrect} />
              <MenuItem
                id="off"
                isDanger
                label={row.capacity === 'guest' ? t('attendance.takeOff') : t('attendance.unmark')}
                onAction={onTakeOff}
              />
            </>
          )}
        </AriaMenu>
      </Popover>
    </li>
  )
}
