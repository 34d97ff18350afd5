// What if: judgements turned and cases set aside, on paper only, and the inspection rated again by the same rules.
import type { Framework } from '../framework/framework.ts'
import { allCaseKeyQuestions } from '../framework/lookup.ts'
import type { Refusal } from '../refusal.ts'
import { no, ok, type Result } from '../result.ts'
import type { KeyQuestionEvidence } from './figure.ts'
import type { InspectionEvidence } from './inspection.ts'
import type { Answer, Case, CaseSheet } from './judgement.ts'
import { tally, tallyMoved, type Count } from './tally.ts'

export type Supposed = {
  /** A judgement of a named case, with the answer it is supposed to have. */
  readonly judgements: readonly {
    readonly keyQuestion: string
    readonly reference: string
    readonly answer: Exclude<Answer, ''>
  }[]
  /** So many judgements of a key question the other way, whichever cases they are. */
  readonly turned: readonly { readonly keyQuestion: string; readonly from: 'Y' | 'N'; readonly cases: number }[]
  /** Cases taken out of every figure. */
  readonly setAside: readonly { readonly sample: string; readonly reference: string }[]
}

export const nothingSupposed: Supposed = { judgements: [], turned: [], setAside: [] }

/**
 * `evidence` as it would be. `sheets`: the cases it was counted from, of which only those named are looked at. What is
 * known as counts can be turned by number only, and what is known as a per cent not at all.
 */
export function supposedEvidence(
  framework: Framework,
  evidence: InspectionEvidence,
  sheets: readonly CaseSheet[],
  supposed: Supposed,
): Result<InspectionEvidence> {
  const refusal = whyNotNamed(framework, evidence, sheets, supposed)
  if (refusal !== null) return no(refusal)
  const keyQuestions = new Map(withCases(framework, evidence, sheets, supposed))
  for (const { keyQuestion, from, cases } of supposed.turned) {
    const turned = withTurned(keyQuestion, keyQuestions.get(keyQuestion), from, cases)
    if (!turned.ok) return turned
    keyQuestions.set(keyQuestion, turned.value)
  }
  return ok({ ...evidence, keyQuestions })
}

/** Why a case cannot be named: nobody knows it, or the key question is not known by its cases. */
function whyNotNamed(
  framework: Framework,
  { keyQuestions }: InspectionEvidence,
  sheets: readonly CaseSheet[],
  { judgements, setAside }: Supposed,
): Refusal | null {
  const known = new Set(sheets.flatMap(({ cases }) => cases.map(idOf)))
  for (const { keyQuestion, reference } of judgements) {
    const question = questionNumbered(framework, keyQuestion)
    if (question === null) return { code: 'no-such', facts: { what: 'question', id: keyQuestion } }
    if (keyQuestions.get(keyQuestion)?.known !== 'cases') return { code: 'cases-not-known', facts: { keyQuestion } }
    if (!known.has(idOf({ sample: question.sample, reference }))) return noSuchCase(reference)
  }
  const missing = setAside.find((each) => !known.has(idOf(each)))
  return missing === undefined ? null : noSuchCase(missing.reference)
}

/** What the named cases counted for is taken off, and what they would count for is added. */
function withCases(
  framework: Framework,
  { keyQuestions }: InspectionEvidence,
  sheets: readonly CaseSheet[],
  { judgements, setAside }: Supposed,
): InspectionEvidence['keyQuestions'] {
  const aside = new Set(setAside.map(idOf))
  const answers = Map.groupBy(judgements, ({ keyQuestion, reference }) =>
    idOf({ sample: questionNumbered(framework, keyQuestion)?.sample ?? '', reference }),
  )
  const named = (each: Case): boolean => aside.has(idOf(each)) || answers.has(idOf(each))
  const were = sheets
    .map(({ questions, cases }) => ({ questions, cases: cases.filter(named) }))
    .filter(({ cases }) => cases.length > 0)
  const are = were.map((sheet) => sheetWith(sheet, aside, answers))
  const counts = new Map(
    [...keyQuestions].flatMap(([number, each]): readonly (readonly [string, Count])[] =>
      each.known === 'cases' ? [[number, each.count]] : [],
    ),
  )
  const whole = { counts, asked: new Set<string>(), casesBySample: new Map<string, number>() }
  const moved = tallyMoved(whole, tally(framework, were), tally(framework, are)).counts
  return new Map(
    [...keyQuestions].map(([number, each]): readonly [string, KeyQuestionEvidence] => {
      const count = moved.get(number)
      return [number, each.known === 'cases' && count !== undefined ? { known: 'cases', count } : each]
    }),
  )
}

function sheetWith(
  { questions, cases }: CaseSheet,
  aside: ReadonlySet<string>,
  answers: ReadonlyMap<string, Supposed['judgements']>,
): CaseSheet {
  // A question nobody asked on this sheet gets a column, blank for the others.
  const added = [...answers.values()].flat().map(({ keyQuestion }) => keyQuestion)
  const all = [...new Set([...questions, ...added])]
  return {
    questions: all,
    cases: cases
      .filter((each) => !aside.has(idOf(each)))
      .map((each) => {
        const own = new Map((answers.get(idOf(each)) ?? []).map(({ keyQuestion, answer }) => [keyQuestion, answer]))
        return { ...each, answers: all.map((number, place): Answer => own.get(number) ?? each.answers[place] ?? '') }
      }),
  }
}

function withTurned(
  keyQuestion: string,
  evidence: KeyQuestionEvidence | undefined,
  from: 'Y' | 'N',
  cases: number,
): Result<KeyQuestionEvidence> {
  if (evidence === undefined) return no({ code: 'no-such', facts: { what: 'question', id: keyQuestion } })
  if (evidence.known === 'percent') return no({ code: 'counts-not-known', facts: { keyQuestion } })
  const [yes, noes] =
    evidence.known === 'cases' ? [evidence.count.yes, evidence.count.no] : [evidence.yes, evidence.n - evidence.yes]
  const there = from === 'Y' ? yes : noes
  if (cases > there) return no({ code: 'more-than-judged', facts: { keyQuestion, from, asked: cases, there } })
  const more = from === 'N' ? cases : -cases
  return ok(
    evidence.known === 'cases'
      ? { known: 'cases', count: { ...evidence.count, yes: yes + more, no: noes - more } }
      : { ...evidence, yes: yes + more },
  )
}

function questionNumbered(framework: Framework, number: string) {
  return allCaseKeyQuestions(framework).find(({ question }) => question.number === number)?.question ?? null
}

/** A reference is unique within its sample. */
function idOf({ sample, reference }: { readonly sample: string; readonly reference: string }): string {
  return JSON.stringify([sample, reference])
}

function noSuchCase(reference: string): Refusal {
  return { code: 'no-such', facts: { what: 'case', id: reference } }
}
