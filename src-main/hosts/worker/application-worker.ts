// The thread the application lives in: opens the inspection file and answers one call after the other, off the window's thread.
import { randomUUID } from 'node:crypto'
import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import type { Progress } from '../../api/contract/progress.ts'
import { unwatched, type Watch } from '../../api/watching.ts'
import { composeApplication } from '../compose.ts'
import { surpriseText } from '../surprise.ts'
import type { FromWorker, Opening, ToWorker } from './messages.ts'

async function work(port: NonNullable<typeof parentPort>, opening: Opening): Promise<void> {
  const say = (message: FromWorker): void => port.postMessage(message)
  // Listening begins before the file is open, so that nothing said meanwhile is missed.
  const messages = on(port, 'message')
  const application = await composeApplication({
    ...opening,
    now: () => new Date(),
    newId: randomUUID,
    log: (surprise) => say({ kind: 'surprise', text: surpriseText(surprise) }),
  })
  if (!application.ok) {
    say({ kind: 'refused', refusal: application.refusal })
    await messages.return?.()
    return
  }
  say({ kind: 'opened', file: application.value.file })
  for await (const [message] of messages as AsyncIterable<readonly [ToWorker]>) {
    if (message.kind === 'close') break
    const { id, call, stop } = message
    const watch = stop === null ? unwatched : watchedOver(stop, (progress) => say({ kind: 'progress', id, progress }))
    say({ kind: 'answer', id, answer: await application.value.call(call, watch) })
  }
  application.value.close()
}

/** Often enough for somebody who watches, and seldom enough to cost nothing. */
const everyMs = 50

function watchedOver(stop: Int32Array, say: (progress: Progress) => void): Watch {
  let last = Number.NEGATIVE_INFINITY
  return {
    come: (progress) => {
      const now = performance.now()
      if (now - last < everyMs) return
      last = now
      say(progress)
    },
    isStopped: () => Atomics.load(stop, 0) === 1,
  }
}

if (parentPort === null) throw new Error('application-worker is started by start-application, in a thread of its own')
await work(parentPort, workerData as Opening)
