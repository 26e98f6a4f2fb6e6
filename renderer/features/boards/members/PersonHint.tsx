import { useTranslation } from 'react-i18next'
import type { MembershipRow, Person } from '../../../../electron/contract/model'
import { Button } from '../../../ui'

/** From so many letters on people of the address book are offered. */
const LETTERS_MIN = 3
const PEOPLE_MAX = 3

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Props of {@link PersonHint}. */
export interface PersonHintProps {
  typed: string
  people: readonly Person[]
  members: readonly MembershipRow[]
  onChoose: (person: Person) => void
}

/** Offers people whom the workspace knows from other boards, so that nobody is written down twice. */
export function PersonHint({ typed, people, members, onChoose }: PersonHintProps) {
  const { t } = useTranslation('boards')
  const asked = plain(typed)
  if (asked.length < LETTERS_MIN) return null
  const seated = new Set(members.filter((member) => !member.isExpired).map((member) => member.personId))
  const found = people
    .filter((person) => !seated.has(person.id) && ` ${plain(person.fullName)}`.includes(` ${asked}`))
    .slice(0, PEOPLE_MAX)
  if (found.length === 0) return null
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1.5 text-sm text-ink-2">
      {t('memberForm.known')}
      {found.map((person) => (
        <Button key={person.id} size="sm" onPress={() => onChoose(person)}>
          {person.organization === null
            ? t('memberForm.use', { name: person.fullName })
            : t('memberForm.useOf', { name: person.fullName, organization: person.organization.name })}
        </Button>
      ))}
    </div>
  )
}
