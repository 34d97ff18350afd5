// A loopback host for a test, in front of the real application on a file of its own; and a browser reduced to what it sends.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type Served } from '../../src-main/hosts/loopback/server.ts'
import { builtScreens, type Screens } from '../../src-main/hosts/screens.ts'
import { startApplication, type RunningApplication } from '../../src-main/hosts/worker/start-application.ts'

export type LoopbackWorld = {
  readonly folder: string
  readonly application: RunningApplication
  readonly served: Served
  readonly port: number
  readonly origin: string
  /** What was not expected, as the host logged it. */
  readonly surprises: readonly string[]
  readonly log: (surprise: string) => void
  readonly screens: Screens
  readonly end: () => Promise<void>
}

/** Stands for the built screens: a page, and an asset whose name carries the digest of its content. */
export function writeScreens(folder: string): void {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Ratings Panel</title>')
  writeFileSync(join(folder, 'assets', 'index-hZB_PrwR.js'), 'export {}')
}

export async function loopbackWorld(): Promise<LoopbackWorld> {
  const folder = mkdtempSync(join(tmpdir(), 'ratings-panel-loopback-'))
  writeScreens(join(folder, 'screens'))
  writeFileSync(join(folder, 'secret.txt'), 'not for the page')
  const screens = builtScreens(join(folder, 'screens'))
  if (screens === null) throw new Error('the screens of the test are not there')
  const surprises: string[] = []
  const log = (surprise: string) => void surprises.push(surprise)
  const started = await startApplication({ file: join(folder, 'a.ratings'), create: true, samples: false, log })
  if (!started.ok) throw new Error(started.refusal.code)
  const world = await serving({ folder, application: started.value, surprises, log, screens })
  return {
    ...world,
    end: async () => {
      await world.end()
      await started.value.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Another host in front of the same application: its address has been opened by nobody yet. */
export async function serving({ folder, application, surprises, log, screens }: Behind): Promise<LoopbackWorld> {
  const served = await serve({ application, screens, port: 0, log })
  if (served === null) throw new Error('no port is free')
  const { origin, port } = new URL(served.url)
  return { folder, application, surprises, log, screens, served, origin, port: Number(port), end: served.close }
}

type Behind = Pick<LoopbackWorld, 'folder' | 'application' | 'surprises' | 'log' | 'screens'>

export type Sent = {
  readonly method?: string
  /** As it stands in the request, whatever it leads to. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | Iterable<Uint8Array>
}
export type Heard = {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** One request, with nothing added or put right on the way. */
export function send(port: number, { method = 'GET', path, headers = {}, body = '' }: Sent): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode = 0, headers } = response
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString('utf8') })
      })
    })
    asked.on('error', reject)
    if (typeof body === 'string' || body instanceof Uint8Array) asked.end(body)
    else {
      for (const part of body) asked.write(part)
      asked.end()
    }
  })
}

/** Opens the printed address as a browser does, and gives the cookie it would keep; null where it was given none. */
export async function cookieFrom(url: string, cookie: string | null = null): Promise<string | null> {
  const { port, pathname } = new URL(url)
  const heard = await send(Number(port), { path: pathname, headers: cookie === null ? {} : { cookie } })
  const [given = ''] = [heard.headers['set-cookie'] ?? []].flat()
  return given === '' ? null : (given.split(';')[0] ?? null)
}

/** A call as the page makes it, unless the test says otherwise. */
export function sendCall(
  world: { readonly port: number; readonly origin: string },
  cookie: string | null,
  { body = '{"method":"application.show","input":{}}', headers = {}, ...sent }: Partial<Sent> = {},
): Promise<Heard> {
  return send(world.port, {
    method: 'POST',
    path: '/call',
    ...sent,
    body,
    headers: {
      origin: world.origin,
      'content-type': 'application/json',
      ...(cookie === null ? {} : { cookie }),
      ...headers,
    },
  })
}
