// The application in a window of its own: opens the inspection file, shows the screens, and closes both together.
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { app, dialog, screen, session, type BrowserWindow } from 'electron'
import { dialogWords } from '../../words/dialogs.ts'
import { hostWords } from '../../words/hosts.ts'
import { refusalWords } from '../../words/refusals.ts'
import { placeOf } from '../cli/places.ts'
import { defaultInspectionFile, makeDefaultFolder } from '../inspection-file.ts'
import { builtScreens, type Screens } from '../screens.ts'
import { surpriseText } from '../surprise.ts'
import { startApplication } from '../worker/start-application.ts'
import { answerWindow } from './answers.ts'
import type { Told } from './channels.ts'
import { sayWrong } from './dialogs.ts'
import { guardContents, guardSession } from './guards.ts'
import { logIn, type Log } from './log.ts'
import { showMenu } from './menu.ts'
import { nameScheme, serveScreens } from './protocol.ts'
import { roomBeside } from './room-window.ts'
import { bringForward, loadScreens, openWindow } from './window.ts'
import { readWindowState, windowStateFile, writeWindowState } from './window-state.ts'

/** Not 1, with which Electron itself ends where it cannot start: the launcher tells the two apart. */
const endedWithReason = 3

type Asked = { readonly file: string; readonly isDefault: boolean; readonly samples: boolean }

/** Nothing may be awaited before this returns: Electron is not ready until its main module has run. */
function start(): void {
  app.setName('Ratings Panel')
  const asked = readArguments(process.argv)
  if (!app.requestSingleInstanceLock({ file: asked.file })) {
    app.quit()
    return
  }
  nameScheme()
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  app.on('window-all-closed', () => app.quit())
  const log = logIn(join(app.getPath('logs'), 'ratings-panel.log'))
  process.on('uncaughtException', (surprise) => giveUp(log, surprise))
  app
    .whenReady()
    .then(() => open(asked, log))
    .catch((surprise: unknown) => giveUp(log, surprise))
}

async function open({ file, isDefault, samples }: Asked, log: Log): Promise<void> {
  const screens = builtScreens(join(app.getAppPath(), 'out/renderer'))
  if (screens === null) return refuse(hostWords.screensNotBuilt)
  if (isDefault) await makeDefaultFolder(file)
  // The page loads while the file is opened; it is shown when both are done.
  const starting = startApplication({ file, create: true, samples, log: log.write })
  const window = prepareWindow(file, screens, log)
  answerWindow(window, starting, roomBeside(window, join(app.getAppPath(), 'out/preload/preload.cjs')))
  const [application] = await Promise.all([starting, loadScreens(window)])
  if (!application.ok) return refuse(`${file}: ${refusalWords(application.refusal)}`)
  app.on('will-quit', (event) => {
    event.preventDefault()
    application.value
      .close()
      .then(() => app.exit(0))
      .catch((surprise: unknown) => giveUp(log, surprise))
  })
  window.show()
}

function prepareWindow(file: string, screens: Screens, log: Log): BrowserWindow {
  guardSession(session.defaultSession)
  serveScreens(screens)
  const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
  const window = openWindow(
    join(app.getAppPath(), 'out/preload/preload.cjs'),
    readWindowState(windowStateFile(file), displays),
  )
  const command: Told = 'ratings-panel:command'
  showMenu((name) => window.webContents.send(command, name))
  window.on('close', () => keepWindowState(window, file, log))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write(`the page of the window is gone: ${reason}`)
    dialog
      .showMessageBox(window, { type: 'error', message: dialogWords.pageStopped, buttons: [dialogWords.showAgain] })
      .then(() => loadScreens(window))
      .catch((surprise: unknown) => giveUp(log, surprise))
  })
  app.on('second-instance', (_event, _argv, _folder, other) => {
    bringForward(window)
    const asked = fileAsked(other)
    if (asked === null || asked === file) return
    sayWrong(window, dialogWords.otherFileOpen(basename(file), basename(asked))).catch((surprise: unknown) =>
      giveUp(log, surprise),
    )
  })
  return window
}

function keepWindowState(window: BrowserWindow, file: string, log: Log): void {
  try {
    writeWindowState(windowStateFile(file), window.getNormalBounds(), window.isMaximized())
  } catch (surprise) {
    // The window closes all the same: next time it opens where it opened the first time.
    log.write(surpriseText(surprise))
  }
}

/** Electron's and Chromium's own switches stand among ours. */
function readArguments(argv: readonly string[]): Asked {
  const { values } = parseArgs({
    args: argv.slice(1),
    options: { file: { type: 'string' }, 'no-samples': { type: 'boolean' } },
    strict: false,
  })
  const named = typeof values.file === 'string' && values.file !== '' ? placeOf(values.file) : null
  return { file: named ?? defaultInspectionFile(), isDefault: named === null, samples: values['no-samples'] !== true }
}

function fileAsked(other: unknown): string | null {
  if (typeof other !== 'object' || other === null || !('file' in other)) return null
  return typeof other.file === 'string' ? other.file : null
}

function refuse(sentence: string): void {
  dialog.showErrorBox('Ratings Panel', sentence)
  app.exit(endedWithReason)
}

function giveUp(log: Log, surprise: unknown): void {
  log.write(surpriseText(surprise))
  dialog.showErrorBox('Ratings Panel', dialogWords.unexpected(log.file))
  app.exit(endedWithReason)
}

start()
