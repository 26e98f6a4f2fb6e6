import { useTranslation } from 'react-i18next'
import { PersonId, type NamedPerson } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'
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

/** Props of {@link PersonField} and {@link PeopleField}. */
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

/** Several people in an order. */
export function PeopleField(props: Common & { value: readonly NamedPerson[]; onChange: (ids: PersonId[]) => void }) {
  const { value, onChange, candidates, onError, ...rest } = props
  const { t } = useTranslation('minutes')
  const ids = value.map(({ personId }) => personId)
  const add = (id: PersonId) => {
    if (!ids.includes(id)) onChange([...ids, id])
  }
  const fresh = useNewPerson(candidates, add, onError)
  const open = candidates.filter(({ personId }) => !ids.includes(personId))
  return (
    <PickField
      {...rest}
      {...fresh}
      value=""
      suggest={(typed) => picks(suggestPeople(typed, open))}
      onPick={(id) => add(PersonId.parse(id))}
      onBackspace={() => onChange(ids.slice(0, -1))}
      isUserContent
      before={value.map(({ personId, fullName }) => (
        <span
          key={personId}
          data-user-content=""
          className="inline-flex h-[22px] items-center gap-1 rounded-1 bg-blue-wash pr-0.5 pl-1.5 text-sm text-ink"
        >
          {fullName}
          <button
            type="button"
            // Backspace takes the last one away: the keyboard need not stop here.
            tabIndex={-1}
            aria-label={t('people.remove', { name: fullName })}
            onClick={() => onChange(ids.filter((id) => id !== personId))}
            className="flex size-[18px] items-center justify-center rounded-1 text-ink-2 hover:bg-desk-2"
          >
            <Icon name="close" className="size-3" />
          </button>
        </span>
      ))}
    />
  )
}
