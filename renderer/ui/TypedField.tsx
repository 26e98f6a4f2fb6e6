import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDuration, formatNumber, formatTime, localDate } from '../lib/format'
import { parseTypedDate, parseTypedDuration, parseTypedNumber, parseTypedTime, type YearGuess } from '../lib/parseTyped'
import { TextField, type TextFieldProps } from './TextField'

type TypedFieldRest = Omit<TextFieldProps, 'value' | 'defaultValue' | 'onChange' | 'validate'>

interface TypedFieldProps<Value> extends TypedFieldRest {
  value: Value | null
  /** Called when the field is left or Enter is pressed with something it understands, or empty (null). */
  onChange: (value: Value | null) => void
  /** Reads the text; undefined when it cannot tell. */
  parse: (text: string) => Value | undefined
  /** How the value stands in the field when nobody types. */
  show: (value: Value) => string
  /** What was understood, below the field while typing. */
  echo: (value: Value) => string
  /** What is wrong with the text or the value; null when nothing is. */
  complain: (value: Value | undefined) => string | null
}

/**
 * A value that is kept until the key or button is let go by which a field is left. The echo below the field stays that
 * long: if it went at once, what lies below would move up from under the pointer, and the press would miss it.
 */
function useHeld<Value>(): [Value | null, (value: Value | null) => void] {
  const [held, setHeld] = useState<Value | null>(null)
  const hold = (value: Value | null) => {
    setHeld(value)
    if (value === null) return
    const listening = new AbortController()
    const release = () => {
      listening.abort()
      // The click follows the release in the same task.
      requestAnimationFrame(() => setHeld(null))
    }
    for (const event of ['pointerup', 'pointercancel', 'keyup']) {
      document.addEventListener(event, release, { capture: true, signal: listening.signal })
    }
  }
  return [held, hold]
}

/**
 * A text that stands for a value: typed freely, echoed below while typing, written out properly when left.
 * Nothing typed is ever thrown away: a text that cannot be read stays, with what to write below it.
 */
function TypedField<Value extends string | number>(props: TypedFieldProps<Value>) {
  const { value, onChange, parse, show, echo, complain, help, onBlur, onKeyDown, ...rest } = props
  const [draft, setDraft] = useState<string | null>(null)
  const [held, hold] = useHeld<Value>()
  const text = draft ?? (value === null ? '' : show(value))
  const read = (typed: string) => (typed.trim() === '' ? null : parse(typed))

  const commit = () => {
    if (draft === null) return
    const next = read(draft)
    if (next === undefined || (next !== null && complain(next) !== null)) return
    setDraft(null)
    if (next !== value) onChange(next)
  }
  const understood = draft === null ? held : read(draft)
  const note: ReactNode = understood === null || understood === undefined ? help : <time>{echo(understood)}</time>

  return (
    <TextField
      {...rest}
      value={text}
      onChange={setDraft}
      validate={(typed) => (read(typed) === null ? null : complain(parse(typed)))}
      onBlur={(event) => {
        if (draft !== null) hold(read(draft) ?? null)
        commit()
        onBlur?.(event)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape' && draft !== null) {
          setDraft(null)
          return
        }
        onKeyDown?.(event)
        event.continuePropagation()
      }}
      {...(note === undefined ? {} : { help: note })}
    />
  )
}

/** Props of {@link DateField}. */
export interface DateFieldProps extends TypedFieldRest {
  /** `YYYY-MM-DD`, or null when empty. */
  value: string | null
  onChange: (value: string | null) => void
  /** The date that "today" and a missing year are read against; this computer's when left out. */
  today?: string
  yearGuess?: YearGuess
  minDate?: string
  maxDate?: string
}

/** A date typed freely ("27 nov", "fri", "+2w") and echoed below. `<DateField label={t('due')} value={due} onChange={setDue} />` */
export function DateField({ today = localDate(), yearGuess = 'future', minDate, maxDate, ...rest }: DateFieldProps) {
  const { t } = useTranslation('ui')
  return (
    <TypedField
      {...rest}
      parse={(text) => parseTypedDate(text, today, yearGuess)}
      show={(date) => formatDate(date, 'weekdayYear')}
      echo={(date) => formatDate(date, 'weekdayYear')}
      complain={(date) => {
        if (date === undefined) return t('field.date', { example: formatDate(today, 'day') })
        if (minDate !== undefined && date < minDate)
          return t('field.dateTooEarly', { date: formatDate(minDate, 'year') })
        if (maxDate !== undefined && date > maxDate)
          return t('field.dateTooLate', { date: formatDate(maxDate, 'year') })
        return null
      }}
    />
  )
}

/** Props of {@link TimeField}. */
export interface TimeFieldProps extends TypedFieldRest {
  /** `HH:MM`, or null when empty. */
  value: string | null
  onChange: (value: string | null) => void
}

/** A time typed freely ("1730", "5:30 pm", "9"). `<TimeField label={t('starts')} value={start} onChange={setStart} />` */
export function TimeField(props: TimeFieldProps) {
  const { t } = useTranslation('ui')
  return (
    <TypedField
      {...props}
      parse={parseTypedTime}
      show={formatTime}
      echo={formatTime}
      complain={(time) => (time === undefined ? t('field.time', { example: formatTime('17:30') }) : null)}
    />
  )
}

/** Props of {@link DurationField}. */
export interface DurationFieldProps extends TypedFieldRest {
  /** Minutes, or null when empty. */
  value: number | null
  onChange: (value: number | null) => void
  /** `plain` shows the bare number, for columns headed "Minutes". */
  display?: 'unit' | 'plain'
}

/** A length of time typed freely ("90", "1h30"). `<DurationField label={t('minutes')} value={90} onChange={setMinutes} />` */
export function DurationField({ display = 'unit', ...rest }: DurationFieldProps) {
  const { t } = useTranslation('ui')
  return (
    <TypedField
      {...rest}
      parse={parseTypedDuration}
      show={display === 'unit' ? formatDuration : String}
      echo={formatDuration}
      complain={(minutes) => (minutes === undefined ? t('field.duration') : null)}
    />
  )
}

/** Props of {@link NumberField}. */
export interface NumberFieldProps extends TypedFieldRest {
  value: number | null
  onChange: (value: number | null) => void
  minValue?: number
  maxValue?: number
  /** Whole numbers only, the usual case. */
  isWhole?: boolean
}

/** A number typed as text, without arrows. `<NumberField label={t('needed')} value={6} onChange={setNeeded} minValue={1} />` */
export function NumberField({ minValue, maxValue, isWhole = true, ...rest }: NumberFieldProps) {
  const { t } = useTranslation('ui')
  return (
    <TypedField
      {...rest}
      parse={(text) => {
        const number = parseTypedNumber(text)
        return number !== undefined && isWhole && !Number.isInteger(number) ? undefined : number
      }}
      show={formatNumber}
      echo={formatNumber}
      complain={(number) => {
        if (number === undefined) return t('field.number', { example: formatNumber(90) })
        if (minValue !== undefined && number < minValue)
          return t('field.numberTooSmall', { number: formatNumber(minValue) })
        if (maxValue !== undefined && number > maxValue)
          return t('field.numberTooLarge', { number: formatNumber(maxValue) })
        return null
      }}
    />
  )
}
