import { describe, expect, it, vi } from 'vitest'
import { AppError } from '../../db/model/errors'
import type { Workspace } from '../../db/workspace/workspace'
import { createOpening } from './opening'
import type { Problem } from './problemPage'
import { createWorkspaceSession } from './workspaceSession'

const silentLog = () => ({ info: vi.fn(), warn: vi.fn(), error: vi.fn() })
const workspaceAt = (folder: string) =>
  ({ folder, problems: [], isReadOnly: false, isNew: false, close: vi.fn() }) as unknown as Workspace

describe('the workspace session', () => {
  it('hands out the open workspace, and what opening failed with otherwise', () => {
    const session = createWorkspaceSession('/a', silentLog(), () => {
      throw new AppError('LOCKED', 'Taken.')
    })
    expect(session.open()).toBe(false)
    expect(session.failure()).toMatchObject({ code: 'LOCKED' })
    expect(() => session.current()).toThrow('Taken.')
  })

  it('closes what is open before it opens another folder', () => {
    const first = workspaceAt('/a')
    const session = createWorkspaceSession('/a', silentLog(), (folder) =>
      folder === '/a' ? first : workspaceAt(folder),
    )
    expect(session.open()).toBe(true)
    expect(session.open('/b')).toBe(true)
    expect(first.close).toHaveBeenCalledOnce()
    expect([session.folder(), session.current().folder]).toEqual(['/b', '/b'])
  })

  it('opens again after work on the closed folder, also when that failed', () => {
    const session = createWorkspaceSession('/a', silentLog(), workspaceAt)
    session.open()
    const before = session.current()
    expect(() =>
      session.whileClosed(() => {
        expect(before.close).toHaveBeenCalledOnce()
        throw new AppError('CORRUPT', 'Not a sound copy.')
      }),
    ).toThrow('Not a sound copy.')
    expect(session.current()).not.toBe(before)
  })
})

describe('opening for the window', () => {
  function scene(openFolder: (folder: string) => Workspace, chosen: string | null = null) {
    let problem: Problem | undefined
    const window = {
      showApp: vi.fn(() => void (problem = undefined)),
      showProblem: vi.fn((shown: Problem) => void (problem = shown)),
      problem: () => problem,
    }
    const quit = vi.fn()
    const showFolder = vi.fn()
    const opening = createOpening({
      workspace: createWorkspaceSession('/a', silentLog(), openFolder),
      window,
      log: silentLog(),
      chooseFolder: async () => chosen,
      showFolder,
      logs: '/logs',
      quit,
    })
    return { opening, window, quit, showFolder }
  }
  const refuse = (code: 'NOT_OURS' | 'LOCKED') => () => {
    throw new AppError(code, 'No.')
  }

  it('leaves the page alone that is loading when all is well', () => {
    const { opening, window } = scene(workspaceAt)
    opening.open()
    expect(window.showApp).not.toHaveBeenCalled()
  })

  it('shows the problem, and the app when another folder could be opened', async () => {
    const { opening, window } = scene((folder) => (folder === '/a' ? refuse('NOT_OURS')() : workspaceAt(folder)), '/b')
    opening.open()
    expect(window.showProblem).toHaveBeenCalledWith({ kind: 'NOT_OURS', folder: '/a', detail: 'No.' })
    await opening.act('choose')
    expect(window.showApp).toHaveBeenCalledOnce()
  })

  it('stays with the problem when the choice of a folder is called off or a retry fails', async () => {
    const { opening, window } = scene(refuse('LOCKED'))
    opening.open()
    await opening.act('choose')
    await opening.act('retry')
    expect(window.showApp).not.toHaveBeenCalled()
    expect(window.showProblem).toHaveBeenCalledTimes(2)
  })

  it('shows the folder or the log, and quits', async () => {
    const { opening, quit, showFolder } = scene(refuse('LOCKED'))
    await opening.act('show')
    await opening.act('log')
    await opening.act('quit')
    expect(showFolder.mock.calls).toEqual([['/a'], ['/logs']])
    expect(quit).toHaveBeenCalledOnce()
  })
})
