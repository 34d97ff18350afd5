// The whole window: the top bar, the places on the left, and the screen the address names.
import { Suspense, useEffect, useState, type ComponentType } from 'react'
import { recordSavedBefore } from '../client/saved.ts'
import { FailureNotice } from '../client/FailureNotice.tsx'
import { useView } from '../client/use-view.ts'
import { LiveRegion } from '../components/LiveRegion.tsx'
import { Loading } from '../components/Loading.tsx'
import type { ApplicationView } from '../../src-main/api/contract/views.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { OpenInspection } from './open-inspection.ts'
import { Places } from './Places.tsx'
import { screens, type ScreenProps } from './routes.tsx'
import { hrefOf, remember, useRoute, type Route, type ScreenName } from './router.ts'
import { TopBar } from './TopBar.tsx'
import { useFocusKept } from './focus-kept.ts'
import { useFocusOnArrival } from './focus-on-arrival.ts'

export function App() {
  const route = useRoute()
  const application = useView('application.show', {})
  const inspectionId = route !== null && 'inspection' in route.params ? route.params.inspection : null
  const open = useInspectionOpen(route, inspectionId)
  const inspection = useView('inspections.show', open === null ? null : { inspection: open })
  const savedBefore = application.view?.savedAt ?? null
  useEffect(() => recordSavedBefore(savedBefore), [savedBefore])
  useFocusOnArrival(route)
  useFocusKept()
  useWindowTitle(route, inspection.view?.summary.provider ?? null)

  // The projector shows the room and nothing of the application around it.
  if (route?.screen === 'room')
    return (
      <OpenInspection value={inspection.view}>
        <main id="content" tabIndex={-1}>
          {inspection.view === null ? null : (
            <Screen route={route} key={`room ${inspectionId}`} application={application.view} />
          )}
        </main>
      </OpenInspection>
    )

  const waits = inspectionId !== null && inspection.view === null
  return (
    <OpenInspection value={inspection.view}>
      <a className="skip" href="#content" onClick={toContent}>
        Skip to the content
      </a>
      <TopBar application={application.view} inspection={inspection.view} />
      <div className="below-bar">
        <Places route={route} inspection={inspection.view} />
        <main id="content" tabIndex={-1}>
          {waits && inspection.failure !== null ? <NotShown /> : null}
          {/* An inspection that only stays open beside a screen of the file is no matter of that screen. */}
          <FailureNotice failure={application.failure ?? (inspectionId === null ? null : inspection.failure)} />
          {waits && inspection.failure === null ? <BeingRead route={route} /> : null}
          {waits ? null : (
            <Screen route={route} key={`${route?.screen} ${inspectionId}`} application={application.view} />
          )}
        </main>
      </div>
      <LiveRegion />
    </OpenInspection>
  )
}

/** The inspection of the address; below the list of them all, the one that was open stays open beside the file's own places. */
function useInspectionOpen(route: Route | null, here: string | null): string | null {
  const [last, setLast] = useState<string | null>(null)
  const kept = route === null || !besides.includes(route.screen) ? null : (route.at.beside ?? last)
  const open = here ?? kept
  if (open !== last) setLast(open)
  const named = route?.at.beside
  useEffect(() => {
    if (kept !== null && named === undefined) remember({ beside: kept })
  }, [kept, named])
  return open
}

const besides: readonly ScreenName[] = ['settings', 'records', 'record']

function Screen({
  route,
  application,
}: {
  readonly route: Route | null
  readonly application: ApplicationView | null
}) {
  if (application === null) return null
  if (route === null) return <Nowhere />
  // The table gives each screen the parameters of its own path; a union of screens cannot say so.
  const Shown = screens[route.screen].show as ComponentType<ScreenProps<Route['screen']>>
  return (
    <ErrorBoundary>
      <Suspense fallback={<Loading text="Opening…" />}>
        <Shown params={route.params} at={route.at} />
      </Suspense>
    </ErrorBoundary>
  )
}

/** A heading from the first stroke on, for whoever goes by headings; the focus waits for the screen's own. */
function BeingRead({ route }: { readonly route: Route | null }) {
  return (
    <>
      <h1 className="hidden waiting">{route === null ? '' : screens[route.screen].title}</h1>
      <Loading text="Reading the inspection…" />
    </>
  )
}

function NotShown() {
  return (
    <div className="page">
      <h1>This inspection cannot be shown</h1>
      <p>
        Go to <a href={hrefOf('inspections', {})}>Inspections</a>.
      </p>
    </div>
  )
}

function Nowhere() {
  return (
    <div className="page">
      <h1>There is nothing at this address</h1>
      <p>
        Go to <a href={hrefOf('inspections', {})}>Inspections</a>.
      </p>
    </div>
  )
}

function useWindowTitle(route: Route | null, provider: string | null): void {
  useEffect(() => {
    const parts = [route === null ? null : screens[route.screen].title, provider, 'Ratings Panel']
    document.title = parts.filter((part) => part !== null).join(' – ')
  }, [route, provider])
}

/** The address after # belongs to the router, so a link inside the page moves the focus itself. */
function toContent(event: { preventDefault(): void }): void {
  event.preventDefault()
  document.querySelector<HTMLElement>('#content')?.focus()
}
