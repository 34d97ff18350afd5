// The one window: a sandboxed page that shows the screens and speaks to the application through the bridge alone.
import { BrowserWindow } from 'electron'
import { startPage } from './protocol.ts'
import type { WindowState } from './window-state.ts'

/** Wide enough for the panel's item beside its agenda; smaller and the words wrap. */
const smallest = { minWidth: 640, minHeight: 480 }

/** What any page of ours may do: as little as Electron allows. */
export const pageRights = {
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
  // Electron's spelling checker downloads its dictionaries.
  spellcheck: false,
} as const

/** Loaded but not shown: whoever opens it decides when there is something to see. */
export function openWindow(preload: string, { bounds, maximized }: WindowState): BrowserWindow {
  const window = new BrowserWindow({
    ...bounds,
    ...smallest,
    show: false,
    title: 'Ratings Panel',
    webPreferences: { preload, ...pageRights },
  })
  if (maximized) window.maximize()
  return window
}

/** Answers once the page could be shown. */
export function loadScreens(window: BrowserWindow): Promise<void> {
  return window.loadURL(startPage)
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
