import { useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { PARAGRAPH_MAX } from '../../../electron/contract/model'
import { Banner, Button, ConfirmDialog, Dialog } from '../../ui'
import { useErrorText } from '../errorText'
import { EntryField, type FieldSpec } from './EntryField'

/** What the fields of an entry hold, by field. */
export type EntryValues = Readonly<Record<string, string | number | boolean | null>>

/** Props of {@link EntryDialog}. */
export interface EntryDialogProps {
  title: string
  fields: readonly FieldSpec[]
  initial: EntryValues
  /** The word on the button that saves. */
  saveLabel: string
  /** Writes the values; a refusal is said in the dialog, which stays open. */
  onSave: (values: EntryValues) => Promise<unknown>
  /** Takes the entry away; left out for a new one. */
  onRemove?: (() => Promise<unknown>) | undefined
  /** The question before it is taken away. */
  removeQuestion?: string
  onClose: () => void
  /** Nothing can be changed: on a chair's machine. */
  isReadOnly?: boolean
  /** Stands below the fields: where it was recorded, what hangs on it. */
  children?: ReactNode
}

function sendByKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  // A button would take it for a press.
  if (event.target instanceof HTMLButtonElement) event.stopPropagation()
  const form = event.currentTarget.closest('form')
  // After what the field makes of the key: a date that was typed counts.
  setTimeout(() => form?.requestSubmit(), 0)
}

/** An entry of a register in a dialog, told by its fields. What was typed stays in it until it is saved or given up. */
export function EntryDialog(props: EntryDialogProps) {
  const { title, fields, initial, saveLabel, onSave, onRemove, removeQuestion, onClose, isReadOnly = false } = props
  const { t } = useTranslation(['registers', 'common'])
  const say = useErrorText()
  const [values, setValues] = useState(initial)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const shown = fields.filter(({ isShown }) => isShown?.(values) ?? true)
  const missing = (field: FieldSpec) =>
    field.isRequired === true && (values[field.id] === null || String(values[field.id] ?? '').trim() === '')
  const tooLong = (field: FieldSpec) => String(values[field.id] ?? '').length > PARAGRAPH_MAX

  const run = async (act: () => Promise<unknown>) => {
    setBusy(true)
    setError(null)
    try {
      await act()
      onClose()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  const submit = () => {
    setTried(true)
    if (isReadOnly || isBusy || shown.some((field) => missing(field) || tooLong(field))) return
    void run(() => onSave(trimmed(values)))
  }
  return (
    <>
      <Dialog
        isOpen
        onClose={onClose}
        title={title}
        onSubmit={submit}
        footer={
          <>
            {onRemove === undefined || isReadOnly ? null : (
              <Button className="mr-auto" icon="trash" onPress={() => setRemoving(true)}>
                {t('remove')}
              </Button>
            )}
            <Button onPress={onClose}>{isReadOnly ? t('common:close') : t('common:cancel')}</Button>
            {isReadOnly ? null : (
              <Button variant="primary" type="submit" keys="Mod+Enter" isDisabled={isBusy}>
                {saveLabel}
              </Button>
            )}
          </>
        }
      >
        {/* In a text of several lines Enter is a new line, so the form is sent by Ctrl Enter too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div className="flex flex-col gap-3 py-1" onKeyDownCapture={sendByKeys}>
          {error === null ? null : <Banner tone="red" fact={t('notSaved')} detail={say(error)} />}
          <div className="grid grid-cols-2 gap-3">
            {shown.map((field, index) => (
              <EntryField
                key={field.id}
                field={field.optionsFor === undefined ? field : { ...field, options: field.optionsFor(values) }}
                value={values[field.id] ?? null}
                onChange={(value) => setValues((current) => ({ ...current, [field.id]: value }))}
                isReadOnly={isReadOnly}
                autoFocus={index === 0 && !isReadOnly}
                error={isTried && missing(field) ? (field.missing ?? t('missing')) : undefined}
              />
            ))}
          </div>
          {props.children}
        </div>
      </Dialog>
      {isRemoving && onRemove !== undefined ? (
        <ConfirmDialog
          isOpen
          isDestructive
          question={removeQuestion ?? t('removeQuestion')}
          consequence={t('removeDetail')}
          confirmLabel={t('common:remove')}
          onConfirm={() => void run(onRemove)}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </>
  )
}

/** Texts without spaces around them; an empty one is none. */
function trimmed(values: EntryValues): EntryValues {
  return Object.fromEntries(
    Object.entries(values).map(([id, value]) => [id, typeof value === 'string' ? value.trim() || null : value]),
  )
}
