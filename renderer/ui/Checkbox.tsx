import clsx from 'clsx'
import type { ReactNode } from 'react'
import {
  Checkbox as AriaCheckbox,
  Label,
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  Switch as AriaSwitch,
  ToggleButton,
  ToggleButtonGroup,
  type CheckboxProps as AriaCheckboxProps,
  type RadioGroupProps as AriaRadioGroupProps,
  type SwitchProps as AriaSwitchProps,
} from 'react-aria-components'

const rowClass =
  'group flex min-h-6 cursor-default items-center gap-2 text-base text-ink outline-none disabled:text-ink-off'
const boxFocus = 'group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus'

/** Props of {@link Checkbox}. */
export interface CheckboxProps extends Omit<AriaCheckboxProps, 'children' | 'className' | 'style'> {
  /** The word beside it; without one give `aria-label`. */
  children?: ReactNode
  className?: string
}

/** `<Checkbox isSelected={isVoting} onChange={setVoting}>{t('voting')}</Checkbox>` */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={clsx(rowClass, className)}>
      {({ isSelected, isIndeterminate, isDisabled }) => (
        <>
          <svg
            aria-hidden="true"
            viewBox="0 0 16 16"
            fill="none"
            strokeWidth="1.75"
            strokeLinecap="round"
            strokeLinejoin="round"
            className={clsx(
              'size-4 shrink-0 rounded-1 border',
              boxFocus,
              isDisabled
                ? 'border-line bg-desk-2 stroke-ink-off'
                : isSelected || isIndeterminate
                  ? 'border-blue-solid bg-blue-solid stroke-on-solid'
                  : 'border-line-2 bg-paper stroke-transparent',
            )}
          >
            <path d={isIndeterminate ? 'M4 8h8' : isSelected ? 'M3.5 8.25l3 3 6-6.5' : ''} />
          </svg>
          {children}
        </>
      )}
    </AriaCheckbox>
  )
}

/** One choice of a radio group. */
export interface RadioOption<Id extends string> {
  id: Id
  label: string
  /** A quieter text beside the label. */
  detail?: string
  isDisabled?: boolean
  /** The label is what somebody typed, not a word of a catalogue. */
  isUserContent?: boolean
}

/** Props of {@link RadioGroup}. */
export interface RadioGroupProps<Id extends string> extends Omit<
  AriaRadioGroupProps,
  'children' | 'className' | 'style' | 'value' | 'defaultValue' | 'onChange'
> {
  label: string
  isLabelHidden?: boolean
  options: readonly RadioOption<Id>[]
  value: Id | null
  onChange: (value: Id) => void
  /** `cards` is a ruled list of choices with their details, `plain` circles and words. */
  look?: 'plain' | 'cards'
  className?: string
}

/** `<RadioGroup label={t('mode')} options={modes} value={mode} onChange={setMode} look="cards" />` */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, isLabelHidden = false, options, value, onChange, look = 'plain', className, ...rest } = props
  const cards = look === 'cards'
  return (
    <AriaRadioGroup
      {...rest}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
      className={clsx('group/radios', className)}
    >
      <Label className={isLabelHidden ? 'sr-only' : 'mb-0.5 block text-sm font-medium'}>{label}</Label>
      <div
        className={clsx(
          cards
            ? 'divide-y divide-line overflow-hidden rounded-2 border border-line-2 bg-paper'
            : 'flex gap-x-6 gap-y-1 group-orientation-vertical/radios:flex-col',
        )}
      >
        {options.map((option) => (
          <AriaRadio
            key={option.id}
            value={option.id}
            isDisabled={option.isDisabled ?? false}
            className={clsx(
              rowClass,
              cards &&
                'min-h-[34px] px-3 py-1.5 hover:bg-paper-2 selected:bg-blue-wash focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus',
            )}
          >
            <span
              className={clsx(
                'flex size-4 shrink-0 items-center justify-center rounded-full border border-line-2 bg-paper',
                'group-selected:border-[5px] group-selected:border-blue-solid group-disabled:border-line',
                !cards && boxFocus,
              )}
            />
            <span
              className={clsx(cards && 'w-38 shrink-0 group-selected:font-semibold')}
              {...(option.isUserContent === true ? { 'data-user-content': '' } : {})}
            >
              {option.label}
            </span>
            {option.detail === undefined ? null : <span className="text-sm text-ink-2">{option.detail}</span>}
          </AriaRadio>
        ))}
      </div>
    </AriaRadioGroup>
  )
}

/** Props of {@link Switch}. */
export interface SwitchProps extends Omit<AriaSwitchProps, 'children' | 'className' | 'style'> {
  children: ReactNode
  className?: string
}

/** Takes effect at once. `<Switch isSelected={isOn} onChange={setOn}>{t('backups')}</Switch>` */
export function Switch({ children, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={clsx(rowClass, className)}>
      <span
        className={clsx(
          'flex h-[17px] w-[30px] shrink-0 items-center rounded-full bg-line-2 px-0.5 group-selected:bg-blue-solid group-disabled:bg-line forced-colors:bg-transparent',
          'forced-colors:border',
          boxFocus,
        )}
      >
        <span className="size-[13px] rounded-full bg-on-solid transition-transform duration-(--t-1) group-selected:translate-x-[13px] forced-colors:bg-[CanvasText]" />
      </span>
      {children}
    </AriaSwitch>
  )
}

/** Props of {@link SegmentedControl}. */
export interface SegmentedControlProps<Id extends string> {
  label: string
  options: readonly { id: Id; label: string; count?: number | undefined }[]
  value: Id
  onChange: (value: Id) => void
  /** `boxed` is one control with parts, `pills` a row of words of which the chosen one is washed blue. */
  look?: 'boxed' | 'pills'
  isDisabled?: boolean
  className?: string
}

/** One of a few, always one chosen. `<SegmentedControl label={t('paper')} options={papers} value={paper} onChange={setPaper} />` */
export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, options, value, onChange, look = 'boxed', isDisabled = false, className } = props
  const boxed = look === 'boxed'
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      isDisabled={isDisabled}
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id))
        if (chosen) onChange(chosen.id)
      }}
      className={clsx(
        'flex',
        boxed ? 'w-fit divide-x divide-line-2 rounded-2 border border-line-2' : 'flex-wrap gap-1',
        className,
      )}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className={clsx(
            'ring-focus transition-ink flex items-center gap-1 text-base whitespace-nowrap text-ink-2 disabled:text-ink-off',
            'hover:text-ink selected:bg-blue-wash selected:font-semibold selected:text-blue',
            boxed
              ? 'h-[26px] bg-paper px-4 first:rounded-l-[4px] last:rounded-r-[4px] hover:bg-paper-2'
              : 'h-7 rounded-2 px-2 hover:bg-paper-2',
          )}
        >
          {option.label}
          {option.count === undefined ? null : <span className="text-sm">{option.count}</span>}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
