/** What goes otherwise in a panel: a reload, words that are missing, a slip, people who leave or are recused, a panel reopened. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import { test, type Application } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { personIn } from '../support/london.ts'
import { agenda, button, itemInHand, openPanel } from '../support/panel-screen.ts'

const items = ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2', '2.3', '2.4', '4.1', '4.2']

async function planning(page: Page, application: Application): Promise<SessionView> {
  const session = await openPanel(application, 'London', { inHand: '2.2' })
  await itemInHand(page, '2.2')
  return session
}

test('what is typed is saved as it is typed, and stands there after a reload', async ({ page, application }) => {
  const session = await planning(page, application)
  await page.keyboard.press('Alt+U')
  await page.getByRole('checkbox', { name: 'Other key questions' }).check()
  await page.getByLabel(/^Rationale/).fill('Half a thought')
  await expect(page.getByText(/^Draft saved \d\d:\d\d:\d\d$/)).toBeVisible()
  const saved = async (): Promise<string | undefined> =>
    (await application.call('items.show', { session: session.id, standard: '2.2' })).draft?.rationale
  await expect.poll(saved).toBe('Half a thought')
  // The page goes in the middle of a word.
  await page.getByLabel(/^Rationale/).fill('Half a thought about plann')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2.2 Planning')
  await expect(page.getByLabel(/^Rationale/)).toHaveValue('Half a thought about plann')
  await expect(page.getByRole('radio', { name: 'Raise to Requires improvement' })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: 'Other key questions' })).toBeChecked()
  await expect(page.getByRole('radio', { name: 'Raise to Requires improvement' })).toBeFocused()
})

test('the read-back says what is missing, Escape loses no words, and only the agreed sentence is recorded', async ({
  page,
  application,
}) => {
  await planning(page, application)
  await page.keyboard.press('Alt+U')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('No ground is given.')).toBeVisible()
  await expect(page.getByRole('checkbox').first()).toBeFocused()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Space')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('No rationale is given.')).toBeVisible()
  await expect(page.getByLabel(/^Rationale/)).toBeFocused()
  await page.keyboard.type('Because')
  await page.keyboard.press('Control+Enter')
  await expect(button(page, 'Agree')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByLabel(/^Rationale/)).toBeFocused()
  await expect(page.getByLabel(/^Rationale/)).toHaveValue('Because')
  await page.keyboard.press('End')
  await page.keyboard.type(' of the sub-sample')
  await page.keyboard.press('Control+Enter')
  const sentence = page.getByText('Rationale: “Because of the sub-sample.”')
  await expect(sentence).toBeVisible()
  const agreed = (await sentence.textContent()) ?? ''
  await expect(button(page, 'Agree')).toBeFocused()
  await page.keyboard.press('Enter')
  const line = agenda(page).getByRole('link', { name: /2\.2 Planning/ })
  await expect(line).toContainText('raised')
  await line.click()
  await expect(page.getByRole('region', { name: 'Recorded' })).toContainText(agreed)
})

test('a slip is taken back from the agenda in place; the words come back and the trail keeps them', async ({
  page,
  application,
}) => {
  const session = await openPanel(application, 'London', { decided: ['1.1', '1.2', '1.3', '1.4', '2.1', '2.2'] })
  await agenda(page)
    .getByRole('link', { name: /2\.2 Planning/ })
    .click()
  await button(page, 'Retract').click()
  await expect(page.getByText('Take back what was recorded on 2.2? It stays in the trail.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+X')
  await expect(page.getByLabel('Why it is taken back')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByText('No reason is given. Say in words why.')).toBeVisible()
  await page.keyboard.type('The meetings were about another standard.')
  await page.keyboard.press('Enter')
  // Its words are there, and its outcome is chosen and read back anew.
  await itemInHand(page, '2.2')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose an outcome first, and then read it back.')).toBeVisible()
  await page.keyboard.press('Alt+N')
  await expect(page.getByLabel(/^Rationale/)).toHaveValue(/\w/)
  await page.keyboard.press('Control+Enter')
  await button(page, 'Agree').press('Enter')
  await expect(agenda(page).getByRole('link', { name: /2\.2 Planning/ })).toContainText('no change')
  const after = await application.call('items.show', { session: session.id, standard: '2.2' })
  expect(after.recorded.map(({ outcome }) => outcome.outcome)).toEqual(['considered-no-change'])
  expect(after.retracted.map(({ outcome }) => outcome.outcome)).toEqual(['discretion-used'])
  const events = await application.call('inspections.events', { inspection: session.inspection.id })
  expect(events.map(({ says }) => says)).toContain(
    'What had been recorded on 2.2 was taken back: The meetings were about another standard.',
  )
})

test('without quorum an item can only be adjourned, and is taken up again when members are back', async ({
  page,
  application,
}) => {
  await planning(page, application)
  await page.keyboard.press('Alt+N')
  await page.getByLabel(/^Rationale/).fill('The figures decide.')
  await page.keyboard.press('Control+Enter')
  await expect(button(page, 'Agree')).toBeFocused()
  await page.keyboard.press('Alt+W')
  for (const name of ['Ada Member', 'Ben Member', 'Cyd Member']) {
    await here(page, name).click()
    await expect(here(page, name)).not.toBeChecked()
  }
  // What was read back while there was a quorum is no longer there to be agreed to.
  await expect(button(page, 'Agree')).toHaveCount(0)
  await expect(page.getByText('There is no quorum: 3 who decide are needed')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Alt+W')
  await expect(button(page, 'Who is here')).toBeFocused()
  await expect(page.getByRole('radio')).toHaveCount(1)
  await page.keyboard.press('Alt+A')
  await page.getByLabel(/^Reason/).fill('Three members had to leave')
  await page.keyboard.press('Control+Enter')
  await button(page, 'Agree').press('Enter')
  await expect(agenda(page).getByRole('link', { name: /2\.2 Planning/ })).toContainText('adjourned')

  await page.keyboard.press('Alt+W')
  await here(page, 'Ada Member').click()
  await expect(page.getByText('Quorum: 3 decide, 3 needed.')).toBeVisible()
  await page.keyboard.press('Alt+W')
  await agenda(page)
    .getByRole('link', { name: /2\.2 Planning/ })
    .click()
  await button(page, 'Take up again').click()
  await button(page, 'Take up again 2.2').press('Enter')
  await expect(page.getByRole('radio', { name: 'Raise to Requires improvement' })).toBeFocused()
})

function here(page: Page, name: string): Locator {
  return page.getByRole('group', { name: `${name} is` }).getByRole('checkbox')
}

test('a chair who is recused in the middle leaves the item to the deputy', async ({ page, application }) => {
  await planning(page, application)
  await page.keyboard.press('Alt+W')
  await button(page, 'Recuse from 2.2: Grace Chair').click()
  await expect(page.getByLabel('What it is, and why')).toBeFocused()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.type('Her brother leads this team')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Recused from 2.2: Her brother leads this team', { exact: true })).toBeVisible()
  // Who is recused already is not asked again; everybody else may be.
  await expect(button(page, 'Recuse from 2.2: Grace Chair')).toHaveCount(0)
  await expect(button(page, 'Recuse from 2.2: Dan Deputy')).toBeVisible()
  await page.keyboard.press('Alt+W')
  await expect(page.getByText('Dan Deputy acts for the chair. Recused: Grace Chair.')).toBeVisible()
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Alt+N')
  await page.getByLabel(/^Rationale/).fill('The figures decide.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Recorded as the act of Dan Deputy, deputy chair.')).toBeVisible()
  await expect(button(page, 'Agree')).toBeFocused()
  await page.keyboard.press('Enter')
  const line = agenda(page).getByRole('link', { name: /2\.2 Planning/ })
  await expect(line).toContainText('no change')
  await line.click()
  await expect(page.getByText(/^Minuted .*, as the act of Dan Deputy\.$/)).toBeVisible()
})

test('a closed panel is reopened with a reason, and everything it shows can be read by everybody', async ({
  page,
  application,
}) => {
  const session = await openPanel(application, 'London', { decided: items })
  await application.call('sessions.close', { session: session.id, by: personIn(session, 'chair') })
  await page.reload()
  await page.getByRole('button', { name: 'Reopen the panel' }).click()
  await expect(page.getByLabel(/^Why the panel is reopened/)).toBeFocused()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('No reason is given. Say in words why.')).toBeVisible()
  await page.getByLabel(/^Why the panel is reopened/).fill('A figure of 4.2 was misread; nothing had been shown.')
  await page.keyboard.press('Control+Enter')
  await expect(button(page, 'Close the panel')).toBeVisible()
})

test('another rating than the proposed one is set, and the proposed one is not among them', async ({
  page,
  application,
}) => {
  await openPanel(application, 'London', { inHand: '1.1' })
  await itemInHand(page, '1.1')
  await page.getByRole('radio', { name: 'Set another rating' }).check()
  const ratings = page.getByRole('group', { name: 'Rating the panel sets' }).getByRole('radio')
  await expect(ratings).toHaveCount(3)
  await expect(page.getByRole('group', { name: 'Rating the panel sets' }).getByLabel('Good')).toHaveCount(0)
})
