/** The browser's host as a program: the address alone on standard output, an end when asked, and a sentence for every "no". */
import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { screensFolder } from '../../src-main/hosts/screens.ts'
import { upToDate } from '../../src-main/hosts/launch/build.mjs'
import { cookieFrom, sendCall } from '../support/loopback.ts'

const project = join(import.meta.dirname, '../..')
const source = 'src-main/hosts/loopback/main.ts'
const built = 'out/main/loopback.js'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ratings-panel-program-'))
  if (!existsSync(join(screensFolder, 'index.html'))) await upToDate(process.execPath, project)
})
afterAll(() => rmSync(folder, { recursive: true }))

type Host = {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>
  readonly url: Promise<string>
  /** Everything it said, and how it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
}

function start(args: readonly string[], environment: NodeJS.ProcessEnv = {}, program = source): Host {
  const child = spawn(process.execPath, [join(project, program), ...args], {
    cwd: folder,
    env: { ...process.env, INIT_CWD: folder, NODE_OPTIONS: '', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const code = new Promise<number | null>((resolve) => child.once('close', resolve))
  return {
    child,
    url: Promise.race([
      new Promise<string>((resolve) => child.stdout.once('data', (said: Buffer) => resolve(String(said).trim()))),
      code.then((code) => `ended with ${code} before it printed an address`),
    ]),
    ended: Promise.all([code, text(child.stdout), text(child.stderr)]).then(([code, out, err]) => ({ code, out, err })),
  }
}

const show = async (url: string) => {
  const { origin, port } = new URL(url)
  const answer = await sendCall({ origin, port: Number(port) }, await cookieFrom(url))
  return JSON.parse(answer.body) as {
    readonly value: { readonly file: string; readonly inspections: readonly { readonly provider: string }[] }
  }
}

describe('a host that starts', () => {
  test.each([source, built])(
    'prints its address alone, serves the built screens, and ends with its input: %s',
    async (program) => {
      const host = start(['--file', `${basename(program)}.ratings`, '--no-samples', '--end-with-input'], {}, program)
      const url = await host.url
      expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/enter\/[\w-]{43}$/)
      const { value } = await show(url)
      // A path is meant from the folder where it was typed.
      expect(value).toMatchObject({ file: join(folder, `${basename(program)}.ratings`), inspections: [] })
      expect(await (await fetch(new URL('/', url))).text()).toContain('<div id="root">')
      host.child.stdin.end()
      expect(await host.ended).toEqual({ code: 0, out: `${url}\n`, err: '' })
      expect(existsSync(join(folder, `${basename(program)}.ratings-wal`))).toBe(false)
    },
  )

  test.each(['SIGTERM', 'SIGINT'] as const)('closes its file and ends well on %s', async (signal) => {
    const host = start(['--file', `${signal}.ratings`, '--no-samples'])
    await show(await host.url)
    // Ctrl C reaches it from the terminal and again from the launcher.
    host.child.kill(signal)
    host.child.kill(signal)
    expect(await host.ended).toMatchObject({ code: 0, err: '' })
    expect(existsSync(join(folder, `${signal}.ratings-wal`))).toBe(false)
  })

  test.each([source, built])(
    'opens the samples at first run, in a file among the person’s documents: %s',
    async (program) => {
      const home = mkdtempSync(join(folder, 'home-'))
      const host = start(
        ['--end-with-input'],
        { HOME: home, USERPROFILE: home, XDG_CONFIG_HOME: join(home, 'none') },
        program,
      )
      const { value } = await show(await host.url)
      expect(value.file).toBe(join(home, 'Ratings Panel', 'inspections.ratings'))
      expect(value.inspections).toHaveLength(3)
      host.child.stdin.end()
      expect((await host.ended).code).toBe(0)
    },
  )

  test('listens at the port that was asked for', async () => {
    const onPort = (port: number) =>
      start(['--file', 'port.ratings', '--no-samples', '--end-with-input', '--port', String(port)])
    // Another program may take the port before the host does.
    for (let tries = 1; ; tries += 1) {
      const port = await freePort()
      const host = onPort(port)
      const url = await host.url
      host.child.stdin.end()
      const { err } = await host.ended
      if (err.startsWith(`Port ${port} cannot be used`) && tries < 5) continue
      expect(new URL(url).port).toBe(String(port))
      return
    }
  })
})

describe('a host that cannot start says why on standard error, prints no address and exits 1:', () => {
  test('a file that another copy has open', async () => {
    const first = start(['--file', 'taken.ratings', '--no-samples', '--end-with-input'])
    await first.url
    const second = start(['--file', 'taken.ratings'])
    expect(await second.ended).toEqual({
      code: 1,
      out: '',
      err: `${join(folder, 'taken.ratings')}: The inspection file is open in another copy of Ratings Panel. Close that one first.\n`,
    })
    first.child.stdin.end()
    await first.ended
  })

  test('a file that is something else, and a folder that is not there, of which nothing is made', async () => {
    writeFileSync(join(folder, 'shopping.ratings'), 'eggs')
    expect(await start(['--file', 'shopping.ratings']).ended).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('not an inspection file'),
    })
    expect(await start(['--file', 'nowhere/a.ratings']).ended).toMatchObject({ code: 1, out: '' })
    expect(readdirSync(folder)).not.toContain('nowhere')
  })

  test('a port that another program has', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { readonly port: number }).port))
    })
    const host = await start(['--file', 'second.ratings', '--no-samples', '--port', String(port)]).ended
    expect(host).toEqual({
      code: 1,
      out: '',
      err: `Port ${port} cannot be used: another program has it. Choose another with --port, or leave it out.\n`,
    })
    other.close()
  })
})

test.each([['--port', 'eighty'], ['--port', '70000'], ['--file', ''], ['--what'], ['a.ratings'], ['--file']])(
  'a command line that is not understood exits 2 with how it is written: %s %s',
  async (...args) => {
    const before = readdirSync(folder)
    const { code, out, err } = await start(args.filter((arg) => arg !== undefined)).ended
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Options: [--file PATH]')
    expect(err).not.toContain('    at ')
    expect(readdirSync(folder)).toEqual(before)
  },
)

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as { readonly port: number }).port))
  })
  await new Promise((resolve) => server.close(resolve))
  return port
}
