/** A process killed without warning: everything it had acknowledged is in the file, and nothing half-done. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { brokenPromises } from '../../src-main/store/invariants.ts'
import { setting } from '../../src-main/store/settings.ts'
import { fc } from '../support/chance.ts'
import { aFolder, opened } from './stages.ts'

const script = fileURLToPath(new URL('another-process.ts', import.meta.url))
const path = join(aFolder(afterAll), 'killed.inspection')
const kills = 10

test(`after each of ${kills} kills every acknowledged event is in the file, and nothing half-done`, async () => {
  let before = 0
  for (const wait of fc.sample(fc.integer({ min: 0, max: 60 }), kills)) {
    const acknowledged = await killedAfter(wait)
    expect(acknowledged).toBeGreaterThan(before)
    const file = opened(path)
    const { events, count, said, broken } = file.read((db) => ({
      events: db.get<{ number: number }>('SELECT max(number) AS number FROM events')?.number ?? 0,
      count: Number(setting(db, 'count')),
      said: Number(setting(db, 'count said by the event')),
      broken: brokenPromises(db),
    }))
    file.close()
    // At most one step was saved whose acknowledgement did not get out.
    expect(events - acknowledged).toBeOneOf([0, 1])
    expect([count, said]).toEqual([events, events])
    expect(broken).toEqual([])
    before = events
  }
})

test('a file whose making is killed is opened again, whole', async () => {
  for (const wait of fc.sample(fc.integer({ min: 60, max: 250 }), 5)) {
    const made = join(aFolder(afterAll), 'made.inspection')
    const child = spawn(process.execPath, [script, made, 'append'], { stdio: 'ignore' })
    const ended = once(child, 'close')
    await later(wait)
    child.kill('SIGKILL')
    await ended
    const file = opened(made)
    expect(file.read(brokenPromises)).toEqual([])
    file.close()
  }
})

/** The last number acknowledged. */
async function killedAfter(milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [script, path, 'append'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  let last = 0
  const first = new Promise<void>((resolve) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      last = Number(line)
      resolve()
    })
  })
  await Promise.race([first, ended])
  await later(milliseconds)
  child.kill('SIGKILL')
  await ended
  return last
}
