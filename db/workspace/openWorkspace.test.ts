import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  claimVersion,
  copyAsKilled,
  cutShort,
  digestOf,
  digestsIn,
  emptyFile,
  fillDisk,
  firstPageOf,
  garbleHeader,
  leaveLock,
  makeReadOnly,
  makeWritable,
  tearPage,
  writeForeignDatabase,
} from '../testing/faults'
import { runInChild } from '../testing/runInChild'
import { addOrganization, createTestFolder, organizationNames, type TestFolder } from '../testing/testWorkspace'
import { openWorkspace } from './openWorkspace'
import { workspacePaths } from './paths'

let place: TestFolder
let database: string
let lockFile: string
beforeEach(() => {
  place = createTestFolder()
  ;({ database, lock: lockFile } = workspacePaths(place.folder))
})
afterEach(() => place.remove())

/** A closed workspace with this many organizations. */
function fillWorkspace(count: number): void {
  const workspace = openWorkspace(place.folder)
  for (let number = 0; number < count; number += 1) addOrganization(workspace, `Works ${number}`)
  workspace.close()
}

function codeOfOpening(): unknown {
  try {
    openWorkspace(place.folder).close()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return 'opened'
}

describe('a folder without a workspace', () => {
  test('becomes one, with the shipped schema and the pragmas that keep what is written', () => {
    const workspace = openWorkspace(place.folder)
    const pragma = (name: string) => workspace.sqlite.pragma(name, { simple: true })
    expect(workspace.isNew).toBe(true)
    expect(pragma('application_id')).toBe(0x4d696e42)
    expect(pragma('user_version')).toBe(workspace.migrations.steps.length)
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('busy_timeout')).toBe(5000)
    workspace.close()
    workspace.close()
    expect(readdirSync(place.folder).toSorted()).toEqual(['attachments', 'backups', 'minutebook.db'])

    const again = openWorkspace(place.folder)
    expect(again.isNew).toBe(false)
    expect(again.problems).toEqual([])
    expect(again.migratedFrom).toBeUndefined()
    again.close()
  })

  test('is made together with its parents', () => {
    const workspace = openWorkspace(join(place.folder, 'a', 'b'))
    expect(existsSync(workspace.paths.database)).toBe(true)
    workspace.close()
  })

  test('stays as it is when none may be made', () => {
    expect(() => openWorkspace(place.folder, { mayCreate: false })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    )
    expect(readdirSync(place.folder)).toEqual([])
    expect(() => openWorkspace(join(place.folder, 'absent'), { mayCreate: false })).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }),
    )
  })

  test('does not start empty when backups or a log tell that there was one', () => {
    mkdirSync(join(place.folder, 'backups'))
    writeFileSync(join(place.folder, 'backups', 'minutebook-2026-01-01T00-00-00.db'), 'x')
    expect(codeOfOpening()).toBe('NOT_FOUND')
    rmSync(join(place.folder, 'backups'), { recursive: true })
    writeFileSync(`${database}-wal`, 'the last changes')
    expect(codeOfOpening()).toBe('NOT_FOUND')
    expect(existsSync(database)).toBe(false)
  })

  test('takes the remains of a creation that was killed for what they are', () => {
    writeFileSync(`${database}.new`, '')
    const workspace = openWorkspace(place.folder)
    expect(workspace.isNew).toBe(true)
    workspace.close()
    expect(existsSync(`${database}.new`)).toBe(false)
  })
})

describe('a file that is not fit', () => {
  const faults: [string, () => void, string][] = [
    ['0 bytes', () => emptyFile(database), 'CORRUPT'],
    ['a garbage header', () => garbleHeader(database), 'CORRUPT'],
    ['cut short', () => cutShort(database), 'CORRUPT'],
    ['from a newer version', () => claimVersion(database, 999), 'NEWER_VERSION'],
    [
      'of another program',
      () => {
        rmSync(database)
        writeForeignDatabase(database)
      },
      'NOT_OURS',
    ],
  ]
  test.each(faults)('%s is refused and not touched', (_, damage, code) => {
    fillWorkspace(20)
    damage()
    const before = digestsIn(place.folder)
    expect(codeOfOpening()).toBe(code)
    expect(codeOfOpening()).toBe(code)
    // The same files with the same bytes: no -wal, no -shm, no lock.
    expect(digestsIn(place.folder)).toEqual(before)
  })

  test('names the version that wrote it and the one that this Minutebook knows', () => {
    fillWorkspace(1)
    claimVersion(database, 999)
    expect(() => openWorkspace(place.folder)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('999'), data: { fileVersion: 999, knownVersion: 5 } }),
    )
  })

  test('from a newer version is refused also when only the log says so', () => {
    fillWorkspace(1)
    const workspace = openWorkspace(place.folder)
    workspace.sqlite.pragma('user_version = 999')
    const killed = join(place.folder, 'killed')
    copyAsKilled(workspace, killed)
    workspace.close()
    rmSync(workspacePaths(killed).lock)
    const before = digestsIn(killed)
    expect(() => openWorkspace(killed)).toThrow(expect.objectContaining({ code: 'NEWER_VERSION' }))
    expect(digestsIn(killed)).toMatchObject(before)
  })

  test('a torn page is found after an unclean exit, and again at the next try', () => {
    fillWorkspace(200)
    tearPage(database, firstPageOf(database, 'organization'))
    const before = digestOf(database)
    leaveLock(lockFile, { isAbandoned: true })
    expect(codeOfOpening()).toBe('CORRUPT')
    expect(codeOfOpening()).toBe('CORRUPT')
    expect(digestOf(database)).toBe(before)
  })

  test('a torn page is found after a clean exit when a full check is asked for', () => {
    fillWorkspace(200)
    tearPage(database, firstPageOf(database, 'organization'))
    expect(() => openWorkspace(place.folder, { fullCheck: true })).toThrow(
      expect.objectContaining({ code: 'CORRUPT', data: expect.objectContaining({ findings: expect.any(Array) }) }),
    )
    expect(existsSync(lockFile)).toBe(false)
  })
})

