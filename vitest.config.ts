import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    // On two cores Vitest would leave one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    include: ['{db,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['electron/e2e/**', 'electron/bench/**', '**/node_modules/**'],
    // Some tests play hours of work on real files: seconds at rest, ten times that on a busy two-core machine. The
    // bound is for what hangs. No test sets a lower one for itself.
    testTimeout: 600_000,
    hookTimeout: 300_000,
    dangerouslyIgnoreUnhandledErrors: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
