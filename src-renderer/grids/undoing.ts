// What can be taken back and done again: each step is a change of its own, in the other direction.

export type CellChange = {
  readonly reference: string
  /** `answer/2.2.3`, `attribute/gender`, `mark/second-look`. */
  readonly field: string
  readonly was: string
  readonly value: string
  /** Why; needed where a case leaves or comes back. */
  readonly reason?: string
}

export type Step = readonly CellChange[]

export type Undoing = {
  /** The latest last. */
  readonly done: readonly Step[]
  readonly undone: readonly Step[]
}

export const nothingDone: Undoing = { done: [], undone: [] }

/** As deep as anybody goes back; a paste of a hundred cases is one step. */
const mostSteps = 500

export function withStep({ done }: Undoing, step: Step): Undoing {
  return step.length === 0 ? { done, undone: [] } : { done: [...done, step].slice(-mostSteps), undone: [] }
}

/** The step the other way round: what it gave is what it now replaces. */
function reversed(step: Step): Step {
  return step.map(({ reference, field, was, value }) => ({ reference, field, was: value, value: was })).toReversed()
}

/** A case that leaves or comes back needs a reason, also when it is a step taken back. */
export function because(step: Step, reason: string): Step {
  return step.map((change) => (change.field.startsWith('case/') ? { ...change, reason } : change))
}

export function takenBack({ done, undone }: Undoing): { readonly step: Step; readonly after: Undoing } | null {
  const step = done.at(-1)
  return step === undefined
    ? null
    : { step: reversed(step), after: { done: done.slice(0, -1), undone: [...undone, step] } }
}

export function doneAgain({ done, undone }: Undoing): { readonly step: Step; readonly after: Undoing } | null {
  const step = undone.at(-1)
  return step === undefined ? null : { step, after: { done: [...done, step], undone: undone.slice(0, -1) } }
}

/** What was refused never happened, in either direction, so there is nothing of it to take back. */
export function without(undoing: Undoing, refused: readonly CellChange[]): Undoing {
  const gone = new Set(
    refused.flatMap(({ reference, field, was, value }) => [
      keyOf(reference, field, was, value),
      keyOf(reference, field, value, was),
    ]),
  )
  return changed(undoing, (change) =>
    gone.has(keyOf(change.reference, change.field, change.was, change.value)) ? [] : [change],
  )
}

export type Kept = { readonly typed: CellChange; readonly kept: string }

/** What was typed as ` Male ` is kept as `Male`: only that can be taken back. */
export function keptAs(undoing: Undoing, all: readonly Kept[]): Undoing {
  const kept = new Map(all.map(({ typed, kept }) => [keyOf(typed.reference, typed.field, typed.value), kept]))
  return changed(undoing, (change) => {
    const { reference, field, was, value } = change
    return [
      {
        ...change,
        value: kept.get(keyOf(reference, field, value)) ?? value,
        was: kept.get(keyOf(reference, field, was)) ?? was,
      },
    ]
  })
}

function keyOf(...parts: readonly string[]): string {
  return JSON.stringify(parts)
}

function changed({ done, undone }: Undoing, change: (each: CellChange) => readonly CellChange[]): Undoing {
  const all = (steps: readonly Step[]): readonly Step[] =>
    steps.map((step) => step.flatMap(change)).filter((step) => step.length > 0)
  return { done: all(done), undone: all(undone) }
}
