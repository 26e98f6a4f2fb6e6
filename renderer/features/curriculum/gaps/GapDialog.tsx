import { useTranslation } from 'react-i18next'
import {
  GapKind,
  type BoardId,
  type PersonId,
  type ProgramId,
  type SkillsGap,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { localDate } from '../../../lib/format'
import { EntryDialog, RecordedAt, type FieldSpec } from '../../../lib/register'
import { useIsChair } from '../../../lib/useIsChair'

/** Props of {@link GapDialog}. */
export interface GapDialogProps {
  /** Null for a new one. */
  gap: SkillsGap | null
  boardId?: BoardId | null
  onClose: () => void
}

/** A trend or a gap: new, or to be changed. */
export function GapDialog({ gap, boardId = null, onClose }: GapDialogProps) {
  const { t } = useTranslation(['curriculum', 'common'])
  const isChair = useIsChair()
  const day: FieldSpec = { id: 'raisedOn', label: t('gap.raisedOn'), kind: 'date', isRequired: true }
  const board: FieldSpec = {
    id: 'boardId',
    label: t('board'),
    kind: 'board',
    isRequired: true,
    missing: t('boardMissing'),
  }
  const fields: FieldSpec[] = [
    { id: 'text', label: t('gap.text'), kind: 'paragraph', isRequired: true, missing: t('gap.textMissing') },
    ...(gap === null ? [board] : []),
    {
      id: 'kind',
      label: t('gap.kind.label'),
      kind: 'choice',
      isRequired: true,
      options: GapKind.options.map((id) => ({ id, label: t(`gap.kind.${id}`) })),
    },
    ...(gap === null || gap.meeting === null ? [day] : []),
    { id: 'programId', label: t('program'), kind: 'program' },
    { id: 'raisedById', label: t('gap.raisedBy'), kind: 'person' },
    { id: 'raisedByName', label: t('fromName'), kind: 'line', isShown: (values) => !values['raisedById'] },
    { id: 'evidence', label: t('gap.evidence'), kind: 'paragraph' },
  ]
  const by = gap?.raisedBy ?? null
  return (
    <EntryDialog
      title={gap === null ? t('gap.new') : t(`gap.kind.${gap.kind}`)}
      fields={fields}
      initial={{
        text: gap?.text ?? null,
        boardId: gap?.boardId ?? boardId,
        kind: gap?.kind ?? 'gap',
        raisedOn: gap?.raisedOn ?? localDate(),
        programId: gap?.programId ?? null,
        raisedById: by?.personId ?? null,
        raisedByName: by !== null && by.personId === null ? by.name : null,
        evidence: gap?.evidence ?? null,
      }}
      saveLabel={gap === null ? t('add') : t('common:save')}
      isReadOnly={isChair}
      onSave={(values) => {
        const text = String(values['text'])
        const raisedById = values['raisedById'] as PersonId | null
        const raisedOn = String(values['raisedOn'])
        const facts = {
          kind: GapKind.parse(values['kind']),
          programId: values['programId'] as ProgramId | null,
          evidence: values['evidence'] as string | null,
          raisedById,
          raisedByName: raisedById === null ? (values['raisedByName'] as string | null) : null,
        }
        return gap === null
          ? api.command('gap.record', {
              boardId: values['boardId'] as BoardId,
              agendaItemId: null,
              text,
              raisedOn,
              ...facts,
            })
          : api.command('gap.revise', {
              id: gap.id,
              // Words that approved minutes hold are not sent again unless they were changed.
              ...(text === gap.text ? {} : { text }),
              ...(gap.meeting === null ? { raisedOn } : {}),
              ...facts,
            })
      }}
      onRemove={gap === null ? undefined : () => api.command('gap.remove', { id: gap.id })}
      onClose={onClose}
    >
      {gap === null ? null : <RecordedAt meeting={gap.meeting} agendaItemId={gap.agendaItemId} />}
    </EntryDialog>
  )
}
