import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Icon, StateMark } from '../../../ui'
import { FloatingList, FloatingOption } from '../editor/FloatingList'
import { wordingsLike } from '../editor/offeredTexts'

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
  /** Called while typing, with a short rest, and when the field is left. Never with an empty text that is not optional. */
  onChange: (text: string) => void
  autoFocus?: boolean
  /** It may be left empty, and is then given as an empty text. */
  isOptional?: boolean
  /** Earlier wordings, offered when they begin like what is typed. */
  wordings?: readonly string[]
}

/** The wording of a record, in the voice of the minutes. */
export function RecordText({
  label,
  value,
  onChange,
  autoFocus = false,
  isOptional = false,
  wordings = [],
}: RecordTextProps) {
  const { t } = useTranslation(['ui', 'lines'])
  const id = useId()
  const [text, setText] = useState(value)
  const [box, setBox] = useState<HTMLTextAreaElement | null>(null)
  /** Offered only while somebody types, until Escape or a choice. */
  const [isOffering, setIsOffering] = useState(false)
  const [index, setIndex] = useState(-1)
  const offered = isOffering ? wordingsLike(text, wordings) : []
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
  const write = (next: string) => {
    setText(next)
    if (pending.current) clearTimeout(pending.current.timer)
    pending.current = null
    const wording = next.trim()
    if ((wording !== '' || isOptional) && wording !== value)
      pending.current = { text: wording, timer: setTimeout(commit, QUIET_MS) }
  }
  const close = () => {
    setIsOffering(false)
    setIndex(-1)
  }
  const take = (wording: string | undefined) => {
    if (wording !== undefined) write(wording)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (offered.length === 0) return
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault()
      setIndex(
        (Math.max(index, key === 'ArrowDown' ? -1 : 0) + (key === 'ArrowDown' ? 1 : -1) + offered.length) %
          offered.length,
      )
    } else if (key === 'Enter' && index >= 0) {
      // Only a chosen row keeps the key from the form.
      event.preventDefault()
      event.stopPropagation()
      take(offered[index])
    } else if (key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }
  const isEmpty = !isOptional && text.trim() === ''
  return (
    <div>
      <textarea
        ref={setBox}
        aria-label={label}
        {...(wordings.length === 0
          ? {}
          : {
              'aria-autocomplete': 'list' as const,
              ...(offered.length > 0 ? { 'aria-controls': `${id}-list` } : {}),
              ...(index >= 0 && offered.length > 0 ? { 'aria-activedescendant': `${id}-${index}` } : {}),
            })}
        onKeyDown={onKeyDown}
        aria-invalid={isEmpty}
        rows={1}
        value={text}
        // The form was opened to write in it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={autoFocus}
        onFocus={(event) => event.target.setSelectionRange(event.target.value.length, event.target.value.length)}
        onChange={({ target }) => {
          write(target.value)
          setIsOffering(true)
          setIndex(-1)
        }}
        onBlur={() => {
          close()
          commit()
        }}
        data-user-content=""
        className="field-sizing-content max-h-60 w-full resize-none rounded-2 border border-line-2 bg-paper px-2 py-1 font-serif text-doc text-ink outline-none focus:border-focus focus:outline-1 focus:outline-focus aria-invalid:border-red"
      />
      {offered.length > 0 && box ? (
        <FloatingList id={`${id}-list`} label={t('lines:texts.earlier')} anchor={box} fit="line">
          {offered.map((wording, at) => (
            <FloatingOption
              key={wording}
              id={`${id}-${at}`}
              isActive={at === index}
              onChoose={() => take(wording)}
              mark={<Icon name="clock" className="text-ink-2" />}
              isUserContent
              isLong
            >
              {wording}
            </FloatingOption>
          ))}
        </FloatingList>
      ) : null}
      {isEmpty ? (
        <p className="mt-0.5 flex items-start gap-1 text-xs text-red">
          <StateMark state="fail" label="" /> {t('field.required')}
        </p>
      ) : null}
    </div>
  )
}
