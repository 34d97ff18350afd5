// The counts of what a record holds, and the promise of every export: it holds as many, or it is not written.
import type { Refusal } from '../../domain/refusal.ts'
import type { Manifest } from './schema.ts'

/** As much of a record as is counted. */
export type Counted = {
  readonly evidence: {
    readonly keyQuestions: readonly unknown[]
    readonly samples: readonly { readonly cases: number }[]
  }
  readonly standards: readonly { readonly outcomes: readonly { readonly retracted: unknown }[] }[]
  readonly panel: { readonly people: readonly unknown[]; readonly conflicts: readonly unknown[] }
  readonly signatures: readonly unknown[]
  readonly events: readonly unknown[]
}

export function countsOf({ evidence, standards, panel, signatures, events }: Counted): Manifest {
  const outcomes = standards.flatMap((standard) => standard.outcomes)
  return {
    standards: standards.length,
    keyQuestions: evidence.keyQuestions.length,
    cases: evidence.samples.reduce((sum, { cases }) => sum + cases, 0),
    outcomes: outcomes.filter(({ retracted }) => retracted === null).length,
    retracted: outcomes.filter(({ retracted }) => retracted !== null).length,
    people: panel.people.length,
    conflicts: panel.conflicts.length,
    signatures: signatures.length,
    events: events.length,
  }
}

/** What each count is called in a sentence. */
export const countNames: Readonly<Record<keyof Manifest, string>> = {
  standards: 'standards',
  keyQuestions: 'key questions',
  cases: 'cases',
  outcomes: 'outcomes',
  retracted: 'retracted outcomes',
  people: 'people',
  conflicts: 'conflicts of interest',
  signatures: 'signatures',
  events: 'events',
}

/** Why an export is not written: the first of its counts that is not the record's. `found` holds what this kind of export shows. */
export function whyNotExport(expected: Manifest, found: Partial<Manifest>): Refusal | null {
  for (const [count, name] of Object.entries(countNames)) {
    const [here, there] = [countOf(found, count), countOf(expected, count)]
    if (here !== undefined && here !== there)
      return { code: 'manifest-differs', facts: { what: name, expected: there ?? 0, found: here } }
  }
  return null
}

function countOf(manifest: Partial<Manifest>, name: string): number | undefined {
  return Object.entries(manifest).find(([count]) => count === name)?.[1]
}
