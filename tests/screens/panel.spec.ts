/** The panel on the screen: London's ten items by mouse and again by keyboard alone, and Hampshire's unrated domain. */
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { inspectionOf, londonIn, opened, personIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { agenda, button, itemInHand, openPanel, panelAddress } from '../support/panel-screen.ts'

const items = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '4.1', '4.2']
const raised = ['2.2', '2.3', '2.4']

test('London is prepared and decided by the keyboard alone, with the focus always on the next act', async ({
  page,
  application,
}) => {
  const { keyboard } = page
  await application.goTo(panelAddress(await londonIn(doorBehind(application))))
  await expect(button(page, 'Prepare the panel session')).toBeFocused()
  await keyboard.press('Enter')
  // The chair is asked for first, then the lead inspector, then members: a name and Enter for each.
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  for (const name of ['Grace Chair', 'Lee Lead', 'Ada Member', 'Ben Member']) {
    await keyboard.type(name)
    await keyboard.press('Enter')
    await expect(page.getByLabel(`Name of ${name}`)).toHaveValue(name)
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue('')
  }
  await expect(page.getByText('Grace Chair, Lee Lead, Ada Member and Ben Member have not been asked')).toBeVisible()
  await tabTo(page, page.getByLabel('Name of Grace Chair'), 'Shift+Tab')
  for (const name of ['Grace Chair', 'Lee Lead', 'Ada Member', 'Ben Member']) {
    const asked = page.getByRole('group', { name: `${name} about conflicts of interest` }).getByRole('checkbox')
    await tabTo(page, asked)
    await keyboard.press('Space')
    await expect(asked).toBeChecked()
  }
  expect(await axeFaults(page)).toEqual([])
  // What the keyboard reaches comes up above the bar at the foot, and is not cut by it.
  const lastToSign = page.getByRole('group', { name: 'Who signs' }).getByRole('checkbox').last()
  await lastToSign.focus()
  const bar = await page.locator('.preparing-foot').boundingBox()
  await expect.poll(async () => bottomOf(await lastToSign.boundingBox())).toBeLessThan(bar?.y ?? 0)
  await keyboard.press('Alt+O')

  for (const standard of items) {
    await expect(button(page, `Call ${standard}`)).toBeFocused()
    await keyboard.press('Enter')
    if (standard.startsWith('1.')) {
      await expect(page.getByRole('radio').first()).toBeFocused()
      await keyboard.press('Alt+Y')
      await expect(page.getByRole('radio', { checked: true })).toBeFocused()
      await keyboard.press('Enter')
    } else if (raised.includes(standard)) {
      await raiseByKeys(page)
    } else if (standard === '4.2') {
      await expect(page.getByRole('radio').first()).toBeFocused()
      await keyboard.press('Alt+N')
      await keyboard.press('Tab')
      await expect(page.getByLabel(/^Rationale/)).toBeFocused()
      await keyboard.type('The figure and the meetings agree.')
      await keyboard.press('Control+Enter')
    }
    await expect(button(page, 'Agree')).toBeFocused()
    if (standard !== '4.2') await expect(page.getByText(/\b\d+ of 30\b/)).toHaveCount(0)
    await keyboard.press('Enter')
  }
  await expect(page.getByText('15 of 30').first()).toBeVisible()
  await expect(button(page, 'Close the panel')).toBeVisible()
  await keyboard.press('Alt+Z')
  await expect(page.getByText('The panel is closed. What it decided can be signed.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go to sign-off' })).toBeVisible()
  await keyboard.press('Alt+G')
  await expect(page).toHaveURL(/sign-off$/)
})

/** Alt+U, a ground, what was relied on, why; and a key with Alt that means nothing while somebody writes. */
async function raiseByKeys(page: Page): Promise<void> {
  const { keyboard } = page
  await expect(page.getByRole('radio').first()).toBeFocused()
  await keyboard.press('Alt+U')
  await expect(page.getByRole('radio', { name: 'Raise to Requires improvement' })).toBeChecked()
  const wider = page.getByRole('checkbox', { name: 'Wider evidence' })
  await tabTo(page, wider)
  await keyboard.press('Space')
  await expect(wider).toBeChecked()
  await tabTo(page, page.getByLabel(/^Evidence relied on/))
  await keyboard.type('Meetings with staff and partners')
  await keyboard.press('Tab')
  await expect(page.getByLabel(/^Rationale/)).toBeFocused()
  await keyboard.type('What was seen is better than the lowest figure.')
  await keyboard.press('Alt+N')
  await expect(page.getByRole('radio', { name: 'Raise to Requires improvement' })).toBeChecked()
  await keyboard.press('Control+Enter')
  await expect(page.getByText('raised the provisional rating from Inadequate to Requires improvement')).toBeVisible()
}

async function tabTo(page: Page, what: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error('40 tabs, and not there')
}

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
      if (standard === '1.1' || standard === '2.2') expect(await axeFaults(page)).toEqual([])
      await button(page, 'Read back').click()
    }
    await expect(page.getByRole('heading', { name: 'As it will be minuted' })).toBeVisible()
    if (standard === '2.2') expect(await axeFaults(page)).toEqual([])
    await button(page, 'Agree').click()
  }
  expect(await axeFaults(page)).toEqual([])
  await button(page, 'Close the panel').click()
  await expect(page.getByText('15 of 30').first()).toBeVisible()
  await expect(page.getByText('By rule 12 of 30, Requires improvement.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
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

test('Hampshire 2020: a domain nobody proposed for is not rated, 4.1 is considered, and there is no overall rating', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const session = await opened(
    door,
    await inspectionOf(door, 'Hampshire and Isle of Wight Community Rehabilitation Company, 2020'),
  )
  await application.goTo(panelAddress(session.inspection.id))
  for (const standard of items) {
    await button(page, `Call ${standard}`).click()
    if (standard.startsWith('1.')) {
      await itemInHand(page, standard)
      await expect(page.getByRole('radio', { name: 'Ratify' })).toHaveCount(0)
      await page.keyboard.press('Alt+R')
      await page.getByLabel(/^Reason/).fill('The third week of fieldwork was cancelled')
      await button(page, 'Read back').click()
    } else if (standard === '4.1') {
      await itemInHand(page, standard)
      await expect(page.getByText('Judged on qualitative evidence: no figure.')).toBeVisible()
      await page.keyboard.press('Alt+N')
      await page.getByLabel(/^Rationale/).fill('The qualitative evidence does not carry it further.')
      await button(page, 'Read back').click()
    }
    await button(page, 'Agree').click()
  }
  await expect(page.getByText('No overall rating').first()).toBeVisible()
  await expect(agenda(page).getByRole('link', { name: /4\.1 Unpaid work/ })).toContainText('no change')
  expect(await axeFaults(page)).toEqual([])
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

function bottomOf(box: { readonly y: number; readonly height: number } | null): number {
  return box === null ? Infinity : box.y + box.height
}
