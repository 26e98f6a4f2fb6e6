import type { AgendaItem } from '../../../../electron/contract/model'
import { addMinutes } from '../../../lib/format'

/** When an item is planned to begin and to end. */
export interface PlannedTimes {
  readonly from: string
  readonly to: string
}

/** The planned times of each item, one after the other from the meeting's start; an item without minutes takes none. */
export function plannedTimes(agenda: readonly AgendaItem[], startTime: string): ReadonlyMap<string, PlannedTimes> {
  const times = new Map<string, PlannedTimes>()
  let elapsed = 0
  for (const item of agenda) {
    const own = item.minutesAllotted ?? 0
    const inside = agenda.reduce(
      (sum, other) => sum + (other.parentId === item.id ? (other.minutesAllotted ?? 0) : 0),
      0,
    )
    times.set(item.id, { from: addMinutes(startTime, elapsed), to: addMinutes(startTime, elapsed + own + inside) })
    elapsed += own
  }
  return times
}

/** The item that is shown: the one asked for, else the first. */
export function itemToShow(agenda: readonly AgendaItem[], askedId: string | undefined): AgendaItem | undefined {
  return agenda.find(({ id }) => id === askedId) ?? agenda[0]
}

/** The item before or behind another one, in the order of the agenda. */
export function neighbourItem(agenda: readonly AgendaItem[], id: string, by: -1 | 1): AgendaItem | undefined {
  const index = agenda.findIndex((item) => item.id === id)
  return index < 0 ? undefined : agenda[index + by]
}
