import { useInfiniteQuery } from '@tanstack/react-query'
import type { RequestInput } from '../../../../electron/contract'
import type { ChangePage, NoteVersionPage } from '../../../../electron/contract/model'
import { api } from '../../../lib/api'

interface Pages {
  'meeting.history': ChangePage
  'note.versions': NoteVersionPage
}

/** The pages of a history that were asked for so far; a commit that touches it has them asked for again. */
export function usePages<Name extends keyof Pages>(name: Name, input: Omit<RequestInput<Name>, 'before'>) {
  return useInfiniteQuery({
    queryKey: [name, input, 'pages'],
    queryFn: ({ pageParam }) =>
      api.query(name, { ...input, before: pageParam } as RequestInput<Name>) as Promise<Pages[Name]>,
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  })
}
