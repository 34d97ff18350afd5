// A sample as it stands in the file: its population, the draw, and who has taken whose place since.
import type { Framework } from '../domain/framework/framework.ts'
import { no, ok, type Result } from '../domain/result.ts'
import { eligible } from '../domain/sampling/candidate.ts'
import { designOf, type Design } from '../domain/sampling/designs.ts'
import type { Reading } from '../store/database.ts'
import { drawsFor, replacementsIn, turnsOf, type DrawRow, type NewReplacement } from '../store/draws.ts'
import { findInspection, type InspectionRow } from '../store/inspections.ts'
import { candidatesOf, populationOf, type PopulationRow, type StoredCandidate } from '../store/populations.ts'
import type { Context } from './context.ts'
import { frameworkOf } from './evidence.ts'

export type LoadedDraw = {
  readonly row: DrawRow
  /** Every eligible case in the order of its turn. */
  readonly turns: readonly StoredCandidate[]
  /** In the order of their turns, replacements among them. */
  readonly sample: readonly StoredCandidate[]
  readonly fallen: readonly StoredCandidate[]
  readonly replacements: readonly NewReplacement[]
}

export type LoadedSample = {
  readonly inspection: InspectionRow
  readonly framework: Framework
  readonly sample: { readonly id: string; readonly title: string }
  readonly design: Design
  readonly population: PopulationRow | null
  /** Of a list, the excluded ones too. */
  readonly candidates: readonly StoredCandidate[]
  readonly eligible: readonly StoredCandidate[]
  /** Oldest first, from whichever population. */
  readonly draws: readonly DrawRow[]
  /** From the population that stands; null until it is drawn from. */
  readonly draw: LoadedDraw | null
}

export function loadSample(db: Reading, id: string, sample: string, context: Context): Result<LoadedSample> {
  const inspection = findInspection(db, id)
  if (inspection === null) return no({ code: 'no-such', facts: { what: 'inspection', id } })
  const framework = frameworkOf(db, inspection, context)
  const named = framework.samples.find((each) => each.id === sample)
  if (named === undefined)
    return no({ code: 'unknown-sample', facts: { sample, known: framework.samples.map((each) => each.id) } })
  const population = populationOf(db, id, sample)
  const candidates = population === null ? [] : candidatesOf(db, population.number)
  const draws = drawsFor(db, id, sample)
  const last = draws.at(-1)
  return ok({
    inspection,
    framework,
    sample: named,
    design: designOf(sample),
    population,
    candidates,
    eligible: eligible(candidates),
    draws,
    draw: last !== undefined && last.population === population?.number ? loadDraw(db, last, candidates) : null,
  })
}

function loadDraw(db: Reading, row: DrawRow, candidates: readonly StoredCandidate[]): LoadedDraw {
  const byNumber = new Map(candidates.map((each) => [each.number, each]))
  const replacements = replacementsIn(db, row.number)
  const fallen = new Set(replacements.map((each) => each.fallen))
  const came = new Set(replacements.map(({ replacement }) => replacement))
  const turns = turnsOf(db, row.number).flatMap(({ candidate: number, drawn }) => {
    const candidate = byNumber.get(number)
    return candidate === undefined ? [] : [{ candidate, stands: (drawn || came.has(number)) && !fallen.has(number) }]
  })
  return {
    row,
    turns: turns.map(({ candidate }) => candidate),
    sample: turns.flatMap(({ candidate, stands }) => (stands ? [candidate] : [])),
    fallen: turns.flatMap(({ candidate }) => (fallen.has(candidate.number) ? [candidate] : [])),
    replacements,
  }
}
