import clsx from 'clsx'
import { useState, type ComponentType, type ReactNode } from 'react'
import { clothGround, ToastRegion, useHotkey, useSmallWindow } from '../../ui'
import { useActivePane, useCurrentBoard, useCurrentCloth } from '../../ui/windowFrame'
import { KeysDialog } from './KeysDialog'
import { Rail, Sidebar } from './Sidebar'
import type { SidebarData } from './sidebarData'
import { StatusBar } from './StatusBar'
import { TitleBar } from './TitleBar'
import { WindowControls } from './WindowControls'

const clothWidth = 6
const railWidth = 46
const sidebarWidth = 226

function Cloth() {
  return (
    <div
      aria-hidden="true"
      className={clsx('w-(--spine) shrink-0 forced-color-adjust-none', clothGround(useCurrentCloth()))}
    />
  )
}

/** Props of {@link Shell}. */
export interface ShellProps {
  sidebar: SidebarData
  /** The path of the page that is shown. */
  path: string
  /** Meeting screens have a rail, whatever the width. */
  isMeeting: boolean
  /** The board that the page is about, marked in the rail. */
  boardId: string | undefined
  /** The search palette. */
  palette: ComponentType<{ isOpen: boolean; onClose: () => void }>
  children: ReactNode
}

/** The window: cloth, sidebar or rail, title bar, page, status bar. */
export function Shell({ sidebar, path, isMeeting, boardId, palette: Palette, children }: ShellProps) {
  const [isFinding, setIsFinding] = useState(false)
  const [isShowingKeys, setIsShowingKeys] = useState(false)
  const isSmall = useSmallWindow()
  const isRail = isMeeting || isSmall
  const shownBoard = useCurrentBoard()
  useActivePane()
  useHotkey('Mod+K', () => setIsFinding(true))
  useHotkey('F1', () => setIsShowingKeys(true))
  return (
    <div className="flex h-full overflow-hidden bg-desk">
      <Cloth />
      <div className="flex min-w-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-1">
          {isRail ? (
            <Rail data={sidebar} path={path} boardId={boardId ?? shownBoard} />
          ) : (
            <Sidebar data={sidebar} path={path} />
          )}
          <div className="flex min-w-0 flex-1 flex-col">
            <TitleBar
              isReadOnly={sidebar.isReadOnly}
              left={clothWidth + (isRail ? railWidth : sidebarWidth)}
              paddingLeft={isRail ? 14 : 20}
              onFind={() => setIsFinding(true)}
            />
            <div className="min-h-0 flex-1">{children}</div>
          </div>
        </div>
        <StatusBar />
      </div>
      <ToastRegion />
      <KeysDialog isOpen={isShowingKeys} onClose={() => setIsShowingKeys(false)} />
      {isFinding ? <Palette isOpen onClose={() => setIsFinding(false)} /> : null}
    </div>
  )
}

/** The window of the first start: cloth and page alone, with a strip to drag it by. */
export function BareShell({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-full overflow-hidden bg-paper">
      <Cloth />
      <div className="relative min-w-0 flex-1">
        {children}
        <div className="app-drag absolute inset-x-0 top-0 flex h-(--titlebar) justify-end">
          <WindowControls />
        </div>
      </div>
      <ToastRegion />
    </div>
  )
}
