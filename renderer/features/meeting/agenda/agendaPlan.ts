import type { AgendaItem } from '../../../../electron/contract/model'
import { addMinutes } from '../../../lib/format'

/** An item with its place in the plan of the meeting. */
export interface PlannedItem {
  readonly item: AgendaItem
  /** When it begins, in minutes from the start of the meeting. */
  readonly offset: number
  readonly startsAt: string
  /** Its own minutes; null when nobody gave any. */
  readonly minutes: number | null
  /** Its minutes and those of its sub-items. */
  readonly whole: number
  readonly children: number
  /** Ends, or begins, past the planned end of the meeting. */
  readonly isOver: boolean
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

/**
 * Start times and sums, as minutes and printed agenda count them: one item after the other, each with its own minutes;
 * those of sub-items come on top of their parent's.
 */
export function planOf(
  items: readonly AgendaItem[],
  meeting: { readonly startTime: string; readonly endTime: string },
): AgendaPlan {
  const available = minutesBetween(meeting.startTime, meeting.endTime)
  let elapsed = 0
  const rows = items.map((item): PlannedItem => {
    const offset = elapsed
    const subs = childrenOf(items, item.id)
    const whole = [item, ...subs].reduce((sum, { minutesAllotted }) => sum + (minutesAllotted ?? 0), 0)
    elapsed += item.minutesAllotted ?? 0
    return {
      item,
      offset,
      startsAt: addMinutes(meeting.startTime, offset),
      minutes: item.minutesAllotted,
      whole,
      children: subs.length,
      isOver: elapsed > available,
    }
  })
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
  const length = Math.max(plan.used, plan.available, 1)
  const parts: RulerPart[] = plan.rows
    .filter(({ item, whole }) => item.parentId === null && whole > 0)
    .map(({ item, offset, whole }) => ({
      id: item.id,
      number: item.number,
      title: item.title,
      from: offset / length,
      length: whole / length,
      isOver: offset + whole > plan.available,
    }))
  const step = length <= 30 ? 5 : length <= 120 ? 15 : length <= 240 ? 30 : 60
  const minor = { 5: 1, 15: 5, 30: 10, 60: 20 }[step]
  const ticks = Array.from({ length: Math.floor(length / minor) + 1 }, (_, index) => {
    const at = index * minor
    return { at: at / length, time: at % step === 0 ? addMinutes(startTime, at) : null }
  })
  return { parts, ticks, end: plan.available / length }
}
