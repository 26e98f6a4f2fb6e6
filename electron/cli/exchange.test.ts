import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { importInterchange } from '../../db/interchange/import'
import { listBoards } from '../../db/queries/board'
import { getInstitution } from '../../db/queries/institution'
import { run } from '../../db/testing/builders'
import { sampleText } from '../../db/testing/sampleWorkspace'
import { createTestFolder } from '../../db/testing/testWorkspace'
import { openWorkspace } from '../../db/workspace/openWorkspace'
import { parseCliArguments } from './arguments'
import { runCli } from './run'

/** A workspace with the sample board, an empty one, and the command line over both. */
function arrange(passphrase: string | null = null) {
  const place = createTestFolder()
  onTestFinished(place.remove)
  const [office, chair] = [join(place.folder, 'office'), join(place.folder, 'chair')]
  const workspace = openWorkspace(office)
  importInterchange(workspace, sampleText, { actor: 'Ruth' })
  workspace.close()
  const printed: string[] = []
  const cli = async (...words: string[]) => {
    printed.length = 0
    const { call, workspace: named } = parseCliArguments(words)
    return runCli(call, {
      workspace: named ?? '',
      resources: '',
      documents: { pdf: vi.fn(), pages: vi.fn(), dispose: vi.fn() },
      actor: 'Ruth',
      passphrase,
      print: (text) => void printed.push(text),
    })
  }
  return { office, chair, file: join(place.folder, 'sent.minutebook'), cli, printed }
}

function within<T>(folder: string, work: (workspace: ReturnType<typeof openWorkspace>) => T): T {
  const workspace = openWorkspace(folder)
  try {
    return work(workspace)
  } finally {
    workspace.close()
  }
}

describe('hand-over and take-over', () => {
  it('begin a second workspace that is equal to the first', async () => {
    const { office, chair, file, cli, printed } = arrange()
    expect(await cli('hand-over', office, file)).toBe(0)
    expect(printed[0]).toMatch(/^Written .*sent\.minutebook: \d+ steps?, \d+ attachments?\.$/)
    expect(await cli('take-over', chair, file)).toBe(0)
    expect(printed[0]).toMatch(/^Taken over: \d+ steps?/)
    const boardsOf = (folder: string) => within(folder, ({ db }) => listBoards(db, { today: '2026-11-01' }))
    expect(boardsOf(chair)).toEqual(boardsOf(office))
  })

  it('say with --preview what would change, and change nothing', async () => {
    const { office, chair, file, cli, printed } = arrange()
    await cli('hand-over', office, file)
    await cli('take-over', chair, file)
    const [{ id }] = within(office, ({ db }) => [getInstitution(db)!]) as [{ id: string }]
    within(office, (workspace) => run(workspace, 'institution.revise', { id, name: 'Weir College' }))
    await cli('hand-over', office, file)
    expect(await cli('take-over', '--preview', chair, file)).toBe(0)
    expect(printed.join('\n')).toMatch(/: 1 new step, \d+ known\.[^]*Nothing was changed\.$/)
    expect(within(chair, ({ db }) => getInstitution(db)?.name)).not.toBe('Weir College')
    expect(await cli('take-over', chair, file)).toBe(0)
    expect(printed.join('\n')).toContain('Backup made before: minutebook-')
    expect(within(chair, ({ db }) => getInstitution(db)?.name)).toBe('Weir College')
  })

  it('lock with the passphrase of the environment', async () => {
    const { office, chair, file, cli } = arrange('correct horse battery')
    await cli('hand-over', office, file)
    expect(readFileSync(file, 'latin1')).toMatch(/^age-encryption\.org/)
    expect(await cli('take-over', chair, file)).toBe(0)
  }, 60_000)

  it('refuse a damaged file, a missing one, and a workspace of somebody else', async () => {
    const { office, chair, file, cli } = arrange()
    await expect(cli('take-over', chair, file)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await cli('hand-over', office, file)
    within(chair, (workspace) => importInterchange(workspace, sampleText, { actor: 'Tom' }))
    await expect(cli('take-over', chair, file)).rejects.toMatchObject({ code: 'CONFLICT' })
    writeFileSync(file, readFileSync(file).subarray(0, -1))
    await expect(cli('take-over', chair, file)).rejects.toMatchObject({ code: 'CORRUPT' })
  })

  it.each([[['hand-over', 'book']], [['take-over']], [['hand-over', 'a', 'b', 'c']]])(
    'are not understood as %j',
    (words) => {
      expect(() => parseCliArguments(words)).toThrow(/needs the folder of the workspace and the file/)
    },
  )

  it('take the workspace from the option too', () => {
    expect(parseCliArguments(['--workspace', 'book', 'take-over', 'sent.minutebook'])).toEqual({
      call: { command: 'takeOver', file: 'sent.minutebook', isPreview: false },
      workspace: 'book',
    })
  })
})
