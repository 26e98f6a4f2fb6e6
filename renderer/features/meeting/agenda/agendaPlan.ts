import type { AgendaItem } from '../../../../electron/contract/model'
import { addMinutes } from '../../../lib/format'

/** An item with its place in the plan of the meeting. */
export interface PlannedItem {
  readonly item: AgendaItem
  /** When it begins, in minutes from the start of the meeting. */
  readonly offset: number
  readonly startsAt: string
  /** Its own minutes, else those of its sub-items together; null when nobody gave any. */
  readonly minutes: number | null
  readonly children: number
}

/** The meeting's plan in figures. */
export interface AgendaPlan {
  readonly rows: readonly PlannedItem[]
  /** Minutes of all items. */
  readonly used: number
  /** Minutes from start to end of the meeting. */
  readonly available: number
  readonly endsAt: string
  /** Minutes past the planned end; 0 when the items fit. */
  readonly over: number
}

/** Minutes from one wall-clock time to a later one of the same day. */
export function minutesBetween(from: string, to: string): number {
  const count = (time: string) => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number)
    return hours * 60 + minutes
  }
  return count(to) - count(from)
}

/** The sub-items of an item. */
export function childrenOf(items: readonly AgendaItem[], parentId: string | null): AgendaItem[] {
  return items.filter((item) => item.parentId === parentId)
}

/** Start times and sums, as the printed agenda counts them: an item takes its own minutes, or those of its sub-items. */
export function planOf(
  items: readonly AgendaItem[],
  meeting: { readonly startTime: string; readonly endTime: string },
): AgendaPlan {
  const rows: PlannedItem[] = []
  let elapsed = 0
  const row = (item: AgendaItem, offset: number, minutes: number | null, children: number) =>
    rows.push({ item, offset, startsAt: addMinutes(meeting.startTime, offset), minutes, children })
  for (const item of childrenOf(items, null)) {
    const subs = childrenOf(items, item.id)
    const given = subs.flatMap((sub) => sub.minutesAllotted ?? [])
    const inside = given.length === 0 ? null : given.reduce((sum, minutes) => sum + minutes, 0)
    const minutes = item.minutesAllotted ?? inside
    row(item, elapsed, minutes, subs.length)
    let within = elapsed
    for (const sub of subs) {
      row(sub, within, sub.minutesAllotted, 0)
      within += sub.minutesAllotted ?? 0
    }
    elapsed += minutes ?? 0
  }
  const available = minutesBetween(meeting.startTime, meeting.endTime)
  return {
    rows,
    used: elapsed,
    available,
    endsAt: addMinutes(meeting.startTime, elapsed),
    over: Math.max(0, elapsed - available),
  }
}

/** One item of the ruler: a part of the meeting's length. */
export interface RulerPart {
  readonly id: string
  readonly number: string
  readonly title: string
  /** Shares of the ruler, from 0 to 1. */
  readonly from: number
  readonly length: number
  readonly isOver: boolean
}

/** The meeting in proportion: its items, and a tick every so many minutes. */
export function rulerOf(plan: AgendaPlan, startTime: string) {
  const whole = Math.max(plan.used, plan.available, 1)
  const parts: RulerPart[] = plan.rows
    .filter(({ item, minutes }) => item.parentId === null && (minutes ?? 0) > 0)
    .map(({ item, offset, minutes }) => ({
      id: item.id,
      number: item.number,
      title: item.title,
      from: offset / whole,
      length: (minutes ?? 0) / whole,
      isOver: offset + (minutes ?? 0) > plan.available,
    }))
  const step = whole <= 30 ? 5 : whole <= 120 ? 15 : whole <= 240 ? 30 : 60
  const minor = step === 15 ? 5 : step / 3
  const ticks = Array.from({ length: Math.floor(whole / minor) + 1 }, (_, index) => {
    const at = index * minor
    return { at: at / whole, time: at % step === 0 ? addMinutes(startTime, at) : null }
  })
  return { parts, ticks, end: plan.available / whole }
}
