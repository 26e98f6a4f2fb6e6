import { describe, expect, it } from 'vitest'
import { isAppError } from '../../db/model/errors'
import { HELP, parseCliArguments } from './arguments'

const parse = (line: string) => parseCliArguments(line.split(' ').filter((word) => word !== ''))

describe('a call', () => {
  it.each([
    ['--help', { command: 'help' }],
    ['help', { command: 'help' }],
    ['import -h', { command: 'help' }],
    ['import file.json', { command: 'import', file: 'file.json' }],
    ['restore b.db', { command: 'restore', file: 'b.db' }],
    ['check', { command: 'check' }],
    ['backup', { command: 'backup' }],
    ['backups', { command: 'backups' }],
    ['export workspace', { command: 'exportJson', scope: 'workspace', board: null, meeting: null, out: null }],
    [
      'export board --board Auto --format json --out b.json',
      { command: 'exportJson', scope: 'board', board: 'Auto', meeting: null, out: 'b.json' },
    ],
    [
      'export meeting --meeting 2026-05-14',
      { command: 'exportJson', scope: 'meeting', board: null, meeting: '2026-05-14', out: null },
    ],
    [
      'export minutes --meeting 2026-05-14 --board Auto --format pdf --out m.pdf',
      { command: 'exportPdf', kind: 'minutes', board: 'Auto', meeting: '2026-05-14', paper: null, out: 'm.pdf' },
    ],
    [
      'export agenda --meeting 2026-05-14 --paper a4 --out=a.pdf',
      { command: 'exportPdf', kind: 'agenda', board: null, meeting: '2026-05-14', paper: 'a4', out: 'a.pdf' },
    ],
  ])('is understood: %s', (line, call) => {
    expect(parse(line).call).toEqual(call)
  })

  it('names the workspace before or after the command, or leaves it to the app', () => {
    expect(parse('--workspace /books check').workspace).toBe('/books')
    expect(parse('check --workspace=/books').workspace).toBe('/books')
    expect(parse('check').workspace).toBeNull()
  })

  it.each([
    ['', 'A command is missing.'],
    ['dance', 'There is no command "dance".'],
    ['import', '"import" needs the file to bring in.'],
    ['import a.json b.json', '"import" takes one word, not "b.json".'],
    ['restore', '"restore" needs the backup to put in place.'],
    ['check all', '"check" takes no further words.'],
    ['backups now', '"backups" takes no further words.'],
    ['export', '"export" needs what to export.'],
    ['export soup', '"soup" cannot be exported.'],
    ['export workspace --format pdf', '"export workspace" writes json only.'],
    ['export board', '"export board" needs --board NAME.'],
    ['export meeting', '"export meeting" needs --meeting ID or DATE.'],
    ['export minutes --out m.pdf', '"export minutes" needs --meeting ID or DATE.'],
    ['export minutes --meeting 2026-05-14', '"export minutes" needs --out FILE.'],
    ['export agenda --meeting 2026-05-14 --out a.json --format json', '"export agenda" writes pdf only.'],
    ['export agenda --meeting 2026-05-14 --out a.pdf --paper a3', '--paper is a4 or us-letter.'],
    ['check --loud', "Unknown option '--loud'"],
    ['check --workspace', 'workspace'],
  ])('that cannot be understood says what is missing: "%s"', (line, message) => {
    let refusal: unknown
    try {
      parse(line)
    } catch (error) {
      refusal = error
    }
    if (!isAppError(refusal)) throw new Error('it was not refused')
    expect(refusal.code).toBe('INVALID_INPUT')
    expect(refusal.data).toEqual({ isUsage: true })
    expect(refusal.message).toContain(message)
    expect(refusal.message).toMatch(/See --help\.$/)
  })

  it('has its place in the help', () => {
    const commands = ['import', 'export', 'check', 'backup', 'backups', 'restore']
    for (const command of commands) expect(HELP).toMatch(new RegExp(`^  ${command} `, 'm'))
    for (const option of ['workspace', 'board', 'meeting', 'format', 'paper', 'out', 'help']) {
      expect(HELP).toContain(`--${option}`)
    }
  })
})
