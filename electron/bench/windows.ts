import { join } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { importInterchange } from '../../db/interchange/import'
import { sampleText } from '../../db/testing/sampleWorkspace'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { launchApp } from '../e2e/harness/launch'
import type { Figure } from './bench'
import { treeMemoryMb } from './processMemory'
import { median } from './randomness'

const RUNS = 9
/** Caches of a first start settle, and so does the garbage of loading. */
const IDLE_MS = 5000

const emptyApp = join(import.meta.dirname, 'emptyApp')

/** Puts the sample board into a workspace folder. */
export function fillWithSample(workspace: string): void {
  const opened = openWorkspace(workspace, { program: 'bench' })
  try {
    importInterchange(opened, sampleText, { actor: 'bench' })
  } finally {
    opened.close()
  }
}

function launchEmpty(folder: string): Promise<ElectronApplication> {
  return _electron.launch({ colorScheme: null, args: [emptyApp, `--user-data-dir=${join(folder, 'empty')}`] })
}

/** Launch to the first line of the home page that can be read and used, beside a window with one word. */
export async function measureStart(folder: string): Promise<Figure[]> {
  const workspace = join(folder, 'workspace')
  fillWithSample(workspace)
  const ours: number[] = []
  const bare: number[] = []
  for (let run = 0; run < RUNS + 1; run++) {
    const emptyBegun = performance.now()
    const empty = await launchEmpty(folder)
    await (await empty.firstWindow()).getByRole('heading', { level: 1 }).waitFor()
    bare.push(performance.now() - emptyBegun)
    await empty.close()
    const begun = performance.now()
    const app = await launchApp(folder, { workspace })
    await app.page.getByRole('heading', { level: 1 }).waitFor()
    ours.push(performance.now() - begun)
    await app.quit()
  }
  // The first of each fills caches that every later start finds.
  return [
    {
      figure: 'start',
      of: 'launch to the home page of the sample board, ready to use',
      baseline: 'launch to an empty Electron window',
      unit: 'ms',
      value: median(ours.slice(1)),
      bare: median(bare.slice(1)),
      runs: RUNS,
    },
  ]
}

/** Memory of all processes at rest, shared pages counted once, beside the window with one word. */
export async function measureMemory(folder: string): Promise<Figure[]> {
  if (process.platform !== 'linux') return []
  const workspace = join(folder, 'workspace')
  fillWithSample(workspace)
  const ours: number[] = []
  const bare: number[] = []
  for (let run = 0; run < 3; run++) {
    const empty = await launchEmpty(folder)
    await (await empty.firstWindow()).getByRole('heading', { level: 1 }).waitFor()
    bare.push(await memoryAtRest(empty))
    await empty.close()
    const app = await launchApp(folder, { workspace })
    await app.page.getByRole('heading', { level: 1 }).waitFor()
    ours.push(await memoryAtRest(app.electron))
    await app.quit()
  }
  return [
    {
      figure: 'memory',
      of: 'idle on the home page, all processes (PSS)',
      baseline: 'idle empty Electron window',
      unit: 'MiB',
      value: median(ours),
      bare: median(bare),
      runs: 3,
    },
  ]
}

async function memoryAtRest(app: ElectronApplication): Promise<number> {
  await new Promise((resolve) => {
    setTimeout(resolve, IDLE_MS)
  })
  return treeMemoryMb(app.process().pid ?? 0)
}
