// The rehearsal before sign-off: what somebody who challenges the ratings would attack. Each is a rule that gives its facts.
import type { Final } from '../discretion/settle.ts'
import type { Outcome, OutcomeName } from '../discretion/outcome.ts'
import type { Framework } from '../framework/framework.ts'
import { blanksCouldMove } from '../rating/blanks.ts'
import type { Figure } from '../rating/figure.ts'
import { firmness, isSmallSubSample } from '../rating/firmness.ts'
import type { StandardRating } from '../rating/inspection.ts'
import type { Overall } from '../rating/overall.ts'
import { folded } from '../spelling.ts'

/** An outcome as it was recorded, with who was there. */
export type DecidedOutcome = {
  readonly outcome: Outcome
  readonly deciding: readonly string[]
  /** Names of people who were recused and in the room. */
  readonly recusedPresent: readonly string[]
  readonly quorumNeeded: number
}

/** What the members' final positions said, where they gave them: the score of each. */
export type FinalPositions = { readonly standard: string; readonly scores: readonly (number | null)[] }

/** `member` null: the sheet of the outcome. `says`: what it says was decided, where its two entries agree or were settled. */
export type WaitingPaper = {
  readonly standard: string
  readonly member: string | null
  readonly says: OutcomeName | null
}

export type Rehearsed = {
  readonly framework: Framework
  readonly rated: readonly StandardRating[]
  readonly finals: readonly Final[]
  readonly overall: Overall | null
  readonly outcomes: readonly DecidedOutcome[]
  readonly positions: readonly FinalPositions[]
  /** Conflicts of interest that were declared, and settled only after the person had decided other standards. */
  readonly conflictsLate: readonly LateConflict[]
  /** Standards whose evidence is no longer what the panel decided on. */
  readonly evidenceChanged: readonly string[]
  /** Sheets of paper that were entered, and neither count nor were put aside. */
  readonly paperWaiting: readonly WaitingPaper[]
  /** Standards whose outcome departs from similar earlier decisions (decisions row 27). */
  readonly departures: readonly { readonly standard: string; readonly similar: number; readonly alike: number }[]
}

/** `on`: the standard it concerns, null for the whole inspection; `decided`: what the person decided until it was settled. */
export type LateConflict = { readonly person: string; readonly on: string | null; readonly decided: readonly string[] }

/** A challenge; `standard` and `question` say where it is looked at, both null for the whole inspection. */
type At<Code extends string, Facts> = {
  readonly code: Code
  readonly standard: string | null
  readonly question: string | null
  readonly facts: Facts
}
type Named = { readonly name: string }
export type Challenge =
  | At<
      'at-the-edge',
      { readonly score: number; readonly rating: string; readonly other: string; readonly side: 'above' | 'below' }
    >
  | At<'no-ground', Named>
  | At<'evidence-not-named', Named>
  | At<'rationale-short', Named & { readonly words: number }>
  | At<'rationale-repeated', { readonly standards: readonly string[] }>
  | At<
      'rests-on',
      Named & { readonly judgements: 1 | 2; readonly becomes: string; readonly questions: readonly string[] }
    >
  | At<'rounding', Named & { readonly percent: number }>
  | At<'small-sub-sample', Named & { readonly n: number }>
  | At<'recused-present', Named & { readonly people: readonly string[] }>
  | At<'conflict-late', LateConflict>
  | At<'quorum-lost', Named & { readonly deciding: number; readonly needed: number }>
  | At<'evidence-changed', { readonly standards: readonly string[] }>
  | At<'paper-waiting', Named & { readonly sheets: number }>
  | At<'paper-otherwise', Named & { readonly says: OutcomeName | null; readonly decided: OutcomeName | null }>
  | At<'blanks-could-move', Named & { readonly blank: number }>
  | At<'against-positions', Named & { readonly against: number; readonly of: number }>
  | At<'departs-from-precedent', Named & { readonly similar: number; readonly alike: number }>

/** In the order a challenger would: the whole first, then standard by standard. */
export function rehearse(given: Rehearsed): readonly Challenge[] {
  return [
    ...(given.evidenceChanged.length === 0
      ? []
      : [
          {
            code: 'evidence-changed',
            standard: null,
            question: null,
            facts: { standards: given.evidenceChanged },
          } as const,
        ]),
    ...given.conflictsLate.map((facts) => ({ code: 'conflict-late' as const, standard: null, question: null, facts })),
    ...atTheEdge(given),
    ...given.rated.flatMap((rated) => ofStandard(given, rated)),
    ...repeatedRationales(given.outcomes),
  ]
}

/** Where one point more or less would be another overall rating, every single decision made it. */
function atTheEdge({ framework, overall }: Rehearsed): readonly Challenge[] {
  if (overall?.kind !== 'rated') return []
  const { score, rating } = overall
  const above = framework.overall.find(({ from }) => from === score + 1)
  const below = framework.overall.findLast(({ from }) => from < score)
  const at = { code: 'at-the-edge', standard: null, question: null } as const
  if (above !== undefined) return [{ ...at, facts: { score, rating, other: above.rating, side: 'above' } }]
  return below !== undefined && below.rating !== rating
    ? [{ ...at, facts: { score, rating, other: below.rating, side: 'below' } }]
    : []
}

