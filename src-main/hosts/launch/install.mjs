/** Makes a fresh copy ready: installs what the lock file names where it is missing, and finds the Node to run with. */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url))

/** The first Node that runs TypeScript from source without a flag. */
const oldestNode = { major: 22, minor: 18 }

/**
 * The Node to run the project with, first on the path of everything started from here; null, with a sentence said, where there is none.
 *
 * @returns {Promise<string | null>}
 */
export async function ready() {
  if (!(await installed())) {
    console.error('The packages could not be installed: what npm says above gives the reason. Then run this again.')
    return null
  }
  const node = findNode()
  if (node === null) {
    console.error(
      `This computer needs Node ${oldestNode.major}.${oldestNode.minor} or newer (24 is best); it has ${process.versions.node}. Only on 64-bit Linux does it come with the packages.`,
    )
    return null
  }
  process.env['PATH'] = [binFolder, dirname(node), process.env['PATH']].join(delimiter)
  return node
}

const binFolder = join(projectFolder, 'node_modules', '.bin')

/** @returns {Promise<boolean>} */
async function installed() {
  const lock = join(projectFolder, 'package-lock.json')
  const done = join(projectFolder, 'node_modules', '.package-lock.json')
  if (existsSync(done) && statSync(done).mtimeMs >= statSync(lock).mtimeMs) return true

  console.log('Installing the packages that package-lock.json names (npm ci).')
  const args = ['ci', '--include=dev', '--include=optional']
  // npm says which npm and Node it runs on. They are called by name, because npm ci replaces node_modules and with it the first `node` on the path.
  const { npm_execpath: npm, npm_node_execpath: itsNode } = process.env
  const code =
    npm !== undefined && npm.endsWith('npm-cli.js')
      ? await run(itsNode ?? process.execPath, [npm, ...args], { cwd: projectFolder })
      : await run('npm', args, { cwd: projectFolder, shell: process.platform === 'win32' })
  return code === 0
}

/** @returns {string | null} */
function findNode() {
  const packaged = join(binFolder, 'node')
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged
  return isNewEnough(process.versions.node) ? process.execPath : null
}

/** @param {string} version */
function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > oldestNode.major || (major === oldestNode.major && minor >= oldestNode.minor)
}
