/** The paper fallback on the screen: sheets printed, one entered twice and settled, an outcome read back; by keyboard. */
import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults, axeOn } from '../support/axe.ts'
import { keyboard } from '../support/hands.ts'
import { button, itemInHand, openPanel } from '../support/panel-screen.ts'
import { outcomeOnPaper } from '../support/paper-sheets.ts'
import { nothingTooWide } from '../support/width.ts'

const hands = (page: Page) => keyboard(page)
const said = (page: Page) => page.locator('.paper-hand > .notice')
const heading = (page: Page) => page.getByRole('heading', { level: 2 })

test('a panel goes on with paper: sheets are printed, entered by two people, settled, and recorded', async ({
  page,
  application,
}, testInfo) => {
  const session = await openPanel(application, 'London', { inHand: '2.2' })
  await itemInHand(page, '2.2')
  await page.keyboard.press('Alt+Shift+F')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paper')
  await expect(page.getByText('No sheet has been entered.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  const download = page.waitForEvent('download')
  await page.keyboard.press('Alt+S')
  const file = testInfo.outputPath('sheets.html')
  await (await download).saveAs(file)
  await expect(page.getByText('It holds sheets: 60.')).toBeVisible()
  const codes = codesIn(readFileSync(file, 'utf8'))

  await test.step('a code that was misread is told, and put right where it stands', async () => {
    await hands(page).type(page.getByLabel('Code of the sheet'), '2222-2222-22')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('This is not a code as it was printed')
    expect(await axeFaults(page)).toEqual([])
  })

  const ada = codes.get('2.2 Ada Member') ?? ''
  const find = async (code: string): Promise<void> => {
    const field = page.getByLabel('Code of the sheet')
    await field.focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.insertText(code.toLowerCase())
    await page.keyboard.press('Enter')
    await expect(heading(page).filter({ hasText: '2.2 Planning' })).toBeFocused()
  }
  const positions = async (by: string, final: string): Promise<void> => {
    await hands(page).select(page.getByLabel('Who enters it'), by)
    await hands(page).choose(page.getByRole('group', { name: 'First position' }).getByRole('radio', { name: 'Good' }))
    await hands(page).choose(page.getByRole('group', { name: 'Final position' }).getByRole('radio', { name: final }))
    await hands(page).choose(page.getByRole('checkbox', { name: 'The sheet is signed' }))
    await page.keyboard.press('Control+Enter')
  }

  await test.step('the second entry does not show the first, and what differs is settled', async () => {
    await find(ada)
    await expect(page.getByText('First entry. What you enter is shown to nobody')).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await positions('Nia Notes', 'Requires improvement')
    await expect(page.getByText('Waits for its second entry')).toBeVisible()
    await page.keyboard.press('Alt+N')
    await expect(page.getByText('Second entry. The first was made by Nia Notes, and is not shown')).toBeVisible()
    await expect(page.getByLabel('Who enters it').locator('option', { hasText: 'Nia Notes' })).toHaveCount(0)
    await expect(page.getByRole('radio', { name: 'Nothing ticked' }).first()).toBeChecked()
    await positions('Lee Lead', 'Good')
    await expect(said(page)).toContainText('Both entries are in, and they differ.')
    expect(await axeFaults(page)).toEqual([])
    await hands(page).select(page.getByLabel('Who settles it'), 'Dan Deputy')
    const final = page.getByRole('group', { name: 'Final position' })
    await hands(page).choose(final.getByRole('radio', { name: 'Requires improvement' }))
    await page.keyboard.press('Control+Enter')
    await expect(said(page)).toContainText('The positions of Ada Member count, marked as taken on paper.')
    expect(await axeFaults(page)).toEqual([])
  })

  await test.step('an outcome the rules do not allow waits with the reason; put right, it is recorded by the chair', async () => {
    const outcome = async (by: string, direction: string): Promise<void> => {
      await hands(page).select(page.getByLabel('Who enters it'), by)
      await hands(page).select(page.getByLabel('What is ticked as the outcome'), direction)
      await hands(page).choose(page.getByRole('checkbox', { name: /Wider evidence/ }))
      await hands(page).type(page.getByLabel('Rationale, word for word'), 'Meetings say more than the files.')
      for (const { name, role } of session.people)
        if (['chair', 'deputy-chair', 'panel-member'].includes(role))
          await hands(page).choose(page.getByRole('checkbox', { name }).first())
      await hands(page).choose(page.getByRole('checkbox', { name: 'The sheet is signed' }))
      await page.keyboard.press('Control+Enter')
    }
    const code = codes.get('2.2') ?? ''
    const by = (name: string): string => session.people.find((each) => each.name === name)?.person ?? ''
    // Entered wrongly twice, as two people would at other moments of the day.
    for (const name of ['Nia Notes', 'Lee Lead'])
      await application.call('paper.enter', {
        ...{ session: session.id, code, standard: null, by: by(name) },
        content: outcomeOnPaper(session, { direction: 'down' }),
      })
    await page.reload()
    await expect(page.getByText('Waits to be recorded')).toBeVisible()
    await page.keyboard.press('Alt+N')
    await expect(page.getByRole('heading', { name: 'What the sheet says' })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveText('The way downwards is not open: only upwards is.')
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Alt+X')
    await expect(page.getByLabel('Why it is put aside')).toBeFocused()
    await page.keyboard.insertText('The tick was meant for raising.')
    await page.keyboard.press('Enter')
    await expect(said(page)).toContainText('Put aside. The sheet may be entered anew.')

    await application.call('paper.enter', {
      ...{ session: session.id, code, standard: null, by: by('Nia Notes') },
      content: outcomeOnPaper(session, { evidence: '', time: '' }),
    })
    await find(code)
    await expect(page.getByText('Second entry. The first was made by Nia Notes')).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await outcome('Lee Lead', 'Raised')
    await expect(page.getByText('Waits to be recorded')).toBeVisible()
    await page.keyboard.press('Alt+N')
    await expect(page.getByText(/raised the provisional rating from Inadequate to Requires improvement/)).toBeVisible()
    await expect(button(page, 'Record it')).toBeEnabled()
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await expect(said(page)).toContainText('Recorded, and marked as taken on paper.')
  })

  await page.setViewportSize({ width: 640, height: 360 })
  await nothingTooWide(page)

  // The sheets by themselves: readable by everybody, and one page of A4 each.
  await page.setContent(readFileSync(file, 'utf8'))
  expect((await axeOn(page).analyze()).violations.map(({ id }) => id)).toEqual([])
  const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(60)
})

/** By item, and by item and member. */
function codesIn(page: string): ReadonlyMap<string, string> {
  const sheets = page.split('<section class="sheet"').slice(1)
  return new Map(
    sheets.map((sheet) => {
      const standard = /<h1>(\S+)/.exec(sheet)?.[1] ?? ''
      const member = /<p class="member"><bdi>([^,]+)/.exec(sheet)?.[1]
      return [
        member === undefined ? standard : `${standard} ${member}`,
        /class="letters">([^<]+)</.exec(sheet)?.[1] ?? '',
      ]
    }),
  )
}
