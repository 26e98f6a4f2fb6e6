import { useTranslation } from 'react-i18next'
import { printTerm, type FilterTerm } from '../../../../electron/contract/model'
import { Button, Select, type Option } from '../../../ui'
import { plainView } from '../registerView'
import { choose, chosenIn, DUE_TERMS, STATUS_TERMS, type ChoiceOf } from './choices'
import type { KnownNames } from './suggestions'

const ANY = 'any'
const OTHER = 'other'

interface ChoiceProps {
  choice: ChoiceOf
  label: string
  anyLabel: string
  options: readonly { term: FilterTerm; label: string; isUserContent?: boolean }[]
  text: string
  onChange: (text: string) => void
}

function Choice({ choice, label, anyLabel, options, text, onChange }: ChoiceProps) {
  const { t } = useTranslation('actions')
  const chosen = chosenIn(text, choice)
  const listed: Option[] = [
    { id: ANY, label: anyLabel },
    ...options.map(({ term, label: name, isUserContent = false }) => ({
      id: printTerm(term),
      label: name,
      isUserContent,
    })),
  ]
  const isListed = chosen === null || listed.some(({ id }) => id === chosen)
  return (
    <Select
      label={label}
      isLabelHidden
      className="w-[118px] min-w-0 min-[1180px]:w-[136px]"
      value={chosen === null ? ANY : isListed ? chosen : OTHER}
      // What was typed by hand and is in no list is said, and stays until something else is chosen.
      options={isListed ? listed : [...listed, { id: OTHER, label: t('filter.asWritten') }]}
      onChange={(id) => {
        if (id === OTHER) return
        onChange(choose(text, choice, options.find(({ term }) => printTerm(term) === id)?.term ?? null))
      }}
    />
  )
}

/** Props of {@link FilterChoices}. */
export interface FilterChoicesProps {
  text: string
  onChange: (text: string) => void
  names: KnownNames
  hasBoards: boolean
}

/** The most used parts of a filter to choose from; each choice writes into the text of the box. */
export function FilterChoices({ text, onChange, names, hasBoards }: FilterChoicesProps) {
  const { t } = useTranslation('actions')
  const common = { text, onChange }
  return (
    <>
      {hasBoards ? (
        <Choice
          {...common}
          choice="board"
          label={t('filter.board')}
          anyLabel={t('filter.everyBoard')}
          options={names.boards.map(({ name, shortName }) => ({
            term: { kind: 'board', name: shortName ?? name },
            label: shortName ?? name,
            isUserContent: true,
          }))}
        />
      ) : null}
      <Choice
        {...common}
        choice="owner"
        label={t('filter.owner')}
        anyLabel={t('filter.everybody')}
        options={[
          { term: { kind: 'owner', who: 'none' }, label: t('owners.none') },
          ...names.owners.map((name) => ({
            term: { kind: 'owner', who: 'name', name } as const,
            label: name,
            isUserContent: true,
          })),
        ]}
      />
      <Choice
        {...common}
        choice="status"
        label={t('filter.status')}
        anyLabel={t('filter.any')}
        options={STATUS_TERMS.flatMap((term) =>
          term.kind === 'is' ? [{ term, label: t(`filter.is.${term.is}`) }] : [],
        )}
      />
      <Choice
        {...common}
        choice="due"
        label={t('filter.due')}
        anyLabel={t('filter.anyTime')}
        options={DUE_TERMS.map((term, index) => ({
          term,
          label: t(`filter.dueIs.${(['overdue', 'today', 'week', 'month', 'none'] as const)[index] ?? 'none'}`),
        }))}
      />
      {text === plainView.text ? null : (
        <Button variant="ghost" onPress={() => onChange(plainView.text)}>
          {t('filter.clear')}
        </Button>
      )}
    </>
  )
}
