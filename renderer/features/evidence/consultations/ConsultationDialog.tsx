import { useTranslation } from 'react-i18next'
import type { BoardId, Consultation, InstitutionId, MeetingId } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { formatDate, localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { EntryDialog, RecordedAt, type EntryValues, type FieldSpec } from '../../../lib/register'
import { useIsChair } from '../../../lib/useIsChair'
import { groupName, groupsToChoose } from './groups'

/** Props of {@link ConsultationDialog}. */
export interface ConsultationDialogProps {
  /** Null for a new one. */
  consultation: Consultation | null
  institutionId: InstitutionId
  /** What was recorded so far: its groups can be chosen again. */
  recorded: readonly Consultation[]
  boardId?: BoardId | null
  onClose: () => void
}

/** Who was asked, when, and at which meeting: new, or to be changed. */
export function ConsultationDialog(props: ConsultationDialogProps) {
  const { consultation, institutionId, recorded, boardId = null, onClose } = props
  const { t } = useTranslation(['evidence', 'common'])
  const voice = useComplianceVoice()
  const isChair = useIsChair()
  const profiles = useQueryOf('profile.list', {})
  const meetings = useQueryOf('meeting.list', { boardId: null })
  const groups = groupsToChoose(
    profiles.data?.profiles ?? [],
    recorded.map(({ stakeholder }) => stakeholder),
  )
  /** Meetings of the chosen board that were called by today, the last one first; the one on record in any case. */
  const meetingsOf = (values: EntryValues) =>
    (meetings.data ?? [])
      .filter(
        ({ id, boardId: of, date, status }) =>
          of === values['boardId'] &&
          (id === consultation?.meeting?.id || (date <= localDate() && status !== 'planned' && status !== 'cancelled')),
      )
      .toSorted((a, b) => b.date.localeCompare(a.date))
  const meetingOf = (values: EntryValues) => meetingsOf(values).find(({ id }) => id === values['meetingId'])
  const fields: FieldSpec[] = [
    {
      id: 'stakeholder',
      label: t('consultation.group'),
      kind: 'suggested',
      help: t('consultation.groupHelp'),
      options: groups.map((id) => ({ id, label: groupName(id, voice), isUserContent: true })),
      isRequired: true,
      missing: t('consultation.groupMissing'),
      isWide: true,
    },
    { id: 'boardId', label: t('consultation.board'), kind: 'board', help: t('consultation.boardHelp') },
    {
      id: 'meetingId',
      label: t('consultation.meeting'),
      kind: 'choice',
      optionsFor: (values) =>
        meetingsOf(values).map(({ id, title, date }) => ({
          id,
          label: `${formatDate(date, 'year')}, ${title}`,
          isUserContent: true,
        })),
      isShown: (values) => meetingsOf(values).length > 0,
    },
    {
      id: 'heldOn',
      label: t('consultation.heldOn'),
      kind: 'date',
      isRequired: true,
      missing: t('consultation.heldOnMissing'),
      // At a meeting it was on the meeting's day.
      isShown: (values) => meetingOf(values) === undefined,
    },
    { id: 'note', label: t('consultation.note'), kind: 'paragraph' },
  ]
  const save = (values: EntryValues) => {
    const meeting = meetingOf(values)
    const facts = {
      stakeholder: String(values['stakeholder']),
      boardId: values['boardId'] as BoardId | null,
      meetingId: (meeting?.id ?? null) as MeetingId | null,
      heldOn: meeting?.date ?? String(values['heldOn']),
      note: values['note'] as string | null,
    }
    return consultation === null
      ? api.command('consultation.record', { institutionId, ...facts })
      : api.command('consultation.revise', { id: consultation.id, ...facts })
  }
  // What was chosen is not let go of because the list of meetings is on its way.
  if (meetings.isPending) return null
  return (
    <EntryDialog
      title={t(consultation === null ? 'consultation.new' : 'consultation.one')}
      fields={fields}
      initial={{
        stakeholder: consultation?.stakeholder ?? null,
        boardId: consultation === null ? boardId : (consultation.board?.id ?? null),
        meetingId: consultation?.meeting?.id ?? null,
        heldOn: consultation?.heldOn ?? localDate(),
        note: consultation?.note ?? null,
      }}
      saveLabel={consultation === null ? t('consultation.add') : t('common:save')}
      isReadOnly={isChair}
      onSave={save}
      onRemove={consultation === null ? undefined : () => api.command('consultation.remove', { id: consultation.id })}
      removeQuestion={t('consultation.removeQuestion')}
      onClose={onClose}
    >
      {consultation === null ? null : <RecordedAt meeting={consultation.meeting} agendaItemId={null} />}
    </EntryDialog>
  )
}
