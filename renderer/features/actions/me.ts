import { useMemo } from 'react'
import type { PersonId } from '../../../electron/contract/model'
import { useCallOf, useQueryOf } from '../../lib/query'

/** The person who works at this machine, when somebody in the address book has the name of the settings. */
export function useMe(): { personId: PersonId; fullName: string } | null {
  const name = useCallOf('settings.get', {}).data?.userName ?? null
  const people = useQueryOf('person.list', { text: '' })
  return useMemo(() => {
    const found = people.data?.find(({ fullName }) => fullName === name)
    return found === undefined ? null : { personId: found.id, fullName: found.fullName }
  }, [people.data, name])
}
