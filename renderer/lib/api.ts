import type { CallName, ChannelName, CommandName, Output, QueryName, RequestInput } from '../../electron/contract'
import type { Failure } from '../../electron/contract/envelope'
import type { ErrorCode, ErrorData } from '../../electron/contract/model'

/** A refused or failed request: its code says which words to show, its data what goes into them. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode
  readonly data: ErrorData | undefined

  constructor(failure: Failure) {
    super(failure.message)
    this.code = failure.code
    this.data = failure.data
  }

  /** The place in the input that was refused, such as `termEnd` or `lines.3.person.fullName`; null if it was not the input. */
  get path(): string | null {
    const path = this.data?.['path']
    if (Array.isArray(path)) return path.join('.')
    return typeof path === 'string' && path !== '' ? path.replaceAll(/\[(\d+)\]/g, '.$1') : null
  }
}

/** What a command answered, and the number of its change set: `change.undo` takes it back. Null = nothing changed. */
export interface Receipt<Name extends CommandName> {
  output: Output<Name>
  changeSet: number | null
}

async function send<Name extends ChannelName>(name: Name, input: RequestInput<Name>) {
  const answer = await window.minutebook.invoke(name, input)
  if (!answer.ok) throw new ApiError(answer.error)
  return { output: answer.data as Output<Name>, changeSet: answer.changeSet ?? null }
}

async function invoke<Name extends ChannelName>(name: Name, input: RequestInput<Name>): Promise<Output<Name>> {
  return (await send(name, input)).output
}

/** The typed way to the main process. Every function rejects with {@link ApiError} and with nothing else. */
export const api = {
  /** Asks for stored data once. Components use `useQueryOf`, which keeps the answer fresh. */
  query: <Name extends QueryName>(name: Name, input: RequestInput<Name>) => invoke(name, input),
  /** Gives a named command; when it resolves, the change is on disk. */
  command: <Name extends CommandName>(name: Name, input: RequestInput<Name>) => invoke(name, input),
  /** The same, for whoever offers to take it back: `change.undo` with the receipt's change set. */
  commit: <Name extends CommandName>(name: Name, input: RequestInput<Name>): Promise<Receipt<Name>> =>
    send(name, input),
  /** Files, dialogs, settings, documents. */
  call: <Name extends CallName>(name: Name, input: RequestInput<Name>) => invoke(name, input),
} as const
