/** One case on one page: answered by keyboard, its words kept, its history in place, withdrawn and brought back. */
import { expect, type Page } from '@playwright/test'
import { test, type Application } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { aLaptop, csv, kentOn } from '../support/laptops.ts'
import { opened } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'

const sample = 'case supervision'

/** HIOW 2020, with an inspector here. */
async function hiow(application: Application): Promise<string> {
  await application.call('application.identify', { person: 'Ann Inspector' })
  const { inspections } = await application.call('application.show', {})
  return inspections.find(({ provider }) => provider.endsWith('Company, 2020'))?.id ?? ''
}

async function openCase(application: Application, inspection: string, reference: string): Promise<void> {
  await application.goTo(`/inspections/${inspection}/cases/${encodeURIComponent(sample)}/${reference}`)
}

const question = (page: Page, number: string) => page.locator(`[data-question="${number}"]`)
const pressed = (page: Page, number: string) => question(page, number).locator('button[aria-pressed="true"]')

test('a case is answered by keyboard, with a reason beside the answer and its history one key away', async ({
  page,
  application,
}) => {
  const inspection = await hiow(application)
  await openCase(application, inspection, 'HIOW-C001')
  await expect(page.getByRole('heading', { name: 'HIOW-C001 Case supervision' })).toBeVisible()
  await expect(page.getByText('It is never worked out from the prompts below it.')).toBeVisible()

  const focused = (number: string) => expect(question(page, number).locator('button:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await focused('2.1.1')
  await expect(pressed(page, '2.1.1')).toHaveText('Yes')
  await page.keyboard.press('n')
  await expect(pressed(page, '2.1.1')).toHaveText('No')
  await expect(question(page, '2.1.1').getByText(/^Ann Inspector, /)).toBeVisible()
  // What is typed after R belongs to the reason, its first letter too.
  await page.keyboard.press('r')
  await page.keyboard.type('No plan was made')
  await page.keyboard.press('Escape')
  await focused('2.1.1')
  await page.keyboard.press('h')
  const history = question(page, '2.1.1').getByRole('table')
  await expect(history.getByRole('row')).toHaveText([
    /^What/,
    /^reasonNo plan was made ?standsAnn Inspector/,
    /^answerNo ?standsAnn Inspector/,
    /^answerYes.*returns\.csv$/,
  ])
  expect(await axeFaults(page)).toEqual([])

  await page.keyboard.press('j')
  await focused('2.1.1/1')
  await page.keyboard.press('a')
  await expect(pressed(page, '2.1.1/1')).toHaveText('NA')
  await page.keyboard.press('Delete')
  await expect(pressed(page, '2.1.1/1')).toHaveCount(0)
  await expect(question(page, '2.1.1/1').getByText(/^Ann Inspector, /)).toBeVisible()
  // The same question of the next case.
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByRole('heading', { name: 'HIOW-C002 Case supervision' })).toBeVisible()
  await focused('2.1.1/1')

  await page.reload()
  await page.getByRole('heading', { name: 'HIOW-C002 Case supervision' }).waitFor()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByLabel('Reason for 2.1.1', { exact: true })).toHaveValue('No plan was made')
  await expect(pressed(page, '2.1.1')).toHaveText('No')
})

test('a low-risk case says what leaves it out, and an unsaved note survives going elsewhere', async ({
  page,
  application,
}) => {
  const inspection = await hiow(application)
  await openCase(application, inspection, 'HIOW-C001')
  await page.getByLabel('The inspector’s').selectOption('low')
  await expect(question(page, '2.2.3').getByText(/^Out of the sub-sample: /)).toBeVisible()

  await page.getByLabel('Good practice').fill('Sam chose the order of the work.')
  await page.getByRole('link', { name: 'Ratings', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.goBack()
  await expect(page.getByLabel('Good practice')).toHaveValue('Sam chose the order of the work.')
  await page.reload()
  await expect(page.getByLabel('Good practice')).toHaveValue('Sam chose the order of the work.')

  await page.getByRole('button', { name: 'Add an attribute…' }).click()
  await page.getByLabel('Attribute', { exact: true }).fill('Team')
  await page.getByLabel('Its value in this case').fill('East')
  await page.getByRole('button', { name: 'Add it' }).click()
  await expect(page.getByLabel('team', { exact: true })).toHaveValue('East')
})

test('a case is withdrawn with a reason and brought back; while the panel sits it can only be read', async ({
  page,
  application,
}) => {
  const inspection = await hiow(application)
  await openCase(application, inspection, 'HIOW-C001')
  await page.getByRole('button', { name: 'Withdraw the case…' }).click()
  await page.getByRole('button', { name: 'Withdraw the case', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('reason')
  await page.getByLabel('Why').fill('Transferred before the sentence began.')
  await page.getByRole('button', { name: 'Withdraw the case', exact: true }).click()
  await expect(
    page.getByText(/because: Transferred before the sentence began\. The case is in no figure\./),
  ).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Bring the case back…' }).click()
  await page.getByLabel('Why').fill('It was not.')
  await page.getByRole('button', { name: 'Bring the case back', exact: true }).click()
  await expect(page.getByText(/The case is in no figure/)).toHaveCount(0)

  await opened(doorBehind(application), inspection)
  await openCase(application, inspection, 'HIOW-C002')
  await expect(page.getByText(/^The panel session is running/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  const before = await pressed(page, '2.1.1').textContent()
  await page.keyboard.press(before === 'Yes' ? 'n' : 'y')
  await expect(pressed(page, '2.1.1')).toHaveText(before ?? '')
  await expect(page.getByLabel('Good practice')).not.toBeEditable()
})

test('two people’s answers stand in place with their names until one person settles them with a reason', async ({
  page,
  application,
}) => {
  const ben = await aLaptop('Ben Inspector')
  const inspection = await kentOn(ben)
  const lines = ['case,sample,rosh_inspector,2.2.1', `C1,${sample},high,Y`]
  await ben.ask('returns.import', { inspection, files: [{ ...csv('kent.csv', lines) }], acceptRest: false })
  const begun = await ben.pack(inspection)
  const answer = (value: string) => ({ reference: 'C1', field: 'answer/2.2.2', value })
  await ben.ask('cases.change', { inspection, sample, reason: 'Nothing in the file', changes: [answer('N')] })
  const pack = await ben.pack(inspection)
  await ben.door.close()
  await application.call('application.identify', { person: 'Ann Inspector' })
  await application.call('packs.merge', { inspection: null, file: begun })
  await application.call('cases.change', { inspection, sample, reason: '', changes: [answer('Y')] })
  await application.call('packs.merge', { inspection: null, file: pack })

  await openCase(application, inspection, 'C1')
  const asked = question(page, '2.2.2')
  await expect(asked.getByText(/^Two people entered different values/)).toBeVisible()
  await expect(asked.getByRole('radio', { name: /^No ?Ben Inspector, .*: Nothing in the file$/ })).toBeVisible()
  await expect(pressed(page, '2.2.2')).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])
  await asked.getByRole('radio', { name: /^Yes ?Ann Inspector, / }).check()
  await asked.getByRole('button', { name: 'Settle it' }).click()
  await expect(asked.getByRole('alert')).toContainText('reason')
  await asked.getByLabel('Why').fill('It is in the second volume.')
  await asked.getByRole('button', { name: 'Settle it' }).click()
  await expect(pressed(page, '2.2.2')).toHaveText('Yes')
  await expect(asked.getByText(/^Two people/)).toHaveCount(0)
})
