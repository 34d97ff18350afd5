/** The case grid: entered by keyboard, with the figures moving as one types. */
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { londonIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'

const cellOf = (page: Page, reference: string, field: string): Locator =>
  page.locator(`.case-grid [row-id="${reference}"] [col-id="${field}"]`)

/** The heads of columns that have just come into view are drawn a moment after their cells. */
const headsDrawn = (page: Page): Promise<void> =>
  expect(page.locator('.case-grid .ag-header-cell').filter({ hasNotText: /\S/ })).toHaveCount(0)

test('answers typed into London’s cases move the figure in the head of the column, in the file and on the key questions', async ({
  page,
  application,
}) => {
  const inspection = await londonIn(doorBehind(application))
  await application.goTo(`/inspections/${inspection}/cases?question=2.2.3&case=LON-C002`)
  const head = page.getByRole('columnheader', { name: /^2\.2\.3/ })
  await expect(head).toContainText('57 of 118 · 48 %')
  await expect(head).toContainText('Minority')
  await expect(cellOf(page, 'LON-C002', 'answer/2.2.3')).toBeFocused()
  await expect(cellOf(page, 'LON-C005', 'answer/2.2.3')).toHaveText('left out')
  await headsDrawn(page)
  expect(await axeFaults(page)).toEqual([])

  // Two judgements the other way reach the next band.
  await page.keyboard.press('y')
  await expect(cellOf(page, 'LON-C003', 'answer/2.2.3')).toBeFocused()
  await page.keyboard.press('y')
  await expect(head).toContainText('59 of 118 · 50 %')
  await expect(head).toContainText('Too few')
  await expect(page.getByRole('columnheader', { name: /^2\.2 Planning/ })).toContainText('Requires improvement')
  await page.keyboard.press('Control+z')
  await expect(head).toContainText('58 of 118 · 49 %')
  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('row', { name: /^2\.2 2\.2\.3/ })).toContainText('58')
})
