/** The library of signed records and a record’s own page: its minutes, its checks, copies of it, and how it is corrected. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, type Page } from '@playwright/test'
import { builtScreens } from '../../src-main/hosts/screens.ts'
import { serve } from '../../src-main/hosts/loopback/server.ts'
import { startApplication } from '../../src-main/hosts/worker/start-application.ts'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { doorInProcess, temporaryFolder, yes, type TestDoor } from '../support/doors.ts'
import { answered, decideAsPublished, londonIn, panelOfFive, personIn, signed } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'

test('an empty library says how a record comes about', async ({ page, application }) => {
  await application.goTo('/records')
  await expect(page.getByRole('heading', { name: 'No signed record yet' })).toBeVisible()
  await expect(page.getByText('A record is made with the last signature')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Go to the inspections' }).click()
  await expect(page).toHaveURL(/#\/$/)
})

test('a record shows its page, its minutes as read back, who signed, and that it agrees with itself', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const { session, record } = await signed(door, await londonIn(door))
  await application.goTo('/records')
  const row = page.getByRole('row', { name: /London/ })
  await expect(row).toContainText('15 of 30')
  await expect(row).toContainText('Requires improvement')
  expect(await axeFaults(page)).toEqual([])
  await row.getByRole('link').first().click()

  await expect(page.getByText(/^\d+ checks passed$/)).toBeVisible()
  await page.getByText('What was checked').click()
  const { verified } = await yes(door, 'records.show', { record })
  await expect(page.locator('.check-results li')).toHaveText(verified.map(({ says }) => `Passed${says}`))
  await page.getByText('How to check a copy elsewhere').click()
  await expect(page.getByText('npm run --silent cli -- verify FILE')).toBeVisible()
  await expect(page.getByText('Grace Chair, chair,')).toBeVisible()
  await expect(
    page.getByText('“I confirm that the evidence put to the panel is that of the inspection.”'),
  ).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('button', { name: 'Minutes' }).click()
  const minuted = session.agenda.map((line) => line.minuted)
  const minutes = page.frameLocator('iframe[title^="Signed minutes of"]')
  await expect(minutes.locator('.decision .sentence')).toHaveText(minuted.map(String))
  await expect(minutes.getByText('After the panel 15 of 30, Requires improvement')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})

test('each copy is saved with the counts of what it holds', async ({ page, application }) => {
  const door = doorBehind(application)
  const { record } = await signed(door, await londonIn(door))
  await application.goTo(`/records/${record}`)
  const json = await saved(page, 'JSON record')
  await expect(page.getByText(/^Handed to the browser’s downloads, as .*\.json\.$/).last()).toBeVisible()
  await expect(page.locator('.manifest > div', { hasText: 'cases' })).toHaveText('cases324')
  expect(await axeFaults(page)).toEqual([])
  expect(JSON.parse(json)).toMatchObject({ manifest: { standards: 10, keyQuestions: 19, cases: 324 } })

  const ratings = await saved(page, 'Ratings, CSV')
  await expect(page.locator('.manifest > div')).toHaveText(['standards10'])
  expect(ratings.trim().split('\n')).toHaveLength(11)
  const questions = await saved(page, 'Key questions, CSV')
  await expect(page.locator('.manifest > div')).toHaveText(['key questions19'])
  expect(questions).toContain('2.2.3')
  const html = await saved(page, 'Page, HTML')
  expect(html).toContain('by Grace Chair and Lee Lead')
  await expect
    .poll(() => copiesIn(door))
    .toEqual([
      'A copy of the record was handed to the browser: JSON record.',
      'A copy of the record was handed to the browser: ratings, CSV.',
      'A copy of the record was handed to the browser: key questions, CSV.',
      'A copy of the record was handed to the browser: ratings page, HTML.',
    ])
})

test('in the window, a copy is in the history once it has been saved, and not where nobody chose a place', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const { record } = await signed(door, await londonIn(door))
  // The window's own bridge, with the system's dialog answered: nowhere at first, and then a place.
  await page.addInitScript(() => {
    const places: (string | null)[] = [null, '/documents/london.json']
    const bridge = {
      host: 'electron',
      call: async (asked: unknown) =>
        (
          await fetch('/call', {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(asked),
          })
        ).json(),
      chooseFiles: () => Promise.resolve([]),
      saveFile: () => Promise.resolve(places.shift() ?? null),
      progressOf: () => Promise.resolve(null),
      stop: () => Promise.resolve(),
      openRoom: () => Promise.resolve(''),
      onCommand: () => undefined,
    }
    Object.assign(window, { ratingsPanel: bridge })
  })
  await application.goTo(`/records/${record}`)
  await page.reload()
  await page.getByRole('button', { name: 'JSON record' }).click()
  await expect(page.getByText('Nothing was saved: no place was chosen.').last()).toBeVisible()
  expect(await copiesIn(door)).toEqual([])
  await page.getByRole('button', { name: 'JSON record' }).click()
  await expect(page.getByText('Saved in /documents/london.json.').last()).toBeVisible()
  await expect.poll(() => copiesIn(door)).toEqual(['A copy of the record was saved: JSON record.'])
})

async function copiesIn(door: TestDoor): Promise<readonly string[]> {
  const events = await yes(door, 'inspections.events', { inspection: await londonIn(door) })
  return events.map(({ says }) => says).filter((says) => says.startsWith('A copy'))
}

test('a record is corrected by one that supersedes it, with a reason; the first stays as it was', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const first = await signed(door, await londonIn(door))
  const before = await yes(door, 'records.show', { record: first.record })
  await application.goTo(`/records/${first.record}`)
  await page.getByRole('button', { name: 'Supersede this record…' }).click()
  const prepare = page.getByRole('button', { name: 'Prepare the panel session that supersedes it' })
  await prepare.click()
  await expect(page.getByRole('alert')).toHaveText('No reason is given. Say in words why.')
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('What has to be corrected, and why').fill('The minutes named the wrong office.')
  await prepare.click()
  await expect(page).toHaveURL(/\/panel$/)

  const { session } = (await yes(door, 'inspections.show', { inspection: before.summary.inspection })).summary
  await signAgain(door, session?.id ?? '')
  await application.goTo('/records')
  await expect(page.getByRole('row', { name: /Superseded/ })).toContainText('by the record signed on')
  await expect(page.getByRole('row', { name: /Stands.*The minutes named the wrong office/ })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await application.goTo(`/records/${first.record}`)
  await expect(page.getByText('This record has been superseded.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Supersede this record…' })).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])
  const after = await yes(door, 'records.show', { record: first.record })
  expect({ ...after, summary: { ...after.summary, supersededBy: null } }).toEqual(before)
  await page.getByRole('link', { name: /^the record signed on/ }).click()
  await expect(
    page.getByText(/^Supersedes the record signed on .*: The minutes named the wrong office\./),
  ).toBeVisible()
})

test('a record that was changed behind the application’s back is shown as one not to rely on', async ({ page }) => {
  const folder = temporaryFolder()
  const file = join(folder.path, 'changed.ratings')
  const maker = await doorInProcess({ file })
  const { record } = await signed(maker, await londonIn(maker))
  await maker.close()
  changeRecord(file)

  const application = await startApplication({ file, create: false, samples: false, log: () => undefined })
  if (!application.ok) throw new Error(application.refusal.code)
  const screens = builtScreens(join(import.meta.dirname, '../../out/renderer'))
  if (screens === null) throw new Error('the screens have not been built')
  const served = await serve({ application: application.value, screens, port: 0, log: () => undefined })
  if (served === null) throw new Error('no port is free')
  try {
    await page.goto(served.url)
    await page.goto(`${new URL(served.url).origin}/#/records/${record}`)
    await expect(page.getByRole('alert')).toContainText('Do not rely on this record')
    await expect(page.getByText(/^\d+ of \d+ checks failed$/)).toBeVisible()
    await expect(page.locator('.check-results').first()).toContainText('the digest is not that of the content')
    expect(await axeFaults(page)).toEqual([])
  } finally {
    await page.close()
    await served.close()
    await application.value.close()
    folder.remove()
  }
})

/** The text of what the button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  return readFileSync(await download.path(), 'utf8')
}

async function signAgain(door: ReturnType<typeof doorBehind>, session: string): Promise<void> {
  for (const [name, role] of panelOfFive)
    await yes(door, 'people.set', { session, person: null, name, role, present: true, asked: true })
  const chair = personIn(await yes(door, 'sessions.show', { session }), 'chair')
  await decideAsPublished(door, await yes(door, 'sessions.open', { session, by: chair }))
  const closed = await yes(door, 'sessions.close', { session, by: chair })
  await answered(door, closed)
  const lead = personIn(closed, 'lead-inspector')
  await yes(door, 'signOff.sign', { session, by: chair, role: 'chair', typedName: 'Grace Chair' })
  await yes(door, 'signOff.sign', { session, by: lead, role: 'lead-inspector', typedName: 'Lee Lead' })
}

/** As somebody would with a tool for databases: the rule is set aside and put back as it was. */
function changeRecord(file: string): void {
  const db = new Database(file)
  const { sql } = db.prepare("SELECT sql FROM sqlite_master WHERE name = 'record_unchanged'").get() as { sql: string }
  db.exec('DROP TRIGGER record_unchanged')
  db.exec(`UPDATE records SET json = replace(json, 'Grace Chair', 'Grace Chairs')`)
  db.exec(sql)
  db.close()
}
