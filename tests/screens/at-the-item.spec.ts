/** Beside the item in hand, by the keyboard: cases, why and how firm, earlier decisions, and what if under its border. */
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { londonIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { agenda, button, itemInHand, openPanel } from '../support/panel-screen.ts'

test('everything a panel asks about the item is one key away, and none of it lies over the evidence', async ({
  page,
  application,
}) => {
  const { keyboard } = page
  await openPanel(application, 'London', { inHand: '2.2' })
  await itemInHand(page, '2.2')
  const evidence = page.getByRole('region', { name: 'Evidence' })

  await keyboard.press('Alt+E')
  await expect(page.getByRole('heading', { level: 2, name: 'Cases and prompts' })).toBeFocused()
  await expect(page.getByText('No: 61')).toBeVisible()
  await expect(page.getByText('Two judgements the other way reach Too few.')).toBeVisible()
  await expect(evidence.getByText('57 of 118')).toBeInViewport()
  expect(await axeFaults(page)).toEqual([])

  await keyboard.press('Alt+H')
  await expect(page.getByText('close, and rests on two judgements')).toBeVisible()
  await expect(page.getByText('Without 2.2.3 it would be Requires improvement.')).toBeVisible()
  await tabTo(page, page.getByText('Cases of 2.2.3'))
  await keyboard.press('Enter')
  await expect(page.getByText('No: 61')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await keyboard.press('Alt+D')
  await expect(page.getByText('2 similar decisions: raised 2.')).toBeVisible()
  await expect(page.getByText('49 per cent, one point below 50')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await keyboard.press('Escape')
  await expect(agenda(page)).toBeVisible()
})

test('what if moves the item under an unmistakable border, is minuted as considered, and Escape restores every word', async ({
  page,
  application,
}) => {
  const { keyboard } = page
  await openPanel(application, 'London', { inHand: '2.2' })
  await itemInHand(page, '2.2')
  await keyboard.press('Alt+N')
  await tabTo(page, page.getByLabel(/^Rationale/))
  await keyboard.type('The figures are as the meetings are.')
  await keyboard.press('Tab')

  await keyboard.press('Alt+I')
  await expect(page.getByText('What if – nothing is stored')).toBeVisible()
  await tabTo(page, page.getByLabel('Judgements of 2.2.3 turned'))
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  const follows = page.getByRole('region', { name: 'What would follow' })
  await expect(follows.getByRole('row', { name: '2.2 Planning Inadequate Requires improvement' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Evidence' }).getByText('59 of 118')).toBeVisible()
  await expect(page.getByText(/\b\d+ of 30\b/)).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])

  await tabTo(page, page.getByLabel('LON-C002 as yes'))
  await keyboard.press('Space')
  await expect(follows.getByText('60 of 118, 51 per cent').first()).toBeVisible()
  await keyboard.press('Control+Enter')
  await expect(follows.getByText('Minuted as considered.').first()).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByText('What if – nothing is stored')).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Evidence' }).getByText('57 of 118')).toBeVisible()
  await expect(page.getByLabel(/^Rationale/)).toHaveValue('The figures are as the meetings are.')
})

test('before a panel the key questions show what if with the total; a departure from precedent is said before the read-back', async ({
  page,
  application,
}) => {
  const { keyboard } = page
  await application.goTo(`/inspections/${await londonIn(doorBehind(application))}/key-questions?question=2.2.3`)
  await expect(page.getByRole('gridcell').first()).toBeVisible()
  await keyboard.press('Alt+I')
  await expect(page.getByRole('heading', { name: 'What if: 2.2 Planning' })).toBeFocused()
  await tabTo(page, page.getByLabel('Judgements of 2.2.3 turned'))
  await keyboard.press('ArrowUp')
  await keyboard.press('ArrowUp')
  await expect(page.getByRole('row', { name: /^Overall 12 of 30 .* 13 of 30/ })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await keyboard.press('Escape')
  await expect(page.getByText('What if – nothing is stored')).toHaveCount(0)

  await openPanel(application, 'January 2019', { inHand: '2.2' })
  await itemInHand(page, '2.2')
  await keyboard.press('Alt+N')
  await expect(page.getByText('None of 3 similar decisions left the rating as it was.')).toBeVisible()
  await keyboard.press('Alt+I')
  await expect(
    page.getByText('Known as a percentage without counts: no judgement can be turned.').first(),
  ).toBeVisible()
  await expect(button(page, 'Restore').first()).toBeVisible()
})

async function tabTo(page: Page, what: Locator): Promise<void> {
  await expect(what).toBeVisible()
  for (let tabs = 0; tabs < 60; tabs += 1) {
    if (await what.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('60 tabs, and not there')
}
