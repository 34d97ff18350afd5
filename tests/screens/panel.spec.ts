/** The panel on the screen: London's ten items by mouse, one item on one screen, a moderation rejected. By keys: scripted-*.spec.ts. */
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { inspectionOf, opened, personIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { agenda, button, itemInHand, openPanel, panelAddress } from '../support/panel-screen.ts'

const items = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '4.1', '4.2']

test('London is decided by mouse, with the published outcomes offered and never preset', async ({
  page,
  application,
}) => {
  await openPanel(application, 'London')
  for (const standard of items) {
    await button(page, `Call ${standard}`).click()
    const published = button(page, 'As the published panel decided')
    const stands = ['2.1', '4.1'].includes(standard)
    if (!stands) {
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
      await published.click()
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
      await button(page, 'Read back').click()
    }
    await expect(page.getByRole('heading', { name: 'As it will be minuted' })).toBeVisible()
    await button(page, 'Agree').click()
  }
  await button(page, 'Close the panel').click()
  await expect(page.getByText('15 of 30').first()).toBeVisible()
  await expect(page.getByText('By rule 12 of 30, Requires improvement.')).toBeVisible()
})

test('the evidence and the strip of a standard with three key questions stand on one screen without scrolling', async ({
  page,
  application,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await openPanel(application, 'London', { decided: ['1.1', '1.2', '1.3', '1.4', '2.1'], inHand: '2.2' })
  const fits = (): Promise<boolean> =>
    page
      .locator('html, .item-evidence, .strip')
      .evaluateAll((boxes) => boxes.every((box) => box.scrollHeight <= box.clientHeight + 1))
  await button(page, 'As the published panel decided').click()
  await expect(page.getByLabel(/^Rationale/)).toHaveValue(/wider evidence/)
  await expect.poll(fits).toBe(true)
  for (const said of [
    '57 of 118',
    '48 is two points below 50, so the way up is open.',
    'Two judgements the other way reach 50 %',
    'The rating rests on two judgements of 2.2.3.',
  ]) {
    await expect(page.getByText(said).first()).toBeInViewport({ ratio: 1 })
  }
  await button(page, 'Read back').click()
  await expect(page.getByText('raised the provisional rating')).toBeInViewport({ ratio: 1 })
  await expect.poll(fits).toBe(true)
})

test('a moderation that is rejected leaves the item open, and the zone follows with grounds of its own', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const inspection = await inspectionOf(door, 'Hampshire and Isle of Wight Community Rehabilitation Company, 2020')
  const evidence = 'Placements that lead to qualifications.'
  await application.call('moderations.set', { inspection, standard: '4.1', direction: 'up', evidence })
  const session = await opened(door, inspection)
  await application.call('items.call', { session: session.id, standard: '4.1', by: personIn(session, 'chair') })
  await application.goTo(panelAddress(inspection))
  await itemInHand(page, '4.1')
  await expect(page.getByText(evidence)).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Alt+J')
  await page.getByLabel(/^Rationale/).fill('One project does not stand for all.')
  await page.keyboard.press('Control+Enter')
  await button(page, 'Agree').press('Enter')
  await expect(page.getByRole('radio', { name: 'Raise to Outstanding' })).toBeFocused()
  await expect(page.getByText(/the panel rejected the lead inspector’s proposal/).first()).toBeVisible()
  await page.keyboard.press('Alt+U')
  await page.getByRole('checkbox', { name: 'Wider evidence' }).check()
  await page.getByLabel(/^Rationale/).fill('Three more projects do.')
  await page.keyboard.press('Control+Enter')
  await button(page, 'Agree').press('Enter')
  await expect(agenda(page).getByRole('link', { name: /4\.1 Unpaid work/ })).toContainText('raised')
})
