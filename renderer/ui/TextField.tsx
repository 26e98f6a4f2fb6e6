import clsx from 'clsx'
import { useEffect, useRef, type Ref } from 'react'
import {
  Input,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components'
import { controlClass, FieldLabel, FieldNotes, validity, type FieldFrameProps } from './field'

type AriaRest = Omit<AriaTextFieldProps, 'children' | 'className' | 'style' | 'validationBehavior' | 'isInvalid'>

/** Props of {@link TextField}. */
export interface TextFieldProps extends AriaRest, FieldFrameProps {
  placeholder?: string
  size?: 'md' | 'lg' | 'xl'
  /** Figures stand at the right. */
  isFigure?: boolean
  inputRef?: Ref<HTMLInputElement>
}

/** Control heights of fields. */
export const fieldHeights = { md: 'h-7', lg: 'h-[34px]', xl: 'h-[38px] text-lg' }

/**
 * Takes an error away as soon as the text is right. Left alone, the browser's validation would do so only when the
 * field is left, and what lies below would jump away from under the pointer that left it.
 */
function useRelief(error: string | undefined) {
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // An error from outside is not the browser's to take away.
    if (error !== undefined) return
    const input = field.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
    if (input?.getAttribute('aria-invalid') !== 'true' || !input.validity.valid) return
    input.dispatchEvent(new Event('change', { bubbles: true }))
  })
  return field
}

/** `<TextField label={t('name')} value={name} onChange={setName} isRequired />` */
export function TextField(props: TextFieldProps) {
  const {
    label,
    isLabelHidden = false,
    help,
    error,
    className,
    placeholder,
    size = 'md',
    isFigure = false,
    inputRef,
    ...rest
  } = props
  const field = useRelief(error)
  return (
    <AriaTextField {...rest} {...validity(error)} ref={field} className={clsx('min-w-0', className)}>
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Input
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(placeholder === undefined ? {} : { placeholder })}
        className={clsx(controlClass, fieldHeights[size], isFigure && 'text-right')}
      />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  )
}

/** Props of {@link TextArea}. */
export interface TextAreaProps extends AriaRest, FieldFrameProps {
  placeholder?: string
  rows?: number
  inputRef?: Ref<HTMLTextAreaElement>
}

/** Several lines; grows with its text. `<TextArea label={t('progress')} value={text} onChange={setText} rows={3} />` */
export function TextArea(props: TextAreaProps) {
  const { label, isLabelHidden = false, help, error, className, placeholder, rows = 3, inputRef, ...rest } = props
  return (
    <AriaTextField {...rest} {...validity(error)} className={clsx('min-w-0', className)}>
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <AriaTextArea
        rows={rows}
        {...(inputRef === undefined ? {} : { ref: inputRef })}
        {...(placeholder === undefined ? {} : { placeholder })}
        className={clsx(controlClass, 'field-sizing-content max-h-60 resize-none py-1')}
      />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  )
}
