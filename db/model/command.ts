import type { z } from 'zod'

declare const output: unique symbol

/** What the outside must say to run one named command, and (as a type only) what it gets back. */
export interface CommandSpec<Input extends z.ZodType, Output> {
  readonly input: Input
  readonly [output]?: Output
}

/** Describes a command: `command<{ id: BoardId }>()(z.strictObject({ … }))`. */
export function command<Output>() {
  return <Input extends z.ZodType>(input: Input): CommandSpec<Input, Output> => ({ input })
}

export type CommandInput<Spec> = Spec extends CommandSpec<infer Input, unknown> ? z.output<Input> : never
/** The input as a caller writes it, before defaults and trimming. */
export type CommandRequest<Spec> = Spec extends CommandSpec<infer Input, unknown> ? z.input<Input> : never
export type CommandOutput<Spec> = Spec extends CommandSpec<z.ZodType, infer Output> ? Output : never
