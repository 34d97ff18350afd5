// Who has which cases, and the packs written and brought in so far.
import { inCountingOrder, byCodePoint, folded } from '../../domain/spelling.ts'
import type { Reading } from '../../store/database.ts'
import { casesOf } from '../../store/cases.ts'
import { eventsOf } from '../../store/events.ts'
import { eventWords } from '../../words/events.ts'
import { refusalWords } from '../../words/refusals.ts'
import type { HandOverView, PackEventView } from '../contract/views.ts'
import type { Loaded } from '../evidence.ts'
import { whyNotChangeEvidence } from '../handlers/frozen.ts'

export function showHandOver(db: Reading, { row: { id }, framework }: Loaded): HandOverView {
  const frozen = whyNotChangeEvidence(db, id)
  const bySample = framework.samples.map(({ id: sample, title }) => ({ sample, title, cases: casesOf(db, id, sample) }))
  const named = bySample.flatMap(({ cases }) => cases.map(inspectorOf).filter((name) => name !== ''))
  const inspectors = [...Map.groupBy(named, folded).values()].map((spellings) => ({
    name: spellings.toSorted(byCodePoint)[0] ?? '',
    cases: spellings.length,
  }))
  return {
    cases: bySample.reduce((sum, { cases }) => sum + cases.length, 0),
    inspectors: inspectors.toSorted((a, b) => byCodePoint(folded(a.name), folded(b.name))),
    nobodys: bySample
      .map(({ sample, title, cases }) => ({
        sample,
        title,
        references: cases
          .filter((each) => inspectorOf(each) === '')
          .map(({ reference }) => reference)
          .toSorted(inCountingOrder),
      }))
      .filter(({ references }) => references.length > 0),
    packs: eventsOf(db, id)
      .flatMap((event): readonly PackEventView[] => {
        if (event.kind !== 'pack-written' && event.kind !== 'pack-merged') return []
        const kind = event.kind === 'pack-written' ? 'written' : 'merged'
        const { number, at, by } = event
        const digest = typeof event.facts['digest'] === 'string' ? event.facts['digest'] : ''
        return [{ number, kind, at, by, says: eventWords(event), digest }]
      })
      .toReversed(),
    whyNotMerge: frozen === null ? null : refusalWords(frozen),
  }
}

function inspectorOf({ attributes }: { readonly attributes: Readonly<Record<string, string>> }): string {
  return Object.hasOwn(attributes, 'inspector') ? (attributes['inspector'] ?? '').trim() : ''
}
