/** What a panel does at its laptop, by keys alone: its people, its sealed positions, a rating raised, a challenger answered. */
import { expect, type Page } from '@playwright/test'
import { reachByTab, type Hands } from './hands.ts'
import { focusStays, keys } from './scripted-panel.ts'
import { button } from './session-path.ts'

export type People = readonly (readonly [name: string, role: string])[]

/** From the lowest, as the keys of a position count them. */
const ratings = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding']

export async function prepare(page: Page, hands: Hands, people: People): Promise<void> {
  const line = page.getByRole('group', { name: 'Add a person' })
  await expect(line.getByLabel('Name')).toBeFocused()
  for (const [name, role] of people) {
    await page.keyboard.type(name)
    if ((await line.getByLabel('Role').inputValue()) !== role.toLowerCase().replace(' ', '-'))
      await hands.select(line.getByLabel('Role'), role)
    await keys(page, 'Enter')
    await expect(page.getByLabel(`Name of ${name}`)).toHaveValue(name)
    await expect(line.getByLabel('Name')).toBeFocused()
    await expect(line.getByLabel('Name')).toHaveValue('')
  }
}

/** Declared before the panel opens, and cleared with a reason. */
export async function clearConflict(page: Page, hands: Hands, name: string, item: string, why: string): Promise<void> {
  await hands.press(button(page, `Conflict of ${name}`))
  await expect(page.getByLabel('What it is, and why')).toBeFocused()
  await page.keyboard.type(why)
  await hands.choose(page.getByRole('radio', { name: 'Cleared' }))
  await hands.select(page.getByLabel('Concerns'), item)
  await hands.press(button(page, 'Save'))
  await expect(page.getByText(`Cleared for ${item.split(' ')[0]}: ${why}`, { exact: true })).toBeVisible()
  await focusStays(page)
}

/** Everybody who has not been asked yet has nothing to declare. */
export async function askEverybody(page: Page, hands: Hands, people: People): Promise<void> {
  for (const [name] of people) {
    const asked = page.getByRole('group', { name: `${name} about conflicts of interest` }).getByRole('checkbox')
    if (await asked.isChecked()) continue
    await hands.choose(asked)
    await expect(asked).toBeChecked()
  }
}

/** As each member does when the laptop comes to them. */
export async function seal(page: Page, name: string, rating: string, why: string): Promise<void> {
  await expect(button(page, `I am ${name}`)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `${name}, what would you decide?` })).toBeFocused()
  await keys(page, `Alt+Shift+${ratings.indexOf(rating) + 1}`, 'Tab')
  await expect(page.getByLabel('Why, in a few words')).toBeFocused()
  await page.keyboard.type(why)
  await keys(page, 'Control+Enter')
}

export async function raise(
  page: Page,
  hands: Hands,
  { evidence, rationale }: { readonly evidence: string; readonly rationale: string },
): Promise<void> {
  await hands.choose(page.getByRole('radio', { name: 'Raise to Requires improvement' }))
  await hands.choose(page.getByRole('checkbox', { name: 'Wider evidence' }))
  await hands.type(page.getByLabel(/^Evidence relied on/), evidence)
  await hands.type(page.getByLabel(/^Rationale/), '')
  await keys(page, 'Control+A')
  await page.keyboard.insertText(rationale)
  // A key of the strip means nothing to whoever writes.
  await keys(page, 'Alt+N')
  await expect(page.getByRole('radio', { name: 'Raise to Requires improvement' })).toBeChecked()
  await keys(page, 'Control+Enter')
}

export async function finalPosition(page: Page, hands: Hands, name: string, rating: string): Promise<void> {
  await hands.press(button(page, `Final position: ${name}`))
  await expect(page.getByRole('heading', { name: `${name}, what would you decide?` })).toBeFocused()
  await keys(page, `Alt+Shift+${ratings.indexOf(rating) + 1}`, 'Control+Enter')
  const revealed = page.getByRole('region', { name: 'Positions' })
  await expect(revealed.getByRole('row', { name: new RegExp(`^${name}`) })).toContainText(`${rating} Final`)
}

export async function signBoth(page: Page, hands: Hands): Promise<void> {
  for (const name of ['Grace Chair', 'Lee Lead']) {
    await hands.type(page.getByLabel(`${name}, type your name in full`), name)
    await keys(page, 'Control+Enter')
    await expect(page.getByText(`Signed by ${name},`)).toBeVisible()
  }
}

/** Every question, each with an answer of its own. */
export async function answerChallenger(page: Page, hands: Hands): Promise<readonly string[]> {
  const list = page.getByRole('region', { name: 'A challenger would ask' })
  const open = list.getByRole('button', { name: 'Record the answer' })
  await expect(open.first()).toBeVisible()
  const questions = await open.count()
  for (let left = questions; left > 0; left -= 1) {
    await hands.type(list.getByLabel('Why it stands').first(), `The panel weighed question ${questions - left + 1}.`)
    await hands.press(open.first())
    await expect(open).toHaveCount(left - 1)
  }
  return (await list.getByRole('listitem').locator('p:first-child').allTextContents()).map((says) =>
    says.replace(/ Look at [\w. ]+$/u, ''),
  )
}

/** What the keyboard reaches comes up above the bar at the foot, and is not cut by it. */
export async function aboveTheBar(page: Page): Promise<void> {
  const last = page.getByRole('group', { name: 'Who signs' }).getByRole('checkbox').last()
  await reachByTab(page, last)
  const bar = await page.locator('.preparing-foot').boundingBox()
  const bottom = async (): Promise<number> => {
    const box = await last.boundingBox()
    return box === null ? Infinity : box.y + box.height
  }
  await expect.poll(bottom).toBeLessThan(bar?.y ?? 0)
}
