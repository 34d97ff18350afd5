/** A record somebody changed, and sealed again as well as a forger can. */
import { canonicalText, digestOf, recordDigest } from '../../src-main/documents/record/canonical.ts'
import { recordText } from '../../src-main/documents/record/build.ts'
import { partsOf } from '../../src-main/documents/record/parts.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'

export type RecordChange = (record: Changeable<SignedRecord>) => void
type Changeable<Part> = Part extends readonly (infer Each)[]
  ? Changeable<Each>[]
  : Part extends object
    ? { -readonly [Name in keyof Part]: Changeable<Part[Name]> }
    : Part

/** Its parts, framework and the whole have the right digests again; the events are left as they are. */
export function forged(record: SignedRecord, change: RecordChange): string {
  // The test's own copy, whose fields may be written to.
  const copy = JSON.parse(recordText(record)) as Changeable<SignedRecord>
  change(copy)
  copy.framework.digest = digestOf(copy.framework.file)
  copy.parts = partsOf(copy).map((part) => ({ ...part }))
  copy.digest = recordDigest(copy)
  return canonicalText(copy)
}
