/** Reads how many tests passed, failed and were skipped from what each tool reported, so that one honest line can close the run. */

/**
 * @typedef {{ readonly title: string, readonly reason: string }} Skip
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {readonly Skip[]} skipped
 * @property {readonly string[]} [secondTry] the titles of those among the passed that needed one
 */

/**
 * A tool that checks everything at once counts as one test.
 *
 * @param {number} code the tool's exit code
 * @returns {Count}
 */
export function countOne(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] }
}

/**
 * @param {string | null} report what `vitest-reporter.mjs` wrote; null when it wrote nothing
 * @param {number} code vitest's exit code
 * @returns {Count}
 */
export function countVitest(report, code) {
  return honest(parsed(report) ?? nothing, code)
}

/**
 * @param {string | null} report what Playwright's json reporter wrote; null when it wrote nothing
 * @param {number} code Playwright's exit code
 * @returns {Count}
 */
export function countPlaywright(report, code) {
  const read = parsed(report)
  if (read === null) return honest(nothing, code)
  const tests = testsOf(read.suites)
  /** @param {readonly string[]} statuses */
  const having = (statuses) => tests.filter((test) => statuses.includes(test.status)).length
  return honest(
    {
      passed: having(['expected', 'flaky']),
      failed: having(['unexpected']) + read.errors.length,
      secondTry: tests.filter(({ status }) => status === 'flaky').map(({ title }) => title),
      skipped: tests
        .filter((test) => test.status === 'skipped')
        .map(({ title, annotations }) => ({
          title,
          reason: annotations.find(({ type }) => type === 'skip')?.description ?? '',
        })),
    },
    code,
  )
}

/**
 * @param {readonly Count[]} counts
 * @returns {Required<Count>}
 */
export function total(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    skipped: counts.flatMap(({ skipped }) => skipped),
    secondTry: counts.flatMap(({ secondTry = [] }) => secondTry),
  }
}

/**
 * @param {Count} count
 * @returns {string}
 */
export function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`
}

/** @type {Count} */
const nothing = { passed: 0, failed: 0, skipped: [] }

/**
 * A skip without a reason is a failure; so is a run that ended badly without naming a failure, and a run without any test.
 *
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
function honest({ passed, failed, skipped, ...rest }, code) {
  const reasoned = skipped.filter(({ reason }) => reason.trim() !== '')
  const failures = failed + skipped.length - reasoned.length
  const unnamed = failures === 0 && (code !== 0 || passed + reasoned.length === 0)
  return { ...rest, passed, failed: failures + (unnamed ? 1 : 0), skipped: reasoned }
}

/** @param {string | null} report */
function parsed(report) {
  if (report === null || report === '') return null
  return JSON.parse(report)
}

/**
 * @typedef {{ readonly status: string, readonly annotations: readonly { readonly type: string, readonly description?: string }[] }} PlaywrightTest
 * @typedef {{ readonly title: string, readonly tests: readonly PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ readonly specs: readonly PlaywrightSpec[], readonly suites?: readonly PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * @param {readonly PlaywrightSuite[]} suites
 * @returns {readonly (PlaywrightTest & { readonly title: string })[]}
 */
function testsOf(suites) {
  return suites.flatMap(({ specs, suites: inner }) => [
    ...specs.flatMap(({ title, tests }) => tests.map((test) => ({ ...test, title }))),
    ...testsOf(inner ?? []),
  ])
}
