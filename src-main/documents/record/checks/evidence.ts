// What a record rests on: its framework, the figures of its key questions, and what was stated and accepted beside them.
import { frameworkFaults } from '../../../domain/framework/faults.ts'
import type { Framework } from '../../../domain/framework/framework.ts'
import { allCaseKeyQuestions, ratingNamed, standardsOf } from '../../../domain/framework/lookup.ts'
import { figureOf } from '../../../domain/rating/figure.ts'
import { inspectionEvidence } from '../../../domain/rating/sources.ts'
import { isBlank } from '../../../domain/spelling.ts'
import { refusalWords } from '../../../words/refusals.ts'
import { faultSays, frameworkFoundWords } from '../../../words/verification.ts'
import { digestOf, same } from '../canonical.ts'
import type { PublishedFramework } from '../framework.ts'
import { evidenceOf, figuresDigest, recordedEvidence, recordedKeyQuestion } from '../evidence.ts'
import type { RecordedKeyQuestion, SignedRecord } from '../schema.ts'
import type { Found, Recomputed } from './found.ts'

/**
 * `published`: a record whose framework has the name, or the file, of one of them must hold it unchanged.
 * `sound`: whether anything can be rated by it.
 */
export function checkFramework(
  { framework: { file, fileDigest, digest } }: SignedRecord,
  published: readonly PublishedFramework[],
): { readonly found: Found; readonly sound: boolean } {
  const faults = frameworkFaults(file).map(({ path, refusal }) => faultSays.frameworkFault(path, refusalWords(refusal)))
  const known = published.find(
    (each) => each.digest === fileDigest || (each.framework.id === file.id && each.framework.version === file.version),
  )
  const changed = [
    ...(digestOf(file) === digest ? [] : [faultSays.frameworkDigest()]),
    ...(known === undefined || (same(known.framework, file) && known.digest === fileDigest)
      ? []
      : [faultSays.frameworkOther(`${file.id} version ${file.version}`)]),
  ]
  const says = frameworkFoundWords(`${file.id} version ${file.version}`, known !== undefined)
  return { found: { check: 'framework', count: 1, faults: [...faults, ...changed], says }, sound: faults.length === 0 }
}

export function checkFigures({ framework, record }: Recomputed): Found {
  const { evidence } = record
  const questions = allCaseKeyQuestions(framework).map(({ question }) => question)
  const cases = new Map(evidence.samples.map((sample) => [sample.id, sample.cases]))
  const faults = questions.flatMap((question, place): readonly string[] => {
    const { number, sample } = question
    const here = evidence.keyQuestions[place]
    if (here?.number !== number) return [faultSays.missing('Key question', number)]
    const known = evidenceOf(here)
    if (known === null) return [faultSays.contradicts(number)]
    const works = recordedKeyQuestion(figureOf(framework, question, known), known)
    return [
      ...differences(here, works),
      ...sumFaults(here, sample, cases.get(sample) ?? 0, question.leaveOut !== undefined),
    ]
  })
  const extra = evidence.keyQuestions
    .slice(questions.length)
    .map(({ number }) => faultSays.unknown('key question', number))
  return {
    check: 'figures',
    count: questions.length,
    faults: [...faults, ...extra, ...figuresOpenedWith(framework, record)],
  }
}

/** The panel's opening names the figures it had before it; so does a reopening that took the evidence again. */
function figuresOpenedWith(framework: Framework, record: SignedRecord): readonly string[] {
  const { events, panel, evidence } = record
  const taken = events.findLast(
    ({ session, kind, facts }) =>
      session === panel.session &&
      (kind === 'session-opened' || (kind === 'session-reopened' && facts['takeEvidenceAgain'] === true)),
  )
  const sealed = taken?.facts['figuresDigest']
  if (taken === undefined) return []
  const works = figuresDigest(framework, recordedEvidence(framework, evidence))
  return sealed === works ? [] : [faultSays.figuresOther(taken.number)]
}

function differences(recorded: RecordedKeyQuestion, works: RecordedKeyQuestion): readonly string[] {
  const [before, after] = [new Map(Object.entries(recorded)), Object.entries(works)]
  return after.flatMap(([field, value]) =>
    same(before.get(field), value)
      ? []
      : [faultSays.works(recorded.number, fieldNames[field] ?? field, shown(before.get(field)), shown(value))],
  )
}

