import type { PersonId } from '../../../electron/contract/model'
import { useCallOf, useQueryOf } from '../../lib/query'

/** The person who works at this machine, when somebody in the address book has the name of the settings. */
export function useMe(): PersonId | null {
  const name = useCallOf('settings.get', {}).data?.userName ?? null
  const people = useQueryOf('person.list', { text: '' })
  return people.data?.find(({ fullName }) => fullName === name)?.id ?? null
}
