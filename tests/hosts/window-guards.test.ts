/** What the page in the window may do: speak through the bridge, and nothing else, whatever page it has become. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWindow, type WindowWorld } from '../support/electron-window.ts'

let world: WindowWorld
beforeAll(async () => {
  world = await startWindow()
})
afterAll(() => world.end())

const window = () => {
  const [first] = world.electron.machine.windows
  if (first === undefined) throw new Error('no window was opened')
  return first
}

/** Whether whoever listens to the event has prevented it. */
function isPrevented(
  emitter: { emit(name: string, event: unknown): boolean },
  name: string,
  about: object = {},
): boolean {
  const event = { ...about, prevented: false, preventDefault: () => void (event.prevented = true) }
  emitter.emit(name, event)
  return event.prevented
}

test('the page is in a sandbox, apart from the preload, without Node, and without a download of dictionaries', () => {
  expect(world.electron.machine.sandboxed).toBe(true)
  expect(window().options.webPreferences).toEqual({
    preload: `${world.folder}/out/preload/preload.cjs`,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  })
})

test('the page is given the bridge and nothing of Electron or Node', () => {
  expect([...world.electron.machine.exposed.keys()]).toEqual(['ratingsPanel'])
  expect(Object.keys(world.bridge).toSorted()).toEqual([
    'call',
    'chooseFiles',
    'host',
    'onCommand',
    'openRoom',
    'progressOf',
    'saveFile',
    'stop',
  ])
})

describe('its own protocol', () => {
  const answer = (url: string, method = 'GET') =>
    world.electron.machine.protocols.get('app')?.(new Request(url, { method }))

  test('is a standard and secure one, named before Electron is ready, and no privilege bypasses the policy', () => {
    expect(world.electron.machine.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
    expect(window().calls).toContain('load app://ratings-panel/')
  })

  test('serves the built screens with the policy that lets no script in but ours', async () => {
    const page = await answer('app://ratings-panel/')
    expect(await page?.text()).toContain('<title>Ratings Panel</title>')
    const policy = page?.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';")
    expect(page?.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await answer('app://ratings-panel/assets/index-hZB_PrwR.js'))?.headers.get('content-type')).toContain(
      'javascript',
    )
  })

  test('leads to no other file and no other host, and takes nothing in', async () => {
    const addresses = [
      'app://ratings-panel/../a.ratings',
      'app://ratings-panel/..%2f..%2f..%2fa.ratings',
      'app://ratings-panel/%2e%2e/%2e%2e/a.ratings',
      'app://ratings-panel.example.org/',
      'app://elsewhere/index.html',
      'app://ratings-panel:81/',
    ]
    for (const address of addresses) expect([address, (await answer(address))?.status]).toEqual([address, 404])
    expect((await answer('app://ratings-panel/', 'POST'))?.status).toBe(404)
  })
})

describe('the page may not', () => {
  test('leave, be led elsewhere, or let a frame leave', () => {
    const { webContents } = window()
    expect(isPrevented(webContents, 'will-navigate', { url: 'https://example.org/' })).toBe(true)
    expect(isPrevented(webContents, 'will-navigate', { url: 'app://ratings-panel/' })).toBe(true)
    expect(isPrevented(webContents, 'will-redirect', { url: 'https://example.org/' })).toBe(true)
    const frame = { isMainFrame: false }
    expect(isPrevented(webContents, 'will-frame-navigate', { ...frame, url: 'https://example.org/' })).toBe(true)
    expect(isPrevented(webContents, 'will-frame-navigate', { ...frame, url: 'file:///etc/passwd' })).toBe(true)
    expect(isPrevented(webContents, 'will-frame-navigate', { isMainFrame: true, url: 'about:srcdoc' })).toBe(true)
    // The ratings page is shown in a frame that is written into the page.
    expect(isPrevented(webContents, 'will-frame-navigate', { ...frame, url: 'about:srcdoc' })).toBe(false)
  })

  test('open a window or hold another page in itself', () => {
    expect(window().webContents.openHandler({ url: 'app://ratings-panel/' })).toEqual({ action: 'deny' })
    expect(window().webContents.openHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' })
    expect(isPrevented(window().webContents, 'will-attach-webview')).toBe(true)
  })

  test('have any permission, device or screen', () => {
    const { defaultSession } = world.electron.session
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
      'openExternal',
      'unknown',
    ]) {
      const answers: unknown[] = []
      defaultSession.request?.(null, permission, (answer: unknown) => answers.push(answer))
      defaultSession.display?.({}, (answer: unknown) => answers.push(answer))
      expect([permission, ...answers]).toEqual([permission, false, null])
      expect(defaultSession.check?.(null, permission, 'app://ratings-panel')).toBe(false)
      expect(defaultSession.device?.({ deviceType: 'usb' })).toBe(false)
    }
  })

  test('download, or ask anything of the network or the disk', () => {
    const { defaultSession } = world.electron.session
    expect(isPrevented(defaultSession, 'will-download')).toBe(true)
    const isCancelled = (url: string): unknown => {
      const answers: unknown[] = []
      defaultSession.beforeRequest?.({ url }, (answer: unknown) => answers.push(answer))
      return answers[0]
    }
    const outside = [
      'https://example.org/',
      'http://127.0.0.1:80/',
      'ws://example.org/',
      'file:///etc/passwd',
      'app://elsewhere/',
      'ftp://example.org/',
      'chrome://gpu',
      'not an address',
    ]
    for (const url of outside) expect([url, isCancelled(url)]).toEqual([url, { cancel: true }])
    for (const url of ['app://ratings-panel/assets/a.js', 'data:,', 'blob:app://ratings-panel/1']) {
      expect([url, isCancelled(url)]).toEqual([url, { cancel: false }])
    }
  })
})

describe('a message', () => {
  const call = { method: 'application.show', input: {} }
  const channels = ['ratings-panel:call', 'ratings-panel:choose-files', 'ratings-panel:save-file']

  test('from the page of the window is answered', async () => {
    expect(await world.bridge.call(call)).toMatchObject({ ok: true, value: { file: world.file, inspections: [] } })
  })

  test('from a frame in it, from another page, or from one that is gone is refused', async () => {
    const { webContents } = window()
    const senders = [
      { sender: webContents, senderFrame: { url: 'app://ratings-panel/' } },
      { sender: webContents, senderFrame: null },
      { sender: {}, senderFrame: webContents.mainFrame },
    ]
    for (const sender of senders) {
      for (const channel of channels)
        await expect(world.electron.ask(sender, channel, call)).rejects.toThrow('was refused')
    }
    for (const url of ['https://example.org/', 'app://ratings-panel.example.org/', 'file:///index.html', '']) {
      webContents.mainFrame.url = url
      const become = { sender: webContents, senderFrame: webContents.mainFrame }
      for (const channel of channels)
        await expect(world.electron.ask(become, channel, call)).rejects.toThrow('was refused')
    }
    webContents.mainFrame.url = 'app://ratings-panel/'
  })

  test('that is no call, or names a hostile method, is refused as at every other door', async () => {
    const sender = { sender: window().webContents, senderFrame: window().webContents.mainFrame }
    for (const asked of [null, 7, 'application.show', [], { input: {} }, { method: {}, input: {} }]) {
      expect(await world.electron.ask(sender, 'ratings-panel:call', asked)).toMatchObject({
        ok: false,
        refusal: { code: 'input-wrong' },
      })
    }
    for (const method of ['__proto__', 'constructor', 'toString']) {
      expect(await world.bridge.call({ method, input: {} })).toMatchObject({
        ok: false,
        refusal: { code: 'method-unknown' },
      })
    }
  })
})
