import { useState } from 'react'
import type { BoardId } from '../../../../electron/contract/model'
import { localDate } from '../../../lib/format'
import { useQueryOf } from '../../../lib/query'
import { periodOf, type PeriodName } from './period'

/** How one board, or with null every board, stands in a period that is chosen on the page. */
export function useHealth(boardId: BoardId | null) {
  const [periodName, choosePeriod] = useState<PeriodName>('last12Months')
  const institution = useQueryOf('institution.get', {})
  const yearStarts = institution.data?.institution?.yearStarts ?? '07-01'
  const period = periodOf(periodName, localDate(), yearStarts)
  const health = useQueryOf('board.health', { boardId, period }, { placeholderData: (last) => last })
  return { health, periodName, choosePeriod }
}
