import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const everyTest = '{db,electron,renderer,scripts}/**/*.test.{ts,tsx}'
/** Files that put something in the place of a module: what they import must not be there already, nor stay. */
const withModulesOfTheirOwn = ['**/*.property.test.ts']
const notUnit = ['electron/e2e/**', 'electron/bench/**', '**/node_modules/**']

export default defineConfig({
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        // Every other file leaves the modules as they were, and loading them takes longer than most files.
        test: { name: 'shared', isolate: false, include: [everyTest], exclude: [...notUnit, ...withModulesOfTheirOwn] },
      },
      { extends: true, test: { name: 'own', include: withModulesOfTheirOwn, exclude: notUnit } },
    ],
    // On two cores Vitest would leave one of them idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
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
