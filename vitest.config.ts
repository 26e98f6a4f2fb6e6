import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{db,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    exclude: ['electron/e2e/**', 'electron/bench/**', '**/node_modules/**'],
    // Database tests work on real files; on a busy two-core machine the default of five seconds is too near.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    dangerouslyIgnoreUnhandledErrors: false,
    passWithNoTests: false,
    restoreMocks: true,
    unstubEnvs: true,
  },
})
