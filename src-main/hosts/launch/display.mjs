/** Whether there is a display here, and the browser its owner is used to. */
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @returns {boolean} */
export function hasDisplay() {
  if (process.platform === 'darwin' || process.platform === 'win32') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/**
 * Where there is no browser with a display, the address on standard output is enough.
 *
 * @param {string} address
 */
export function openInBrowser(address) {
  const opener = openerHere()
  if (opener === null) return
  const [command, ...args] = opener
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => console.error('The browser did not open: open the address yourself.'))
  child.unref()
}

/** @returns {readonly [string, ...string[]] | null} */
function openerHere() {
  if (process.platform === 'darwin') return ['open']
  if (process.platform === 'win32') return ['cmd', '/c', 'start', '""']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return hasDisplay() && folders.some((folder) => existsSync(join(folder, 'xdg-open'))) ? ['xdg-open'] : null
}
