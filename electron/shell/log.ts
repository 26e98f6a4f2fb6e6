import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Facts of a log line. Codes, sizes, durations and names of channels; never the words of anybody's minutes. */
export type LogFacts = Readonly<Record<string, unknown>>

/** Where the main process notes what happened. */
export interface Log {
  info: (event: string, facts?: LogFacts) => void
  warn: (event: string, facts?: LogFacts) => void
  error: (event: string, facts?: LogFacts) => void
}

/** When the file has grown to this, it becomes `.old` and a new one begins: two files at most. */
const ROTATE_BYTES = 1_000_000
/** An error's text is cut here, so that a message that quotes its input cannot carry a whole note along. */
const MESSAGE_MAX = 300
const STACK_LINES = 12

function plain(_key: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const frames = (value.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return {
    name: value.name,
    message: value.message.slice(0, MESSAGE_MAX),
    code: 'code' in value ? value.code : undefined,
    stack: frames.slice(0, STACK_LINES).map((line) => line.trim()),
  }
}

/** One line of the log. */
export function logLine(at: Date, level: string, event: string, facts: LogFacts = {}): string {
  return `${at.toISOString()} ${level} ${event} ${JSON.stringify(facts, plain)}\n`
}

/** A log in `folder`/minutebook.log. A log that cannot be written is not worth stopping anything for. */
export function createFileLog(folder: string, now: () => Date = () => new Date()): Log {
  const file = join(folder, 'minutebook.log')
  const write = (level: string) => (event: string, facts?: LogFacts) => {
    const line = logLine(now(), level, event, facts)
    try {
      mkdirSync(folder, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > ROTATE_BYTES) renameSync(file, `${file}.old`)
      appendFileSync(file, line)
    } catch {
      process.stderr.write(line)
    }
  }
  return { info: write('INFO'), warn: write('WARN'), error: write('ERROR') }
}
