// The system's own dialogs: choosing returns and results, saving an export, and saying what went wrong.
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { app, dialog, type BrowserWindow } from 'electron'
import type { FileToSave } from '../../api/contract/bridge.ts'
import { mostFileBytes, type GivenFile } from '../../api/contract/shapes.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { readBytes, unreadable } from '../../files/read-file.ts'
import { dialogWords } from '../../words/dialogs.ts'
import { refusalWords } from '../../words/refusals.ts'

/** The files chosen, with their bytes; a file that cannot be read is named with the reason, and none is taken. */
export async function chooseFiles(
  window: BrowserWindow,
  kind: 'returns' | 'results' | 'packs',
): Promise<readonly GivenFile[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: dialogWords.choose[kind],
    properties: ['openFile', 'multiSelections'],
    filters: [
      kind === 'packs'
        ? { name: dialogWords.packs, extensions: ['pack'] }
        : { name: dialogWords.tables, extensions: kind === 'returns' ? ['csv', 'xlsx'] : ['csv'] },
      { name: dialogWords.allFiles, extensions: ['*'] },
    ],
  })
  if (canceled) return []
  const given: GivenFile[] = []
  for (const path of filePaths) {
    const bytes = await bytesOf(path)
    if (!bytes.ok) {
      await sayWrong(window, `${basename(path)}: ${refusalWords(bytes.refusal)}`)
      return []
    }
    given.push({ name: basename(path), base64: Buffer.from(bytes.value).toString('base64') })
  }
  return given
}

/** The path it was saved at; null where nobody chose one, or where it could not be written, which is said. */
export async function saveFile(window: BrowserWindow, file: FileToSave): Promise<string | null> {
  const name = safeName(file.fileName)
  const extension = extname(name).slice(1)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: dialogWords.save,
    defaultPath: join(app.getPath('documents'), name),
    properties: ['showOverwriteConfirmation', 'createDirectory'],
    filters: extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }],
  })
  if (canceled || filePath === '') return null
  const why = await writeWhole(filePath, Buffer.from(file.base64, 'base64'))
  if (why === null) return filePath
  await sayWrong(window, `${basename(filePath)}: ${refusalWords({ code: 'file-not-written', facts: { why } })}`)
  return null
}

export async function sayWrong(window: BrowserWindow, text: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'warning', title: 'Ratings Panel', message: text, buttons: ['OK'] })
}

async function bytesOf(path: string): ReturnType<typeof readBytes> {
  const size = await sizeOf(path)
  if (size > mostFileBytes) return { ok: false, refusal: tooLarge(size) }
  return readBytes(path)
}

function tooLarge(bytes: number): Refusal {
  return { code: 'too-large', facts: { bytes, most: mostFileBytes } }
}

/** 0 where it cannot be told: reading it then gives the reason. */
async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch (surprise) {
    if (unreadable(surprise) === null) throw surprise
    return 0
  }
}

/** Null when the file is there as a whole; otherwise why not, and what was there before is untouched. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<string | null> {
  const unfinished = `${path}.unfinished`
  try {
    await writeFile(unfinished, bytes, { flush: true })
    await rename(unfinished, path)
    return null
  } catch (surprise) {
    if (!(surprise instanceof Error && 'code' in surprise && 'syscall' in surprise)) throw surprise
    await rm(unfinished, { force: true })
    return dialogWords.whyNotWritten(String(surprise.code))
  }
}

/** A file's name and nothing of a path, whatever the page sent. */
function safeName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '-')
    .replace(/^[.\s]+/, '')
    .slice(0, 150)
  return plain === '' ? 'export' : plain
}
