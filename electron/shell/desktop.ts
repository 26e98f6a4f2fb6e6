import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { BrowserWindow, dialog, shell } from 'electron'
import { AppError } from '../../db/model/errors'
import type { Say } from './texts'

/**
 * Kinds of files that are handed to the system's programs. Anything else could be a program itself (an attachment may
 * come from somebody else's export), so it is only shown in its folder.
 */
const OPENED = new Set(
  '.pdf .png .jpg .jpeg .gif .webp .svg .txt .csv .rtf .odt .ods .odp .docx .xlsx .pptx .doc .xls .ppt'.split(' '),
)

/** The name of an attachment as a file may be called on every system. */
export function safeFileName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[<>:"|?*\u0000-\u001f]/g, '_')
    .replaceAll(/[. ]+$/g, '')
  return plain === '' ? 'attachment' : plain.slice(-150)
}

/** Files and folders as the person at the desktop sees them: dialogs and the system's own programs. */
export interface Desktop {
  /** Asks for one existing file; null when the dialog was closed. `extensions` with their dots; null = any. */
  readonly chooseFile: (windowId: number, extensions: readonly string[] | null) => Promise<string | null>
  /** Asks for a folder; null when the dialog was closed. */
  readonly chooseFolder: () => Promise<string | null>
  /** Asks where to write a file; null when the dialog was closed. */
  readonly chooseTarget: (windowId: number, fileName: string) => Promise<string | null>
  /** Opens a read-only copy of a file in the program that the system has for it. */
  readonly openCopy: (fileName: string, bytes: Uint8Array) => Promise<void>
  readonly showFolder: (folder: string) => Promise<void>
  /** Asks for a folder to write files into; null when the dialog was closed. */
  readonly chooseTargetFolder: (windowId: number) => Promise<string | null>
  /** Opens a file that this program has just made; it can be changed, as a mail draft has to be. */
  readonly openMade: (fileName: string, bytes: Uint8Array) => Promise<void>
  /** Hands a link to the mail program. Refuses everything that is not `mailto:`. */
  readonly openMail: (link: string) => Promise<void>
  /** Removes the copies; for the end of the run. */
  readonly dispose: () => void
}

/** The real desktop. `temporary` is the system's folder for temporary files. */
export function createDesktop(temporary: string, say: Say): Desktop {
  let copies: string | undefined
  const open = async (path: string) => {
    const problem = await shell.openPath(path)
    if (problem !== '') throw new AppError('NOT_FOUND', 'The system has no program to open this.', { path, problem })
  }
  const filtersOf = (extensions: readonly string[]) => [
    { name: extensions.join(' '), extensions: extensions.map((extension) => extension.replace(/^\./, '')) },
  ]
  return {
    chooseFile: async (windowId, extensions) => {
      const { filePaths } = await dialog.showOpenDialog(requireWindow(windowId), {
        properties: ['openFile'],
        ...(extensions === null ? {} : { filters: filtersOf(extensions) }),
      })
      return filePaths[0] ?? null
    },
    chooseFolder: async () => {
      const { filePaths } = await dialog.showOpenDialog({
        title: say('chooseFolder.title'),
        properties: ['openDirectory'],
      })
      return filePaths[0] ?? null
    },
    chooseTarget: async (windowId, fileName) => {
      const { filePath, canceled } = await dialog.showSaveDialog(requireWindow(windowId), {
        defaultPath: safeFileName(fileName),
        filters: filtersOf([extname(fileName)]),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },
    openCopy: async (fileName, bytes) => {
      copies ??= mkdtempSync(join(temporary, 'minutebook-'))
      // A folder for each, since two attachments may have one name.
      const path = join(mkdtempSync(join(copies, 'a-')), safeFileName(fileName))
      writeFileSync(path, bytes)
      chmodSync(path, 0o400)
      if (OPENED.has(extname(path).toLowerCase())) await open(path)
      else shell.showItemInFolder(path)
    },
    showFolder: open,
    chooseTargetFolder: async (windowId) => {
      const { filePaths } = await dialog.showOpenDialog(requireWindow(windowId), {
        title: say('chooseTargetFolder.title'),
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ?? null
    },
    openMade: async (fileName, bytes) => {
      copies ??= mkdtempSync(join(temporary, 'minutebook-'))
      const path = join(mkdtempSync(join(copies, 'm-')), safeFileName(fileName))
      writeFileSync(path, bytes, { mode: 0o600 })
      await open(path)
    },
    openMail: async (link) => {
      if (!link.startsWith('mailto:')) throw new AppError('UNTRUSTED', 'Only a link to a mail program is opened.')
      await shell.openExternal(link)
    },
    dispose: () => {
      if (copies !== undefined) rmSync(copies, { recursive: true, force: true })
    },
  }
}

/** The window of a request; it cannot be gone while its request is handled, except in the very act of closing. */
export function requireWindow(windowId: number): BrowserWindow {
  const window = BrowserWindow.fromId(windowId)
  if (window === null) throw new AppError('CONFLICT', 'The window is gone.')
  return window
}
