import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from '@playwright/test'
import { ask } from './harness/ask'
import { runCli } from './harness/cli'
import { expect, test } from './harness/fixtures'
import { answerFileDialogs, appFolder, newFolder, removeFolder } from './harness/launch'
import { goToItem, notesOnDisk, noteText } from './harness/minutesPage'
import { lookAround, openMeeting, placeLink } from './harness/screens'

const sampleText = readFileSync(join(appFolder, 'resources/sampleBoard.json'), 'utf8')

interface SampleFile {
  version: number
  membership: { termStart: string; termEnd: string | null }[]
  meeting: { startTime: string; endTime: string }[]
}

/** Writes the sample board with a fault in it. */
function writeFaulty(folder: string, spoil: (file: SampleFile) => void): string {
  const file = JSON.parse(sampleText) as SampleFile
  spoil(file)
  const path = join(folder, 'faulty.json')
  writeFileSync(path, JSON.stringify(file))
  return path
}

/** Everything that the workspace holds, as the command line exports it. */
function exported(workspace: string): string {
  const { status, stdout } = runCli(workspace, 'export', 'workspace')
  expect(status).toBe(0)
  return stdout
}

test('an interchange file of a newer version is refused with what to do, at the first start and at the command line', async ({
  app,
  folder,
}) => {
  const { page, workspace } = app
  const file = writeFaulty(folder, (content) => (content.version = 3))
  await answerFileDialogs(app, file)
  await page.getByRole('link', { name: 'Bring in a workspace file' }).click()
  await expect(page.getByText('The file comes from a newer version of Minutebook', { exact: false })).toBeVisible()
  // Nothing was brought in: the first start is still the first.
  await expect(page.getByRole('heading', { name: 'Start a minute book' })).toBeVisible()
  expect(await ask(page, 'board.list', {})).toEqual([])
  await app.quit()

  const before = exported(workspace)
  const refused = runCli(workspace, 'import', file)
  expect(refused.status).toBe(1)
  expect(refused.stderr).toMatch(/^NEWER_VERSION: .*reads up to version 2\. Update Minutebook\./)
  expect(exported(workspace)).toBe(before)
})

const faults: readonly { name: string; path: string; spoil: (file: SampleFile) => void }[] = [
  {
    name: 'a term that ends before it starts',
    path: 'membership[0]',
    spoil: ({ membership: [first] }) => {
      if (first) Object.assign(first, { termStart: '2026-07-01', termEnd: '2026-06-30' })
    },
  },
  {
    name: 'a meeting that ends before it starts',
    path: 'meeting[1]',
    spoil: ({ meeting: [, second] }) => {
      if (second) Object.assign(second, { startTime: '19:00', endTime: '17:30' })
    },
  },
  {
    name: 'a date before 1900',
    path: 'membership[2]',
    spoil: ({ membership: [, , third] }) => {
      if (third) third.termStart = '1850-01-01'
    },
  },
]

test('an interchange file with a fault is refused as a whole, by the path of the value, and the command line leaves alone what a window has open', async ({
  app,
  folder,
}) => {
  const { page, workspace } = app
  await lookAround(page)
  await placeLink(page, 'Settings').click()
  for (const { name, path, spoil } of faults) {
    // One after the other, in the one window.
    // oxlint-disable-next-line no-await-in-loop
    await test.step(name, async () => {
      const before = await ask(page, 'board.list', {})
      await answerFileDialogs(app, writeFaulty(folder, spoil))
      await page.getByRole('button', { name: 'Import file' }).click()
      await expect(page.getByRole('main').getByText(path, { exact: false })).toBeVisible()
      expect(await ask(page, 'board.list', {})).toEqual(before)
    })
  }

  await test.step('the command line leaves the workspace alone that the window has open, and can read it', async () => {
    const file = join(folder, 'sample.json')
    writeFileSync(file, sampleText)
    const refused = runCli(workspace, 'import', file)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/^LOCKED: /)
    expect(exported(workspace)).toContain('"Automotive Technology Advisory Board"')
  })
})

