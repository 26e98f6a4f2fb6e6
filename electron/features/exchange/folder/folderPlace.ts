import { realpathSync, statSync } from 'node:fs'
import { isAbsolute, join, relative } from 'node:path'
import { AppError } from '../../../../db/model/errors'
import { workspaceFolderName, workspaceOfFolder } from './folderNames'
import { namesIn } from './listFolder'

/**
 * The folder of this workspace inside the shared one, or undefined while neither side has begun. Throws when the folder
 * cannot be used: the minute book itself must not lie in it or around it, and it must not be that of other minutes.
 */
export async function findWorkspaceFolder(
  shared: string,
  workspaceId: string | null,
): Promise<{ root: string; workspaceId: string } | undefined> {
  const there = (await namesIn(shared, 'folders')).map(workspaceOfFolder).filter((id) => id !== undefined)
  const id = workspaceId ?? (there.length === 1 ? there[0] : undefined)
  if (workspaceId === null && there.length > 1) {
    throw new AppError('CONFLICT', 'Several minute books are kept in this folder. Take yours over from a file first.')
  }
  if (workspaceId !== null && there.length > 0 && !there.includes(workspaceId)) {
    throw new AppError(
      'CONFLICT',
      'Another minute book is kept in this folder. Take it over on this machine first, or choose a folder of its own.',
    )
  }
  return id === undefined ? undefined : { root: join(shared, workspaceFolderName(id)), workspaceId: id }
}

/** Refuses a folder in which the database would be synchronised as a file, and one that is none. */
export function refuseUnfitPlace(shared: string, workspaceFolder: string): void {
  let place: string
  try {
    place = realpathSync(shared)
    if (!statSync(place).isDirectory()) throw new Error('not a folder')
  } catch (error) {
    throw new AppError(
      'NOT_FOUND',
      'This folder cannot be found. Choose another one.',
      { folder: shared },
      { cause: error },
    )
  }
  const own = realpathSync(workspaceFolder)
  if (contains(own, place) || contains(place, own)) {
    throw new AppError(
      'CONFLICT',
      'The minute book itself lies in this folder, and a database that is copied while it is open breaks. Choose a folder that has nothing to do with it.',
      { folder: shared },
    )
  }
}

function contains(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}
