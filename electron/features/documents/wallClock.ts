/** `HH:MM` */
export type WallTime = string

/** A calendar day and wall-clock time as a Date whose UTC fields carry them, for formatting in UTC. */
export function dateOf(day: string, time: WallTime = '00:00'): Date {
  return new Date(`${day}T${time}:00Z`)
}

/** The wall-clock time some minutes later; past midnight it starts again at 00:00. */
export function laterBy(time: WallTime, minutes: number): WallTime {
  const [hours = 0, rest = 0] = time.split(':').map(Number)
  const total = (hours * 60 + rest + minutes) % 1440
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}
