/** The whole path on the screen: from the first screen and a file of case returns to London's signed and exported record. */
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { chooseFiles } from './choose-files.ts'
import type { Hands } from './hands.ts'
import { button, exportRecord, link, preparePanel, saysWhoIsHere, signOff } from './session-path.ts'

const returns = join(import.meta.dirname, '../../resources/samples/london-crc-2019/returns.csv')

const proposals = [
  ['1.1', 'Good'],
  ['1.2', 'Good'],
  ['1.3', 'Good'],
  ['1.4', 'Requires improvement'],
] as const

/** As the panel of 2019 decided; what is not named was ratified or stood. */
const raised = ['2.2', '2.3', '2.4']
const considered = ['4.2']
const items = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '4.1', '4.2']

/** The page stands on the first screen. The text of the JSON record as it was saved. */
export async function throughLondon(page: Page, hands: Hands): Promise<string> {
  await asFarAsRatings(page, hands)
  await hands.press(link(page, 'Prepare the panel session'))
  await preparePanel(page, hands)
  for (const standard of items) await decide(page, hands, standard)
  await closePanel(page, hands)
  await signOff(page, hands)
  return exportRecord(page, hands)
}

/** From the first screen to the ratings by rule, 12 of 30. */
export async function asFarAsRatings(page: Page, hands: Hands): Promise<void> {
  await saysWhoIsHere(page, hands)
  await beginInspection(page, hands)
  await bringReturnsIn(page, hands)
  await propose(page, hands)
}

async function beginInspection(page: Page, hands: Hands): Promise<void> {
  await hands.press(link(page, 'New inspection'))
  await hands.type(page.getByLabel('Provider'), 'London CRC')
  await hands.choose(page.getByRole('radio', { name: 'CRC standards, first round (2018)' }))
  await hands.type(page.getByLabel('Lead inspector'), 'Lee Lead')
  await hands.press(button(page, 'Begin the inspection'))
}

async function bringReturnsIn(page: Page, hands: Hands): Promise<void> {
  await chooseFiles(page, returns, () => hands.press(button(page, 'Choose files')))
  await expect(page.getByText('324 records read = 324 cases to store + 0 records refused')).toBeVisible()
  await hands.press(button(page, 'Store all 324 cases'))
  await hands.press(link(page, 'See the ratings'))
}

async function propose(page: Page, hands: Hands): Promise<void> {
  await hands.press(link(page, 'Propose the ratings of domain one'))
  for (const [standard, rating] of proposals) {
    await hands.press(
      page.getByRole('navigation', { name: 'Standards to propose for' }).getByRole('link', { name: standard }),
    )
    await expect(page.getByRole('heading', { level: 2, name: standard })).toBeVisible()
    await hands.choose(page.getByRole('radio', { name: rating, exact: true }))
    await hands.press(button(page, 'Save the proposal'))
    await expect(page.getByRole('link', { name: `${standard} ` })).toContainText(rating)
  }
  await hands.press(link(page, 'Ratings', true))
  await expect(page.getByText('12 of 30').first()).toBeVisible()
}

async function decide(page: Page, hands: Hands, standard: string): Promise<void> {
  await hands.press(button(page, `Call ${standard}`))
  if (raised.includes(standard)) {
    await hands.choose(page.getByRole('radio', { name: 'Raise to Requires improvement' }))
    await hands.choose(page.getByRole('checkbox', { name: /wider evidence/i }))
    await hands.type(page.getByLabel(/^Evidence relied on/), 'Meetings with staff and partners.')
    await hands.type(page.getByLabel(/^Rationale/), 'What was seen on site is better than the lowest figure.')
    await hands.press(button(page, 'Read back'))
  } else if (considered.includes(standard)) {
    await hands.choose(page.getByRole('radio', { name: 'Considered, no change' }))
    await hands.type(page.getByLabel(/^Rationale/), 'The figure and the meetings agree.')
    await hands.press(button(page, 'Read back'))
  } else if (standard.startsWith('1.')) {
    await hands.choose(page.getByRole('radio', { name: /^Ratify/ }))
    await hands.press(button(page, 'Read back'))
  }
  await expect(page.getByRole('heading', { name: 'As it will be minuted' })).toBeVisible()
  if (standard !== items.at(-1)) await expect(page.getByText(/\b\d+ of 30\b/)).toHaveCount(0)
  await hands.press(button(page, 'Agree'))
}

async function closePanel(page: Page, hands: Hands): Promise<void> {
  await expect(page.getByText('15 of 30').first()).toBeVisible()
  await hands.press(button(page, 'Close the panel'))
  await hands.press(link(page, 'Go to sign-off'))
}
