// The window's own protocol, app://ratings-panel, instead of file: it shows the built screens and nothing else on the disk.
import { protocol } from 'electron'
import { safeHeaders, type Screens } from '../screens.ts'

const scheme = 'app'
const host = 'ratings-panel'

export const startPage = `${scheme}://${host}/`

/** Before the application is ready: afterwards Electron takes no new schemes. */
export function nameScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function serveScreens(screens: Screens): void {
  protocol.handle(scheme, async (request) => {
    if (!isOurs(request.url) || request.method !== 'GET') return nothing()
    const screen = await screens.find(new URL(request.url).pathname)
    return screen === null ? nothing() : new Response(screen.bytes, { headers: screen.headers })
  })
}

/** Read by a parser: an address that only begins like ours is not ours. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${scheme}:` && url.host === host
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: safeHeaders })
}
