import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { addOrganization, createTestFolder, organizationNames } from '../../../db/testing/testWorkspace'
import { createWorkspaceSession } from '../../shell/workspaceSession'
import { backupHandlers } from './handlers'

const context = { windowId: 1 }

/** Handlers over an open workspace with one change. */
function arrange() {
  const place = createTestFolder()
  const session = createWorkspaceSession(place.folder, { info: vi.fn(), warn: vi.fn(), error: vi.fn() })
  onTestFinished(() => {
    session.close()
    place.remove()
  })
  session.open()
  addOrganization(session.current(), 'One')
  const onReplaced = vi.fn()
  return { folder: place.folder, session, onReplaced, handlers: backupHandlers(session, onReplaced) }
}

it('backup.list is empty at first, then newest first', async () => {
  const { session, handlers } = arrange()
  expect(handlers['backup.list']({}, context)).toEqual([])
  const first = await handlers['backup.make']({}, context)
  addOrganization(session.current(), 'Two')
  const second = await handlers['backup.make']({}, context)
  const listed = await handlers['backup.list']({}, context)
  expect(listed).toHaveLength(2)
  expect(listed).toEqual(expect.arrayContaining([first, second]))
  expect(listed.map(({ madeAt }) => madeAt)).toEqual(
    listed
      .map(({ madeAt }) => madeAt)
      .toSorted()
      .toReversed(),
  )
})

it('backup.make copies also when nothing has changed, and says what is in the copy', async () => {
  const { folder, handlers } = arrange()
  const made = await handlers['backup.make']({}, context)
  const again = await handlers['backup.make']({}, context)
  expect(again.file).not.toBe(made.file)
  expect(made).toEqual({
    file: expect.stringMatching(/^minutebook-.*\.db$/),
    madeAt: expect.stringMatching(/Z$/),
    reason: 'routine',
    sizeBytes: expect.any(Number),
    counts: { boards: 0, meetings: 0, motions: 0, actionItems: 0, notes: 0 },
    isSound: true,
  })
  expect(readdirSync(join(folder, 'backups'))).toContain(made.file)
})

it('backup.restore brings the state of the copy back, tells the windows, and can be taken back', async () => {
  const { session, handlers, onReplaced } = arrange()
  const { file } = await handlers['backup.make']({}, context)
  addOrganization(session.current(), 'Two')
  const { replacedFile } = await handlers['backup.restore']({ file }, context)
  expect(organizationNames(session.current())).toEqual(['One'])
  expect(onReplaced).toHaveBeenCalledOnce()
  expect(await handlers['backup.list']({}, context)).toContainEqual(
    expect.objectContaining({ file: replacedFile, reason: 'before_restore' }),
  )
  await handlers['backup.restore']({ file: replacedFile }, context)
  expect(organizationNames(session.current())).toEqual(['One', 'Two'])
})

it('backup.restore takes from a window only what the list shows', async () => {
  const { folder, session, handlers, onReplaced } = arrange()
  const { file } = await handlers['backup.make']({}, context)
  for (const other of ['missing.db', `../backups/${file}`, join(folder, 'backups', file), '../minutebook.db']) {
    expect(() => handlers['backup.restore']({ file: other }, context)).toThrow(
      expect.objectContaining({ code: 'NOT_FOUND' }) as Error,
    )
  }
  expect(organizationNames(session.current())).toEqual(['One'])
  expect(onReplaced).not.toHaveBeenCalled()
})

it('backup.restore refuses a damaged copy, and the workspace is open as it was', async () => {
  const { folder, session, handlers, onReplaced } = arrange()
  writeFileSync(join(folder, 'backups', 'minutebook-2026-01-01T00-00-00.db'), 'not a database '.repeat(500))
  const [damaged] = await handlers['backup.list']({}, context)
  expect(damaged).toMatchObject({ isSound: false, counts: null })
  expect(() => handlers['backup.restore']({ file: damaged?.file ?? '' }, context)).toThrow()
  expect(organizationNames(session.current())).toEqual(['One'])
  addOrganization(session.current(), 'Two')
  expect(onReplaced).not.toHaveBeenCalled()
})
