/** Files come in and go out through the system's own dialogs, with their bytes as they are, or with the reason why not. */
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startWindow, type WindowWorld } from '../support/electron-window.ts'

let world: WindowWorld
beforeAll(async () => {
  world = await startWindow()
})
afterAll(() => world.end())
beforeEach(() => void world.electron.machine.said.splice(0))

const choose = (...names: readonly string[]): void => {
  world.electron.machine.chosen = { canceled: false, filePaths: names.map((name) => join(world.folder, name)) }
}
const saveAs = (name: string): void => {
  world.electron.machine.savedAt = { canceled: false, filePath: join(world.folder, name) }
}

describe('choosing files', () => {
  test('hands over each with its name and its bytes, whatever they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    writeFileSync(join(world.folder, 'london.csv'), bytes)
    writeFileSync(join(world.folder, 'leer ü.csv'), '')
    choose('london.csv', 'leer ü.csv')
    expect(await world.bridge.chooseFiles('returns')).toEqual([
      { name: 'london.csv', base64: Buffer.from(bytes).toString('base64') },
      { name: 'leer ü.csv', base64: '' },
    ])
  })

  test('and choosing none hands over none', async () => {
    world.electron.machine.chosen = { canceled: true, filePaths: [] }
    expect(await world.bridge.chooseFiles('results')).toEqual([])
    expect(world.electron.machine.said).toEqual([])
  })

  test('of which one is gone, a folder or too large says so, and takes none', async () => {
    writeFileSync(join(world.folder, 'good.csv'), 'case')
    mkdirSync(join(world.folder, 'folder.csv'))
    writeFileSync(join(world.folder, 'enormous.csv'), '')
    truncateSync(join(world.folder, 'enormous.csv'), 65 * 1_048_576)
    for (const bad of ['gone.csv', 'folder.csv', 'enormous.csv']) {
      choose('good.csv', bad)
      expect(await world.bridge.chooseFiles('returns')).toEqual([])
    }
    expect(world.electron.machine.said).toEqual([
      'gone.csv: There is no such file. Check the path.',
      'folder.csv: The file cannot be read: it is a folder.',
      'enormous.csv: The file is 65 MB; at most 64 MB can be read.',
    ])
  })
})

describe('saving an export', () => {
  const file = {
    fileName: 'london.json',
    mediaType: 'application/json',
    base64: Buffer.from('{"a":1}').toString('base64'),
  }

  test('writes it where the person says, and answers where that is', async () => {
    saveAs('saved.json')
    expect(await world.bridge.saveFile(file)).toBe(join(world.folder, 'saved.json'))
    expect(readFileSync(join(world.folder, 'saved.json'), 'utf8')).toBe('{"a":1}')
  })

  test('writes nothing where the person changes their mind', async () => {
    world.electron.machine.savedAt = { canceled: true, filePath: '' }
    const before = readdirSync(world.folder)
    expect(await world.bridge.saveFile(file)).toBeNull()
    expect(readdirSync(world.folder)).toEqual(before)
  })

  test('that cannot be written says why, and leaves nothing half-written', async () => {
    mkdirSync(join(world.folder, 'taken.json'))
    for (const name of ['nowhere/a.json', 'taken.json']) {
      saveAs(name)
      expect(await world.bridge.saveFile(file)).toBeNull()
    }
    expect(world.electron.machine.said).toEqual([
      'a.json: The file cannot be written: its folder does not exist.',
      'taken.json: The file cannot be written: it is a folder.',
    ])
    expect(existsSync(join(world.folder, 'taken.json.unfinished'))).toBe(false)
  })

  test('offers a name that stays in the folder of documents, whatever the page calls the file', async () => {
    world.electron.machine.savedAt = { canceled: true, filePath: '' }
    for (const fileName of [
      '../../evil.json',
      '..\\evil.json',
      '/etc/passwd',
      'a\u0000b.json',
      '...',
      '',
      'x'.repeat(500),
    ]) {
      await world.bridge.saveFile({ ...file, fileName })
      const { defaultPath } = world.electron.machine.saveAsked as { readonly defaultPath: string }
      expect(defaultPath).toMatch(/\/documents\/[^/\\]+$/)
      expect(defaultPath.length).toBeLessThan(world.folder.length + 200)
    }
  })

  test('of something that is no file is refused', async () => {
    const sender = {
      sender: world.electron.machine.windows[0]?.webContents,
      senderFrame: world.electron.machine.windows[0]?.webContents.mainFrame,
    }
    for (const asked of [null, 'x', {}, { ...file, base64: 7 }, { fileName: 'a' }]) {
      await expect(world.electron.ask(sender, 'ratings-panel:save-file', asked)).rejects.toThrow('cannot be asked')
    }
  })
})
