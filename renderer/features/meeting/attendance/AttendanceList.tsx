import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceRow } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useMinutes } from '../minutes/minutesData'
import { AttendanceLine } from './AttendanceLine'
import { groupAttendance } from './attendanceGroups'
import { CorrectDialog } from './CorrectDialog'
import { stepOfKey, type PresenceStep } from './markKeys'
import { PresenceEditor } from './PresenceEditor'
import { changesOf, happeningsOf, hereOf } from './presenceView'
import { usePresenceSteps } from './usePresenceSteps'

/** Props of {@link AttendanceList}. */
export interface AttendanceListProps {
  onError: (error: unknown) => void
}

/** Everybody who belongs at the meeting; one press or one key says where they are, and since when. */
export function AttendanceList({ onError }: AttendanceListProps) {
  const { t } = useTranslation('minutes')
  const { attendance, presence, isLocked, userName } = useMinutes()
  const { voting, staff, guests } = groupAttendance(attendance.rows)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [menuId, setMenuId] = useState<string | null>(null)
  const [correctingId, setCorrectingId] = useState<string | null>(null)
  const [timesId, setTimesId] = useState<string | null>(null)
  const { stateOf, take } = usePresenceSteps()
  const box = useRef<HTMLDivElement>(null)
  const rows = [...voting, ...staff, ...guests]
  const here = hereOf(presence)
  const focusable = rows.find(({ personId }) => personId === currentId) ?? rows[0]
  const correcting = rows.find(({ personId }) => personId === correctingId)

  const focusRow = (personId: string) => box.current?.querySelector<HTMLElement>(`[data-person="${personId}"]`)?.focus()
  const act = (row: AttendanceRow, step: PresenceStep) => {
    if (isLocked) return
    // A refusal of the step before must not stand beside a step that was done.
    void take(row, step).then(() => onError(null), onError)
  }
  const onKeyDown = (row: AttendanceRow) => (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const index = rows.indexOf(row)
    const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key]
    const target = next === undefined ? undefined : rows[next]
    const step = stepOfKey(event.key, stateOf(row))
    if (target) focusRow(target.personId)
    else if (step) act(row, step)
    else if (event.key !== ' ') return
    event.preventDefault()
  }
  const line = (row: AttendanceRow) => {
    const changes = changesOf(presence.changes, row.personId)
    return (
      <AttendanceLine
        key={row.personId}
        row={row}
        state={stateOf(row)}
        changes={changes}
        happenings={happeningsOf(presence, row.personId)}
        isUser={userName !== null && userName === row.fullName}
        isFocusable={row === focusable}
        isLocked={isLocked}
        isMenuOpen={menuId === row.personId}
        onMenu={(isOpen) => setMenuId(isOpen ? row.personId : null)}
        onFocus={() => setCurrentId(row.personId)}
        onKeyDown={onKeyDown(row)}
        onStep={(step) => act(row, step)}
        onCorrect={() => setCorrectingId(row.personId)}
        onTimes={() => setTimesId(row.personId)}
        onTakeOff={() => {
          if (row.id) void api.command('attendance.remove', { id: row.id }).then(() => onError(null), onError)
        }}
      >
        {timesId === row.personId && changes.length > 0 ? (
          <PresenceEditor
            row={row}
            changes={changes}
            onClose={() => {
              setTimesId(null)
              focusRow(row.personId)
            }}
          />
        ) : null}
      </AttendanceLine>
    )
  }
  const presentOf = (group: readonly AttendanceRow[]) => group.filter(({ personId }) => here.has(personId)).length
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
