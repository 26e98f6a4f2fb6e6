import { useTranslation } from 'react-i18next'
import { Select } from '../../../ui'
import { mapColumn, ROSTER_FIELDS, type ColumnMapping, type RosterField } from './columns'
import type { TextTable } from './readTable'

/** How many values of a column are shown beside its heading. */
const SAMPLES = 3

/** For each column of the file what it fills, with its heading and the first of its values. */
export function ColumnPicker(props: {
  table: TextTable
  mapping: ColumnMapping
  onChange: (mapping: ColumnMapping) => void
}) {
  const { t } = useTranslation('boards')
  const { table, mapping, onChange } = props
  const options: { id: RosterField | 'ignored'; label: string }[] = [
    { id: 'ignored', label: t('import.ignored') },
    ...ROSTER_FIELDS.map((field) => ({ id: field, label: t(`import.field.${field}`) })),
  ]
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">{t('import.columns')}</caption>
      <thead>
        <tr className="h-[26px] border-b border-line text-xs text-ink-2 [&>th]:font-normal">
          <th scope="col">{t('import.heading')}</th>
          <th scope="col">{t('import.values')}</th>
          <th scope="col" className="w-48">
            {t('import.fills')}
          </th>
        </tr>
      </thead>
      <tbody>
        {table.heads.map((head, column) => {
          const name = head === '' ? t('import.unnamed', { number: column + 1 }) : head
          const values = table.rows
            .map((row) => row.cells[column] ?? '')
            .filter((value) => value !== '')
            .slice(0, SAMPLES)
            .join(' · ')
          return (
            // A column has no other identity than its place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={column} className="h-[34px] border-b border-line last:border-b-0">
              <th scope="row" className="truncate pr-3 font-semibold" data-user-content title={name}>
                {name}
              </th>
              <td className="truncate pr-3 text-sm text-ink-2" data-user-content title={values}>
                {values}
              </td>
              <td>
                <Select
                  label={t('import.columnFills', { column: name })}
                  isLabelHidden
                  options={options}
                  value={mapping[column] ?? 'ignored'}
                  onChange={(field) => onChange(mapColumn(mapping, column, field === 'ignored' ? null : field))}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
