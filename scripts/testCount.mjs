// How many tests a run's report says passed and failed. A run that failed without a failing test counts as one failure,
// so that a broken file or an unhandled rejection is never lost.
import { existsSync } from 'node:fs'
import { readJson } from './place.mjs'

/** @typedef {{ passed: number, failed: number, flaky?: number }} Count flaky: of those passed, on the second try only */

/**
 * @param {string} file Vitest's JSON report
 * @param {number} status the exit code of the run
 * @returns {Count}
 */
export function vitestCount(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numFailedTests, testResults } = readJson(file)
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = testResults
  const broken = files.filter((each) => each.status === 'failed' && !each.assertionResults.some(hasFailed))
  return atLeastOne({ passed, failed: numFailedTests + broken.length }, status)
}

/** @param {{ status: string }} test */
function hasFailed({ status }) {
  return status === 'failed'
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} status the exit code of the run
 * @returns {Count}
 */
export function playwrightCount(file, status) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  const { stats } = readJson(file)
  const count = atLeastOne({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, status)
  return stats.flaky > 0 ? { ...count, flaky: stats.flaky } : count
}

/** @param {Count} count @param {number} status @returns {Count} */
function atLeastOne({ passed, failed }, status) {
  return { passed, failed: status !== 0 && failed === 0 ? 1 : failed }
}
