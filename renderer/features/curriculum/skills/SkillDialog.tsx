import { useTranslation } from 'react-i18next'
import { SkillKind, type BoardId, type ProgramId, type Skill } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { EntryDialog, type FieldSpec } from '../../../lib/register'

/** Props of {@link SkillDialog}. */
export interface SkillDialogProps {
  /** Null: one or several new ones. */
  skill: Skill | null
  boardId: BoardId
  onClose: () => void
}

/** New skills, one a line, or one that is to be changed. */
export function SkillDialog({ skill, boardId, onClose }: SkillDialogProps) {
  const { t } = useTranslation(['curriculum', 'common'])
  const fields: FieldSpec[] = [
    skill === null
      ? { id: 'text', label: t('skill.texts'), kind: 'paragraph', isRequired: true, help: t('skill.textsHelp') }
      : { id: 'text', label: t('skill.text'), kind: 'line', isRequired: true, isWide: true },
    {
      id: 'kind',
      label: t('skill.kind.label'),
      kind: 'choice',
      isRequired: true,
      options: SkillKind.options.map((id) => ({ id, label: t(`skill.kind.${id}`) })),
    },
    { id: 'programId', label: t('program'), kind: 'program' },
    ...(skill === null ? [] : [{ id: 'retiredOn', label: t('skill.retiredOn'), kind: 'date' as const }]),
  ]
  return (
    <EntryDialog
      title={skill === null ? t('skill.new') : t(`skill.kind.${skill.kind}`)}
      fields={fields}
      initial={{
        text: skill?.text ?? null,
        kind: skill?.kind ?? 'skill',
        programId: skill?.programId ?? null,
        retiredOn: skill?.retiredOn ?? null,
      }}
      saveLabel={skill === null ? t('add') : t('common:save')}
      onSave={async (values) => {
        const kind = SkillKind.parse(values['kind'])
        const programId = values['programId'] as ProgramId | null
        const text = String(values['text'])
        if (skill === null) {
          const texts = text.split('\n').flatMap((line) => line.trim() || [])
          await api.command('skill.add', { boardId, kind, programId, texts })
          return
        }
        await api.command('skill.revise', { id: skill.id, text, kind, programId })
        const retiredOn = values['retiredOn'] as string | null
        if (retiredOn !== skill.retiredOn) await api.command('skill.retire', { id: skill.id, on: retiredOn })
      }}
      onRemove={skill === null || skill.isRated ? undefined : () => api.command('skill.remove', { id: skill.id })}
      onClose={onClose}
    />
  )
}
