/** The projector's window: on the second screen, through sleep and changes of screens, and never more than a look at the room. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BrowserWindow } from '../support/electron-stub.ts'
import { startWindow, type WindowWorld } from '../support/electron-window.ts'

const address = '#/inspections/london/room'
let world: WindowWorld
beforeEach(async () => {
  world = await startWindow()
})
afterEach(() => world.end())

const machine = () => world.electron.machine
const main = (): BrowserWindow => at(0)
const room = (): BrowserWindow => at(1)
function at(place: number): BrowserWindow {
  const window = machine().windows[place]
  if (window === undefined) throw new Error(`there is no window ${place + 1}`)
  return window
}
const from = (window: BrowserWindow) => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame })
const open = (hash = address) => world.electron.ask(from(main()), 'ratings-panel:open-room', hash)
const projector = () => {
  machine().displays = [world.electron.display(1, 0), world.electron.display(2, 1920)]
}

test('fills the second screen, with the page’s own few rights', async () => {
  projector()
  expect(await open()).toBe('The room is on the second screen.')
  expect(room().calls).toContain(`load app://ratings-panel/${address}`)
  expect(room().bounds).toEqual({ x: 1920, y: 0, width: 1920, height: 1080 })
  expect(room().calls.at(-1)).toBe('full screen')
  expect(room().options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
})

test('is a window of its own where there is one screen, and says so', async () => {
  expect(await open()).toMatch(/^There is one screen/)
  expect(room().calls).not.toContain('full screen')
})

test('is opened once, and again after somebody closed it', async () => {
  await open()
  await open()
  expect(machine().windows).toHaveLength(2)
  room().close()
  await open()
  expect(machine().windows).toHaveLength(3)
})

describe('follows the projector', () => {
  test('when it is plugged in, and back when it is pulled out', async () => {
    await open()
    projector()
    world.electron.screen.emit('display-added')
    expect(room().calls.at(-1)).toBe('full screen')
    machine().displays = [world.electron.display(1, 0)]
    world.electron.screen.emit('display-removed')
    expect(room().calls.at(-1)).toBe('no full screen')
  })

  test('when its resolution changes, and after the laptop has slept', async () => {
    projector()
    await open()
    for (const happens of [
      () => world.electron.screen.emit('display-metrics-changed'),
      () => world.electron.powerMonitor.emit('resume'),
    ]) {
      room().bounds = { x: 0, y: 0, width: 800, height: 600 }
      happens()
      expect(room().bounds).toEqual({ x: 1920, y: 0, width: 1920, height: 1080 })
    }
  })

  test('no longer, once it was closed or the application’s window is', async () => {
    await open()
    const before = room()
    before.close()
    const calls = before.calls.length
    world.electron.screen.emit('display-added')
    expect(before.calls).toHaveLength(calls)
    await open()
    main().close()
    expect(at(2).destroyed).toBe(true)
  })
})

test('its page is shown again when it breaks', async () => {
  await open()
  const loads = () => room().calls.filter((each) => each.startsWith('load')).length
  const before = loads()
  room().webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(loads()).toBe(before + 1)
})

describe('its page', () => {
  const asks = (channel: string, asked: unknown) => world.electron.ask(from(room()), channel, asked)

  test('may look at the room', async () => {
    await open()
    expect(await asks('ratings-panel:call', { method: 'application.show', input: {} })).toMatchObject({ ok: true })
  })

  test('may not change anything, save anything, or open anything', async () => {
    await open()
    const call = { method: 'application.identify', input: { person: 'Somebody' } }
    await expect(asks('ratings-panel:call', call)).rejects.toThrow(/in this way/)
    await expect(asks('ratings-panel:call', { method: 'cases.grid', input: {} })).rejects.toThrow(/in this way/)
    await expect(asks('ratings-panel:save-file', {})).rejects.toThrow(/in this way/)
    await expect(asks('ratings-panel:open-room', address)).rejects.toThrow(/in this way/)
  })
})

test('opens on the address of a room and no other', async () => {
  for (const hash of ['#/settings', '//elsewhere', '#/inspections/a/b/room', 7])
    await expect(open(hash as string)).rejects.toThrow(/in this way/)
  expect(machine().windows).toHaveLength(1)
})
