import { useTranslation } from 'react-i18next'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { Checkbox, TextArea } from '../../../ui'
import { wordOf, type ParamValue } from './params'

/** Props of {@link WordChoice}. */
export interface WordChoiceProps {
  /** Of the value: it says from which vocabulary the words are. */
  name: string
  options: readonly string[]
  chosen: readonly string[]
  /** The chosen words in the order of the options. */
  onChange: (chosen: string[]) => void
}

/** Words of a vocabulary to tick. */
export function WordChoice({ name, options, chosen, onChange }: WordChoiceProps) {
  const voice = useComplianceVoice()
  return (
    <div className="grid grid-cols-2 gap-x-3">
      {options.map((option) => (
        <Checkbox
          key={option}
          isSelected={chosen.includes(option)}
          onChange={(isOn) => onChange(options.filter((each) => (each === option ? isOn : chosen.includes(each))))}
        >
          {wordOf(name, option, voice)}
        </Checkbox>
      ))}
    </div>
  )
}

/** Props of {@link WordsField}. */
export interface WordsFieldProps {
  name: string
  label: string
  options: readonly string[]
  value: ParamValue | undefined
  onChange: (value: ParamValue | undefined) => void
}

/** Words of a vocabulary to tick, and others, one on a line. */
export function WordsField({ name, label, options, value, onChange }: WordsFieldProps) {
  const { t } = useTranslation('profiles')
  const words = Array.isArray(value) ? (value as readonly string[]) : []
  const known = words.filter((word) => options.includes(word))
  const own = words.filter((word) => !options.includes(word))
  const give = (next: readonly string[]) => onChange(next.length === 0 ? undefined : next)
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-2">
      <p className="text-sm font-medium">{label}</p>
      <WordChoice name={name} options={options} chosen={known} onChange={(chosen) => give([...chosen, ...own])} />
      <TextArea
        label={t('ownWords')}
        help={t('onePerLine')}
        value={own.join('\n')}
        onChange={(text) => give([...known, ...(text === '' ? [] : text.split('\n'))])}
      />
    </div>
  )
}
