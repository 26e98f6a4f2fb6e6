import { instantNow } from '../../db/model/now'

/** The calendar date on this machine, `YYYY-MM-DD`: what "overdue" and "in office" are measured against. */
export function localToday(now: Date = instantNow()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
