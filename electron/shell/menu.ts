import type { MenuItemConstructorOptions } from 'electron'

/**
 * The application menu. macOS needs one, or Command C, V, Z and Q do nothing. Elsewhere there is none: the title bar
 * is ours and Chromium handles the keys of text fields by itself. The system words the roles in its own language.
 */
export function applicationMenu(platform: NodeJS.Platform, appName: string): MenuItemConstructorOptions[] | null {
  if (platform !== 'darwin') return null
  return [
    {
      label: appName,
      submenu: [
        { role: 'about' },
        { type: 'separator' },
        { role: 'services' },
        { type: 'separator' },
        { role: 'hide' },
        { role: 'hideOthers' },
        { role: 'unhide' },
        { type: 'separator' },
        { role: 'quit' },
      ],
    },
    {
      role: 'editMenu',
    },
    { role: 'windowMenu' },
  ]
}

/** What the click stood on, as Electron tells it. */
export interface ContextClick {
  readonly isEditable: boolean
  readonly selectionText: string
  readonly editFlags: { readonly canCut: boolean; readonly canCopy: boolean; readonly canPaste: boolean }
}

/** The menu of the right mouse button over text: null where there is nothing to cut, copy or paste. */
export function contextMenu(click: ContextClick): MenuItemConstructorOptions[] | null {
  if (click.isEditable) {
    return [
      { role: 'cut', enabled: click.editFlags.canCut },
      { role: 'copy', enabled: click.editFlags.canCopy },
      { role: 'paste', enabled: click.editFlags.canPaste },
      { role: 'pasteAndMatchStyle', enabled: click.editFlags.canPaste },
      { type: 'separator' },
      { role: 'selectAll' },
    ]
  }
  return click.selectionText.trim() === '' ? null : [{ role: 'copy' }]
}
