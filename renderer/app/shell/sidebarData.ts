import type { ClothName } from '../../ui'

/** A board as the sidebar lists it. */
export interface SidebarBoard {
  id: string
  name: string
  cloth: ClothName
}

/** What the sidebar shows of the workspace. Null while it is not known. */
export interface SidebarData {
  institution: string | null
  userName: string | null
  userRole: string | null
  boards: readonly SidebarBoard[]
  openActions: number
  /** What merges with other machines want a person to know and nobody has seen yet. */
  unseenNotices: number
  /** Day and time of the last backup as a person reads it; null when there is none. */
  lastBackup: string | null
  /** Whether this machine can make boards: one that is set up for the chair does not. */
  canAddBoards: boolean
  /** The workspace lies where nothing can be written. */
  isReadOnly: boolean
}
