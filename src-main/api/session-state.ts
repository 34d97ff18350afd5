// A panel session as the rules see it, put together from the file: people, conflicts, items, and what was decided.
import type { Outcome } from '../domain/discretion/outcome.ts'
import { finalRating, type Final } from '../domain/discretion/settle.ts'
import { overallRating, type Overall } from '../domain/rating/overall.ts'
import { stepOf } from '../domain/rating/provisional.ts'
import type { Framework } from '../domain/framework/framework.ts'
import type { InspectionEvidence, InspectionRating, StandardRating } from '../domain/rating/inspection.ts'
import type { PanelSession } from '../domain/panel/session.ts'
import { no, ok, type Result } from '../domain/result.ts'
import type { Reading } from '../store/database.ts'
import { itemsOf, outcomesOf, type ItemRow, type OutcomeRow } from '../store/items.ts'
import { conflictsOf, peopleOf } from '../store/people.ts'
import { agendaOrderOf } from '../store/positions.ts'
import { setting } from '../store/settings.ts'
import { findSession, sessionsOf, type SessionRow } from '../store/sessions.ts'
import type { Context } from './context.ts'
import { loadInspection, rateFrozen, type Loaded } from './evidence.ts'

export type LoadedSession = {
  readonly row: SessionRow
  readonly inspection: Loaded
  readonly panel: PanelSession
  readonly items: readonly ItemRow[]
  /** As the chair set it; empty for the framework's. Before the session opens it has no items to put in order. */
  readonly order: readonly string[]
  readonly outcomes: readonly OutcomeRow[]
  /** Frozen when the session opened; as the inspection stands now before that. */
  readonly evidence: InspectionEvidence
  readonly rated: InspectionRating
}

export function loadSession(db: Reading, id: string, context: Context): Result<LoadedSession> {
  const row = findSession(db, id)
  if (row === null) return no({ code: 'no-such', facts: { what: 'session', id } })
  const inspection = loadInspection(db, row.inspection, context)
  if (!inspection.ok) return inspection
  const order = agendaOrderOf(db, id)
  const items = inOrder(itemsOf(db, id), order)
  // Most often nothing has changed since it was frozen, and what is rated already need not be rated again.
  const { evidence, rated } =
    row.frozen === null || row.frozen === inspection.value.kept
      ? inspection.value
      : rateFrozen(inspection.value.framework, row.frozen)
  return ok({
    row,
    inspection: inspection.value,
    panel: {
      state: row.state,
      settings: row.settings,
      attendances: peopleOf(db, id),
      conflicts: conflictsOf(db, id),
      items: items.map(({ standard, state }) => ({ standard, state })),
    },
    items,
    order: order ?? [],
    outcomes: outcomesOf(db, id),
    evidence,
    rated,
  })
}

/** In the chair's order, where one was set. */
function inOrder(items: readonly ItemRow[], order: readonly string[] | null): readonly ItemRow[] {
  return order === null ? items : items.toSorted((a, b) => order.indexOf(a.standard) - order.indexOf(b.standard))
}

/** The session that counts for an inspection: the latest one. */
export function currentSession(db: Reading, inspection: string): SessionRow | null {
  return sessionsOf(db, inspection).at(-1) ?? null
}

/** The outcomes standing on a standard, in the order recorded. */
export function standingOn(outcomes: readonly OutcomeRow[], standard: string): readonly OutcomeRow[] {
  return outcomes.filter((row) => row.standard === standard && row.retractedAt === null)
}

export function outcomesStanding(outcomes: readonly OutcomeRow[], standard: string): readonly Outcome[] {
  return standingOn(outcomes, standard).map(({ outcome }) => outcome)
}

/** What the panel has decided so far; null for a standard whose item is still waiting or open. */
export function finalOf(
  session: Pick<LoadedSession, 'inspection' | 'items' | 'outcomes'>,
  rated: StandardRating,
): Final | null {
  const item = session.items.find(({ standard }) => standard === rated.standard.number)
  if (item === undefined || item.state === 'waiting' || item.state === 'open') return null
  return finalRating(session.inspection.framework, rated, outcomesStanding(session.outcomes, rated.standard.number))
}

/** The total as it stands: decided items with their final rating, the others by rule. */
export function runningOverall(
  framework: Framework,
  rated: InspectionRating,
  finals: ReadonlyMap<string, Final>,
): Overall {
  return overallRating(
    framework,
    new Map(
      rated.standards.map(({ standard, provisional }) => {
        const final = finals.get(standard.number)
        return [standard.number, final === undefined ? stepOf(provisional) : final.rating]
      }),
    ),
  )
}

/** Kept from the panel until every item has an outcome, if the session's settings say so. */
export function isTotalHidden(panel: PanelSession): boolean {
  return (
    panel.settings.hideTotal &&
    panel.state === 'running' &&
    panel.items.some(({ state }) => state === 'waiting' || state === 'open')
  )
}

/** What the inspection's latest panel has decided; null where none has begun to. */
export function finalsInFile(
  db: Reading,
  inspection: Loaded,
  context: Context,
): { readonly finals: readonly Final[]; readonly session: LoadedSession } | null {
  const row = currentSession(db, inspection.row.id)
  if (row === null || row.frozen === null) return null
  const session = loadSession(db, row.id, context)
  if (!session.ok) return null
  const finals = session.value.rated.standards.flatMap((rated) => finalOf(session.value, rated) ?? [])
  return { finals, session: session.value }
}

/** Where the outcomes of a sample's published panel are kept. */
export function publishedOutcomesKey(inspection: string): string {
  return `published outcomes of ${inspection}`
}

/** What the published panel decided, for samples; empty for every other inspection. */
export function allPublishedOutcomes(db: Reading, inspection: string): readonly Outcome[] {
  const kept = setting(db, publishedOutcomesKey(inspection))
  // Written by inspections.create from input the door had checked.
  return kept === null ? [] : (JSON.parse(kept) as readonly Outcome[])
}

export function publishedOutcomes(db: Reading, inspection: string, standard: string): readonly Outcome[] {
  return allPublishedOutcomes(db, inspection).filter((outcome) => outcome.standard === standard)
}
