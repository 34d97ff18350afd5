// Which screen stands at which address.
//
// To add a screen:
// 1. Give it a path in app/router.ts. Below `/inspections/:inspection` the shell reads the inspection first, and the
//    screen gets it from `useInspection()` (app/open-inspection.ts), fresh after every write.
// 2. Write screens/<name>/<Name>Screen.tsx. It takes `ScreenProps<'name'>`: the parameters of its path, and `at`, the
//    standard or key question a link points to. Give it the line below, and its place in app/places.ts.
// 3. Read with `useView(method, input)` and `<ShowView>`, change with `useChange(method)` and `<FailureNotice>`
//    (client/). A rating is never computed here: it is asked for. After a write every view on the screen is read again.
// 4. Build it from components/ (Button with its key, TextField, TextArea, Choices, Checks, Select, Table, Notice, Tag,
//    EmptyState) and marks/ (RatingMark, OverallScale, BandPlot). `useKey` gives an action a key where no button does.
//    Sentences live in src-main/words; a screen holds no more than its headings and the names on its buttons.
// 5. Styles: tokens and building blocks are in styles/; what only this screen needs is a .css file beside it.
import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { InspectionsScreen } from '../screens/inspections/InspectionsScreen.tsx'
import { RatingsScreen } from '../screens/ratings/RatingsScreen.tsx'
import type { At, ParamsOf, ScreenName } from './router.ts'

export type ScreenProps<Screen extends ScreenName> = { readonly params: ParamsOf<Screen>; readonly at: At }
type Shown<Screen extends ScreenName> =
  | ComponentType<ScreenProps<Screen>>
  | LazyExoticComponent<ComponentType<ScreenProps<Screen>>>

/** The first two are there at once; the others come when they are first opened. */
export const screens: { readonly [Screen in ScreenName]: { readonly title: string; readonly show: Shown<Screen> } } = {
  inspections: { title: 'Inspections', show: InspectionsScreen },
  ratings: { title: 'Ratings', show: RatingsScreen },
  'new-inspection': {
    title: 'New inspection',
    show: lazy(async () => ({
      default: (await import('../screens/new-inspection/NewInspectionScreen.tsx')).NewInspectionScreen,
    })),
  },
  sample: {
    title: 'Sample',
    show: lazy(async () => ({ default: (await import('../screens/sample/SampleScreen.tsx')).SampleScreen })),
  },
  import: {
    title: 'Returns',
    show: lazy(async () => ({ default: (await import('../screens/import/ImportScreen.tsx')).ImportScreen })),
  },
  cases: {
    title: 'Cases',
    show: lazy(async () => ({ default: (await import('../screens/cases/CasesScreen.tsx')).CasesScreen })),
  },
  case: {
    title: 'Case',
    show: lazy(async () => ({ default: (await import('../screens/cases/form/CaseScreen.tsx')).CaseScreen })),
  },
  results: {
    title: 'Results',
    show: lazy(async () => ({ default: (await import('../screens/results/ResultsScreen.tsx')).ResultsScreen })),
  },
  disagreements: {
    title: 'Disagreements',
    show: lazy(async () => ({
      default: (await import('../screens/disagreements/DisagreementsScreen.tsx')).DisagreementsScreen,
    })),
  },
  'hand-over': {
    title: 'Hand-over',
    show: lazy(async () => ({ default: (await import('../screens/hand-over/HandOverScreen.tsx')).HandOverScreen })),
  },
  'bring-pack': {
    title: 'Bring a pack in',
    show: lazy(async () => ({ default: (await import('../screens/hand-over/BringPackScreen.tsx')).BringPackScreen })),
  },
  'second-look': {
    title: 'Second look',
    show: lazy(async () => ({
      default: (await import('../screens/second-look/SecondLookScreen.tsx')).SecondLookScreen,
    })),
  },
  'second-look-case': {
    title: 'Second look',
    show: lazy(async () => ({
      default: (await import('../screens/second-look/LookedCaseScreen.tsx')).LookedCaseScreen,
    })),
  },
  'key-questions': {
    title: 'Key questions',
    show: lazy(async () => ({
      default: (await import('../screens/key-questions/KeyQuestionsScreen.tsx')).KeyQuestionsScreen,
    })),
  },
  proposals: {
    title: 'Proposals',
    show: lazy(async () => ({ default: (await import('../screens/proposals/ProposalsScreen.tsx')).ProposalsScreen })),
  },
  panel: {
    title: 'Panel',
    show: lazy(async () => ({ default: (await import('../screens/panel/PanelScreen.tsx')).PanelScreen })),
  },
  'pre-read': {
    title: 'Pre-read pack',
    show: lazy(async () => ({ default: (await import('../screens/pre-read/PreReadScreen.tsx')).PreReadScreen })),
  },
  paper: {
    title: 'Paper',
    show: lazy(async () => ({ default: (await import('../screens/paper/PaperScreen.tsx')).PaperScreen })),
  },
  room: {
    title: 'The room',
    show: lazy(async () => ({ default: (await import('../screens/room/RoomScreen.tsx')).RoomScreen })),
  },
  'sign-off': {
    title: 'Sign-off',
    show: lazy(async () => ({ default: (await import('../screens/sign-off/SignOffScreen.tsx')).SignOffScreen })),
  },
  history: {
    title: 'History',
    show: lazy(async () => ({ default: (await import('../screens/history/HistoryScreen.tsx')).HistoryScreen })),
  },
  records: {
    title: 'Signed records',
    show: lazy(async () => ({ default: (await import('../screens/records/RecordsScreen.tsx')).RecordsScreen })),
  },
  record: {
    title: 'Signed record',
    show: lazy(async () => ({ default: (await import('../screens/records/RecordScreen.tsx')).RecordScreen })),
  },
  settings: {
    title: 'Settings',
    show: lazy(async () => ({ default: (await import('../screens/settings/SettingsScreen.tsx')).SettingsScreen })),
  },
}
