import { CalendarDate } from '../../db/model/fields'

/**
 * How far ahead of this machine's clock Minutebook lives, in milliseconds, so that its day is the one that a test asks
 * for at the same time of day. Zero in a packaged app, whatever its environment says.
 */
export function travelledMs(
  isPackaged: boolean,
  environment: NodeJS.ProcessEnv = process.env,
  real: Date = new Date(),
): number {
  const asked = environment['MINUTEBOOK_TODAY']
  if (isPackaged || asked === undefined) return 0
  const [year = 0, month = 1, day = 1] = CalendarDate.parse(asked).split('-').map(Number)
  // By the parts of the date, not by days of 24 hours: a change of the clocks between must not lead to another day.
  const there = new Date(real)
  there.setFullYear(year, month - 1, day)
  return there.getTime() - real.getTime()
}
