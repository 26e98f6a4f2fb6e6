import clsx from 'clsx'
import type { ReactNode } from 'react'
import { FieldError, Label, Text } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { StateMark } from './marks'

/** What every field has around its control. */
export interface FieldFrameProps {
  /** Above the control. With `isLabelHidden` it is the accessible name only. */
  label: string
  isLabelHidden?: boolean
  /** One line below: what to write, or what was understood. */
  help?: ReactNode
  /** An error from outside (a refused command); while set, it stands below instead of the help. */
  error?: string | undefined
  /** For placing only. */
  className?: string
}

/** The look of a text control; `h` sets its height, 28 unless the place asks for more. */
export const controlClass = clsx(
  'w-full min-w-0 rounded-2 border border-line-2 bg-paper px-2 text-base text-ink outline-none',
  'focus-within:border-focus focus:border-focus focus:outline-1 focus:outline-offset-0 focus:outline-focus',
  'invalid:border-red invalid:outline-red',
  'disabled:border-line disabled:bg-transparent disabled:text-ink-off',
  '[&[readonly]]:border-line [&[readonly]]:bg-desk-2 [&[readonly]]:text-ink-2',
)

/** The label above a control. */
export function FieldLabel({ label, isHidden = false }: { label: string; isHidden?: boolean }) {
  return <Label className={isHidden ? 'sr-only' : 'mb-0.5 block text-sm font-medium text-ink'}>{label}</Label>
}

/** Help, or the error with its mark, below a control. */
export function FieldNotes({ help, error }: { help?: ReactNode; error?: string | undefined }) {
  const { t } = useTranslation('ui')
  return (
    <>
      {help === undefined || error !== undefined ? null : (
        <Text slot="description" className="mt-0.5 block text-xs text-ink-3">
          {help}
        </Text>
      )}
      <FieldError className="mt-0.5 flex items-start gap-1 text-xs text-red">
        {({ validationErrors, validationDetails }) => (
          <>
            <StateMark state="fail" label="" />
            <span>{error ?? (validationDetails.valueMissing ? t('field.required') : validationErrors.join(' '))}</span>
          </>
        )}
      </FieldError>
    </>
  )
}

/**
 * The validity props of a React Aria field. An outside error is only shown; it must not keep the form from being sent
 * again, so it goes the ARIA way, while the field's own rules are the form's.
 */
export function validity(error: string | undefined) {
  return error === undefined
    ? ({ validationBehavior: 'native' } as const)
    : ({ validationBehavior: 'aria', isInvalid: true } as const)
}
