/** Which rows are chosen, and which of them the keys act on. Pure: `order` is what is on screen, from top to bottom. */
export interface Selection {
  chosen: ReadonlySet<string>
  /** Where a range begins. */
  anchor: string | null
  /** The row that has the keys. */
  active: string | null
}

export const noSelection: Selection = { chosen: new Set(), anchor: null, active: null }

/** Only this one. */
export function chooseOnly(id: string): Selection {
  return { chosen: new Set([id]), anchor: id, active: id }
}

/** One more, or one less. */
export function toggle(selection: Selection, id: string): Selection {
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(id)) chosen.add(id)
  return { chosen, anchor: id, active: id }
}

/** From where the range begins to this one, and no others. */
export function extendTo(selection: Selection, id: string, order: readonly string[]): Selection {
  const anchor = selection.anchor !== null && order.includes(selection.anchor) ? selection.anchor : id
  const from = order.indexOf(anchor)
  const to = order.indexOf(id)
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { chosen: new Set(range), anchor, active: id }
}

/** All of them. */
export function chooseAll(selection: Selection, order: readonly string[]): Selection {
  return { ...selection, chosen: new Set(order) }
}

/** What is left of it when only these rows are on screen. */
export function restrict(selection: Selection, order: readonly string[]): Selection {
  if (selection.chosen.size === 0) return selection
  const shown = new Set(order)
  const chosen = [...selection.chosen].filter((id) => shown.has(id))
  return chosen.length === selection.chosen.size ? selection : { ...selection, chosen: new Set(chosen) }
}
