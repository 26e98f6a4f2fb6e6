import type { ActionOwner } from '../../../electron/contract/model'
import { formatDate, formatList, localDate } from '../../lib/format'
import { useOwnerName } from '../../lib/ownerName'
import type { RegisterRow } from './rows'

/** An action that needs nothing more. */
export const isFinished = ({ status }: Pick<RegisterRow, 'status'>) => status === 'done' || status === 'dropped'

/** Dates of this year without the year, as people say them. */
export function shortDate(date: string): string {
  return formatDate(date, date.slice(0, 4) === localDate().slice(0, 4) ? 'day' : 'year')
}

/** All owners in a sentence; empty without any. */
export function useOwnerNames(): (owners: readonly ActionOwner[]) => string {
  const nameOf = useOwnerName()
  return (owners) => formatList(owners.map(nameOf))
}
