/** An inspection's history: every event, whose act it was and who entered it. */
import { expect } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { yes } from '../support/doors.ts'
import { londonIn, opened, personIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { nothingTooWide } from '../support/width.ts'

test('the history shows every event, what was taken back as well, and finds words and names', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  await yes(door, 'application.identify', { person: 'Nia O’Brien' })
  const inspection = await londonIn(door)
  const session = await opened(door, inspection)
  const by = personIn(session, 'chair')
  const item = { session: session.id, standard: '1.1' }
  await yes(door, 'items.call', { ...item, by })
  const outcome = { outcome: 'proposal-ratified' } as const
  const { sentence } = await yes(door, 'items.readBack', { ...item, outcome })
  await yes(door, 'items.decide', { ...item, by, outcome, agreed: sentence, dissent: '' })
  await yes(door, 'items.retract', { ...item, by })

  await application.goTo(`/inspections/${inspection}`)
  await page.getByRole('link', { name: 'History' }).click()
  const events = await yes(door, 'inspections.events', { inspection })
  const rows = page.getByRole('row')
  await expect(rows).toHaveCount(events.length + 1)
  await expect(rows.nth(1)).toContainText('What had been recorded on 1.1 was taken back.')
  await expect(rows.nth(2)).toContainText(sentence)
  await expect(rows.nth(1)).toContainText('Grace Chair')
  await expect(rows.nth(1)).toContainText('Nia O’Brien')
  expect(await axeFaults(page)).toEqual([])

  await page.getByLabel('Find words or a name').fill('324 records read')
  await expect(rows).toHaveCount(2)
  await expect(page.getByText(`1 of ${events.length} events`)).toBeVisible()
  await page.getByLabel('Find words or a name').fill('Ada Member joined')
  await expect(rows).toHaveCount(2)
  await expect(rows.nth(1)).toContainText(
    'Ada Member joined the panel’s list, and was asked about conflicts of interest',
  )
  // The sample was begun before anybody had given a name.
  await page.getByLabel('Find words or a name').fill('nobody named')
  await expect(rows.last()).toContainText('The inspection of London')
  await expect(rows.last()).toContainText('nobody named')
  await page.getByLabel('Find words or a name').fill('nobody of this name')
  await expect(rows).toHaveCount(1)
  await page.setViewportSize({ width: 640, height: 720 })
  await page.getByLabel('Find words or a name').fill('')
  await expect(rows).toHaveCount(events.length + 1)
  await nothingTooWide(page)
  expect(await axeFaults(page)).toEqual([])
})
