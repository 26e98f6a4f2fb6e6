import { useState } from 'react'
import { useLineRule } from './lineRule'
import { TextField } from '../ui'

/** Props of {@link CommittedField}. */
export interface CommittedFieldProps {
  label: string
  value: string
  /** Called when the field is left or Enter is pressed with another text. */
  onCommit: (text: string) => void
  /** What to write when it was left empty; without it the field may be empty. */
  missing?: string
  isReadOnly?: boolean
}

/** A line that is kept when the field is left. A text that cannot be kept stays, with what to write below it. */
export function CommittedField({ label, value, onCommit, missing, isReadOnly = false }: CommittedFieldProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const line = useLineRule()
  const complaint = draft === null ? null : line(missing)(draft)
  const commit = () => {
    if (draft === null || complaint !== null) return
    setDraft(null)
    if (draft.trim() !== value) onCommit(draft.trim())
  }
  return (
    <TextField
      label={label}
      value={draft ?? value}
      isReadOnly={isReadOnly}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setDraft(null)
        event.continuePropagation()
      }}
      error={complaint ?? undefined}
    />
  )
}
