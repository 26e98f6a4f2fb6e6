import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Invitation, Invited, MeetingId } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { useQueryOf } from '../../lib/query'
import { Banner, Button, Dialog, ErrorState, LoadingState, showToast } from '../../ui'
import { fileNameIn } from './fileName'

/** A meeting for the calendars of its members: who is asked, who cannot be, and the file. */
export function InviteDialog({ meetingId, onClose }: { meetingId: MeetingId; onClose: () => void }) {
  const { t } = useTranslation(['followUp', 'common'])
  const say = useErrorText()
  const invitation = useQueryOf('followUp.invitation', { meetingId })
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const save = async () => {
    setError(null)
    setIsBusy(true)
    try {
      const written = await api.call('followUp.writeInvitation', { meetingId })
      if (written === null) return
      showToast({ message: t('invite.saved', { name: fileNameIn(written.path) }) })
      onClose()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setIsBusy(false)
    }
  }
  const method = invitation.data?.method ?? 'publish'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(method === 'cancel' ? 'invite.cancelTitle' : 'invite.title')}
      sentence={
        invitation.isSuccess ? t(`invite.${method}`, { name: invitation.data.organizer?.fullName ?? '' }) : undefined
      }
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy || !invitation.isSuccess}>
            {t('invite.save')}
          </Button>
        </>
      }
    >
      {error === null ? null : <Banner tone="red" fact={t('invite.failed')} detail={say(error)} />}
      {invitation.isPending ? <LoadingState /> : null}
      {invitation.isError ? (
        <ErrorState onRetry={() => void invitation.refetch()}>{say(invitation.error)}</ErrorState>
      ) : null}
      {invitation.isSuccess ? <Attendees invitation={invitation.data} /> : null}
    </Dialog>
  )
}

function Attendees({ invitation: { method, attendees } }: { invitation: Invitation }) {
  const { t } = useTranslation('followUp')
  if (method === 'publish') return <p className="text-sm text-ink-2">{t('invite.publishReason')}</p>
  return (
    <>
      <People title={t('invite.attendees')} people={attendees.filter(({ email }) => email !== null)} />
      <People title={t('drafts.unreached')} people={attendees.filter(({ email }) => email === null)} />
      {method === 'request' ? <p className="mt-2 text-sm text-ink-2">{t('invite.again')}</p> : null}
    </>
  )
}

function People({ title, people }: { title: string; people: readonly Invited[] }) {
  if (people.length === 0) return null
  return (
    <section className="mt-1">
      <h3 className="text-sm font-semibold text-ink-2">{title}</h3>
      <ul aria-label={title}>
        {people.map(({ personId, fullName, email }) => (
          <li key={personId} data-user-content="" className="flex gap-3">
            {fullName}
            <span className="truncate text-sm text-ink-2">{email}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
