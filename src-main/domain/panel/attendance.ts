// When somebody was in the room: from what was entered about their presence, in the order it happened.

export type Presence = {
  readonly at: string
  readonly present: boolean
}

/** `from` null: since the panel opened; `until` null: to its end. */
export type Stay = { readonly from: string | null; readonly until: string | null }

/** `atOpening`: whether the person was there as the panel opened; `entered`: every entry since. */
export function stays(atOpening: boolean, entered: readonly Presence[]): readonly Stay[] {
  const begun: readonly Stay[] = atOpening ? [{ from: null, until: null }] : []
  return entered.reduce<readonly Stay[]>((known, { at, present }) => {
    const last = known.at(-1)
    const here = last !== undefined && last.until === null
    if (here === present) return known
    return last !== undefined && here
      ? [...known.slice(0, -1), { ...last, until: at }]
      : [...known, { from: at, until: null }]
  }, begun)
}
