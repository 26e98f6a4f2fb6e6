import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { aTemplate, randomHistory } from '../testing/machines'
import { COMMANDS, fill, playHistory } from '../testing/mergeHistories'
import { randomStep } from '../testing/randomCommands'

vi.mock('uuid', async () => ({ v7: (await import('../testing/countedIds')).countedV7 }))

const RUNS = 250
/** A failure is reported with its seed well before the run is stopped; the time goes into making it smaller. */
const REPORT_AFTER_MS = 100_000

test(`${RUNS} random histories of three machines end with the same rows on all`, () => {
  const template = aTemplate(fill)
  const started = performance.now()
  const steps = fc.tuple(randomStep, fc.constantFrom(...COMMANDS)).map(([step, name]) => ({ ...step, name }))
  let played = 0
  fc.assert(
    fc.property(randomHistory(steps, 3, 40), (events) => {
      playHistory(template, events)
      played += 1
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: REPORT_AFTER_MS, markInterruptAsFailure: true },
  )
  console.info(`${played} histories in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  expect(played).toBe(RUNS)
}, 120_000)
