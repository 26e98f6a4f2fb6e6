import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { brokenBorder } from './importBoundaries.mjs'
import { root } from './place.mjs'

const planted = {
  'db/queries/board.ts': "import { shown } from '../../renderer/lib/format'\nexport const board = shown\n",
  'db/model/ids.ts': "import { join } from 'node:path'\nexport const ids = join\n",
  'electron/contract/search.ts': "export * from '../../db/queries/search'\n",
  'electron/cli/run.ts': "import { app } from 'electron'\nexport const run = app\n",
  'electron/features/backup/handlers.ts': "export const load = () => import('../documents/typeset')\n",
  'electron/features/boards/handlers.ts': "import { ipcMain } from 'electron'\nexport const boards = ipcMain\n",
  'electron/shell/window.ts': 'export const tell = (w: Electron.BrowserWindow) => w.webContents.send("x")\n',
  'renderer/features/actions/List.tsx': "import { Item } from '../meeting/Item'\nexport const list = Item\n",
  'renderer/features/actions/useActions.ts':
    "import type { Row } from '../../../db/schema/action'\nexport type Own = Row\n",
  'renderer/features/actions/filter.ts': "import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n",
  'renderer/ui/Badge.tsx':
    "import { useActions } from '../features/actions/useActions'\nexport const badge = useActions\n",
  'renderer/lib/first.ts': "import { second } from './second'\nexport const first = () => second\n",
  'renderer/lib/second.ts': "import { first } from './first'\nexport const second = () => first\n",
}

/** Lints a folder with the boundaries alone and returns the findings as "file: message". */
function lint(folder: string): Promise<string[]> {
  const program = join(root, 'node_modules/oxlint/bin/oxlint')
  const config = join(root, 'boundaries.oxlintrc.json')
  return new Promise((resolve) => {
    execFile(process.execPath, [program, '-c', config, '-f', 'json'], { cwd: folder }, (_error, stdout) => {
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { filename: string; message: string }[] }
      resolve(diagnostics.map(({ filename, message }) => `${filename}: ${message}`).toSorted())
    })
  })
}

describe('the import boundaries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-boundaries-'))
  let findings: string[] = []
  beforeAll(async () => {
    for (const [file, text] of Object.entries(planted)) {
      mkdirSync(join(folder, dirname(file)), { recursive: true })
      writeFileSync(join(folder, file), text)
    }
    findings = await lint(folder)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['db/queries/board.ts', 'db/ imports nothing of ours outside db/'],
    ['db/model/ids.ts', 'zod and itself only'],
    ['electron/contract/search.ts', 'The contract is what all processes know'],
    ['electron/cli/run.ts', 'This has to run in plain Node as well'],
    ['electron/features/backup/handlers.ts', 'A feature never imports its sibling'],
    ['electron/features/boards/handlers.ts', 'Raw IPC has no types'],
    ['electron/shell/window.ts', 'Events go out by electron/ipc/broadcast'],
    ['renderer/features/actions/List.tsx', 'A feature never imports its sibling'],
    ['renderer/features/actions/useActions.ts', 'by electron/contract only'],
    ['renderer/features/actions/filter.ts', 'Windows are sandboxed'],
    ['renderer/ui/Badge.tsx', 'ui and lib lie below the features'],
    ['renderer/lib/first.ts', 'cycle'],
  ])('are reported in %s with what to do instead', (file, words) => {
    const own = findings.filter((finding) => finding.startsWith(`${file}: `))
    expect(own.join('\n').toLowerCase()).toContain(words.toLowerCase())
  })

  test.each([
    ['renderer/features/actions/List.tsx', '../../../electron/contract/model'],
    ['renderer/features/actions/rows/Row.tsx', '../useActions'],
    ['renderer/app/routes.tsx', '../features/actions/List'],
    ['electron/features/backup/handlers.ts', '../today'],
    ['electron/features/backup/handlers.ts', '../../../db/workspace/backup'],
    ['electron/contract/search.ts', '../../db/model/ids'],
    ['electron/e2e/board.e2e.ts', 'electron'],
    ['db/model/ids.ts', 'zod'],
    ['db/queries/board.test.ts', '../testing/testWorkspace'],
  ])('let %s import %s', (file, specifier) => {
    expect(brokenBorder(file, specifier)).toBeUndefined()
  })
})
