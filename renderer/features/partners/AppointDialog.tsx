import { useTranslation } from 'react-i18next'
import { MemberCategory, MemberRole, type Prospect } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { localDate } from '../../lib/format'
import { EntryDialog, type FieldSpec } from '../../lib/register'
import { showToast } from '../../ui'

/** Props of {@link AppointDialog}. */
export interface AppointDialogProps {
  prospect: Prospect
  /** The seat was given. */
  onDone: () => void
  onClose: () => void
}

/** Asks for the seat of a possible partner: person, seat and stage are written in one step. */
export function AppointDialog({ prospect, onDone, onClose }: AppointDialogProps) {
  const { t } = useTranslation(['partners', 'boards'])
  const { contact } = prospect
  const fields: FieldSpec[] = [
    ...(contact === null
      ? [
          {
            id: 'fullName',
            label: t('appoint.person'),
            kind: 'line' as const,
            isRequired: true,
            missing: t('appoint.personMissing'),
          },
          { id: 'title', label: t('appoint.personTitle'), kind: 'line' as const },
        ]
      : []),
    {
      id: 'role',
      label: t('appoint.role'),
      kind: 'choice',
      isRequired: true,
      options: MemberRole.options.map((id) => ({ id, label: t(`boards:role.${id}`) })),
    },
    {
      id: 'category',
      label: t('appoint.category'),
      kind: 'choice',
      isRequired: true,
      options: MemberCategory.options.map((id) => ({ id, label: t(`boards:category.${id}`) })),
    },
    {
      id: 'termStart',
      label: t('appoint.termStart'),
      kind: 'date',
      isRequired: true,
      missing: t('appoint.termStartMissing'),
    },
    { id: 'termEnd', label: t('appoint.termEnd'), kind: 'date' },
    { id: 'isVoting', label: t('appoint.isVoting'), kind: 'flag' },
  ]
  return (
    <EntryDialog
      title={t('appoint.title', { board: prospect.boardName })}
      fields={fields}
      initial={{
        fullName: null,
        title: null,
        role: 'member',
        category: prospect.gapCategory ?? 'employer',
        termStart: localDate(),
        termEnd: null,
        isVoting: true,
      }}
      saveLabel={t('appoint.give')}
      onSave={async (values) => {
        const category = MemberCategory.parse(values['category'])
        await api.command('prospect.appoint', {
          id: prospect.id,
          newPerson:
            contact === null ? { fullName: String(values['fullName']), title: values['title'] as string | null } : null,
          role: MemberRole.parse(values['role']),
          category,
          isVoting: values['isVoting'] === true,
          side: category === 'faculty' || category === 'administration' ? 'internal' : 'external',
          termStart: String(values['termStart']),
          termEnd: values['termEnd'] as string | null,
        })
        const name = contact?.fullName ?? String(values['fullName'])
        showToast({ message: t('appoint.done', { name, board: prospect.boardName }) })
        onDone()
      }}
      onClose={onClose}
    />
  )
}
