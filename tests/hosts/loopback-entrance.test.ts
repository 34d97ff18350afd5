/** Who is let in to the browser's host: the one who opens the printed address and works with it, and nobody else. */
import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cookieFrom, loopbackWorld, send, sendCall, serving, type LoopbackWorld } from '../support/loopback.ts'

let behind: LoopbackWorld
let world: LoopbackWorld
beforeAll(async () => {
  behind = await loopbackWorld()
})
beforeEach(async () => {
  world = await serving(behind)
})
afterEach(() => world.end())
afterAll(() => behind.end())

const shown = { ok: true, value: { inspections: [] } }

describe('the printed address', () => {
  test('lets a browser in, with a cookie no script can read and no other site can send', async () => {
    const { pathname } = new URL(world.served.url)
    const opened = await send(world.port, { path: pathname })
    expect(opened.status).toBe(303)
    expect(opened.headers['location']).toBe('/')
    expect(opened.headers['set-cookie']).toEqual([
      expect.stringMatching(/^ratings-panel-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/; Max-Age=604800$/),
    ])
    const answer = await sendCall(world, await cookieFrom(world.served.url))
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject(shown)
  })

  test('may be opened ahead by a browser that looks before its person does, without shutting the person out', async () => {
    await cookieFrom(world.served.url)
    await cookieFrom(world.served.url)
    const person = await cookieFrom(world.served.url)
    expect((await sendCall(world, person)).status).toBe(200)
  })

  test('may be opened again by the browser that works with it, which keeps its cookie', async () => {
    const person = await cookieFrom(world.served.url)
    await sendCall(world, person)
    expect(await cookieFrom(world.served.url, person)).toBeNull()
    expect((await sendCall(world, person)).status).toBe(200)
  })

  test('is spent by the first call: a second browser is refused with a sentence, also one that opened it earlier', async () => {
    const earlier = await cookieFrom(world.served.url)
    await sendCall(world, await cookieFrom(world.served.url))
    expect(await cookieFrom(world.served.url)).toBeNull()
    for (const other of [earlier, null]) {
      const refused = await sendCall(world, other)
      expect(refused.status).toBe(403)
      expect(JSON.parse(refused.body)).toEqual({
        ok: false,
        unexpected: expect.stringContaining('belongs to the browser that opened its printed address first'),
      })
    }
  })

  test('does nothing with another token', async () => {
    for (const token of ['', 'x', `${new URL(world.served.url).pathname.slice(7)}x`, '%00', '..%2f']) {
      const refused = await send(world.port, { path: `/enter/${token}` })
      expect(refused.status).toBe(403)
      expect(refused.headers['set-cookie']).toBeUndefined()
    }
  })
})

describe('a call is refused', () => {
  test('without a cookie, with a made-up one, and with the token in its place', async () => {
    const token = new URL(world.served.url).pathname.slice('/enter/'.length)
    for (const cookie of [null, '', `ratings-panel-${world.port}=x`, `ratings-panel-${world.port}=${token}`]) {
      expect((await sendCall(world, cookie)).status).toBe(403)
    }
    // None of them has spent the token.
    expect((await sendCall(world, await cookieFrom(world.served.url))).status).toBe(200)
  })

  test('from a page of another site, whatever it says of itself', async () => {
    const cookie = await cookieFrom(world.served.url)
    for (const origin of [
      'https://example.org',
      'null',
      `http://localhost:${world.port}`,
      `${world.origin}.example.org`,
      '',
    ]) {
      expect((await sendCall(world, cookie, { headers: { origin } })).status).toBe(403)
    }
    expect((await sendCall(world, cookie, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    expect((await sendCall(world, cookie, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200)
  })

  test('from a page that has made a name of its own lead here', async () => {
    const cookie = await cookieFrom(world.served.url)
    for (const host of ['example.org', `localhost:${world.port}`, `127.0.0.1.example.org:${world.port}`, '127.0.0.1']) {
      const refused = await sendCall(world, cookie, { headers: { host } })
      expect(refused.status).toBe(421)
      expect(refused.body).not.toContain('inspections')
    }
    expect((await send(world.port, { path: '/', headers: { host: 'example.org' } })).status).toBe(421)
  })

  test('as a form or as text, which another site could send without asking', async () => {
    const cookie = await cookieFrom(world.served.url)
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      '',
      'application/jsonx',
    ]) {
      expect((await sendCall(world, cookie, { headers: { 'content-type': type } })).status).toBe(415)
    }
    const precise = await sendCall(world, cookie, { headers: { 'content-type': 'application/json; charset=utf-8' } })
    expect(precise.status).toBe(200)
  })

  test('by any way of asking but POST', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await send(world.port, { method, path: '/call' })
      expect(refused.status).toBe(405)
      expect(refused.headers['access-control-allow-origin']).toBeUndefined()
    }
    expect((await send(world.port, { method: 'POST', path: '/' })).status).toBe(405)
  })
})

test('nobody on another address of this machine is answered', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1')
  for (const address of [...others, '127.0.0.2', '::1']) expect(await canReach(address, world.port)).toBe(false)
  expect(await canReach('127.0.0.1', world.port)).toBe(true)
})

function canReach(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    const heard = (reached: boolean): void => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', () => heard(true))
    socket.once('error', () => heard(false))
    // Where nobody listens, an answer may never come.
    socket.setTimeout(host === '127.0.0.1' ? 60_000 : 2000, () => heard(false))
  })
}
