/** A colleague's spreadsheet with its own headings comes in: matched, checked, stored, what was refused corrected, and all of it written out again. */
import { expect } from '@playwright/test'
import { xlsxFile } from '../../src-main/documents/returns/xlsx-file.ts'
import { test } from '../support/application.ts'
import { axeOn } from '../support/axe.ts'
import { chooseFiles } from '../support/choose-files.ts'
import { nothingTooWide } from '../support/width.ts'

test.use({ samples: false })

const theirs = {
  name: 'site visit.xlsx',
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(
    xlsxFile('Cases', [
      ['Case ID', 'Sample type', 'RoSH (inspector)', 'Office', 'Q2.2.1', 'Q2.2.2'],
      ['C1', 'case supervision', 'high', 'East', 'Y', 'N'],
      ['C2', 'case supervision', 'low', 'East', 'Y', 'Y'],
      ['C3', 'case supervision', 'medium', '=West', 'perhaps', 'Y'],
    ]),
  ),
}

for (const { name, width, height, scheme } of [
  { name: 'light', width: 1280, height: 720, scheme: 'light' as const },
  { name: 'dark', width: 1280, height: 720, scheme: 'dark' as const },
  { name: 'narrow', width: 640, height: 900, scheme: 'light' as const },
]) {
  test(`a spreadsheet with other headings comes in and goes out again (${name})`, async ({
    page,
    application,
  }, info) => {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme })
    const { summary } = await application.call('inspections.create', {
      provider: 'East CRC',
      framework: 'crc-2018',
      leadInspector: 'Lee Lead',
      fieldworkFrom: '',
      fieldworkTo: '',
      previous: null,
    })
    const isSound = async (step: string): Promise<void> => {
      await nothingTooWide(page)
      const { violations } = await axeOn(page).analyze()
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      await page.screenshot({ path: info.outputPath(`${step}.png`), fullPage: true })
    }
    await application.goTo(`/inspections/${summary.id}/import`)
    await expect(page.getByRole('heading', { name: 'Returns', exact: true })).toBeVisible()

    await chooseFiles(page, theirs)
    await expect(page.getByText('5 likely matches are filled in below; check them first.')).toBeVisible()
    await expect(page.getByLabel('“Case ID” is here')).toHaveValue('case')
    await expect(page.getByLabel('“Office” is here')).toHaveValue('attribute')
    // Nothing can be stored before a person has said what the columns are.
    await expect(page.getByRole('button', { name: /^Store (the|all|\d)/ })).toHaveCount(0)
    await isSound('1-matching')

    await page.keyboard.press('Alt+m')
    await expect(page.getByText('3 records read = 2 cases to store + 1 record refused')).toBeVisible()
    await isSound('2-checked')
    await page.keyboard.press('Alt+i')
    await expect(
      page.locator('.notice-title', { hasText: '2 cases are in the inspection now. 1 record was left out.' }),
    ).toBeVisible()

    await expect(page.getByText('1 record refused from site visit.xlsx')).toBeVisible()
    const download = page.waitForEvent('download')
    await page.keyboard.press('Alt+r')
    const refused = await (await download).createReadStream()
    const text = Buffer.concat(await refused.toArray()).toString()
    expect(text).toContain('Q2.2.1: An answer is Y, N, NA or blank.",C3,case supervision,medium,\'=West,perhaps,Y')
    await isSound('3-stored')

    // Remembered: the corrected record needs no matching.
    await chooseFiles(page, {
      name: 'corrected.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text.replace('perhaps', 'N')),
    })
    await expect(page.getByText('1 record read = 1 case to store + 0 records refused')).toBeVisible()
    await page.getByRole('button', { name: 'Store the case' }).click()
    await expect(page.locator('.notice-title', { hasText: '1 case is in the inspection now.' })).toBeVisible()
    // Corrected, it waits no longer.
    await expect(page.getByText('1 record refused from site visit.xlsx')).toHaveCount(0)

    const exported = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save all cases as XLSX' }).click()
    expect((await exported).suggestedFilename()).toBe('east-crc-returns.xlsx')
    await expect(page.getByText('It holds cases: 3; questions: 2; answers: 6.')).toBeVisible()
    await isSound('4-out')

    // Promise: what the key-question screen counts is what was entered.
    const { domains } = await application.call('inspections.show', { inspection: summary.id })
    const planning = domains.flatMap(({ standards }) => standards).find(({ number }) => number === '2.2')
    expect(planning?.figures.slice(0, 2).map(({ yes, n }) => [yes, n])).toEqual([
      [2, 3],
      [2, 3],
    ])
  })
}
