// What is being typed of a sheet: its content as the door takes it, null while an outcome has not been chosen.
import type { InputOf } from '../../../src-main/api/contract/contract.ts'

type Content = InputOf<'paper.enter'>['content']
export type Positions = Extract<Content, { readonly kind: 'positions' }>
export type OutcomeContent = Extract<Content, { readonly kind: 'outcome' }>

export type PositionsEntry = { readonly kind: 'positions'; readonly content: Positions }
/** `rest`: everything but what is ticked as the outcome, which is asked first. */
export type OutcomeEntry = {
  readonly kind: 'outcome'
  readonly ticked: string
  readonly rest: Omit<OutcomeContent, 'outcome' | 'direction'>
  readonly content: OutcomeContent | null
}
export type Entry = PositionsEntry | OutcomeEntry

export const blankPositions: PositionsEntry = {
  kind: 'positions',
  content: { kind: 'positions', first: '', firstWords: '', final: '', finalWords: '', signed: false },
}

export const blankOutcome: OutcomeEntry = {
  kind: 'outcome',
  ticked: '',
  content: null,
  rest: {
    kind: 'outcome',
    grounds: [],
    evidence: '',
    rationale: '',
    reason: '',
    rating: '',
    dissent: '',
    how: 'consensus',
    for: [],
    against: [],
    abstained: [],
    casting: false,
    present: [],
    time: '',
    signed: false,
  },
}
