// The pre-read pack: shown and printed as a page, and in the history once a host has saved it (decision 34).
import { preReadPage } from '../../documents/pre-read/page.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import type { Reading } from '../../store/database.ts'
import { eventsOfKind, type EventFacts } from '../../store/events.ts'
import { fileStem } from '../../words/bringing-in.ts'
import { madeWhileSatWords, sincePreReadWords, type SincePreRead } from '../../words/pre-read.ts'
import type { Context, Handlers } from '../context.ts'
import type { PreReadGivenView } from '../contract/views.ts'
import { itemDigests } from '../item-digests.ts'
import { preReadOf } from '../pre-read.ts'
import { loadSession, type LoadedSession } from '../session-state.ts'
import { evidenceDigestNow } from '../taken-evidence.ts'
import { recordEvent } from './record-event.ts'
import { about } from './sessions.ts'

export const preRead: Handlers<'preRead.show' | 'preRead.given' | 'preRead.saved'> = {
  'preRead.show'(db, { session: id }, context) {
    const session = readBefore(db, id, context)
    if (!session.ok) return session
    const pack = preReadOf(db, session.value, context)
    const page = preReadPage(pack)
    const manifest = [
      { what: 'items', count: pack.items.length },
      { what: 'key questions', count: pack.items.reduce((sum, { figures }) => sum + figures.length, 0) },
      { what: 'proposals', count: pack.items.filter(({ proposal }) => proposal !== null).length },
    ]
    return ok({
      page,
      madeAt: pack.madeAt,
      digest: pack.digest,
      file: {
        fileName: `${fileStem(pack.provider)}-pre-read.html`,
        mediaType: 'text/html; charset=utf-8',
        base64: Buffer.from(page, 'utf8').toString('base64'),
        manifest,
      },
    })
  },

  'preRead.given'(db, { session: id }, context) {
    const session = loadSession(db, id, context)
    return session.ok ? ok(givenOf(db, session.value, context)) : session
  },

  'preRead.saved'(db, { session: id, madeAt, digest, to }, context) {
    const session = readBefore(db, id, context)
    if (!session.ok) return session
    // Where the evidence has moved on since the page was made, which item was read how is no longer known.
    const asMade = digest === digestOf(db, session.value)
    recordEvent(db, context, {
      kind: 'pre-read-saved',
      ...about(session.value),
      facts: { madeAt, evidenceDigest: digest, items: asMade ? itemDigests(db, session.value) : null, to },
    })
    return ok(givenOf(db, session.value, context))
  },
}

/** Once signed there is a record to read, and nothing provisional any more. */
function readBefore(db: Reading, id: string, context: Context): Result<LoadedSession> {
  const session = loadSession(db, id, context)
  if (!session.ok || session.value.row.state !== 'signed') return session
  return no({ code: 'session-state', facts: { state: 'signed', needed: ['preparing', 'running', 'closed'] } })
}

/** Of what the panel decides on: frozen once it has opened. */
function digestOf(db: Reading, { row, inspection }: LoadedSession): string {
  return row.evidenceDigest ?? evidenceDigestNow(db, inspection)
}

function givenOf(db: Reading, session: LoadedSession, context: Context): readonly PreReadGivenView[] {
  const packs = eventsOfKind(db, session.row.id, 'pre-read-saved').toReversed()
  if (packs.length === 0) return []
  const now = { digest: digestOf(db, session), items: itemDigests(db, session) }
  const opened = eventsOfKind(db, session.row.id, 'session-opened')[0]?.number ?? Infinity
  return packs.map(({ by, facts, number }) => {
    const beforehand = number < opened
    const since = changedSince(facts, now)
    const madeAt = String(facts['madeAt'])
    return {
      ...{ madeAt, by, beforehand, changed: beforehand && since.changed },
      to: facts['to'] === 'the browser' ? 'the browser' : 'a file',
      says: beforehand
        ? sincePreReadWords(madeAt, new Date(context.now), since)
        : madeWhileSatWords(madeAt, new Date(context.now)),
    }
  })
}

type Now = { readonly digest: string; readonly items: Readonly<Record<string, string>> }

/** An item reads otherwise where its figures do, or the words of the lead inspector on it, which no digest of evidence holds. */
function changedSince(facts: EventFacts, now: Now): SincePreRead {
  // Written by `preRead.saved`.
  const then = facts['items'] as Readonly<Record<string, string>> | null
  if (then === null) return { changed: facts['evidenceDigest'] !== now.digest, items: null }
  const items = Object.keys(now.items).filter((standard) => then[standard] !== now.items[standard])
  return { changed: facts['evidenceDigest'] !== now.digest || items.length > 0, items }
}
