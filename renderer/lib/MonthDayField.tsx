import { Select } from '../ui'
import { formatMonth } from './format'
import { daysOfMonth, monthDay, readMonthDay } from './monthDay'

/** Props of {@link MonthDayField}. */
export interface MonthDayFieldProps {
  monthLabel: string
  dayLabel: string
  /** `MM-DD`. */
  value: string
  onChange: (value: string) => void
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** A day of every year, such as the one on which the school year begins. */
export function MonthDayField({ monthLabel, dayLabel, value, onChange }: MonthDayFieldProps) {
  const { month, day } = readMonthDay(value) ?? { month: 1, day: 1 }
  return (
    <div className="flex items-end gap-3">
      <Select
        label={monthLabel}
        className="w-48"
        options={upTo(12).map((each) => ({ id: String(each), label: formatMonth(each) }))}
        value={String(month)}
        onChange={(id) => onChange(monthDay(Number(id), day))}
      />
      <Select
        label={dayLabel}
        className="w-24"
        options={upTo(daysOfMonth(month)).map((each) => ({ id: String(each), label: String(each) }))}
        value={String(day)}
        onChange={(id) => onChange(monthDay(month, Number(id)))}
      />
    </div>
  )
}
