// What may happen in a session, by whom, and when: the two state tables of decisions row 22, asked as "why not".
import type { Refusal } from '../refusal.ts'
import { isBlank } from '../spelling.ts'
import { quorumFor, undecidedConflicts } from './quorum.ts'
import {
  decidingRoles,
  type Attendance,
  type Item,
  type PanelSession,
  type Role,
  type SessionState,
} from './session.ts'

/** *preparing* → *running*, by the chair: everybody present has been asked about conflicts, and nobody's is undecided. */
export function whyNotOpenSession(session: PanelSession, by: string): Refusal | null {
  const state = whyNotState(session, ['preparing'])
  if (state !== null) return state
  const chair = whyNotChair(session, by, null)
  if (chair !== null) return chair
  const unasked = session.attendances.filter((person) => person.present && !person.asked).map(({ name }) => name)
  if (unasked.length > 0) return { code: 'conflicts-not-asked', facts: { names: unasked } }
  return whyConflictUndecided(session, null)
}

/** *waiting* → *open*, by the chair, with quorum. */
export function whyNotCall(session: PanelSession, standard: string, by: string): Refusal | null {
  const item = itemFor(session, standard)
  if (item === null) return { code: 'no-such-item', facts: { standard } }
  const open = session.items.find(({ state }) => state === 'open')
  if (open !== undefined && open.standard !== standard)
    return { code: 'another-item-open', facts: { standard: open.standard } }
  if (item.state !== 'waiting') return { code: 'item-not-waiting', facts: { standard, state: item.state } }
  return (
    whyNotState(session, ['running']) ??
    whyConflictUndecided(session, standard) ??
    whyNoQuorum(session, standard) ??
    whyNotChair(session, by, standard)
  )
}

/** *open* → *decided*, by the chair, with quorum: the outcome itself is judged by the rules of discretion. */
export function whyNotDecide(session: PanelSession, standard: string, by: string): Refusal | null {
  const item = itemFor(session, standard)
  if (item === null) return { code: 'no-such-item', facts: { standard } }
  return (
    whyNotState(session, ['running']) ??
    (item.state === 'open' ? null : { code: 'item-not-open', facts: { standard, state: item.state } }) ??
    whyConflictUndecided(session, standard) ??
    whyNoQuorum(session, standard) ??
    whyNotChair(session, by, standard)
  )
}

/** *waiting* or *open* → *adjourned*: by the chair; without quorum by chair, deputy, or any member where neither is there. */
export function whyNotAdjourn(session: PanelSession, standard: string, by: string): Refusal | null {
  const item = itemFor(session, standard)
  if (item === null) return { code: 'no-such-item', facts: { standard } }
  const state = whyNotState(session, ['running'])
  if (state !== null) return state
  if (item.state !== 'open' && item.state !== 'waiting')
    return { code: 'item-not-open', facts: { standard, state: item.state } }
  const quorum = quorumFor(session, standard)
  if (quorum.met)
    return item.state === 'open'
      ? whyNotChair(session, by, standard)
      : { code: 'item-not-open', facts: { standard, state: item.state } }
  // Recused people may still adjourn: adjourning decides nothing, and an item must never be stuck.
  const present = session.attendances.filter((person) => person.present)
  const leading = present.filter(({ role }) => role === 'chair' || role === 'deputy-chair')
  const may = leading.length > 0 ? leading : present.filter(({ role }) => decidingRoles.includes(role))
  return may.some(({ person }) => person === by)
    ? null
    : {
        code: 'out-of-role',
        facts: { name: nameOf(session, by), needed: leading.length > 0 ? ['chair', 'deputy-chair'] : ['panel-member'] },
      }
}

/** *decided* or *adjourned* → *open* again, by the chair, before the session closes. The earlier outcome stays in the trail. */
export function whyNotRetract(session: PanelSession, standard: string, by: string): Refusal | null {
  const item = itemFor(session, standard)
  if (item === null) return { code: 'no-such-item', facts: { standard } }
  const state = whyNotState(session, ['running'])
  if (state !== null) return state
  if (item.state !== 'decided' && item.state !== 'adjourned') return { code: 'nothing-to-retract', facts: { standard } }
  const open = session.items.find((other) => other.state === 'open')
  if (open !== undefined) return { code: 'another-item-open', facts: { standard: open.standard } }
  return whyNoQuorum(session, standard) ?? whyNotChair(session, by, standard)
}

