import type { SavedFilter } from '../../../electron/contract/machine'

/** How the rows are laid out. */
export type Layout = SavedFilter['view']
/** What the rows are put under. */
export type Grouping = SavedFilter['grouping']
/** In which order they stand. */
export type Sort = SavedFilter['sort']
export type SortColumn = Sort['column']

export const LAYOUTS = ['table', 'board', 'timeline'] as const satisfies readonly Layout[]
export const GROUPINGS = ['owner', 'board', 'meeting', 'none'] as const satisfies readonly Grouping[]
export const SORT_COLUMNS = [
  'due',
  'number',
  'text',
  'owners',
  'board',
  'given',
  'status',
  'priority',
  'late',
  'slips',
] as const satisfies readonly SortColumn[]

/** How the register is looked at; all of it stands in the address, so that Back leads to the view before. */
export interface RegisterView {
  /** In the language of the filter box. */
  text: string
  layout: Layout
  grouping: Grouping
  sort: Sort
  /** The action whose details are open. */
  openId: string | null
}

/** The view in an address; what is left out is as in the plain view. */
export interface RegisterAddress {
  q?: string | undefined
  view?: Layout | undefined
  group?: Grouping | undefined
  /** A column; with a minus before it from the last to the first. */
  sort?: string | undefined
  open?: string | undefined
}

/** Everything unfinished, by owner, the most urgent first. */
export const plainView: RegisterView = {
  text: 'is:unfinished',
  layout: 'table',
  grouping: 'owner',
  sort: { column: 'due', isDescending: false },
  openId: null,
}

function readSort(text: string | undefined): Sort {
  const column = SORT_COLUMNS.find((name) => name === text?.replace(/^-/, ''))
  return column === undefined ? plainView.sort : { column, isDescending: text?.startsWith('-') ?? false }
}

/** The view that an address stands for. */
export function readAddress(address: RegisterAddress): RegisterView {
  return {
    text: address.q ?? plainView.text,
    layout: address.view ?? plainView.layout,
    grouping: address.group ?? plainView.grouping,
    sort: readSort(address.sort),
    openId: address.open ?? null,
  }
}

/** The address of a view. */
export function writeAddress({ text, layout, grouping, sort, openId }: RegisterView): RegisterAddress {
  const sorted = `${sort.isDescending ? '-' : ''}${sort.column}`
  return {
    ...(text === plainView.text ? {} : { q: text }),
    ...(layout === plainView.layout ? {} : { view: layout }),
    ...(grouping === plainView.grouping ? {} : { group: grouping }),
    ...(sorted === plainView.sort.column ? {} : { sort: sorted }),
    ...(openId === null ? {} : { open: openId }),
  }
}
