import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { playwrightCount, vitestCount } from './testCount.mjs'

const folder = mkdtempSync(join(tmpdir(), 'minutebook-count-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function written(report: unknown): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

describe('the count of tests', () => {
  const whole = { status: 'passed', assertionResults: [{ status: 'passed' }] }

  test('is what the report says', () => {
    const file = written({ numPassedTests: 7, numFailedTests: 2, testResults: [whole] })
    expect(vitestCount(file, 1)).toEqual({ passed: 7, failed: 2 })
    expect(playwrightCount(written({ stats: { expected: 3, unexpected: 1, flaky: 0 } }), 1)).toEqual({
      passed: 3,
      failed: 1,
    })
  })

  test('names what passed on the second try only', () => {
    expect(playwrightCount(written({ stats: { expected: 3, unexpected: 0, flaky: 1 } }), 0)).toEqual({
      passed: 4,
      failed: 0,
      flaky: 1,
    })
  })

  test('counts a test file that could not be loaded as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const file = written({ numPassedTests: 7, numFailedTests: 0, testResults: [whole, broken] })
    expect(vitestCount(file, 1)).toEqual({ passed: 7, failed: 1 })
  })

  test('counts a run that failed beside its tests as a failure', () => {
    const file = written({ numPassedTests: 7, numFailedTests: 0, testResults: [whole] })
    expect(vitestCount(file, 1)).toEqual({ passed: 7, failed: 1 })
  })

  test('counts a run without a report as a failure', () => {
    expect(vitestCount(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
    expect(playwrightCount(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1 })
  })
})