/** *running* → *closed*, by the chair: every item decided or adjourned. */
export function whyNotClose(session: PanelSession, by: string): Refusal | null {
  const state = whyNotState(session, ['running'])
  if (state !== null) return state
  const undecided = session.items
    .filter((item) => item.state === 'waiting' || item.state === 'open')
    .map(({ standard }) => standard)
  if (undecided.length > 0) return { code: 'items-undecided', facts: { standards: undecided } }
  return whyNotChair(session, by, null)
}

/** *closed* → *running* again, by the chair, before signing, with a reason. */
export function whyNotReopen(session: PanelSession, by: string, reason: string): Refusal | null {
  return (
    whyNotState(session, ['closed']) ??
    (isBlank(reason) ? { code: 'reason-missing', facts: {} } : null) ??
    whyNotChair(session, by, null)
  )
}

/** The chair sets the order of the items, each of `known` named once, before the session opens and until it closes. */
export function whyNotOrder(
  session: PanelSession,
  known: readonly string[],
  standards: readonly string[],
  by: string,
): Refusal | null {
  const state = whyNotState(session, ['preparing', 'running'])
  if (state !== null) return state
  const same = standards.length === known.length && known.every((standard) => standards.includes(standard))
  return whyNotChair(session, by, null) ?? (same ? null : { code: 'agenda-differs', facts: { standards: known } })
}

/** A change of people or conflicts: until the session closes. */
export function whyNotChangePeople(session: PanelSession): Refusal | null {
  return whyNotState(session, ['preparing', 'running'])
}

/** One signature of a closed session: a required role, held by this person, that nobody has signed as yet. */
export function whyNotSign(session: PanelSession, by: string, role: Role, signed: readonly Role[]): Refusal | null {
  const state = whyNotState(session, ['closed'])
  if (state !== null) return state
  const adjourned = session.items.filter((item) => item.state === 'adjourned').map(({ standard }) => standard)
  if (adjourned.length > 0) return { code: 'items-adjourned', facts: { standards: adjourned } }
  if (!session.settings.signatories.includes(role)) return { code: 'not-a-signatory', facts: { role } }
  if (signed.includes(role)) return { code: 'signed-already', facts: { role } }
  const person = session.attendances.find((attendance) => attendance.person === by)
  const chairPresent = session.attendances.some((attendance) => attendance.role === 'chair' && attendance.present)
  const holds = person?.role === role || (role === 'chair' && person?.role === 'deputy-chair' && !chairPresent)
  return person !== undefined && holds
    ? null
    : { code: 'out-of-role', facts: { name: nameOf(session, by), needed: [role] } }
}

function whyNotState(session: PanelSession, allowed: readonly SessionState[]): Refusal | null {
  return allowed.includes(session.state)
    ? null
    : { code: 'session-state', facts: { state: session.state, needed: allowed } }
}

function whyNoQuorum(session: PanelSession, standard: string): Refusal | null {
  const quorum = quorumFor(session, standard)
  if (quorum.met) return null
  const facts = {
    standard,
    deciding: quorum.deciding.map(({ name }) => name),
    needed: quorum.needed,
    chair: quorum.chair !== null,
  }
  return { code: 'no-quorum', facts }
}

function whyConflictUndecided(session: PanelSession, standard: string | null): Refusal | null {
  const names = undecidedConflicts(session, standard).map(({ name }) => name)
  return names.length === 0 ? null : { code: 'conflict-undecided', facts: { names } }
}

/** The chair's act: the chair, or the deputy for an absent or recused chair. */
function whyNotChair(session: PanelSession, by: string, standard: string | null): Refusal | null {
  const { chair, recused } = quorumFor(session, standard)
  const own = recused.find(({ person }) => person === by)
  if (own !== undefined) return { code: 'recused', facts: { name: own.name } }
  return chair?.person === by
    ? null
    : {
        code: 'out-of-role',
        facts: { name: nameOf(session, by), needed: chair === null ? ['chair', 'deputy-chair'] : [chair.role] },
      }
}

function itemFor(session: PanelSession, standard: string): Item | null {
  return session.items.find((item) => item.standard === standard) ?? null
}

function nameOf(session: PanelSession, person: string): string {
  return session.attendances.find((attendance: Attendance) => attendance.person === person)?.name ?? ''
}
