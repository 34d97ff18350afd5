/** What every panel session has on the screen, whatever it decides: its opening, its signatures, its exported record. */
import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Hands } from './hands.ts'

const panel = [
  ['Grace Chair', 'Chair'],
  ['Ada Member', 'Panel member'],
  ['Ben Member', 'Panel member'],
  ['Lee Lead', 'Lead inspector'],
  ['Nia Notes', 'Note taker'],
] as const

export async function saysWhoIsHere(page: Page, hands: Hands): Promise<void> {
  await hands.type(page.getByLabel('Who sits at this machine?'), 'Nia Notes')
  await hands.press(button(page, 'Save name'))
  await expect(page.getByRole('link', { name: 'Nia Notes' })).toBeVisible()
}

/** From a panel without a session to one that is open. */
export async function preparePanel(page: Page, hands: Hands): Promise<void> {
  await hands.press(button(page, 'Prepare the panel session'))
  for (const [name, role] of panel) {
    const line = page.getByRole('group', { name: 'Add a person' })
    await hands.type(line.getByLabel('Name'), name)
    await hands.select(line.getByLabel('Role'), role)
    await hands.press(line.getByRole('button', { name: 'Add' }))
    await expect(page.getByRole('row', { name: name })).toBeVisible()
  }
  for (const [name] of panel) {
    const asked = page.getByRole('group', { name: `${name} about conflicts of interest` }).getByRole('checkbox')
    await hands.choose(asked)
    await expect(asked).toBeChecked()
  }
  const open = button(page, 'Open the panel')
  await expect(open).not.toHaveAttribute('aria-disabled')
  await hands.press(open)
}

/** What a challenger would ask is answered, one question after another. */
async function answerChallenger(page: Page, hands: Hands): Promise<void> {
  const list = page.getByRole('region', { name: 'A challenger would ask' })
  await expect(list).toBeVisible()
  const open = list.getByRole('button', { name: 'Record the answer' })
  for (let left = await open.count(); left > 0; left -= 1) {
    await hands.type(
      list.getByLabel('Why it stands').first(),
      `The panel weighed it and decided on the whole, ${left}.`,
    )
    await hands.press(open.first())
    await expect(open).toHaveCount(left - 1)
  }
}

/** From the sign-off to the record’s own page. */
export async function signOff(page: Page, hands: Hands): Promise<void> {
  await answerChallenger(page, hands)
  for (const [name, role] of [
    ['Grace Chair', 'chair'],
    ['Lee Lead', 'lead inspector'],
  ] as const) {
    await hands.type(page.getByLabel(`${name}, type your name in full`), name)
    await hands.press(page.getByRole('button', { name: `Sign as ${role}: I confirm` }))
    await expect(page.getByText(`Signed by ${name},`)).toBeVisible()
  }
  await hands.press(link(page, 'Go to the signed record'))
}

/** The text of the JSON record as it was saved. */
export async function exportRecord(page: Page, hands: Hands): Promise<string> {
  await expect(page.getByText(/^\d+ checks passed$/)).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), hands.press(button(page, 'JSON record'))])
  await expect(page.getByText(/^Handed to the browser’s downloads/).last()).toBeVisible()
  return readFileSync(await download.path(), 'utf8')
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name })
}

export function link(page: Page, name: string, exact = false): Locator {
  return page.getByRole('link', { name, exact })
}
