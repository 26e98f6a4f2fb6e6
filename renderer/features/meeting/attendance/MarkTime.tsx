import { useTranslation } from 'react-i18next'
import { Button, TimeField } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'
import { pinTime } from './presenceUi'
import { useStepTime } from './useStepTime'

/** The time that the next coming or going gets: now while the meeting is on, or what is typed here. */
export function MarkTime() {
  const { t } = useTranslation('presence')
  const { meeting, isLocked } = useMinutes()
  const { time, isLive, isPinned } = useStepTime()
  if (isLocked || meeting.calledToOrderAt === null) return null
  return (
    <div className="flex items-center gap-2 border-b border-line px-4 py-1.5 text-sm text-ink-2">
      <span aria-hidden="true">{t('at.short')}</span>
      <TimeField
        label={t('at.label')}
        isLabelHidden
        value={time}
        onChange={(typed) => pinTime(meeting.id, typed)}
        className="w-24"
      />
      {isLive && isPinned ? (
        <Button size="sm" variant="ghost" onPress={() => pinTime(meeting.id, null)}>
          <span className="text-ochre">{t('at.now')}</span>
        </Button>
      ) : null}
    </div>
  )
}