describe('an unclean exit', () => {
  test('is told, and the file is whole', () => {
    fillWorkspace(3)
    leaveLock(lockFile, { isAbandoned: true })
    const workspace = openWorkspace(place.folder)
    expect(workspace.problems.map((problem) => problem.kind)).toEqual(['uncleanExit'])
    expect(organizationNames(workspace)).toHaveLength(3)
    workspace.close()
    expect(existsSync(lockFile)).toBe(false)
  })

  test('repairs a search index that drifted from the rows', () => {
    fillWorkspace(1)
    const workspace = openWorkspace(place.folder)
    workspace.sqlite.exec(`INSERT INTO search_text(rowid, text) VALUES (99, 'a text that no row has')`)
    workspace.close()
    leaveLock(lockFile, { isAbandoned: true })
    const repaired = openWorkspace(place.folder)
    expect(repaired.problems.map((problem) => problem.kind)).toEqual(['uncleanExit', 'searchIndexRebuilt'])
    expect(
      repaired.sqlite.prepare(`SELECT count(*) FROM search_text WHERE search_text MATCH '"no row has"'`).pluck().get(),
    ).toBe(0)
    repaired.close()
  })

  test('by a kill in the middle of writing keeps all that was committed', async () => {
    const child = runInChild('writeForever', [place.folder])
    await child.waitFor((line) => line === '40')
    await child.kill()
    const committed = Number(child.lines.at(-1))
    const workspace = openWorkspace(place.folder)
    const names = organizationNames(workspace)
    expect(workspace.problems.map((problem) => problem.kind)).toEqual(['uncleanExit'])
    expect(names).toEqual(names.map((_, number) => `Works ${number}`))
    // One more may have been committed than the child lived to tell.
    expect(names.length - 1 - committed).toBeOneOf([0, 1])
    workspace.close()
  })
})

describe('two programs', () => {
  test('cannot write to the same workspace; the second learns who has it', async () => {
    const child = runInChild('holdOpen', [place.folder])
    await child.waitFor((line) => line === 'open')
    expect(() => openWorkspace(place.folder)).toThrow(
      expect.objectContaining({
        code: 'LOCKED',
        data: expect.objectContaining({ program: 'child', pid: child.process.pid }),
      }),
    )
    const reader = openWorkspace(place.folder, { readOnly: true })
    expect(reader.isReadOnly).toBe(true)
    expect(organizationNames(reader)).toEqual([])
    reader.close()
    await child.kill()
    const workspace = openWorkspace(place.folder)
    expect(workspace.problems.map((problem) => problem.kind)).toEqual(['uncleanExit'])
    workspace.close()
  })

  test('also not when both are this process', () => {
    const workspace = openWorkspace(place.folder)
    expect(codeOfOpening()).toBe('LOCKED')
    expect(() => addOrganization(workspace, 'Still mine')).not.toThrow()
    workspace.close()
    expect(codeOfOpening()).toBe('opened')
  })
})

describe('a place that can only be read', () => {
  afterEach(() => makeWritable(place.folder))

  test('is opened for reading, and each write fails with READ_ONLY', async () => {
    fillWorkspace(2)
    makeReadOnly(place.folder)
    const before = digestsIn(place.folder)
    const [answer = ''] = await runInChild('lookAndTry', [place.folder], { asNobody: true }).ended()
    expect(JSON.parse(answer)).toEqual({
      isReadOnly: true,
      names: ['Works 0', 'Works 1'],
      problems: ['readOnlyPlace'],
      writing: 'READ_ONLY',
      rawWriting: 'SQLITE_READONLY',
    })
    expect(digestsIn(place.folder)).toEqual(before)
  })

  test('shows also what is only in the log', async () => {
    const workspace = openWorkspace(place.folder)
    addOrganization(workspace, 'In the log')
    const killed = join(place.folder, 'killed')
    copyAsKilled(workspace, killed)
    workspace.close()
    makeWritable(place.folder)
    makeReadOnly(killed)
    const [answer = ''] = await runInChild('lookAndTry', [killed], { asNobody: true }).ended()
    expect(JSON.parse(answer)).toMatchObject({ isReadOnly: true, names: ['In the log'], writing: 'READ_ONLY' })
    makeWritable(killed)
  })

  test('cannot become a workspace', async () => {
    makeReadOnly(place.folder)
    const [answer = ''] = await runInChild('lookAndTry', [place.folder], { asNobody: true }).ended()
    expect(JSON.parse(answer)).toEqual({ opening: 'READ_ONLY' })
  })
})

describe('a full disk', () => {
  test('fails the write with DISK_FULL, keeps what was there, and works again when there is room', () => {
    const workspace = openWorkspace(place.folder)
    addOrganization(workspace, 'Before')
    const makeRoom = fillDisk(workspace.sqlite)
    expect(() => {
      for (let number = 0; number < 1000; number += 1) addOrganization(workspace, `Works ${number} ${'x'.repeat(100)}`)
    }).toThrow(expect.objectContaining({ code: 'DISK_FULL' }))
    const kept = organizationNames(workspace).length
    makeRoom()
    addOrganization(workspace, 'After')
    expect(organizationNames(workspace)).toHaveLength(kept + 1)
    workspace.close()
    const again = openWorkspace(place.folder, { fullCheck: true })
    expect(organizationNames(again).at(-1)).toBe('After')
    again.close()
  })
})
