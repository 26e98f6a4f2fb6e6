import { useTranslation } from 'react-i18next'
import {
  InstitutionResponse,
  RecommendationId,
  RecommendationType,
  type BoardId,
  type RecommendationDetail,
} from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { formatDate, localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { EntryDialog, type EntryValues, type FieldSpec } from '../../../lib/register'
import { useIsChair } from '../../../lib/useIsChair'
import { changeRecommendation, recordRecommendation } from './changes'
import { Course } from './Course'

/** Props of {@link RecommendationDialog}. */
export interface RecommendationDialogProps {
  /** Null for a new one. */
  id: string | null
  /** The board of a new one, as far as it is known. */
  boardId?: BoardId | null
  onClose: () => void
}

/** A new recommendation, or one whole: its words, its answer, the way back to the board. */
export function RecommendationDialog({ id, boardId = null, onClose }: RecommendationDialogProps) {
  const known = RecommendationId.safeParse(id)
  const detail = useQueryOf(
    'recommendation.get',
    { id: known.success ? known.data : RecommendationId.parse('00000000-0000-7000-8000-000000000000') },
    { enabled: known.success },
  )
  if (id === null) return <Dialog recommendation={null} boardId={boardId} onClose={onClose} />
  return detail.data === undefined ? null : (
    <Dialog recommendation={detail.data} boardId={detail.data.boardId} onClose={onClose} />
  )
}

const isAnswered = (values: EntryValues) => Boolean(values['response'])

function useFields(recommendation: RecommendationDetail | null): FieldSpec[] {
  const { t } = useTranslation('curriculum')
  const who: FieldSpec[] = [
    { id: 'fromId', label: t('from'), kind: 'person' },
    { id: 'fromName', label: t('fromName'), kind: 'line', isShown: (values) => !values['fromId'] },
  ]
  const text: FieldSpec = {
    id: 'text',
    label: t('recommendation'),
    kind: 'paragraph',
    isRequired: true,
    missing: t('textMissing'),
  }
  const type: FieldSpec = {
    id: 'type',
    label: t('type.label'),
    kind: 'choice',
    isRequired: true,
    options: RecommendationType.options.map((each) => ({ id: each, label: t(`type.${each}`) })),
  }
  const madeOn: FieldSpec = { id: 'madeOn', label: t('madeOn'), kind: 'date', isRequired: true }
  if (recommendation === null) {
    return [
      text,
      { id: 'boardId', label: t('board'), kind: 'board', isRequired: true, missing: t('boardMissing') },
      type,
      madeOn,
      { id: 'programId', label: t('program'), kind: 'program' },
      ...who,
    ]
  }
  return [
    text,
    type,
    { id: 'programId', label: t('program'), kind: 'program' },
    ...(recommendation.meeting === null ? [madeOn] : []),
    ...who,
    {
      id: 'response',
      label: t('answer'),
      kind: 'choice',
      options: InstitutionResponse.options.map((each) => ({ id: each, label: t(`response.${each}`) })),
    },
    { id: 'respondedOn', label: t('respondedOn'), kind: 'date', isRequired: true, isShown: isAnswered },
    { id: 'respondedBy', label: t('respondedBy'), kind: 'line', isShown: isAnswered },
    {
      id: 'reportedAtId',
      label: t('reportedAt'),
      kind: 'choice',
      isShown: isAnswered,
      options: recommendation.meetings.map((meeting) => ({
        id: meeting.id,
        label: `${formatDate(meeting.date, 'year')}, ${meeting.title}`,
        isUserContent: true,
      })),
    },
    { id: 'responseReason', label: t('reason'), kind: 'paragraph', isShown: isAnswered },
    { id: 'outcome', label: t('outcome'), kind: 'paragraph' },
    { id: 'outcomeOn', label: t('outcomeOn'), kind: 'date', isShown: (values) => Boolean(values['outcome']) },
    { id: 'withdrawnOn', label: t('withdrawnOn'), kind: 'date' },
  ]
}

function Dialog({
  recommendation,
  boardId,
  onClose,
}: {
  recommendation: RecommendationDetail | null
  boardId: BoardId | null
  onClose: () => void
}) {
  const { t } = useTranslation(['curriculum', 'common'])
  const isChair = useIsChair()
  const fields = useFields(recommendation)
  return (
    <EntryDialog
      title={recommendation === null ? t('new') : t('name', { number: recommendation.number })}
      fields={fields}
      initial={{
        text: recommendation?.text ?? null,
        boardId,
        type: recommendation?.type ?? 'curriculum',
        programId: recommendation?.programId ?? null,
        madeOn: recommendation?.madeOn ?? localDate(),
        fromId: recommendation?.from?.personId ?? null,
        fromName: recommendation?.from?.personId == null ? (recommendation?.from?.name ?? null) : null,
        response: recommendation?.response ?? null,
        respondedOn: recommendation?.respondedOn ?? localDate(),
        respondedBy: recommendation?.respondedBy ?? null,
        responseReason: recommendation?.responseReason ?? null,
        reportedAtId: recommendation?.reportedAt?.id ?? null,
        outcome: recommendation?.outcome ?? null,
        outcomeOn: recommendation?.outcomeOn ?? null,
        withdrawnOn: recommendation?.withdrawnOn ?? null,
      }}
      saveLabel={recommendation === null ? t('add') : t('common:save')}
      isReadOnly={isChair}
      onSave={(values) =>
        recommendation === null ? recordRecommendation(values) : changeRecommendation(recommendation, values)
      }
      onRemove={
        recommendation === null ? undefined : () => api.command('recommendation.remove', { id: recommendation.id })
      }
      onClose={onClose}
    >
      {recommendation === null ? null : <Course recommendation={recommendation} isReadOnly={isChair} />}
    </EntryDialog>
  )
}
