/**
 * A panel played through from a script: by keys alone, on a clock the script moves on, with the room in a second tab. After every
 * act the focus must be somewhere: whoever has no mouse cannot go and fetch it.
 */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { test as base } from './application.ts'
import { keyboard, type Hands } from './hands.ts'
import { button } from './session-path.ts'

/** Moves the clock of the host to this time of the panel's day: `10:05`. */
type Clock = (time: string) => void

const day = '2019-07-12'
/** British Summer Time. */
const moment = (time: string): string => `${day}T${time}:00+01:00`

export const test = base.extend<{ readonly clock: Clock }>({
  clock: [
    // Playwright asks for the first parameter to be written so.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-clock-'))
      const file = join(folder, 'clock')
      const clock: Clock = (time) => {
        // The host reads it at any moment: it finds the one or the other.
        writeFileSync(`${file}.next`, moment(time))
        renameSync(`${file}.next`, file)
      }
      clock('09:00')
      // The host is started by the fixture after this one, with the environment as it is then.
      const given = {
        STANDING_CLOCK: file,
        NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'standing-clock.ts')).href}`,
        TZ: 'Europe/London',
      }
      Object.assign(process.env, given)
      await use(clock)
      for (const name of Object.keys(given)) delete process.env[name]
      rmSync(folder, { recursive: true })
    },
    { auto: true },
  ],
  timezoneId: 'Europe/London',
})

/** From here on a pointer that touches the page fails the test. */
export async function keysAlone(page: Page): Promise<Hands> {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(
        kind,
        () => {
          throw new Error(`a ${kind} was used`)
        },
        true,
      )
  })
  await page.reload()
  const { press, type, choose, select } = keyboard(page)
  return {
    press: async (what) => {
      await press(what)
      await focusStays(page)
    },
    type,
    choose: async (what) => {
      await choose(what)
      await focusStays(page)
    },
    select,
  }
}

export async function focusStays(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'nothing')).not.toBe('BODY')
}

export async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
  await focusStays(page)
}

/** A second tab of the room, of which every text it ever renders is kept. */
export type RoomTab = {
  readonly shows: (text: string | RegExp) => Promise<void>
  readonly everything: () => Promise<string>
}

/** The chair shows the room by its key; the laptop stays in front. */
export async function openRoom(page: Page): Promise<RoomTab> {
  await expect(button(page, 'Show the room')).toBeVisible()
  const [room] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('Alt+Shift+B')])
  await room.evaluate(() => {
    const seen = new Set<string>()
    const look = (): void => {
      seen.add(document.body.innerText)
      document.documentElement.dataset['seen'] = JSON.stringify([...seen])
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true })
    look()
  })
  await page.bringToFront()
  return {
    shows: (text) => expect(room.getByText(text).first()).toBeVisible(),
    everything: async () => {
      const seen = await room.evaluate(() => document.documentElement.dataset['seen'] ?? '[]')
      return (JSON.parse(seen) as readonly string[]).join('\n')
    },
  }
}

/** The sentence that is read back, letter for letter. */
export async function readBack(page: Page): Promise<string> {
  await expect(button(page, 'Agree')).toBeFocused()
  return (await page.locator('#read-back .sentence').textContent()) ?? ''
}

/** Enter, and the panel goes on. */
export async function agreed(page: Page): Promise<void> {
  await page.keyboard.press('Enter')
  await expect(button(page, 'Agree')).toHaveCount(0)
  await focusStays(page)
}

/** The next item: Enter, because the focus waits on its call; its own key, where the focus is on something else that was asked for. */
export async function called(page: Page, standard: string, key: 'Enter' | 'Alt+C' = 'Enter'): Promise<void> {
  const call = button(page, `Call ${standard}`)
  if (key === 'Enter') await expect(call).toBeFocused()
  else await expect(call).toBeVisible()
  await page.keyboard.press(key)
  await expect(page.getByRole('region', { name: /^(Outcome|Read back)$/ })).toBeVisible()
  await focusStays(page)
}

/** What a key press downloads. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()])
  return readFileSync(await download.path(), 'utf8')
}

/** The minutes as they are read, line by line, from the heading `Attendance` on. */
export function linesOf(minutes: string): readonly string[] {
  const lines = minutes
    .replace(/<style>.*?<\/style>/su, '')
    // A cell and an item of a list is a line of its own; words in the middle of a line stay in it.
    .replaceAll(/<\/?(?:bdi|span|b|small)\b[^>]*>/gu, '')
    .replaceAll(/<[^>]+>/gu, '\n')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.slice(lines.indexOf('Attendance'))
}

/** `12 July 2019, 10:05:00` */
export const onTheDay = (time: string): string => `12 July 2019, ${time}:00`
/** As the record writes the same moment. */
export const inTheRecord = (time: string): string => new Date(moment(time)).toISOString()

/** What the command line says of a record that was saved. */
export async function verified(file: string): Promise<string> {
  const commandLine = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts')
  const env = { ...process.env, NODE_OPTIONS: '' }
  return (await promisify(execFile)(process.execPath, [commandLine, 'verify', file], { env })).stdout
}
