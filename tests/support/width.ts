/** What a narrow window must hold: nothing that is wider than it. */
import { expect, type Page } from '@playwright/test'

export async function nothingTooWide(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
}
