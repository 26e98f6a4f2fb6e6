import clsx from 'clsx'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu as AriaMenu, Popover } from 'react-aria-components'
import { MenuItem, MenuSeparator, popoverClass } from '../../../ui'
import type { AttendanceLineProps } from './AttendanceLine'
import { stepOfKey, stepTo } from './markKeys'

type AttendanceMenuProps = Pick<
  AttendanceLineProps,
  'row' | 'state' | 'changes' | 'isMenuOpen' | 'onMenu' | 'onStep' | 'onCorrect' | 'onTimes' | 'onTakeOff'
> & { anchor: RefObject<HTMLButtonElement | null> }

/** All that can be said about one person's presence, with the key of each. */
export function AttendanceMenu(props: AttendanceMenuProps) {
  const { row, state, changes, anchor, isMenuOpen, onMenu, onStep, onCorrect, onTimes, onTakeOff } = props
  const { t } = useTranslation(['minutes', 'presence'])
  const { presence, hasBegun } = state
  const leave = stepOfKey('l', state)
  const comeIn = stepOfKey('r', state)
  const go = (mode: 'in_person' | 'online') => {
    const step = stepTo(mode, state)
    if (step) onStep(step)
  }
  return (
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
          keys="Space"
          isChosen={presence === 'room'}
          onAction={() => go('in_person')}
        />
        <MenuItem
          id="online"
          label={t('attendance.mark.online')}
          keys="O"
          isChosen={presence === 'online'}
          onAction={() => go('online')}
        />
        {leave ? <MenuItem id="left" label={t('presence:menu.left')} keys="L" onAction={() => onStep(leave)} /> : null}
        {comeIn ? (
          <MenuItem
            id="came"
            label={comeIn.kind === 'rejoin' ? t('presence:menu.rejoined') : t('presence:menu.arrived')}
            keys="R"
            onAction={() => onStep(comeIn)}
          />
        ) : null}
        <MenuSeparator />
        <MenuItem
          id="excused"
          label={t('attendance.mark.excused')}
          keys="E"
          isChosen={row.status === 'excused'}
          onAction={() => onStep({ kind: 'mark', status: 'excused', mode: 'in_person' })}
        />
        <MenuItem
          id="absent"
          label={t('attendance.mark.absent')}
          keys="A"
          isChosen={row.status === 'absent'}
          onAction={() => onStep({ kind: 'mark', status: 'absent', mode: 'in_person' })}
        />
        {row.id === null ? null : (
          <>
            <MenuSeparator />
            {hasBegun && changes.length > 0 ? (
              <MenuItem id="times" label={t('presence:menu.times')} onAction={onTimes} />
            ) : null}
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
  )
}
