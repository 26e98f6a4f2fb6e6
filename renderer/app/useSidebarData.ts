import { formatInstant } from '../lib/format'
import { useCallOf, useQueryOf } from '../lib/query'
import type { SidebarData } from './shell/sidebarData'

/** What the sidebar shows, fresh after every commit. */
export function useSidebarData(): SidebarData {
  const institution = useQueryOf('institution.get', {})
  const boards = useQueryOf('board.list', {})
  const settings = useCallOf('settings.get', {})
  const workspace = useCallOf('workspace.state', {})
  const exchange = useCallOf('exchange.state', {})
  const lastBackupAt = workspace.data?.lastBackupAt ?? null
  return {
    institution: institution.data?.institution?.name ?? null,
    userName: settings.data?.userName ?? null,
    userRole: settings.data?.userRole ?? null,
    boards: (boards.data ?? []).map((board) => ({
      id: board.id,
      name: board.shortName ?? board.name,
      cloth: board.cloth,
    })),
    openActions: (boards.data ?? []).reduce((sum, board) => sum + board.openActionCount, 0),
    unseenNotices: exchange.data?.unseenNotices ?? 0,
    lastBackup: lastBackupAt === null ? null : formatInstant(lastBackupAt),
    canAddBoards: settings.data?.view !== 'chair',
    isReadOnly: workspace.data?.isReadOnly ?? false,
  }
}
