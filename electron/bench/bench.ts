import { cpus, release, totalmem } from 'node:os'
import { newFolder, removeFolder } from '../e2e/harness/launch'
import { measureActions } from './actions'
import { measureDocuments } from './documents'
import { measureDurability } from './durability'
import { measureSearch } from './search'
import { measureTyping } from './typing'
import { measureMemory, measureStart } from './windows'

/** One measured figure and the bare baseline of the same run. */
export interface Figure {
  figure: string
  /** What is measured, and against what. */
  of: string
  baseline: string
  unit: 'ms' | 'MiB' | 'frames'
  value: number
  bare: number
  runs: number
}

const MEASUREMENTS: Readonly<Record<string, (folder: string) => Promise<Figure[]>>> = {
  start: measureStart,
  durability: measureDurability,
  typing: measureTyping,
  documents: measureDocuments,
  search: measureSearch,
  actions: measureActions,
  memory: measureMemory,
}

/** Prints one JSON line for each figure. Arguments choose measurements by name; without any, all run. */
export async function main(names: string[]): Promise<number> {
  const unknown = names.filter((name) => !(name in MEASUREMENTS))
  if (unknown.length > 0) {
    process.stderr.write(
      `bench: there is no ${unknown.join(', ')}; there are ${Object.keys(MEASUREMENTS).join(', ')}\n`,
    )
    return 2
  }
  const machine = {
    cores: cpus().length,
    cpu: cpus()[0]?.model,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: release(),
  }
  process.stdout.write(`${JSON.stringify({ machine })}\n`)
  for (const name of names.length > 0 ? names : Object.keys(MEASUREMENTS)) {
    const folder = newFolder()
    try {
      for (const figure of (await MEASUREMENTS[name]?.(folder)) ?? []) {
        const round = (value: number) => Number(value.toPrecision(3))
        const ratio = figure.bare === 0 ? null : round(figure.value / figure.bare)
        process.stdout.write(
          `${JSON.stringify({ ...figure, value: round(figure.value), bare: round(figure.bare), ratio })}\n`,
        )
      }
    } finally {
      removeFolder(folder)
    }
  }
  return 0
}
