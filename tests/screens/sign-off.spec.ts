/** Sign-off: what is in the way, the page as it will be printed, and the signatures that make the record. */
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from '../support/application.ts'
import { axeFaults } from '../support/axe.ts'
import { closedOver, withBlanks } from '../support/blanks.ts'
import { closed, londonIn, opened, personIn } from '../support/london.ts'
import { doorBehind } from '../support/page-door.ts'
import { yes } from '../support/doors.ts'

const chairSigns = 'Sign as chair: I confirm that the panel decided these ratings.'
const leadSigns = 'Sign as lead inspector: I confirm that the evidence put to the panel is that of the inspection.'

test('without a panel session there is nothing to sign, and the screen says where to begin', async ({
  page,
  application,
}) => {
  const london = await londonIn(doorBehind(application))
  await application.goTo(`/inspections/${london}/sign-off`)
  await expect(page.getByRole('heading', { name: 'There is nothing to sign yet' })).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Go to the panel' }).click()
  await expect(page).toHaveURL(/\/panel$/)
})

test('while the panel sits, nobody can sign and the page with its total is kept back', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const london = await londonIn(door)
  await opened(door, london)
  await application.goTo(`/inspections/${london}/sign-off`)
  await expect(page.getByText('Still without an outcome: 1.1, 1.2')).toBeVisible()
  await expect(page.getByText('The page stands here when every item is decided')).toBeVisible()
  await expect(page.getByText('12 of 30')).toHaveCount(0)
  await expect(page.getByRole('button', { name: chairSigns })).toHaveAttribute('aria-disabled', 'true')
  expect(await axeFaults(page)).toEqual([])
})

test('what is in the way leads to where it is mended, and blanks are accepted in place with a reason', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const inspection = await withBlanks(door)
  await closedOver(door, inspection, '2.3')
  await application.goTo(`/inspections/${inspection}/sign-off`)
  await expect(page.getByText('Two things stand in the way of signing.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go to the panel, item 2.3' })).toHaveAttribute(
    'href',
    /panel\?standard=2\.3$/,
  )
  await expect(page.getByRole('link', { name: 'Go to the key questions, 2.1.1' })).toHaveAttribute(
    'href',
    /question=2\.1\.1$/,
  )
  await expect(page.getByText('The same rationale is given for')).toBeVisible()

  const accept = page.getByRole('button', { name: 'Accept the blanks' })
  await accept.click()
  await expect(page.getByRole('alert')).toHaveText('No reason is given. Say in words why.')
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('Why the blank judgements are accepted').fill('Both files were lost in a flood.')
  await accept.click()
  await expect(page.getByText('One thing stands in the way of signing.')).toBeVisible()
  const { acceptedBlanks } = await yes(door, 'inspections.show', { inspection })
  expect(acceptedBlanks).toEqual([{ question: '2.1.1', blank: 2, reason: 'Both files were lost in a flood.' }])
})

