/** One temporary folder for a whole run of tests, gone at its end: what a test, a program it started or a kill leaves goes with it. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For vitest and for Playwright, before their first test; what it gives back is run after their last one. */
export default function temporaryForThisRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-run-'))
  // Some tests ask as somebody else: they may pass through it, and see nothing.
  chmodSync(folder, 0o711)
  // Linux and macOS, and what Windows asks: everything started from here on inherits them.
  for (const name of ['TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}
