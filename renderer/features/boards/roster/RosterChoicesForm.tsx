import { useTranslation } from 'react-i18next'
import { MemberCategory, MemberRole, Side } from '../../../../electron/contract/model'
import { DateField, Select } from '../../../ui'
import { wordKey, type RosterChoices, type UnknownWord, type WordField } from './judgeRoster'
import { DELIMITERS, type Delimiter } from './readTable'

const delimiterNames: Record<Delimiter, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** More unknown words than this are a wrong column, not a wording. */
const WORDS_MAX = 12

/** Props of {@link RosterChoicesForm}. */
export interface RosterChoicesFormProps {
  delimiter: Delimiter
  choices: RosterChoices
  words: readonly UnknownWord[]
  hasDates: boolean
  hasTermStart: boolean
  hasCategory: boolean
  onDelimiter: (delimiter: Delimiter) => void
  onChange: (choices: Partial<RosterChoices>) => void
}

function meaningsOf(field: WordField): readonly string[] {
  if (field === 'role') return MemberRole.options
  if (field === 'category') return MemberCategory.options
  return field === 'side' ? Side.options : ['yes', 'no']
}

/** What the file cannot say by itself: its delimiter, the order of its dates, what is missing, what unknown words mean. */
export function RosterChoicesForm(props: RosterChoicesFormProps) {
  const { t } = useTranslation('boards')
  const { choices, onChange, words } = props
  const label = (field: WordField, meaning: string) =>
    field === 'voting' ? t(`import.${meaning}`) : t(`${field}.${meaning}`)
  return (
    <>
      <div className="grid grid-cols-4 gap-3">
        <Select
          label={t('import.delimiter')}
          options={DELIMITERS.map((delimiter) => ({ id: delimiter, label: t(`import.${delimiterNames[delimiter]}`) }))}
          value={props.delimiter}
          onChange={props.onDelimiter}
        />
        {props.hasDates ? (
          <Select
            label={t('import.dateOrder')}
            options={[
              { id: 'dayFirst', label: t('import.dayFirst') },
              { id: 'monthFirst', label: t('import.monthFirst') },
            ]}
            value={choices.dateOrder}
            onChange={(dateOrder) => onChange({ dateOrder })}
          />
        ) : null}
        <DateField
          label={t(props.hasTermStart ? 'import.missingStart' : 'import.allStart')}
          value={choices.termStart}
          onChange={(termStart) => {
            if (termStart !== null) onChange({ termStart })
          }}
          yearGuess="thisYear"
          minDate="1900-01-01"
          maxDate="2199-12-31"
        />
        <Select
          label={t(props.hasCategory ? 'import.missingCategory' : 'import.allCategory')}
          options={MemberCategory.options.map((category) => ({ id: category, label: t(`category.${category}`) }))}
          value={choices.category}
          onChange={(category) => onChange({ category })}
        />
      </div>
      {words.length === 0 ? null : (
        <div className="mt-3">
          <h3 className="mb-1 font-semibold">{t('import.words', { count: words.length })}</h3>
          <div className="grid grid-cols-2 gap-x-6 gap-y-1.5">
            {words.slice(0, WORDS_MAX).map((word) => {
              const key = wordKey(word.field, word.text)
              return (
                <div key={key} className="flex items-center gap-2">
                  <span className="min-w-0 flex-1 truncate">
                    {t('import.word', { field: t(`import.field.${word.field}`), text: word.text, count: word.count })}
                  </span>
                  <Select
                    label={t('import.meaning', { text: word.text })}
                    isLabelHidden
                    options={meaningsOf(word.field).map((meaning) => ({
                      id: meaning,
                      label: label(word.field, meaning),
                    }))}
                    value={choices.words[key] ?? null}
                    onChange={(meaning) => onChange({ words: { ...choices.words, [key]: meaning } })}
                    className="w-40 shrink-0"
                  />
                </div>
              )
            })}
          </div>
        </div>
      )}
    </>
  )
}
