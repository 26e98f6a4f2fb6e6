import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  claimVersion,
  copyAsKilled,
  cutShort,
  digestOf,
  digestsIn,
  emptyFile,
  firstPageOf,
  garbleHeader,
  tearPage,
  writeForeignDatabase,
} from '../testing/faults'
import { runInChild } from '../testing/runInChild'
import { addOrganization, createTestFolder, organizationNames, type TestFolder } from '../testing/testWorkspace'
import { backupWorkspace } from './backup'
import { listBackups } from './backupList'
import { verifyCopy } from './backupFile'
import { shippedMigrations } from './migrations'
import { openWorkspace } from './openWorkspace'
import { workspacePaths, type WorkspacePaths } from './paths'
import { restoreBackup } from './restore'
import { continueRestore, RestoreJournal, writeJournal } from './restoreJournal'

let place: TestFolder
let paths: WorkspacePaths
let backup: string
beforeEach(async () => {
  place = createTestFolder()
  paths = workspacePaths(place.folder)
  const workspace = openWorkspace(place.folder)
  addOrganization(workspace, 'Old')
  backup = (await backupWorkspace(workspace))?.file ?? ''
  addOrganization(workspace, 'New')
  workspace.close()
})
afterEach(() => place.remove())

/** What the workspace holds when it is opened now, and what opening it had to tell. */
function look(folder = place.folder): { names: string[]; problems: string[] } {
  const workspace = openWorkspace(folder, { fullCheck: true, mayCreate: false })
  const found = { names: organizationNames(workspace), problems: workspace.problems.map((problem) => problem.kind) }
  workspace.close()
  return found
}

/** No trace of a restore that is under way. */
function expectNothingPending(): void {
  expect(existsSync(paths.restoreJournal)).toBe(false)
  expect(readdirSync(place.folder).filter((name) => name.includes('incoming'))).toEqual([])
}

describe('restoring a backup', () => {
  test('puts it in place, and the replaced file is in the list of backups', () => {
    const { replaced } = restoreBackup(place.folder, backup)
    expect(replaced).toMatchObject({ reason: 'before_restore', isSound: true })
    expect(look()).toEqual({ names: ['Old'], problems: [] })
    expect(listBackups(place.folder).map((each) => each.reason)).toEqual(['before_restore', 'routine'])
    expectNothingPending()
  })

  test('can be taken back, and that again', () => {
    const first = restoreBackup(place.folder, backup).replaced
    const second = restoreBackup(place.folder, first?.file ?? '').replaced
    expect(look().names).toEqual(['Old', 'New'])
    restoreBackup(place.folder, second?.file ?? '')
    expect(look().names).toEqual(['Old'])
    expect(listBackups(place.folder)).toHaveLength(4)
  })

  test('only reads the backup', () => {
    const before = digestsIn(paths.backups)
    restoreBackup(place.folder, backup)
    expect(digestsIn(paths.backups)).toEqual(before)
  })

  test('takes also a file from elsewhere, with what only its log holds', () => {
    const killed = join(place.folder, 'killed')
    const workspace = openWorkspace(place.folder)
    addOrganization(workspace, 'In the log')
    copyAsKilled(workspace, killed)
    workspace.close()
    restoreBackup(place.folder, backup)
    restoreBackup(place.folder, workspacePaths(killed).database)
    expect(look().names).toEqual(['Old', 'New', 'In the log'])
  })

  test('moves the log of the replaced file away with it, so that it cannot be played into the restored one', () => {
    const killed = createTestFolder()
    const workspace = openWorkspace(place.folder)
    addOrganization(workspace, 'In the log')
    copyAsKilled(workspace, killed.folder)
    workspace.close()
    const { replaced } = restoreBackup(killed.folder, join(paths.backups, backup))
    expect(look(killed.folder).names).toEqual(['Old'])
    expect(existsSync(`${replaced?.path}-wal`)).toBe(true)
    restoreBackup(killed.folder, replaced?.file ?? '')
    expect(look(killed.folder).names).toEqual(['Old', 'New', 'In the log'])
    killed.remove()
  })

  test('saves a workspace whose file is damaged, and keeps that file as it is', () => {
    garbleHeader(paths.database)
    const damaged = digestOf(paths.database)
    const { replaced } = restoreBackup(place.folder, backup)
    expect(look().names).toEqual(['Old'])
    expect(replaced).toMatchObject({ isSound: false, counts: null })
    expect(digestOf(replaced?.path ?? '')).toBe(damaged)
  })

  test('saves a workspace whose file is gone', () => {
    rmSync(paths.database)
    expect(restoreBackup(place.folder, backup).replaced).toBeUndefined()
    expect(look().names).toEqual(['Old'])
    expect(readdirSync(paths.backups).filter((name) => name.startsWith('replaced'))).toEqual([])
  })

  test('is refused while somebody has the workspace open', () => {
    const workspace = openWorkspace(place.folder)
    expect(() => restoreBackup(place.folder, backup)).toThrow(expect.objectContaining({ code: 'LOCKED' }))
    expect(organizationNames(workspace)).toEqual(['Old', 'New'])
    workspace.close()
  })

  const unfit: [string, (file: string) => void, string][] = [
    ['0 bytes', emptyFile, 'CORRUPT'],
    ['a garbage header', garbleHeader, 'CORRUPT'],
    ['cut short', cutShort, 'CORRUPT'],
    ['a torn page', (file) => tearPage(file, firstPageOf(file, 'organization')), 'CORRUPT'],
    ['a newer version', (file) => claimVersion(file, 999), 'NEWER_VERSION'],
    [
      'another program',
      (file) => {
        rmSync(file)
        writeForeignDatabase(file)
      },
      'NOT_OURS',
    ],
  ]
  test.each(unfit)('of %s is refused and changes nothing', (_, damage, code) => {
    damage(join(paths.backups, backup))
    const before = [digestsIn(place.folder), digestsIn(paths.backups)]
    expect(() => restoreBackup(place.folder, backup)).toThrow(expect.objectContaining({ code }))
    expect([digestsIn(place.folder), digestsIn(paths.backups)]).toEqual(before)
    expect(look().names).toEqual(['Old', 'New'])
  })

  test('of a file that does not exist, or of the file in use, is refused', () => {
    expect(() => restoreBackup(place.folder, 'absent.db')).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }))
    expect(() => restoreBackup(place.folder, paths.database)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    )
  })
})

