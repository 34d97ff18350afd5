// A pack brought in, as it was planned: in one transaction, with one event that names it and counts what it brought.
import { no, ok, type Result } from '../domain/result.ts'
import type { Writing } from '../store/database.ts'
import { keepFramework } from '../store/frameworks.ts'
import { findInspection, insertInspection } from '../store/inspections.ts'
import { storeMerged, type Merging } from '../store/merged-cases.ts'
import { broughtIn, insertBroughtIn } from '../store/returns.ts'
import { asEntryIn, workedCases } from '../store/worked-cases.ts'
import type { Context } from './context.ts'
import { whyNotTogether } from './evidence.ts'
import { recordEvent } from './handlers/record-event.ts'
import { showPlan, type PackPlan } from './pack-plan.ts'
import type { GivenPack } from './pack-reading.ts'

export function mergePack(db: Writing, plan: PackPlan, context: Context): Result<null> {
  const { given, returns, cases, stated } = plan
  const { id: inspection } = given.pack.inspection
  if (given.row === null) beginInspection(db, given, context)
  const event = recordEvent(db, context, { kind: 'pack-merged', inspection, facts: factsOf(plan) })
  const known = new Set(broughtIn(db, inspection).map(({ digest }) => digest))
  const again = new Set(returns.map(({ digest }) => digest).filter((digest) => known.has(digest)))
  for (const each of returns) insertBroughtIn(db, { ...each, inspection, headings: [], event })
  const all = broughtIn(db, inspection)
  const merging: Merging = { inspection, returns: all, asEntry: asEntryIn(inspection, all), event }
  for (const { stored, worked } of cases) storeMerged(db, merging, stored?.row ?? null, worked)
  if (again.size > 0) countWithTheFirst(db, merging, again)
  for (const { take } of stated.taken) take(db, context)
  const apart = whyNotTogether(db, inspection, given.framework, context)
  return apart === null ? ok(null) : no(apart.refusal)
}

/** A return known here was brought in elsewhere too, and perhaps earlier: its cases are counted with whoever was first. */
function countWithTheFirst(db: Writing, merging: Merging, again: ReadonlySet<string>): void {
  for (const { row, worked } of workedCases(db, merging.inspection))
    if (worked.digests.some((digest) => again.has(digest))) storeMerged(db, merging, row, worked)
}

/** As it was begun elsewhere: the same inspection, with the framework it began with. */
function beginInspection(db: Writing, { pack, framework }: GivenPack, context: Context): void {
  const { id, provider, leadInspector, fieldworkFrom, fieldworkTo, note } = pack.inspection
  const { digest: frameworkDigest, json, version } = pack.framework
  const previous = pack.inspection.previous?.id ?? null
  const known = previous !== null && findInspection(db, previous) !== null ? previous : null
  keepFramework(db, { digest: frameworkDigest, id: framework.id, version, json })
  const about = { provider, leadInspector, fieldworkFrom, fieldworkTo, previous: known }
  const event = recordEvent(db, context, {
    kind: 'inspection-created',
    inspection: id,
    facts: {
      ...about,
      framework: framework.id,
      frameworkDigest,
      ...(note === '' ? {} : { sample: { note, outcomes: [] } }),
      pack: pack.digest,
    },
  })
  insertInspection(db, { ...about, id, frameworkDigest, note, createdAt: context.now }, event)
}

function factsOf(plan: PackPlan): Readonly<Record<string, unknown>> {
  const { pack, file } = plan.given
  const { newCases, casesBoth, casesChanged, newEntries, newValues, disagreements, notTaken } = showPlan(plan)
  return {
    file,
    digest: pack.digest,
    writtenBy: pack.writtenBy,
    writtenAt: pack.writtenAt,
    covers: pack.covers,
    // In full, because a signed record lists the returns it rests on and shows from its events how each came in.
    returns: plan.returns.map(({ id: _, questions: __, ...each }) => each),
    counts: { newCases, casesBoth, casesChanged, newEntries, newValues, disagreements: disagreements.length },
    notTaken,
  }
}
