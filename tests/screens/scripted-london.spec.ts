/** London's panel of 2019 played through by keyboard alone, with what goes otherwise in a room; and what minutes and record say of it. */
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'
import { reachByTab } from '../support/hands.ts'
import { londonIn } from '../support/london.ts'
import {
  aboutACase,
  all,
  attendance,
  benOnce,
  itHappened,
  onlyForMembers,
  people,
  positions,
  withoutAda,
  withoutCyd,
} from '../support/scripted-london.ts'
import { doorBehind } from '../support/page-door.ts'
import { agenda } from '../support/panel-screen.ts'
import {
  aboveTheBar,
  answerChallenger,
  askEverybody,
  clearConflict,
  finalPosition,
  prepare,
  raise,
  seal,
  signBoth,
} from '../support/scripted-acts.ts'
import { happenedIn, minutesOf, outcomesIn, recorded, type Said } from '../support/scripted-minutes.ts'
import {
  agreed,
  called,
  downloaded,
  focusStays,
  keys,
  keysAlone,
  linesOf,
  onTheDay,
} from '../support/scripted-panel.ts'
import { openRoom, readBack, test, verified } from '../support/scripted-panel.ts'
import { button, link, saysWhoIsHere } from '../support/session-path.ts'

test.setTimeout(600_000)

