/** What axe finds on the screen as it is shown now: nothing, or one line a fault. Dark differs by its colours, so there only they are tried. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export async function axeFaults(page: Page): Promise<readonly string[]> {
  const light = await faultsIn(page, 'light', axeOn(page))
  const dark = await faultsIn(page, 'dark', axeOn(page).withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

/**
 * Every rule of axe, and of what it finds only the faults: describing all that is right takes it seconds on a large screen, and so does
 * the blank page it otherwise opens to put frames together. The one frame there is, the printed page, runs no script, axe's neither; it
 * is tested by itself (ratings-page.spec.ts).
 */
export function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .exclude('iframe')
}

async function faultsIn(page: Page, colorScheme: 'light' | 'dark', axe: AxeBuilder): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}
