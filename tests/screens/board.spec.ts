/** The board of a panel, and what its agenda and items say when the evidence has changed since it was frozen. */
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { closed, londonIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { agenda, panelAddress } from '../support/panel-screen.ts'
import { nothingTooWide } from '../support/width.ts'

test('what has changed since the evidence was frozen stands on the board, on its line and with its item', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const inspection = await londonIn(door)
  await closed(door, inspection)
  await application.call('cases.change', {
    inspection,
    sample: 'case supervision',
    changes: [{ reference: 'LON-C002', field: 'answer/2.2.3', value: 'Y', was: 'N' }],
    reason: '',
  })
  await application.goTo(panelAddress(inspection))
  await expect(page.getByText(/^The evidence of one item has changed since it was frozen: 2\.2\. Reopen/)).toBeVisible()
  const line = agenda(page).getByRole('link', { name: /2\.2 Planning/ })
  await expect(line).toContainText('evidence changed')
  await expect(agenda(page).getByText('evidence changed')).toHaveCount(1)
  expect(await axeFaults(page)).toEqual([])
  await line.click()
  await expect(
    page.getByText(/^Changed since the evidence was frozen: 2\.2\.3 is now 58 of 118, 49 per cent/),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Evidence' }).getByText('57 of 118').first()).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.setViewportSize({ width: 640, height: 360 })
  await nothingTooWide(page)
})
