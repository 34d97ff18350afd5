/** The application in a thread of its own: calls in turn, a clean end, and a clear answer when the thread has died. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startApplication } from '../../src-main/hosts/worker/start-application.ts'

let folder: string
let surprises: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-panel-worker-'))
  surprises = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const start = async (name = 'a.ratings', create = true) =>
  startApplication({ file: join(folder, name), create, samples: false, log: (surprise) => surprises.push(surprise) })

const started = async () => {
  const result = await start()
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

const identify = (person: string) => ({ method: 'application.identify', input: { person } })
const show = { method: 'application.show', input: {} }

test('answers each call with its own answer, in the order they were asked', async () => {
  const application = await started()
  const answered: string[] = []
  const asked = ['Ann', 'Ben', 'Cara'].map(async (person) => {
    const answer = await application.call(identify(person))
    answered.push(person)
    return answer
  })
  expect(await Promise.all(asked)).toMatchObject([
    { ok: true, value: { person: 'Ann' } },
    { ok: true, value: { person: 'Ben' } },
    { ok: true, value: { person: 'Cara' } },
  ])
  expect(answered).toEqual(['Ann', 'Ben', 'Cara'])
  await application.close()
})

test('answers everything asked before it closes, then lets go of the file', async () => {
  const application = await started()
  const last = application.call(identify('Ann'))
  await application.close()
  expect(await last).toMatchObject({ ok: true })
  expect(existsSync(join(folder, 'a.ratings-wal'))).toBe(false)
  const again = await started()
  expect(await again.call(show)).toMatchObject({ ok: true, value: { person: 'Ann' } })
  await again.close()
  // Closing twice is closing once.
  await again.close()
})

test('refuses a file that another has open, one that is missing and one that is none, and leaves no thread behind', async () => {
  const application = await started()
  const refused = [
    await start(),
    await start('missing.ratings', false),
    await start(join('..', 'nowhere', 'a.ratings')),
  ]
  expect(refused.map((each) => (each.ok ? 'opened' : each.refusal.code))).toEqual([
    'file-locked',
    'file-missing',
    'file-missing',
  ])
  await application.close()
})

test('says so when its thread has died: of the call under way it is not known, of later ones nothing was saved', async () => {
  const threads: Worker[] = []
  const keep = (thread: Worker) => void threads.push(thread)
  process.on('worker', keep)
  const application = await started()
  process.off('worker', keep)
  await application.call(identify('Ann'))
  const underWay = application.call(identify('Ben'))
  await threads[0]?.terminate()
  expect(await underWay).toEqual({
    ok: false,
    unexpected: expect.stringContaining('Whether this step was saved is not known'),
  })
  expect(await application.call(show)).toEqual({
    ok: false,
    unexpected: expect.stringContaining('Nothing of this step was saved'),
  })
  await application.close()
  const again = await started()
  const { person } = ((await again.call(show)) as { readonly value: { readonly person: string } }).value
  expect(['Ann', 'Ben']).toContain(person)
  await again.close()
})

test('refuses a change with its sentence when the file has been taken away, which is no surprise', async () => {
  const application = await started()
  rmSync(join(folder, 'a.ratings'))
  const answer = await application.call(identify('Ann'))
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'file-removed' } })
  expect(surprises).toEqual([])
  await application.close()
})
