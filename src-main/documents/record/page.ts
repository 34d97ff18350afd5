// The ratings page of a signed record: the same page as before signing, said to be signed, made from the record alone.
import { settle } from '../../domain/discretion/settle.ts'
import { incompleteWords } from '../../words/notes.ts'
import { digestNote, signedStatusWords, supersedesNote } from '../../words/signed.ts'
import { ratingsPage } from '../ratings-page/page.ts'
import { standingOutcomes } from './checks/ratings.ts'
import { rateRecorded } from './evidence.ts'
import { frameworkIn } from './framework.ts'
import type { SignedRecord } from './schema.ts'

export function recordPage(record: SignedRecord): string {
  const framework = frameworkIn(record)
  const rated = rateRecorded(framework, record)
  const settled = settle(rated, record.standards.flatMap(standingOutcomes))
  const { inspection, signatures, supersedes, digest } = record
  return ratingsPage({
    inspection: rated,
    settled: settled.ok ? settled.value : null,
    provider: inspection.provider,
    status: { signed: true, words: signedStatusWords(signatures) },
    notes: [
      ...(inspection.note === '' ? [] : [inspection.note]),
      ...(framework.complete ? [] : [incompleteWords()]),
      ...(supersedes === null ? [] : [supersedesNote(supersedes)]),
      digestNote(digest),
    ],
  })
}
