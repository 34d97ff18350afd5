/** A colleague's spreadsheet meets cases the file has: each difference is seen first, some are taken, and the history tells which. */
import { expect } from '@playwright/test'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { test } from '../support/application.ts'
import { axeOn } from '../support/axe.ts'
import { chooseFiles } from '../support/choose-files.ts'
import { inspectionOfKent, longReturn } from '../support/long-return.ts'
import { nothingTooWide } from '../support/width.ts'

test.use({ samples: false })

const kent =
  'case,sample,gender,2.2.1,2.2.2\nC1,case supervision,Female,Y,N\nC2,case supervision,,N,\nC3,case supervision,Male,Y,Y'
const theirs = {
  name: 'provider.xlsx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    xlsxFile('Cases', [
      ['Case ID', 'sample', 'gender', 'Q2.2.1', 'Q2.2.2'],
      ['C1', 'case supervision', 'Female', 'N', ''],
      ['C2', 'case supervision', 'Female', 'N', 'Y'],
      ['C3', 'case supervision', 'Male', 'Y', 'Y'],
      ['C4', 'case supervision', '', 'Y', 'N'],
      ['C5', 'case supervision', '', 'perhaps', 'N'],
    ]),
  ),
}

for (const { name, width, height, scheme } of [
  { name: 'light', width: 1280, height: 720, scheme: 'light' as const },
  { name: 'narrow and dark', width: 640, height: 360, scheme: 'dark' as const },
]) {
  test(`what a return says otherwise is seen, and taken cell by cell (${name})`, async ({
    page,
    application,
  }, info) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    await application.call('application.identify', { person: 'Ann Inspector' })
    const { summary } = await application.call('inspections.create', inspectionOfKent)
    const inspection = summary.id
    const files = [{ name: 'kent.csv', base64: Buffer.from(kent).toString('base64') }]
    await application.call('returns.import', { inspection, files, acceptRest: false })
    const isSound = async (step: string): Promise<void> => {
      await nothingTooWide(page)
      const { violations } = await axeOn(page).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      await page.screenshot({ path: info.outputPath(`${step}.png`), fullPage: true })
    }
    await application.goTo(`/inspections/${inspection}/import`)
    await expect(page.getByRole('heading', { name: 'Returns', exact: true })).toBeVisible()

    await chooseFiles(page, theirs)
    await expect(page.getByLabel('“Case ID” is here')).toHaveValue('case')
    await page.keyboard.press('Alt+m')
    const balance = page.locator('.balance')
    await expect(balance).toHaveText(
      '5 records read = 1 new case to store + 2 cases to change + 1 case that says the same + 1 record refused',
    )
    await expect(page.getByText(/The return leaves one cell blank that is answered in the file/)).toBeVisible()
    // Nothing is taken without a reason.
    await page.keyboard.press('Alt+i')
    await expect(page.locator('.why-not', { hasText: 'Say why the differences are taken.' })).toBeVisible()
    await page.getByLabel('Take 2.2.2 of C2').uncheck()
    await page.getByLabel('Take 2.2.1 of C1').uncheck()
    await expect(balance).toContainText('1 case to change + 1 case that says the same + 1 case to leave as it stands')
    await expect(page.getByLabel('Take everything of C2')).not.toBeChecked()
    await page.getByLabel('Why are they taken?').fill('The provider looked the files up')
    await isSound('1-differences')
    await page.getByRole('button', { name: 'Store 1 new case, change 1 case and leave 1 record out' }).click()
    await expect(
      page.locator('.notice-title', {
        hasText: '1 new case is in the inspection now. 1 case was changed. 1 case was left as it stood.',
      }),
    ).toBeVisible()
    await isSound('2-stored')
    const grid = await application.call('cases.grid', { inspection, sample: 'case supervision' })
    const gender = grid.attributes.indexOf('gender')
    expect(grid.rows.map(({ reference, attributes }) => [reference, attributes[gender]])).toEqual([
      ['C1', 'Female'],
      ['C2', 'Female'],
      ['C3', 'Male'],
      ['C4', ''],
    ])

    // The same again: nothing is offered to store but what was left.
    await chooseFiles(page, { name: 'kent.csv', mimeType: 'text/csv', buffer: Buffer.from(kent) })
    await expect(page.getByText('3 records read: all say what is stored already. Nothing changed.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Store (?!nothing)/ })).toHaveCount(0)
    await isSound('3-the-same')
  })
}

test('a large return says how far it has come, is stopped with Escape, and nothing has changed', async ({
  page,
  application,
}) => {
  const { summary } = await application.call('inspections.create', inspectionOfKent)
  await application.goTo(`/inspections/${summary.id}/import`)
  await expect(page.getByRole('heading', { name: 'Returns', exact: true })).toBeVisible()
  // Pressed in the moment in which it is said: a quick machine would have read everything before a test has seen it.
  const said = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const watch = new MutationObserver(() => {
          const found = /Reading .* per cent of the file\./.exec(document.querySelector('main')?.textContent ?? '')
          if (found === null) return
          watch.disconnect()
          document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))
          resolve(found[0])
        })
        watch.observe(document.body, { childList: true, characterData: true, subtree: true })
      }),
  )
  const buffer = Buffer.from(longReturn(90_000).base64, 'base64')
  const large = ['one', 'two', 'three'].map((name) => ({ name: `${name}.csv`, mimeType: 'text/csv', buffer }))
  await chooseFiles(page, large)
  expect(await said).toMatch(/Reading one\.csv: \d[\d,]* records so far, \d+ per cent of the file\./)
  await expect(page.getByText('Stopped. Nothing was changed.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()
  const { summary: after } = await application.call('inspections.show', { inspection: summary.id })
  expect(after.cases).toBe(0)
})
