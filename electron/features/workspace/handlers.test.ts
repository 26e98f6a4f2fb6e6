import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { listBoards } from '../../../db/queries/board'
import { verifySeals } from '../../../db/queries/verifySeals'
import { aWorkspace } from '../../../db/testing/aWorkspace'
import { anInstitution } from '../../../db/testing/builders'
import { allRows, wholeLog } from '../../../db/testing/expectRefusal'
import { sampleText } from '../../../db/testing/sampleWorkspace'
import { createTestFolder } from '../../../db/testing/testWorkspace'
import { backupWorkspace } from '../../../db/workspace/backup'
import { changeSetTable } from '../../../db/schema/changeLog'
import { workspaceHandlers } from './handlers'

const context = { windowId: 5 }
const resources = join(import.meta.dirname, '../../../resources')

/** Handlers over an empty workspace; the file dialogs answer with `path`. */
function arrange(path: string | null = null) {
  const workspace = aWorkspace()
  const announce = vi.fn()
  const desktop = {
    actor: () => 'Yusra Karim',
    refuseImport: () => undefined,
    appVersion: '1.2.3',
    runtimeWarning: null,
    resources,
    chooseFile: vi.fn(async () => path),
    chooseTarget: vi.fn(async () => path),
    showFolder: vi.fn(async () => undefined),
  }
  return { workspace, announce, desktop, handlers: workspaceHandlers(() => workspace, announce, desktop) }
}

function aFolder(): string {
  const place = createTestFolder()
  onTestFinished(place.remove)
  return place.folder
}

describe('workspace.state', () => {
  it('tells an empty workspace from one with something in it', async () => {
    const { workspace, handlers } = arrange()
    expect(handlers['workspace.state']({}, context)).toEqual({
      folder: workspace.folder,
      isReadOnly: false,
      isEmpty: true,
      lastBackupAt: null,
      appVersion: '1.2.3',
      runtimeWarning: null,
    })
    anInstitution(workspace)
    expect(handlers['workspace.state']({}, context)).toMatchObject({ isEmpty: false, lastBackupAt: null })
    const backup = await backupWorkspace(workspace)
    expect(handlers['workspace.state']({}, context)).toMatchObject({ lastBackupAt: backup?.madeAt })
  })
})

describe('workspace.loadSample', () => {
  it('fills an empty workspace, in the name of whoever asked', () => {
    const { workspace, announce, handlers } = arrange()
    expect(handlers['workspace.loadSample']({ sample: 'board' }, context)).toEqual({ boards: 2 })
    expect(listBoards(workspace.db, { today: '2026-11-24' })).toHaveLength(2)
    expect(workspace.db.select().from(changeSetTable).all()).toEqual([
      expect.objectContaining({ actor: 'Yusra Karim', command: 'workspace.import' }),
    ])
    expect(announce).toHaveBeenCalledWith(
      expect.objectContaining({ topics: expect.arrayContaining(['board', 'meeting', 'action_item']) }),
      'workspace.import',
    )
  })

  it('fills it with the sample institution, whose seals hold', () => {
    const { workspace, handlers } = arrange()
    expect(handlers['workspace.loadSample']({ sample: 'institution' }, context)).toEqual({ boards: 6 })
    expect(listBoards(workspace.db, { today: '2026-11-24' })).toHaveLength(6)
    expect(verifySeals(workspace).findings).toEqual([])
  })

  it('goes into no workspace that holds anything', () => {
    const { workspace, announce, handlers } = arrange()
    anInstitution(workspace)
    const before = allRows(workspace)
    expect(() => handlers['workspace.loadSample']({ sample: 'board' }, context)).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }) as Error,
    )
    expect(allRows(workspace)).toEqual(before)
    expect(announce).not.toHaveBeenCalled()
  })
})

describe('workspace.import', () => {
  it('brings a file in', async () => {
    const file = join(aFolder(), 'board.json')
    writeFileSync(file, sampleText)
    const { desktop, announce, handlers } = arrange(file)
    expect(await handlers['workspace.import']({}, context)).toEqual({ boards: 2, meetings: 5 })
    expect(desktop.chooseFile).toHaveBeenCalledWith(5, ['.json'])
    expect(announce).toHaveBeenCalledOnce()
  })

  it.each([
    ['a newer version', sampleText.replace('"version": 2', '"version": 7'), 'NEWER_VERSION', 'version'],
    [
      'a bad value',
      sampleText.replace('"2025-05-15"', '"15 May"'),
      'INVALID_INPUT',
      expect.stringMatching(/^\w+\[\d+\]\.\w+/),
    ],
    ['another file', '[1, 2]', 'INVALID_INPUT', 'format'],
  ])('refuses %s by its path and changes nothing', async (_what, text, code, path) => {
    const file = join(aFolder(), 'board.json')
    writeFileSync(file, text)
    const { workspace, announce, handlers } = arrange(file)
    const before = { rows: allRows(workspace), log: wholeLog(workspace) }
    await expect(handlers['workspace.import']({}, context)).rejects.toMatchObject({ code, data: { path } })
    expect({ rows: allRows(workspace), log: wholeLog(workspace) }).toEqual(before)
    expect(readdirSync(workspace.paths.attachments)).toEqual([])
    expect(announce).not.toHaveBeenCalled()
  })

  it('does nothing when the dialog is closed', async () => {
    const { announce, handlers } = arrange(null)
    expect(await handlers['workspace.import']({}, context)).toBeNull()
    expect(announce).not.toHaveBeenCalled()
  })
})

describe('workspace.export', () => {
  it('writes everything as one file that an empty workspace takes back', async () => {
    const path = join(aFolder(), 'all.json')
    const { desktop, handlers } = arrange(path)
    await handlers['workspace.loadSample']({ sample: 'board' }, context)
    expect(await handlers['workspace.export']({}, context)).toEqual({ path })
    expect(desktop.chooseTarget).toHaveBeenCalledWith(
      5,
      expect.stringMatching(/^minutebook-\d{4}-\d\d-\d\d\.json$/),
      '.json',
    )
    expect(readFileSync(path, 'utf8')).toBe(sampleText)
  })

  it('writes the whole file or none of it', async () => {
    const folder = aFolder()
    const path = join(folder, 'taken')
    mkdirSync(path)
    const { handlers } = arrange(path)
    await expect(handlers['workspace.export']({}, context)).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['taken'])
    const { handlers: elsewhere } = arrange(join(folder, 'missing', 'all.json'))
    await expect(elsewhere['workspace.export']({}, context)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('writes nothing when the dialog is closed', async () => {
    const { handlers } = arrange(null)
    expect(await handlers['workspace.export']({}, context)).toBeNull()
  })
})

it('workspace.showFolder shows the folder of this workspace', async () => {
  const { workspace, desktop, handlers } = arrange()
  expect(await handlers['workspace.showFolder']({}, context)).toBeNull()
  expect(desktop.showFolder).toHaveBeenCalledWith(workspace.folder)
})