test('the command line does not touch a database that is not ours', async ({ folder }) => {
  const workspace = join(folder, 'recipes')
  mkdirSync(workspace)
  const path = join(workspace, 'minutebook.db')
  const recipes = new Database(path)
  recipes.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('Bread')")
  recipes.close()
  const before = readFileSync(path)
  const file = join(folder, 'sample.json')
  writeFileSync(file, sampleText)
  for (const words of [['import', file], ['check'], ['export', 'workspace'], ['backup']]) {
    const refused = runCli(workspace, ...words)
    expect(refused.status).toBe(1)
    expect(refused.stderr).toMatch(/^NOT_OURS: /)
  }
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(workspace)).toEqual(['minutebook.db'])
})

test('a wrong call of the command line says what is wrong and where the help is', async ({ folder }) => {
  const workspace = join(folder, 'none')
  expect(runCli(workspace, 'export', 'minutes', '--meeting', '2026-05-14')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'INVALID_INPUT: "export minutes" needs --out FILE. See --help.\n',
  })
  expect(existsSync(workspace)).toBe(false)
})

/** A disk of a few megabytes in memory. */
function mountSmallDisk(folder: string): { isMounted: boolean; close: () => void } {
  mkdirSync(folder, { recursive: true })
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder])
  return { isMounted: status === 0, close: () => void spawnSync('umount', ['--lazy', folder]) }
}

/** Whether this account may mount one: as root on Linux, outside of a container that forbids it. */
function mayMount(): boolean {
  const folder = newFolder()
  const { isMounted, close } = mountSmallDisk(folder)
  if (isMounted) close()
  removeFolder(folder)
  return isMounted
}

/** Takes up all the room that is left on a disk; the answer gives it back. */
function fillUp(folder: string): () => void {
  const file = join(folder, 'ballast')
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(file, Buffer.alloc(bavail * bsize))
  return () => rmSync(file)
}

const alert = (page: Page) => page.getByRole('alert')

// Elsewhere minutesUnderStress plays the same with a disk that only says that it is full.
if (mayMount()) {
  test('words typed on a full disk are held, said to be unsaved, and written when there is room', async ({
    folder,
    launch,
    takeScreenshot,
  }) => {
    const disk = join(folder, 'disk')
    const mounted = mountSmallDisk(disk)
    expect(mounted.isMounted).toBe(true)
    try {
      const workspace = join(disk, 'workspace')
      const first = await launch({ workspace })
      await ask(first.page, 'workspace.loadSample', {})
      await first.quit()

      const app = await launch({ workspace })
      const { page } = app
      await openMeeting(page, 'Dec 10, 2026', 'Minutes')
      await goToItem(page, /Industry trends/)
      await noteText(page).click()
      await page.keyboard.type('Safe words.')
      await expect.poll(() => notesOnDisk(workspace)).toContain('Safe words.')

      const makeRoom = fillUp(disk)
      // More than the write-ahead log has room for already, in long words: each one is a task for the spelling.
      const words = Array.from({ length: 4000 }, (_, word) => word.toString(36).padStart(54, 'x')).join(' ')
      await page.keyboard.insertText(` ${words}`)
      await expect(alert(page)).toContainText(/The disk is full\. The last 4,?000 words are not on disk yet\./)
      await page.keyboard.type(' and on')
      await expect(alert(page)).toContainText(/The last 4,?002 words are not on disk yet\./)
      await expect(noteText(page)).toBeFocused()
      await takeScreenshot(page, 'disk-full')

      makeRoom()
      await expect(alert(page)).toHaveCount(0)
      await expect(page.getByText(/^Saved \d/)).toBeVisible()
      expect(notesOnDisk(workspace)).toContain(`Safe words. ${words} and on`)
      await app.quit()
      expect(runCli(workspace, 'check')).toMatchObject({ status: 0, stdout: expect.stringContaining('Sound') })
    } finally {
      mounted.close()
    }
  })
}
