// From what is typed in the outcome strip to the outcome that is read back, and from an outcome back to the strip.
import type { InputOf } from '../../../../src-main/api/contract/contract.ts'
import type { Draft, ItemView, OutcomeChoice } from '../../../../src-main/api/contract/views.ts'

/** The strip as it stands: a draft without the moment it was saved. */
export type Typed = Omit<Draft, 'savedAt'>
export type GivenOutcome = InputOf<'items.readBack'>['outcome']
type Recorded = ItemView['published'][number]

const nothingTyped: Typed = {
  outcome: '',
  direction: null,
  grounds: [],
  rationale: '',
  reason: '',
  rating: '',
  evidence: '',
  dissent: '',
  agreement: { how: 'consensus' },
}

export function choiceId({ outcome, direction }: Pick<Draft, 'outcome' | 'direction'>): string {
  return direction === null ? outcome : `${outcome}-${direction}`
}

export function chosenIn(choices: readonly OutcomeChoice[], typed: Typed): OutcomeChoice | null {
  return choices.find((choice) => choiceId(choice) === choiceId(typed)) ?? null
}

/** Only what the choice asks for: words typed for another choice stay in the draft and go no further. */
export function outcomeOf(typed: Typed, { outcome, direction, needs, grounds }: OutcomeChoice): GivenOutcome {
  const asked = (need: OutcomeChoice['needs'][number]): boolean => needs.includes(need)
  const offered = grounds.map(({ id }) => id)
  return {
    outcome,
    ...(direction === null ? {} : { direction }),
    ...(asked('grounds') ? { grounds: typed.grounds.filter((ground) => offered.includes(ground)) } : {}),
    ...(asked('rationale') ? { rationale: typed.rationale } : {}),
    ...(asked('reason') ? { reason: typed.reason } : {}),
    ...(asked('rating') && typed.rating !== '' ? { rating: typed.rating } : {}),
    ...(asked('evidence') && typed.evidence.trim() !== '' ? { evidence: typed.evidence } : {}),
  }
}

export function typedOf(outcome: Recorded): Typed {
  return {
    outcome: outcome.outcome,
    direction: outcome.direction ?? null,
    grounds: outcome.grounds ?? [],
    rationale: outcome.rationale ?? '',
    reason: outcome.reason ?? '',
    rating: outcome.rating ?? '',
    evidence: outcome.evidence ?? '',
    dissent: '',
    agreement: { how: 'consensus' },
  }
}

/**
 * What was being typed; else the words of what was just taken back, so that a slip costs no retyping. The outcome itself is
 * chosen anew: two strokes of Enter must not record what was taken back a moment ago.
 */
export function startingWith({ draft, retracted, recorded, choices }: ItemView): Typed {
  if (draft !== null) {
    const { savedAt: _, ...typed } = draft
    return typed
  }
  const offered = choices.map(({ outcome }) => outcome)
  const before = retracted.find(({ outcome }) => offered.includes(outcome.outcome) && outcome.outcome !== 'adjourned')
  return before === undefined || recorded.length > 0
    ? nothingTyped
    : { ...typedOf(before.outcome), outcome: '', direction: null, dissent: before.dissent }
}

export type Acting = Pick<ItemView['session']['people'][number], 'person' | 'name' | 'role'>

/** Who acts on the item: its chair; without one, whoever may adjourn it, which is all that can be done then. */
export function actingOn({ quorum, session }: ItemView): Acting | null {
  if (quorum.chair !== null) return quorum.chair
  const present = session.people.filter((person) => person.present)
  const may = (['chair', 'deputy-chair', 'panel-member'] as const).map((role) =>
    present.find((person) => person.role === role),
  )
  return may.find((person) => person !== undefined) ?? null
}
