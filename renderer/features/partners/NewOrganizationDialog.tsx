import { useTranslation } from 'react-i18next'
import { OrganizationKind } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { EntryDialog } from '../../lib/register'

/** Puts an organization into the address book, before there is anything to say of it. */
export function NewOrganizationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('partners')
  return (
    <EntryDialog
      title={t('organizations.new')}
      fields={[
        { id: 'name', label: t('organizations.name'), kind: 'line', isRequired: true },
        {
          id: 'kind',
          label: t('organizations.kind'),
          kind: 'choice',
          isRequired: true,
          options: OrganizationKind.options.map((id) => ({ id, label: t(`organizationKind.${id}`) })),
        },
      ]}
      initial={{ name: null, kind: 'employer' }}
      saveLabel={t('organizations.add')}
      onSave={({ name, kind }) =>
        api.command('organization.add', { name: String(name), kind: OrganizationKind.parse(kind) })
      }
      onClose={onClose}
    />
  )
}
