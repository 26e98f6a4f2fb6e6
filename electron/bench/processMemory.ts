import { readdirSync, readFileSync } from 'node:fs'

/** Proportional set size of a process and all its descendants in MiB, so that shared pages count once. Linux only. */
export function treeMemoryMb(rootPid: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = read(`/proc/${name}/stat`)
    // The name in brackets may hold spaces; what follows it does not.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
    if (!Number.isNaN(parent)) parents.set(Number(name), parent)
  }
  const isInTree = (pid: number): boolean => pid === rootPid || (parents.has(pid) && isInTree(parents.get(pid) ?? 0))
  const kilobytes = [...parents.keys()].filter(isInTree).map((pid) => {
    const pss = /^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))
    return Number(pss?.[1] ?? 0)
  })
  return kilobytes.reduce((sum, value) => sum + value, 0) / 1024
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has ended meanwhile.
    return ''
  }
}
