// What the library of signed records says, and what stands on a record's own page.
import { dayWords } from './moments.ts'

export const recordWords = {
  library: 'Every record signed in this file. None of them ever changes.',
  none: 'No signed record yet',
  howOneComesAbout:
    'A record is made with the last signature under a panel’s ratings: prepare a panel session for an inspection, take it through every standard, close it and sign it off. From then on the record stands here and never changes.',
  neverChanges: 'This record never changes. Everything on this page is read from the record itself.',
  allPassed: 'Recomputed just now from the record’s own contents: everything agrees.',
  notPassed:
    'Recomputed just now from the record’s own contents, and something does not agree. Do not rely on this record; compare it with a saved copy.',
  verifyElsewhere:
    'Anybody can check a saved JSON record without this window and without a network. The command recomputes every rating and names the first thing that does not agree:',
  verifyCommand: 'npm run --silent cli -- verify FILE',
  correct:
    'A correction is a new panel session whose record will supersede this one. This record stays as it is, marked as superseded, and can still be checked.',
  correctReason: 'What has to be corrected, and why',
  superseded: 'This record has been superseded.',
  changedMind: 'Nothing was saved: no place was chosen.',
} as const

export type ExportKind = 'json' | 'ratings-csv' | 'key-questions-csv' | 'html'

export const exportWords: Readonly<Record<ExportKind, { readonly label: string; readonly what: string }>> = {
  json: { label: 'JSON record', what: 'Everything, with its digest: the copy that can be verified.' },
  'ratings-csv': { label: 'Ratings, CSV', what: 'One row a standard.' },
  'key-questions-csv': { label: 'Key questions, CSV', what: 'One row a key question, with its counts.' },
  html: { label: 'Page, HTML', what: 'The signed page, for reading and printing.' },
}

/** Where a browser puts what it is handed; whether it is kept there is between the person and the browser. */
export const browserDownloads = 'the browser’s downloads'

/** `Saved in /documents/london.json.`, `Handed to the browser’s downloads, as london.json.` */
export function savedCopyWords(place: string): string {
  return place.startsWith(browserDownloads) ? `Handed to ${place}.` : `Saved in ${place}.`
}

/** `2 of 9 checks failed`, `9 checks passed`. */
export function checkedWords(checks: readonly { readonly passed: boolean }[]): string {
  const failed = checks.filter(({ passed }) => !passed).length
  if (failed > 0) return `${failed} of ${checks.length} checks failed`
  return `${checks.length} ${checks.length === 1 ? 'check' : 'checks'} passed`
}

export function supersedesWords(signedAt: string | null, reason: string): string {
  const which = signedAt === null ? 'an earlier record' : `the record signed on ${dayWords(signedAt)}`
  return `Supersedes ${which}: ${reason}`
}

export function supersededByWords(signedAt: string | null): string {
  return signedAt === null ? 'a later record' : `the record signed on ${dayWords(signedAt)}`
}
