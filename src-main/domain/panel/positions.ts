// Positions: what each member would decide, given sealed before the discussion, revealed together, and given again after it.
import type { Refusal } from '../refusal.ts'
import { quorumFor } from './quorum.ts'
import type { Attendance, PanelSession } from './session.ts'
import { whyNotDecide } from './why-not.ts'

/** `first` is sealed until the reveal; `final` is given in the open after it. */
export const positionKinds = ['first', 'final'] as const
export type PositionKind = (typeof positionKinds)[number]

export type Position = {
  readonly person: string
  readonly kind: PositionKind
  /** The score of the rating the person would give; null: they would not rate the standard. */
  readonly score: number | null
  readonly words: string
  readonly at: string
}

/** The latest round on an item: asked by the chair, then revealed or called off. A later round is another. */
export type PositionRound = {
  readonly standard: string
  readonly state: 'asked' | 'revealed' | 'called-off'
  /** Every position ever given in the round, in the order given; a person's last one of a kind counts. */
  readonly given: readonly Position[]
}

/** Who is expected to give a position: those who decide the item now. Somebody who left or was recused is waited for no longer. */
export function expectedPositions(session: PanelSession, standard: string): readonly Attendance[] {
  return quorumFor(session, standard).deciding
}

/** Expected and not given. */
export function missingPositions(
  session: PanelSession,
  round: PositionRound,
  kind: PositionKind,
): readonly Attendance[] {
  const given = new Set(round.given.filter((position) => position.kind === kind).map(({ person }) => person))
  return expectedPositions(session, round.standard).filter(({ person }) => !given.has(person))
}

/** The last position of each person, in the order they gave it. */
export function positionsThatCount(round: PositionRound, kind: PositionKind): readonly Position[] {
  const last = new Map<string, Position>()
  for (const position of round.given) {
    if (position.kind !== kind) continue
    last.delete(position.person)
    last.set(position.person, position)
  }
  return [...last.values()]
}

/** The chair asks for sealed positions on the open item. */
export function whyNotAskPositions(
  session: PanelSession,
  standard: string,
  by: string,
  round: PositionRound | null,
): Refusal | null {
  const asked = round?.state === 'asked' ? ({ code: 'positions-asked', facts: { standard } } as const) : null
  return whyNotDecide(session, standard, by) ?? asked
}

/** A person gives their own position: sealed while asked, in the open once revealed. */
export function whyNotGivePosition(
  session: PanelSession,
  round: PositionRound | null,
  { standard, person, kind }: { readonly standard: string; readonly person: string; readonly kind: PositionKind },
): Refusal | null {
  const item = session.items.find((each) => each.standard === standard)
  if (item === undefined) return { code: 'no-such-item', facts: { standard } }
  if (session.state !== 'running')
    return { code: 'session-state', facts: { state: session.state, needed: ['running'] } }
  if (item.state !== 'open') return { code: 'item-not-open', facts: { standard, state: item.state } }
  if (round === null || round.state !== (kind === 'first' ? 'asked' : 'revealed'))
    return { code: kind === 'first' ? 'positions-not-asked' : 'positions-not-revealed', facts: { standard } }
  if (expectedPositions(session, standard).some((each) => each.person === person)) return null
  const named = session.attendances.find((each) => each.person === person)
  const recused = quorumFor(session, standard).recused.some((each) => each.person === person)
  return recused
    ? { code: 'recused', facts: { name: named?.name ?? '' } }
    : { code: 'out-of-role', facts: { name: named?.name ?? '', needed: ['chair', 'deputy-chair', 'panel-member'] } }
}

/** The chair reveals what was given, all together; `withoutAll` where somebody expected has given none. */
export function whyNotReveal(
  session: PanelSession,
  standard: string,
  by: string,
  { round, withoutAll }: { readonly round: PositionRound | null; readonly withoutAll: boolean },
): Refusal | null {
  if (round === null || round.state !== 'asked') return { code: 'positions-not-asked', facts: { standard } }
  const chair = whyNotDecide(session, standard, by)
  if (chair !== null) return chair
  if (positionsThatCount(round, 'first').length === 0) return { code: 'positions-none', facts: { standard } }
  const names = missingPositions(session, round, 'first').map(({ name }) => name)
  return names.length === 0 || withoutAll ? null : { code: 'positions-missing', facts: { standard, names } }
}

/** Nothing is decided over sealed positions: they are revealed or called off first. */
export function whyPositionsSealed(round: PositionRound | null): Refusal | null {
  return round?.state === 'asked' ? { code: 'positions-sealed', facts: { standard: round.standard } } : null
}
