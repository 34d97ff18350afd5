/** The frame of every screen: places, keys, search, what was saved, light and dark, and what happens when the host is gone. */
import { expect, type Page } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

test('the first screen shows the samples and that they are rebuilt, and asks who is here', async ({
  page,
  application,
}) => {
  await application.goTo('/')
  await expect(page.getByRole('row')).toHaveCount(4)
  await expect(page.getByText('none of these 324 cases is real.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await expect(page.getByRole('banner').getByRole('link', { name: 'Your name' })).toBeVisible()
  await page.getByLabel('Who sits at this machine?').fill('Priya Nair')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner').getByRole('link', { name: 'Priya Nair' })).toBeVisible()
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await expect(page.getByLabel('Who sits at this machine?')).toBeHidden()
})

test('the keys of a screen are listed on demand, and none of them works underneath the list', async ({
  page,
  application,
}) => {
  await application.goTo('/')
  await page.getByRole('link', { name: 'New inspection' }).waitFor()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys.getByText('New inspection')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inspections')
  await page.keyboard.press('Escape')
  await expect(keys).toBeHidden()
  await page.keyboard.press('Alt+n')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New inspection')
})

test('a key works from the instant it can be seen', async ({ page, application }) => {
  await application.goTo('/')
  await page.addInitScript(() => {
    new MutationObserver((_, watch) => {
      if (document.querySelector('[aria-keyshortcuts="Alt+N"]') === null) return
      watch.disconnect()
      const pressed = { key: 'n', code: 'KeyN', altKey: true, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new KeyboardEvent('keydown', pressed))
    }).observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('New inspection')
})

test('a question mark typed into a field is a question mark', async ({ page, application }) => {
  await application.goTo('/new-inspection')
  await page.getByLabel('Provider').focus()
  await expect(page.getByLabel('Provider')).toBeFocused()
  await page.keyboard.type('Who?')
  await expect(page.getByLabel('Provider')).toHaveValue('Who?')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('Ctrl K finds a standard by its name and goes there; arriving puts the focus on the heading', async ({
  page,
  application,
}) => {
  await application.goTo('/')
  await page.getByRole('link', { name: /^London/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search places' }).getByLabel('Place')).toBeFocused()
  await page.keyboard.type('reviewing')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Key questions')
  await expect.poll(() => focused(page)).toContain('2.4.1')
})

test('what cannot be pressed says why, to the eye and to a screen reader', async ({ page, application }) => {
  await application.goTo('/new-inspection')
  await page.getByRole('button', { name: 'Begin the inspection' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Choose a framework first.' })).toHaveCount(1)
  await expect(page.locator('.why-not')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})

test('the keys are listed as the screen shows what they do, from top to bottom', async ({ page, application }) => {
  await application.goTo('/')
  await page.getByRole('link', { name: /^London/ }).click()
  await page.getByRole('link', { name: 'Key questions' }).click()
  await page.getByRole('button', { name: 'Plain table' }).waitFor()
  await page.keyboard.press('?')
  const lists = page.getByRole('dialog', { name: 'Keys' }).locator('.key-list')
  await expect(lists.first().locator('dd').first()).toHaveText('Cases behind the figure')
  await expect(lists.first().locator('dd').nth(1)).toHaveText('What if')
  // What belongs to every screen comes last: the bar at the top, the places in their order, and then what has no button.
  const everywhere = await lists.last().locator('dd').allTextContents()
  expect(everywhere.slice(0, 4)).toEqual(['Search', 'Keys', 'Go to Inspections', 'Go to Ratings'])
  expect(everywhere.at(-1)).toBe('Keys')
})

test('every press of the appearance changes what is seen', async ({ page, application }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await application.goTo('/settings')
    await page.getByRole('radio', { name: 'As the system' }).check()
    const ground = () => page.evaluate(() => getComputedStyle(document.body).color)
    const [system, button] = [await ground(), page.getByRole('banner').getByRole('button', { name: /^Appearance/ })]
    await button.click()
    const other = await ground()
    expect(other).not.toBe(system)
    await button.click()
    expect(await ground()).toBe(system)
    await button.click()
    expect(await ground()).toBe(other)
  }
})

test('settings and signed records keep the places of the inspection that is open, until the list of all of them', async ({
  page,
  application,
}) => {
  await application.goTo('/')
  await page.getByRole('link', { name: /^London/ }).click()
  const places = page.getByRole('navigation', { name: 'Places' })
  for (const place of ['Settings', 'Signed records']) {
    await places.getByRole('link', { name: place }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place)
    await expect(page.getByRole('banner')).toContainText('London')
    await expect(places.getByRole('link', { name: 'Key questions' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(place)
    await expect(page.getByRole('banner')).toContainText('London')
    await expect(places.getByRole('link', { name: 'Key questions' })).toBeVisible()
  }
  await places.getByRole('link', { name: 'Inspections' }).click()
  await expect(places.getByRole('link', { name: 'Key questions' })).toBeHidden()
  await places.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  await expect(places.getByRole('link', { name: 'Key questions' })).toBeHidden()
})

test('a table wider than its window shows on which side it goes on', async ({ page, application }) => {
  await page.setViewportSize({ width: 480, height: 720 })
  await application.goTo('/')
  await page.getByRole('link', { name: /^London/ }).click()
  const table = page.getByRole('group', { name: 'Standards and their ratings' })
  const edges = page.locator('.sideways')
  await expect(edges).toHaveClass('sideways goes-on-after')
  await table.focus()
  await table.evaluate((element) => (element.scrollLeft = element.scrollWidth))
  await expect(edges).toHaveClass('sideways goes-on-before')
  expect(await axeFaults(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 720 })
  await expect(edges).toHaveClass('sideways')
})

test('the appearance is chosen, kept, and the only thing in the browser’s storage', async ({ page, application }) => {
  await application.goTo('/settings')
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.reload()
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark')
  expect(await page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)])).toEqual([['theme'], []])
  expect(await axeFaults(page)).toEqual([])
})

test('an address that leads nowhere, and an inspection that is not there, say so and lead back', async ({
  page,
  application,
}) => {
  await application.goTo('/nowhere/at/all')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  await application.goTo('/inspections/none')
  await expect(page.getByRole('alert')).toHaveText('There is no inspection “none”.')
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('main').getByRole('link', { name: 'Inspections' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inspections')
})

test('where no answer comes, the screen says that it does not know what was saved, and keeps what was typed', async ({
  page,
  application,
}) => {
  await application.goTo('/new-inspection')
  await page.getByLabel('Provider').fill('Kent CRC, 2026')
  await page.getByLabel('CRC standards, second round').check()
  await page.route('**/call', (route) => route.abort())
  await page.getByRole('button', { name: 'Begin the inspection' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Whether this step was saved is not known' })).toBeVisible()
  await expect(page.getByLabel('Provider')).toHaveValue('Kent CRC, 2026')
  await page.unroute('**/call')
  await page.getByRole('button', { name: 'Begin the inspection' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Returns')
})

test.describe('in an empty file', () => {
  test.use({ samples: false })
  test('the first screen says what to do', async ({ page, application }) => {
    await application.goTo('/')
    await expect(page.getByRole('heading', { name: 'No inspection yet' })).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await page.getByRole('link', { name: 'Begin an inspection' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('New inspection')
  })
})
