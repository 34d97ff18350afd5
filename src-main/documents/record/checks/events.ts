// The chain of events: numbered without a gap, each sealed by the next, all of this inspection.
import { faultSays } from '../../../words/verification.ts'
import { eventDigest } from '../canonical.ts'
import { countNames, countsOf } from '../manifest.ts'
import type { SignedRecord } from '../schema.ts'
import type { Found } from './found.ts'

export function checkEvents({ events, links, inspection }: SignedRecord): Found {
  const faults: string[] = []
  // The events of other inspections in the same file are known by their digests alone.
  const elsewhere = new Map(links.map(({ number, digest }) => [number, digest]))
  let before: { readonly number: number; readonly digest: string } | null = null
  for (const event of events) {
    if (event.digest !== eventDigest(event)) faults.push(faultSays.eventDigest(event.number))
    if (event.inspection !== inspection.id) faults.push(faultSays.eventElsewhere(event.number))
    if (before !== null) {
      const sealed: string | undefined =
        event.number === before.number + 1 ? before.digest : linked(elsewhere, before.number, event.number)
      if (sealed === undefined) faults.push(faultSays.eventOrder(event.number))
      else if (event.previousDigest !== sealed) faults.push(faultSays.eventLink(event.number))
    }
    before = event
  }
  const [first, last] = [events[0]?.number ?? 0, events.at(-1)?.number ?? 0]
  const own = new Set(events.map(({ number }) => number))
  const stray = links.filter(
    ({ number }, place) =>
      number < first || number > last || own.has(number) || links.findIndex((each) => each.number === number) !== place,
  )
  return {
    check: 'events',
    count: events.length,
    faults: [...faults, ...stray.map(({ number }) => faultSays.eventOrder(number))],
  }
}

/** The digest just before an event, where every event between it and the last one is linked. */
function linked(links: ReadonlyMap<number, string>, from: number, to: number): string | undefined {
  for (let number = from + 1; number < to; number += 1) if (!links.has(number)) return undefined
  return to > from ? links.get(to - 1) : undefined
}

export function checkManifest(record: SignedRecord): Found {
  const holds = new Map(Object.entries(countsOf(record)))
  const says = Object.entries(record.manifest)
  const names = new Map(Object.entries(countNames))
  const faults = says.flatMap(([name, count]) =>
    holds.get(name) === count ? [] : [faultSays.count(names.get(name) ?? name, count, holds.get(name) ?? 0)],
  )
  return { check: 'manifest', count: says.length, faults }
}
