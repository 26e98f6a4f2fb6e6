import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'

/** Whether a process by this number runs on this machine now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It runs, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * What tells this process from a later one that got the same number: the boot and the clock tick at which it started.
 * Undefined where the system does not tell.
 */
export function processIdentity(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') {
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The program's name stands in brackets and may hold spaces; the start tick is the 20th field after it.
      const startTick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
      return startTick === undefined ? undefined : `${boot}:${startTick}`
    }
    if (process.platform === 'darwin') {
      const environment = { ...process.env, LC_ALL: 'C', TZ: 'UTC' }
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: environment }).trim()
    }
  } catch {
    // The process has just ended, or the system keeps this to itself.
  }
  return undefined
}

/** When this machine was started, to within seconds. */
export function bootTime(): Date {
  return new Date(Date.now() - uptime() * 1000)
}
