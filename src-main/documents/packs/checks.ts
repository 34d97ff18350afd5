// Whether what a pack holds fits together and fits its framework: nothing is brought in that could not have been made here.
import { whyNotGiven, whyNotWritten } from '../../domain/casework/handed-over.ts'
import {
  canDiffer,
  caseKey,
  givenKey,
  standingsOf,
  type AsEntry,
  type WorkedCase,
} from '../../domain/casework/union.ts'
import { fieldName, fieldNamed } from '../../domain/casework/field.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import { ratingNamed } from '../../domain/framework/lookup.ts'
import { questionsByNumber, standardNumbered } from '../../domain/framework/lookup.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { folded, isBlank } from '../../domain/spelling.ts'
import { damaged } from './pack-file.ts'
import type { Pack } from './schema.ts'

/** The first thing that is wrong; null where all of it may be brought in. `cases`: as `caseworkIn` takes them out of it. */
export function whyNotFits(
  framework: Framework,
  pack: Pack,
  cases: readonly WorkedCase[],
  asEntry: AsEntry,
): Refusal | null {
  return whyNotReturns(framework, pack) ?? whyNotCases(framework, pack, cases, asEntry) ?? whyNotStated(framework, pack)
}

function whyNotReturns(framework: Framework, { returns }: Pack): Refusal | null {
  const questions = questionsByNumber(framework)
  if (!areDifferent(returns.map(({ id }) => id))) return damaged('two of its returns have one name')
  for (const { questions: asked, recordsRead, casesStored, recordsRefused } of returns) {
    const unknown = asked.find((number) => questions.get(number)?.keyQuestion.evidence !== 'cases')
    if (unknown !== undefined) return { code: 'no-such', facts: { what: 'question', id: unknown } }
    if (recordsRead !== casesStored + recordsRefused) return damaged('the counts of a return do not add up')
  }
  return null
}

function whyNotCases(framework: Framework, pack: Pack, cases: readonly WorkedCase[], asEntry: AsEntry): Refusal | null {
  const keys = new Set(cases.map(caseKey))
  const samples = new Set(framework.samples.map(({ id }) => id))
  const digests = new Set(pack.returns.map(({ digest }) => digest))
  if (keys.size !== cases.length) return damaged('it holds a case twice')
  if (!areDifferent(pack.entries.map(({ id }) => id))) return damaged('two of its entries have one name')
  if (pack.entries.some((entry) => !keys.has(caseKey(entry)))) return damaged('it lacks the case of an entry')
  for (const each of cases) {
    if (!samples.has(each.sample))
      return { code: 'unknown-sample', facts: { sample: each.sample, known: [...samples] } }
    if (isBlank(each.reference) || each.reference.trim() !== each.reference) return { code: 'case-missing', facts: {} }
    if (each.digests.some((digest) => !digests.has(digest))) return damaged('it lacks the return of a case')
    const refusal = whyNotCase(framework, each, asEntry)
    if (refusal !== null) return refusal
  }
  return null
}

function whyNotCase(framework: Framework, each: WorkedCase, asEntry: AsEntry): Refusal | null {
  const { sample, reference, given, written, blank } = each
  if (!areDifferent(given.map(givenKey))) return damaged('a return gives a case the same thing twice')
  for (const { field, value, why } of [
    ...given.map((of) => ({ ...of, why: whyNotGiven(framework, sample, of.field, of.value) })),
    ...blank.map((column) => ({
      field: fieldName('attribute', column),
      value: '',
      why: whyNotGiven(framework, sample, fieldName('attribute', column), ''),
    })),
    ...written.map((of) => ({ ...of, why: whyNotWritten(framework, each, of.field, of.value) })),
  ])
    if (why !== null)
      return {
        code: 'pack-value-refused',
        facts: { of: reference, about: fieldNamed(field)?.of ?? field, value, why },
      }
  if (each.digests.length === 0 && !written.some(({ field }) => !canDiffer(field)))
    return damaged('nobody began one of its cases')
  return whyNotReplaced(each, asEntry)
}

/** What an entry replaced comes with it, of the same case and field; and something always stands. */
function whyNotReplaced(each: WorkedCase, asEntry: AsEntry): Refusal | null {
  if (each.written.length === 0) return null
  const worked = new Set(each.written.map(({ field }) => field))
  const given = each.given.filter(({ field }) => worked.has(field))
  const fields = new Map([
    ...given.map((of) => [asEntry(each, of).id, of.field] as const),
    ...each.written.map(({ id, field }) => [id, field] as const),
  ])
  if (fields.size !== given.length + each.written.length) return damaged('two of its entries have one name')
  const stray = each.written.some(({ id, field, replaces }) =>
    replaces.some((replaced) => replaced === id || fields.get(replaced) !== field),
  )
  if (stray) return damaged('it lacks what an entry replaced')
  if (!each.written.every(({ replaces }) => areDifferent(replaces))) return damaged('it says one thing twice')
  const nothing = [...standingsOf(each, asEntry, worked).values()].some(({ kind }) => kind === 'nothing')
  return nothing ? damaged('its entries replace each other') : null
}

/** Results, proposals, moderations: by what the framework has; whether they go together with what is here is asked once they are. */
function whyNotStated(framework: Framework, pack: Pack): Refusal | null {
  const questions = questionsByNumber(framework)
  const items = [...pack.results, ...pack.comparators.flatMap(({ rows }) => rows)]
  for (const { item, rating, yes, n, percent } of items) {
    if (!questions.has(item) && standardNumbered(framework, item) === null)
      return { code: 'no-such', facts: { what: 'question', id: item } }
    if (rating !== null && ratingNamed(framework, rating) === null) return unknownRating(framework, rating)
    if ((n ?? percent ?? rating) === null || (yes !== null && (n === null || yes > n)))
      return damaged('a result of it says nothing')
  }
  for (const { standard, rating } of pack.proposals) {
    if (standardNumbered(framework, standard) === null) return unknownStandard(framework, standard)
    if (ratingNamed(framework, rating) === null) return unknownRating(framework, rating)
  }
  for (const { standard } of pack.moderations)
    if (standardNumbered(framework, standard) === null) return unknownStandard(framework, standard)
  const blank = pack.acceptedBlanks.find(({ question }) => !questions.has(question))
  if (blank !== undefined) return { code: 'no-such', facts: { what: 'question', id: blank.question } }
  const twice = [
    pack.results.map(({ item }) => item),
    pack.proposals.map(({ standard }) => standard),
    pack.moderations.map(({ standard }) => standard),
    pack.acceptedBlanks.map(({ question }) => question),
    pack.comparators.map(({ name, period }) => folded(`${name}\n${period}`)),
    ...pack.comparators.map(({ rows }) => rows.map(({ item }) => item)),
  ]
  return twice.every(areDifferent) ? null : damaged('it says one thing twice')
}

function unknownStandard({ domains }: Framework, standard: string): Refusal {
  const known = domains.flatMap(({ standards }) => standards.map(({ number }) => number))
  return { code: 'standard-unknown', facts: { standard, known } }
}

function unknownRating({ scale }: Framework, rating: string): Refusal {
  return { code: 'rating-unknown', facts: { rating, known: scale.map(({ name }) => name) } }
}

function areDifferent(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length
}
