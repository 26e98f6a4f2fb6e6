import type { ChannelName, Output, ParsedInput } from '../contract'

/** What a handler learns about who asked. Never Electron's event: a handler has no business with frames and senders. */
export interface HandlerContext {
  readonly windowId: number
  /** For a command: hands the number of its change set to the answer. */
  readonly committed?: (changeSet: number | null) => void
}

/** Answers one channel: gets parsed input, returns what the contract promises, throws AppError for what can go wrong. */
export type Handler<Name extends ChannelName> = (
  input: ParsedInput<Name>,
  context: HandlerContext,
) => Output<Name> | Promise<Output<Name>>

/** One handler for each of the named channels; leaving one out, or adding one that the contract lacks, does not compile. */
export type Handlers<Names extends ChannelName = ChannelName> = { readonly [Name in Names]: Handler<Name> }
