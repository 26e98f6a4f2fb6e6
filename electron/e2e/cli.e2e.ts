import { execFile, execFileSync, type ExecFileSyncOptionsWithStringEncoding } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { claimVersion, digestsIn, writeForeignDatabase } from '../../db/testing/faults'
import { expect, test } from './harness/fixtures'
import { appFolder } from './harness/launch'

/** What a call of the command line left behind. */
interface Outcome {
  readonly code: number
  readonly out: string
  readonly errors: string
}

const runtime = process.env['ELECTRON_EXEC_PATH'] ?? (createRequire(import.meta.url)('electron') as unknown as string)
const builtApp = process.env['MINUTEBOOK_APP_FOLDER'] ?? appFolder
const sampleFile = join(appFolder, 'resources/sampleBoard.json')
const sample = readFileSync(sampleFile, 'utf8')

/** The built command line on one workspace, without a display. */
function commandLine(workspace: string) {
  return (...words: string[]) =>
    new Promise<Outcome>((resolve) => {
      const { DISPLAY: _, ...env } = process.env
      execFile(
        runtime,
        [join(builtApp, 'out/main/cli.js'), '--workspace', workspace, ...words],
        { env: { ...env, ELECTRON_RUN_AS_NODE: '1' }, maxBuffer: 64 * 1024 * 1024 },
        (error, out, errors) => {
          const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
          resolve({ code, out, errors })
        },
      )
    })
}

// Poppler complains on stderr about correct tables of tagged files.
const quiet: ExecFileSyncOptionsWithStringEncoding = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
const wordsOf = (pdf: string) => execFileSync('pdftotext', ['-raw', pdf, '-'], quiet).replaceAll(/\s+/g, ' ')

test('everything goes out and comes back in, byte for byte', async ({ folder }) => {
  const first = commandLine(join(folder, 'first'))
  const second = commandLine(join(folder, 'second'))
  expect(await first('import', sampleFile)).toMatchObject({ code: 0, out: expect.stringMatching(/^Imported 2 boards/) })
  expect(await first('export', 'workspace', '--format', 'json')).toEqual({ code: 0, out: sample, errors: '' })

  for (const words of [
    ['board', '--board', 'Automotive'],
    ['meeting', '--meeting', '2026-05-14'],
  ]) {
    const part = join(folder, `${words[0]}.json`)
    expect(await first('export', ...words, '--out', part)).toMatchObject({ code: 0, out: `Written ${part}\n` })
    expect(await second('import', part)).toMatchObject({ code: 0 })
    expect(await second('export', ...words)).toMatchObject({ code: 0, out: readFileSync(part, 'utf8') })
  }
  // The rest of the whole is added to the parts.
  expect(await second('import', sampleFile)).toMatchObject({ code: 0 })
  expect(await second('export', 'workspace')).toMatchObject({ code: 0, out: sample })
})

test('minutes and agenda are printed by the built typesetter', async ({ folder }) => {
  const cli = commandLine(join(folder, 'workspace'))
  await cli('import', sampleFile)
  const minutes = join(folder, 'minutes.pdf')
  const agenda = join(folder, 'agenda.pdf')
  expect(
    await cli(
      'export',
      'minutes',
      '--meeting',
      '2026-05-14',
      '--board',
      'Automotive',
      '--format',
      'pdf',
      '--out',
      minutes,
    ),
  ).toMatchObject({ code: 0, out: expect.stringMatching(/^Written .*minutes\.pdf, \d pages\n$/) })
  expect(await cli('export', 'agenda', '--meeting', '2026-12-10', '--paper', 'a4', '--out', agenda)).toMatchObject({
    code: 0,
  })
  expect(wordsOf(minutes)).toContain('Three employers keep new hires off hybrids')
  expect(wordsOf(minutes)).toContain('Tarn Valley Technical College')
  expect(wordsOf(agenda)).toContain('Automotive Technology Advisory Board')
  expect(execFileSync('pdfinfo', [agenda], quiet)).toMatch(/Page size:.*A4/)
})

test('a check ends with 0 on sound data and with 1 on damage', async ({ folder }) => {
  const workspace = join(folder, 'workspace')
  const cli = commandLine(workspace)
  await cli('import', sampleFile)
  expect(await cli('check')).toMatchObject({ code: 0, out: expect.stringContaining('Sound: ') })
  const [attachment = ''] = readdirSync(join(workspace, 'attachments'))
  writeFileSync(join(workspace, 'attachments', attachment), 'other bytes')
  const { code, out } = await cli('check')
  expect(code).toBe(1)
  expect(out).toContain('error attachments: ')
  expect(out).toContain('Damaged: ')
})

