// Who may come in: the address that was printed is exchanged for a cookie, and the first browser that really uses it keeps it to itself.
import { createHash, randomBytes } from 'node:crypto'

export type Entrance = {
  /** The secret part of the printed address. */
  readonly token: string
  readonly isToken: (brought: string) => boolean
  /** A cookie for a browser that has brought the token; null once the token is spent. */
  readonly admit: () => string | null
  readonly isAdmitted: (cookies: string | undefined) => boolean
  /** True where the cookie lets in; the first call spends the token and shuts out every other cookie. */
  readonly mayCall: (cookies: string | undefined) => boolean
}

/** A browser looks ahead, a chat window makes a preview: so many may open the address before somebody works with it. */
const mostAdmitted = 100

/**
 * The token is not spent by being opened: a browser may fetch the address ahead of the person who opens it. It is spent by the
 * first call, which only a page that runs can make; from then on that browser's cookie alone lets in.
 */
export function entrance(port: number): Entrance {
  const token = secret()
  // Cookies are shared by all ports of an address, so two hosts on one machine need two names.
  const name = `ratings-panel-${port}`
  // Digests are compared, so the time a comparison takes tells nothing about the secret.
  const tokenDigest = digest(token)
  const admitted = new Set<string>()
  const state = { spent: false }

  const known = (cookies: string | undefined): string | null => {
    const brought = cookieNamed(name, cookies)
    return brought !== null && admitted.has(digest(brought)) ? digest(brought) : null
  }
  return {
    token,
    isToken: (brought) => digest(brought) === tokenDigest,
    admit: () => {
      if (state.spent) return null
      const cookie = secret()
      admitted.add(digest(cookie))
      const [oldest] = admitted
      if (admitted.size > mostAdmitted && oldest !== undefined) admitted.delete(oldest)
      // Kept for a week, so that closing the browser does not lock its owner out; it is worth nothing once this host has ended.
      return `${name}=${cookie}; HttpOnly; SameSite=Strict; Path=/; Max-Age=604800`
    },
    isAdmitted: (cookies) => known(cookies) !== null,
    mayCall: (cookies) => {
      const caller = known(cookies)
      if (caller === null) return false
      if (!state.spent) {
        state.spent = true
        admitted.clear()
        admitted.add(caller)
      }
      return true
    },
  }
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function cookieNamed(name: string, cookies: string | undefined): string | null {
  const pairs = (cookies ?? '').split(';').map((pair) => pair.trim())
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? null
}
