import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OrganizationKind, type Interaction, type Partner } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { formatDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { EntryDialog, type EntryValues } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, TextLink } from '../../ui'
import { ContactDialog } from './ContactDialog'
import { InteractionDialog } from './InteractionDialog'

/** Its name and kind are those of the address book; the rest is what this register knows of it. */
async function save({ id, name, kind }: Partner, values: EntryValues): Promise<void> {
  const named = { name: String(values['name']), kind: OrganizationKind.parse(values['kind']) }
  if (named.name !== name || named.kind !== kind) await api.command('organization.revise', { id, ...named })
  const { place = null, website = null, note = null } = values
  await api.command('organization.describe', {
    id,
    place: place as string | null,
    website: website as string | null,
    note: note as string | null,
  })
}

/** An organization: what is known about it, its people, and what was talked over with it. */
export function OrganizationDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { t } = useTranslation(['partners', 'common'])
  const isChair = useIsChair()
  const talks = useQueryOf('interaction.list', { organizationId: partner.id })
  const [contact, setContact] = useState<Partner['contacts'][number] | 'new' | null>(null)
  const [opened, setOpened] = useState<Interaction | 'new' | null>(null)
  return (
    <>
      <EntryDialog
        title={partner.name}
        fields={[
          { id: 'name', label: t('organizations.name'), kind: 'line', isRequired: true },
          {
            id: 'kind',
            label: t('organizations.kind'),
            kind: 'choice',
            isRequired: true,
            options: OrganizationKind.options.map((id) => ({ id, label: t(`organizationKind.${id}`) })),
          },
          { id: 'place', label: t('organizations.place'), kind: 'line' },
          { id: 'website', label: t('organizations.website'), kind: 'line' },
          { id: 'note', label: t('organizations.note'), kind: 'paragraph' },
        ]}
        initial={{
          name: partner.name,
          kind: partner.kind,
          place: partner.place,
          website: partner.website,
          note: partner.note,
        }}
        saveLabel={t('common:save')}
        isReadOnly={isChair}
        onSave={(values) => save(partner, values)}
        onClose={onClose}
      >
        <section aria-label={t('organizations.people')}>
          <div className="flex items-center justify-between">
            <h3 className="text-sm font-semibold text-ink-2">{t('organizations.people')}</h3>
            {isChair ? null : (
              <Button size="sm" icon="plus" onPress={() => setContact('new')}>
                {t('organizations.newContact')}
              </Button>
            )}
          </div>
          {partner.contacts.length === 0 ? (
            <p className="text-sm text-ink-3">{t('organizations.noPeople')}</p>
          ) : (
            <ul className="flex flex-col gap-1 text-sm" data-user-content="">
              {partner.contacts.map((person) => (
                <li key={person.personId}>
                  <TextLink onPress={() => setContact(person)}>{person.fullName}</TextLink>{' '}
                  {[person.title, person.email, person.phone].filter(Boolean).join(' · ')}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section aria-label={t('organizations.talks')}>
          <div className="flex items-center justify-between">
            <h3 className="text-sm font-semibold text-ink-2">{t('organizations.talks')}</h3>
            {isChair ? null : (
              <Button size="sm" icon="plus" onPress={() => setOpened('new')}>
                {t('organizations.newInteraction')}
              </Button>
            )}
          </div>
          {(talks.data ?? []).length === 0 ? (
            <p className="text-sm text-ink-3">{t('organizations.noTalks')}</p>
          ) : (
            <ul className="flex flex-col gap-1 text-sm">
              {(talks.data ?? []).map((talk) => (
                <li key={talk.id}>
                  <TextLink
                    aria-label={t('interaction.open', { date: formatDate(talk.heldOn, 'year') })}
                    onPress={() => setOpened(talk)}
                  >
                    {formatDate(talk.heldOn, 'year')}
                  </TextLink>{' '}
                  {t(`channel.${talk.channel}`)}: <span data-user-content="">{talk.note}</span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </EntryDialog>
      {contact === null ? null : (
        <ContactDialog
          contact={contact === 'new' ? null : contact}
          partner={partner}
          onClose={() => setContact(null)}
        />
      )}
      {opened === null ? null : (
        <InteractionDialog
          interaction={opened === 'new' ? null : opened}
          organizationName={partner.name}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
