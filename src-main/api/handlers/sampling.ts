// The draw: shown, made, repeated with a reason, mended where a case falls out, and handed out as a blank return.
import { no, ok, type Result } from '../../domain/result.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { drawSample } from '../../domain/sampling/draw.ts'
import { exclusions, reasonGiven } from '../../domain/sampling/exclusions.ts'
import { replacementFor } from '../../domain/sampling/replacement.ts'
import { seedFrom } from '../../domain/sampling/turns.ts'
import { folded, isBlank } from '../../domain/spelling.ts'
import { sampleReturn } from '../../documents/sample-return.ts'
import type { Reading } from '../../store/database.ts'
import { insertDraw, insertReplacement } from '../../store/draws.ts'
import type { Context, Handlers } from '../context.ts'
import type { CheckedInputOf } from '../contract/contract.ts'
import type { SamplingView } from '../contract/views.ts'
import { loadInspection } from '../evidence.ts'
import { loadSample, type LoadedSample } from '../sample-state.ts'
import { showSample } from '../show/show-sampling.ts'
import { whyNotChangeEvidence } from './frozen.ts'
import { recordEvent } from './record-event.ts'

export const sampling: Handlers<'sampling.show' | 'sampling.draw' | 'sampling.replace' | 'sampling.export'> = {
  'sampling.show': (db, { inspection, sample }, context) => shownSample(db, inspection, sample, context),

  'sampling.draw'(db, input, context) {
    const { inspection, sample, size, mostEach, reason } = input
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const refusal = whyNotChangeEvidence(db, inspection) ?? whyNotDraw(loaded.value, input)
    if (refusal !== null) return no(refusal)
    const { population, eligible, design } = loaded.value
    const seed = input.seed ?? seedFrom(context.newId())
    const turns = drawSample(eligible, { seed, size, mostEach, matched: design.matched })
    const numbers = new Map(eligible.map((each) => [each.reference, each.number]))
    const drawn = turns.filter((each) => each.drawn).map(({ candidate }) => candidate.reference)
    const event = recordEvent(db, context, {
      kind: 'sample-drawn',
      inspection,
      facts: {
        ...{ sample, list: population?.digest ?? '', size, mostEach, seed, reason: reason.trim() },
        ...{ matched: design.matched, drawn: drawn.length, cases: drawn },
      },
    })
    insertDraw(
      db,
      {
        population: population?.number ?? 0,
        ...{ size, mostEach, seed, reason: reason.trim(), at: context.now, by: context.person },
      },
      turns.map((each) => ({ candidate: numbers.get(each.candidate.reference) ?? 0, drawn: each.drawn })),
      event,
    )
    return shownSample(db, inspection, sample, context)
  },

  'sampling.replace'(db, { inspection, sample, case: reference, because, words }, context) {
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const frozen = whyNotChangeEvidence(db, inspection)
    if (frozen !== null) return no(frozen)
    const { draw, design } = loaded.value
    if (draw === null) return no({ code: 'sample-not-drawn', facts: { sample } })
    const out = draw.sample.find((each) => folded(each.reference) === folded(reference))
    if (out === undefined) return no({ code: 'case-not-in-sample', facts: { reference } })
    const given = reasonGiven(because, words)
    if (!given.ok) return given
    const rest = draw.sample.filter((each) => each !== out)
    const { turns, fallen } = draw
    const standing = { turns, fallen, sample: rest, mostEach: draw.row.mostEach, matched: design.matched }
    const found = replacementFor(out, standing)
    const replacement = turns.find((each) => each === found) ?? null
    const says = exclusions.find(({ id }) => id === because)?.says ?? because
    const why =
      given.value.words === '' ? says : because === 'other' ? given.value.words : `${says}: ${given.value.words}`
    const event = recordEvent(db, context, {
      kind: 'case-replaced',
      inspection,
      facts: {
        ...{ sample, seed: draw.row.seed, fallen: out.reference, because, words: given.value.words, why },
        replacement: replacement?.reference ?? '',
      },
    })
    insertReplacement(
      db,
      {
        draw: draw.row.number,
        fallen: out.number,
        replacement: replacement?.number ?? null,
        ...given.value,
        ...{ at: context.now, by: context.person },
      },
      event,
    )
    return shownSample(db, inspection, sample, context)
  },

  'sampling.export'(db, { inspection, sample }, context) {
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const { draw, framework, inspection: row } = loaded.value
    if (draw === null) return no({ code: 'sample-not-drawn', facts: { sample } })
    const byReference = draw.sample.toSorted((a, b) =>
      a.reference.localeCompare(b.reference, 'en-GB', { numeric: true }),
    )
    const { text, cases, questions } = sampleReturn(framework, sample, byReference)
    if (cases !== draw.sample.length)
      return no({ code: 'manifest-differs', facts: { what: 'cases', expected: draw.sample.length, found: cases } })
    const name = `${row.provider} ${sample}`
      .normalize('NFKD')
      .toLowerCase()
      .replace(/\p{M}+/gu, '')
    return ok({
      fileName: `${name
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '')
        .slice(0, 80)}-return.csv`,
      mediaType: 'text/csv; charset=utf-8',
      base64: Buffer.from(text, 'utf8').toString('base64'),
      manifest: [
        { what: 'cases', count: cases },
        { what: 'questions to answer', count: questions },
      ],
    })
  },
}

function whyNotDraw(
  { sample, population, eligible, draws }: LoadedSample,
  { size, reason }: CheckedInputOf<'sampling.draw'>,
): Refusal | null {
  if (population === null) return { code: 'population-missing', facts: { sample: sample.id } }
  if (population.known === 'counts') return { code: 'population-not-a-list', facts: { sample: sample.id } }
  if (eligible.length === 0) return { code: 'nobody-eligible', facts: { sample: sample.id } }
  if (size > eligible.length) return { code: 'sample-too-large', facts: { size, eligible: eligible.length } }
  return draws.length > 0 && isBlank(reason) ? { code: 'sample-drawn-already', facts: {} } : null
}

export function shownSample(db: Reading, inspection: string, sample: string, context: Context): Result<SamplingView> {
  const loaded = loadSample(db, inspection, sample, context)
  if (!loaded.ok) return loaded
  const rated = loadInspection(db, inspection, context)
  return rated.ok ? ok(showSample(db, loaded.value, rated.value.tally)) : rated
}
