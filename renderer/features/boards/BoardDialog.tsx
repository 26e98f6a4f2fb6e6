import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BoardKind, type BoardDetail, type BoardId } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { useErrorText } from '../../lib/errorText'
import { useLineRule } from '../../lib/lineRule'
import { useQueryOf } from '../../lib/query'
import { Banner, Button, ClothPicker, Dialog, Select, TextArea, TextField, cloths } from '../../ui'
import { draftOf, emptyDraft, requestOf, type BoardDraft } from './boardDraft'
import { QuorumFields, TermFields, VoteFields, YearFields } from './BoardRuleFields'

interface BoardFormProps {
  title: string
  first: BoardDraft
  act: string
  onSave: (draft: BoardDraft) => Promise<void>
  onClose: () => void
}

function BoardForm({ title, first, act, onSave, onClose }: BoardFormProps) {
  const { t } = useTranslation(['boards', 'common'])
  const say = useErrorText()
  const line = useLineRule()
  const [draft, setDraft] = useState(first)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const set = (changed: Partial<BoardDraft>) => setDraft((current) => ({ ...current, ...changed }))
  const save = async () => {
    setIsBusy(true)
    setError(null)
    try {
      await onSave(draft)
    } catch (thrown) {
      setError(thrown)
      setIsBusy(false)
    }
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      onSubmit={() => void save()}
      footer={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={isBusy}>
            {act}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3 py-1">
        {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
        <TextField
          label={t('boardForm.name')}
          value={draft.name}
          onChange={(name) => set({ name })}
          validate={line(t('boardForm.nameMissing'))}
          isRequired
          autoFocus
        />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t('boardForm.shortName')}
            help={t('boardForm.shortNameHelp')}
            value={draft.shortName}
            onChange={(shortName) => set({ shortName })}
            validate={line()}
          />
          <Select
            label={t('boardForm.kind')}
            options={BoardKind.options.map((kind) => ({ id: kind, label: t(`boardKind.${kind}`) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
          />
        </div>
        <ClothPicker label={t('boardForm.cloth')} value={draft.cloth} onChange={(cloth) => set({ cloth })} />
        <QuorumFields draft={draft} onChange={set} />
        <VoteFields draft={draft} onChange={set} />
        <YearFields draft={draft} onChange={set} />
        <TermFields draft={draft} onChange={set} />
        <TextArea
          label={t('boardForm.programs')}
          help={t('boardForm.programsHelp')}
          value={draft.programs}
          onChange={(programs) => set({ programs })}
          rows={2}
        />
      </div>
    </Dialog>
  )
}

/** Props of {@link NewBoardDialog}. */
export interface NewBoardDialogProps {
  isOpen: boolean
  onClose: () => void
  onMade: (id: BoardId) => void
}

/** Asks for the names and rules of a new board. */
export function NewBoardDialog({ isOpen, onClose, onMade }: NewBoardDialogProps) {
  const { t } = useTranslation('boards')
  const boards = useQueryOf('board.list', {})
  const institution = useQueryOf('institution.get', {})
  if (!isOpen || !boards.isSuccess || !institution.isSuccess) return null
  // The first colour that no board has: nobody should write into the wrong one.
  const free = cloths.find((cloth) => cloth !== 'navy' && !boards.data.some((board) => board.cloth === cloth))
  return (
    <BoardForm
      title={t('boardForm.newTitle')}
      first={emptyDraft(free ?? 'petrol')}
      act={t('boardForm.create')}
      onClose={onClose}
      onSave={async (draft) => {
        const institutionId = institution.data.institution?.id
        if (institutionId === undefined) throw new Error(t('boardForm.noInstitution'))
        onMade((await api.command('board.create', { institutionId, ...requestOf(draft) })).id)
      }}
    />
  )
}

/** Changes the names and rules of a board. */
export function EditBoardDialog({ board, onClose }: { board: BoardDetail; onClose: () => void }) {
  const { t } = useTranslation('boards')
  return (
    <BoardForm
      title={t('boardForm.editTitle')}
      first={draftOf(board)}
      act={t('boardForm.save')}
      onClose={onClose}
      onSave={async (draft) => {
        const { quorumRule, quorumFixed, ...rest } = requestOf(draft)
        await api.command('board.revise', { id: board.id, ...rest, quorum: { quorumRule, quorumFixed } })
        onClose()
      }}
    />
  )
}
