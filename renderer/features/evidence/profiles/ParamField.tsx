import { useTranslation } from 'react-i18next'
import { useComplianceVoice } from '../../../lib/complianceVoice'
import { MonthDayField } from '../../../lib/MonthDayField'
import { Checkbox, NumberField, Select } from '../../../ui'
import { GroupsField } from './GroupsField'
import { wordOf, type ParamKind, type ParamValue } from './params'
import { WordChoice, WordsField } from './WordsField'

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
          <WordChoice
            name={name}
            options={kind.options}
            chosen={chosen}
            onChange={(next) => onChange(next.length === 0 ? undefined : next)}
          />
        </div>
      )
    }
    case 'words':
      return <WordsField name={name} label={label} options={kind.options} value={value} onChange={onChange} />
    case 'month_day':
      return (
        <MonthDayField
          monthLabel={label}
          dayLabel={t('onDay')}
          noneLabel={voice.say('value.none')}
          value={typeof value === 'string' ? value : null}
          onChange={(day) => onChange(day ?? undefined)}
        />
      )
    case 'groups':
      return <GroupsField name={name} label={label} options={kind.options} value={value} onChange={onChange} />
  }
}
