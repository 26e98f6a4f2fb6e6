import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { removeIfThere, writeWhole } from '../../../../db/workspace/durableFiles'
import type { Ranges } from './folderNames'

const Memory = z.object({
  root: z.string(),
  files: z.record(z.string(), z.record(z.string(), z.object({ first: z.int().min(1), last: z.int().min(1) }))),
})

/**
 * What was read or written in the shared folder, so that a start does not read years of files again. Losing it costs
 * time only: everything is read again, and what is known changes nothing.
 */
export interface FolderMemory {
  /** The steps of a file that was merged or written here; undefined for one that is new. */
  readonly find: (key: string) => Ranges | undefined
  readonly add: (key: string, ranges: Ranges) => void
  /** Writes it to disk, if it changed. */
  readonly keep: () => void
  readonly forget: () => void
}

/** Opens the memory of one folder; that of another folder is dropped. */
export function openFolderMemory(path: string, root: string): FolderMemory {
  const files = new Map<string, Ranges>(Object.entries(readMemory(path, root)))
  let isKept = true
  return {
    find: (key) => files.get(key),
    add: (key, ranges) => {
      files.set(key, ranges)
      isKept = false
    },
    keep: () => {
      if (isKept) return
      mkdirSync(dirname(path), { recursive: true })
      writeWhole(path, JSON.stringify({ root, files: Object.fromEntries(files) }))
      isKept = true
    },
    forget: () => {
      files.clear()
      removeIfThere(path)
    },
  }
}

function readMemory(path: string, root: string): Readonly<Record<string, Ranges>> {
  try {
    const memory = Memory.parse(JSON.parse(readFileSync(path, 'utf8')))
    return memory.root === root ? memory.files : {}
  } catch {
    // Not there yet, or not to be understood: both mean to read the folder from the beginning.
    return {}
  }
}
