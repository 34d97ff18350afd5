// The places of the application and their addresses: what stands after # in the window's address.
import { useSyncExternalStore } from 'react'

export const paths = {
  inspections: '/',
  'new-inspection': '/new-inspection',
  'bring-pack': '/bring-pack',
  ratings: '/inspections/:inspection',
  sample: '/inspections/:inspection/sample',
  import: '/inspections/:inspection/import',
  cases: '/inspections/:inspection/cases',
  case: '/inspections/:inspection/cases/:sample/:reference',
  disagreements: '/inspections/:inspection/disagreements',
  'hand-over': '/inspections/:inspection/hand-over',
  results: '/inspections/:inspection/results',
  'second-look': '/inspections/:inspection/second-look',
  'second-look-case': '/inspections/:inspection/second-look/:sample/:reference',
  'key-questions': '/inspections/:inspection/key-questions',
  proposals: '/inspections/:inspection/proposals',
  panel: '/inspections/:inspection/panel',
  'pre-read': '/inspections/:inspection/pre-read',
  paper: '/inspections/:inspection/paper',
  room: '/inspections/:inspection/room',
  'sign-off': '/inspections/:inspection/sign-off',
  history: '/inspections/:inspection/history',
  records: '/records',
  record: '/records/:record',
  settings: '/settings',
} as const

export type ScreenName = keyof typeof paths
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never
export type ParamsOf<Screen extends ScreenName> = { readonly [Name in NamesIn<(typeof paths)[Screen]>]: string }

/** Where on the screen: the standard, key question, sample or case a link is about. */
export type At = {
  readonly standard?: string
  readonly question?: string
  readonly sample?: string
  readonly case?: string
  /** A screen’s view of everything, where it would else show the one thing in hand. */
  readonly all?: string
  /** The inspection that stays open beside a screen of the whole file. */
  readonly beside?: string
}
export type Route = {
  readonly [Screen in ScreenName]: { readonly screen: Screen; readonly params: ParamsOf<Screen>; readonly at: At }
}[ScreenName]

export function hrefOf<Screen extends ScreenName>(screen: Screen, params: ParamsOf<Screen>, at: At = {}): string {
  const values: Readonly<Record<string, string>> = params
  const path = paths[screen].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  const query = new URLSearchParams(Object.entries(at)).toString()
  return `#${path}${query === '' ? '' : `?${query}`}`
}

/** Null where the address leads nowhere. */
export function routeOf(hash: string): Route | null {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?')
  const parts = partsOf(path)
  const found = (Object.keys(paths) as ScreenName[]).find((screen) => {
    const wanted = partsOf(paths[screen])
    return (
      wanted.length === parts.length && wanted.every((part, place) => part.startsWith(':') || part === parts[place])
    )
  })
  if (found === undefined) return null
  const params = Object.fromEntries(
    partsOf(paths[found]).flatMap((part, place) =>
      part.startsWith(':') ? [[part.slice(1), decoded(parts[place] ?? '')]] : [],
    ),
  )
  const asked = new URLSearchParams(query)
  const at = Object.fromEntries(
    (['standard', 'question', 'sample', 'case', 'all', 'beside'] as const).flatMap((name) => {
      const value = asked.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
  // The pattern found above has exactly the parameters its screen names.
  return { screen: found, params, at } as Route
}

export function useRoute(): Route | null {
  return routeOf(useSyncExternalStore(listen, () => window.location.hash))
}

export function go<Screen extends ScreenName>(screen: Screen, params: ParamsOf<Screen>, at: At = {}): void {
  window.location.hash = hrefOf(screen, params, at)
}

/** Writes something into the address that is there, without going anywhere: it is still so after a reload. */
export function remember(at: At): void {
  const [path = '', query = ''] = window.location.hash.split('?')
  const asked = new URLSearchParams(query)
  for (const [name, value] of Object.entries(at)) asked.set(name, value)
  window.history.replaceState(window.history.state, '', `${path === '' ? '#/' : path}?${asked.toString()}`)
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
