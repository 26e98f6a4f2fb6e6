import { useTranslation } from 'react-i18next'
import {
  DevelopmentDirection,
  DevelopmentKind,
  type BoardId,
  type Development,
  type ProgramId,
  type RecommendationId,
} from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { localDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { EntryDialog, RecordedAt, wholeScope, type FieldSpec } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'

/** Props of {@link DevelopmentDialog}. */
export interface DevelopmentDialogProps {
  /** The one to change; null makes a new one. */
  development: Development | null
  boardId: BoardId | null
  onClose: () => void
}

/** A workshop, an externship, a day in a plant: who hosts it, for whom, how long, and what follows. */
export function DevelopmentDialog({ development, boardId, onClose }: DevelopmentDialogProps) {
  const { t } = useTranslation(['development', 'common'])
  const isChair = useIsChair()
  const recommendations = useQueryOf('recommendation.list', { ...wholeScope, boardId: development?.boardId ?? boardId })
  const fields: FieldSpec[] = [
    { id: 'text', label: t('text'), kind: 'paragraph', isRequired: true, missing: t('textMissing') },
    {
      id: 'kind',
      label: t('kind.label'),
      kind: 'choice',
      isRequired: true,
      options: DevelopmentKind.options.map((id) => ({ id, label: t(`kind.${id}`) })),
    },
    {
      id: 'direction',
      label: t('direction.label'),
      kind: 'choice',
      isRequired: true,
      options: DevelopmentDirection.options.map((id) => ({ id, label: t(`direction.${id}`) })),
    },
    { id: 'hostName', label: t('host'), kind: 'organization' },
    { id: 'topic', label: t('topic'), kind: 'line' },
    { id: 'heldOn', label: t('heldOn'), kind: 'date' },
    { id: 'endsOn', label: t('endsOn'), kind: 'date', isShown: ({ heldOn }) => heldOn !== null },
    { id: 'hours', label: t('hours'), kind: 'number', hasParts: true, maxValue: 10_000 },
    { id: 'participants', label: t('participants'), kind: 'number', maxValue: 100_000 },
    {
      id: 'participantNames',
      label: t('participantNames'),
      kind: 'line',
      isWide: true,
      help: t('participantNamesHelp'),
    },
    { id: 'followUp', label: t('followUp'), kind: 'paragraph' },
    ...(development === null
      ? [
          {
            id: 'boardId',
            label: t('board'),
            kind: 'board' as const,
            isRequired: true,
            missing: t('boardMissing'),
          },
        ]
      : []),
    { id: 'programId', label: t('program'), kind: 'program' },
    {
      id: 'recommendationId',
      label: t('recommendation'),
      kind: 'choice',
      isWide: true,
      isShown: () => development !== null || boardId !== null,
      options: (recommendations.data ?? []).map(({ id, number, text }) => ({
        id,
        label: t('recommendationNo', { number, text }),
        isUserContent: true,
      })),
    },
  ]
  return (
    <EntryDialog
      title={development === null ? t('new') : t('entry')}
      fields={fields}
      initial={{
        text: development?.text ?? null,
        kind: development?.kind ?? 'workshop',
        direction: development?.direction ?? 'industry_to_staff',
        hostName: development?.host?.name ?? null,
        topic: development?.topic ?? null,
        heldOn: development?.heldOn ?? null,
        endsOn: development?.endsOn ?? null,
        hours: development?.hours ?? null,
        participants: development?.participants ?? null,
        participantNames: development?.participantNames ?? null,
        followUp: development?.followUp ?? null,
        boardId: development?.boardId ?? boardId,
        programId: development?.program?.id ?? null,
        recommendationId: development?.recommendation?.id ?? null,
      }}
      saveLabel={development === null ? t('add') : t('common:save')}
      isReadOnly={isChair}
      onSave={(values) => {
        const text = String(values['text'])
        const facts = {
          kind: DevelopmentKind.parse(values['kind']),
          direction: DevelopmentDirection.parse(values['direction']),
          hostName: values['hostName'] as string | null,
          topic: values['topic'] as string | null,
          heldOn: values['heldOn'] as string | null,
          endsOn: values['heldOn'] === null ? null : (values['endsOn'] as string | null),
          hours: values['hours'] as number | null,
          participants: values['participants'] as number | null,
          participantNames: values['participantNames'] as string | null,
          followUp: values['followUp'] as string | null,
          programId: values['programId'] as ProgramId | null,
          recommendationId: values['recommendationId'] as RecommendationId | null,
        }
        return development === null
          ? api.command('development.record', {
              boardId: values['boardId'] as BoardId,
              recordedOn: localDate(),
              text,
              ...facts,
            })
          : api.command('development.revise', {
              id: development.id,
              // Words that approved minutes hold are not sent again unless they were changed.
              ...(text === development.text ? {} : { text }),
              ...facts,
            })
      }}
      onRemove={development === null ? undefined : () => api.command('development.remove', { id: development.id })}
      onClose={onClose}
    >
      {development === null ? null : (
        <RecordedAt meeting={development.meeting} agendaItemId={development.agendaItemId} />
      )}
    </EntryDialog>
  )
}
