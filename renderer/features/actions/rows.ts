import { useMemo } from 'react'
import {
  actionTest,
  parseFilter,
  type BoardId,
  type FilterContext,
  type RegisterRow,
} from '../../../electron/contract/model'
import { localDate } from '../../lib/format'
import { useQueryOf } from '../../lib/query'

export type { RegisterRow } from '../../../electron/contract/model'

/** All actions of all boards or of one, finished ones too: the filter narrows them here, at every key. */
export function useRegisterRows(boardId: BoardId | null) {
  const actions = useQueryOf('action.register', boardId === null ? {} : { boardId }, {
    placeholderData: (previous) => previous,
  })
  return { ...actions, rows: actions.data }
}

/** The rows that a filter text leaves. */
export function useFiltered(
  rows: readonly RegisterRow[] | undefined,
  text: string,
  me: FilterContext['me'],
): readonly RegisterRow[] | undefined {
  const today = localDate()
  return useMemo(() => rows?.filter(actionTest(parseFilter(text).parts, { today, me })), [rows, text, me, today])
}