test('a backup is made, listed, restored, and the restore is undone', async ({ folder }) => {
  const cli = commandLine(join(folder, 'workspace'))
  const part = join(folder, 'part.json')
  await cli('import', sampleFile)
  await cli('export', 'board', '--board', 'Health', '--out', part)
  const fresh = commandLine(join(folder, 'fresh'))
  await fresh('import', part)
  const made = (await fresh('backup')).out.split('  ')[1] ?? ''
  await fresh('import', sampleFile)
  expect((await fresh('backups')).out).toContain(made)

  const restored = await fresh('restore', made)
  expect(restored.code).toBe(0)
  expect((await fresh('export', 'workspace')).out).toBe(readFileSync(part, 'utf8'))
  const replaced = /kept as (\S+)/.exec(restored.out)?.[1] ?? ''
  expect(await fresh('restore', replaced)).toMatchObject({ code: 0 })
  expect((await fresh('export', 'workspace')).out).toBe(sample)
})

test('help is printed, and a call that is not understood ends with 2', async ({ folder }) => {
  const workspace = join(folder, 'workspace')
  const cli = commandLine(workspace)
  expect(await cli('--help')).toMatchObject({ code: 0, errors: '', out: expect.stringContaining('export minutes') })
  for (const words of [[], ['dance'], ['export', 'soup'], ['check', '--loud'], ['export', 'minutes']]) {
    expect(await cli(...words)).toMatchObject({
      code: 2,
      out: '',
      errors: expect.stringMatching(/^INVALID_INPUT: .* See --help\.\n$/s),
    })
  }
  expect(readdirSync(folder)).toEqual([])
})

test('a bad file is refused by the path of its value and changes nothing', async ({ folder }) => {
  const workspace = join(folder, 'workspace')
  const cli = commandLine(workspace)
  await cli('import', sampleFile)
  const bad = join(folder, 'bad.json')
  for (const [text, message] of [
    [sample.replace('"2025-05-15"', '"1850-05-15"'), /^INVALID_INPUT: meeting\[\d\]\.date: /],
    [sample.replace('"version": 2', '"version": 3'), /^NEWER_VERSION: The file has version 3 /],
    ['{', /^INVALID_INPUT: The file is not JSON/],
  ] as const) {
    writeFileSync(bad, text)
    expect(await cli('import', bad)).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(message) })
  }
  expect((await cli('export', 'workspace')).out).toBe(sample)
})

test('a file of a newer Minutebook or of another program is refused and left alone', async ({ folder }) => {
  const newer = join(folder, 'newer')
  await commandLine(newer)('import', sampleFile)
  claimVersion(join(newer, 'minutebook.db'), 9999)
  const foreign = join(folder, 'foreign')
  mkdirSync(foreign)
  writeForeignDatabase(join(foreign, 'minutebook.db'))
  for (const [workspace, code] of [
    [newer, 'NEWER_VERSION'],
    [foreign, 'NOT_OURS'],
  ] as const) {
    const before = digestsIn(workspace)['minutebook.db']
    for (const words of [['check'], ['export', 'workspace'], ['import', sampleFile]]) {
      expect(await commandLine(workspace)(...words)).toMatchObject({
        code: 1,
        errors: expect.stringMatching(new RegExp(`^${code}: `)),
      })
    }
    expect(digestsIn(workspace)['minutebook.db']).toBe(before)
  }
})

test('beside the open window the command line reads but does not write', async ({ app }) => {
  const { page, workspace } = app
  const cli = commandLine(workspace)
  await page.getByRole('link', { name: 'Look around with a sample board' }).click()
  await expect(page.getByRole('table', { name: 'Boards' })).toBeVisible()
  for (const words of [['import', sampleFile], ['backup']]) {
    expect(await cli(...words)).toMatchObject({ code: 1, errors: expect.stringMatching(/^LOCKED: /) })
  }
  expect(await cli('export', 'workspace')).toEqual({ code: 0, out: sample, errors: '' })
  expect(await cli('check')).toMatchObject({ code: 0 })
  await app.quit()
  expect(await cli('backup')).toMatchObject({ code: 0 })
})
