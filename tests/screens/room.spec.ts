/** The panel in the room: sealed positions on one laptop, a vote, and a projector that shows what everybody may see. */
import { expect, type Page } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { yes } from '../support/doors.ts'
import { londonIn, opened, personIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'

const members = ['Grace Chair', 'Dan Deputy', 'Ada Member', 'Ben Member', 'Cyd Member']

test('positions are sealed while the room is dark, revealed together, and the vote is read back to the room', async ({
  page,
  context,
  application,
}) => {
  const door = doorBehind(application)
  const london = await londonIn(door)
  const session = await opened(door, london)
  const by = personIn(session, 'chair')
  await yes(door, 'items.call', { session: session.id, standard: '2.2', by })
  const { rows } = await yes(door, 'cases.grid', { inspection: london, sample: 'case supervision' })

  await application.goTo(`/inspections/${london}/panel`)
  await expect(page.getByRole('button', { name: 'Show the room' })).toBeVisible()
  const [room] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Alt+Shift+B')])
  const seen: string[] = []
  const look = async (text: string | RegExp): Promise<void> => {
    await expect(room.getByText(text).first()).toBeVisible()
    seen.push(await room.locator('body').innerText())
  }
  await look('48 is two points below 50, so the way up is open.')
  expect(await axeFaults(room)).toEqual([])

  await page.bringToFront()
  await page.keyboard.press('Alt+k')
  await expect(page.getByRole('heading', { name: 'Sealed positions: None of five given' })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await look('Members are giving their positions')
  expect(await axeFaults(room)).toEqual([])
  await page.bringToFront()
  await page.getByRole('button', { name: 'Give: Grace Chair' }).click()
  for (const name of members) await seal(page, name)
  await expect(page.getByRole('heading', { name: 'Sealed positions: Five of five given' })).toBeVisible()
  await look('5 of 5 given')

  await page.bringToFront()
  await page.keyboard.press('Alt+v')
  await expect(page.getByRole('region', { name: 'Positions' })).toContainText('My own thought, Ada Member')
  await page.getByRole('button', { name: 'Final position: Ada Member' }).click()
  await page.keyboard.press('Alt+Shift+2')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Positions' })).toContainText('Requires improvement')
  expect(await axeFaults(page)).toEqual([])

  await page.keyboard.press('Alt+n')
  const reference = rows[0]?.reference ?? ''
  await page.getByLabel('Rationale').fill(`The plan in ${reference} was thin, and others were better.`)
  await page.getByRole('button', { name: 'Decide by vote' }).press('Enter')
  // Nobody has voted until the vote is given, and every vote is given by the keyboard.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Cyd Member have not voted')).toBeInViewport()
  await expect(voteOf(page, 'Grace Chair').getByLabel('For')).toBeFocused()
  // A vote that is lost is read to nobody; it may be minuted, and the item stays open.
  for (const name of members) await voteOf(page, name).getByLabel('Against').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The vote was not carried: 0 for, 5 against.')).toBeInViewport()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Alt+Shift+L')
  await expect(page.getByText('The vote that was not carried is minuted.').last()).toBeVisible()
  await page.getByRole('button', { name: 'Decide by vote' }).press('Enter')
  await page.keyboard.press('Control+Enter')
  for (const name of members) {
    await expect(voteOf(page, name).getByLabel('For')).toBeFocused()
    await page.keyboard.press(name === 'Cyd Member' ? 'ArrowRight' : 'Space')
    await page.keyboard.press('Tab')
  }
  await expect(page.getByText(/Draft saved/)).toBeVisible()
  await page.reload()
  await expect(voteOf(page, 'Cyd Member').getByLabel('Against')).toBeChecked()
  await expect(page.getByRole('button', { name: 'Read back' })).toBeInViewport()
  await page.getByLabel('Rationale').focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Decided by vote, four to one')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await look('The plan in a case was thin')
  await page.bringToFront()
  await expect(page.getByRole('button', { name: 'Agree' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: /2\.2 Planning/ })).toBeVisible()
  await look('Leadership')

  const everything = seen.join('\n')
  for (const row of rows) expect(everything).not.toContain(row.reference)
  expect(everything).not.toContain('My own thought')
  expect(everything).not.toMatch(/of 30/)
})

function voteOf(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true })
}

