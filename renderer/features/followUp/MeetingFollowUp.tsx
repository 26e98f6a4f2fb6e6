import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingId } from '../../../electron/contract/model'
import { useQueryOf } from '../../lib/query'
import { Button, MenuButton, MenuItem } from '../../ui'
import { DraftsDialog } from './DraftsDialog'
import { InviteDialog } from './InviteDialog'

/** The ways in which a meeting leaves: its agenda or its minutes, the follow-up of its actions, its place in calendars. */
export function MeetingFollowUp({ meetingId }: { meetingId: MeetingId }) {
  const { t } = useTranslation('followUp')
  const meeting = useQueryOf('meeting.get', { id: meetingId }).data
  const [open, setOpen] = useState<'document' | 'drafts' | 'invite' | null>(null)
  const close = () => setOpen(null)
  if (meeting === undefined) return null
  const isComing = meeting.status === 'planned' || meeting.status === 'in_progress'
  const isCancelled = meeting.status === 'cancelled'
  const document = isComing || isCancelled ? 'agenda' : 'minutes'
  return (
    <>
      <MenuButton trigger={<Button icon="mail">{t('menu.act')}</Button>} label={t('menu.meeting')}>
        {isCancelled ? null : (
          <MenuItem label={t(`menu.${document}`)} icon="document" onAction={() => setOpen('document')} />
        )}
        <MenuItem label={t('menu.drafts')} icon="mail" onAction={() => setOpen('drafts')} />
        {isComing || isCancelled ? (
          <MenuItem
            label={t(isCancelled ? 'menu.cancel' : 'menu.invite')}
            icon="meetings"
            onAction={() => setOpen('invite')}
          />
        ) : null}
      </MenuButton>
      {open === 'document' || open === 'drafts' ? (
        <DraftsDialog
          boardId={meeting.boardId}
          meeting={{ id: meeting.id, document }}
          start={
            open === 'document'
              ? { audience: 'members', attachment: document }
              : { audience: 'owners', attachment: isComing || isCancelled ? 'none' : 'minutes' }
          }
          onClose={close}
        />
      ) : null}
      {open === 'invite' ? <InviteDialog meetingId={meeting.id} onClose={close} /> : null}
    </>
  )
}
