// Who may decide an item, who acts as chair on it, and whether enough of them are there. The required number never shrinks.
import { decidingRoles, type Attendance, type PanelSession, type Role } from './session.ts'

export type Quorum = {
  readonly met: boolean
  /** Present, in a role that decides, and not recused. */
  readonly deciding: readonly Attendance[]
  readonly recused: readonly Attendance[]
  /** The chair, or the deputy where the chair is absent or recused. */
  readonly chair: Attendance | null
  readonly needed: number
}

/** `standard` null: for the session as a whole, where only a conflict with the whole inspection counts. */
export function quorumFor(session: PanelSession, standard: string | null): Quorum {
  const present = session.attendances.filter((person) => person.present)
  const recused = present.filter((person) => isRecused(session, person, standard))
  const deciding = present.filter((person) => decidingRoles.includes(person.role) && !recused.includes(person))
  const chair = withRole(deciding, 'chair') ?? withRole(deciding, 'deputy-chair')
  const needed = session.settings.quorumOthers + 1
  return { met: chair !== null && deciding.length >= needed, deciding, recused, chair, needed }
}

function isRecused(session: PanelSession, person: Attendance, standard: string | null): boolean {
  return session.conflicts.some(
    (conflict) =>
      conflict.person === person.person && conflict.state === 'recused' && concerns(conflict.standard, standard),
  )
}

/** Conflicts declared and neither cleared nor turned into a recusal: an item waits for them. */
export function undecidedConflicts(session: PanelSession, standard: string | null): readonly Attendance[] {
  const undecided = session.conflicts
    .filter((conflict) => conflict.state === 'declared' && concerns(conflict.standard, standard))
    .map(({ person }) => person)
  return session.attendances.filter(
    (person) => person.present && decidingRoles.includes(person.role) && undecided.includes(person.person),
  )
}

function concerns(conflict: string | null, standard: string | null): boolean {
  return conflict === null || conflict === standard
}

function withRole(people: readonly Attendance[], role: Role): Attendance | null {
  return people.find((person) => person.role === role) ?? null
}
