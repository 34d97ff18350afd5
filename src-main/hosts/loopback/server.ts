// The application in a browser: serves the built screens and the door on 127.0.0.1, to the one browser that was let in.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { hostWords } from '../../words/hosts.ts'
import { safeHeaders, type Screens } from '../screens.ts'
import { surpriseText } from '../surprise.ts'
import type { RunningApplication } from '../worker/start-application.ts'
import { answerCall, asked } from './call.ts'
import { entrance as openEntrance, type Entrance } from './entrance.ts'

export type Served = {
  /** The address to open, with the token in it. */
  readonly url: string
  /** What was asked before is still answered. */
  readonly close: () => Promise<void>
}

export type ServeOptions = {
  readonly application: RunningApplication
  readonly screens: Screens
  readonly port: number
  readonly log: (surprise: string) => void
}

const address = '127.0.0.1'

/** How long a browser may take over what is under way when the host is asked to end. */
const patienceMs = 5_000

/** Null where the port is taken. */
export async function serve({ application, screens, port, log }: ServeOptions): Promise<Served | null> {
  const server = createServer()
  const found = await listening(server, port)
  if (found === null) return null
  const host = `${address}:${found}`
  const entrance = openEntrance(found)
  const place: Place = { host, origin: `http://${host}`, entrance, screens, application }
  server.on('request', (request, response) => {
    answer(place, request, response).catch((surprise: unknown) => {
      // A browser that goes away in the middle is no surprise.
      if (!request.destroyed || request.complete) log(surpriseText(surprise))
      if (response.headersSent) response.destroy()
      else sayJson(response, 500, { ok: false, unexpected: hostWords.unexpected })
    })
  })
  return { url: `${place.origin}${enter}${entrance.token}`, close: () => closed(server) }
}

type Place = {
  readonly host: string
  readonly origin: string
  readonly entrance: Entrance
  readonly screens: Screens
  readonly application: RunningApplication
}

const enter = '/enter/'

async function answer(place: Place, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A name that was made to lead here from another site is not ours.
  if (request.headers.host !== place.host) return sayText(response, 421, `${hostWords.wrongAddress} ${place.origin}/`)
  const path = pathOf(request.url ?? '')
  const what = asked.find((each) => each === path)
  if (what !== undefined) {
    if (request.method !== 'POST') return sayText(response, 405, hostWords.wrongMethod, { allow: 'POST' })
    const { status, answer } = await answerCall(what, request, place.origin, place.entrance, place.application)
    return sayJson(response, status, answer)
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return sayText(response, 405, hostWords.wrongMethod, { allow: 'GET, HEAD' })
  }
  if (path.startsWith(enter)) return letIn(place.entrance, path.slice(enter.length), request, response)
  const screen = await place.screens.find(path)
  if (screen === null) return sayText(response, 404, hostWords.nothingHere)
  response.writeHead(200, { ...screen.headers, 'content-length': screen.bytes.length })
  response.end(request.method === 'HEAD' ? undefined : screen.bytes)
}

/** The screens hold no secret, so whoever has the token is shown them; what they may ask, /call decides by the cookie. */
function letIn(entrance: Entrance, token: string, request: IncomingMessage, response: ServerResponse): void {
  if (!entrance.isToken(token)) return sayText(response, 403, hostWords.notAdmitted)
  const cookie = entrance.isAdmitted(request.headers.cookie) ? null : entrance.admit()
  response.writeHead(303, {
    ...safeHeaders,
    'cache-control': 'no-store',
    location: '/',
    ...(cookie === null ? {} : { 'set-cookie': cookie }),
  })
  response.end()
}

/** Only what follows the first slash, up to a question mark; an address of another form names nothing. */
function pathOf(url: string): string {
  return /^(\/[^?#]*)/.exec(url)?.[1] ?? ''
}

function sayText(
  response: ServerResponse,
  status: number,
  text: string,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    ...safeHeaders,
    'cache-control': 'no-store',
    'content-type': 'text/plain; charset=utf-8',
    ...more,
  })
  response.end(`${text}\n`)
}

function sayJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    ...safeHeaders,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
  })
  response.end(JSON.stringify(value))
}

function listening(server: Server, port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null)
      else reject(error)
    })
    server.listen({ host: address, port, exclusive: true }, () => {
      const found = server.address()
      resolve(typeof found === 'object' && found !== null ? found.port : port)
    })
  })
}

/** A browser keeps its connections open; each is closed as soon as it has been answered. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    const lastly = setTimeout(() => server.closeAllConnections(), patienceMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(lastly)
      resolve()
    })
  })
}
