/** The tests that need no browser; the screens are tested by Playwright (playwright.config.ts). */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Node keeps here what it stripped of types: the many programs and threads of the tests start in half the time.
process.env['NODE_COMPILE_CACHE'] ??= join(import.meta.dirname, 'node_modules/.cache/ratings-panel-tests')

export default defineConfig({
  test: {
    environment: 'node',
    // Asking for the real one would start its download; the window itself is tested by Playwright where its runtime is installed.
    alias: { electron: join(import.meta.dirname, 'tests/support/electron-stub.ts') },
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/screens/**'],
    globalSetup: 'tests/support/temporary.ts',
    // Left to itself it keeps one core for watching, and half of a small machine would do nothing.
    maxWorkers: availableParallelism(),
    allowOnly: false,
    // Many tests start programs of their own, and a busy machine is slow at that: limits on waiting, no measurements.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
