/** Results without cases, as a lead inspector types them: a previous inspection by keyboard, comparators pasted, what is wrong said at once. */
import { expect, type Page } from '@playwright/test'
import { test, type Application } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { sampleLines } from '../support/typed-rows.ts'
import { nothingTooWide } from '../support/width.ts'

async function anInspection(application: Application, framework = 'crc-2019'): Promise<string> {
  const begun = await application.call('inspections.create', {
    provider: 'Hampshire and Isle of Wight CRC, 2020 again',
    framework,
    leadInspector: 'Lee Lead',
    fieldworkFrom: '2026-03-02',
    fieldworkTo: '2026-03-20',
    previous: null,
  })
  return begun.summary.id
}

const cell = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const row = (page: Page, item: string) => page.getByRole('row', { name: new RegExp(`^${item.replace('.', '\\.')} `) })

/** Ctrl V, with this on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+v')
}

test('the previous inspection is begun, typed column by column, and stands beside the new one', async ({
  page,
  application,
}) => {
  const inspection = await anInspection(application)
  await application.goTo(`/inspections/${inspection}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Alt+Shift+R')
  await expect(page.getByRole('radio', { name: /^Previous inspection/ })).toBeVisible()
  await page.keyboard.press('Alt+p')
  await page.getByRole('button', { name: 'Begin the previous inspection' }).waitFor()
  await page.keyboard.press('Alt+n')
  await page.getByRole('radio', { name: 'CRC standards, first round' }).check()
  await page.getByLabel('Provider').fill('Hampshire and Isle of Wight CRC, January 2019 again')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')

  await expect(page.getByText('The inspection before Hampshire and Isle of Wight CRC, 2020 again.')).toBeVisible()
  const lines = sampleLines('hiow-crc-2019-01/results.csv').map((line) => line.split(','))
  await cell(page, '2.1.1 per cent').focus()
  for (const [item = '', , , percent = ''] of lines) {
    if (percent === '') continue
    // The last standard stands below one whose key questions are not known.
    if (item === '4.2.1') await cell(page, '4.2.1 per cent').focus()
    await expect(cell(page, `${item} per cent`)).toBeFocused()
    await page.keyboard.type(percent)
    await page.keyboard.press('Enter')
  }
  await cell(page, '4.1 rating as published').focus()
  await page.keyboard.type('g')
  await page.keyboard.press('Enter')
  await expect(cell(page, '4.1 rating as published')).toHaveValue('Good')
  await expect(row(page, '2.2.3')).toContainText('new 63 %; counts not known')
  await expect(page.getByText('16 new results.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Saved: 16 new results.')).toBeAttached()

  const { inspections } = await application.call('application.show', {})
  const named = (ending: string) => inspections.find(({ provider }) => provider.endsWith(ending))?.id ?? ''
  const typed = await application.call('inspections.show', { inspection: named('January 2019 again') })
  const sample = await application.call('inspections.show', { inspection: named('January 2019') })
  const figures = ({ domains }: typeof typed) =>
    domains.flatMap(({ standards }) => standards.map((each) => each.figures))
  expect(figures(typed)).toEqual(figures(sample))
  const later = await application.call('inspections.show', { inspection })
  expect(later.summary.previous?.id).toBe(named('January 2019 again'))
})

test('a block of comparators is pasted from a spreadsheet, and corrected with a reason', async ({
  page,
  application,
}) => {
  const inspection = await anInspection(application)
  await application.goTo(`/inspections/${inspection}/results`)
  await page.getByRole('radio', { name: /^Comparators/ }).waitFor()
  await page.keyboard.press('Alt+c')
  await page.getByRole('button', { name: 'Add a comparator' }).waitFor()
  await page.keyboard.press('Alt+n')
  await page.getByLabel('Whose figures').fill('All CRCs')
  await page.getByLabel('Period').fill('June 2018 to June 2019')
  await cell(page, '2.1.1 per cent').focus()
  const block = sampleLines('hiow-crc-2020/comparators.csv').map((line) => line.split(','))
  await paste(
    page,
    `Key question\tAll CRCs\n${block.map(([item, , , percent]) => `${item}\t${percent}%`).join('\n')}\n`,
  )
  await expect(cell(page, '4.2.3 per cent')).toHaveValue('59')
  await expect(page.getByText('15 new results.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('row', { name: /^All CRCs June 2018 to June 2019 15 key questions/ })).toBeVisible()

  await page.getByRole('button', { name: 'Change figures of All CRCs, June 2018 to June 2019' }).click()
  await cell(page, '2.2.3 per cent').fill('47')
  await expect(row(page, '2.2.3')).toContainText('changed 47 %; counts not known; it was 46 %')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toHaveText('No reason is given. Say in words why.')
  await page.getByLabel('Why does what is stored change?').fill('Misread.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Add a comparator' })).toBeVisible()
  const { domains } = await application.call('inspections.show', { inspection })
  const planning = domains.flatMap(({ standards }) => standards).flatMap((each) => each.figures)
  expect(planning.find(({ number }) => number === '2.2.3')?.comparators).toMatchObject([{ percent: 47 }])
  const events = await application.call('inspections.events', { inspection })
  expect(events.at(-1)?.says).toContain('2.2.3 was 46 % and is 47 %. Why: Misread.')
})

test('a row says at once what is wrong with it, and nothing is saved until it is put right; at 640 pixels too', async ({
  page,
  application,
}) => {
  const { inspections } = await application.call('application.show', {})
  const london = inspections.find(({ provider }) => provider.startsWith('London'))?.id ?? ''
  await page.setViewportSize({ width: 640, height: 720 })
  await application.goTo(`/inspections/${london}/results`)
  await expect(row(page, '2.2.3')).toContainText('From returns: 57 of 118, 48 %.')
  await cell(page, '2.2.3 yes').fill('57')
  await page.keyboard.press('Tab')
  await page.keyboard.type('118')
  await expect(row(page, '2.2.3')).toContainText('2.2.3 is known from returns and from results. Keep one source.')
  await cell(page, '2.2.3 yes').fill('119')
  await expect(row(page, '2.2.3')).toContainText('There are more yeses (119) than judgements (118).')
  await expect(cell(page, '2.2.3 yes')).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('One row cannot be stored as it stands.').first()).toBeVisible()
  await nothingTooWide(page)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Key questions' }).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key questions')
  await page.keyboard.press('Alt+Shift+R')
  await expect(cell(page, '2.2.3 yes')).toHaveValue('119')
  await page.getByRole('button', { name: 'Forget what is not saved' }).click()
  await expect(cell(page, '2.2.3 yes')).toHaveValue('')
})
