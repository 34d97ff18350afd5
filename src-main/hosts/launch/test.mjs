/** `npm test`: every check there is, one after the other, closed by one line that counts them. `--without-browser` leaves the screens out. */
import { mkdtempSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { upToDate } from './build.mjs'
import { hasScreenTests, makeSureOfBrowser } from './browser.mjs'
import { countOne, countPlaywright, countVitest, inWords, total } from './counts.mjs'
import { projectFolder, ready } from './install.mjs'
import { run } from './run.mjs'

const browserless = '--without-browser'

/**
 * @typedef {import('./counts.mjs').Count} Count
 * @typedef {{ readonly name: string, readonly check: () => Promise<Count> }} Check
 */

/** @returns {Promise<readonly Count[]>} */
async function everyCheck() {
  const node = await ready()
  if (node === null) return [countOne(1)]

  const reports = mkdtempSync(join(tmpdir(), 'ratings-panel-tests-'))
  process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

  /** @type {Count[]} */
  const counts = []
  for (const { name, check } of checksWith(node, reports)) {
    console.log(`\n── ${name} ──`)
    const started = performance.now()
    const count = await check()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`${name}: ${inWords(count)} in ${seconds} s`)
    counts.push(count)
  }
  return counts
}

/**
 * Quick checks first, so that a slip is told within seconds.
 *
 * @param {string} node
 * @param {string} reports a folder for what the tools report
 * @returns {readonly Check[]}
 */
function checksWith(node, reports) {
  /**
   * @param {string} file the tool's own file in node_modules
   * @param {readonly string[]} args
   * @param {Record<string, string>} env
   */
  const tool = (file, args = [], env = {}) =>
    run(node, [join(projectFolder, 'node_modules', file), ...args], {
      cwd: projectFolder,
      env: { ...process.env, ...env },
    })

  const vitestReport = join(reports, 'vitest.json')
  const playwrightReport = join(reports, 'playwright.json')
  const reporter = join(projectFolder, 'src-main/hosts/launch/vitest-reporter.mjs')

  /** @type {readonly Check[]} */
  const withoutBrowser = [
    { name: 'Types', check: async () => countOne(await tool('typescript/bin/tsc')) },
    { name: 'Lint', check: async () => countOne(await tool('oxlint/bin/oxlint')) },
    { name: 'Format', check: async () => countOne(await tool('oxfmt/bin/oxfmt', ['--check'])) },
    { name: 'Dead code', check: async () => countOne(await tool('knip/bin/knip.js')) },
    // The browser's host serves what is built, in the tests too.
    { name: 'Build', check: async () => countOne((await upToDate(node, projectFolder)) ? 0 : 1) },
    {
      name: 'Tests',
      check: async () => {
        const args = ['run', '--reporter=default', `--reporter=${reporter}`]
        const code = await tool('vitest/vitest.mjs', args, { RATINGS_PANEL_COUNTS: vitestReport })
        return countVitest(contents(vitestReport), code)
      },
    },
  ]
  if (process.argv.includes(browserless) || !hasScreenTests(projectFolder)) return withoutBrowser
  return [
    ...withoutBrowser,
    {
      name: 'Screens',
      check: async () => {
        if (!(await makeSureOfBrowser(node, projectFolder))) return countOne(1)
        const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport }
        const code = await tool('@playwright/test/cli.js', ['test', '--reporter=list,json'], env)
        return countPlaywright(contents(playwrightReport), code)
      },
    },
  ]
}

/** @param {string} file */
function contents(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

const unknown = process.argv.slice(2).filter((argument) => argument !== browserless)
if (unknown.length > 0) {
  console.error(`Not understood: ${unknown.join(' ')}. To run some of the tests: npx vitest run tests/domain`)
  process.exit(2)
}

const all = total(await everyCheck())
console.log('')
for (const { title, reason } of all.skipped) console.log(`Skipped: ${title}: ${reason}`)
for (const title of all.secondTry) console.log(`Passed only at the second try: ${title}`)
process.exitCode = all.failed === 0 && all.passed > 0 ? 0 : 1
console.log(inWords(all))
