import type { ReactNode } from 'react'
import type { RegisterScope } from '../../../electron/contract/model'

/** What the page gives to each of its parts. */
export interface TabProps {
  tabs: ReactNode
  scope: RegisterScope
  narrow: (changed: Partial<RegisterScope>) => void
  openId: string | null
  onOpen: (id: string | null) => void
}