/** As each member does when the laptop comes to them. */
async function seal(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name: `I am ${name}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: `${name}, what would you decide?` })).toBeFocused()
  await page.keyboard.press(name.startsWith('Ada') ? 'Alt+Shift+3' : 'Alt+Shift+2')
  await page.getByLabel('Why, in a few words').fill(`My own thought, ${name}`)
  await page.keyboard.press('Control+Enter')
}

test('the chair takes an item earlier, and the room sees what is next', async ({ page, application }) => {
  const door = doorBehind(application)
  const london = await londonIn(door)
  const session = await opened(door, london)
  await application.goTo(`/inspections/${london}/panel?standard=2.2`)
  await expect(page.getByRole('button', { name: 'Take 2.2 earlier' })).toBeVisible()
  await page.keyboard.press('Alt+Shift+ArrowUp')
  await expect(page.getByRole('complementary', { name: 'Agenda' }).getByRole('listitem').nth(4)).toContainText('2.2')
  await page.setViewportSize({ width: 1920, height: 1080 })
  await application.goTo(`/inspections/${london}/room`)
  await expect(page.getByText('48 is two points below 50')).toBeVisible()
  await expect(page.getByText('Next:')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  // On the projector of an ordinary meeting room everything stands without scrolling, nothing of it below 24 px.
  await page.setViewportSize({ width: 1280, height: 720 })
  const stands = () => page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)
  await expect.poll(stands).toBe(true)
  expect(await smallestLetters(page)).toBeGreaterThanOrEqual(24)
  await door.ask('room.present', { session: session.id, showing: { what: 'item', standard: '4.1' } })
  await expect(page.getByText('73 is seven points below the nearest boundary, 80')).toBeVisible()
  await expect.poll(stands).toBe(true)
})

/** In px, of everything that is written on the screen. */
function smallestLetters(page: Page): Promise<number> {
  return page.evaluate(() => {
    const written = [...document.querySelectorAll('.room *')].filter(
      (element) => element.closest('.hidden') === null && element.textContent?.trim() !== '',
    )
    return Math.min(...written.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)))
  })
}

test('what a member has begun to write sealed is still there after a look at what if and at the board', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const london = await londonIn(door)
  const session = await opened(door, london)
  const [by, about] = [personIn(session, 'chair'), { session: session.id, standard: '2.2' }]
  await yes(door, 'items.call', { ...about, by })
  await yes(door, 'positions.ask', { ...about, by })
  await application.goTo(`/inspections/${london}/panel`)
  await page.getByRole('button', { name: 'Give: Ada Member' }).click()
  await expect(page.getByRole('button', { name: 'I am Ada Member' })).toBeFocused()
  await page.keyboard.press('Enter')
  const form = page.getByRole('heading', { name: 'Ada Member, what would you decide?' })
  await expect(form).toBeFocused()
  await page.keyboard.press('Alt+Shift+3')
  await page.getByLabel('Why, in a few words').fill('Half a thought')
  await form.click()
  await page.keyboard.press('Alt+I')
  await expect(page.getByRole('region', { name: 'What would follow' })).toBeVisible()
  // Whoever looks at what if reads nothing of it.
  await expect(page.getByText('Half a thought')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(form).toBeVisible()
  await expect(page.getByLabel('Why, in a few words')).toHaveValue('Half a thought')
  await expect(page.getByRole('radio', { name: 'Good', exact: true })).toBeChecked()
  await page.keyboard.press('Alt+B')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where the panel stands')
  await page.keyboard.press('Alt+G')
  await expect(page.getByRole('button', { name: 'I am Ada Member' })).toBeFocused()
  await expect(page.getByText('Half a thought')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Why, in a few words')).toHaveValue('Half a thought')
  await page.getByLabel('Why, in a few words').press('Control+Enter')
  await expect(page.getByRole('button', { name: 'I am Grace Chair' })).toBeFocused()
  // The next one finds nothing of it.
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Why, in a few words')).toHaveValue('')
})
