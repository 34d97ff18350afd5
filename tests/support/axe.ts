/** What axe finds on the screen as it is shown now: nothing, or one line a fault. Dark differs by its colours, so there only they are tried. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export async function axeFaults(page: Page): Promise<readonly string[]> {
  const light = await faultsIn(page, 'light', (axe) => axe)
  const dark = await faultsIn(page, 'dark', (axe) => axe.withRules('color-contrast'))
  await page.emulateMedia({ colorScheme: 'light' })
  return [...light, ...dark]
}

async function faultsIn(
  page: Page,
  colorScheme: 'light' | 'dark',
  ruled: (axe: AxeBuilder) => AxeBuilder,
): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  // The printed page inside its frame runs no script, axe's neither; it is tested by itself (ratings-page.spec.ts).
  const { violations } = await ruled(new AxeBuilder({ page }).exclude('iframe')).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}
