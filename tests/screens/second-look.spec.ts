/** The second look: cases chosen by chance, judged unseen by keyboard, and the agreement with what differs. */
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { inspectionOf } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'

// Each look by axe takes seconds on a busy machine.
test.setTimeout(120_000)

const sample = 'case supervision'

test('a case is judged again without its first judgement, which is shown beside the second once that is recorded', async ({
  page,
  application,
}) => {
  const inspection = await inspectionOf(doorBehind(application), 'Company, 2020')
  await application.call('application.identify', { person: 'Ann Inspector' })
  const change = (reference: string, field: string, value: string) =>
    application.call('cases.change', { inspection, sample, reason: '', changes: [{ reference, field, value }] })
  await application.goTo(`/inspections/${inspection}/second-look?sample=case+supervision`)
  await expect(page.getByText('No case is marked yet.')).toBeVisible()
  await page.getByLabel('Share by chance, per cent').fill('3')
  await page.getByLabel('Seed, blank for a new one').fill('42')
  await page.getByRole('button', { name: 'Choose by chance' }).click()
  await expect(page.getByText('3 of 100 cases, 3 per cent, with the seed 000 000 042.').first()).toBeVisible()
  const [first] = (await application.call('secondLook.show', { inspection, sample })).marked
  const reference = first?.reference ?? ''
  await change(reference, 'answer/2.1.1', 'NA')
  await change(reference, 'answer/2.1.1', 'N')

  await application.call('application.identify', { person: 'Zoe Second' })
  await page.reload()
  await page.getByRole('link', { name: reference, exact: true }).click()
  await expect(page.getByRole('heading', { name: `Second look: ${reference}` })).toBeVisible()
  const question = page.locator('.case-question').first()
  await expect(question.getByText('First judgement: hidden until you have answered.')).toBeVisible()
  await expect(question.getByText('Ann Inspector')).toHaveCount(0)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('y')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(question.getByText('First No')).toBeVisible()
  await expect(question.getByText('Second Yes')).toBeVisible()
  await expect(question.getByText(/First: Ann Inspector, .*Second: Zoe Second/)).toBeVisible()

  await page.keyboard.press('Escape')
  await expect(page.getByText('1 pair, 0 in agreement.')).toBeVisible()
  await expect(page.getByText('1 pair: one case is worth 100 points. Read the figures with care.')).toBeVisible()
  const differing = page.getByRole('table', { name: 'Pairs that differ' })
  await expect(differing.getByRole('row', { name: new RegExp(`^${reference}, 2.1.1`) })).toContainText('differs')
  expect(await axeFaults(page)).toEqual([])

  // The first judge comes round, in the place the difference leads to.
  await application.call('application.identify', { person: 'Ann Inspector' })
  await page.reload()
  await differing.getByRole('link').click()
  await page.getByRole('button', { name: 'Change my judgement to Yes…' }).click()
  await page.getByLabel('Why').fill('The second page of the plan says so.')
  await page.getByRole('button', { name: 'Change my judgement', exact: true }).click()
  await expect(page.locator('.case-question').first().getByText('agree')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(differing).toContainText('settled')
  await expect(page.getByText('1 pair, 0 in agreement.')).toBeVisible()
})
