import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { aTemplate, randomHistory } from '../testing/machines'
import { COMMANDS, fill, playHistory } from '../testing/mergeHistories'
import { randomStep } from '../testing/randomCommands'

vi.mock('uuid', async () => ({ v7: (await import('../testing/countedIds')).countedV7 }))

const MOST_RUNS = 1000
const FEWEST_RUNS = 10
/** As many histories as fit into this time; a failure is reported with its seed when it is over at the latest. */
const TIME_MS = 50_000

test('random histories of three machines end with the same rows on all', () => {
  const template = aTemplate(fill)
  const started = performance.now()
  const steps = fc.tuple(randomStep, fc.constantFrom(...COMMANDS)).map(([step, name]) => ({ ...step, name }))
  let played = 0
  fc.assert(
    fc.property(randomHistory(steps, 3, 24), (events) => {
      playHistory(template, events)
      played += 1
    }),
    { numRuns: MOST_RUNS, interruptAfterTimeLimit: TIME_MS },
  )
  console.info(`${played} histories in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  expect(played).toBeGreaterThanOrEqual(FEWEST_RUNS)
}, 120_000)
