import { useTranslation } from 'react-i18next'
import { PARAGRAPH_MAX } from '../../../electron/contract/model'
import { Checkbox, ComboBox, DateField, NumberField, Select, TextArea, TextField } from '../../ui'
import { useLineRule } from '../lineRule'
import { useQueryOf } from '../query'
import { nameOfNewContact, newContact } from './contact'
import type { EntryValues } from './EntryDialog'

/** One field of an entry. Two short ones stand beside each other. */
export interface FieldSpec {
  id: string
  label: string
  kind:
    | 'line'
    | 'paragraph'
    | 'date'
    | 'number'
    | 'choice'
    | 'flag'
    /** Somebody of the address book. */
    | 'person'
    /** The same, or a new name: see `contactOf`. */
    | 'contact'
    /** A line with words to choose from; another text counts too. */
    | 'suggested'
    /** The name of an organization, known or new. */
    | 'organization'
    | 'board'
    | 'program'
  options?: readonly { id: string; label: string; isUserContent?: boolean }[]
  /** The choice, where it goes by what the other fields hold. */
  optionsFor?: (values: EntryValues) => NonNullable<FieldSpec['options']>
  isRequired?: boolean
  /** Said when a required field is empty. */
  missing?: string
  help?: string
  /** Takes the whole width; texts of several lines always do. */
  isWide?: boolean
  minValue?: number
  maxValue?: number
  /** A number with halves. */
  hasParts?: boolean
  /** Whether it is asked for, given what the others hold. */
  isShown?: (values: EntryValues) => boolean
}

/** Props of {@link EntryField}. */
export interface EntryFieldProps {
  field: FieldSpec
  value: string | number | boolean | null
  onChange: (value: string | number | boolean | null) => void
  isReadOnly: boolean
  autoFocus: boolean
  error: string | undefined
}

/** The control of one field of an entry. */
export function EntryField({ field, value, onChange, isReadOnly, autoFocus, error }: EntryFieldProps) {
  const { t } = useTranslation('registers')
  const line = useLineRule()
  const { kind, label } = field
  const text = typeof value === 'string' ? value : ''
  const className = field.isWide === true || kind === 'paragraph' ? 'col-span-2' : ''
  const common = {
    label,
    className,
    autoFocus,
    ...(error === undefined ? {} : { error }),
    ...(field.help === undefined ? {} : { help: field.help }),
  }
  switch (kind) {
    case 'line':
      return <TextField {...common} value={text} onChange={onChange} validate={line()} isReadOnly={isReadOnly} />
    case 'paragraph':
      return <TextArea {...common} value={text} onChange={onChange} maxLength={PARAGRAPH_MAX} isReadOnly={isReadOnly} />
    case 'date':
      return (
        <DateField
          {...common}
          value={text === '' ? null : text}
          onChange={onChange}
          yearGuess="thisYear"
          isReadOnly={isReadOnly}
        />
      )
    case 'number':
      return (
        <NumberField
          {...common}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
          minValue={field.minValue ?? 0}
          {...(field.maxValue === undefined ? {} : { maxValue: field.maxValue })}
          isWhole={field.hasParts !== true}
          isReadOnly={isReadOnly}
        />
      )
    case 'flag':
      return (
        <Checkbox isSelected={value === true} onChange={onChange} isDisabled={isReadOnly} className="col-span-2">
          {label}
        </Checkbox>
      )
    case 'choice':
      return (
        <Select
          {...common}
          value={text === '' ? (field.isRequired === true ? null : NONE) : text}
          options={[...(field.isRequired === true ? [] : [{ id: NONE, label: t('none') }]), ...(field.options ?? [])]}
          onChange={(id) => onChange(id === NONE ? null : id)}
          isDisabled={isReadOnly}
        />
      )
    case 'suggested':
      return (
        <SuggestedField
          {...common}
          value={text}
          options={field.options ?? []}
          onChange={onChange}
          isDisabled={isReadOnly}
        />
      )
    case 'person':
      return <PersonField {...common} value={text} onChange={onChange} isDisabled={isReadOnly} />
    case 'contact':
      return <PersonField {...common} value={text} onChange={onChange} isDisabled={isReadOnly} takesNew />
    case 'organization':
      return <OrganizationField {...common} value={text} onChange={onChange} isDisabled={isReadOnly} />
    case 'board':
      return (
        <BoardField
          {...common}
          value={text}
          onChange={onChange}
          isDisabled={isReadOnly}
          isRequired={field.isRequired === true}
        />
      )
    case 'program':
      return <ProgramField {...common} value={text} onChange={onChange} isDisabled={isReadOnly} />
  }
}