test('a signature is the signatory’s own name, and the last one makes the record', async ({ page, application }) => {
  const door = doorBehind(application)
  const london = await londonIn(door)
  const session = await closed(door, london)
  await application.goTo(`/inspections/${london}/sign-off`)
  await expect(page.getByText('Nothing stands in the way of signing. Two signatures are missing')).toBeVisible()
  await expect(printed(page).getByText('Provisional, not signed').first()).toBeVisible()
  await expect(page.getByText('from then on nobody can change it')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  const chair = page.getByRole('button', { name: chairSigns })
  // It says that it is off; somebody presses it all the same.
  await chair.click({ force: true })
  expect((await yes(door, 'signOff.show', { session: session.id })).signatures[0]?.signedBy).toBeNull()
  await page.getByLabel('Grace Chair, type your name in full').fill('Lee Lead')
  await chair.click()
  await expect(page.getByRole('alert')).toContainText('typed in full: Grace Chair')
  expect(await axeFaults(page)).toEqual([])

  await page.getByLabel('Lee Lead, type your name in full').fill('Lee Lead')
  await page.getByLabel('Grace Chair, type your name in full').fill('Grace Chair')
  // Typing in one box leaves the other as it was; Enter leads to the button, and Enter there signs.
  await expect(page.getByLabel('Lee Lead, type your name in full')).toHaveValue('Lee Lead')
  await page.keyboard.press('Enter')
  await expect(chair).toBeFocused()
  expect((await yes(door, 'signOff.show', { session: session.id })).signatures[0]?.signedBy).toBeNull()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Signed by Grace Chair,')).toBeVisible()
  await expect(page.getByLabel('Lee Lead, type your name in full')).toHaveValue('Lee Lead')
  await expect(page.getByText('One signature is missing: lead inspector.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])

  await page.getByRole('button', { name: leadSigns }).click()
  await expect(page.getByText('The record is made and never changes.').last()).toBeVisible()
  await expect(printed(page).getByText(/^Signed .* by Grace Chair and Lee Lead$/)).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: 'Go to the signed record' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('London')
})

test('the deputy signs for an absent chair, and where nobody can, the screen says so', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const london = await londonIn(door)
  const session = await closed(door, london)
  // Nobody holds the role that is asked for: the session is reopened to ask for it.
  const chair = personIn(session, 'chair')
  await yes(door, 'sessions.reopen', {
    session: session.id,
    by: chair,
    reason: 'The observer signs too.',
    takeEvidenceAgain: false,
  })
  const { quorumOthers, hideTotal } = session.settings
  await yes(door, 'sessions.settings', {
    session: session.id,
    quorumOthers,
    hideTotal,
    signatories: ['chair', 'observer'],
  })
  await yes(door, 'people.set', {
    session: session.id,
    person: chair,
    name: 'Grace Chair',
    role: 'chair',
    present: false,
    asked: true,
  })
  await yes(door, 'sessions.close', { session: session.id, by: personIn(session, 'deputy-chair') })
  await application.goTo(`/inspections/${london}/sign-off`)
  await expect(page.getByLabel('Dan Deputy, type your name in full')).toBeVisible()
  await expect(page.getByText('Nobody on the panel’s list is its observer.')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
})

test('the page prints, fits its column or shows itself in full, and its footnotes stay inside', async ({
  page,
  application,
}) => {
  const door = doorBehind(application)
  const london = await londonIn(door)
  await closed(door, london)
  await application.goTo(`/inspections/${london}/sign-off`)
  await expect(printed(page).getByRole('heading', { level: 1 })).toBeVisible()
  await page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow
    if (frame !== null && frame !== undefined)
      frame.print = () => void (document.documentElement.dataset['printed'] = 'yes')
  })
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes')

  const fitted = await page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().width)
  await page.getByRole('button', { name: 'Full size' }).click()
  await expect(page.locator('iframe')).toHaveCSS('transform', 'matrix(1, 0, 0, 1, 0, 0)')
  const wider = (frame: HTMLElement, than: number): number => Math.abs(frame.offsetWidth - than)
  await expect.poll(() => page.locator('iframe').evaluate(wider, fitted)).toBeLessThan(2)

  const here = page.url()
  const mark = printed(page).locator('sup a').first()
  const footnote = printed(page).locator((await mark.getAttribute('href')) ?? '')
  await expect.poll(() => isInside(page, footnote)).toBe(false)
  await mark.click()
  await expect.poll(() => isInside(page, footnote)).toBe(true)
  expect(page.url()).toBe(here)
})

function printed(page: Page) {
  return page.frameLocator('iframe')
}

/** Whether a part of the printed page is in sight within its frame. */
async function isInside(page: Page, part: Locator): Promise<boolean> {
  const frame = await page.locator('iframe').boundingBox()
  const box = await part.boundingBox()
  return frame !== null && box !== null && box.y >= frame.y - 1 && box.y + box.height <= frame.y + frame.height + 1
}
