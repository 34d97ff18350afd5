// The projector's window: the same page on the address of the room, on the second screen where there is one.
import { BrowserWindow, powerMonitor, screen } from 'electron'
import { roomWords } from '../../words/room.ts'
import { startPage } from './protocol.ts'
import { pageRights } from './window.ts'

export type Room = {
  /** Opens the window on this address, or brings it forward; where it is, in words. */
  readonly open: (hash: string) => Promise<string>
  readonly window: () => BrowserWindow | null
}

/** `main`: the window that opened it; the room closes with it, and never keeps the application open. */
export function roomBeside(main: BrowserWindow, preload: string): Room {
  let room: BrowserWindow | null = null
  const place = (): void => {
    if (room === null || room.isDestroyed()) return
    const second = secondScreen(main)
    if (second === null) {
      room.setFullScreen(false)
      return
    }
    room.setBounds(second.bounds)
    room.setFullScreen(true)
  }
  // A projector that is plugged in or out, changes its resolution, or comes back after sleep.
  screen.on('display-added', place)
  screen.on('display-removed', place)
  screen.on('display-metrics-changed', place)
  powerMonitor.on('resume', place)
  main.on('closed', () => {
    screen.off('display-added', place)
    screen.off('display-removed', place)
    screen.off('display-metrics-changed', place)
    powerMonitor.off('resume', place)
    if (room !== null && !room.isDestroyed()) room.close()
  })
  return {
    window: () => room,
    open: async (hash) => {
      if (room === null || room.isDestroyed()) {
        const opened = new BrowserWindow({
          width: 1280,
          height: 720,
          title: 'Ratings Panel – the room',
          autoHideMenuBar: true,
          webPreferences: { preload, ...pageRights },
        })
        opened.setMenuBarVisibility(false)
        opened.on('closed', () => {
          room = null
        })
        opened.webContents.on('render-process-gone', () => void opened.loadURL(startPage + hash))
        room = opened
      }
      await room.loadURL(startPage + hash)
      place()
      return secondScreen(main) === null ? roomWords.onOneScreen : roomWords.onSecondScreen
    },
  }
}

/** Any screen but the one the main window is on. */
function secondScreen(main: BrowserWindow): Electron.Display | null {
  const own = screen.getDisplayMatching(main.getBounds())
  return screen.getAllDisplays().find(({ id }) => id !== own.id) ?? null
}
