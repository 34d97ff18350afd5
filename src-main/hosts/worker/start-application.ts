// Starts the application in a thread of its own and speaks to it by numbered messages; says so when that thread has died.
import { Worker } from 'node:worker_threads'
import type { Answer, Call } from '../../api/contract/contract.ts'
import type { Progress } from '../../api/contract/progress.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { hostWords } from '../../words/hosts.ts'
import { surpriseText } from '../surprise.ts'
import type { FromWorker, Opening, ToWorker } from './messages.ts'

export type RunningApplication = {
  readonly file: string
  readonly call: (call: Call) => Promise<Answer<unknown>>
  /** Of a call under way, by the name its caller gave it; null where it has not said anything yet, or is answered. */
  readonly progress: (watch: string) => Progress | null
  /** The call answers that it was stopped, unless it was done already. */
  readonly stop: (watch: string) => void
  /** Once everything asked before is answered and the file is closed. */
  readonly close: () => Promise<void>
}

export type StartOptions = Opening & {
  /** Told what was not expected, as text for the log. */
  readonly log: (surprise: string) => void
}

/** Throws only what nobody expected; a file that cannot be opened is refused. */
export async function startApplication({ log, ...opening }: StartOptions): Promise<Result<RunningApplication>> {
  const worker = new Worker(workerFile(), { workerData: opening, execArgv: [] })
  const waiting = new Map<number, (answer: Answer<unknown>) => void>()
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve())
  })
  const watched = new Map<string, Watched>()
  const state = { dead: false, last: 0 }
  const say = (message: ToWorker): void => worker.postMessage(message)

  const opened = new Promise<Result<string>>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'opened') resolve(ok(message.file))
      if (message.kind === 'refused') resolve(no(message.refusal))
      if (message.kind === 'surprise') log(message.text)
      if (message.kind === 'progress') {
        for (const each of watched.values()) if (each.id === message.id) each.progress = message.progress
      }
      if (message.kind === 'answer') {
        waiting.get(message.id)?.(message.answer)
        waiting.delete(message.id)
      }
    })
    worker.on('error', (surprise) => {
      log(surpriseText(surprise))
      reject(surprise)
    })
    worker.once('exit', () => {
      state.dead = true
      for (const answer of waiting.values()) answer({ ok: false, unexpected: hostWords.stoppedDuring })
      waiting.clear()
      reject(new Error('the thread of the application ended before the file was open'))
    })
  })

  const file = await opened
  if (!file.ok) {
    await ended
    return file
  }
  return ok({
    file: file.value,
    call: (call) => {
      if (state.dead) return Promise.resolve({ ok: false, unexpected: hostWords.stoppedBefore })
      state.last += 1
      const id = state.last
      const { watch } = call
      const stop = watch === undefined ? null : new Int32Array(new SharedArrayBuffer(4))
      if (watch !== undefined && stop !== null) watched.set(watch, { id, stop, progress: null })
      return new Promise((resolve) => {
        waiting.set(id, (answer) => {
          if (watch !== undefined) watched.delete(watch)
          resolve(answer)
        })
        say({ kind: 'call', id, call, stop })
      })
    },
    progress: (watch) => watched.get(watch)?.progress ?? null,
    stop: (watch) => {
      const each = watched.get(watch)
      if (each !== undefined) Atomics.store(each.stop, 0, 1)
    },
    close: () => {
      if (!state.dead) say({ kind: 'close' })
      return ended
    },
  })
}

type Watched = { readonly id: number; readonly stop: Int32Array; progress: Progress | null }

/** Beside this file: as source while the source runs as it is, and as built once it is built. */
function workerFile(): URL {
  return new URL(`./application-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url)
}
