/** The panel's screen in a test: where it is, what is on it, and a session taken as far as the test begins to be interesting. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { SessionView } from '../../src-main/api/contract/views.ts'
import type { GivenOutcome } from '../../src-main/api/contract/shapes.ts'
import type { Application } from './application.ts'
import { yes } from './doors.ts'
import { decide, inspectionOf, opened, personIn } from './london.ts'
import { doorBehind } from './page-door.ts'

export function panelAddress(inspection: string): string {
  return `/inspections/${inspection}/panel`
}

export function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name })
}

/** The item stands on the screen with its choices, and the focus is on the first of them. */
export async function itemInHand(page: Page, standard: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${standard} `))
  await expect(page.getByRole('radio').first()).toBeFocused()
}

export function agenda(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Agenda' })
}

/** A sample's panel, open, with these items decided as published and one of them in hand, on the screen. */
export async function openPanel(
  application: Application,
  provider: string,
  { decided = [], inHand }: { readonly decided?: readonly string[]; readonly inHand?: string } = {},
): Promise<SessionView> {
  const door = doorBehind(application)
  const session = await opened(door, await inspectionOf(door, provider))
  for (const standard of decided) {
    const { published } = await yes(door, 'items.show', { session: session.id, standard })
    const outcomes = published.length === 0 ? [{ outcome: 'stands' as const }] : published
    for (const outcome of outcomes) await decide(door, session, standard, asGiven(outcome))
  }
  if (inHand !== undefined)
    await application.call('items.call', { session: session.id, standard: inHand, by: personIn(session, 'chair') })
  await application.goTo(panelAddress(session.inspection.id))
  return session
}

/** Without the standard, which is asked for beside the outcome. */
function asGiven({ standard: _, ...outcome }: { readonly standard?: string; readonly outcome: string }): GivenOutcome {
  return outcome as GivenOutcome
}
