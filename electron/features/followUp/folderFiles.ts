import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeWhole } from '../../../db/workspace/durableFiles'
import { withAppErrors } from '../../../db/workspace/errors'

/** A name that every file system takes, without its ending. */
export function plainName(name: string): string {
  const plain = [...name.replaceAll(/[\\/:*?"<>|\p{Cc}\p{Surrogate}]+/gu, ' ')].slice(0, 100).join('')
  return (
    plain
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/[. ]+$/, '') || 'Minutebook'
  )
}

/** Writes files into a folder that a person chose. None that is there is written over: two people may have one name. */
export function intoFolder(
  folder: string,
  ending: string,
): { write: (name: string, content: string | Uint8Array) => void; files: string[] } {
  const files: string[] = []
  return {
    files,
    write: (name, content) => {
      const plain = plainName(name)
      let file = `${plain}${ending}`
      for (let count = 2; existsSync(join(folder, file)); count += 1) file = `${plain} ${count}${ending}`
      withAppErrors(() => writeWhole(join(folder, file), content))
      files.push(file)
    },
  }
}