describe('a restore that is killed', () => {
  test('between any two steps leaves the old or the restored workspace whole, and the other one kept', async () => {
    // A log of the workspace in use, so that there is more than one file to move.
    const killed = createTestFolder()
    const workspace = openWorkspace(place.folder)
    addOrganization(workspace, 'In the log')
    copyAsKilled(workspace, killed.folder)
    workspace.close()
    const source = join(paths.backups, backup)
    const outcomes: unknown[] = []
    for (let dieAt = 0; ; dieAt += 1) {
      const target = createTestFolder()
      for (const name of readdirSync(killed.folder)) copyFileSync(join(killed.folder, name), join(target.folder, name))
      const lines = await runInChild('restoreAndDie', [target.folder, source, String(dieAt)]).ended()
      if (lines.at(-1) === 'end') {
        target.remove()
        break
      }
      const { names, problems } = look(target.folder)
      const kept = listBackups(target.folder).filter((each) => each.reason === 'before_restore' && each.isSound)
      for (const { file } of kept) restoreBackup(target.folder, file)
      expect(look(target.folder).names).toEqual(['Old', 'New', 'In the log'])
      outcomes.push([lines.at(-1), names.length, kept.length, ...problems.filter((kind) => kind !== 'uncleanExit')])
      expect(readdirSync(target.folder).toSorted()).toEqual(['attachments', 'backups', 'minutebook.db'])
      target.remove()
    }
    killed.remove()
    // Where it died, how many names are there then, how many replaced files are kept, and what the opening told.
    expect(outcomes).toEqual([
      ['verified', 3, 0],
      ['movingAside', 1, 1, 'restoreFinished'],
      ['moved minutebook.db', 1, 1, 'restoreFinished'],
      ['moved minutebook.db-wal', 1, 1, 'restoreFinished'],
      ['movingIn', 1, 1, 'restoreFinished'],
      ['moved minutebook.db', 1, 1, 'restoreFinished'],
      ['checking', 1, 1, 'restoreFinished'],
      ['done', 1, 1],
    ])
  })

  /** Stops a restore by an error at the given step; like a kill it leaves the journal as it stands there. */
  function stopAt(step: number): void {
    let count = 0
    copyFileSync(join(paths.backups, backup), paths.incomingDatabase)
    verifyCopy(paths.incomingDatabase, shippedMigrations())
    const journal = {
      version: 1,
      state: 'movingAside',
      replacedFolder: 'replaced-then',
      startedAt: new Date().toISOString(),
    } as const
    writeJournal(paths, journal)
    expect(() =>
      continueRestore(paths, journal, shippedMigrations(), () => {
        if (count === step) throw new Error('stopped')
        count += 1
      }),
    ).toThrow('stopped')
  }

  test('is taken back when the copy has gone meanwhile', () => {
    stopAt(0)
    rmSync(paths.incomingDatabase)
    expect(look()).toEqual({ names: ['Old', 'New'], problems: ['restoreUndone'] })
    expectNothingPending()
    expect(readdirSync(paths.backups).filter((name) => name.startsWith('replaced'))).toEqual([])
  })

  test('is taken back when what was put in place turns out to be damaged, which is kept too', () => {
    stopAt(3)
    const rejected = digestOf(paths.database)
    tearPage(paths.database, firstPageOf(paths.database, 'organization'))
    expect(digestOf(paths.database)).not.toBe(rejected)
    expect(look()).toEqual({ names: ['Old', 'New'], problems: ['restoreUndone'] })
    expectNothingPending()
    expect(readdirSync(join(paths.backups, 'replaced-then'))).toEqual(['rejected-minutebook.db'])
  })

  test('is taken back also when the taking back is interrupted at any step', () => {
    stopAt(3)
    tearPage(paths.database, firstPageOf(paths.database, 'organization'))
    // Each round gets one step further.
    for (let round = 0; round < 4; round += 1) {
      const journal = RestoreJournal.parse(JSON.parse(readFileSync(paths.restoreJournal, 'utf8')))
      expect(() =>
        continueRestore(paths, journal, shippedMigrations(), () => {
          throw new Error('stopped')
        }),
      ).toThrow('stopped')
    }
    expect(look()).toEqual({ names: ['Old', 'New'], problems: ['restoreUndone'] })
    expectNothingPending()
  })

  test('with notes that cannot be read is not guessed about', () => {
    stopAt(0)
    writeFileSync(paths.restoreJournal, '{')
    const before = digestsIn(place.folder)
    expect(() => look()).toThrow(expect.objectContaining({ code: 'CORRUPT' }))
    expect(digestsIn(place.folder)).toEqual(before)
  })
})
