/**
 * Hampshire and Isle of Wight's panel of 2020 by keyboard alone: organisational delivery is not rated, unpaid work is considered and
 * stays, there is no overall rating; and what minutes and record say of it.
 */
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { inspectionOf } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { agenda } from '../support/panel-screen.ts'
import { askEverybody, prepare, signBoth } from '../support/scripted-acts.ts'
import { happenedIn, minutesOf, outcomesIn, recorded, type Happened, type Said } from '../support/scripted-minutes.ts'
import { agreed, called, downloaded, keys, keysAlone, linesOf } from '../support/scripted-panel.ts'
import { openRoom, readBack, test, verified } from '../support/scripted-panel.ts'
import { button, link, saysWhoIsHere } from '../support/session-path.ts'

test.setTimeout(600_000)

const provider = 'Hampshire and Isle of Wight Community Rehabilitation Company, 2020'
const people = [
  ['Grace Chair', 'Chair'],
  ['Lee Lead', 'Lead inspector'],
  ['Ada Member', 'Panel member'],
  ['Ben Member', 'Panel member'],
  ['Nia Notes', 'Note taker'],
] as const
const deciding = ['Grace Chair', 'Ada Member', 'Ben Member']
const items = [
  ['1.1', 'Leadership', '09:35'],
  ['1.2', 'Staff', '09:40'],
  ['1.3', 'Services', '09:45'],
  ['1.4', 'Information and facilities', '09:50'],
  ['2.1', 'Assessment', '09:55'],
  ['2.2', 'Planning', '10:00'],
  ['2.3', 'Implementation and delivery', '10:05'],
  ['2.4', 'Reviewing', '10:10'],
  ['4.1', 'Unpaid work', '10:15'],
  ['4.2', 'Through the Gate', '10:20'],
] as const
const cancelled = 'The third week of fieldwork was cancelled, and 17 of 36 meetings on organisational delivery with it.'
const qualitative =
  'Observed placements, written evidence and meetings show few chances to gain skills or qualifications.'

test('a domain that nobody could rate, unpaid work considered without change, and no overall rating are minuted as such', async ({
  page,
  clock,
  application,
}, testInfo) => {
  const inspection = await inspectionOf(doorBehind(application), provider)
  const hands = await keysAlone(page)
  await application.goTo('/')
  await saysWhoIsHere(page, hands)
  await hands.press(link(page, provider))
  await hands.press(link(page, 'No panel session has been prepared'))
  await expect(button(page, 'Prepare the panel session')).toBeFocused()
  await page.keyboard.press('Enter')
  await prepare(page, hands, people)
  await askEverybody(page, hands, people)
  clock('09:30')
  await page.keyboard.press('Alt+O')
  await expect(button(page, 'Call 1.1')).toBeFocused()
  const room = await openRoom(page)
  await room.shows('Leadership')

  const said: Said[] = []
  for (const [standard, name, time] of items) {
    clock(time)
    await called(page, standard, standard === '1.1' ? 'Alt+C' : 'Enter')
    if (standard.startsWith('1.')) {
      await expect(page.getByRole('radio').first()).toBeFocused()
      await expect(page.getByRole('radio', { name: 'Ratify' })).toHaveCount(0)
      await keys(page, 'Alt+R')
      await hands.type(page.getByLabel(/^Reason/), cancelled)
      await keys(page, 'Control+Enter')
    } else if (standard === '4.1') {
      await expect(page.getByText('Judged on qualitative evidence: no figure.')).toBeVisible()
      await keys(page, 'Alt+N')
      await hands.type(page.getByLabel(/^Rationale/), qualitative)
      await keys(page, 'Control+Enter')
    }
    said.push({ standard, name, time, sentence: await readBack(page), deciding })
    if (standard === '1.1') await room.shows(/The third week of fieldwork was cancelled/)
    if (standard === '4.1') await room.shows(/Observed placements, written evidence and meetings/)
    await agreed(page)
  }
  expect(said[0]?.sentence).toContain('the panel decided that the standard is not rated')
  expect(said[8]?.sentence).toBe(
    `Unpaid work: the panel considered professional discretion and made no change to the provisional rating, Good. Rationale: “${qualitative}”`,
  )
  const whyNone =
    'Not every standard that counts is rated: 1.1 Leadership, 1.2 Staff, 1.3 Services and 1.4 Information and facilities.'
  await expect(page.getByText(whyNone)).toBeVisible()
  await expect(agenda(page).getByRole('link', { name: /4\.1 Unpaid work/ })).toContainText('no change')
  await room.shows('No overall rating')
  await room.shows('Not rated')
  expect(await room.everything()).not.toMatch(/\b\d+ of 30\b|HIOW-/)

  clock('10:30')
  await keys(page, 'Alt+Z')
  await expect(page.getByText('The panel is closed. What it decided can be signed.')).toBeVisible()
  await keys(page, 'Alt+G')
  await expect(page.frameLocator('iframe').getByText('No overall rating').first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'A challenger would ask' })).toContainText('nothing stands out')
  clock('10:50')
  await signBoth(page, hands)
  await hands.press(link(page, 'Go to the signed record'))
  await expect(page.getByText(/^\d+ checks passed$/)).toBeVisible()
  const record = await downloaded(page, () => keys(page, 'Alt+J'))
  await application.goTo(`/inspections/${inspection}/panel`)
  await expect(button(page, 'Save the minutes')).toBeVisible()
  const minutes = await downloaded(page, () => keys(page, 'Alt+Shift+M'))

  const happened: readonly Happened[] = [
    ['09:30', 'The panel opened, and its evidence was frozen.'],
    ...said.flatMap(({ standard, time, sentence }): readonly Happened[] => [
      [time, `Item ${standard} was called.`],
      [time, sentence],
    ]),
    ['10:30', 'The panel closed.'],
    ['10:50', 'Grace Chair signed: I confirm that the panel decided these ratings.'],
    ['10:50', 'Lee Lead signed: I confirm that the evidence put to the panel is that of the inspection.'],
    ['10:50', 'The record was made, signed by everybody required.'],
  ]
  const attendance = [
    ['Grace Chair', 'Chair', 'present'],
    ['Ada Member', 'Panel member', 'present'],
    ['Ben Member', 'Panel member', 'present'],
    ['Lee Lead', 'Lead inspector', 'present'],
    ['Nia Notes', 'Note taker', 'present'],
  ] as const
  const conflicts = ['Everybody was asked; nobody declared a conflict of interest.']
  const evidence = '159 cases with [0-9,]+ judgements'
  expect(linesOf(minutes)).toEqual(minutesOf({ attendance, conflicts, evidence, said, happened }))
  const signed = JSON.parse(record) as SignedRecord
  expect(outcomesIn(signed)).toEqual(recorded(said.map(({ time, sentence }) => [time, sentence])))
  expect(happenedIn(signed)).toEqual(recorded(happened))
  expect(signed.overall.final).toMatchObject({ kind: 'not-rated' })
  const file = testInfo.outputPath('hiow.json')
  writeFileSync(file, record)
  expect(await verified(file)).toContain(`${provider}: no overall rating.`)
})
