/** A long call watched and stopped from outside its thread: through the worker, over HTTP, from the window, and at the terminal. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, Call, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'
import type { Progress } from '../../src-main/api/contract/progress.ts'
import { startApplication } from '../../src-main/hosts/worker/start-application.ts'
import { startWindow } from '../support/electron-window.ts'
import { inspectionOfKent, longReturn } from '../support/long-return.ts'
import { cookieFrom, loopbackWorld, sendCall } from '../support/loopback.ts'

/** In which the threads hear each other. */
const aMoment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5))

type Host = {
  readonly call: (call: Call) => Promise<Answer<unknown>>
  readonly progress: (watch: string) => Promise<Progress | null>
  readonly stop: (watch: string) => Promise<unknown>
  readonly end: () => Promise<void>
}

const hosts: Readonly<Record<string, () => Promise<Host>>> = {
  'the worker': async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-watched-'))
    const started = await startApplication({
      file: join(folder, 'a.ratings'),
      create: true,
      samples: false,
      log: () => undefined,
    })
    if (!started.ok) throw new Error(started.refusal.code)
    const { call, progress, stop, close } = started.value
    return {
      call,
      progress: async (watch) => progress(watch),
      stop: async (watch) => stop(watch),
      end: async () => {
        await close()
        rmSync(folder, { recursive: true })
      },
    }
  },
  'the browser’s host': async () => {
    const world = await loopbackWorld()
    const cookie = await cookieFrom(world.served.url)
    const post = async (path: string, sent: unknown): Promise<Answer<unknown>> =>
      JSON.parse((await sendCall(world, cookie, { path, body: JSON.stringify(sent) })).body)
    const progressIn = (answer: Answer<unknown>): Progress | null =>
      answer.ok ? (answer.value as Progress | null) : null
    return {
      call: (call) => post('/call', call),
      progress: async (watch) => progressIn(await post('/progress', { watch })),
      stop: (watch) => post('/stop', { watch }),
      end: world.end,
    }
  },
  'the window': async () => {
    const { bridge, end } = await startWindow()
    return { call: bridge.call, progress: bridge.progressOf, stop: bridge.stop, end }
  },
}

/** The value of an answer that must be "yes". */
function valueOf<Name extends MethodName>(_method: Name, answer: Answer<unknown>): ViewOf<Name> {
  if (!answer.ok) throw new Error('says' in answer ? answer.says : answer.unexpected)
  return answer.value as ViewOf<Name>
}

describe.each(Object.keys(hosts))('through %s', (name) => {
  let host: Host
  let inspection: string
  beforeAll(async () => {
    const start = hosts[name]
    if (start === undefined) throw new Error(name)
    host = await start()
    const begun = await host.call({ method: 'inspections.create', input: inspectionOfKent })
    inspection = valueOf('inspections.create', begun).summary.id
  })
  afterAll(() => host.end())
  const cases = async () =>
    valueOf('inspections.show', await host.call({ method: 'inspections.show', input: { inspection } })).summary.cases
  const importing = (watch: string): Call => ({
    method: 'returns.import',
    input: { inspection, files: [longReturn(12_000)], acceptRest: false },
    watch,
  })

  test('an import is watched while it works, stopped in the middle, and the file is as it was', async () => {
    const answer = host.call(importing('first'))
    let heard: Progress | null = null
    while (heard === null) {
      await aMoment()
      heard = await host.progress('first')
    }
    expect(heard).toMatchObject({ stage: 'reading', file: 'long.csv' })
    await host.stop('first')
    expect(await answer).toEqual({
      ok: false,
      refusal: { code: 'cancelled', facts: {} },
      says: 'Stopped. Nothing was changed.',
    })
    expect(await host.progress('first')).toBeNull()
    expect(await cases()).toBe(0)
  })

  test('a call that waits its turn is stopped before it begins, and the one before it is not', async () => {
    const before = host.call({
      method: 'returns.preview',
      input: { inspection, files: [longReturn(5_000)] },
      watch: 'a',
    })
    const waiting = host.call(importing('b'))
    // Said until it is heard: over HTTP the second may not have been handed over yet.
    const state = { answered: false }
    const answer = waiting.finally(() => (state.answered = true))
    const saying = async (): Promise<void> => {
      await host.stop('b')
      await aMoment()
      return state.answered ? undefined : saying()
    }
    await saying()
    expect(await before).toMatchObject({ ok: true })
    expect(await answer).toMatchObject({ ok: false, refusal: { code: 'cancelled' } })
    expect(await cases()).toBe(0)
  })

  test('a name nobody has given is watched by nobody and stops nothing', async () => {
    await host.stop('nobody')
    expect(await host.progress('nobody')).toBeNull()
    expect(
      await host.call({ ...importing('c'), input: { inspection: 'none', files: [longReturn(1)], acceptRest: true } }),
    ).toMatchObject({
      refusal: { code: 'no-such' },
    })
  })
})

test('over HTTP only the page that was let in may watch or stop, and only by a name', async () => {
  const world = await loopbackWorld()
  const cookie = await cookieFrom(world.served.url)
  for (const path of ['/progress', '/stop']) {
    const body = '{"watch":"a"}'
    expect((await sendCall(world, null, { path, body })).status).toBe(403)
    expect((await sendCall(world, cookie, { path, body, headers: { origin: 'http://evil.example' } })).status).toBe(403)
    expect((await sendCall(world, cookie, { path, body, method: 'GET' })).status).toBe(405)
    for (const wrong of ['{}', '{"watch":7}', '{"watch":""}', `{"watch":"${'a'.repeat(101)}"}`, 'null', '[]'])
      expect((await sendCall(world, cookie, { path, body: wrong })).status).toBe(400)
    expect((await sendCall(world, cookie, { path, body })).status).toBe(200)
  }
  await world.end()
})

test('at the terminal, Ctrl C leaves nothing half-done', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-watched-'))
  const file = join(folder, 'a.ratings')
  const opened = async () => {
    const started = await startApplication({ file, create: true, samples: false, log: () => undefined })
    if (!started.ok) throw new Error(started.refusal.code)
    return started.value
  }
  const first = await opened()
  const begun = await first.call({ method: 'inspections.create', input: inspectionOfKent })
  const inspection = valueOf('inspections.create', begun).summary.id
  await first.close()
  const program = join(import.meta.dirname, '../../src-main/hosts/cli/main.ts')
  const input = JSON.stringify({ inspection, files: [longReturn(12_000)], acceptRest: false })
  for (const after of [500, 1_500]) {
    const child = spawn(process.execPath, [program, 'call', file, 'returns.import', '-'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    // It may be gone before it has heard everything.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    setTimeout(() => child.kill('SIGINT'), after)
    await new Promise((resolve) => child.once('exit', resolve))
    // Opening asks for every promise about the data; the return is there whole, or not at all.
    const again = await opened()
    const shown = await again.call({ method: 'inspections.show', input: { inspection } })
    const { cases } = valueOf('inspections.show', shown).summary
    expect([0, 12_000]).toContain(cases)
    await again.close()
  }
  rmSync(folder, { recursive: true })
})
