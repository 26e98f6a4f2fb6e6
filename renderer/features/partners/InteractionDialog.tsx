import { useTranslation } from 'react-i18next'
import { InteractionChannel, type BoardId, type Interaction, type PersonId } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { localDate } from '../../lib/format'
import { contactOf, EntryDialog, type FieldSpec } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'

/** Props of {@link InteractionDialog}. */
export interface InteractionDialogProps {
  /** The one to change; null records a new one. */
  interaction: Interaction | null
  /** With whom; null asks for it. */
  organizationName: string | null
  onClose: () => void
}

/** Asks for a talk, visit or letter, and for the next step that was agreed. */
export function InteractionDialog({ interaction, organizationName, onClose }: InteractionDialogProps) {
  const { t } = useTranslation(['partners', 'common'])
  const isChair = useIsChair()
  const fields: FieldSpec[] = [
    ...(interaction === null && organizationName === null
      ? [
          {
            id: 'organizationName',
            label: t('interaction.organization'),
            kind: 'organization' as const,
            isRequired: true,
            missing: t('interaction.organizationMissing'),
            isWide: true,
          },
        ]
      : []),
    {
      id: 'note',
      label: t('interaction.note'),
      kind: 'paragraph',
      isRequired: true,
      missing: t('interaction.noteMissing'),
    },
    {
      id: 'heldOn',
      label: t('interaction.heldOn'),
      kind: 'date',
      isRequired: true,
      missing: t('interaction.heldOnMissing'),
    },
    {
      id: 'channel',
      label: t('interaction.channel'),
      kind: 'choice',
      isRequired: true,
      options: InteractionChannel.options.map((id) => ({ id, label: t(`channel.${id}`) })),
    },
    { id: 'contactId', label: t('interaction.contact'), kind: 'contact' },
    { id: 'byId', label: t('interaction.by'), kind: 'person' },
    { id: 'boardId', label: t('interaction.board'), kind: 'board' },
    { id: 'nextStep', label: t('interaction.nextStep'), kind: 'line', isWide: true },
    {
      id: 'nextStepOn',
      label: t('interaction.nextStepOn'),
      kind: 'date',
      isShown: ({ nextStep }) => String(nextStep ?? '').trim() !== '',
    },
    {
      id: 'nextStepDoneOn',
      label: t('interaction.nextStepDoneOn'),
      kind: 'date',
      isShown: ({ nextStep }) => interaction !== null && String(nextStep ?? '').trim() !== '',
    },
  ]
  return (
    <EntryDialog
      title={t('interaction.title')}
      fields={fields}
      initial={{
        organizationName,
        note: interaction?.note ?? null,
        heldOn: interaction?.heldOn ?? localDate(),
        channel: interaction?.channel ?? 'meeting',
        contactId: interaction?.contact?.personId ?? null,
        byId: interaction?.by?.personId ?? null,
        boardId: interaction?.board?.id ?? null,
        nextStep: interaction?.nextStep ?? null,
        nextStepOn: interaction?.nextStepOn ?? null,
        nextStepDoneOn: interaction?.nextStepDoneOn ?? null,
      }}
      saveLabel={interaction === null ? t('interaction.add') : t('common:save')}
      isReadOnly={isChair}
      onSave={(values) => {
        const said = {
          note: String(values['note']),
          heldOn: String(values['heldOn']),
          channel: InteractionChannel.parse(values['channel']),
          ...contactOf(values['contactId']),
          boardId: values['boardId'] as BoardId | null,
          nextStep: values['nextStep'] as string | null,
          nextStepOn: values['nextStep'] === null ? null : (values['nextStepOn'] as string | null),
        }
        const byId = values['byId'] as PersonId | null
        return interaction === null
          ? api.command('interaction.record', { organizationName: String(values['organizationName']), ...said, byId })
          : api.command('interaction.revise', {
              id: interaction.id,
              ...said,
              // A name without a person stays unless somebody was chosen.
              ...(byId === null && interaction.by?.personId === null ? {} : { byId }),
              nextStepDoneOn: values['nextStep'] === null ? null : (values['nextStepDoneOn'] as string | null),
            })
      }}
      onRemove={interaction === null ? undefined : () => api.command('interaction.remove', { id: interaction.id })}
      onClose={onClose}
    />
  )
}
