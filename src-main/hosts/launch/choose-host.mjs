/** Which host shows the application on this computer, and the reason where it is not the window. */

/**
 * What is known about the computer and about what was asked.
 *
 * @typedef {{
 *   readonly runtime: string | null,
 *   readonly display: boolean,
 *   readonly root: boolean,
 *   readonly port: boolean,
 * }} Here
 * `runtime`: Electron's program, where it is; `port`: whether a port was named, which only the browser's host has.
 */

/**
 * @param {Here} here
 * @returns {{ readonly host: 'window', readonly runtime: string } | { readonly host: 'browser', readonly because: string }}
 */
export function chooseHost({ runtime, display, root, port }) {
  const because = whyNotWindow({ display, root, port })
  if (because !== null) return { host: 'browser', because }
  if (runtime === null)
    return { host: 'browser', because: 'the runtime of its own window (Electron) is not on this computer' }
  return { host: 'window', runtime }
}

/**
 * What no download could change; null where only the runtime is in question.
 *
 * @param {Omit<Here, 'runtime'>} here
 * @returns {string | null}
 */
export function whyNotWindow({ display, root, port }) {
  if (port) return 'a port was asked for'
  if (!display) return 'this computer has no display for a window of its own'
  // The window's page is shut into a sandbox, which root cannot have; without the sandbox there is no window.
  if (root) return 'a window of its own is not opened for the root user'
  return null
}

/**
 * Electron's own download is tried once a day at most, and never by a machine that only tests.
 *
 * @param {{ readonly environment: Readonly<Record<string, string | undefined>>, readonly triedAt: number | null, readonly now: number }} here
 * @returns {boolean}
 */
export function mayFetchRuntime({ environment, triedAt, now }) {
  const automatic = environment['CI'] !== undefined && environment['CI'] !== '' && environment['CI'] !== 'false'
  return !automatic && (triedAt === null || now - triedAt > oneDay)
}

const oneDay = 24 * 60 * 60 * 1000
