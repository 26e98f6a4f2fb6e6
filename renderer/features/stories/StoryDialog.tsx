import { useTranslation } from 'react-i18next'
import type { BoardId, PledgeId, ProgramId, RecommendationId, Story } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { localDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { EntryDialog, wholeScope, type EntryValues, type FieldSpec } from '../../lib/register'

function useTitleFields(): FieldSpec[] {
  const { t } = useTranslation('stories')
  return [
    {
      id: 'text',
      label: t('field.title'),
      kind: 'line',
      isWide: true,
      isRequired: true,
      missing: t('field.titleMissing'),
    },
    { id: 'organizationName', label: t('field.partner'), kind: 'organization' },
    { id: 'programId', label: t('field.program'), kind: 'program' },
  ]
}

/** Props of {@link NewStoryDialog}. */
export interface NewStoryDialogProps {
  boardId: BoardId | null
  onMade: (id: string) => void
  onClose: () => void
}

/** Begins a story by its title; the rest is told on its own page. */
export function NewStoryDialog({ boardId, onMade, onClose }: NewStoryDialogProps) {
  const { t } = useTranslation('stories')
  const titleFields = useTitleFields()
  return (
    <EntryDialog
      title={t('new')}
      fields={[
        ...titleFields,
        { id: 'boardId', label: t('field.board'), kind: 'board', isRequired: true, missing: t('field.boardMissing') },
        { id: 'recordedOn', label: t('field.recordedOn'), kind: 'date', isRequired: true },
      ]}
      initial={{ text: null, organizationName: null, programId: null, boardId, recordedOn: localDate() }}
      saveLabel={t('add')}
      onSave={async (values) => {
        const { id } = await api.command('story.record', {
          boardId: values['boardId'] as BoardId,
          agendaItemId: null,
          text: String(values['text']),
          organizationName: values['organizationName'] as string | null,
          programId: values['programId'] as ProgramId | null,
          recordedOn: String(values['recordedOn']),
        })
        onMade(id)
      }}
      onClose={onClose}
    />
  )
}

/** What of the board's work the story came of: a pledge that was kept, a recommendation that was taken up. */
function useOriginFields(boardId: BoardId): FieldSpec[] {
  const { t } = useTranslation('stories')
  const scope = { ...wholeScope, boardId }
  const pledges = useQueryOf('pledge.list', scope)
  const recommendations = useQueryOf('recommendation.list', scope)
  return [
    {
      id: 'pledgeId',
      label: t('field.pledge'),
      kind: 'choice',
      isWide: true,
      options: (pledges.data ?? []).map(({ id, text, organization }) => ({
        id,
        label: organization === null ? text : t('pledgeOf', { text, organization: organization.name }),
        isUserContent: true,
      })),
    },
    {
      id: 'recommendationId',
      label: t('field.recommendation'),
      kind: 'choice',
      isWide: true,
      options: (recommendations.data ?? []).map(({ id, number, text }) => ({
        id,
        label: t('recommendationNo', { number, text }),
        isUserContent: true,
      })),
    },
  ]
}

/** Props of {@link StoryDialog}. */
export interface StoryDialogProps {
  story: Story
  onRemoved: () => void
  onClose: () => void
}

/** The words of a story. */
export function StoryDialog({ story, onRemoved, onClose }: StoryDialogProps) {
  const { t } = useTranslation(['stories', 'common'])
  const titleFields = useTitleFields()
  const origins = useOriginFields(story.boardId)
  const save = (values: EntryValues) =>
    api.command('story.revise', {
      id: story.id,
      text: String(values['text']),
      organizationName: values['organizationName'] as string | null,
      programId: values['programId'] as ProgramId | null,
      challenge: values['challenge'] as string | null,
      contribution: values['contribution'] as string | null,
      result: values['result'] as string | null,
      resultFigure: values['resultFigure'] as string | null,
      quote: values['quote'] as string | null,
      quoteBy: values['quoteBy'] as string | null,
      happenedOn: values['happenedOn'] as string | null,
      pledgeId: values['pledgeId'] as PledgeId | null,
      recommendationId: values['recommendationId'] as RecommendationId | null,
    })
  return (
    <EntryDialog
      title={t('edit')}
      fields={[
        ...titleFields,
        { id: 'challenge', label: t('field.challenge'), kind: 'paragraph' },
        { id: 'contribution', label: t('field.contribution'), kind: 'paragraph' },
        { id: 'result', label: t('field.result'), kind: 'paragraph' },
        { id: 'resultFigure', label: t('field.resultFigure'), kind: 'line', help: t('field.resultFigureHelp') },
        { id: 'happenedOn', label: t('field.happenedOn'), kind: 'date' },
        { id: 'quote', label: t('field.quote'), kind: 'paragraph' },
        { id: 'quoteBy', label: t('field.quoteBy'), kind: 'line', isWide: true },
        ...origins,
      ]}
      initial={{
        text: story.text,
        organizationName: story.organization?.name ?? null,
        programId: story.programId,
        challenge: story.challenge,
        contribution: story.contribution,
        result: story.result,
        resultFigure: story.resultFigure,
        happenedOn: story.happenedOn,
        quote: story.quote,
        quoteBy: story.quoteBy,
        pledgeId: story.pledgeId,
        recommendationId: story.recommendationId,
      }}
      saveLabel={t('common:save')}
      onSave={save}
      onRemove={async () => {
        await api.command('story.remove', { id: story.id })
        onRemoved()
      }}
      removeQuestion={t('removeQuestion')}
      onClose={onClose}
    >
      {story.approval === null ? null : <p className="text-sm text-ink-2">{t('editTakesBack')}</p>}
    </EntryDialog>
  )
}
