/** Bringing returns in, the key questions and the cases behind them, and the lead inspector's proposals. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test, type Application } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { chooseFiles } from '../support/choose-files.ts'

const returns = readFileSync(join(import.meta.dirname, '../../resources/samples/london-crc-2019/returns.csv'), 'utf8')

async function inspectionNamed(application: Application, ending: string): Promise<string> {
  const { inspections } = await application.call('application.show', {})
  return inspections.find(({ provider }) => provider.endsWith(ending))?.id ?? ''
}

async function newInspection(application: Application): Promise<string> {
  const { summary } = await application.call('inspections.create', {
    provider: 'Kent CRC, 2026',
    framework: 'crc-2018',
    leadInspector: 'Helen Rinaldi',
    fieldworkFrom: '',
    fieldworkTo: '',
    previous: null,
  })
  return summary.id
}

async function choose(page: Page, name: string, text: string): Promise<void> {
  await chooseFiles(page, { name, mimeType: 'text/csv', buffer: Buffer.from(text) })
}

/** Records 2 to 5 of London's return with a wrong answer, a case twice, and a cell too many. */
function brokenReturn(): string {
  const [head = '', first = '', second = '', third = '', fourth = ''] = returns.split('\n')
  return [head, first.replace(/,[YN],/, ',maybe,'), second, second, third, `${fourth},extra`].join('\n')
}

