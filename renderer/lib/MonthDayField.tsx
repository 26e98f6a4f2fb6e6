import { Select } from '../ui'
import { formatMonth } from './format'
import { daysOfMonth, monthDay, readMonthDay } from './monthDay'

/** Props of {@link MonthDayField}. */
export interface MonthDayFieldProps<Value extends string | null> {
  monthLabel: string
  dayLabel: string
  /** `MM-DD`; null where no day is given. */
  value: Value
  /** What stands for no day; left out where there is always one. */
  noneLabel?: null extends Value ? string : never
  onChange: (value: string | Value) => void
}

const NONE = 'none'

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)

/** A day of every year, such as the one on which the school year begins. */
export function MonthDayField<Value extends string | null>(props: MonthDayFieldProps<Value>) {
  const { monthLabel, dayLabel, value, noneLabel, onChange } = props
  const read = value === null ? undefined : readMonthDay(value)
  const { month, day } = read ?? { month: 1, day: 1 }
  // As the system writes them, like every date.
  const months = upTo(12).map((each) => ({ id: String(each), label: formatMonth(each), isUserContent: true }))
  return (
    <div className="flex items-end gap-3">
      <Select
        label={monthLabel}
        className="w-48"
        options={noneLabel === undefined ? months : [{ id: NONE, label: noneLabel }, ...months]}
        value={read === undefined ? NONE : String(month)}
        onChange={(id) => onChange(id === NONE ? (null as Value) : monthDay(Number(id), day))}
      />
      <Select
        label={dayLabel}
        className="w-24"
        isDisabled={read === undefined}
        options={upTo(daysOfMonth(month)).map((each) => ({ id: String(each), label: String(each) }))}
        value={read === undefined ? null : String(day)}
        onChange={(id) => onChange(monthDay(month, Number(id)))}
      />
    </div>
  )
}
