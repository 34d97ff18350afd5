// The built screens, as both hosts serve them: a file is found by its name in a list made at the start, so no path leads out of the folder.
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

export type Screen = { readonly bytes: Uint8Array<ArrayBuffer>; readonly headers: Readonly<Record<string, string>> }

export type Screens = {
  /** `path`: as the address has it, still percent-encoded. Null where there is no such file. */
  readonly find: (path: string) => Promise<Screen | null>
}

/** Where the build puts them, told from this file: as source, and as built into out/main. */
export const screensFolder = join(
  import.meta.dirname,
  import.meta.url.endsWith('.ts') ? '../../out/renderer' : '../renderer',
)

/** Null where the screens have not been built. */
export function builtScreens(folder: string): Screens | null {
  const files = filesBelow(folder)
  if (!files.has('/index.html')) return null
  return {
    find: async (path) => {
      const name = decoded(path)
      const file = files.get(name === '/' ? '/index.html' : name)
      if (file === undefined) return null
      return { bytes: new Uint8Array(await readFile(file)), headers: headersOf(file) }
    },
  }
}

/**
 * What a page of ours may do: run our scripts, show our styles and pictures, and speak to the host it came from; nothing else.
 * The grid writes its styles into the page and keeps its icons as data, hence the two exceptions.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer of a host. */
export const safeHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

function headersOf(file: string): Readonly<Record<string, string>> {
  return {
    ...safeHeaders,
    'content-type': mediaTypes[extname(file)] ?? 'application/octet-stream',
    'cache-control': hashed.test(file) ? 'public, max-age=31536000, immutable' : 'no-store',
  }
}

/** The name of a built asset changes with its content, so a browser may keep it for good. */
const hashed = /[/\\]assets[/\\][^/\\]+-[\w-]{8}\.\w+$/

function filesBelow(folder: string): ReadonlyMap<string, string> {
  const entries = foldersContent(folder).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      return [`/${relative(folder, file).split(sep).join('/')}`, file]
    }),
  )
}

function foldersContent(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
  } catch (surprise) {
    if (surprise instanceof Error && 'code' in surprise && surprise.code === 'ENOENT') return []
    throw surprise
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A broken escape names no file.
    return ''
  }
}
