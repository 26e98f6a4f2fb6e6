import type { AgendaItem, MeetingDetail, MeetingPresence, Recess } from '../../../../electron/contract/model'
import { addMinutes } from '../../../lib/format'
import { plannedTimes } from '../minutes/plan'

/** Minutes from midnight. */
function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Minutes from one time to a later one without the recesses in between; 0 when the second is earlier. */
export function minutesBetween(from: string, to: string, recesses: readonly Recess[] = []): number {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  const paused = recesses.reduce((sum, { startedAt, endedAt }) => {
    const inside = Math.min(end, minutesOf(endedAt ?? to)) - Math.max(start, minutesOf(startedAt))
    return sum + Math.max(0, inside)
  }, 0)
  return Math.max(0, end - start - paused)
}

/** The item that is being taken, if one is. */
export function currentItemId(presence: Pick<MeetingPresence, 'spans'>): string | null {
  return presence.spans.find(({ endedAt }) => endedAt === null)?.agendaItemId ?? null
}

/** How many minutes each item took that was taken up, without recesses; the one being taken until `time`. */
export function minutesTaken(
  { spans, recesses }: Pick<MeetingPresence, 'spans' | 'recesses'>,
  time: string,
): ReadonlyMap<string, number> {
  const taken = new Map<string, number>()
  for (const { agendaItemId, startedAt, endedAt } of spans) {
    const minutes = minutesBetween(startedAt, endedAt ?? time, recesses)
    taken.set(agendaItemId, (taken.get(agendaItemId) ?? 0) + minutes)
  }
  return taken
}

/** A running meeting against its plan. All numbers are whole minutes. */
export interface Course {
  readonly item: {
    readonly id: string
    readonly number: string
    readonly elapsed: number
    readonly planned: number | null
    /** How far over its plan; 0 while it is not. */
    readonly over: number
  } | null
  readonly elapsed: number
  readonly planned: number
  /** How far behind the plan; negative when it is ahead. Null while no item is being taken. */
  readonly behind: number | null
  /** When it will end if the rest takes what is planned; null while no item is being taken. */
  readonly end: string | null
}

/** Where a running meeting is against its plan at a time; null before the call to order. */
export function courseOf(
  meeting: Pick<MeetingDetail, 'startTime' | 'endTime' | 'calledToOrderAt'>,
  agenda: readonly AgendaItem[],
  presence: Pick<MeetingPresence, 'spans' | 'recesses'>,
  time: string,
): Course | null {
  const { calledToOrderAt, startTime, endTime } = meeting
  if (calledToOrderAt === null) return null
  const planned = minutesBetween(startTime, endTime)
  const elapsed = minutesBetween(calledToOrderAt, time)
  const item = agenda.find(({ id }) => id === currentItemId(presence))
  const times = item && plannedTimes(agenda, startTime).get(item.id)
  if (!item || !times) return { item: null, elapsed, planned, behind: null, end: null }
  const itemElapsed = minutesTaken(presence, time).get(item.id) ?? 0
  const itemPlanned = item.minutesAllotted
  const left = Math.max(0, (itemPlanned ?? 0) - itemElapsed)
  // Past what its plan leaves, each minute more puts the meeting behind.
  const plannedEnd = minutesOf(times.from) + (itemPlanned ?? 0)
  const behind = minutesOf(time) + left - plannedEnd
  return {
    item: {
      id: item.id,
      number: item.number,
      elapsed: itemElapsed,
      planned: itemPlanned,
      over: itemPlanned === null ? 0 : Math.max(0, itemElapsed - itemPlanned),
    },
    elapsed,
    planned,
    behind,
    end: addMinutes(endTime, behind),
  }
}
