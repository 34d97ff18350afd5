/** What every screen must hold in every state: nothing axe finds, nothing wider than a narrow window, and for every action a key that is shown. */
import type { Page } from '@playwright/test'
import { axeFaults } from './axe.ts'

/** A state by its name, and the way to it from the one before; `being read` where the screen is not to come. */
export type State = readonly [name: string, reach: () => Promise<unknown>, stays?: 'being read']

/** One line a fault, with the first state it was found in. */
export async function faultsIn(page: Page, states: readonly State[]): Promise<readonly string[]> {
  const faults = new Map<string, string>()
  for (const [name, reach, stays] of states) {
    await reach()
    // A screen that has been read has its heading.
    if (stays === undefined) await page.locator('h1:not(.waiting)').first().waitFor({ state: 'attached' })
    const found = [...(await keyFaults(page)), ...(await axeFaults(page)), ...(await widthFaults(page))]
    for (const fault of found) if (!faults.has(fault)) faults.set(fault, name)
  }
  return [...faults].map(([fault, name]) => `${name}: ${fault}`)
}

/** At 640 × 360, which is 1280 × 720 at 200 per cent. */
async function widthFaults(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 640, height: 360 })
  // What follows the size of its place does so before the second frame.
  const wider = await page.evaluate(async () => {
    for (let frames = 0; frames < 3; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
    return document.documentElement.scrollWidth - window.innerWidth
  })
  if (before !== null) await page.setViewportSize(before)
  return wider > 0 ? [`${wider} px wider than a window of 640`] : []
}

type Action = {
  readonly name: string
  readonly keys: readonly string[]
  readonly inLine: boolean
  readonly acts: boolean
}

/**
 * A key that is on the screen must be the one that `?` lists for it, and every button has one, there or in the list. What is repeated
 * on each line of a list or a table is reached by Tab and pressed by Enter, which the list says too.
 */
async function keyFaults(page: Page): Promise<readonly string[]> {
  // The room has nothing to press, and a sheet over the page has the keyboard to itself.
  if ((await page.locator('.top-bar').count()) === 0 || (await page.locator('dialog:modal').count()) > 0) return []
  const actions = await page.evaluate(actionsShown)
  const listed = await keysListed(page)
  if (!listed.has('Tab') || !listed.has('Enter'))
    return ['the list of keys does not say how a line is reached and pressed']
  return actions.flatMap(({ name, keys, inLine, acts }) => [
    ...keys
      .filter((key) => !isSame(listed.get(key) ?? '', name))
      .map((key) => `${key} on “${name}” is “${listed.get(key) ?? 'nothing'}” in the list of keys`),
    ...(acts && keys.length === 0 && !inLine && ![...listed.values()].some((label) => isSame(label, name))
      ? [`“${name}” has no key`]
      : []),
  ])
}

/** A place counts what waits there; its key says that one goes there. */
function isSame(label: string, name: string): boolean {
  return label !== '' && (name === label || name.startsWith(label.replace(/^Go to /u, '')))
}

async function keysListed(page: Page): Promise<ReadonlyMap<string, string>> {
  await page.keyboard.press('F1')
  const sheet = page.locator('dialog.sheet')
  await sheet.waitFor()
  const lines = await sheet
    .locator('.key-list > div')
    .evaluateAll((all) =>
      all.map((line) => [
        line.querySelector('dt .hidden')?.textContent ?? '',
        line.querySelector('dd')?.textContent ?? '',
      ]),
    )
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
  return new Map(lines.map(([keys = '', label = '']) => [keys.replace('Ctrl', 'Control'), label]))
}

/** Runs in the page. */
function actionsShown(): readonly Action[] {
  const seen = (element: Element): boolean =>
    element.getClientRects().length > 0 && element.closest('[hidden], .ag-root, .skip') === null
  return [...document.querySelectorAll('button, a.button, [aria-keyshortcuts]')].filter(seen).map((element) => {
    const drawn = element.cloneNode(true) as Element
    for (const keys of drawn.querySelectorAll('.keys, .hint, svg')) keys.remove()
    const label =
      element instanceof HTMLInputElement
        ? (element.labels?.[0]?.querySelector('.choice-text > span')?.textContent ?? '')
        : ''
    const name = element.getAttribute('aria-label') ?? (label === '' ? (drawn.textContent ?? '') : label)
    return {
      name: name.replaceAll(/\s+/gu, ' ').trim(),
      keys: element.getAttribute('aria-keyshortcuts')?.split(' ') ?? [],
      inLine: element.closest('li, tr, .case-question, .new-person') !== null,
      acts: element.matches('button, a.button'),
    }
  })
}
