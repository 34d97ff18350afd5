// The places on the left: where one can go from here, and how much waits there.
import type { ApplicationView, InspectionView } from '../../src-main/api/contract/views.ts'
import { hrefOf, type Route, type ScreenName } from './router.ts'

export type PlaceLink = {
  readonly screen: ScreenName
  readonly title: string
  readonly href: string
  readonly keys: string | null
  /** What waits there, in words for a screen reader and as a number for the eye. */
  readonly waiting: { readonly count: number; readonly words: string } | null
  readonly here: boolean
}

type Named = readonly [screen: ScreenName, title: string, keys: string]

export function filePlaces(route: Route | null): readonly PlaceLink[] {
  const places: readonly {
    readonly screen: 'inspections' | 'records' | 'settings'
    readonly title: string
    readonly keys: string
  }[] = [
    { screen: 'inspections', title: 'Inspections', keys: 'Alt+1' },
    { screen: 'records', title: 'Signed records', keys: 'Alt+8' },
    { screen: 'settings', title: 'Settings', keys: 'Alt+9' },
  ]
  return places.map(({ screen, title, keys }) => ({
    screen,
    title,
    keys,
    href: hrefOf(screen, {}),
    waiting: null,
    here: route?.screen === screen || (screen === 'records' && route?.screen === 'record'),
  }))
}

const inspectionPlaces = [
  ['ratings', 'Ratings', 'Alt+2'],
  ['sample', 'Sample', 'Alt+Shift+S'],
  ['import', 'Returns', 'Alt+3'],
  ['cases', 'Cases', 'Alt+Shift+C'],
  ['disagreements', 'Disagreements', 'Alt+Shift+D'],
  ['hand-over', 'Hand-over', 'Alt+Shift+H'],
  ['results', 'Results', 'Alt+Shift+R'],
  ['key-questions', 'Key questions', 'Alt+4'],
  ['proposals', 'Proposals', 'Alt+5'],
  ['panel', 'Panel', 'Alt+6'],
  ['sign-off', 'Sign-off', 'Alt+7'],
  // 8 and 9 belong to the file's own places below.
  ['history', 'History', 'Alt+0'],
] as const satisfies readonly Named[]

export function placesOf(view: InspectionView, route: Route | null): readonly PlaceLink[] {
  return inspectionPlaces.map(([screen, title, keys]) => ({
    screen,
    title,
    keys,
    href: hrefOf(screen, { inspection: view.summary.id }),
    waiting: waitingAt(view, screen),
    here: route !== null && (route.screen === screen || belongsTo[route.screen] === screen),
  }))
}

/** Screens that are reached from a place, and belong to it. */
const belongsTo: Readonly<Partial<Record<ScreenName, ScreenName>>> = {
  case: 'cases',
  'second-look': 'cases',
  'second-look-case': 'cases',
  'pre-read': 'panel',
  paper: 'panel',
}

function waitingAt(view: InspectionView, screen: (typeof inspectionPlaces)[number][0]): PlaceLink['waiting'] {
  const needs = view.domains.flatMap(({ standards }) => standards.flatMap((standard) => standard.needs))
  const counted = (count: number, one: string, many: string) =>
    count === 0 ? null : { count, words: `${count} ${count === 1 ? one : many}` }
  switch (screen) {
    case 'key-questions':
      return counted(
        needs.reduce((sum, need) => sum + (need.need === 'blanks' ? need.blank : 0), 0),
        'blank judgement',
        'blank judgements',
      )
    case 'disagreements':
      return counted(view.disagreements, 'disagreement to settle', 'disagreements to settle')
    case 'proposals':
      return counted(needs.filter(({ need }) => need === 'proposal').length, 'proposal to make', 'proposals to make')
    case 'panel':
      return counted(needs.filter(({ need }) => need === 'outcome').length, 'outcome to decide', 'outcomes to decide')
    default:
      return null
  }
}

/** Everywhere one can go, for the search. */
export function searchPlaces(
  application: ApplicationView | null,
  view: InspectionView | null,
): readonly { readonly title: string; readonly where: string; readonly href: string }[] {
  const here = view?.summary.provider ?? ''
  const standards = (view?.domains ?? []).flatMap(({ standards }) => standards)
  return [
    ...(view === null ? [] : placesOf(view, null).map(({ title, href }) => ({ title, where: here, href }))),
    ...(view === null
      ? []
      : [
          { title: 'Second look', where: here, href: hrefOf('second-look', { inspection: view.summary.id }) },
          { title: 'Paper', where: here, href: hrefOf('paper', { inspection: view.summary.id }) },
          { title: 'Pre-read pack', where: here, href: hrefOf('pre-read', { inspection: view.summary.id }) },
        ]),
    ...standards.map((standard) => ({
      title: `${standard.number} ${standard.name}`,
      where: here,
      href: hrefOf(
        standard.ratedBy === 'lead-inspector' ? 'proposals' : 'key-questions',
        { inspection: view?.summary.id ?? '' },
        { standard: standard.number },
      ),
    })),
    ...(application?.inspections ?? []).map(({ id, provider, framework }) => ({
      title: provider,
      where: `${framework.id} v${framework.version}`,
      href: hrefOf('ratings', { inspection: id }),
    })),
    ...filePlaces(null).map(({ title, href }) => ({ title, where: 'Ratings Panel', href })),
    { title: 'New inspection', where: 'Ratings Panel', href: hrefOf('new-inspection', {}) },
    { title: 'Bring a pack in', where: 'Ratings Panel', href: hrefOf('bring-pack', {}) },
  ]
}
