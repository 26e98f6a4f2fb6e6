import clsx from 'clsx'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { FloatingList, FloatingOption } from './FloatingList'

/** One thing to choose. */
export interface Pick {
  readonly id: string
  readonly label: string
  readonly detail?: string | null
  readonly isUserContent?: boolean
}

/** Props of {@link PickField}. */
export interface PickFieldProps {
  label: string
  /** The chosen one's words; empty when nothing is chosen. */
  value: string
  /** What fits the typed text, the best first. Asked with an empty text when the field is opened. */
  suggest: (typed: string) => readonly Pick[]
  onPick: (id: string) => void
  /** The field was emptied. Without it a choice cannot be taken back. */
  onClear?: () => void
  /** Stands before the text, as the chosen of a field that takes several. */
  before?: ReactNode
  /** Backspace in the empty field of one that takes several. */
  onBackspace?: () => void
  /** The last row: makes something new of the typed text. */
  newLabel?: (typed: string) => string | null
  onNew?: (typed: string) => void
  placeholder?: string
  isUserContent?: boolean
  autoFocus?: boolean
  className?: string
}

const NEW = 'new'

/**
 * A field to choose in by typing, made for a row of fields that Enter goes through: Enter takes the first row that fits
 * and leaves the key to the form, which goes on to the next field.
 */
export function PickField(props: PickFieldProps) {
  const {
    label,
    value,
    suggest,
    onPick,
    onClear,
    before,
    onBackspace,
    newLabel,
    onNew,
    placeholder,
    isUserContent = false,
    autoFocus = false,
    className,
  } = props
  const id = useId()
  const [box, setBox] = useState<HTMLElement | null>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  /** The row that stands out; none until something is typed or an arrow asks for it. */
  const [index, setIndex] = useState(-1)
  const query = typed ?? ''
  const fresh = query.trim() === '' ? null : (newLabel?.(query.trim()) ?? null)
  const rows: Pick[] = [...suggest(query), ...(fresh === null ? [] : [{ id: NEW, label: fresh }])]
  const shown = isOpen && rows.length > 0

  const take = (row: Pick | undefined) => {
    if (row?.id === NEW) onNew?.(query.trim())
    else if (row) onPick(row.id)
    setTyped(null)
    setIsOpen(false)
    setIndex(-1)
  }
  /** What was typed counts also when the field is left by Tab or by a click. */
  const settle = () => {
    if (typed !== null && query.trim() === '' && value !== '') onClear?.()
    if (typed !== null && query.trim() !== '') take(rows[index])
    setTyped(null)
    setIsOpen(false)
    setIndex(-1)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) setIsOpen(true)
      if (rows.length > 0)
        setIndex(key === 'ArrowDown' ? (index + 1) % rows.length : (Math.max(index, 0) - 1 + rows.length) % rows.length)
    } else if (key === 'Enter') {
      // The key goes on to the form, which goes to the next field.
      if (shown && index >= 0) {
        // In a dialog the key would also send the form, before anybody has seen what was chosen.
        event.preventDefault()
        take(rows[index])
      } else settle()
    } else if (key === 'Escape' && (isOpen || typed !== null)) {
      event.stopPropagation()
      setTyped(null)
      setIsOpen(false)
      setIndex(-1)
    } else if (key === 'Backspace' && query === '') onBackspace?.()
  }

  return (
    <div className={clsx('min-w-0', className)}>
      <label htmlFor={id} className="mb-0.5 block text-sm font-medium text-ink">
        {label}
      </label>
      <span
        ref={setBox}
        className="flex min-h-7 flex-wrap items-center gap-1 rounded-2 border border-line-2 bg-paper px-1.5 py-px focus-within:border-focus focus-within:outline-1 focus-within:outline-focus"
      >
        {before}
        <input
          id={id}
          role="combobox"
          aria-expanded={shown}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          {...(shown && index >= 0 && index < rows.length ? { 'aria-activedescendant': `${id}-${index}` } : {})}
          autoComplete="off"
          spellCheck={false}
          value={typed ?? value}
          {...(placeholder === undefined ? {} : { placeholder })}
          {...(isUserContent ? { 'data-user-content': '' } : {})}
          // A form that opens at a key goes on where the hands are.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={autoFocus}
          onChange={(event) => {
            setTyped(event.target.value)
            setIsOpen(true)
            setIndex(0)
          }}
          onFocus={(event) => event.target.select()}
          onClick={() => setIsOpen(true)}
          onBlur={settle}
          onKeyDown={onKeyDown}
          className="h-6 min-w-16 flex-1 bg-transparent px-0.5 text-base text-ink outline-none"
        />
      </span>
      {shown && box ? (
        <FloatingList id={`${id}-list`} label={label} anchor={box} fit="field">
          {rows.map((row, at) => (
            <FloatingOption
              key={row.id}
              id={`${id}-${at}`}
              isActive={at === index}
              onChoose={() => take(row)}
              detail={row.detail ?? undefined}
              isUserContent={row.isUserContent ?? false}
            >
              {row.label}
            </FloatingOption>
          ))}
        </FloatingList>
      ) : null}
    </div>
  )
}
