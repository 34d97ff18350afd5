// A case that might be inspected: what it is matched on, who works on it and where, and whether it is eligible.
import { folded } from '../spelling.ts'
import type { ExclusionId } from './exclusions.ts'

/** What a sample is compared with its population by. */
export const traits = ['gender', 'disposal', 'risk', 'ldu'] as const
export type Trait = (typeof traits)[number]

export type Exclusion = { readonly because: ExclusionId; readonly words: string }

export type Candidate = {
  readonly reference: string
  readonly traits: Readonly<Record<Trait, string>>
  /** The responsible officer; empty where not known. */
  readonly officer: string
  /** Null: eligible. */
  readonly excluded: Exclusion | null
  /** The list's other columns, kept for the return that is filled in. */
  readonly attributes: Readonly<Record<string, string>>
}

export function eligible<Each extends Candidate>(candidates: readonly Each[]): readonly Each[] {
  return candidates.filter(({ excluded }) => excluded === null)
}

/** Two spellings of a gender, an office or an officer are one. */
export function sameAs(text: string): string {
  return folded(text).replace(/\s+/g, ' ')
}

/** By code units: the same on every machine, whatever its language. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
