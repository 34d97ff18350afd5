// A panel session from its preparation to its closing: each act checked by the rules, recorded as an event.
import { groundsOffered } from '../../domain/discretion/grounds.ts'
import { ratingMoved } from '../../domain/framework/lookup.ts'
import type { Direction, Framework } from '../../domain/framework/framework.ts'
import { defaultSettings } from '../../domain/panel/session.ts'
import { whyNotChangePeople, whyNotClose, whyNotOpenSession, whyNotReopen } from '../../domain/panel/why-not.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { isBlank } from '../../domain/spelling.ts'
import type { Reading, Writing } from '../../store/database.ts'
import { eventsOfKind } from '../../store/events.ts'
import { insertItems, replaceItemFreeze, setItemState, type ItemRow } from '../../store/items.ts'
import { findRecord, supersededBy } from '../../store/records.ts'
import { insertSession, updateSession } from '../../store/sessions.ts'
import { removeSignatures } from '../../store/signatures.ts'
import type { Context, Handlers } from '../context.ts'
import type { SessionView } from '../contract/views.ts'
import { changedSince } from '../changed-since.ts'
import { loadInspection } from '../evidence.ts'
import { currentSession, loadSession, type LoadedSession } from '../session-state.ts'
import { itemKind, showSession } from '../show/show-session.ts'
import { takeEvidence } from '../taken-evidence.ts'
import { leftTheFileSince } from './left-the-file.ts'
import { recordEvent } from './record-event.ts'
import { retractStanding } from './retract.ts'

export const sessions: Handlers<
  'sessions.prepare' | 'sessions.show' | 'sessions.settings' | 'sessions.open' | 'sessions.close' | 'sessions.reopen'
> = {
  'sessions.prepare'(db, { inspection, supersedes }, context) {
    const loaded = loadInspection(db, inspection, context)
    if (!loaded.ok) return loaded
    const current = currentSession(db, inspection)
    if (supersedes === null && current !== null) return no({ code: 'session-exists', facts: { state: current.state } })
    if (supersedes !== null) {
      const record = findRecord(db, supersedes.record)
      if (record === null || record.inspection !== inspection)
        return no({ code: 'no-such', facts: { what: 'record', id: supersedes.record } })
      const later = supersededBy(db, supersedes.record)
      if (later !== null) return no({ code: 'already-superseded', facts: { by: later } })
      if (current !== null && current.state !== 'signed')
        return no({ code: 'session-exists', facts: { state: current.state } })
      if (isBlank(supersedes.reason)) return no({ code: 'reason-missing', facts: {} })
    }
    const id = context.newId()
    recordEvent(db, context, {
      kind: 'session-prepared',
      inspection,
      session: id,
      facts: { settings: defaultSettings, supersedes },
    })
    insertSession(db, {
      id,
      inspection,
      state: 'preparing',
      settings: defaultSettings,
      preparedAt: context.now,
      openedAt: null,
      closedAt: null,
      signedAt: null,
      frozen: null,
      evidenceDigest: null,
      frozenEvent: null,
      supersedes,
    })
    return shown(db, id, context)
  },

  'sessions.show': (db, { session }, context) => shown(db, session, context),

  'sessions.settings'(db, { session: id, ...settings }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const refusal = whyNotChangePeople(session.value.panel)
    if (refusal !== null) return no(refusal)
    recordEvent(db, context, {
      kind: 'settings-changed',
      ...about(session.value),
      facts: { before: session.value.row.settings, after: settings },
    })
    updateSession(db, id, { settings })
    return shown(db, id, context)
  },

  'sessions.open'(db, { session: id, by }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { panel, rated, inspection } = session.value
    const refusal = whyNotOpenSession(panel, by)
    if (refusal !== null) return no(refusal)
    if (rated.standards.every(({ provisional }) => provisional.kind === 'not-available'))
      return no({ code: 'nothing-to-rate', facts: {} })
    const taken = takeEvidence(db, inspection)
    insertItems(
      db,
      rated.standards.map((each, place) => itemRow(inspection.framework, id, each, place)),
    )
    recordEvent(db, context, {
      kind: 'session-opened',
      ...about(session.value),
      by: nameOf(session.value, by),
      facts: {
        evidenceDigest: taken.evidenceDigest,
        figuresDigest: taken.figuresDigest,
        judgementsDigest: taken.judgementsDigest,
        people: panel.attendances,
        conflicts: panel.conflicts,
        settings: panel.settings,
      },
    })
    updateSession(db, id, {
      state: 'running',
      openedAt: context.now,
      frozen: taken.frozen,
      evidenceDigest: taken.evidenceDigest,
      frozenEvent: taken.frozenEvent,
    })
    return shown(db, id, context)
  },

  'sessions.close'(db, { session: id, by }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const refusal = whyNotClose(session.value.panel, by)
    if (refusal !== null) return no(refusal)
    recordEvent(db, context, {
      kind: 'session-closed',
      ...about(session.value),
      by: nameOf(session.value, by),
      facts: { items: session.value.panel.items },
    })
    updateSession(db, id, { state: 'closed', closedAt: context.now })
    return shown(db, id, context)
  },

  'sessions.reopen'(db, { session: id, by, reason, takeEvidenceAgain }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const refusal = whyNotReopen(session.value.panel, by, reason)
    if (refusal !== null) return no(refusal)
    const { inspection } = session.value
    const changed = new Set(changedSince(db, session.value).map(({ standard }) => standard))
    const taken = takeEvidenceAgain ? takeEvidence(db, inspection) : null
    recordEvent(db, context, {
      kind: 'session-reopened',
      ...about(session.value),
      by: nameOf(session.value, by),
      facts: {
        reason,
        takeEvidenceAgain,
        exported: exportedSinceClosing(db, session.value),
        ...(taken === null
          ? {}
          : {
              evidenceDigest: taken.evidenceDigest,
              figuresDigest: taken.figuresDigest,
              judgementsDigest: taken.judgementsDigest,
            }),
      },
    })
    removeSignatures(db, id)
    updateSession(db, id, { state: 'running', closedAt: null })
    if (taken !== null) {
      updateSession(db, id, {
        frozen: taken.frozen,
        evidenceDigest: taken.evidenceDigest,
        frozenEvent: taken.frozenEvent,
      })
      for (const [place, now] of inspection.rated.standards.entries()) {
        if (!changed.has(now.standard.number)) continue
        // The earlier outcome stays in the trail; the item waits again (decisions row 22).
        retractStanding(db, session.value, now.standard.number, by, context)
        setItemState(db, id, now.standard.number, 'waiting')
        replaceItemFreeze(db, itemRow(inspection.framework, id, now, place))
      }
    }
    return shown(db, id, context)
  },
}

