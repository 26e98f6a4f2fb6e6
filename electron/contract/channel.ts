import type { z } from 'zod'
import type { Topic } from '../../db/model/topics'

declare const output: unique symbol

/** A question about stored data: may be asked again at any time, changes nothing. */
export interface QuerySpec<Input extends z.ZodType, Output> {
  readonly input: Input
  /** What it reads: a commit that touches one of these makes the answer stale. */
  readonly reads: readonly Topic[]
  readonly [output]?: Output
}

/** A call that is neither a query of the database nor a command on it: files, windows, settings of this machine. */
export interface CallSpec<Input extends z.ZodType, Output> {
  readonly input: Input
  readonly [output]?: Output
}

/** `query<BoardDetail>()(z.strictObject({ id: BoardId }), ['board', 'membership'])` */
export function query<Output>() {
  return <Input extends z.ZodType>(input: Input, reads: readonly Topic[]): QuerySpec<Input, Output> => ({
    input,
    reads,
  })
}

/** `call<{ path: string }>()(z.strictObject({ … }))` */
export function call<Output>() {
  return <Input extends z.ZodType>(input: Input): CallSpec<Input, Output> => ({ input })
}

/** Input after parsing: what a handler gets. */
export type Parsed<Spec> = Spec extends { readonly input: infer Input extends z.ZodType } ? z.output<Input> : never
/** Input before parsing: what a caller writes. */
export type Request<Spec> = Spec extends { readonly input: infer Input extends z.ZodType } ? z.input<Input> : never
export type Answer<Spec> = Spec extends { readonly [output]?: infer Output } ? Exclude<Output, undefined> : never