function ofStandard(given: Rehearsed, rated: StandardRating): readonly Challenge[] {
  const { number: standard, name } = rated.standard
  const own = given.outcomes.filter(({ outcome }) => outcome.standard === standard)
  return [
    ...ofFigures(given.framework, rated),
    ...own.flatMap((decided) => ofOutcome(decided, standard, name)),
    ...ofPaper(given.paperWaiting, own.at(-1)?.outcome.outcome ?? null, standard, name),
    ...againstPositions(given, standard, name),
    ...given.departures
      .filter((departure) => departure.standard === standard)
      .map(({ similar, alike }) => ({
        code: 'departs-from-precedent' as const,
        standard,
        question: null,
        facts: { name, similar, alike },
      })),
  ]
}

function ofFigures(framework: Framework, rated: StandardRating): readonly Challenge[] {
  const { provisional } = rated
  const { number: standard, name } = rated.standard
  const firm = firmness(framework, rated)
  const [move] = firm.by
  const decidedBy = provisional.kind === 'by-key-questions' ? provisional.decidedBy : []
  const deciding = rated.figures.filter(({ number }) => decidedBy.includes(number))
  const about = <Facts>(figure: Figure, facts: Facts) => ({ standard, question: figure.number, facts })
  return [
    ...(firm.words === 'rests-on' && firm.restsOn !== null && move !== undefined
      ? [
          {
            code: 'rests-on' as const,
            standard,
            question: move.changes[0]?.keyQuestion ?? null,
            facts: {
              name,
              judgements: firm.restsOn,
              becomes: move.becomes,
              questions: [...new Set(move.changes.map(({ keyQuestion }) => keyQuestion))],
            },
          },
        ]
      : []),
    ...deciding
      .filter(({ decidedByRounding }) => decidedByRounding === true)
      .map((figure) => ({ code: 'rounding' as const, ...about(figure, { name, percent: figure.percent ?? 0 }) })),
    ...deciding
      .filter(isSmallSubSample)
      .map((figure) => ({ code: 'small-sub-sample' as const, ...about(figure, { name, n: figure.n ?? 0 }) })),
    ...rated.figures
      .filter((figure) => blanksCouldMove(framework, figure))
      .map((figure) => ({ code: 'blanks-could-move' as const, ...about(figure, { name, blank: figure.blank ?? 0 }) })),
  ]
}

/** The fewest words a sentence that gives a reason has: who, did, what, because, why. */
const fewestWords = 5

/** How many words it has, where they are too few for a sentence that gives a reason; null where they are enough. */
export function tooFewWords(text: string): number | null {
  const words = wordsIn(text)
  return words < fewestWords ? words : null
}

function ofOutcome(
  { outcome, deciding, recusedPresent, quorumNeeded }: DecidedOutcome,
  standard: string,
  name: string,
): readonly Challenge[] {
  const at = { standard, question: null }
  const grounds = outcome.grounds ?? []
  const words = wordsIn(outcome.rationale ?? outcome.reason ?? '')
  const reasoned = outcome.outcome !== 'stands' && outcome.outcome !== 'proposal-ratified'
  return [
    ...(outcome.outcome === 'discretion-used' && grounds.length === 0
      ? [{ code: 'no-ground' as const, ...at, facts: { name } }]
      : []),
    ...(grounds.includes('wider-evidence') && (outcome.evidence ?? '').trim() === ''
      ? [{ code: 'evidence-not-named' as const, ...at, facts: { name } }]
      : []),
    ...(reasoned && words < fewestWords ? [{ code: 'rationale-short' as const, ...at, facts: { name, words } }] : []),
    ...(recusedPresent.length > 0
      ? [{ code: 'recused-present' as const, ...at, facts: { name, people: recusedPresent } }]
      : []),
    ...(outcome.outcome !== 'adjourned' && deciding.length < quorumNeeded
      ? [{ code: 'quorum-lost' as const, ...at, facts: { name, deciding: deciding.length, needed: quorumNeeded } }]
      : []),
  ]
}

/** Paper the panel filled in, and decided without. */
function ofPaper(
  waiting: readonly WaitingPaper[],
  decided: OutcomeName | null,
  standard: string,
  name: string,
): readonly Challenge[] {
  const at = { standard, question: null }
  const own = waiting.filter((sheet) => sheet.standard === standard)
  const positions = own.filter(({ member }) => member !== null).length
  return [
    ...own
      .filter(({ member }) => member === null)
      .map(({ says }) => ({ code: 'paper-otherwise' as const, ...at, facts: { name, says, decided } })),
    ...(positions === 0 ? [] : [{ code: 'paper-waiting' as const, ...at, facts: { name, sheets: positions } }]),
  ]
}

function wordsIn(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Most of those who gave a final position would have decided otherwise. */
function againstPositions({ positions, finals }: Rehearsed, standard: string, name: string): readonly Challenge[] {
  const given = positions.find((each) => each.standard === standard)
  const final = finals.find((each) => each.standard === standard)
  if (given === undefined || final === undefined) return []
  const against = given.scores.filter((score) => score !== (final.rating?.score ?? null)).length
  const of = given.scores.length
  return 2 * against > of ? [{ code: 'against-positions', standard, question: null, facts: { name, against, of } }] : []
}

/** The same words for several standards look as if nobody had thought about each. */
function repeatedRationales(outcomes: readonly DecidedOutcome[]): readonly Challenge[] {
  const given = outcomes.flatMap(({ outcome: { standard, rationale } }) => {
    const words = folded(rationale ?? '')
    return words === '' ? [] : [{ standard, words }]
  })
  return [...Map.groupBy(given, ({ words }) => words).values()]
    .map((group) => [...new Set(group.map(({ standard }) => standard))])
    .filter((standards) => standards.length > 1)
    .map((standards) => ({
      code: 'rationale-repeated' as const,
      standard: standards[0] ?? null,
      question: null,
      facts: { standards },
    }))
}