/** The total could be seen from the closing on. */
function exportedSinceClosing(db: Reading, session: LoadedSession): readonly string[] {
  const closed = eventsOfKind(db, session.row.id, 'session-closed').at(-1)?.number ?? 0
  return leftTheFileSince(db, session, closed)
}

/** What the database needs to refuse an illegal outcome by itself. */
function itemRow(framework: Framework, session: string, rated: StandardRating, place: number): ItemRow {
  const score = rated.provisional.kind === 'not-available' ? null : rated.provisional.step.score
  const moved = (direction: Direction | null, steps: number): number | null =>
    score === null || direction === null
      ? null
      : (ratingMoved(framework, score, direction === 'up' ? steps : -steps)?.score ?? null)
  const open = (direction: Direction): Direction | null =>
    rated.opened.some((each) => each.direction === direction) ? direction : null
  const grounds = (direction: Direction): readonly string[] =>
    open(direction) === null ? [] : groundsOffered(framework, rated, direction).map(({ id }) => id)
  return {
    session,
    standard: rated.standard.number,
    place,
    state: 'waiting',
    kind: itemKind(rated),
    provisionalScore: score,
    upTo: moved(open('up'), framework.step),
    downTo: moved(open('down'), framework.step),
    moderationTo: moved(rated.moderation, rated.standard.moderation?.step ?? 0),
    groundsUp: grounds('up'),
    groundsDown: grounds('down'),
    scores: framework.scale.map((step) => step.score),
    calledAt: null,
  }
}

export function about({ row, inspection }: LoadedSession): { readonly inspection: string; readonly session: string } {
  return { inspection: inspection.row.id, session: row.id }
}

/** The name of a person of the session: an event names whose act it is in words that last. */
export function nameOf({ panel }: LoadedSession, person: string): string {
  return panel.attendances.find((attendance) => attendance.person === person)?.name ?? ''
}

export function shown(db: Reading | Writing, id: string, context: Context): Result<SessionView> {
  const session = loadSession(db, id, context)
  return session.ok ? ok(showSession(db, session.value)) : session
}
