/**
 * The tests of the screens, in Debian's chromium where it is installed and in Playwright's own otherwise; and of the window, where
 * Electron's runtime is installed.
 */
import { defineConfig } from '@playwright/test'
import { installedChromium } from './src-main/hosts/launch/browser.mjs'

const chromium = installedChromium()
const isRoot = process.getuid?.() === 0

export default defineConfig({
  projects: [
    // A second try is named at the end of `npm test`: a slow machine fails nobody's work, and nothing is hidden.
    { name: 'screens', testDir: 'tests/screens', retries: 1 },
    { name: 'electron', testDir: 'tests/electron' },
  ],
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './tests/support/temporary.ts',
  workers: 2,
  retries: 0,
  // Limits on waiting, no measurements: a slow machine takes its time.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    actionTimeout: 90_000,
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      // Chromium refuses its sandbox as root; the rest keeps it from talking to anything but the application under test.
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
