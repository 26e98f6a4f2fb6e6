import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { refreshCall, useCallOf } from '../../../lib/query'
import { IconButton, useHotkey } from '../../../ui'

/** Opens and closes the window for the projector. The focus stays where it is: the secretary goes on typing. */
export function PresenterButton({ meetingId }: { meetingId: MeetingId }) {
  const { t } = useTranslation('presenter')
  const isShown = useCallOf('presenter.state', {}).data?.meetingId === meetingId
  useEffect(() => window.minutebook.on('presenterState', () => void refreshCall('presenter.state')), [])
  const toggle = () => void (isShown ? api.call('presenter.close', {}) : api.call('presenter.open', { meetingId }))
  useHotkey('F9', toggle)
  return (
    <IconButton
      icon="wall"
      label={t(isShown ? 'close' : 'open')}
      keys="F9"
      onPress={toggle}
      {...(isShown ? { className: 'bg-blue-wash text-blue' } : {})}
    />
  )
}
