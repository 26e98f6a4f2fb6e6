import { useTranslation } from 'react-i18next'
import type { Partner } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { EntryDialog, type EntryValues } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'

type Contact = Partner['contacts'][number]

/** Props of {@link ContactDialog}. */
export interface ContactDialogProps {
  /** The one to change; null adds somebody to the organization. */
  contact: Contact | null
  partner: Partner
  onClose: () => void
}

/** Somebody of an organization, as the address book has them. */
export function ContactDialog({ contact, partner, onClose }: ContactDialogProps) {
  const { t } = useTranslation(['partners', 'common'])
  const isChair = useIsChair()
  const save = (values: EntryValues) => {
    const { fullName, title = null, email = null, phone = null } = values
    const person = {
      fullName: String(fullName),
      title: title as string | null,
      email: email as string | null,
      phone: phone as string | null,
    }
    return contact === null
      ? api.command('person.add', { ...person, organizationName: partner.name, organizationKind: partner.kind })
      : api.command('person.revise', { id: contact.personId, ...person })
  }
  return (
    <EntryDialog
      title={contact === null ? t('contact.new', { name: partner.name }) : t('contact.title')}
      fields={[
        { id: 'fullName', label: t('contact.name'), kind: 'line', isRequired: true, missing: t('contact.nameMissing') },
        { id: 'title', label: t('contact.personTitle'), kind: 'line' },
        { id: 'email', label: t('contact.email'), kind: 'line' },
        { id: 'phone', label: t('contact.phone'), kind: 'line' },
      ]}
      initial={{
        fullName: contact?.fullName ?? null,
        title: contact?.title ?? null,
        email: contact?.email ?? null,
        phone: contact?.phone ?? null,
      }}
      saveLabel={contact === null ? t('contact.add') : t('common:save')}
      isReadOnly={isChair}
      onSave={save}
      onClose={onClose}
    />
  )
}
