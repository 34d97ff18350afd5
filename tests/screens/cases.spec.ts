/** The case grid: entered by keyboard at the speed of a spreadsheet, with the figures moving as one types. */
import { expect, type Locator, type Page } from '@playwright/test'
import { test, type Application } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { londonIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'

const cellOf = (page: Page, reference: string, field: string): Locator =>
  page.locator(`.case-grid [row-id="${reference}"] [col-id="${field}"]`)
const headOf = (page: Page, question: string): Locator =>
  page.getByRole('columnheader', { name: new RegExp(`^${question}`) })

/** The heads of columns that have just come into view are drawn a moment after their cells. */
const headsDrawn = (page: Page): Promise<void> =>
  expect(page.locator('.case-grid .ag-header-cell').filter({ hasNotText: /\S/ })).toHaveCount(0)

async function kent(application: Application): Promise<string> {
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

test('answers typed into London’s cases move the figure in the head of the column, and those of a left-out case do not', async ({
  page,
  application,
}) => {
  const inspection = await londonIn(doorBehind(application))
  await application.goTo(`/inspections/${inspection}/cases?question=2.2.3&case=LON-C002`)
  const head = headOf(page, '2.2.3')
  await expect(head).toContainText('57 of 118 · 48 %')
  await expect(head).toContainText('Minority')
  await expect(cellOf(page, 'LON-C002', 'answer/2.2.3')).toBeFocused()
  await headsDrawn(page)
  expect(await axeFaults(page)).toEqual([])

  // Two judgements the other way reach the next band.
  await page.keyboard.press('y')
  await expect(cellOf(page, 'LON-C003', 'answer/2.2.3')).toBeFocused()
  await page.keyboard.press('y')
  await expect(head).toContainText('59 of 118 · 50 %')
  await expect(head).toContainText('Too few')
  await expect(page.getByRole('columnheader', { name: /^2\.2 Planning/ })).toContainText('Requires improvement')
  await expect(page.locator('.saved')).toHaveText(/^Saved /)

  await expect(cellOf(page, 'LON-C005', 'answer/2.2.3')).toHaveText('left out')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('y')
  await expect(cellOf(page, 'LON-C005', 'answer/2.2.3')).toHaveText('Yes, not counted')
  await expect(head).toContainText('59 of 118 · 50 %')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(head).toContainText('58 of 118 · 49 %')
})

test('somebody who has only used spreadsheets enters 20 cases by keyboard, pastes 100 more, undoes, and finds every figure right', async ({
  page,
  context,
  application,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: application.origin })
  const inspection = await kent(application)
  const sample = 'case supervision'
  await application.goTo(`/inspections/${inspection}/cases`)
  await page.getByRole('button', { name: 'Add cases' }).waitFor()
  await page.keyboard.press('Alt+n')
  const typed = Array.from({ length: 20 }, (_, place) => `T${String(place + 1).padStart(2, '0')}`)
  await page.getByLabel('References of the cases to add').fill(typed.join('\n'))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '20 cases' })).toBeVisible()

  // Every key question of every case: 14 yes and 6 no, down one column and on at the top of the next.
  await cellOf(page, 'T01', 'answer/2.1.1').click()
  for (let question = 0; question < 12; question += 1) {
    for (let place = 0; place < 20; place += 1) await page.keyboard.press(place < 14 ? 'y' : 'n')
    await page.keyboard.press('Control+ArrowUp')
    await page.keyboard.press('ArrowRight')
  }
  await expect(page.getByRole('button', { name: '20 complete' })).toBeVisible()
  await expect(headOf(page, '2.4.3')).toContainText('14 of 20 · 70 %')

  const figures = async () =>
    (await application.call('cases.grid', { inspection, sample })).figures.map(
      ({ question, yes, n }) => `${question} ${yes} of ${n}`,
    )
  const questions = [
    '2.1.1',
    '2.1.2',
    '2.1.3',
    '2.2.1',
    '2.2.2',
    '2.2.3',
    '2.3.1',
    '2.3.2',
    '2.3.3',
    '2.4.1',
    '2.4.2',
    '2.4.3',
  ]
  await expect.poll(figures).toEqual(questions.map((question) => `${question} 14 of 20`))

  // A hundred rows from a spreadsheet: the reference, both risk classifications, and every key question.
  const pasted = Array.from({ length: 100 }, (_, place) =>
    [
      `P${place + 1}`,
      place < 30 ? 'Low' : 'High',
      'medium',
      ...questions.map(() => (place % 2 === 0 ? 'Yes' : 'N')),
    ].join('\t'),
  )
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${pasted.join('\r\n')}\r\n`)
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+v')
  await expect(page.getByText('100 cases of what you pasted are not in the sample.')).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '120 complete' })).toBeVisible()
  const withAll = questions.map(
    (question) => `${question} ${question.endsWith('.3') && question !== '2.1.3' ? '49 of 90' : '64 of 120'}`,
  )
  await expect.poll(figures).toEqual(withAll)

  // Taken back, the hundred are in no figure; done again, in every one.
  await expect(cellOf(page, 'P1', 'reference')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: '100 withdrawn' })).toBeVisible()
  await expect(page.getByRole('button', { name: '20 cases' })).toBeVisible()
  await expect.poll(figures).toEqual(questions.map((question) => `${question} 14 of 20`))
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('button', { name: '120 complete' })).toBeVisible()
  await expect.poll(figures).toEqual(withAll)

  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('row', { name: /^2\.2 2\.2\.3/ })).toContainText(/49\s*90\s*54/)
  await expect(page.getByRole('row', { name: /^2\.1 2\.1\.1/ })).toContainText(/64\s*120\s*53/)
})

test('the plain table says the same in words, is entered by lists to choose from, and a small window loses nothing', async ({
  page,
  application,
}) => {
  const inspection = await londonIn(doorBehind(application))
  await page.setViewportSize({ width: 640, height: 360 })
  await application.goTo(`/inspections/${inspection}/cases`)
  await cellOf(page, 'LON-C001', 'reference').waitFor()
  await headsDrawn(page)
  await page.keyboard.press('Alt+t')
  const table = page.getByRole('table', { name: 'Cases, Case supervision' })
  await expect(table.getByRole('row')).toHaveCount(51)
  await expect(page.getByText('Cases 1 to 50 of 148')).toBeVisible()
  await expect(table.getByRole('row', { name: /^LON-C005/ })).toContainText('left out')
  await table.getByLabel('LON-C002, 2.2.3').selectOption('Yes')
  await expect
    .poll(async () => (await application.call('cases.behind', { inspection, question: '2.2.3' })).question.yes)
    .toBe(58)
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Alt+PageDown')
  await expect(page.getByText('Cases 51 to 100 of 148')).toBeVisible()
})

test('a case withdrawn with a reason is struck through, and what is refused goes back with its sentence and the way to it', async ({
  page,
  application,
}) => {
  const inspection = await londonIn(doorBehind(application))
  await application.goTo(`/inspections/${inspection}/cases`)
  await cellOf(page, 'LON-C003', 'reference').click()
  await expect(cellOf(page, 'LON-C003', 'reference')).toBeFocused()
  await page.keyboard.press('Alt+w')
  await page.getByLabel('Withdraw 1 case: why?').fill('Transferred before the period')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('button', { name: '1 withdrawn' })).toBeVisible()
  await expect(headOf(page, '2.2.3')).toContainText('57 of 117 · 49 %')

  await application.call('cases.change', {
    inspection,
    sample: 'case supervision',
    reason: '',
    changes: [{ reference: 'LON-C001', field: 'answer/2.1.1', value: 'NA' }],
  })
  await cellOf(page, 'LON-C001', 'answer/2.1.1').click()
  await expect(cellOf(page, 'LON-C001', 'answer/2.1.1')).toBeFocused()
  await page.keyboard.press('n')
  const refused = page.getByRole('alert')
  await expect(refused).toContainText('“N” was not saved: Somebody changed this meanwhile: it now says “NA”.')
  await expect(cellOf(page, 'LON-C001', 'answer/2.1.1')).toHaveText('NA')
  await refused.getByRole('button', { name: 'LON-C001, 2.1.1' }).click()
  await expect(cellOf(page, 'LON-C001', 'answer/2.1.1')).toBeFocused()

  // A block drawn with Shift, filled by one key; a classification from the list; text over text.
  await cellOf(page, 'LON-C006', 'answer/2.1.1').click()
  await expect(cellOf(page, 'LON-C006', 'answer/2.1.1')).toBeFocused()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`)
  await page.keyboard.press('a')
  for (const reference of ['LON-C006', 'LON-C007', 'LON-C008'])
    for (const question of ['2.1.1', '2.1.2'])
      await expect(cellOf(page, reference, `answer/${question}`)).toHaveText('NA')
  await cellOf(page, 'LON-C006', 'attribute/rosh_inspector').click()
  await expect(cellOf(page, 'LON-C006', 'attribute/rosh_inspector')).toBeFocused()
  await page.keyboard.press('F2')
  const risk = page.getByRole('combobox', { name: 'Risk, inspector' })
  await expect(risk).toBeFocused()
  await risk.selectOption('low')
  await page.keyboard.press('Enter')
  await expect(cellOf(page, 'LON-C006', 'answer/2.2.3')).toHaveText(/^left out$|, not counted$/)
  await page.getByLabel('Columns').selectOption('All columns')
  await cellOf(page, 'LON-C006', 'attribute/gender').click()
  await expect(cellOf(page, 'LON-C006', 'attribute/gender')).toBeFocused()
  await page.keyboard.type('other')
  await page.keyboard.press('Enter')
  await expect(cellOf(page, 'LON-C006', 'attribute/gender')).toHaveText('other')
  await expect(cellOf(page, 'LON-C007', 'attribute/gender')).toBeFocused()

  // Enter on a reference shows the case beside the grid.
  await page.keyboard.press('Home')
  await expect(cellOf(page, 'LON-C007', 'reference')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^LON-C007/ })).toBeVisible()
  await expect(cellOf(page, 'LON-C008', 'reference')).toBeVisible()
})