const NONE = 'none'

interface NamedFieldProps {
  label: string
  className: string
  autoFocus: boolean
  error?: string
  help?: string
  value: string
  onChange: (value: string | null) => void
  isDisabled: boolean
}

function PersonField({ value, onChange, takesNew = false, ...rest }: NamedFieldProps & { takesNew?: boolean }) {
  const { t } = useTranslation('registers')
  const people = useQueryOf('person.list', { text: '' })
  const newName = nameOfNewContact(value)
  const options = (people.data ?? []).map(({ id, fullName, organization }) => ({
    id: id as string,
    label: fullName,
    isUserContent: true,
    ...(organization === null ? {} : { detail: organization.name }),
  }))
  const own = newName === null ? [] : [{ id: value, label: newName, isUserContent: true, detail: t('newContact') }]
  return (
    <ComboBox
      {...rest}
      value={value === '' ? null : value}
      options={[...own, ...options]}
      onChange={onChange}
      {...(takesNew ? { onCustom: (name: string) => onChange(newContact(name)) } : {})}
    />
  )
}

function OrganizationField({ value, onChange, ...rest }: NamedFieldProps) {
  const organizations = useQueryOf('organization.list', {})
  const known = organizations.data ?? []
  const isNew = value !== '' && !known.some(({ name }) => name === value)
  const options = known.map(({ name }) => ({ id: name, label: name, isUserContent: true }))
  return (
    <ComboBox
      {...rest}
      value={value === '' ? null : value}
      options={isNew ? [{ id: value, label: value, isUserContent: true }, ...options] : options}
      onChange={onChange}
      onCustom={onChange}
    />
  )
}

function SuggestedField({
  value,
  options,
  onChange,
  ...rest
}: NamedFieldProps & { options: NonNullable<FieldSpec['options']> }) {
  const isOwn = value !== '' && !options.some(({ id }) => id === value)
  const take = (text: string) => {
    // Whoever writes a word of the list in another case means that one.
    const known = options.find(({ label }) => label.toLocaleLowerCase() === text.toLocaleLowerCase())
    onChange(known?.id ?? text)
  }
  return (
    <ComboBox
      {...rest}
      value={value === '' ? null : value}
      options={isOwn ? [{ id: value, label: value, isUserContent: true }, ...options] : options}
      onChange={onChange}
      onCustom={take}
    />
  )
}

function BoardField({ value, onChange, isRequired, ...rest }: NamedFieldProps & { isRequired: boolean }) {
  const { t } = useTranslation('registers')
  const boards = useQueryOf('board.list', {})
  return (
    <Select
      {...rest}
      value={value === '' ? (isRequired ? null : NONE) : value}
      options={[
        ...(isRequired ? [] : [{ id: NONE, label: t('none') }]),
        ...(boards.data ?? []).map(({ id, name }) => ({ id: id as string, label: name, isUserContent: true })),
      ]}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  )
}

function ProgramField({ value, onChange, ...rest }: NamedFieldProps) {
  const { t } = useTranslation('registers')
  const programs = useQueryOf('program.list', {})
  return (
    <Select
      {...rest}
      value={value === '' ? NONE : value}
      options={[
        { id: NONE, label: t('none') },
        ...(programs.data ?? [])
          // One that is taught no more is not chosen any more, but stays where it was chosen.
          .filter(({ id, closedOn }) => closedOn === null || id === value)
          .map(({ id, name }) => ({ id: id as string, label: name, isUserContent: true })),
      ]}
      onChange={(id) => onChange(id === NONE ? null : id)}
    />
  )
}
