/** Runs another program with this one's input and output, and passes on the signals that ask it to stop. */
import { spawn } from 'node:child_process'
import { constants } from 'node:os'

const asksToStop = /** @type {const} */ (['SIGINT', 'SIGTERM'])

/**
 * The program's exit code. Once a signal has asked this program to stop, it ends as soon as the other one has.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @param {(child: import('node:child_process').ChildProcess) => void} [started]
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}, started = () => {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    started(child)
    /** @type {NodeJS.Signals | null} */
    let asked = null
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      asked = signal
      child.kill(signal)
    }
    for (const signal of asksToStop) process.on(signal, passOn)

    /** @param {number} code */
    const ended = (code) => {
      for (const signal of asksToStop) process.off(signal, passOn)
      if (asked !== null) process.exit(128 + constants.signals[asked])
      resolve(code)
    }
    child.on('error', (error) => {
      console.error(`${command} could not be started: ${error.message}`)
      ended(127)
    })
    child.on('exit', (code, signal) => ended(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}
