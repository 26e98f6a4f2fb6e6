// A thousand histories are played, half of them here and half in the file beside this one, at the same time.
import { expect, test, vi } from 'vitest'
import { COMMANDS, playRandomHistories } from '../testing/mergeHistories'

vi.mock('uuid', async () => ({ v7: (await import('../testing/countedIds')).countedV7 }))

test('500 random histories of three machines end with the same rows on all', () => {
  expect(playRandomHistories(500, COMMANDS, { seed: 20_261_129, timeLimitMs: 180_000 })).toBe(500)
})
