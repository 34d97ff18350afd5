/** What the browser's host makes of hostile, broken and enormous requests; and that a page gets the screens and nothing else. */
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cookieFrom, loopbackWorld, send, sendCall, type LoopbackWorld } from '../support/loopback.ts'

let world: LoopbackWorld
let cookie: string | null
beforeAll(async () => {
  world = await loopbackWorld()
  cookie = await cookieFrom(world.served.url)
})
afterAll(() => world.end())

const call = (body: string | Uint8Array) => sendCall(world, cookie, { body })

describe('a call', () => {
  test('of a method the application does not have is refused by name, whatever the name is', async () => {
    for (const method of [
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'application',
      '',
      'a'.repeat(10_000),
    ]) {
      const answer = await call(JSON.stringify({ method, input: {} }))
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, refusal: { code: 'method-unknown' } })
      expect(answer.body.length).toBeLessThan(1000)
    }
  })

  test('that is no call is refused with what is wrong about it', async () => {
    const wrong = [
      '',
      'null',
      '[]',
      '7',
      '"application.show"',
      '{}',
      '{"method":null}',
      '{"method":["application.show"]}',
      '{"method":{"toString":"application.show"}}',
      '{"method":"application.show","input":{},"more":1}',
      '{"method":"applic',
      '[{"method":"application.show"}]',
      '['.repeat(100_000),
      '{"__proto__":{"method":"application.show"}}',
    ]
    for (const body of wrong) {
      const answer = await call(body)
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({
        ok: false,
        refusal: { code: 'input-wrong' },
        says: expect.stringContaining('should be'),
      })
    }
  })

  test('with an input that is not the method’s is refused by the door', async () => {
    for (const input of [
      'null',
      '[]',
      '"x"',
      '{"inspection":1}',
      '{"__proto__":{"inspection":"a"}}',
      '{"inspection":"a","more":1}',
    ]) {
      const answer = await call(`{"method":"inspections.show","input":${input}}`)
      expect(answer.status).toBe(200)
      expect(JSON.parse(answer.body)).toMatchObject({ ok: false, refusal: { code: 'input-wrong' } })
    }
  })

  test('that is not UTF-8 is refused', async () => {
    const answer = await call(Uint8Array.from([...Buffer.from('{"method":"'), 0xff, 0xfe, ...Buffer.from('"}')]))
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body)).toMatchObject({
      refusal: { code: 'input-wrong', facts: { expected: 'text in UTF-8' } },
    })
  })

  test('of more than 100 MB is refused with its size, announced or not, and the next one is answered', async () => {
    const megabyte = Buffer.alloc(1_048_576, 0x20)
    const enormous = Array.from({ length: 101 }, () => megabyte)
    for (const headers of [{ 'content-length': String(101 * 1_048_576) }, { 'transfer-encoding': 'chunked' }]) {
      const answer = await sendCall(world, cookie, { body: enormous, headers })
      expect(answer.status).toBe(413)
      expect(JSON.parse(answer.body)).toMatchObject({
        ok: false,
        refusal: { code: 'too-large' },
        says: 'The file is 101 MB; at most 100 MB can be read.',
      })
    }
    expect((await sendCall(world, cookie)).status).toBe(200)
  })

  test('is answered in JSON that no cache keeps and no page of another site can read', async () => {
    const { headers } = await sendCall(world, cookie)
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('the screens', () => {
  test('run no script but their own files, and may not be framed', async () => {
    const page = await send(world.port, { path: '/' })
    expect(page.status).toBe(200)
    const policy = new Map(
      String(page.headers['content-security-policy'])
        .split('; ')
        .map((part) => [part.split(' ')[0], part.split(' ').slice(1).join(' ')]),
    )
    expect(policy.get('default-src')).toBe("'none'")
    expect(policy.get('script-src')).toBe("'self'")
    expect(policy.get('connect-src')).toBe("'self'")
    expect(policy.get('frame-ancestors')).toBe("'none'")
    expect(policy.get('form-action')).toBe("'none'")
    expect(policy.get('base-uri')).toBe("'none'")
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    })
  })

  test('are kept by the browser where their name changes with their content', async () => {
    const asset = await send(world.port, { path: '/assets/index-hZB_PrwR.js?v=1' })
    expect(asset.body).toBe('export {}')
    expect(asset.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const head = await send(world.port, { method: 'HEAD', path: '/assets/index-hZB_PrwR.js' })
    expect([head.status, head.headers['content-length'], head.body]).toEqual([200, '9', ''])
  })

  test('lead to no other file', async () => {
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/%2e%2e%2fsecret.txt',
      '/assets/../../secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/..%5csecret.txt',
      '/..\\secret.txt',
      '//secret.txt',
      '/./../secret.txt',
      '/%00/../secret.txt',
      '/secret.txt%00.js',
      '/assets',
      '/assets/',
      '/index.html/',
      '/%',
      '/%E0%A4%A',
      '/%252e%252e/secret.txt',
      '/__proto__',
      '/constructor',
      '/etc/passwd',
      `http://127.0.0.1:${world.port}/../secret.txt`,
      '*',
      '/a.ratings',
      '/../a.ratings',
    ]
    for (const path of paths) {
      const heard = await send(world.port, { path })
      expect([path, heard.status]).toEqual([path, 404])
      expect(heard.body).not.toContain('not for the page')
    }
  })
})

test('what is under way is answered before the host ends, and nothing after', async () => {
  const ending = await loopbackWorld()
  const person = await cookieFrom(ending.served.url)
  const underWay = beginCall(ending, person ?? '')
  // Connections are taken in turn: once a later call is answered, the earlier one has arrived.
  await sendCall(ending, person)
  const ended = ending.end()
  expect(await underWay.finish()).toBe(200)
  await ended
  await expect(sendCall(ending, person)).rejects.toThrow('ECONNREFUSED')
})

test('none of this was a surprise to the host', () => {
  expect(world.surprises).toEqual([])
})

/** A call whose last letters are sent only when the test says so. */
function beginCall({ port, origin }: LoopbackWorld, cookie: string): { readonly finish: () => Promise<number> } {
  const body = '{"method":"application.show","input":{}}'
  const headers = { origin, cookie, 'content-type': 'application/json', 'content-length': body.length }
  const asked = request({ host: '127.0.0.1', port, method: 'POST', path: '/call', headers, agent: false })
  asked.write(body.slice(0, 20))
  return {
    finish: () =>
      new Promise((resolve, reject) => {
        asked.on('error', reject)
        asked.on('response', (response) => {
          response.resume()
          resolve(response.statusCode ?? 0)
        })
        asked.end(body.slice(20))
      }),
  }
}
