// The second look: read, chosen by hand or by chance, and its agreement as a file.
import type { CaseKeyQuestion } from '../../domain/framework/framework.ts'
import { allCaseKeyQuestions } from '../../domain/framework/lookup.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { chosenByChance } from '../../domain/casework/second-look.ts'
import { seedFrom } from '../../domain/sampling/turns.ts'
import { folded } from '../../domain/spelling.ts'
import { agreementCsv } from '../../documents/agreement.ts'
import { casesOf, type CaseRow } from '../../store/cases.ts'
import type { Reading } from '../../store/database.ts'
import { entriesOf, type FieldEntry } from '../../store/entries.ts'
import { eventsOf } from '../../store/events.ts'
import type { Context, Handlers } from '../context.ts'
import type { SecondLookView } from '../contract/views.ts'
import type { Loaded } from '../evidence.ts'
import { byCase } from '../show/show-cases.ts'
import { showLookedCase } from '../show/show-looked-case.ts'
import { isMarked, lookedCases, markField, showSecondLook } from '../show/show-second-look.ts'
import { loadSample, sampleOf, whyNotInWords } from './cases.ts'
import { enter, whatStands, type Change } from './entering.ts'
import { whyNotChangeEvidence } from './frozen.ts'

export const secondLook: Handlers<'secondLook.show' | 'secondLook.case' | 'secondLook.mark' | 'secondLook.export'> = {
  'secondLook.show': (db, { inspection, sample }, context) => shown(db, inspection, sample, context),

  'secondLook.case'(db, { inspection, sample, reference }, context) {
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const [row] = casesOf(db, inspection, sample, [reference])
    if (row === undefined) return no({ code: 'no-such', facts: { what: 'case', id: reference } })
    const rows = standingCases(db, inspection, sample)
    const entries = byCase(entriesOf(db, numbersOf([...rows, row])))
    const marked = rows.filter(({ number }) => isMarked(entries.get(number) ?? [])).map((each) => each.reference)
    const place = marked.indexOf(row.reference)
    return ok({
      ...showLookedCase(db, loaded.value, { row, entries: entries.get(row.number) ?? [], person: context.person }),
      sample: sampleOf(loaded.value, sample),
      marked: place !== -1,
      before: marked[place - 1] ?? null,
      after: place === -1 ? null : (marked[place + 1] ?? null),
      person: context.person,
      whyNotChange: whyNotInWords(db, inspection),
    })
  },

  'secondLook.mark'(db, { inspection, sample, choose }, context) {
    const loaded = loadSample(db, inspection, sample, context)
    if (!loaded.ok) return loaded
    const frozen = whyNotChangeEvidence(db, inspection)
    if (frozen !== null) return no(frozen)
    if (choose.by === 'hand') {
      const rows = casesOf(db, inspection, sample, choose.references)
      const changes = markChanges(rows, entriesOf(db, numbersOf(rows)), choose.marked ? 'yes' : '')
      const whyNot = whyNotByHand(choose.references, rows, changes)
      if (whyNot !== null) return no(whyNot)
      enter(db, context, { inspection, sample, reason: '', changes })
      return shown(db, inspection, sample, context)
    }
    const rows = standingCases(db, inspection, sample)
    if (rows.length === 0) return no({ code: 'nothing-to-look-at', facts: {} })
    const seed = choose.seed ?? seedFrom(context.newId())
    const chosen = new Set(
      chosenByChance(
        rows.map(({ reference }) => reference),
        choose.percent,
        seed,
      ),
    )
    const drawn = rows.filter(({ reference }) => chosen.has(reference))
    const changes = markChanges(drawn, entriesOf(db, numbersOf(drawn)), 'yes')
    const draw = { percent: choose.percent, seed, of: rows.length, chosen: [...chosen] }
    enter(db, context, { kind: 'second-look-drawn', inspection, sample, reason: '', changes, more: draw })
    return shown(db, inspection, sample, context)
  },

  'secondLook.export'(db, { inspection, sample }, context) {
    const view = shown(db, inspection, sample, context)
    if (!view.ok) return view
    const { agreement, overall } = view.value
    const { text, rows } = agreementCsv(sample, agreement)
    if (rows !== agreement.length)
      return no({ code: 'manifest-differs', facts: { what: 'key questions', expected: agreement.length, found: rows } })
    return ok({
      fileName: `agreement-${sample.replace(/[^a-z0-9]+/gi, '-').slice(0, 80)}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      base64: Buffer.from(text, 'utf8').toString('base64'),
      manifest: [
        { what: 'key questions', count: rows },
        { what: 'pairs', count: overall.n },
      ],
    })
  },
}

function shown(db: Reading, inspection: string, sample: string, context: Context): Result<SecondLookView> {
  const loaded = loadSample(db, inspection, sample, context)
  if (!loaded.ok) return loaded
  const rows = standingCases(db, inspection, sample)
  const questions = questionsOf(loaded.value, sample)
  const cases = lookedCases(questions, rows, byCase(entriesOf(db, numbersOf(rows))))
  return ok({
    ...showSecondLook(questions, cases, context.person),
    sample: sampleOf(loaded.value, sample),
    samples: loaded.value.framework.samples.map(({ id, title }) => ({ id, title })),
    person: context.person,
    draws: drawsOf(db, inspection, sample),
    whyNotChange: whyNotInWords(db, inspection),
  })
}

function questionsOf({ framework }: Loaded, sample: string): readonly CaseKeyQuestion[] {
  return allCaseKeyQuestions(framework).flatMap(({ question }) => (question.sample === sample ? [question] : []))
}

function standingCases(db: Reading, inspection: string, sample: string): readonly CaseRow[] {
  return casesOf(db, inspection, sample).filter(({ withdrawn }) => !withdrawn)
}

function numbersOf(rows: readonly CaseRow[]): readonly number[] {
  return rows.map(({ number }) => number)
}

function markChanges(rows: readonly CaseRow[], entries: readonly FieldEntry[], value: string): readonly Change[] {
  const own = byCase(entries)
  return rows.flatMap((row) => {
    const stood = whatStands(row, markField, own.get(row.number) ?? [])
    return stood.agreed && stood.value === value ? [] : [{ row, field: markField, value, stood }]
  })
}

function whyNotByHand(
  references: readonly string[],
  rows: readonly CaseRow[],
  changes: readonly Change[],
): Refusal | null {
  const missing = references.find((reference) => !rows.some((row) => row.folded === folded(reference)))
  if (missing !== undefined) return { code: 'no-such', facts: { what: 'case', id: missing } }
  return changes.length === 0 ? { code: 'nothing-changed', facts: {} } : null
}

/** As the events of the draws tell them, the latest first. */
function drawsOf(db: Reading, inspection: string, sample: string): SecondLookView['draws'] {
  return eventsOf(db, inspection)
    .filter(({ kind, facts }) => kind === 'second-look-drawn' && facts['sample'] === sample)
    .map(({ at, by, facts }) => ({
      ...{ at, by, percent: Number(facts['percent']), seed: Number(facts['seed']), of: Number(facts['of']) },
      chosen: Array.isArray(facts['chosen']) ? facts['chosen'].length : 0,
    }))
    .toReversed()
}
