/** Electron's runtime: where it is, and Electron's own download of it, given up when nothing comes. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The program that runs the window; null where it has not been downloaded. Asking the package itself would start a download.
 *
 * @param {string} projectFolder
 * @returns {string | null}
 */
export function findRuntime(projectFolder) {
  const electron = electronIn(projectFolder)
  const named = join(electron, 'path.txt')
  if (!existsSync(named)) return null
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(electron, 'dist')
  const program = join(folder, readFileSync(named, 'utf8').trim())
  return existsSync(program) ? program : null
}

/**
 * Null where it could not be had: the download failed, or nothing came for `patience` milliseconds.
 *
 * @param {string} node
 * @param {string} projectFolder
 * @param {{ readonly patience?: number, readonly look?: number }} [times]
 * @returns {Promise<string | null>}
 */
export async function fetchRuntime(node, projectFolder, { patience = 15_000, look = 250 } = {}) {
  const electron = electronIn(projectFolder)
  const arriving = mkdtempSync(join(tmpdir(), 'ratings-panel-runtime-'))
  try {
    await new Promise((resolve) => {
      // Everything it fetches goes through a folder of ours first, where its progress can be seen.
      const places = { TMPDIR: arriving, TEMP: arriving, TMP: arriving }
      const child = spawn(node, [join(electron, 'install.js')], {
        stdio: 'ignore',
        env: { ...process.env, ...places, ELECTRON_GET_NO_PROGRESS: '1' },
      })
      let seen = -1
      let since = performance.now()
      const watch = setInterval(() => {
        const size = sizeOf(arriving) + sizeOf(join(electron, 'dist'))
        if (size !== seen) since = performance.now()
        seen = size
        if (performance.now() - since > patience) child.kill('SIGKILL')
      }, look)
      const ended = () => {
        clearInterval(watch)
        resolve(null)
      }
      child.on('error', ended)
      child.on('exit', ended)
    })
  } finally {
    rmSync(arriving, { recursive: true, force: true })
  }
  const runtime = findRuntime(projectFolder)
  if (runtime === null) noteFailure(projectFolder)
  return runtime
}

/**
 * When the download last failed; null where it never has.
 *
 * @param {string} projectFolder
 * @returns {number | null}
 */
export function failedAt(projectFolder) {
  const note = noteIn(projectFolder)
  return existsSync(note) ? statSync(note).mtimeMs : null
}

/** @param {string} projectFolder */
function noteFailure(projectFolder) {
  mkdirSync(join(projectFolder, 'out'), { recursive: true })
  writeFileSync(
    noteIn(projectFolder),
    'Electron’s runtime could not be downloaded. Take this file away to try again.\n',
  )
}

/** @param {string} projectFolder */
function noteIn(projectFolder) {
  return join(projectFolder, 'out', 'runtime-not-downloaded.txt')
}

/** @param {string} projectFolder */
function electronIn(projectFolder) {
  return join(projectFolder, 'node_modules', 'electron')
}

/**
 * Bytes, and one for every entry, so that a folder that fills with empty files grows too.
 *
 * @param {string} folder
 * @returns {number}
 */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true }).reduce((sum, name) => {
    const found = statSync(join(folder, String(name)), { throwIfNoEntry: false })
    return sum + 1 + (found?.isFile() ? found.size : 0)
  }, 0)
}