const fieldNames: Readonly<Record<string, string>> = { percent: 'the percentage', band: 'the band' }

function shown(value: string | number | null | undefined): string {
  return value === null || value === undefined ? 'none' : String(value)
}

/** Answers, not applicable, blank and left out are all the cases of the sample (formats.md). */
function sumFaults(
  { number, known, n, notApplicable, blank, leftOut, leftOutAnswered, unclassified }: RecordedKeyQuestion,
  sample: string,
  cases: number,
  hasSubSample: boolean,
): readonly string[] {
  if (known !== 'cases') return []
  const counted = (n ?? 0) + (notApplicable ?? 0) + (blank ?? 0)
  const sum = counted + (leftOut ?? 0)
  const impossible =
    leftOutAnswered > (leftOut ?? 0) ||
    unclassified > counted ||
    (!hasSubSample && ((leftOut ?? 0) > 0 || unclassified > 0))
  return [
    ...(sum === cases ? [] : [faultSays.sampleSum(number, sum, sample, cases)]),
    ...(impossible ? [faultSays.contradicts(number)] : []),
  ]
}

export function checkEvidence({ framework, record: { evidence }, rated }: Recomputed): Found {
  const results = [
    ...evidence.keyQuestions.flatMap((recorded) => {
      const known = evidenceOf(recorded)
      const empty = known === null || (known.known !== 'percent' && recorded.n === 0)
      return empty ? [] : [{ item: recorded.number, evidence: known }]
    }),
    ...evidence.published.flatMap(({ standard, rating }) => {
      const published = ratingNamed(framework, rating)
      return published === null ? [] : [{ item: standard, published }]
    }),
  ]
  const together = inspectionEvidence(framework, {
    tally: null,
    results,
    proposals: evidence.proposals,
    moderations: evidence.moderations,
  })
  const numbers = standardsOf(framework).map(({ number }) => number)
  const twice = evidence.published.filter(
    ({ standard }, place) =>
      evidence.published.findIndex((each) => each.standard === standard) !== place || !numbers.includes(standard),
  )
  const unknown = evidence.published.filter(({ rating }) => ratingNamed(framework, rating) === null)
  const samples = framework.samples.filter(({ id }, place) => evidence.samples[place]?.id !== id)
  return {
    check: 'evidence',
    count: 1,
    faults: [
      ...(together.ok
        ? []
        : together.refusal.map(({ standard, refusal }) => faultSays.refused(standard, refusalWords(refusal)))),
      ...twice.map(({ standard }) => faultSays.unknown('published standard', standard)),
      ...unknown.map(({ rating }) => faultSays.unknown('rating', rating)),
      ...samples.map(({ id }) => faultSays.missing('Sample', id)),
      ...evidence.samples.slice(framework.samples.length).map(({ id }) => faultSays.unknown('sample', id)),
      ...blankFaults(rated, evidence.acceptedBlanks),
      ...evidence.returns.flatMap(({ file, recordsRead, casesStored, recordsRefused }) =>
        recordsRead === casesStored + recordsRefused ? [] : [faultSays.returnSum(file)],
      ),
    ],
  }
}

/** Missing judgements and classifications block sign-off until they are accepted with a reason (decisions rows 2 and 3). */
function blankFaults(
  { standards }: Recomputed['rated'],
  acceptedBlanks: SignedRecord['evidence']['acceptedBlanks'],
): readonly string[] {
  const accepted = new Map(
    acceptedBlanks.flatMap(({ question, blank, reason }) => (isBlank(reason) ? [] : [[question, blank] as const])),
  )
  return standards
    .filter(({ provisional }) => provisional.kind !== 'as-published')
    .flatMap(({ figures }) => figures)
    .flatMap(({ number, blank, unclassified }) => {
      const [missing, allowed] = [Math.max(blank ?? 0, unclassified), accepted.get(number) ?? 0]
      return missing > allowed ? [faultSays.blanks(number, missing, allowed)] : []
    })
}
