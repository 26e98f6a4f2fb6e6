import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, StateMark } from '../../../ui'

/** Props of {@link RecordForm}. */
export interface RecordFormProps {
  /** Its accessible name: "Motion 7". */
  label: string
  children: ReactNode
  error: string | null
  /** Back to the text behind the band. */
  onClose: () => void
  onRemove: () => void
}

const stops = 'textarea, input:not([tabindex="-1"]), [data-form-stop]'

/**
 * The form of a record, in its band. What is changed is written at once, field by field, so there is nothing to save or
 * to lose: Enter and Tab go on, Escape and Enter in the last field go back to the text behind.
 */
export function RecordForm({ label, children, error, onClose, onRemove }: RecordFormProps) {
  const { t } = useTranslation('minutes')
  const form = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    if (event.target instanceof Element && event.target.closest('button:not([data-form-stop])')) return
    event.preventDefault()
    event.stopPropagation()
    const all = [...(form.current?.querySelectorAll<HTMLElement>(stops) ?? [])]
    const next = event.ctrlKey || event.metaKey ? undefined : all[all.indexOf(event.target as HTMLElement) + 1]
    if (next) next.focus()
    else onClose()
  }
  return (
    // Keys bubble up from the fields; the form itself is no control.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={form}
      role="group"
      aria-label={label}
      onKeyDown={onKeyDown}
      className="flex flex-col gap-2 py-1 font-sans text-base"
    >
      {children}
      {error === null ? null : (
        <p role="alert" className="flex items-start gap-1.5 text-sm text-red">
          <StateMark state="fail" label="" /> {error}
        </p>
      )}
      <div className="flex items-center gap-2">
        <Button size="sm" keys="Escape" onPress={onClose}>
          {t('form.done')}
        </Button>
        <Button size="sm" variant="ghost" icon="trash" onPress={onRemove}>
          {t('form.remove')}
        </Button>
      </div>
    </div>
  )
}

const QUIET_MS = 400

/** Props of {@link RecordText}. */
export interface RecordTextProps {
  label: string
  value: string
  /** Called while typing, with a short rest, and when the field is left. Never with an empty text. */
  onChange: (text: string) => void
  autoFocus?: boolean
}

/** The wording of a record, in the voice of the minutes. */
export function RecordText({ label, value, onChange, autoFocus = false }: RecordTextProps) {
  const { t } = useTranslation('ui')
  const [text, setText] = useState(value)
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; text: string } | null>(null)
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  const commit = () => {
    const waiting = pending.current
    if (!waiting) return
    clearTimeout(waiting.timer)
    pending.current = null
    latest.current(waiting.text)
  }
  const commitAtEnd = useEffectEvent(commit)
  useEffect(() => () => commitAtEnd(), [])
  const isEmpty = text.trim() === ''
  return (
    <div>
      <textarea
        aria-label={label}
        aria-invalid={isEmpty}
        rows={1}
        value={text}
        // The form was opened to write in it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        onFocus={(event) => event.target.setSelectionRange(event.target.value.length, event.target.value.length)}
        onChange={({ target }) => {
          setText(target.value)
          if (pending.current) clearTimeout(pending.current.timer)
          pending.current = null
          const wording = target.value.trim()
          if (wording !== '' && wording !== value)
            pending.current = { text: wording, timer: setTimeout(commit, QUIET_MS) }
        }}
        onBlur={commit}
        data-user-content=""
        className="field-sizing-content max-h-60 w-full resize-none rounded-2 border border-line-2 bg-paper px-2 py-1 font-serif text-doc text-ink outline-none focus:border-focus focus:outline-1 focus:outline-focus aria-invalid:border-red"
      />
      {isEmpty ? (
        <p className="mt-0.5 flex items-start gap-1 text-xs text-red">
          <StateMark state="fail" label="" /> {t('field.required')}
        </p>
      ) : null}
    </div>
  )
}
