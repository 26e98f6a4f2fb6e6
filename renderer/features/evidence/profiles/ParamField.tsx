import { useTranslation } from 'react-i18next'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { Checkbox, NumberField, Select, TextArea, TextField } from '../../../ui'
import { valueText, wordOf, type ParamKind, type ParamValue } from './params'

/** Props of {@link ParamField}. */
export interface ParamFieldProps {
  name: string
  kind: ParamKind
  value: ParamValue | undefined
  onChange: (value: ParamValue | undefined) => void
}

const NONE = 'none'

/** One value of a rule, as what it is: a number, a choice, some words of a list. */
export function ParamField({ name, kind, value, onChange }: ParamFieldProps) {
  const { t } = useTranslation('profiles')
  const voice = useComplianceVoice()
  const label = voice.say(`param.${name}`)
  switch (kind.kind) {
    case 'number':
      return (
        <NumberField
          label={label}
          value={typeof value === 'number' ? value : null}
          minValue={0}
          isWhole={name !== 'percent'}
          onChange={(number) => onChange(number ?? undefined)}
        />
      )
    case 'yes_no':
      return (
        <Checkbox isSelected={value === true} onChange={(isOn) => onChange(isOn ? true : undefined)}>
          {label}
        </Checkbox>
      )
    case 'one_of':
      return (
        <Select
          label={label}
          options={[NONE, ...kind.options].map((id) => ({ id, label: wordOf(name, id, voice) }))}
          value={typeof value === 'string' ? value : NONE}
          onChange={(id) => onChange(id === NONE ? undefined : id)}
        />
      )
    case 'some_of': {
      const chosen = Array.isArray(value) ? (value as readonly string[]) : []
      return (
        <div role="group" aria-label={label}>
          <p className="text-sm font-medium">{label}</p>
          <div className="grid grid-cols-2 gap-x-3">
            {kind.options.map((option) => (
              <Checkbox
                key={option}
                isSelected={chosen.includes(option)}
                onChange={(isOn) => {
                  const next = kind.options.filter((each) => (each === option ? isOn : chosen.includes(each)))
                  onChange(next.length === 0 ? undefined : next)
                }}
              >
                {wordOf(name, option, voice)}
              </Checkbox>
            ))}
          </div>
        </div>
      )
    }
    case 'lines':
      return (
        <TextArea
          label={label}
          help={t('onePerLine')}
          value={Array.isArray(value) ? (value as readonly string[]).join('\n') : ''}
          onChange={(text) => onChange(text === '' ? undefined : text.split('\n'))}
        />
      )
    case 'text':
      return (
        <TextField
          label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(text.trim() === '' ? undefined : text.trim())}
        />
      )
    case 'groups':
      return (
        <p>
          <span className="text-sm font-medium">{label}</span> {valueText(name, value, voice)}
        </p>
      )
  }
}
