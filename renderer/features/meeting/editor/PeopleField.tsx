import { useTranslation } from 'react-i18next'
import { OFFICES, ownerKey, PersonId, type ActionOwner, type NamedPerson } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
import { useOwnerName } from '../../../lib/ownerName'
import { Icon } from '../../../ui'
import { folded, suggestPeople, type Candidate } from './people'
import { PickField } from './PickField'

/** A new person of the address book, known by name only. */
export async function addPerson(fullName: string): Promise<PersonId> {
  const { id } = await api.command('person.add', {
    fullName,
    title: null,
    organizationName: null,
    email: null,
    phone: null,
  })
  return id
}

function useNewPerson(
  candidates: readonly Candidate[],
  onAdd: (id: PersonId) => void,
  onError: (error: unknown) => void,
) {
  const { t } = useTranslation('minutes')
  return {
    newLabel: (typed: string) =>
      (!typed.includes(' ') && suggestPeople(typed, candidates).length > 0) ||
      typed.length < 3 ||
      typed.length > 200 ||
      candidates.some(({ fullName }) => folded(fullName) === folded(typed))
        ? null
        : t('people.add', { name: typed }),
    onNew: (typed: string) => void addPerson(typed).then(onAdd, onError),
  }
}

const picks = (people: readonly Candidate[]) =>
  people.map(({ personId, fullName, detail }) => ({ id: personId, label: fullName, detail, isUserContent: true }))

/** Props of {@link PersonField} and {@link OwnersField}. */
interface Common {
  label: string
  candidates: readonly Candidate[]
  onError: (error: unknown) => void
  autoFocus?: boolean
  className?: string
}

/** Props of {@link PersonField}. */
export interface PersonFieldProps extends Common {
  value: NamedPerson | null
  onChange: (id: PersonId | null) => void
  /** Reads a line that says more than a name, and gives it in words to choose; null for a name. */
  readLine?: (typed: string) => string | null
  onLine?: (typed: string) => void
}

const LINE = 'line:'

/** One person, or nobody. */
export function PersonField(props: PersonFieldProps) {
  const { value, onChange, candidates, onError, readLine, onLine, ...rest } = props
  const { newLabel, onNew } = useNewPerson(candidates, onChange, onError)
  return (
    <PickField
      {...rest}
      value={value?.fullName ?? ''}
      suggest={(typed) => {
        const line = readLine?.(typed) ?? null
        return line === null
          ? picks(suggestPeople(typed, candidates))
          : [{ id: `${LINE}${typed}`, label: line, isUserContent: true }]
      }}
      onPick={(id) => (id.startsWith(LINE) ? onLine?.(id.slice(LINE.length)) : onChange(PersonId.parse(id)))}
      // Counts that are still being typed are no part of a new person's name.
      newLabel={(typed) => (readLine && (/\d/u.test(typed) || readLine(typed) !== null) ? null : newLabel(typed))}
      onNew={onNew}
      onClear={() => onChange(null)}
      isUserContent
    />
  )
}

const OFFICE = 'office:'

/** The offices whose name fits what was typed. */
function useOffices(): (typed: string) => { id: string; label: string; detail: string }[] {
  const { t } = useTranslation(['minutes', 'common'])
  return (typed) =>
    OFFICES.map((office) => ({
      id: `${OFFICE}${office}`,
      label: t(`common:office.${office}`),
      detail: t('people.officeDetail'),
    })).filter(({ label }) =>
      folded(label)
        .split(' ')
        .some((word) => word.startsWith(folded(typed.trim()))),
    )
}

/** Several owners of an action in an order: people, and offices that whoever holds them answers for. */
export function OwnersField(
  props: Common & { value: readonly ActionOwner[]; onChange: (owners: ActionOwner[]) => void },
) {
  const { value, onChange, candidates, onError, ...rest } = props
  const { t } = useTranslation('minutes')
  const nameOf = useOwnerName()
  const officesFor = useOffices()
  const keys = value.map(ownerKey)
  const add = (owner: Pick<ActionOwner, 'personId' | 'office'>) => {
    if (!keys.includes(ownerKey(owner))) onChange([...value, { ...owner, fullName: '' }])
  }
  const fresh = useNewPerson(candidates, (personId) => add({ personId, office: null }), onError)
  const open = candidates.filter(({ personId }) => !keys.includes(personId))
  return (
    <PickField
      {...rest}
      {...fresh}
      value=""
      suggest={(typed) => [
        ...picks(suggestPeople(typed, open)),
        ...officesFor(typed).filter(({ id }) => !keys.includes(id.slice(OFFICE.length))),
      ]}
      onPick={(id) => {
        const office = OFFICES.find((each) => id === `${OFFICE}${each}`)
        add(office ? { personId: null, office } : { personId: PersonId.parse(id), office: null })
      }}
      onBackspace={() => onChange(value.slice(0, -1))}
      before={value.map((owner) => (
        <span
          key={ownerKey(owner)}
          data-user-content=""
          className="inline-flex h-[22px] items-center gap-1 rounded-1 bg-blue-wash pr-0.5 pl-1.5 text-sm text-ink"
        >
          {nameOf(owner)}
          <button
            type="button"
            // Backspace takes the last one away: the keyboard need not stop here.
            tabIndex={-1}
            aria-label={t('people.remove', { name: nameOf(owner) })}
            onClick={() => onChange(value.filter((each) => ownerKey(each) !== ownerKey(owner)))}
            className="flex size-[18px] items-center justify-center rounded-1 text-ink-2 hover:bg-desk-2"
          >
            <Icon name="close" className="size-3" />
          </button>
        </span>
      ))}
    />
  )
}
