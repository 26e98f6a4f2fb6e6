import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { cacheFolder, oneAtATime } from './place.mjs'

describe('the cache folder', () => {
  test('is the one of the user on each system', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/cache' }, 'linux')).toBe(join('/cache', 'minutebook'))
    expect(cacheFolder({}, 'linux')).toMatch(/\.cache.minutebook$/)
    expect(cacheFolder({}, 'darwin')).toMatch(/Library.Caches.minutebook$/)
    expect(cacheFolder({ LOCALAPPDATA: 'C:/Local' }, 'win32')).toBe(join('C:/Local', 'minutebook'))
  })
})

describe('two set-ups at once', () => {
  const folder = mkdtempSync(join(tmpdir(), 'minutebook-lock-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('work one after the other, and the second says what it waits for', async () => {
    vi.stubEnv('XDG_CACHE_HOME', folder)
    const order: string[] = []
    let finish = () => {}
    const finished = new Promise<void>((resolve) => (finish = resolve))
    const say = vi.fn<(message: string) => void>(() => finish())
    const first = oneAtATime('clone', say, async () => {
      order.push('first begins')
      await finished
      order.push('first ends')
    })
    const second = oneAtATime('clone', say, async () => void order.push('second'))
    await Promise.all([first, second])
    expect(order).toEqual(['first begins', 'first ends', 'second'])
    expect(say).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('waiting for another set-up'))
  })

  test('are not held up by one that was killed', async () => {
    vi.stubEnv('XDG_CACHE_HOME', folder)
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    mkdirSync(join(folder, 'minutebook/locks'), { recursive: true })
    writeFileSync(join(folder, 'minutebook/locks/dead.lock'), String(pid))
    await expect(
      oneAtATime(
        'dead',
        () => {},
        async () => 'done',
      ),
    ).resolves.toBe('done')
  })
})
