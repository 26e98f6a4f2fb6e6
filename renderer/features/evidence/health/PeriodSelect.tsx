import { useTranslation } from 'react-i18next'
import { Select } from '../../../ui'
import { PERIODS, type PeriodName } from './period'

/** Of which period results are told. */
export function PeriodSelect({ value, onChange }: { value: PeriodName; onChange: (value: PeriodName) => void }) {
  const { t } = useTranslation('health')
  return (
    <Select
      label={t('period.label')}
      className="w-[190px]"
      options={PERIODS.map((id) => ({ id, label: t(`period.${id}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}
