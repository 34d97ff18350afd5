// What if, in words: what was supposed, what it would give, and the sentence that is minuted where the panel considered it.
import type { Tried } from '../domain/discretion/tried.ts'
import type { Supposed } from '../domain/rating/what-if.ts'
import { judgements } from './figures.ts'
import { outcomeWords } from './outcomes.ts'
import { turnWords } from './sensitivity.ts'
import { isolated, list, sentenceStart } from './text.ts'

type Side = { readonly yes: number | null; readonly n: number | null; readonly percent: number | null }

/** What it would give: plain enough to be kept in an event and said again from there. */
export type Gives = {
  readonly figures: readonly { readonly number: string; readonly before: Side; readonly after: Side }[]
  /** Ratings by name; null is not rated. The standard in hand first, then others that would change. */
  readonly standards: readonly {
    readonly number: string
    readonly name: string
    readonly before: string | null
    readonly after: string | null
  }[]
  /** Null while the total is kept from the panel, and where nothing was asked of it. */
  readonly overall: { readonly before: string; readonly after: string } | null
}

export type Considered = {
  readonly standardName: string
  readonly supposed: Supposed
  readonly tried: Tried | null
  readonly gives: Gives
}

/** The sentence in the trail, the history and the minutes. No case is named in it: the event names them. */
export function consideredSentence({ standardName, supposed, tried, gives }: Considered): string {
  const said = [...supposedParts(supposed), ...(tried === null ? [] : [triedWords(tried)])]
  return `${isolated(standardName)}: the panel considered what would follow if ${list.format(said)}. ${givesSentence(gives)} Nothing was changed by it.`
}

/** `two judgements of 2.2.3 were turned from no to yes`: one part for each kind of change. */
function supposedParts({ judgements: named, turned, setAside }: Supposed): readonly string[] {
  const answered = { Y: 'yes', N: 'no', NA: 'not applicable' }
  const byAnswer = Map.groupBy(named, ({ keyQuestion, answer }) => `${keyQuestion}\n${answer}`)
  return [
    ...turned
      .filter(({ cases }) => cases > 0)
      .map(
        ({ keyQuestion, from, cases }) =>
          `${wereWords(judgements(cases), cases)} turned ${turnWords(from)} in ${keyQuestion}`,
      ),
    ...[...byAnswer.values()].flatMap((alike) => {
      const [first] = alike
      if (first === undefined) return []
      const cases = `${judgements(alike.length)} of named cases`
      return [`${wereWords(cases, alike.length)} ${answered[first.answer]} in ${first.keyQuestion}`]
    }),
    ...(setAside.length === 0
      ? []
      : [wereWords(setAside.length === 1 ? 'one case' : `${setAside.length} cases`, setAside.length, 'set aside')]),
  ]
}

function wereWords(what: string, count: number, done = ''): string {
  return `${what} ${count === 1 ? 'was' : 'were'} ${done}`.trim()
}

function triedWords({ outcome, direction, rating }: Tried): string {
  if (outcome === 'discretion-used')
    return `discretion were used to ${direction === 'down' ? 'lower' : 'raise'} the rating`
  if (outcome === 'set-otherwise') return `the rating were set to ${rating ?? 'another'}`
  return `the outcome were “${outcomeWords[outcome]}”`
}

/** `2.2.3 would be 59 of 118, 50 per cent, not 57 of 118, 48 per cent; Planning would be Requires improvement, not Inadequate.` */
export function givesSentence({ figures, standards, overall }: Gives): string {
  const parts = [
    ...figures.map(({ number, before, after }) => `${number} would be ${sideWords(after)}, not ${sideWords(before)}`),
    ...standards.map(({ number, name, before, after }) =>
      before === after
        ? `${number} ${name} would stay ${before ?? 'not rated'}`
        : `${number} ${name} would be ${after ?? 'not rated'}, not ${before ?? 'not rated'}`,
    ),
    ...(overall === null
      ? []
      : [
          overall.before === overall.after
            ? `the overall would stay ${overall.before}`
            : `the overall would be ${overall.after}, not ${overall.before}`,
        ]),
  ]
  return `${sentenceStart(parts.join('; '))}.`
}

/** `59 of 118, 50 per cent`. */
export function sideWords({ yes, n, percent }: Side): string {
  if (percent === null) return 'without a case'
  return yes === null || n === null ? `${percent} per cent` : `${yes} of ${n}, ${percent} per cent`
}

/** `13 of 30, Requires improvement`. */
export function totalWords(overall: TotalSaid): string {
  return overall.kind === 'rated' ? `${overall.score} of ${overall.outOf}, ${overall.rating}` : 'no overall rating'
}
type TotalSaid =
  | { readonly kind: 'rated'; readonly score: number; readonly outOf: number; readonly rating: string }
  | { readonly kind: 'not-rated' }

export const whatIfWords = {
  border: 'What if – nothing is stored',
  turn: 'Judgements turned: 2 is two from no to yes, −2 two from yes to no',
  nothing: 'Nothing is supposed yet. Turn a judgement, set a case aside or try an outcome, and see what would follow.',
  totalWaits: 'What it would do to the total is shown once every item has an outcome.',
  minuted: 'Minuted as considered.',
} as const

/** `C0012 as yes`: the answer a case is supposed to have instead of its own. */
export function otherAnswer(answer: 'Y' | 'N' | 'NA' | ''): 'Y' | 'N' {
  return answer === 'Y' ? 'N' : 'Y'
}

/** `Two judgements from no to yes.`, beside a number that was typed. */
export function turnedWords(turned: number): string {
  if (turned === 0) return ''
  return sentenceStart(`${judgements(Math.abs(turned))} ${turnWords(turned > 0 ? 'N' : 'Y')}`)
}

/** Why a key question cannot be turned, or its cases not named. */
export function untouchableWords(known: 'cases' | 'counts' | 'percent' | null): string | null {
  switch (known) {
    case 'cases':
      return null
    case 'counts':
      return 'Known as counts: its cases cannot be named.'
    case 'percent':
      return 'Known as a percentage without counts: no judgement can be turned.'
    case null:
      return 'Not judged by cases.'
  }
}
