/** A panel in its states, from the empty list of people to a record that is superseded, and what the room shows meanwhile. */
import { expect, type Page } from '@playwright/test'
import type { Application } from './application.ts'
import { yes } from './doors.ts'
import { answered, decide, decideAsPublished, londonIn, panelOfFive, personIn } from './london.ts'
import { doorBehind } from './page-door.ts'
import { button } from './panel-screen.ts'
import type { State } from './screen-faults.ts'

export async function statesOfAPanel(page: Page, application: Application): Promise<readonly State[]> {
  const door = doorBehind(application)
  const inspection = await londonIn(door)
  await yes(door, 'application.identify', { person: 'Nia Notes' })
  const { id } = await yes(door, 'sessions.prepare', { inspection, supersedes: null })
  const session = () => yes(door, 'sessions.show', { session: id })
  const chair = async (): Promise<string> => personIn(await session(), 'chair')
  const on = (standard: string) => ({ session: id, standard })

  const open = async (place: string): Promise<void> => {
    await application.goTo(`/inspections/${inspection}/${place}`)
    // The door was used behind the page's back.
    await page.reload()
  }
  const see = (text: string | RegExp) => expect(page.getByText(text).first()).toBeVisible()
  const keys = async (...pressed: readonly string[]): Promise<void> => {
    for (const key of pressed) await page.keyboard.press(key)
  }
  /** The item stands with its choices, and its keys listen. */
  const inHand = () => expect(page.getByRole('radio').first()).toBeFocused()
  const call = async (standard: string): Promise<void> => {
    await yes(door, 'items.call', { ...on(standard), by: await chair() })
    await open('panel')
    await inHand()
  }
  const rationale = 'The figure and the meetings agree on this.'

  return [
    [
      'preparing, nobody yet',
      async () => {
        await open('panel')
        await see('Before the panel opens')
      },
    ],
    ['opened without a quorum: refused', () => keys('Alt+O')],
    [
      'preparing, everybody',
      async () => {
        for (const [name, role] of panelOfFive)
          await yes(door, 'people.set', { session: id, person: null, name, role, present: true, asked: false })
        await open('panel')
        await see('have not been asked')
      },
    ],
    ['a conflict being entered', () => button(page, 'Conflict of Ada Member').press('Enter')],
    ['a conflict without its reason: refused', () => button(page, 'Save').press('Enter')],
    [
      'Pre-read pack',
      async () => {
        await open('pre-read')
        await see('No pack has been handed over yet.')
      },
    ],
    [
      'the first item waits',
      async () => {
        for (const person of (await session()).people)
          await yes(door, 'people.set', { session: id, ...person, asked: true })
        await yes(door, 'sessions.open', { session: id, by: await chair() })
        await open('panel')
        await expect(button(page, 'Call 1.1')).toBeFocused()
      },
    ],
    ['a proposal in hand', () => call('1.1')],
    [
      'another rating being set',
      async () => {
        await keys('Alt+O')
        await see('Rating the panel sets')
      },
    ],
    [
      'a zone in hand',
      async () => {
        await decide(door, await session(), '1.1', { outcome: 'proposal-ratified' })
        await call('2.2')
      },
    ],
    ['read back without a choice: refused', () => keys('Enter')],
    ['raised without a ground: refused', () => keys('Alt+U', 'Control+Enter')],
    ['cases and prompts', () => keys('Alt+E')],
    ['why and how firm', () => keys('Alt+H')],
    ['earlier decisions', () => keys('Alt+D')],
    [
      'what if',
      async () => {
        await keys('Alt+I')
        await expect(page.getByRole('region', { name: 'What would follow' })).toBeVisible()
      },
    ],
    [
      'who is here',
      async () => {
        await keys('Escape')
        await expect(page.getByText('What if – nothing is stored')).toHaveCount(0)
        await keys('Alt+W')
        await see('Somebody joins')
      },
    ],
    ['a recusal being entered', () => button(page, 'Recuse from 2.2: Cyd Member').press('Enter')],
    [
      'votes and a dissent',
      async () => {
        await open('panel')
        await inHand()
        await keys('Alt+N', 'Alt+Shift+V', 'Alt+Shift+N')
        await see('Casting vote').catch(() => undefined)
      },
    ],
    [
      'read back',
      async () => {
        await page.getByLabel(/^Rationale/).fill(rationale)
        for (const vote of await page.getByRole('radio', { name: 'For', exact: true }).all()) await vote.check()
        await keys('Control+Enter')
        await expect(button(page, 'Agree')).toBeFocused()
      },
    ],
    [
      'sealed positions asked for',
      async () => {
        await yes(door, 'positions.ask', { ...on('2.2'), by: await chair() })
        await open('panel')
        await see('None of five given')
      },
    ],
    ['the laptop being handed over', () => button(page, 'Give: Grace Chair').press('Enter')],
    ['a member answering', () => button(page, 'I am Grace Chair').press('Enter')],
    [
      'the room while positions are sealed',
      async () => {
        await yes(door, 'room.present', { session: id, showing: { what: 'item', standard: '2.2' } })
        await open('room')
        await see('0 of 5 given')
      },
    ],
    [
      'positions revealed',
      async () => {
        for (const { person, role } of (await session()).people)
          if (['chair', 'deputy-chair', 'panel-member'].includes(role))
            await yes(door, 'positions.give', {
              ...on('2.2'),
              person,
              kind: 'first',
              rating: 'Good',
              words: 'It was seen.',
            })
        await yes(door, 'positions.reveal', { ...on('2.2'), by: await chair(), withoutAll: false })
        await open('panel')
        await see('It was seen.')
      },
    ],
    ['a final position being given', () => button(page, 'Final position: Grace Chair').press('Enter')],
    [
      'the room with the item',
      async () => {
        await open('room')
        await see('48 is two points below 50')
      },
    ],
    [
      'the room with the read-back',
      async () => {
        const outcome = { outcome: 'considered-no-change', rationale } as const
        await yes(door, 'room.present', { session: id, showing: { what: 'read-back', standard: '2.2', outcome } })
        await see('As it will be minuted')
      },
    ],
    [
      'a decided item',
      async () => {
        await decide(door, await session(), '2.2', { outcome: 'considered-no-change', rationale })
        await open('panel?standard=2.2')
        await see('Minuted')
      },
    ],
    ['a slip being taken back', () => keys('Alt+X')],
    [
      'an adjourned item',
      async () => {
        await decide(door, await session(), '2.3', { outcome: 'adjourned', reason: 'Two members had to leave.' })
        await open('panel?standard=2.3')
        await expect(button(page, 'Take up again')).toBeVisible()
      },
    ],
    ['an adjourned item being taken up', () => keys('Alt+X')],
    [
      'Sign-off while the panel sits',
      async () => {
        await open('sign-off')
        await see('The page stands here when every item is decided')
      },
    ],
    [
      'the board, an item adjourned',
      async () => {
        await decideAsPublished(door, await session())
        await open('panel')
        await see('Every item has an outcome')
      },
    ],
    [
      'the room with the total',
      async () => {
        await yes(door, 'room.present', { session: id, showing: { what: 'agenda' } })
        await open('room')
        await expect(page.getByRole('list', { name: 'Agenda' })).toBeVisible()
      },
    ],
    [
      'the panel closed',
      async () => {
        await yes(door, 'items.retract', { ...on('2.3'), by: await chair() })
        await decideAsPublished(door, await session())
        await yes(door, 'sessions.close', { session: id, by: await chair() })
        await open('panel')
        await see('The panel is closed.')
      },
    ],
    ['the panel being reopened', () => keys('Alt+O')],
    ['reopened without a reason: refused', () => keys('Control+Enter')],
    [
      'Sign-off with a challenger’s questions',
      async () => {
        await open('sign-off')
        await see('A challenger would ask')
      },
    ],
    [
      'a name that is not the signatory’s: refused',
      async () => {
        await answered(door, await session())
        await open('sign-off')
        await page.getByLabel('Grace Chair, type your name in full').fill('Lee Lead')
        await keys('Control+Enter')
        await expect(page.getByRole('alert').first()).toBeVisible()
      },
    ],
    [
      'Sign-off, signed',
      async () => {
        const signatures = [
          ['chair', 'Grace Chair'],
          ['lead-inspector', 'Lee Lead'],
        ] as const
        for (const [role, typedName] of signatures)
          await yes(door, 'signOff.sign', { session: id, by: personIn(await session(), role), role, typedName })
        await open('sign-off')
        await see('The record is made and never changes.')
      },
    ],
    ['the board, signed', () => open('panel')],
    ['Ratings, signed', () => open('')],
    ['History, signed', () => open('history')],
    [
      'Signed records',
      async () => {
        await application.goTo('/records')
        await expect(page.getByRole('row').nth(1)).toBeVisible()
      },
    ],
    [
      'a signed record',
      async () => {
        await application.goTo(`/records/${(await session()).inspection.record?.id ?? ''}`)
        await see(/^\d+ checks passed$/)
      },
    ],
    ['the minutes of a signed record', () => keys('Alt+M')],
    ['a record being superseded', () => keys('Alt+S')],
    ['superseded without a reason: refused', () => keys('Control+Enter')],
  ]
}
