/** The trail of a made-up inspection: each event sealed by the next, as the file keeps them. */
import { eventDigest } from '../../src-main/documents/record/canonical.ts'
import type { SignedRecord } from '../../src-main/documents/record/schema.ts'

type Event = SignedRecord['events'][number]

/** Events one minute apart, each sealing the one before it, as the file keeps them. */
export class Journal {
  readonly events: Event[] = []
  readonly links: { readonly number: number; readonly digest: string }[] = []
  readonly #inspection: string
  readonly #session: string
  #last = { number: 0, digest: '' }

  constructor(inspection: string, session: string) {
    this.#inspection = inspection
    this.#session = session
  }

  write(kind: string, by: string, facts: Event['facts'], session: string | null = this.#session): Event {
    const event = this.#seal({
      kind,
      inspection: this.#inspection,
      session,
      by,
      facts: JSON.parse(JSON.stringify(facts)) as Event['facts'],
    })
    this.events.push(event)
    return event
  }

  /** Something of another inspection in the same file: its digest is all that this one's record knows. */
  elsewhere(): void {
    const { number, digest } = this.#seal({
      kind: 'person-identified',
      inspection: null,
      session: null,
      by: 'Nia Notes',
      facts: {},
    })
    this.links.push({ number, digest })
  }

  #seal(said: Pick<Event, 'kind' | 'inspection' | 'session' | 'by' | 'facts'>): Event {
    const number = this.#last.number + 1
    const at = new Date(Date.parse('2026-11-20T09:00:00.000Z') + number * 60_000).toISOString()
    const unsealed = { number, at, ...said, enteredBy: 'Nia Notes', previousDigest: this.#last.digest }
    const event = { ...unsealed, digest: eventDigest(unsealed) }
    this.#last = event
    return event
  }
}
