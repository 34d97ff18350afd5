// How a signed record is headed: who signed and when, what it supersedes, and the digest it is checked by.
import { list } from './text.ts'

/** The inspectorate's own time: the same day is printed wherever the page is made. */
const londonDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
})

/** `Signed 20 November 2026 by Ann Lee and Ben Ode`. */
export function signedStatusWords(signatures: readonly { readonly name: string; readonly at: string }[]): string {
  const names = [...new Set(signatures.map(({ name }) => name))]
  const last =
    signatures
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? ''
  return `Signed ${dayOf(last)} by ${list.format(names)}`
}

export function supersedesNote(supersedes: { readonly record: string; readonly reason: string }): string {
  return `This record supersedes an earlier one, ${supersedes.record}, because: ${supersedes.reason}`
}

export function digestNote(digest: string): string {
  return `Digest of the signed record: ${digest}. Compare it with the digest of the record you check.`
}

function dayOf(iso: string): string {
  const moment = new Date(iso)
  return Number.isNaN(moment.valueOf()) ? iso : londonDay.format(moment)
}