test('every record is accounted for before anything is stored, and what is refused is named by its place', async ({
  page,
  application,
}) => {
  const inspection = await newInspection(application)
  await application.goTo(`/inspections/${inspection}/import`)
  await page.getByRole('button', { name: 'Choose files' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await choose(page, 'kent.csv', brokenReturn())
  await expect(page.getByText('5 records read = 1 case to store + 4 records refused')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Before anything is stored: kent.csv' })).toBeFocused()
  await expect(page.getByRole('row', { name: /kent\.csv 2 2\.1\.1 maybe An answer is/ })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await page.keyboard.press('Escape')
  expect((await application.call('inspections.show', { inspection })).summary.cases).toBe(0)
  await choose(page, 'kent.csv', brokenReturn())
  await page.getByRole('button', { name: 'Store 1 case and leave 4 records out' }).click()
  await expect(page.getByText('1 case is in the inspection now. 4 records were left out.').first()).toBeVisible()
  await expect(page.getByRole('row', { name: /kent\.csv 5 1 – 4/ })).toBeVisible()
  expect((await application.call('inspections.show', { inspection })).summary.cases).toBe(1)
})

test('a file that is no return is refused as a whole, and nothing can be stored of it', async ({
  page,
  application,
}) => {
  await application.goTo(`/inspections/${await newInspection(application)}/import`)
  await choose(page, 'minutes.csv', 'Dear all,\nplease find the minutes')
  await expect(page.getByRole('alert')).toContainText('Nothing of this can be brought in.')
  await expect(page.getByRole('button', { name: /^Store/ })).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])
})

test('Enter opens the cases behind a figure, No before Yes, and Escape goes back to its row', async ({
  page,
  application,
}) => {
  const inspection = await inspectionNamed(application, 'Company, 2020')
  await application.goTo(`/inspections/${inspection}/key-questions?question=2.2.3`)
  await expect(page.getByRole('gridcell', { name: /^2\.2\.3 / })).toBeFocused()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  const cases = page.getByRole('region', { name: 'Cases behind 2.2.3' })
  await expect(cases.getByText('34 of 81, 42 % (41.97), Minority')).toBeVisible()
  await expect(cases.getByText('Seven judgements the other way reach Too few.')).toBeVisible()
  await expect(cases.locator('.case-group summary')).toHaveText(['No: 47', 'Yes: 34', 'Left out of the sub-sample: 19'])
  await expect(cases.getByRole('row')).toHaveCount(48)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(cases).toBeHidden()
  await expect(page.getByRole('gridcell', { name: /^2\.2\.3 / })).toBeFocused()
})

test('with the cases beside it, every key question is written out, and the row in hand stays in sight', async ({
  page,
  application,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  const inspection = await inspectionNamed(application, 'Company, 2019')
  await application.goTo(`/inspections/${inspection}/key-questions?question=4.2.1`)
  const row = page.getByRole('gridcell', { name: /^4\.2\.1 / })
  await expect(row).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'Cases behind 4.2.1' }).waitFor()
  const cut = () =>
    page
      .locator('[role=gridcell], [role=gridcell] .lines')
      .evaluateAll((all) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length)
  await expect.poll(cut).toBe(0)
  await expect(row).toBeInViewport({ ratio: 1 })
})

test('the arrow keys move in the grid, the drawing follows, and Tab leaves it', async ({ page, application }) => {
  await application.goTo(`/inspections/${await inspectionNamed(application, 'Company, 2019')}/key-questions`)
  await page.getByRole('gridcell', { name: /^2\.1\.1 / }).waitFor()
  await page.getByRole('button', { name: 'Plain table' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('gridcell', { name: /^2\.1\.1 / })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.plot-row.selected')).toContainText('2.1.2')
  await page.keyboard.press('Tab')
  await expect(page.locator('.grid:focus-within')).toHaveCount(0)
})

test('the plain table says the same as the grid', async ({ page, application }) => {
  await application.goTo(`/inspections/${await inspectionNamed(application, 'Company, 2020')}/key-questions`)
  const rowsOf = async () =>
    Promise.all(
      (await page.getByRole('row').all()).map(async (row) => (await row.innerText()).split(/\s+/).join(' ').trim()),
    )
  await page.getByRole('gridcell').first().waitFor()
  await page.keyboard.press('Alt+t')
  await page.getByRole('table', { name: 'Key questions' }).waitFor()
  const inTable = await rowsOf()
  expect(inTable).toHaveLength(20)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Alt+t')
  // The grid draws itself piece by piece.
  await expect.poll(rowsOf).toEqual(inTable)
})

test('words typed for a proposal are there again after going elsewhere, and saved they stand in the file', async ({
  page,
  application,
}) => {
  const inspection = await inspectionNamed(application, 'Company, 2020')
  await application.goTo(`/inspections/${inspection}/proposals?standard=1.2`)
  await page.getByRole('heading', { name: '1.2 Staff' }).waitFor()
  await page.keyboard.press('Alt+Shift+3')
  await expect(page.getByRole('radio', { name: 'Good', exact: true })).toBeChecked()
  await page.getByLabel('Evidence summary').fill('Staff are motivated.')
  await page.getByLabel('Strengths').fill('Regular supervision\n\nGood training ')
  await page.getByRole('link', { name: /^Key questions/ }).click()
  await page.getByRole('link', { name: /^Proposals/ }).click()
  await page.getByRole('link', { name: /^1\.2 Staff/ }).click()
  await expect(page.getByLabel('Evidence summary')).toHaveValue('Staff are motivated.')
  await expect(page.getByRole('link', { name: /^1\.2 Staff/ })).toContainText('not saved')
  expect(await axeFaults(page)).toEqual([])

  await page.getByLabel('Evidence summary').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('link', { name: /^1\.2 Staff/ })).not.toContainText('not saved')
  const { domains } = await application.call('inspections.show', { inspection })
  const staff = domains.flatMap(({ standards }) => standards).find(({ number }) => number === '1.2')
  expect(staff?.proposal).toMatchObject({
    rating: { name: 'Good' },
    evidence: 'Staff are motivated.',
    strengths: ['Regular supervision', 'Good training'],
  })
})

test('a moderation is proposed with its direction, and where there is no band above it is refused in words', async ({
  page,
  application,
}) => {
  const inspection = await inspectionNamed(application, 'Company, 2020')
  await application.goTo(`/inspections/${inspection}/proposals?standard=4.1`)
  await page.getByLabel('One band up').check()
  await page.getByLabel('Qualitative evidence it rests on').fill('Projects give people useful skills.')
  await page.getByRole('button', { name: 'Save the moderation' }).click()
  await expect(page.getByText('A moderation to Outstanding ☆ is proposed; the panel decides.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Take the moderation back' }).click()
  await expect(page.getByRole('link', { name: /^4\.1 Unpaid work/ })).toContainText('No moderation proposed')
})
