// The places on the left, each with what waits there.
import { useRef } from 'react'
import type { InspectionView } from '../../src-main/api/contract/views.ts'
import { ariaKeys } from '../components/key-names.ts'
import { useKey } from '../components/key-registry.ts'
import { filePlaces, placesOf, type PlaceLink } from './places.ts'
import type { Route } from './router.ts'

export function Places({
  route,
  inspection,
}: {
  readonly route: Route | null
  readonly inspection: InspectionView | null
}) {
  const [inspections, ...others] = filePlaces(route)
  return (
    <nav className="places" aria-label="Places">
      {inspections === undefined ? null : <PlaceList places={[inspections]} />}
      {inspection === null ? null : (
        <PlaceList title={inspection.summary.provider} places={placesOf(inspection, route)} />
      )}
      <PlaceList places={others} />
    </nav>
  )
}

function PlaceList({ title, places }: { readonly title?: string; readonly places: readonly PlaceLink[] }) {
  return (
    <div className="place-group">
      <ul aria-label={title}>
        {places.map((place) => (
          <li key={place.screen}>
            <PlaceItem {...place} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function PlaceItem({ title, href, keys, waiting, here }: PlaceLink) {
  const link = useRef<HTMLAnchorElement>(null)
  useKey(keys === null ? null : { keys, label: `Go to ${title}`, run: () => link.current?.click(), everywhere: true })
  return (
    <a
      ref={link}
      href={href}
      aria-current={here ? 'page' : undefined}
      aria-keyshortcuts={keys === null ? undefined : ariaKeys(keys)}
    >
      <span>{title}</span>
      {waiting === null ? null : (
        <span className="waiting">
          <span aria-hidden="true">{waiting.count}</span>
          <span className="hidden">, {waiting.words}</span>
        </span>
      )}
    </a>
  )
}