test('London is prepared, decided, reopened and signed, and minutes and record say exactly what happened', async ({
  page,
  clock,
  application,
}, testInfo) => {
  const inspection = await londonIn(doorBehind(application))
  const { rows } = await application.call('cases.grid', { inspection, sample: 'case supervision' })
  const hands = await keysAlone(page)
  await application.goTo('/')
  await saysWhoIsHere(page, hands)
  await application.call('cases.change', {
    inspection,
    sample: 'case supervision',
    reason: 'Seen in the file.',
    changes: [{ reference: 'LON-C002', field: 'note/poor', value: aboutACase }],
  })

  // Before: people, roles, a conflict that is cleared.
  await hands.press(link(page, 'London Community Rehabilitation Company, 2019'))
  await hands.press(link(page, 'No panel session has been prepared'))
  await expect(button(page, 'Prepare the panel session')).toBeFocused()
  await page.keyboard.press('Enter')
  await prepare(page, hands, people)
  await clearConflict(page, hands, 'Ben Member', '4.1 Unpaid work', benOnce)
  await askEverybody(page, hands, people)
  await aboveTheBar(page)
  clock('09:30')
  await page.keyboard.press('Alt+O')
  await expect(button(page, 'Call 1.1')).toBeFocused()
  const room = await openRoom(page)
  await room.shows('Leadership')

  const said: Said[] = []
  /** Read back, shown to the room, and agreed. */
  const agree = async (about: Omit<Said, 'sentence'>, shown?: string | RegExp): Promise<void> => {
    clock(about.time)
    const sentence = await readBack(page)
    said.push({ ...about, sentence })
    if (shown !== undefined) await room.shows(shown)
    await agreed(page)
  }

  for (const [standard, name, time] of [
    ['1.1', 'Leadership', '09:35'],
    ['1.2', 'Staff', '09:40'],
    ['1.3', 'Services', '09:45'],
    ['1.4', 'Information and facilities', '09:50'],
  ] as const) {
    clock(time)
    // Showing the room had taken the focus.
    await called(page, standard, standard === '1.1' ? 'Alt+C' : 'Enter')
    await expect(page.getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('Alt+Y')
    await expect(page.getByRole('radio', { checked: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await agree({ standard, name, time, deciding: all }, standard === '1.1' ? 'As it will be minuted' : undefined)
  }
  clock('09:55')
  await called(page, '2.1')
  await agree({ standard: '2.1', name: 'Assessment', time: '09:55', deciding: all })

  // Planning: sealed positions while the room is dark, revealed together, and final ones after the discussion.
  clock('10:00')
  await called(page, '2.2')
  await room.shows('48 is two points below 50, so the way up is open.')
  await keys(page, 'Alt+K')
  await expect(page.getByRole('heading', { name: 'Sealed positions: None of five given' })).toBeVisible()
  clock('10:05')
  await hands.press(button(page, 'Give: Grace Chair'))
  await room.shows('0 of 5 given')
  for (const [name, first] of positions) await seal(page, name, first, `${onlyForMembers}, ${name}`)
  await expect(page.getByRole('heading', { name: 'Sealed positions: Five of five given' })).toBeVisible()
  await room.shows('5 of 5 given')
  clock('10:10')
  await keys(page, 'Alt+V')
  await expect(page.getByRole('region', { name: 'Positions' })).toContainText(`${onlyForMembers}, Ada Member`)
  await room.shows('48 is two points below 50, so the way up is open.')
  clock('10:20')
  for (const [name, , final] of positions) await finalPosition(page, hands, name, final)
  await raise(page, hands, {
    evidence: 'Meetings with staff and partners.',
    rationale: 'The plan in LON-C002 was thin, and what was seen on site is better than the lowest figure.',
  })
  await agree(
    { standard: '2.2', name: 'Planning', time: '10:25', deciding: all, positions },
    /The plan in a case was thin/,
  )

  // Implementation: a member is recused.
  clock('10:30')
  await called(page, '2.3')
  await keys(page, 'Alt+W')
  await hands.press(button(page, 'Recuse from 2.3: Cyd Member'))
  await expect(page.getByLabel('What it is, and why')).toBeFocused()
  await page.keyboard.type('Led the delivery team until 2018')
  await keys(page, 'Enter')
  await expect(page.getByText('Recused from 2.3: Led the delivery team until 2018', { exact: true })).toBeVisible()
  await focusStays(page)
  await keys(page, 'Alt+W')
  await expect(page.getByText('Quorum: 4 decide, 3 needed. Grace Chair chairs. Recused: Cyd Member.')).toBeVisible()
  await raise(page, hands, {
    evidence: 'Home visits and supply chain meetings.',
    rationale: 'Interventions had begun that the files did not show yet.',
  })
  const recused = 'Cyd Member'
  await agree({ standard: '2.3', name: 'Implementation and delivery', time: '10:40', deciding: withoutCyd, recused })

  // Reviewing: a slip, taken back before the panel goes on.
  clock('10:45')
  await called(page, '2.4')
  await page.keyboard.press('Alt+N')
  await hands.type(page.getByLabel(/^Rationale/), 'The figures of reviewing speak for themselves.')
  await keys(page, 'Control+Enter')
  const retracted = { time: '10:50', why: 'The outcome of another standard was read out.' }
  await agree({ standard: '2.4', name: 'Reviewing', time: '10:45', deciding: all, retracted })
  await expect(button(page, 'Call 4.1')).toBeFocused()
  clock('10:50')
  await keys(page, 'Alt+ArrowUp')
  await expect(page.getByRole('region', { name: 'Recorded' })).toBeVisible()
  await keys(page, 'Alt+X')
  await expect(page.getByLabel('Why it is taken back')).toBeFocused()
  await page.keyboard.type(retracted.why)
  await keys(page, 'Enter')
  await expect(page.getByRole('radio').first()).toBeFocused()
  await raise(page, hands, {
    evidence: 'Reviews seen in supervision.',
    rationale: 'Reviews were held, and written down too late for the files.',
  })
  await agree({ standard: '2.4', name: 'Reviewing', time: '10:55', deciding: all }, /written down too late/)

  // A member leaves; the rest decide.
  clock('11:00')
  await expect(button(page, 'Call 4.1')).toBeFocused()
  await keys(page, 'Alt+W')
  const ada = page.getByRole('group', { name: 'Ada Member is' }).getByRole('checkbox')
  await reachByTab(page, ada)
  await keys(page, 'Space')
  await expect(ada).not.toBeChecked()
  await keys(page, 'Alt+W')
  await expect(page.getByText('Quorum: 4 decide, 3 needed.')).toBeVisible()
  await called(page, '4.1', 'Alt+C')
  await agree({ standard: '4.1', name: 'Unpaid work', time: '11:00', deciding: withoutAda })
  clock('11:05')
  await called(page, '4.2')
  await page.keyboard.press('Alt+N')
  await hands.type(page.getByLabel(/^Rationale/), 'The figure and the meetings in the prisons agree.')
  await keys(page, 'Control+Enter')
  await readBack(page)
  await room.shows(/the meetings in the prisons agree/)
  await expect(page.getByText(/\b\d+ of 30\b/)).toHaveCount(0)
  const beforeTheLast = await room.everything()
  await agree({ standard: '4.2', name: 'Through the Gate', time: '11:05', deciding: withoutAda })
  await expect(page.getByText('15 of 30').first()).toBeVisible()
  await room.shows('15 of 30')

  // Closed, reopened with a reason, closed again.
  clock('11:10')
  await keys(page, 'Alt+Z')
  await expect(page.getByText('The panel is closed. What it decided can be signed.')).toBeVisible()
  clock('11:15')
  await downloaded(page, () => keys(page, 'Alt+Shift+M'))
  await expect(page.getByText('Handed to the browser’s downloads').first()).toBeVisible()
  // That they left is in the file a moment later than on the screen.
  const told = async () => (await application.call('inspections.events', { inspection })).map(({ says }) => says)
  await expect.poll(told).toContainEqual(expect.stringMatching(/^The minutes were handed to the browser/))
  clock('11:20')
  await keys(page, 'Alt+O')
  await expect(page.getByLabel(/^Why the panel is reopened/)).toBeFocused()
  await page.keyboard.type('A member asked to hear 2.4 read out again.')
  await keys(page, 'Control+Enter')
  await expect(button(page, 'Close the panel')).toBeVisible()
  await expect(agenda(page).getByRole('link', { name: /2\.4 Reviewing/ })).toContainText('raised')
  clock('11:30')
  await keys(page, 'Alt+Z')
  await expect(page.getByText('The panel is closed. What it decided can be signed.')).toBeVisible()
  const everything = await room.everything()

  // Rehearsal and sign-off.
  clock('11:40')
  await keys(page, 'Alt+G')
  const answered = await answerChallenger(page, hands)
  clock('11:50')
  await signBoth(page, hands)
  await hands.press(link(page, 'Go to the signed record'))
  await expect(page.getByText(/^\d+ checks passed$/)).toBeVisible()
  const record = await downloaded(page, () => keys(page, 'Alt+J'))
  await application.goTo(`/inspections/${inspection}/panel`)
  await expect(button(page, 'Save the minutes')).toBeVisible()
  const minutes = await downloaded(page, () => keys(page, 'Alt+Shift+M'))

  const happened = itHappened(said, answered)
  const conflicts = [
    expect.stringMatching(`:\\d\\d Ben Member’s conflict of interest on 4.1 was cleared: ${benOnce}$`),
    `${onTheDay('10:30')} Cyd Member was recused on 2.3: Led the delivery team until 2018`,
    'Asked, and declared none: Grace Chair, Dan Deputy, Ada Member, Lee Lead and Nia Notes.',
  ]
  const evidence = '324 cases with 2,311 judgements'
  expect(linesOf(minutes)).toEqual(minutesOf({ attendance, conflicts, evidence, said, happened }))
  const signed = JSON.parse(record) as SignedRecord
  expect(outcomesIn(signed)).toEqual(recorded(said.map(({ time, sentence }) => [time, sentence])))
  expect(happenedIn(signed)).toEqual(recorded(happened))
  const file = testInfo.outputPath('london.json')
  writeFileSync(file, record)
  expect(await verified(file)).toContain(
    'London Community Rehabilitation Company, 2019: 15 of 30, Requires improvement.',
  )

  // The room, in everything it ever showed.
  for (const row of rows) expect(everything).not.toContain(row.reference)
  expect(everything).not.toContain(onlyForMembers)
  expect(everything).not.toContain(aboutACase)
  expect(beforeTheLast).not.toMatch(/\b\d+ of 30\b/)
})
