import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { expect, test } from './harness/fixtures'
import { appFolder } from './harness/launch'

/** The account without rights of its own that every Linux has. */
const NOBODY = 65_534

/** Links instead of copies where the file system can: the runtime has 250 MB. */
function bringAlong(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    cpSync(from, to, { recursive: true })
  }
}

/**
 * The app and its runtime where another account can read them, and a program that starts the runtime as that account.
 * Root cannot use Chromium's sandbox, so as root all other journeys run without it.
 */
function installForNobody(folder: string): { executable: string; app: string; env: Record<string, string> } {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(appFolder, 'node_modules/electron/dist')
  const app = join(folder, 'app')
  for (const part of ['out', 'package.json', 'node_modules/better-sqlite3', 'node_modules/@myriaddreamin']) {
    bringAlong(join(appFolder, part), join(app, part))
  }
  bringAlong(dist, join(folder, 'runtime'))
  const binding = process.env['MINUTEBOOK_SQLITE_BINDING']
  if (binding !== undefined) bringAlong(binding, join(folder, basename(binding)))

  const executable = join(folder, 'start')
  const runtime = join(folder, 'runtime', 'electron')
  writeFileSync(
    executable,
    `#!/bin/sh\nexec setpriv --reuid=${NOBODY} --regid=${NOBODY} --clear-groups "${runtime}" "$@"\n`,
  )
  chmodSync(executable, 0o755)
  mkdirSync(join(folder, 'home'))
  for (const open of [folder, join(folder, 'home')]) chmodSync(open, 0o777)
  return {
    executable,
    app,
    env: {
      HOME: join(folder, 'home'),
      TMPDIR: join(folder, 'home'),
      ...(binding === undefined ? {} : { MINUTEBOOK_SQLITE_BINDING: join(folder, basename(binding)) }),
    },
  }
}

/** What the kernel says about the system calls that a process may make: 2 = filtered. */
function seccompOf(processId: number): string | undefined {
  return /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1]
}

/** Starts the app as somebody who is not root: as another account when this is root. */
async function launchWithoutRoot(folder: string, workspace?: string): Promise<ElectronApplication> {
  const installed = process.getuid?.() === 0 ? installForNobody(folder) : undefined
  const home = installed?.env['HOME'] ?? folder
  return _electron.launch({
    colorScheme: null,
    chromiumSandbox: true,
    ...(installed === undefined ? {} : { executablePath: installed.executable, cwd: installed.app }),
    env: { ...(process.env as Record<string, string>), ...installed?.env },
    args: [
      installed?.app ?? appFolder,
      `--user-data=${join(home, 'another-profile')}`,
      `--workspace=${workspace ?? join(home, 'workspace')}`,
      '--locale=en-US',
    ],
  })
}

// Accounts and the kernel's filter are as here on Linux only.
if (process.platform === 'linux') {
  test('a person who is not root gets the page inside Chromium’s sandbox', async ({ folder }) => {
    const electron = await launchWithoutRoot(folder)
    try {
      const page = await electron.firstWindow()
      const answer = await page.evaluate(() => window.minutebook.invoke('workspace.state', {}))
      expect(answer).toMatchObject({ ok: true, data: { isReadOnly: false } })
      const processId = await electron.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
      )
      expect(seccompOf(processId)).toBe('2')
    } finally {
      await electron.close()
    }
  })

  test('a workspace that can only be read is opened for reading, and every write is refused', async ({
    folder,
    launch,
    takeScreenshot,
  }) => {
    const owner = await launch()
    await owner.page.evaluate(() => window.minutebook.invoke('workspace.loadSample', {}))
    await owner.quit()
    const before = listing(owner.workspace)
    execFileSync('chmod', ['-R', 'a-w,a+rX', owner.workspace])
    const electron = await launchWithoutRoot(folder, owner.workspace)
    try {
      const page = await electron.firstWindow()
      const state = await page.evaluate(() => window.minutebook.invoke('workspace.state', {}))
      expect(state).toMatchObject({ ok: true, data: { isReadOnly: true, isEmpty: false } })
      await expect(page.getByText(/read.only|only be read/i).first()).toBeVisible()
      await takeScreenshot(page, 'read-only')
      const refused = await page.evaluate(() =>
        window.minutebook.invoke('organization.add', { name: 'Weldright', kind: 'employer' }),
      )
      expect(refused).toMatchObject({ ok: false, error: { code: 'READ_ONLY' } })
    } finally {
      await electron.close()
      execFileSync('chmod', ['-R', 'u+w', owner.workspace])
    }
    expect(listing(owner.workspace)).toEqual(before)
  })
}

/** Names and sizes of all files. */
function listing(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => `${file} ${statSync(file).size}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
}
