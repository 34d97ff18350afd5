/** From the start of the window to its end: one instance, one file, its place on the screen, and what is said when something goes wrong. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readWindowState, windowStateFile } from '../../src-main/hosts/electron/window-state.ts'
import { startApplication } from '../../src-main/hosts/worker/start-application.ts'
import { startWindow, type WindowWorld } from '../support/electron-window.ts'

const worlds: WindowWorld[] = []
const start = async (given: Parameters<typeof startWindow>[0] = {}): Promise<WindowWorld> => {
  const world = await startWindow(given)
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end()
})

const open = (file: string) => startApplication({ file, create: true, samples: false, log: () => undefined })

describe('one instance', () => {
  test('a second start ends at once: it opens no window and no file', async () => {
    const second = await start({ before: (machine) => void (machine.isFirstInstance = false) })
    expect(second.electron.machine.windows).toEqual([])
    expect(existsSync(second.file)).toBe(false)
  })

  test('a second start brings the first window forward', async () => {
    const { electron, file } = await start()
    const [window] = electron.machine.windows
    electron.app.emit('second-instance', {}, [], '', { file })
    expect(window?.calls.slice(-3)).toEqual(['restore', 'show', 'focus'])
    expect(electron.machine.said).toEqual([])
    expect(electron.machine.lockData).toEqual({ file })
  })

  test('a second start that names another file is told which one is open', async () => {
    const { electron } = await start()
    electron.app.emit('second-instance', {}, [], '', { file: join('elsewhere', 'b.ratings') })
    electron.app.emit('second-instance', {}, [], '', undefined)
    expect(electron.machine.said).toEqual(['Ratings Panel has a.ratings open. Close it before you open b.ratings.'])
  })
})

describe('a file that cannot be opened', () => {
  test('because another copy has it is refused with a sentence, and no window is shown', async () => {
    const elsewhere: Awaited<ReturnType<typeof open>>[] = []
    const first = await start()
    elsewhere.push(await open(join(first.folder, 'b.ratings')))
    const second = await start({ typed: ['--file', join(first.folder, 'b.ratings')] })
    expect(second.electron.machine.said).toEqual([
      `${join(first.folder, 'b.ratings')}: The inspection file is open in another copy of Ratings Panel. Close that one first.`,
    ])
    expect(second.electron.machine.exits).toEqual([3])
    expect(second.electron.machine.windows[0]?.calls).not.toContain('show')
    // The page, already there, hears the same.
    expect(await second.bridge.call({ method: 'application.show', input: {} })).toMatchObject({
      ok: false,
      refusal: { code: 'file-locked' },
    })
    for (const opened of elsewhere) if (opened.ok) await opened.value.close()
  })

  test('because it is something else is refused with a sentence and left as it was', async () => {
    const { electron, file } = await start({
      before: (_machine, folder) => writeFileSync(join(folder, 'a.ratings'), 'a shopping list'),
    })
    expect(electron.machine.said).toEqual([`${file}: The file is not an inspection file of Ratings Panel.`])
    expect(electron.machine.exits).toEqual([3])
    expect(readFileSync(file, 'utf8')).toBe('a shopping list')
  })

  test('screens that have not been built are missed with a sentence', async () => {
    const { electron, file } = await start({
      before: (_machine, folder) => rmSync(join(folder, 'out'), { recursive: true }),
    })
    expect(electron.machine.said).toEqual(['The screens have not been built. Run “npm run build”, then start again.'])
    expect(electron.machine.exits).toEqual([3])
    expect(existsSync(file)).toBe(false)
  })
})

test('closing the window closes the file, whole, so that another may open it', async () => {
  const { electron, file } = await start()
  electron.machine.windows[0]?.emit('close', {})
  electron.app.emit('window-all-closed')
  await vi.waitFor(() => expect(electron.machine.exits).toEqual([0]), { timeout: 60_000 })
  expect(existsSync(`${file}-wal`)).toBe(false)
  const again = await open(file)
  expect(again.ok).toBe(true)
  if (again.ok) await again.value.close()
})

describe('the place of the window', () => {
  test('is kept beside the file when it closes', async () => {
    const { electron, file } = await start()
    const [window] = electron.machine.windows
    expect(window?.options).toMatchObject({ width: 1280, height: 800, show: false, minWidth: 640, minHeight: 480 })
    window?.emit('close', {})
    expect(JSON.parse(readFileSync(`${file}.window.json`, 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 1000, height: 700 },
      maximized: false,
    })
  })

  const read = (kept: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-place-'))
    const file = windowStateFile(join(folder, 'a.ratings'))
    writeFileSync(file, kept)
    const state = readWindowState(file, [{ x: 0, y: 0, width: 1920, height: 1080 }])
    rmSync(folder, { recursive: true })
    return state
  }

  test('is taken up again', async () => {
    const kept = { bounds: { x: 300, y: 40, width: 900, height: 600 }, maximized: true }
    const { electron } = await start({
      before: (_machine, folder) => writeFileSync(join(folder, 'a.ratings.window.json'), JSON.stringify(kept)),
    })
    const [window] = electron.machine.windows
    expect(window?.options).toMatchObject(kept.bounds)
    expect(window?.calls).toContain('maximize')
  })

  test.each([
    [5000, 40],
    [-900, 40],
    [1900, 40],
    [300, -200],
    [300, 1079],
  ])('is forgotten where no display shows its upper edge any longer (%i, %i), and the size stays', (x, y) => {
    const state = read(JSON.stringify({ bounds: { x, y, width: 900, height: 600 }, maximized: false }))
    expect(state).toEqual({ bounds: { width: 900, height: 600 }, maximized: false })
  })

  test.each([
    '',
    '{',
    'null',
    '7',
    '{"bounds":null}',
    '{"bounds":{"x":"0","y":0,"width":900,"height":600}}',
    '{"bounds":{"x":0,"y":0,"width":1e9,"height":1}}',
    '{"bounds":{"x":0.5,"y":0,"width":900,"height":600}}',
  ])('that cannot be understood is forgotten: %s', (kept) => {
    expect(read(kept)).toEqual({ bounds: { width: 1280, height: 800 }, maximized: false })
  })
})

describe('the menu', () => {
  test('leads to every place and action by name, each with its key', async () => {
    const { electron, bridge } = await start()
    const heard: string[] = []
    bridge.onCommand((command) => heard.push(`an earlier page: ${command}`))
    bridge.onCommand((command) => heard.push(command))
    const items = electron.machine.menu
      .flatMap(({ submenu }) => submenu ?? [])
      .filter(({ click }) => click !== undefined)
    for (const item of items) item.click?.()
    expect(items.map(({ label, accelerator }, place) => [label, accelerator, heard[place]])).toEqual([
      ['New inspection', 'CmdOrCtrl+N', 'new-inspection'],
      ['Import…', 'CmdOrCtrl+I', 'import'],
      ['Export…', 'CmdOrCtrl+E', 'records'],
      ['Inspections', 'Alt+1', 'inspections'],
      ['Ratings', 'Alt+2', 'ratings'],
      ['Sample', 'Alt+Shift+S', 'sample'],
      ['Returns', 'Alt+3', 'import'],
      ['Cases', 'Alt+Shift+C', 'cases'],
      ['Disagreements', 'Alt+Shift+D', 'disagreements'],
      ['Hand-over', 'Alt+Shift+H', 'hand-over'],
      ['Results', 'Alt+Shift+R', 'results'],
      ['Key questions', 'Alt+4', 'key-questions'],
      ['Proposals', 'Alt+5', 'proposals'],
      ['Panel', 'Alt+6', 'panel'],
      ['Sign-off', 'Alt+7', 'sign-off'],
      ['Signed records', 'Alt+8', 'records'],
      ['Settings', 'Alt+9', 'settings'],
      ['Search', 'CmdOrCtrl+K', 'search'],
      ['Keys of this screen', 'F1', 'keys'],
    ])
    expect(heard).toHaveLength(items.length)
  })

  test('makes the page larger, and fills the screen, without the page', async () => {
    const { electron } = await start()
    const view = electron.machine.menu.find(({ label }) => label === 'View')?.submenu ?? []
    expect(view.flatMap(({ role }) => role ?? [])).toEqual(['zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen'])
  })

  test('leaves the keys of the places to the page, which keeps them from a person who is typing', async () => {
    const { electron } = await start()
    const places = electron.machine.menu.find(({ label }) => label === 'Go')?.submenu ?? []
    expect(places.filter(({ label }) => label !== undefined).every((item) => item.registerAccelerator === false)).toBe(
      true,
    )
  })
})

describe('what nobody expected', () => {
  test('is logged, said in a sentence, and ends the application', async () => {
    const { electron, folder } = await start({
      before: (machine) => {
        Object.defineProperty(machine, 'displays', {
          get: () => {
            throw new Error('no display answers')
          },
        })
      },
    })
    const log = join(folder, 'logs', 'ratings-panel.log')
    expect(electron.machine.exits).toEqual([3])
    expect(electron.machine.said).toEqual([
      `Something unexpected happened and Ratings Panel has to close. Everything that was saved is safe. The details are in ${log}`,
    ])
    expect(readFileSync(log, 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z Error: no display answers\n/)
  })

  test('a page that breaks is shown again, with a sentence, on the same file', async () => {
    const { electron, folder, bridge } = await start()
    const [window] = electron.machine.windows
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(window?.calls.filter((call) => call.startsWith('load'))).toHaveLength(2), {
      timeout: 60_000,
    })
    expect(electron.machine.said[0]).toContain('The window has stopped unexpectedly. Everything that was saved is safe')
    expect(readFileSync(join(folder, 'logs', 'ratings-panel.log'), 'utf8')).toContain('crashed')
    expect(await bridge.call({ method: 'application.show', input: {} })).toMatchObject({ ok: true })
  })
})
