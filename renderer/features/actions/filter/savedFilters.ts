import type { SavedFilter } from '../../../../electron/contract/machine'
import { api } from '../../../lib/api'
import { refreshCall, useCallOf } from '../../../lib/query'
import { plainView, type RegisterView } from '../registerView'

/** What a saved filter keeps of a view. */
export type SavedView = Omit<SavedFilter, 'name'>

/** The views that come with the app, by the names of their words. */
export const BUILT_IN = {
  open: { text: plainView.text },
  overdue: { text: 'is:overdue' },
  mine: { text: 'is:unfinished is:mine' },
  soon: { text: 'is:unfinished due:<2w', layout: 'timeline' },
  slippedTwice: { text: 'is:unfinished slips:>1', sort: { column: 'slips', isDescending: true } },
  carried: { text: 'is:unfinished carried:>2' },
  ownerless: { text: 'is:unfinished owner:none', grouping: 'board' },
  undated: { text: 'is:unfinished due:none' },
  done: { text: 'is:done' },
} as const satisfies Record<string, Partial<RegisterView>>
export type BuiltIn = keyof typeof BUILT_IN

/** The part of a view that a name can stand for. */
export function savedViewOf({ text, layout, grouping, sort }: RegisterView): SavedView {
  return { text, view: layout, grouping, sort }
}

/** The view that a saved filter leads to. */
export function viewOf({ text, view, grouping, sort }: SavedView): Omit<RegisterView, 'openId'> {
  return { text, layout: view, grouping, sort }
}

/** Puts a filter under its name; one of the same name is replaced where it stands. */
export function withFilter(filters: readonly SavedFilter[], filter: SavedFilter): SavedFilter[] {
  return filters.some(({ name }) => name === filter.name)
    ? filters.map((other) => (other.name === filter.name ? filter : other))
    : [...filters, filter]
}

/** The filters that this person keeps, and the way to keep others. */
export function useSavedFilters(): [readonly SavedFilter[], (filters: readonly SavedFilter[]) => Promise<void>] {
  const filters = useCallOf('settings.get', {}).data?.savedFilters ?? []
  return [
    filters,
    async (next) => {
      await api.call('settings.revise', { savedFilters: [...next] })
      await refreshCall('settings.get')
    },
  ]
}
