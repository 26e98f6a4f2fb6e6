import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MeetingDetail, MeetingReview } from '../../../../../electron/contract/model'
import { formatDate } from '../../../../lib/format'
import { Button, TextLink } from '../../../../ui'
import { ApproveDialog } from '../ApproveDialog'
import { Part } from './Part'

/** How these minutes are or were approved: by a motion of a later meeting, or as an exception. */
export function ApprovalPart({ meeting, review }: { meeting: MeetingDetail; review: MeetingReview }) {
  const { t } = useTranslation('review')
  const [isApproving, setIsApproving] = useState(false)
  return (
    <Part title={t('approval.title')}>
      <ApprovalWords meeting={meeting} review={review} />
      {meeting.status === 'held' ? (
        <Button className="mt-2.5" onPress={() => setIsApproving(true)}>
          {t('approval.exception')}
        </Button>
      ) : null}
      {isApproving ? <ApproveDialog meeting={meeting} onClose={() => setIsApproving(false)} /> : null}
    </Part>
  )
}

function ApprovalWords({ meeting, review }: { meeting: MeetingDetail; review: MeetingReview }) {
  const { t } = useTranslation('review')
  const { approvingMotion: motion, approvingMeeting } = review
  const isApproved = meeting.status === 'approved' || meeting.status === 'correcting'
  const at = motion?.meeting ?? null
  const date = at === null ? '' : formatDate(at.date, 'year')
  const minutesOf = (id: string, itemId: string | null) =>
    `/meetings/${id}/minutes${itemId === null ? '' : `?item=${itemId}`}`
  const link =
    at !== null ? (
      <TextLink href={minutesOf(at.id, at.agendaItemId)}>{t('approval.go', { date })}</TextLink>
    ) : approvingMeeting !== null && !isApproved ? (
      <TextLink href={minutesOf(approvingMeeting.id, approvingMeeting.agendaItemId)}>
        {t('approval.go', { date: formatDate(approvingMeeting.date, 'year') })}
      </TextLink>
    ) : null
  const sentences = isApproved ? approvedBy() : waitingFor()
  return (
    <div className="flex flex-col gap-1 text-sm text-ink-2">
      {sentences.map((sentence) => (
        <p key={sentence} data-user-content="">
          {sentence}
        </p>
      ))}
      {link === null ? null : <p>{link}</p>}
    </div>
  )

  function approvedBy(): string[] {
    const note = meeting.approvalNote === null ? [] : [t('approval.note', { note: meeting.approvalNote })]
    if (motion?.result !== 'carried') return note.length > 0 ? note : [t('approval.unrecorded')]
    if (at === null) return [t('approval.byEmail', { number: motion.number })]
    const how = motion.asCorrected ? 'approval.byMotionCorrected' : 'approval.byMotion'
    return [t(how, { number: motion.number, date }), ...note]
  }

  function waitingFor(): string[] {
    const next =
      approvingMeeting === null
        ? t('approval.noMeeting')
        : t('approval.at', { date: formatDate(approvingMeeting.date, 'year') })
    if (motion === null || motion.result === 'withdrawn') return [next]
    if (motion.result !== null) return [t('approval.failed', { number: motion.number }), next]
    if (at === null) return [t('approval.pendingEmail', { number: motion.number })]
    return [t('approval.pending', { number: motion.number, date })]
  }
}
