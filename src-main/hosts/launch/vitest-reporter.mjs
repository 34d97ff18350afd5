/** Tells the launcher what vitest counted, with the reason of every skip, which vitest's own JSON report leaves out. */
import { writeFileSync } from 'node:fs'

/** @typedef {import('vitest/node').Reporter} Reporter */

/** @implements {Reporter} */
export default class CountReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const results = tests.map((test) => ({ title: test.fullName, ...test.result() }))
    // A file that breaks before its first test has errors of its own and no tests to count.
    const brokenFiles = modules.filter((module) => module.errors().length > 0)
    const report = {
      passed: results.filter(({ state }) => state === 'passed').length,
      failed: results.filter(({ state }) => state === 'failed' || state === 'pending').length + brokenFiles.length,
      skipped: results.flatMap((result) =>
        result.state === 'skipped' ? [{ title: result.title, reason: result.note ?? '' }] : [],
      ),
    }
    const file = process.env['RATINGS_PANEL_COUNTS']
    if (file !== undefined) writeFileSync(file, JSON.stringify(report))
  }
}
