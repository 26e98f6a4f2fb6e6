import { useTranslation } from 'react-i18next'
import { AgendaItemKind, LINE_MAX, type Person } from '../../../../../electron/contract/model'
import { Checkbox, ComboBox, DurationField, Select, TextField } from '../../../../ui'
import type { PasteRow } from './pasteDraft'

/** Props of {@link PreviewRow}. */
export interface PreviewRowProps {
  row: PasteRow
  people: readonly Person[]
  /** The agenda has this standing item already. */
  isDouble: boolean
  onChange: (changed: Partial<PasteRow>) => void
}

const CUSTOM = 'custom'

/** A line of the preview: whether it comes, its title, kind, who leads it and for how long. */
export function PreviewRow({ row, people, isDouble, onChange }: PreviewRowProps) {
  const { t } = useTranslation(['agendaPaste', 'agenda'])
  const { title, presenter } = row
  const named = { title: row.title }
  const custom = presenter !== null && presenter.personId === null ? presenter.name : null
  const options = [
    ...(custom === null ? [] : [{ id: CUSTOM, label: custom, isUserContent: true }]),
    ...people.map(({ id, fullName }) => ({ id: id as string, label: fullName, isUserContent: true })),
  ]
  return (
    <tr className="border-b border-line align-top [&>td]:py-1 [&>td]:pr-2">
      <td className="pt-2!">
        <Checkbox aria-label={t('take', named)} isSelected={row.isTaken} onChange={(isTaken) => onChange({ isTaken })}>
          {null}
        </Checkbox>
      </td>
      <td className={row.level === 1 ? 'pl-5' : ''}>
        <TextField
          label={t('titleOf', named)}
          isLabelHidden
          value={title}
          maxLength={LINE_MAX}
          isDisabled={!row.isTaken}
          onChange={(typed) => onChange({ title: typed })}
        />
        {row.question === null ? null : (
          <p data-user-content="" className="mt-0.5 line-clamp-2 text-sm text-ink-2">
            {row.question}
          </p>
        )}
        {isDouble ? <p className="mt-0.5 text-sm text-ochre">{t('double')}</p> : null}
      </td>
      <td>
        <Select
          label={t('kindOf', named)}
          isLabelHidden
          options={AgendaItemKind.options.map((kind) => ({ id: kind, label: t(`agenda:kind.${kind}`) }))}
          value={row.kind}
          isDisabled={!row.isTaken}
          onChange={(kind) => onChange({ kind })}
        />
      </td>
      <td>
        <ComboBox
          label={t('presenterOf', named)}
          isLabelHidden
          options={options}
          value={presenter === null ? null : (presenter.personId ?? CUSTOM)}
          isDisabled={!row.isTaken}
          onChange={(id) => {
            const person = people.find((each) => each.id === id)
            if (id !== CUSTOM) onChange({ presenter: person ? { personId: person.id, name: person.fullName } : null })
          }}
          onCustom={(name) => onChange({ presenter: { personId: null, name: name.slice(0, LINE_MAX) } })}
        />
      </td>
      <td className="pr-0!">
        <DurationField
          label={t('minutesOf', named)}
          isLabelHidden
          display="plain"
          isFigure
          value={row.minutes}
          isDisabled={!row.isTaken}
          onChange={(minutes) => onChange({ minutes })}
        />
      </td>
    </tr>
  )
}
