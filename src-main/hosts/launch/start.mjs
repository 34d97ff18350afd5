/** `npm start`: installs and builds what is missing, then opens the application in its own window, or in the browser where there can be none. */
import { parseArgs } from 'node:util'
import { upToDate } from './build.mjs'
import { chooseHost, mayFetchRuntime, whyNotWindow } from './choose-host.mjs'
import { hasDisplay, openInBrowser } from './display.mjs'
import { projectFolder, ready } from './install.mjs'
import { run } from './run.mjs'
import { failedAt, fetchRuntime, findRuntime } from './runtime.mjs'

const usage = 'Usage: npm start -- [--file PATH] [--no-samples] [--port N] [--end-with-input]'

/**
 * The arguments for the host, checked before anything is installed; null, with a sentence said, where they are not understood.
 *
 * @param {readonly string[]} typed
 */
function understood(typed) {
  try {
    const { values } = parseArgs({
      args: [...typed],
      options: {
        file: { type: 'string' },
        'no-samples': { type: 'boolean' },
        port: { type: 'string' },
        'end-with-input': { type: 'boolean' },
      },
    })
    return { typed, port: values.port !== undefined }
  } catch (surprise) {
    console.error(surprise instanceof Error ? surprise.message : '')
    console.error(usage)
    return null
  }
}

async function start() {
  const asked = understood(process.argv.slice(2))
  if (asked === null) return 2
  const node = await ready()
  if (node === null) return 1
  if (!(await upToDate(node, projectFolder))) return 1

  const here = { display: hasDisplay(), root: process.getuid?.() === 0, port: asked.port }
  const chosen = chooseHost({ ...here, runtime: await runtimeFor(here, node) })
  if (chosen.host === 'browser') return serve(node, asked.typed, chosen.because)

  const code = await run(chosen.runtime, [projectFolder, ...asked.typed], { env: environment() })
  if (code === 0) return 0
  // 3: the window has said itself why it ends (electron/main.ts); anything else is Electron failing on this computer.
  return code === 3 ? 1 : serve(node, asked.typed, 'its own window could not be started here')
}

/**
 * @param {{ readonly display: boolean, readonly root: boolean, readonly port: boolean }} here
 * @param {string} node
 */
async function runtimeFor(here, node) {
  const found = findRuntime(projectFolder)
  if (found !== null || whyNotWindow(here) !== null) return found
  if (!mayFetchRuntime({ environment: process.env, triedAt: failedAt(projectFolder), now: Date.now() })) return null
  console.log('Downloading the runtime of the window (Electron). It is given up if nothing comes for 15 seconds.')
  return fetchRuntime(node, projectFolder)
}

/**
 * @param {string} node
 * @param {readonly string[]} typed
 * @param {string} because
 */
function serve(node, typed, because) {
  console.log(`Ratings Panel opens in the browser, because ${because}. Leave this running; Ctrl C ends it.`)
  return run(
    node,
    ['out/main/loopback.js', ...typed],
    { cwd: projectFolder, env: environment(), stdio: ['inherit', 'pipe', 'inherit'] },
    (child) => {
      child.stdout?.pipe(process.stdout)
      child.stdout?.once('data', (/** @type {Buffer} */ said) => openInBrowser(String(said).trim()))
    },
  )
}

/** A path is meant from where it was typed, also where npm has not said so. */
function environment() {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  return { INIT_CWD: process.cwd(), ...env }
}

process.exitCode = await start()
