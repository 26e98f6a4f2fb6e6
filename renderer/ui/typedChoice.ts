/** What a text means that stands in a field with a list: nothing, no choice any more, one of the list, or a new one. */
export type TypedChoice =
  | { act: 'keep' }
  | { act: 'clear' }
  | { act: 'choose'; id: string }
  | { act: 'take'; text: string }

/** The field that a text stands in. */
export interface TypedIn {
  /** What is chosen, or null. */
  value: string | null
  options: readonly { id: string; label: string }[]
  /** Whether a text counts that is none of the list. */
  takesNew: boolean
}

/** Reads what was typed (null = nothing) when the field is left, or when Enter is pressed with no row standing out. */
export function readTypedChoice(typed: string | null, { value, options, takesNew }: TypedIn): TypedChoice {
  if (typed === null) return { act: 'keep' }
  const text = typed.trim()
  if (text === '') return value === null ? { act: 'keep' } : { act: 'clear' }
  if (!takesNew) return { act: 'keep' }
  const known = options.find(({ label }) => label === text)
  return known === undefined ? { act: 'take', text } : { act: 'choose', id: known.id }
}
