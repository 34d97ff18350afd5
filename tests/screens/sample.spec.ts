/** The sample, as a lead inspector draws it: population, size, draw, likeness, a case that falls out, and the blank return. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test, type Application } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { chooseFiles } from '../support/choose-files.ts'
import { populationList } from '../support/population-list.ts'
import { nothingTooWide } from '../support/width.ts'

const list = (text = populationList(270)) => ({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

async function anInspection(application: Application): Promise<string> {
  const begun = await application.call('inspections.create', {
    provider: 'Southern CRC',
    framework: 'crc-2019',
    leadInspector: 'Lee Lead',
    fieldworkFrom: '2026-03-02',
    fieldworkTo: '2026-03-20',
    previous: null,
  })
  return begun.summary.id
}

test('a population is brought in and its sample drawn by keyboard', async ({ page, application }) => {
  const inspection = await anInspection(application)
  await application.goTo(`/inspections/${inspection}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+Shift+S')
  await expect(page.getByRole('heading', { name: 'Sample', level: 1 })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await chooseFiles(page, list())
  await expect(page.getByText('270 records read = 270 cases to store + 0 records refused')).toBeVisible()
  await expect(page.getByRole('row', { name: 'case supervision 249 21' })).toBeVisible()
  await page.keyboard.press('Alt+i')

  await expect(page.getByText('249 cases are eligible; 21 are left out.')).toBeVisible()
  await expect(
    page.getByText(/^100 cases, for 80 per cent confidence .* 164\.2 × 249 ÷ \(164\.2 \+ 248\), rounded up\.$/),
  ).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('Most of one officer').fill('3')
  await page.getByLabel('Seed').fill('000 000 042')
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText(/^100 cases of \d+ responsible officers, at most 3 each; 149 stand by\.$/)).toBeVisible()
  await expect(page.getByText('000 000 042', { exact: true })).toBeVisible()
  const women = page.getByRole('table', { name: 'Gender, matched' }).getByRole('row', { name: /^Female/ })
  await expect(women).toContainText('±')
  await expect(page.getByText('Compare small groups with care')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})

test('a case is found, taken out and replaced, and the return to fill in holds the sample as it stands', async ({
  page,
  application,
}) => {
  const inspection = await anInspection(application)
  const about = { inspection, sample: 'case supervision' }
  const file = { name: 'cases.csv', base64: Buffer.from(populationList(270)).toString('base64') }
  await application.call('sampling.import', { inspection, files: [file], acceptRest: false })
  const drawn = await application.call('sampling.draw', { ...about, size: 100, mostEach: 3, seed: 42, reason: '' })
  const out = drawn.draw?.cases[0]?.reference ?? ''
  await application.goTo(`/inspections/${inspection}/sample`)
  await page.getByRole('radio', { name: 'Cases', exact: true }).check()
  await page.getByLabel('Find a case').fill(out)
  await expect(page.getByText('1 of 100 cases')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('button', { name: `Take out ${out}` }).click()
  await expect(page.getByRole('heading', { name: `${out} falls out of the sample` })).toBeFocused()
  await page.getByLabel('Why?').selectOption('another reason, given in words')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Another reason is given in words')).toBeVisible()
  await page.getByLabel('In words').fill('Moved away in March')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(`${out} is out of the sample.`).last()).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')

  const view = await application.call('sampling.show', about)
  const replacement = view.draw?.cases.find(({ replaces }) => replaces === out)?.reference ?? ''
  await page.getByLabel('Find a case').fill(replacement)
  await expect(page.getByRole('row', { name: new RegExp(`^${replacement} .* ${out} `) })).toBeVisible()
  await page.getByRole('radio', { name: 'Draws and replacements' }).check()
  await expect(page.getByRole('table', { name: 'Fallen out' })).toContainText('Moved away in March')
  expect(await axeFaults(page)).toEqual([])

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a return to fill in' }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  expect(text.split('\r\n').filter((line) => line.startsWith('HX'))).toHaveLength(100)
  expect(text).toContain(replacement)
  expect(text).not.toContain(out)
})

test('a list with faults says what is wrong record by record, and counts will do where there is none', async ({
  page,
  application,
}) => {
  const inspection = await anInspection(application)
  await application.goTo(`/inspections/${inspection}/sample`)
  await expect(page.getByRole('heading', { name: 'The population' })).toBeVisible()
  await chooseFiles(page, list('case,sample,excluded\nA1,case supervision,on leave\nA2,case supervision,'))
  await expect(page.getByText(/^This is not a reason for leaving a case out\./)).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Choose files' })).toBeVisible()

  await page.getByRole('radio', { name: 'Unpaid work' }).check()
  await page.getByRole('radio', { name: 'Counts only' }).check()
  await page.getByLabel('Eligible cases').fill('44')
  await page.getByLabel('Gender').fill('Female 8\nMale 36')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/^35 cases, for 80 per cent confidence/)).toBeVisible()
  await expect(page.getByRole('row', { name: 'Male 36 81.8% 29' })).toBeVisible()
  await expect(page.getByText('Only counts are known.')).toBeVisible()
})

test('at 640 pixels nothing of the sample is wider than the window', async ({ page, application }) => {
  const inspection = await anInspection(application)
  const file = { name: 'cases.csv', base64: Buffer.from(populationList(270)).toString('base64') }
  await application.call('sampling.import', { inspection, files: [file], acceptRest: false })
  const drawing = { size: 100, mostEach: 3, seed: 42, reason: '' }
  await application.call('sampling.draw', { inspection, sample: 'case supervision', ...drawing })
  await page.setViewportSize({ width: 640, height: 720 })
  await application.goTo(`/inspections/${inspection}/sample`)
  for (const part of ['Beside the population', 'Cases', 'Draws and replacements']) {
    await page.getByRole('radio', { name: part, exact: true }).check()
    await nothingTooWide(page)
    expect(await axeFaults(page)).toEqual([])
  }
})
