/** The board of a panel, and what its agenda and items say when the evidence has changed since it was frozen. */
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { closed, decide, inspectionOf, londonIn, personIn, prepared } from '../support/london.ts'
import { yes } from '../support/doors.ts'
import { doorBehind } from '../support/page-door.ts'
import { agenda, button, panelAddress } from '../support/panel-screen.ts'
import { nothingTooWide } from '../support/width.ts'

test('what has changed since the evidence was frozen stands on the board, on its line and with its item', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const inspection = await londonIn(door)
  await closed(door, inspection)
  await application.call('cases.change', {
    inspection,
    sample: 'case supervision',
    changes: [{ reference: 'LON-C002', field: 'answer/2.2.3', value: 'Y', was: 'N' }],
    reason: '',
  })
  await application.goTo(panelAddress(inspection))
  await expect(page.getByText(/^The evidence of one item has changed since it was frozen: 2\.2\. Reopen/)).toBeVisible()
  // On the line of the board, among the minutes of the panel that has closed.
  await expect(page.getByRole('table', { name: 'Minutes' }).getByRole('row', { name: /^2\.2/ })).toContainText(
    'Changed since the evidence was frozen: 2.2.3 is now 58 of 118',
  )
  const line = agenda(page).getByRole('link', { name: /2\.2 Planning/ })
  await expect(line).toContainText('evidence changed')
  await expect(agenda(page).getByText('evidence changed')).toHaveCount(1)
  expect(await axeFaults(page)).toEqual([])
  await line.click()
  await expect(
    page.getByText(/^Changed since the evidence was frozen: 2\.2\.3 is now 58 of 118, 49 per cent/),
  ).toBeVisible()
  await expect(page.getByRole('region', { name: 'Evidence' }).getByText('57 of 118').first()).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.setViewportSize({ width: 640, height: 360 })
  await nothingTooWide(page)
})

const said = { evidence: 'Two visits.', strengths: [], areasForImprovement: [] }

test('every item says in a word and a shape of its own where it stands, who decides it, and what is next', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const inspection = await inspectionOf(door, 'Company, 2020')
  for (const standard of ['1.1', '1.2', '1.3', '1.4'])
    await yes(door, 'proposals.set', { inspection, standard, rating: 'Good', ...said })
  await yes(door, 'moderations.set', { inspection, standard: '4.1', direction: 'up', evidence: said.evidence })
  // Six judgements the other way bring 2.1 near a boundary.
  const { cases } = await yes(door, 'cases.behind', { inspection, question: '2.1.3' })
  const changes = cases
    .filter(({ answer }) => answer === 'N')
    .slice(0, 6)
    .map(({ reference }) => ({ reference, field: 'answer/2.1.3', value: 'Y', was: 'N' }))
  await yes(door, 'cases.change', { inspection, sample: 'case supervision', changes, reason: '' })
  const { id, people } = await prepared(door, inspection)
  for (const { person, name } of people.slice(2, 5))
    await yes(door, 'conflicts.set', {
      session: id,
      person,
      standard: '4.2',
      state: 'recused',
      reason: `${name} ran it`,
    })
  const session = await yes(door, 'sessions.open', { session: id, by: people[0]?.person ?? '' })
  await decide(door, session, '1.1', { outcome: 'proposal-ratified' })
  await decide(door, session, '1.2', { outcome: 'not-rated', reason: 'The third week was cancelled.' })
  await decide(door, session, '1.3', { outcome: 'adjourned', reason: 'A paper is missing.' })
  await yes(door, 'items.call', { session: id, standard: '2.2', by: personIn(session, 'chair') })
  await application.goTo(panelAddress(inspection))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2.2 Planning')
  await expect(button(page, 'Agree')).toBeFocused()
  await page.keyboard.press('Alt+B')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Where the panel stands')

  const items = page.getByRole('table', { name: 'Items' })
  const stands = async (name: string, state: string): Promise<void> =>
    expect(
      items
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .getByRole('cell')
        .first(),
    ).toHaveText(state)
  await stands('1.1 Leadership', 'done, ratified')
  await stands('1.2 Staff', 'not rated')
  await stands('1.3 Services', 'adjourned')
  await stands('1.4 Information', 'proposal waiting next')
  await stands('2.1 Assessment', 'in the zone, up')
  await stands('2.2 Planning', 'in hand, stands')
  await stands('2.3 Implementation', 'waiting, to be read out')
  await stands('4.1 Unpaid work', 'moderation waiting, zone up')
  await stands('4.2 Through', 'waiting, to be read out')
  await expect(items.getByRole('row', { name: /^4\.2/ })).toContainText('No quorum: 2 decide, 3 needed.')
  await expect(items.getByRole('row', { name: /^4\.2/ })).toContainText(
    'Recused: Ada Member, Ben Member and Cyd Member.',
  )
  // Eight states, eight shapes; none is told by its colour alone.
  const shapes = items.locator('.state-mark')
  const drawn = await shapes.evaluateAll((marks) =>
    marks.map((mark) => `${mark.getAttribute('class')} ${mark.querySelector('path')?.getAttribute('d')}`),
  )
  expect(new Set(drawn).size).toBe(8)
  expect(new Set(drawn.map((each) => each.slice(each.indexOf(' M')))).size).toBe(8)
  // The total waits on the board too.
  await expect(page.getByText(/The total, and closing, wait until every item has an outcome\.$/)).toBeVisible()
  await expect(page.getByRole('main').getByText(/of 30/)).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])
  for (const size of [
    { width: 1920, height: 1080 },
    { width: 640, height: 360 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size)
    await nothingTooWide(page)
  }
  await page.keyboard.press('Alt+G')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2.2 Planning')
})
