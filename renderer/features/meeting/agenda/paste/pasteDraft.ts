import type { RequestInput } from '../../../../../electron/contract'
import {
  LINE_MAX,
  type AgendaItem,
  type AgendaItemId,
  type AgendaItemKind,
  type PersonId,
  type StandingItem,
} from '../../../../../electron/contract/model'
import type { ReadPresenter } from './presenters'
import type { ReadAgenda, ReadItem } from './readAgenda'

/** A line of the preview: an item as it was read, and what somebody made of it. */
export interface PasteRow {
  /** Stays while the text stays. */
  readonly key: string
  readonly level: 0 | 1
  readonly isTaken: boolean
  readonly title: string
  readonly kind: AgendaItemKind
  readonly standing: StandingItem | null
  readonly minutes: number | null
  readonly presenter: ReadPresenter<PersonId> | null
  readonly question: string | null
}

function rowOf(item: ReadItem<PersonId>, key: string, level: 0 | 1): PasteRow {
  const { title, kind, standing, minutes, presenter, question } = item
  return { key, level, isTaken: true, title, kind, standing, minutes, presenter, question }
}

/** What was read as lines of the preview, sub-items behind their items. */
export function rowsOf(read: ReadAgenda<PersonId>): PasteRow[] {
  return read.items.flatMap((item, index) => [
    rowOf(item, String(index), 0),
    ...item.children.map((child, place) => rowOf(child, `${index}.${place}`, 1)),
  ])
}

type Tree = RequestInput<'agenda.addItems'>['items']

/** The lines that are taken as the command takes them. A sub-item whose item is left out becomes an item. */
export function treeOf(rows: readonly PasteRow[]): Tree {
  const tree: Tree = []
  let hasParent = false
  for (const row of rows) {
    if (row.level === 0) hasParent = row.isTaken && row.title.trim() !== ''
    if (!row.isTaken || row.title.trim() === '') continue
    const { kind, standing, question, minutes, presenter } = row
    const text = {
      kind,
      standing,
      title: row.title.trim(),
      question,
      presenterId: presenter?.personId ?? null,
      presenterName: presenter === null || presenter.personId !== null ? null : presenter.name.slice(0, LINE_MAX),
      minutesAllotted: minutes,
    }
    const parent = row.level === 1 && hasParent ? tree.at(-1) : undefined
    if (parent === undefined) tree.push({ ...text, children: [] })
    else parent.children.push(text)
  }
  return tree
}

/** Whether a line brings a standing item that the agenda has already: only its sub-items come then. */
export function isDouble(row: PasteRow, items: readonly AgendaItem[]): boolean {
  return row.standing !== null && items.some((item) => item.standing === row.standing)
}

/** Where pasted items can go: first, or behind a main item. The last place is what is meant unless told otherwise. */
export function placesOf(items: readonly AgendaItem[]): { id: AgendaItemId | null; item: AgendaItem | null }[] {
  const main = items.filter((item) => item.parentId === null)
  return [{ id: null, item: null }, ...main.map((item) => ({ id: item.id, item }))]
}
