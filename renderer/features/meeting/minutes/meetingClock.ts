import { instantNow } from '../../../../electron/contract/model'
import { useSyncExternalStore } from 'react'

/** The wall-clock time in a time zone, `HH:MM`. */
export function timeInZone(timeZone: string, at: Date = instantNow()): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((piece) => piece.type === type)?.value ?? '00'
  return `${part('hour')}:${part('minute')}`
}

/** The day in a time zone, `YYYY-MM-DD`. */
export function dateInZone(timeZone: string, at: Date = instantNow()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}

function everySecond(changed: () => void): () => void {
  const timer = setInterval(changed, 1000)
  return () => clearInterval(timer)
}

/** The time at the meeting's place, followed minute by minute. */
export function useMeetingTime(timeZone: string): string {
  return useSyncExternalStore(everySecond, () => timeInZone(timeZone))
}
