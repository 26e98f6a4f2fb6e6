import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { importInterchange } from '../../db/interchange/import'
import type { TypesetPdf } from '../../db/model/documents'
import { listBoards } from '../../db/queries/board'
import { getInstitution } from '../../db/queries/institution'
import { run } from '../../db/testing/builders'
import {
  claimVersion,
  digestsIn,
  garbleHeader,
  makeReadOnly,
  makeWritable,
  tearPage,
  firstPageOf,
  writeForeignDatabase,
} from '../../db/testing/faults'
import { sampleText } from '../../db/testing/sampleWorkspace'
import { createTestFolder } from '../../db/testing/testWorkspace'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { DATABASE_NAME } from '../../db/workspace/paths'
import { parseCliArguments } from './arguments'
import { runCli } from './run'

const root = join(import.meta.dirname, '../..')
const resources = join(root, 'resources')

/** The command line over a folder of its own, with a typesetter that only notes what it gets. */
function arrange(typeset: Partial<TypesetPdf> = {}) {
  const place = createTestFolder()
  onTestFinished(place.remove)
  const workspace = join(place.folder, 'book')
  const printed: string[] = []
  const pdf = vi.fn(async () => ({
    pdf: Buffer.from('%PDF-'),
    pageCount: 1,
    substitutions: [],
    ...typeset,
  }))
  const outside = {
    workspace,
    resources,
    documents: { pdf, pages: vi.fn(), dispose: vi.fn() },
    actor: 'Tester',
    print: (text: string) => void printed.push(text),
  }
  const cli = (...words: string[]) => {
    printed.length = 0
    return runCli(parseCliArguments(words).call, outside)
  }
  const file = (name: string, text?: string | Uint8Array) => {
    const path = join(place.folder, name)
    if (text !== undefined) writeFileSync(path, text)
    return path
  }
  return { workspace, printed, cli, file, pdf, folder: place.folder }
}

async function arrangeSample(typeset: Partial<TypesetPdf> = {}) {
  const made = arrange(typeset)
  await made.cli('import', made.file('sample.json', sampleText))
  return made
}

/** Renames the school, as somebody would who works on after a backup. */
function rename(folder: string, name: string): void {
  const workspace = openWorkspace(folder)
  const institution = getInstitution(workspace.db)
  if (institution === null) throw new Error('There is no institution.')
  const { id, language, timeZone, paper } = institution
  run(workspace, 'institution.revise', { id, name, language, timeZone, paper })
  workspace.close()
}

function nameIn(folder: string): string | undefined {
  const workspace = openWorkspace(folder, { readOnly: true })
  try {
    return getInstitution(workspace.db)?.name
  } finally {
    workspace.close()
  }
}

