import { describe, expect, it } from 'vitest'
import { flushAllText, holdText } from './unsaved'

describe('writing what is held before the window goes', () => {
  it('asks everybody, also when one of them fails, and adds up what remained', async () => {
    const flushed: string[] = []
    const release = [
      holdText({
        flush: () => Promise.reject(new Error('no')),
        unsaved: () => ({ words: 3, code: 'DISK_FULL' }),
      }),
      holdText({
        flush: () => Promise.resolve(flushed.push('second')),
        unsaved: () => null,
      }),
      holdText({ flush: () => Promise.resolve(), unsaved: () => ({ words: 4, code: 'INTERNAL' }) }),
    ]
    expect(await flushAllText()).toEqual({ words: 7, code: 'DISK_FULL' })
    expect(flushed).toEqual(['second'])
    for (const letGo of release) letGo()
    expect(await flushAllText()).toBeNull()
  })
})
