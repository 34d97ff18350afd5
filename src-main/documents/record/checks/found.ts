// What one check of a record finds.
import type { Framework, Standard } from '../../../domain/framework/framework.ts'
import type { InspectionRating, StandardRating } from '../../../domain/rating/inspection.ts'
import type { CheckName } from '../../../words/verification.ts'
import type { RecordedStandard, SignedRecord } from '../schema.ts'

/** `count`: of what was checked; every fault a sentence, in the order found. */
export type Found = {
  readonly check: CheckName
  readonly count: number
  readonly faults: readonly string[]
  /** What it says where nothing is wrong, if not what every check of its name says. */
  readonly says?: string
}

/** A record with what the rules make of its evidence, worked out anew. */
export type Recomputed = {
  readonly record: SignedRecord
  readonly framework: Framework
  readonly rated: InspectionRating
  /** Each standard of the framework, with what the record says of it. */
  readonly standards: readonly { readonly rated: StandardRating; readonly recorded: RecordedStandard | null }[]
}

export function placeOf({ number, name }: Standard): string {
  return `${number} ${name}`
}
