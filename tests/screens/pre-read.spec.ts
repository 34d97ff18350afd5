/** The pre-read pack on the screen: made beside the panel's preparation, printed, handed over, and held against the evidence since. */
import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults, axeOn } from '../support/axe.ts'
import { prepared, londonIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { button, panelAddress } from '../support/panel-screen.ts'
import { nothingTooWide } from '../support/width.ts'

test('a pack is read, saved and, once an answer has changed, no longer what the board goes by', async ({
  page,
  application,
}, testInfo) => {
  const door = doorBehind(application)
  const inspection = await londonIn(door)
  const session = await prepared(door, inspection)
  await application.goTo(panelAddress(inspection))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Before the panel opens')
  // The chair's order is the pack's: taken earlier by the keyboard, the button stays where the hand is.
  const earlier = page.getByRole('button', { name: 'Take 2.2 earlier' })
  await earlier.press('Enter')
  await expect(
    page
      .getByRole('table', { name: /^Items/ })
      .getByRole('row')
      .nth(5),
  ).toContainText('2.2')
  await expect(earlier).toBeFocused()
  await page.keyboard.press('Alt+Shift+P')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pre-read pack')
  const paper = page.frameLocator('iframe')
  await expect(paper.getByRole('heading', { name: '2.2 Planning' })).toBeVisible()
  await expect(paper.getByText('PROVISIONAL', { exact: true })).toBeVisible()
  await expect(page.getByText('No pack has been handed over yet.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  const download = page.waitForEvent('download')
  await page.keyboard.press('Alt+S')
  const file = testInfo.outputPath('pack.html')
  await (await download).saveAs(file)
  await expect(page.getByText(/^Nothing in the evidence has changed since the pre-read pack of /)).toBeVisible()
  expect(readFileSync(file, 'utf8')).toContain(session.evidence.digest)

  await application.call('cases.change', {
    inspection,
    sample: 'case supervision',
    changes: [{ reference: 'LON-C002', field: 'answer/2.2.3', value: 'Y', was: 'N' }],
    reason: '',
  })
  await application.goTo(panelAddress(inspection))
  await page.reload()
  await expect(page.getByText(/since the pre-read pack of .*: 2\.2 is no longer as members read it\.$/)).toBeVisible()
  await expect(button(page, 'Open the panel')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  // The saved file by itself: readable by everybody, on a telephone and on A4.
  await page.setContent(readFileSync(file, 'utf8'))
  expect((await axeOn(page).analyze()).violations.map(({ id }) => id)).toEqual([])
  await page.setViewportSize({ width: 390, height: 800 })
  await nothingTooWide(page)
  await page.setViewportSize({ width: 680, height: 990 })
  await page.emulateMedia({ media: 'print' })
  await nothingTooWide(page)
})
