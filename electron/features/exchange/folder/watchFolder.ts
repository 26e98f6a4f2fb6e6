import { watch, type FSWatcher } from 'node:fs'

/** A watch over a folder and all below it. */
export interface FolderWatch {
  /** Begins, or begins again when it broke. Does nothing while it holds. */
  readonly ensure: (folder: string) => void
  readonly close: () => void
}

/**
 * Calls when something changes in a folder. Only a hint that makes looking sooner: network shares and some systems tell
 * nothing, and a watch can break without a word, so whoever uses it looks by the clock as well.
 */
export function createFolderWatch(onHint: () => void): FolderWatch {
  let watcher: FSWatcher | undefined
  let watched: string | undefined
  const close = () => {
    watcher?.close()
    watcher = undefined
    watched = undefined
  }
  return {
    ensure: (folder) => {
      if (watched === folder) return
      close()
      try {
        watcher = watch(folder, { recursive: true, persistent: false }, onHint)
        watched = folder
        watcher.on('error', close)
      } catch {
        // Too many watches, or a place that cannot be watched: looking by the clock is enough.
        close()
      }
    },
    close,
  }
}
