import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createFileLog, logLine } from './log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'minutebook-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('writes a line with time, level, event and facts', () => {
  const log = createFileLog(join(folder, 'logs'), () => new Date('2026-11-24T17:00:00Z'))
  log.warn('ipc.tooSlow', { channel: 'search.find', ms: 55 })
  expect(readFileSync(join(folder, 'logs', 'minutebook.log'), 'utf8')).toBe(
    '2026-11-24T17:00:00.000Z WARN ipc.tooSlow {"channel":"search.find","ms":55}\n',
  )
})

it('cuts an error short, so that one which quotes its input cannot carry a note into the log', () => {
  const line = logLine(new Date(), 'ERROR', 'ipc.internal', { error: new Error(`bad: ${'minutes '.repeat(1000)}`) })
  expect(line.length).toBeLessThan(3000)
  expect(line.match(/minutes/g)?.length).toBeLessThan(50)
  expect(line).toContain('at ')
})

it('begins anew when the file has grown, and keeps one old file', () => {
  writeFileSync(join(folder, 'minutebook.log'), 'x'.repeat(1_000_001))
  createFileLog(folder).info('app.started')
  expect(readdirSync(folder).toSorted()).toEqual(['minutebook.log', 'minutebook.log.old'])
  expect(readFileSync(join(folder, 'minutebook.log'), 'utf8')).toMatch(/^\S+ INFO app\.started \{\}\n$/)
})

it('goes to stderr where no file can be written, and throws nothing', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  writeFileSync(join(folder, 'a file'), '')
  createFileLog(join(folder, 'a file')).error('disk.gone')
  expect(write.mock.calls[0]?.[0]).toContain('ERROR disk.gone')
})
