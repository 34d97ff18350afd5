// What if, worked out at the door: the evidence a panel decides on, or an inspection as it stands, with something supposed of it.
import { finalIfAllowed, finalTried, whyNotTry } from '../domain/discretion/tried.ts'
import { finalRating, type Final } from '../domain/discretion/settle.ts'
import type { Outcome } from '../domain/discretion/outcome.ts'
import { rateInspection, type InspectionEvidence, type InspectionRating } from '../domain/rating/inspection.ts'
import type { CaseSheet } from '../domain/rating/judgement.ts'
import type { Overall } from '../domain/rating/overall.ts'
import { supposedEvidence, type Supposed } from '../domain/rating/what-if.ts'
import { allCaseKeyQuestions } from '../domain/framework/lookup.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { casesOf } from '../store/cases.ts'
import type { Reading } from '../store/database.ts'
import type { Context } from './context.ts'
import type { Supposing } from './contract/views.ts'
import { caseSheets, loadInspection, type Loaded } from './evidence.ts'
import { judgementsDigest } from './judgements-digest.ts'
import {
  currentSession,
  isTotalHidden,
  loadSession,
  outcomesStanding,
  runningOverall,
  type LoadedSession,
} from './session-state.ts'

/** What is supposed something of. `session` null: no panel has begun, or it is not asked about. */
export type Basis = {
  readonly inspection: Loaded
  readonly session: LoadedSession | null
  readonly evidence: InspectionEvidence
  readonly rated: InspectionRating
  readonly totalHidden: boolean
}

/** One side of the comparison: the ratings, what the panel decided where the rules still allow it, and the total. */
export type Side = {
  readonly rated: InspectionRating
  readonly finals: ReadonlyMap<string, Final>
  readonly overall: Overall
}

export function loadBasis(
  db: Reading,
  { inspection, session: asked }: { readonly inspection: string; readonly session: string | null },
  context: Context,
): Result<Basis> {
  const current = currentSession(db, inspection)?.id ?? null
  const loaded = asked ?? current
  const session = loaded === null ? null : loadSession(db, loaded, context)
  if (session !== null && !session.ok) return session
  // Whoever asks without the session is kept from the total as the panel is.
  const totalHidden = session !== null && isTotalHidden(session.value.panel)
  if (asked !== null && session !== null) {
    const { value } = session
    if (value.row.inspection !== inspection) return no({ code: 'no-such', facts: { what: 'session', id: asked } })
    return ok({
      inspection: value.inspection,
      session: value,
      evidence: value.evidence,
      rated: value.rated,
      totalHidden,
    })
  }
  const own = session?.value.inspection ?? null
  const found = own === null || own.row.id !== inspection ? loadInspection(db, inspection, context) : ok(own)
  if (!found.ok) return found
  const { evidence, rated } = found.value
  return ok({ inspection: found.value, session: null, evidence, rated, totalHidden })
}

export function suppose(
  db: Reading,
  basis: Basis,
  standard: string,
  { supposed, tried }: Supposing,
): Result<{ readonly before: Side; readonly after: Side }> {
  const { framework } = basis.inspection
  const sheets = namedSheets(db, basis, supposed)
  if (!sheets.ok) return sheets
  const evidence = supposedEvidence(framework, basis.evidence, sheets.value, supposed)
  if (!evidence.ok) return evidence
  const rated = rateInspection(framework, evidence.value)
  const inHand = rated.standards.find((each) => each.standard.number === standard)
  if (inHand === undefined) return no({ code: 'no-such-item', facts: { standard } })
  const recorded = recordedOn(basis, standard)
  const refusal = tried === null ? null : whyNotTry(framework, inHand, recorded, tried)
  if (refusal !== null) return no(refusal)
  const before = sideOf(basis, basis.rated, (each) => {
    const outcomes = recordedOn(basis, each.standard.number)
    return outcomes.length === 0 ? null : finalRating(framework, each, outcomes)
  })
  const after = sideOf(basis, rated, (each) =>
    each === inHand && tried !== null
      ? finalTried(framework, each, recorded, tried)
      : finalIfAllowed(framework, each, recordedOn(basis, each.standard.number)),
  )
  return ok({ before, after })
}

/** The outcomes standing on a standard of the panel's; none without one. */
export function recordedOn({ session }: Basis, standard: string): readonly Outcome[] {
  return session === null ? [] : outcomesStanding(session.outcomes, standard)
}

function sideOf(
  { inspection: { framework } }: Basis,
  rated: InspectionRating,
  decided: (each: InspectionRating['standards'][number]) => Final | null,
): Side {
  const finals = new Map(rated.standards.flatMap((each) => decided(each) ?? []).map((final) => [final.standard, final]))
  return { rated, finals, overall: runningOverall(framework, rated, finals) }
}

/** The cases that are named, on their sheets. While the panel's evidence rests they are the very ones it was counted from. */
function namedSheets(
  db: Reading,
  { inspection: { row, framework }, session }: Basis,
  { judgements, setAside }: Supposed,
): Result<readonly CaseSheet[]> {
  if (judgements.length === 0 && setAside.length === 0) return ok([])
  const closed = session?.row.state === 'closed' ? session.row.evidenceDigest : null
  if (closed !== null && closed !== judgementsDigest(caseSheets(db, row.id, framework)))
    return no({ code: 'cases-changed-since', facts: {} })
  const sampleOf = new Map(allCaseKeyQuestions(framework).map(({ question }) => [question.number, question.sample]))
  const named = [
    ...setAside,
    ...judgements.map(({ keyQuestion, reference }) => ({ sample: sampleOf.get(keyQuestion) ?? '', reference })),
  ]
  const numbers = [...Map.groupBy(named, ({ sample }) => sample)].flatMap(([sample, of]) =>
    casesOf(
      db,
      row.id,
      sample,
      of.map(({ reference }) => reference),
    ).map(({ number }) => number),
  )
  return ok(caseSheets(db, row.id, framework, numbers))
}
