/** The ratings page in a browser: accessible, nothing cut off at any width, asking for nothing, and on paper as it should lie there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { axeOn } from '../support/axe.ts'
import { hostilePage } from '../support/hostile-page.ts'
import { pageOf, sampleNames, samplePage } from '../support/ratings-page.ts'
import { thirteenStandards } from '../support/thirteen-standards.ts'
import { nothingTooWide } from '../support/width.ts'

const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-pages-'))
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const proposals = { '1.1': 'Good', '1.2': 'Outstanding', '1.3': 'Good', '1.4': 'Inadequate' }
const pages: readonly (readonly [string, () => Promise<string>])[] = [
  ...sampleNames.map((name) => [name, () => samplePage(name, 'after')] as const),
  ['london-before-the-panel', () => samplePage('london-crc-2019', 'before')],
  [
    'thirteen-standards',
    async () => pageOf(thirteenStandards(), { proposals, figures: { '2.1.1': '80 of 99', '2.1.2': '3 of 4' } }),
  ],
  ['hostile-names', async () => hostilePage()],
]

/** Opened as a reader opens it, from a file; every address it asks for is kept. */
async function open(page: Page, name: string, make: () => Promise<string>): Promise<readonly string[]> {
  const file = join(folder, `${name}.html`)
  writeFileSync(file, await make())
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(file).href)
  return asked.filter((address) => address !== pathToFileURL(file).href)
}

for (const [place, [name, make]] of pages.entries()) {
  test.describe(name, () => {
    test('axe finds nothing', async ({ page }) => {
      // Every other page as it is at 200 per cent.
      await page.setViewportSize({ width: place % 2 === 0 ? 1280 : 640, height: 720 })
      await open(page, name, make)
      const { violations } = await axeOn(page).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    })

    test('nothing is wider than the window, and nothing is fetched or run', async ({ page }) => {
      const errors: Error[] = []
      page.on('pageerror', (error) => errors.push(error))
      page.on('dialog', (dialog) => errors.push(new Error(dialog.message())))
      const fetched = await open(page, name, make)
      for (const width of [1280, 640, 320]) {
        await page.setViewportSize({ width, height: 720 })
        await nothingTooWide(page)
      }
      expect([...fetched, ...errors]).toEqual([])
    })
  })
}

for (const name of sampleNames) {
  test(`${name}: a projector shows the overall rating and where it lies, without scrolling`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await open(page, name, () => samplePage(name, 'after'))
    for (const part of ['.status', '.overall', '#standards'])
      await expect(page.locator(part).first()).toBeInViewport({ ratio: 1 })
  })

  test(`${name}: at 200 per cent every figure is still there`, async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 360 })
    await open(page, name, () => samplePage(name, 'after'))
    for (const cell of await page.locator('.questions td.number, .standards td, .standards th').all())
      await expect(cell).toBeVisible()
    const cut = (): Promise<readonly string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('td, th')]
          .filter((cell) => !cell.matches('.strip') && cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => cell.outerHTML),
      )
    await expect.poll(cut).toEqual([])
  })

  test(`${name}: on A4 the ratings and their footnotes take one page, all of it at most four`, async ({ page }) => {
    await open(page, name, () => samplePage(name, 'after'))
    // 180 mm between the margins, 270 mm high, at 96 points an inch.
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 680, height: 1020 })
    const foot = (list: Element): number => list.getBoundingClientRect().bottom
    await expect.poll(() => page.locator('.footnotes').first().evaluate(foot)).toBeLessThan(1020)
    // No heading, no sentence under it and no head of a table is the last thing on a sheet; a table's head is on each of its sheets.
    const heads = page.locator('.annexe > h2, .annexe > h2 + p, .questions thead, .questions .standard')
    const breaks = await heads.evaluateAll((all) => all.map((each) => getComputedStyle(each).breakAfter))
    expect(new Set(breaks)).toEqual(new Set(['avoid']))
    await expect(page.locator('.questions thead')).toHaveCSS('display', 'table-header-group')
    // The rating of a standard and “by rule” stand on one line with its name.
    const lines = await page
      .locator('.questions .heading')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height))
    expect(Math.max(...lines)).toBeLessThan(24)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(4)
  })
}

test('a footnote is one step away from its mark, and its mark from it', async ({ page }) => {
  await open(page, 'london', () => samplePage('london-crc-2019', 'after'))
  await page.getByLabel('Footnote 5', { exact: true }).first().click()
  await expect(page.locator('#footnote5')).toBeInViewport()
  await page.getByRole('link', { name: 'Back to the mark of footnote 5' }).click()
  await expect(page.locator('#mark5')).toBeInViewport()
})
