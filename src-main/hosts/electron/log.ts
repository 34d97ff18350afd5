// The log: what nobody expected, with its moment, for whoever mends it. It holds no judgement and no name.
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

export type Log = { readonly file: string; readonly write: (surprise: string) => void }

export function logIn(file: string): Log {
  return {
    file,
    write: (surprise) => {
      mkdirSync(dirname(file), { recursive: true })
      appendFileSync(file, `${new Date().toISOString()} ${surprise}\n`)
    },
  }
}
