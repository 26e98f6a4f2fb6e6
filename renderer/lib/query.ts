import {
  QueryClient,
  useMutation,
  useQuery,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
} from '@tanstack/react-query'
import {
  queries,
  type CallName,
  type CommandName,
  type Output,
  type QueryName,
  type RequestInput,
} from '../../electron/contract'
import type { Changed } from '../../electron/contract/events'
import { api, type ApiError } from './api'

/**
 * What SQLite owns, cached until main says that it changed. Nothing grows stale by time, nothing waits for a network,
 * and nothing is tried again by itself: the main process is always there, and a refusal stays a refusal.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Key of a cached answer: the channel, then the input. Calls stand under their own names too (`settings.get`). */
export function queryKey<Name extends QueryName | CallName>(name: Name, input: RequestInput<Name>) {
  return [name, input] as const
}

/** The answer to a question about stored data, asked again whenever a commit touches what it reads. */
export function useQueryOf<Name extends QueryName>(
  name: Name,
  input: RequestInput<Name>,
  options?: Pick<UseQueryOptions<Output<Name>, ApiError>, 'enabled' | 'placeholderData'>,
): UseQueryResult<Output<Name>, ApiError> {
  return useQuery<Output<Name>, ApiError>({
    queryKey: queryKey(name, input),
    queryFn: () => api.query(name, input),
    ...options,
  } as UseQueryOptions<Output<Name>, ApiError>)
}

/** The answer to a call that only reads (`settings.get`, `backup.list`); invalidate it by `refreshCall` after changing. */
export function useCallOf<Name extends CallName>(
  name: Name,
  input: RequestInput<Name>,
  options?: Pick<UseQueryOptions<Output<Name>, ApiError>, 'enabled' | 'placeholderData'>,
): UseQueryResult<Output<Name>, ApiError> {
  return useQuery<Output<Name>, ApiError>({
    queryKey: queryKey(name, input),
    queryFn: () => api.call(name, input),
    ...options,
  } as UseQueryOptions<Output<Name>, ApiError>)
}

/** Asks again wherever the answer of a call is shown. */
export function refreshCall(name: CallName): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: [name] })
}

/** A named command as a mutation: `isPending`, `error` and `mutate` for a form. */
export function useCommand<Name extends CommandName>(
  name: Name,
): UseMutationResult<Output<Name>, ApiError, RequestInput<Name>> {
  return useMutation<Output<Name>, ApiError, RequestInput<Name>>({ mutationFn: (input) => api.command(name, input) })
}

/** Starts dropping cached answers as main announces commits; the result stops it. */
export function followChanges(): () => void {
  const stop = [
    window.minutebook.on('changed', (event) => {
      void dropStale(event)
    }),
    window.minutebook.on('exchanged', () => {
      void queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => String(name).startsWith('exchange.') })
    }),
  ]
  return () => {
    for (const each of stop) each()
  }
}

/** Asks again for every shown answer that reads one of the changed topics, and forgets the ones not shown. */
export function dropStale(event: Pick<Changed, 'topics'>): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      const spec = queries[name as QueryName]
      return spec !== undefined && spec.reads.some((topic) => event.topics.includes(topic))
    },
  })
}
