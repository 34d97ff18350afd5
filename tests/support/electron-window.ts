// Starts the application's window on the stub of Electron, as Electron would: main process, preload, and a page that holds the bridge.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import type { Bridge } from '../../src-main/api/contract/bridge.ts'
import type * as ElectronStub from './electron-stub.ts'
import { writeScreens } from './loopback.ts'

type Electron = typeof ElectronStub

/** Milliseconds: a limit on waiting, no measurement. */
const patience = 60_000

export type WindowWorld = {
  readonly electron: Electron
  readonly folder: string
  readonly file: string
  /** What the page finds on its window. */
  readonly bridge: Bridge
  readonly end: () => Promise<void>
}

type Given = {
  /** Arguments as typed; without them an inspection file of the test's own, without samples. */
  readonly typed?: readonly string[]
  /** What is different about this machine. */
  readonly before?: (machine: Electron['machine'], folder: string) => void
}

export async function startWindow({ typed, before }: Given = {}): Promise<WindowWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-window-'))
  const file = join(folder, 'a.ratings')
  writeScreens(join(folder, 'out/renderer'))
  mkdirSync(join(folder, 'documents'))
  // Each start is a program of its own.
  vi.resetModules()
  const electron = await import('./electron-stub.ts')
  const { machine } = electron
  Object.assign(machine, { appPath: folder, folder })
  before?.(machine, folder)
  const kept = { argv: process.argv, catching: process.listeners('uncaughtException') }
  process.argv = ['electron', '.', '--enable-logging', ...(typed ?? ['--file', file, '--no-samples'])]
  await import('../../src-main/hosts/electron/main.ts')
  await import('../../src-main/hosts/electron/preload.ts')
  await vi.waitFor(() => {
    if (!isSettled(machine)) throw new Error('the window has neither been shown nor given up')
  }, patience)
  return {
    electron,
    folder,
    file,
    // The preload hands it over under this name; what it holds, the tests are about.
    bridge: machine.exposed.get('ratingsPanel') as Bridge,
    end: async () => {
      if (machine.exits.length === 0) electron.app.quit()
      await vi.waitFor(() => {
        if (machine.isFirstInstance && machine.exits.length === 0) throw new Error('the application has not ended')
      }, patience)
      process.argv = kept.argv
      for (const listener of process.listeners('uncaughtException')) {
        if (!kept.catching.includes(listener)) process.off('uncaughtException', listener)
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isSettled({ windows, exits, isFirstInstance }: Electron['machine']): boolean {
  return !isFirstInstance || exits.length > 0 || windows.some(({ calls }) => calls.includes('show'))
}
