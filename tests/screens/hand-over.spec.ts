/** Two laptops at the end of a fieldwork week: a pack written, looked at, brought in, and what two people see differently settled. */
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { chooseFiles } from '../support/choose-files.ts'
import { aLaptop, csv, kentOn, type GivenPack } from '../support/laptops.ts'

test.use({ samples: false })

const sample = 'case supervision'
const asFile = ({ name, base64 }: GivenPack) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(base64, 'base64'),
})

test('a pack brings another laptop’s work in; what two people see differently is settled with a key and a reason', async ({
  page,
  application,
}) => {
  const ben = await aLaptop('Ben Inspector')
  const inspection = await kentOn(ben)
  const lines = ['case,sample,rosh_inspector,inspector,2.2.1,2.2.3']
  for (let number = 1; number <= 12; number += 1)
    lines.push(`C${number},${sample},high,${number < 7 ? 'Ann Inspector' : number < 12 ? 'Ben Inspector' : ''},Y,`)
  await ben.ask('returns.import', { inspection, files: [{ ...csv('kent.csv', lines) }], acceptRest: false })
  const begun = await ben.pack(inspection)
  const answer = (reference: string, value: string) => ({ reference, field: 'answer/2.2.3', value })
  await ben.ask('cases.change', {
    inspection,
    sample,
    reason: '',
    changes: [answer('C1', 'N'), answer('C2', 'NA'), answer('C7', 'Y')],
  })
  const pack = await ben.pack(inspection)
  await ben.door.close()

  // The inspection is not in this file: it begins from the pack.
  await application.call('application.identify', { person: 'Ann Inspector' })
  await application.goTo('/')
  await page.getByRole('link', { name: 'Bring a pack in' }).waitFor()
  await page.keyboard.press('Alt+b')
  await chooseFiles(page, asFile(begun))
  await expect(page.getByText('This file does not have the inspection of Kent CRC yet.')).toBeVisible()
  await expect(page.getByText('The whole inspection, 12 cases, written by Ben Inspector')).toBeVisible()
  await page.getByRole('button', { name: 'Bring it in' }).waitFor()
  await page.keyboard.press('Alt+i')
  await expect(page.locator('main').getByText('Brought in: 12 new cases, 0 cases added to.')).toBeVisible()

  // Ann judges the same cases, and brings Ben's pack in.
  const changes = [answer('C1', 'Y'), answer('C2', 'Y'), answer('C3', 'Y')]
  await application.call('cases.change', { inspection, sample, reason: 'The plan says so', changes })
  await application.goTo(`/inspections/${inspection}/hand-over`)
  await page.getByRole('radio', { name: 'One inspector’s share' }).waitFor()
  await page.keyboard.press('2')
  await expect(page.getByText('1 case supervision case names no inspector: C12.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  const download = page.waitForEvent('download')
  await page.keyboard.press('Alt+w')
  expect((await download).suggestedFilename()).toMatch(/^kent-crc-ann-inspector-[0-9-]+\.pack$/)
  await expect(page.getByText(/It holds returns: 1; cases: 6;/)).toBeVisible()
  await chooseFiles(page, asFile(pack))
  await expect(page.getByText('2 disagreements would arise.')).toBeVisible()
  await expect(page.getByRole('row', { name: /^C1 2\.2\.3/ })).toContainText('Yes Ann Inspector')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Alt+i')
  await expect(
    page.locator('main').getByText('Brought in: 0 new cases, 3 cases added to. 2 disagreements to settle.'),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: /^Disagreements ?, 2 disagreements to settle$/ })).toBeVisible()

  // Settled one after the other, by keys.
  await page.getByRole('link', { name: 'Settle the disagreements' }).waitFor()
  await page.keyboard.press('Alt+g')
  await expect(page.getByText('2 disagreements wait to be settled.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^C1: 2\.2\.3/ })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Choose a value first.')).toBeVisible()
  await page.keyboard.press('2')
  await expect(page.getByRole('radio', { name: 'Yes' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('alert')).toContainText('No reason is given')
  await page.getByLabel('Why').fill('Both looked at the plan again')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('1 disagreement waits to be settled.')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^C2: 2\.2\.3/ })).toBeVisible()

  // What stands in the way names it, and so does the panel before it opens.
  await application.goTo(`/inspections/${inspection}`)
  await expect(page.getByRole('link', { name: '1 disagreement about cases' })).toBeVisible()
  await application.call('sessions.prepare', { inspection, supersedes: null })
  await application.goTo(`/inspections/${inspection}/panel`)
  await expect(page.getByText(/1 disagreement about cases is not settled/)).toBeVisible()
  await application.goTo(`/inspections/${inspection}/sign-off`)
  await expect(page.getByText('1 disagreement about cases must be settled first.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to the disagreements' }).click()
  await page.getByRole('link', { name: 'The case' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('C2')
})
