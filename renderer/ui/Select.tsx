import clsx from 'clsx'
import { useState } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  Select as AriaSelect,
  SelectValue,
  type ComboBoxProps as AriaComboBoxProps,
  type SelectProps as AriaSelectProps,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { controlClass, FieldLabel, FieldNotes, validity, type FieldFrameProps } from './field'
import { Icon } from './Icon'
import { OptionList, type Option } from './ListOption'
import { fieldHeights } from './TextField'
import { readTypedChoice } from './typedChoice'

type SelectRest = Omit<
  AriaSelectProps<Option>,
  | 'children'
  | 'className'
  | 'style'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'selectedKey'
  | 'onSelectionChange'
  | 'validationBehavior'
  | 'isInvalid'
>

/** Props of {@link Select}. */
export interface SelectProps<Id extends string> extends SelectRest, FieldFrameProps {
  options: readonly (Option & { id: Id })[]
  value: Id | null
  onChange: (value: Id) => void
  size?: 'md' | 'lg' | 'xl'
}

/** One of a few. `<Select label={t('status')} options={statuses} value={status} onChange={setStatus} />` */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden = false, help, error, className, options, value, onChange, size = 'md', ...rest } = props
  const { t } = useTranslation('ui')
  return (
    <AriaSelect
      placeholder={t('field.choose')}
      {...rest}
      {...validity(error)}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChange(chosen.id)
      }}
      className={clsx('min-w-0', className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <AriaButton
        className={clsx(
          controlClass,
          fieldHeights[size],
          'ring-focus flex items-center gap-2 text-left hover:bg-paper-2 focus-visible:border-focus',
        )}
      >
        <SelectValue
          className="flex-1 truncate placeholder:text-ink-3"
          {...(options.find((option) => option.id === value)?.isUserContent === true
            ? { 'data-user-content': '' }
            : {})}
        >
          {({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <Icon name="chevronDown" className="text-ink-3" />
      </AriaButton>
      <FieldNotes help={help} error={error} />
      <OptionList options={options} />
    </AriaSelect>
  )
}

type ComboRest = Omit<
  AriaComboBoxProps<Option>,
  | 'children'
  | 'className'
  | 'style'
  | 'items'
  | 'defaultItems'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'selectedKey'
  | 'defaultSelectedKey'
  | 'onSelectionChange'
  | 'inputValue'
  | 'defaultInputValue'
  | 'onInputChange'
  | 'validationBehavior'
  | 'isInvalid'
>

/** Props of {@link ComboBox}. */
export interface ComboBoxProps extends ComboRest, FieldFrameProps {
  options: readonly Option[]
  /** The chosen option's id, or null. */
  value: string | null
  onChange: (id: string | null) => void
  /** Takes a text that is no option; without it only options count. Called when the field is left or on Enter. */
  onCustom?: (text: string) => void
  placeholder?: string
  size?: 'md' | 'lg' | 'xl'
}

/** Type to find one of many, such as a person. `<ComboBox label={t('owner')} options={people} value={ownerId} onChange={setOwner} />` */
export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    isLabelHidden = false,
    help,
    error,
    className,
    options,
    value,
    onChange,
    onCustom,
    placeholder,
    size = 'md',
    ...rest
  } = props
  const { t } = useTranslation('ui')
  const chosenLabel = options.find((option) => option.id === value)?.label ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const asked = (typed ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
  const fits = (option: Option) =>
    `${option.label} ${option.detail ?? ''}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().includes(asked)
  // Until something is typed the list is whole, also when a value stands in the field.
  const shown = typed === null || asked === '' || typed === chosenLabel ? options : options.filter(fits)
  // A text that takes the place of no choice is no change of choice: only here is it heard of.
  const settle = () => {
    const choice = readTypedChoice(typed, { value, options, takesNew: onCustom !== undefined })
    if (choice.act === 'clear') onChange(null)
    else if (choice.act === 'choose') onChange(choice.id)
    else if (choice.act === 'take') onCustom?.(choice.text)
    setTyped(null)
  }

  return (
    <AriaComboBox
      menuTrigger="input"
      {...rest}
      {...validity(error)}
      allowsCustomValue={onCustom !== undefined}
      allowsEmptyCollection
      items={shown}
      value={value}
      inputValue={typed ?? chosenLabel}
      onInputChange={setTyped}
      onChange={(id) => {
        setTyped(null)
        if (id !== null) onChange(String(id))
        else if (typed !== null && typed.trim() !== '' && onCustom) onCustom(typed.trim())
        // The field says so once more when it is left; what nobody typed over stays chosen.
        else if (typed !== null && value !== null) onChange(null)
      }}
      onBlur={(event) => {
        settle()
        rest.onBlur?.(event)
      }}
      className={clsx('min-w-0', className)}
    >
      <FieldLabel label={label} isHidden={isLabelHidden} />
      <Group className="relative flex">
        <Input
          {...(placeholder === undefined ? {} : { placeholder })}
          // A form may be sent by this very key, and has to take along what stands in the field. A row that stands out
          // is taken by the list itself.
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            if (onCustom !== undefined && !event.currentTarget.hasAttribute('aria-activedescendant')) settle()
          }}
          className={clsx(controlClass, fieldHeights[size], 'pr-7')}
        />
        <AriaButton
          aria-label={t('showOptions')}
          className="absolute inset-y-0 right-0 flex w-7 items-center justify-center text-ink-3 outline-none hover:text-ink"
        >
          <Icon name="chevronDown" />
        </AriaButton>
      </Group>
      <FieldNotes help={help} error={error} />
      <OptionList options={shown} />
    </AriaComboBox>
  )
}
