// The other half of the thousand histories.
import { expect, test, vi } from 'vitest'
import { COMMANDS, playRandomHistories } from '../testing/mergeHistories'

vi.mock('uuid', async () => ({ v7: (await import('../testing/countedIds')).countedV7 }))

test('500 more random histories of three machines end with the same rows on all', () => {
  expect(playRandomHistories(500, COMMANDS, { seed: 4_711, timeLimitMs: 180_000 })).toBe(500)
})
