/** Two ways of using a screen: with the mouse, and with the keyboard alone. A path written once is gone both ways. */
import { expect, type Locator, type Page } from '@playwright/test'

export type Hands = {
  /** A button or a link. */
  readonly press: (what: Locator) => Promise<void>
  readonly type: (field: Locator, text: string) => Promise<void>
  /** A radio button or a check box. */
  readonly choose: (what: Locator) => Promise<void>
  readonly select: (list: Locator, option: string) => Promise<void>
}

export function mouse(page: Page): Hands {
  return {
    press: (what) => what.click(),
    type: async (field, text) => {
      await field.click()
      await page.keyboard.insertText(text)
    },
    // What is saved as it is chosen shows itself chosen only then.
    choose: (what) => what.click(),
    select: async (list, option) => {
      await list.selectOption({ label: option })
    },
  }
}

/** Tab, Enter, Space, arrows and letters; and the keys the screen shows, where nobody is writing. */
export function keyboard(page: Page): Hands {
  const key = (name: string) => page.keyboard.press(name)
  const reach = (what: Locator, arrived = isHere): Promise<void> => reachByTab(page, what, arrived)
  /** True where the screen's own key has done it. */
  const byItsKey = async (what: Locator): Promise<boolean> => {
    await what.waitFor()
    const shown = (await what.getAttribute('aria-keyshortcuts'))?.split(' ').find((keys) => keys.includes('+'))
    const writing = await page.evaluate(
      () => document.activeElement?.matches('input:not([type=radio], [type=checkbox]), textarea, select') ?? false,
    )
    if (shown === undefined || writing) return false
    await key(shown)
    return true
  }
  return {
    press: async (what) => {
      // While something is being saved its button is off: a person waits.
      await expect(what).toBeEnabled()
      if (!(await isHere(what)) && (await byItsKey(what))) return
      await reach(what)
      await key('Enter')
    },
    type: async (field, text) => {
      await reach(field)
      await page.keyboard.insertText(text)
    },
    choose: async (what) => {
      if (await byItsKey(what)) return
      // Tab reaches a group of radio buttons once, at the one that is chosen or at its first; the arrows go on from there.
      await reach(what, (one) => one.evaluate(isInGroup))
      for (let steps = 0; steps < mostChoices && !(await isHere(what)); steps += 1) await key('ArrowDown')
      if (!(await what.isChecked())) await key('Space')
    },
    select: async (list, option) => {
      await reach(list)
      await key('Home')
      for (let steps = 0; steps < mostChoices && (await chosenIn(list)) !== option; steps += 1) await key('ArrowDown')
      await expect.poll(() => chosenIn(list)).toBe(option)
    },
  }
}

const isHere = (what: Locator): Promise<boolean> => what.evaluate((element) => element === document.activeElement)

export async function reachByTab(page: Page, what: Locator, arrived = isHere): Promise<void> {
  await what.waitFor()
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await arrived(what)) return
    await page.keyboard.press(await what.evaluate(towards))
  }
  throw new Error(`${String(what)} is not reached with ${mostTabs} tabs`)
}

/** Whoever sees it above goes back to it, and not all the way round. */
function towards(wanted: Element): 'Tab' | 'Shift+Tab' {
  const here = document.activeElement ?? document.body
  return here.compareDocumentPosition(wanted) & Node.DOCUMENT_POSITION_PRECEDING ? 'Shift+Tab' : 'Tab'
}

const chosenIn = (list: Locator): Promise<string | undefined> =>
  list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label)

const mostTabs = 150
const mostChoices = 12

function isInGroup(wanted: Element): boolean {
  const here = document.activeElement
  if (here === wanted) return true
  return (
    here instanceof HTMLInputElement &&
    wanted instanceof HTMLInputElement &&
    wanted.type === 'radio' &&
    here.name === wanted.name
  )
}
