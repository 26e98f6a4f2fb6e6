import { folded } from '../editor/people'
import { PickField } from '../editor/PickField'

/** Props of {@link ChoiceField}. */
export interface ChoiceFieldProps<Id extends string> {
  label: string
  options: readonly { readonly id: Id; readonly label: string }[]
  value: Id | null
  onChange: (value: Id | null) => void
  /** A choice can be taken back by emptying the field. */
  isOptional?: boolean
  className?: string
}

/** One of a few words, chosen by typing their beginning: Enter takes it and goes on. */
export function ChoiceField<Id extends string>({
  label,
  options,
  value,
  onChange,
  isOptional = true,
  className,
}: ChoiceFieldProps<Id>) {
  return (
    <PickField
      label={label}
      value={options.find(({ id }) => id === value)?.label ?? ''}
      suggest={(typed) => options.filter((option) => folded(option.label).startsWith(folded(typed.trim())))}
      onPick={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
      {...(isOptional ? { onClear: () => onChange(null) } : {})}
      {...(className === undefined ? {} : { className })}
    />
  )
}
