import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Interaction, Partner } from '../../../electron/contract/model'
import { api } from '../../lib/api'
import { formatDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'
import { EntryDialog } from '../../lib/register'
import { useIsChair } from '../../lib/useIsChair'
import { Button, TextLink } from '../../ui'
import { InteractionDialog } from './InteractionDialog'

/** An organization: what is known about it, its people, and what was talked over with it. */
export function OrganizationDialog({ partner, onClose }: { partner: Partner; onClose: () => void }) {
  const { t } = useTranslation(['partners', 'common'])
  const isChair = useIsChair()
  const talks = useQueryOf('interaction.list', { organizationId: partner.id })
  const [opened, setOpened] = useState<Interaction | 'new' | null>(null)
  return (
    <>
      <EntryDialog
        title={partner.name}
        fields={[
          { id: 'place', label: t('organizations.place'), kind: 'line' },
          { id: 'website', label: t('organizations.website'), kind: 'line' },
          { id: 'note', label: t('organizations.note'), kind: 'paragraph' },
        ]}
        initial={{ place: partner.place, website: partner.website, note: partner.note }}
        saveLabel={t('common:save')}
        isReadOnly={isChair}
        onSave={({ place = null, website = null, note = null }) =>
          api.command('organization.describe', {
            id: partner.id,
            place: place as string | null,
            website: website as string | null,
            note: note as string | null,
          })
        }
        onClose={onClose}
      >
        <section aria-label={t('organizations.people')}>
          <h3 className="text-sm font-semibold text-ink-2">{t('organizations.people')}</h3>
          {partner.contacts.length === 0 ? (
            <p className="text-sm text-ink-3">{t('organizations.noPeople')}</p>
          ) : (
            <ul className="text-sm" data-user-content="">
              {partner.contacts.map((person) => (
                <li key={person.personId}>
                  {[person.fullName, person.title, person.email, person.phone].filter(Boolean).join(' · ')}
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
