// Stands for Electron where its runtime is missing: keeps what it is told and passes messages on as copies, as Electron does.
import { EventEmitter } from 'node:events'

type Handler = (event: unknown, ...asked: readonly unknown[]) => unknown
type Options = { readonly webPreferences: Readonly<Record<string, unknown>>; readonly [name: string]: unknown }

/** A screen of full HD; `x` is where it begins beside the others. */
export function display(id: number, x: number) {
  const area = { x, y: 0, width: 1920, height: 1080 }
  return { id, bounds: area, workArea: area }
}

/** What the test sets before the application starts, and reads afterwards. */
export const machine = {
  isFirstInstance: true,
  appPath: '',
  folder: '',
  displays: [display(1, 0)],
  chosen: { canceled: true, filePaths: [] as readonly string[] },
  savedAt: { canceled: true, filePath: '' },
  saveAsked: null as unknown,
  said: [] as string[],
  exits: [] as number[],
  windows: [] as BrowserWindow[],
  schemes: [] as unknown[],
  menu: [] as readonly MenuItem[],
  exposed: new Map<string, unknown>(),
  handlers: new Map<string, Handler>(),
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  lockData: null as unknown,
  sandboxed: false,
}

export type MenuItem = {
  readonly label?: string
  readonly role?: string
  readonly accelerator?: string
  readonly registerAccelerator?: boolean
  readonly click?: () => void
  readonly submenu?: readonly MenuItem[]
}

class WebContents extends EventEmitter {
  readonly mainFrame = { url: 'app://ratings-panel/' }
  openHandler: (details: { readonly url: string }) => { readonly action: string } = () => ({ action: 'allow' })
  setWindowOpenHandler(handler: typeof this.openHandler): void {
    this.openHandler = handler
  }
  send(channel: string, ...said: readonly unknown[]): void {
    ipcRenderer.emit(channel, {}, ...structuredClone(said))
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly options: Options
  readonly calls: string[] = []
  bounds = { x: 10, y: 20, width: 1000, height: 700 }
  constructor(options: Options) {
    super()
    this.options = options
    machine.windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    this.calls.push(`load ${url}`)
  }
  show = () => void this.calls.push('show')
  focus = () => void this.calls.push('focus')
  restore = () => void this.calls.push('restore')
  maximize = () => void this.calls.push('maximize')
  isMinimized = () => true
  isMaximized = () => this.calls.includes('maximize')
  getNormalBounds = () => this.bounds
  getBounds = () => this.bounds
  setBounds = (bounds: typeof this.bounds) => void (this.bounds = bounds)
  setFullScreen = (full: boolean) => void this.calls.push(full ? 'full screen' : 'no full screen')
  setMenuBarVisibility = () => undefined
  destroyed = false
  isDestroyed = () => this.destroyed
  close(): void {
    this.destroyed = true
    this.emit('closed')
  }
}

class App extends EventEmitter {
  setName = () => undefined
  getAppPath = () => machine.appPath
  getPath = (name: string) => `${machine.folder}/${name}`
  whenReady = async () => undefined
  enableSandbox = () => void (machine.sandboxed = true)
  quit = () => void this.emit('will-quit', { preventDefault: () => undefined })
  exit = (code: number) => void machine.exits.push(code)
  requestSingleInstanceLock = (data: unknown) => {
    machine.lockData = data
    return machine.isFirstInstance
  }
}
export const app = new App()

class Session extends EventEmitter {
  request: Handler | null = null
  check: Handler | null = null
  device: Handler | null = null
  display: Handler | null = null
  beforeRequest: Handler | null = null
  setPermissionRequestHandler = (handler: Handler) => void (this.request = handler)
  setPermissionCheckHandler = (handler: Handler) => void (this.check = handler)
  setDevicePermissionHandler = (handler: Handler) => void (this.device = handler)
  setDisplayMediaRequestHandler = (handler: Handler) => void (this.display = handler)
  webRequest = { onBeforeRequest: (handler: Handler) => void (this.beforeRequest = handler) }
}
export const session = { defaultSession: new Session() }

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly unknown[]) => void machine.schemes.push(...schemes),
  handle: (scheme: string, answer: (request: Request) => Promise<Response>) =>
    void machine.protocols.set(scheme, answer),
}

class Screen extends EventEmitter {
  getAllDisplays = () => machine.displays
  getDisplayMatching = ({ x }: { readonly x: number }) =>
    machine.displays.findLast(({ bounds }) => bounds.x <= x) ?? machine.displays[0]
}
export const screen = new Screen()
export const powerMonitor = new EventEmitter()

export const dialog = {
  showOpenDialog: async () => machine.chosen,
  showSaveDialog: async (_window: unknown, asked: unknown) => {
    machine.saveAsked = asked
    return machine.savedAt
  },
  showMessageBox: async (...asked: readonly unknown[]) => {
    const { message } = asked.at(-1) as { readonly message: string }
    machine.said.push(message)
    return { response: 0 }
  },
  showErrorBox: (_title: string, message: string) => void machine.said.push(message),
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => template,
  setApplicationMenu: (menu: readonly MenuItem[]) => void (machine.menu = menu),
}

export const ipcMain = { handle: (channel: string, handler: Handler) => void machine.handlers.set(channel, handler) }

class Renderer extends EventEmitter {
  invoke = (channel: string, ...asked: readonly unknown[]): Promise<unknown> => {
    const { webContents } = machine.windows.at(-1) ?? {}
    return ask({ sender: webContents, senderFrame: webContents?.mainFrame }, channel, ...asked)
  }
}
export const ipcRenderer = new Renderer()

/** A message from whatever frame the test says it came from. */
export async function ask(from: unknown, channel: string, ...asked: readonly unknown[]): Promise<unknown> {
  const handler = machine.handlers.get(channel)
  if (handler === undefined) throw new Error(`nobody answers ${channel}`)
  return structuredClone(await handler(from, ...structuredClone(asked)))
}

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void machine.exposed.set(name, value),
}
