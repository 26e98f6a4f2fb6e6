import { defineConfig } from '@playwright/test'
import { displayNames } from './electron/e2e/harness/display'

// Launching, display and runtime come from scripts/electron.mjs, which runs Playwright: see scripts/test.mjs.
export default defineConfig({
  testDir: 'electron/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Each journey owns an app with a profile of its own, but focus and the clipboard belong to a display: one worker each.
  workers: displayNames().length,
  // Given out test by test: file by file, one worker would end minutes before the other.
  fullyParallel: true,
  forbidOnly: true,
  // A shared machine can stall a journey. One that passes only the second time is listed as flaky: look for the race.
  retries: 1,
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
})
