/** Builds the window and the screens where what was built is older than its sources. */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'

const sources = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/**
 * True when what is built is up to date; false, with the reason said by the build, where it could not be built.
 *
 * @param {string} node
 * @param {string} projectFolder
 * @returns {Promise<boolean>}
 */
export async function upToDate(node, projectFolder) {
  if (isBuilt(projectFolder)) return true
  console.log('Building the screens (npm run build).')
  const started = new Date()
  const builder = join(projectFolder, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const code = await run(node, [builder, 'build', '--logLevel', 'warn'], { cwd: projectFolder })
  if (code !== 0) {
    console.error('The screens could not be built: what stands above gives the reason.')
    return false
  }
  // Dated to the beginning: what was saved during the build is newer and is built next time.
  const stamp = stampIn(projectFolder)
  mkdirSync(join(projectFolder, 'out'), { recursive: true })
  writeFileSync(stamp, '')
  utimesSync(stamp, started, started)
  return true
}

/**
 * @param {string} projectFolder
 * @returns {boolean}
 */
export function isBuilt(projectFolder) {
  const stamp = stampIn(projectFolder)
  if (!existsSync(stamp) || !existsSync(join(projectFolder, 'out', 'renderer', 'index.html'))) return false
  const built = statSync(stamp).mtimeMs
  return sources.every((source) => newest(join(projectFolder, source)) <= built)
}

/** @param {string} projectFolder */
function stampIn(projectFolder) {
  return join(projectFolder, 'out', 'built')
}

/**
 * A folder counts too: it changes when a file in it is renamed or taken away.
 *
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