/** Runs work as an account without rights of its own: no place is read-only to the superuser. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return await work()
  process.seteuid?.(65_534)
  try {
    await work()
  } finally {
    process.seteuid?.(0)
  }
}

describe('import and export', () => {
  it('make a workspace where there is none, and give back the same bytes', async () => {
    const { cli, printed, file } = arrange()
    expect(await cli('import', file('sample.json', sampleText))).toBe(0)
    expect(printed).toEqual([expect.stringMatching(/^Imported 2 boards, 5 meetings, \d+ rows in all\.$/)])
    expect(await cli('export', 'workspace')).toBe(0)
    expect(`${printed.join('\n')}\n`).toBe(sampleText)
    expect(await cli('export', 'workspace', '--out', file('out.json'))).toBe(0)
    expect(readFileSync(file('out.json'), 'utf8')).toBe(sampleText)
    expect(printed).toEqual([`Written ${file('out.json')}`])
  })

  it.each([
    ['board', ['--board', 'health']],
    ['meeting', ['--meeting', '2026-05-14']],
    ['meeting', ['--meeting', '2026-12-10', '--board', 'Automotive']],
  ])('of one %s stand alone: %j', async (scope, options) => {
    const first = await arrangeSample()
    await first.cli('export', scope, ...options, '--out', first.file('part.json'))
    const second = arrange()
    await second.cli('import', first.file('part.json'))
    await second.cli('export', scope, ...options, '--out', second.file('again.json'))
    expect(readFileSync(second.file('again.json'), 'utf8')).toBe(readFileSync(first.file('part.json'), 'utf8'))
  })

  it('refuse a bad value by its path and change nothing', async () => {
    const { cli, file, workspace } = await arrangeSample()
    const before = digestsIn(workspace)[DATABASE_NAME]
    const bad = sampleText.replace('"date": "2025-05-15"', '"date": "1850-05-15"')
    await expect(cli('import', file('bad.json', bad))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringMatching(/^meeting\[\d\]\.date: /),
    })
    expect(digestsIn(workspace)[DATABASE_NAME]).toBe(before)
  })

  it('refuse a file that is not there', async () => {
    const { cli, file } = arrange()
    await expect(cli('import', file('missing.json'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: `There is no file ${file('missing.json')}.`,
    })
  })

  it('leave nothing half-written where it cannot be written', async () => {
    const { cli, file, folder } = await arrangeSample()
    mkdirSync(file('taken'))
    const names = readdirSync(folder)
    await expect(cli('export', 'workspace', '--out', file('taken'))).rejects.toThrow()
    await expect(cli('export', 'workspace', '--out', file('no/such/out.json'))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(readdirSync(folder)).toEqual(names)
  })

  it('of a workspace that is not there make none', async () => {
    const { cli, workspace } = arrange()
    await expect(cli('export', 'workspace')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(cli('check')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(cli('backup')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(existsSync(workspace)).toBe(false)
  })
})

describe('export minutes and agenda', () => {
  it('hands the meeting to the typesetter and writes what it gives', async () => {
    const { cli, file, pdf, printed } = await arrangeSample({
      pageCount: 3,
      substitutions: [{ character: '\u{1F44D}', printed: 'U+1F44D', where: 'item 2' }],
    })
    const out = file('minutes.pdf')
    expect(
      await cli('export', 'minutes', '--meeting', '2026-05-14', '--board', 'auto', '--paper', 'a4', '--out', out),
    ).toBe(0)
    expect(readFileSync(out, 'latin1')).toBe('%PDF-')
    expect(printed).toEqual([`Written ${out}, 3 pages`, 'No font has “\u{1F44D}” (item 2): printed as U+1F44D.'])
    expect(pdf).toHaveBeenCalledWith(
      expect.objectContaining({
        data: expect.objectContaining({
          documentName: 'Minutes',
          board: 'Automotive Technology Advisory Board',
          paper: 'a4',
        }),
      }),
    )
    await cli('export', 'agenda', '--meeting', '2026-12-10', '--out', out)
    expect(pdf).toHaveBeenLastCalledWith(
      expect.objectContaining({ data: expect.objectContaining({ documentName: 'Agenda' }) }),
    )
  })

  it('writes nothing for a meeting that is not there', async () => {
    const { cli, file } = await arrangeSample()
    const out = file('minutes.pdf')
    await expect(cli('export', 'minutes', '--meeting', '2026-05-15', '--out', out)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(existsSync(out)).toBe(false)
  })
})

describe('check', () => {
  it('says what was looked at when all is sound', async () => {
    const { cli, printed } = await arrangeSample()
    expect(await cli('check')).toBe(0)
    expect(printed.at(-1)).toMatch(/^Sound: \d+ tables, 1 change set, 2 attachments, 0 backups checked\.$/)
  })

  it('ends with 1 when something is damaged, and says where', async () => {
    const { cli, printed, workspace } = await arrangeSample()
    const attachments = join(workspace, 'attachments')
    const [name = ''] = readdirSync(attachments)
    writeFileSync(join(attachments, name), 'other bytes')
    expect(await cli('check')).toBe(1)
    expect(printed).toContainEqual(expect.stringMatching(/^error attachments: /))
    expect(printed.at(-1)).toMatch(/^Damaged: /)
  })

  it('finds a torn page of the file', async () => {
    const { cli, workspace } = await arrangeSample()
    const database = join(workspace, DATABASE_NAME)
    tearPage(database, firstPageOf(database, 'minutes_note'))
    const outcome = await cli('check').catch((error: unknown) => error)
    expect(outcome === 1 || (outcome as { code?: string }).code === 'CORRUPT').toBe(true)
  })
})

describe('backup, backups and restore', () => {
  it('can be undone: the replaced file brings the former state back', async () => {
    const { cli, printed, workspace } = await arrangeSample()
    expect(await cli('backup')).toBe(0)
    const [made = ''] = printed
    expect(made).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z {2}minutebook-\S+\.db {2}\d+ KB, 2 boards, 5 meetings$/)
    const backup = made.split('  ')[1] ?? ''
    rename(workspace, 'Later Name')

    expect(await cli('restore', backup)).toBe(0)
    expect(nameIn(workspace)).toBe('Tarn Valley Technical College')
    const replaced = /^Restored\. The replaced file is kept as (\S+)$/.exec(printed[0] ?? '')?.[1] ?? ''
    expect(await cli('backups')).toBe(0)
    expect(printed.map((line) => line.split('  ')[1]).toSorted()).toEqual([backup, replaced].toSorted())

    expect(await cli('restore', replaced)).toBe(0)
    expect(nameIn(workspace)).toBe('Later Name')
  })

  it('takes a path from where one stands as well', async () => {
    const { cli, printed, workspace, file } = await arrangeSample()
    await cli('backup')
    const copy = readFileSync(join(workspace, 'backups', printed[0]?.split('  ')[1] ?? ''))
    const carried = file('carried.db', copy)
    rename(workspace, 'Later Name')
    expect(await cli('restore', relative(process.cwd(), carried))).toBe(0)
    expect(nameIn(workspace)).toBe('Tarn Valley Technical College')
    expect(existsSync(carried)).toBe(true)
  })

  it('refuses what is no backup and leaves the workspace as it was', async () => {
    const { cli, workspace, file } = await arrangeSample()
    const before = digestsIn(workspace)
    await expect(cli('restore', 'missing.db')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    writeForeignDatabase(file('recipes.db'))
    await expect(cli('restore', file('recipes.db'))).rejects.toMatchObject({ code: 'NOT_OURS' })
    await expect(cli('restore', file('text.db', 'not a database'.repeat(100)))).rejects.toMatchObject({
      code: expect.stringMatching(/CORRUPT|NOT_OURS/),
    })
    expect(digestsIn(workspace)).toEqual(before)
  })

  it('lists nothing where there is nothing', async () => {
    const { cli, printed } = arrange()
    expect(await cli('backups')).toBe(0)
    expect(printed).toEqual([])
  })
})

describe('a workspace that cannot be used', () => {
  it('by a newer Minutebook is refused, reading as well as writing', async () => {
    const { cli, workspace, file } = await arrangeSample()
    claimVersion(join(workspace, DATABASE_NAME), 9999)
    for (const words of [['check'], ['export', 'workspace'], ['import', file('again.json', sampleText)], ['backup']]) {
      await expect(cli(...words)).rejects.toMatchObject({ code: 'NEWER_VERSION' })
    }
  })

  it('of another program is refused and left alone', async () => {
    const { cli, workspace, file } = arrange()
    mkdirSync(workspace)
    writeForeignDatabase(join(workspace, DATABASE_NAME))
    const before = digestsIn(workspace)
    for (const words of [['check'], ['export', 'workspace'], ['import', file('again.json', sampleText)], ['backup']]) {
      await expect(cli(...words)).rejects.toMatchObject({ code: 'NOT_OURS' })
    }
    expect(digestsIn(workspace)).toEqual(before)
  })

  it('because its header is garbage is refused', async () => {
    const { cli, workspace } = await arrangeSample()
    garbleHeader(join(workspace, DATABASE_NAME))
    await expect(cli('check')).rejects.toMatchObject({ code: 'CORRUPT' })
  })

  it('because its place can only be read is read, and refused for writing', async () => {
    const { cli, workspace, file, printed, folder } = await arrangeSample()
    await cli('backup')
    const backup = printed[0]?.split('  ')[1] ?? ''
    const again = file('again.json', sampleText)
    chmodSync(folder, 0o755)
    for (const place of [join(workspace, 'attachments'), join(workspace, 'backups'), workspace]) makeReadOnly(place)
    const before = digestsIn(workspace)
    try {
      await asNobody(async () => {
        for (const words of [['import', again], ['backup'], ['restore', backup]]) {
          await expect(cli(...words)).rejects.toMatchObject({ code: 'READ_ONLY' })
        }
        expect(await cli('export', 'workspace')).toBe(0)
        expect(`${printed.join('\n')}\n`).toBe(sampleText)
        expect(await cli('check')).toBe(0)
        await expect(cli('export', 'workspace', '--out', join(workspace, 'x.json'))).rejects.toMatchObject({
          code: 'READ_ONLY',
        })
      })
      expect(digestsIn(workspace)).toEqual(before)
    } finally {
      for (const place of [workspace, join(workspace, 'attachments'), join(workspace, 'backups')]) makeWritable(place)
    }
  })

  it('for writing while somebody has it open can still be read', async () => {
    const { cli, workspace, file, printed } = await arrangeSample()
    await cli('backup')
    const backup = printed[0]?.split('  ')[1] ?? ''
    const open = openWorkspace(workspace, { program: 'Minutebook' })
    onTestFinished(() => open.close())
    for (const words of [['import', file('again.json', sampleText)], ['backup'], ['restore', backup]]) {
      await expect(cli(...words)).rejects.toMatchObject({ code: 'LOCKED' })
    }
    expect(await cli('export', 'workspace')).toBe(0)
    expect(`${printed.join('\n')}\n`).toBe(sampleText)
    expect(await cli('check')).toBe(0)
    importInterchange(open, sampleText, { actor: 'Tester' })
    expect(listBoards(open.db, { today: '2026-01-01' })).toHaveLength(2)
  })
})
