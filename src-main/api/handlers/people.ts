// Who is on the panel: roles, presence, and conflicts of interest, asked of everybody by name.
import { whyNotChangePeople } from '../../domain/panel/why-not.ts'
import type { Attendance } from '../../domain/panel/session.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no } from '../../domain/result.ts'
import { folded, isBlank } from '../../domain/spelling.ts'
import type { EventKind } from '../../store/events.ts'
import { removeConflict, removePerson, saveConflict, savePerson } from '../../store/people.ts'
import type { Handlers } from '../context.ts'
import { loadSession, type LoadedSession } from '../session-state.ts'
import { recordEvent } from './record-event.ts'
import { about, nameOf, shown } from './sessions.ts'

/** One person holds each of these roles. */
const single = ['chair', 'deputy-chair', 'lead-inspector'] as const

export const people: Handlers<'people.set' | 'people.remove' | 'conflicts.set'> = {
  'people.set'(db, { session: id, person, ...given }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { panel } = session.value
    const before = person === null ? null : panel.attendances.find((each) => each.person === person)
    if (before === undefined) return no({ code: 'no-such', facts: { what: 'person', id: person ?? '' } })
    const attendance: Attendance = { ...given, name: given.name.trim(), person: person ?? context.newId() }
    const refusal =
      whyNotChangePeople(panel) ??
      whyNotAttend(session.value, attendance) ??
      whyNotRename(session.value, before, attendance)
    if (refusal !== null) return no(refusal)
    const answers = attendance.asked && before?.asked !== true
    recordEvent(db, context, {
      kind: before === null ? 'person-added' : 'person-changed',
      ...about(session.value),
      // What somebody answers about their conflicts of interest is their own act, whoever types it.
      ...(answers ? { by: attendance.name } : {}),
      facts: {
        before,
        after: attendance,
        ...(answers ? { declared: panel.conflicts.some((each) => each.person === attendance.person) } : {}),
      },
    })
    savePerson(db, id, attendance)
    return shown(db, id, context)
  },

  'people.remove'(db, { session: id, person }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const before = session.value.panel.attendances.find((each) => each.person === person)
    if (before === undefined) return no({ code: 'no-such', facts: { what: 'person', id: person } })
    const { state } = session.value.panel
    // Once a session has opened, somebody who leaves is marked absent: the record keeps who was there.
    if (state !== 'preparing') return no({ code: 'session-state', facts: { state, needed: ['preparing'] } })
    recordEvent(db, context, { kind: 'person-removed', ...about(session.value), facts: { before } })
    for (const conflict of session.value.panel.conflicts)
      if (conflict.person === person) removeConflict(db, id, person, conflict.standard)
    removePerson(db, id, person)
    return shown(db, id, context)
  },

  'conflicts.set'(db, { session: id, person, standard, state, reason }, context) {
    const session = loadSession(db, id, context)
    if (!session.ok) return session
    const { panel, rated } = session.value
    if (panel.attendances.every((each) => each.person !== person))
      return no({ code: 'no-such', facts: { what: 'person', id: person } })
    if (standard !== null && rated.standards.every((each) => each.standard.number !== standard))
      return no({ code: 'no-such-item', facts: { standard } })
    const refusal = whyNotChangePeople(panel)
    if (refusal !== null) return no(refusal)
    if (state !== null && isBlank(reason)) return no({ code: 'reason-missing', facts: {} })
    const before = panel.conflicts.find((each) => each.person === person && each.standard === standard) ?? null
    const kinds: Readonly<Record<string, EventKind>> = {
      declared: 'conflict-declared',
      cleared: 'conflict-cleared',
      recused: 'person-recused',
    }
    const kind = state === null ? 'conflict-withdrawn' : (kinds[state] ?? 'conflict-declared')
    recordEvent(db, context, {
      kind,
      ...about(session.value),
      by: nameOf(session.value, person),
      facts: { name: nameOf(session.value, person), person, standard, reason, before },
    })
    if (state === null) removeConflict(db, id, person, standard)
    else saveConflict(db, id, { person, standard, state, reason })
    return shown(db, id, context)
  },
}

function whyNotAttend({ panel }: LoadedSession, { person, name, role }: Attendance): Refusal | null {
  if (isBlank(name)) return { code: 'name-missing', facts: {} }
  const others = panel.attendances.filter((each) => each.person !== person)
  const same = others.find((each) => folded(each.name) === folded(name))
  if (same !== undefined) return { code: 'person-repeated', facts: { name: same.name } }
  const holder = others.find((each) => each.role === role)
  return holder !== undefined && single.some((each) => each === role)
    ? { code: 'role-taken', facts: { role, name: holder.name } }
    : null
}

/** Once outcomes name a person, the name and role they acted under stay. */
function whyNotRename({ panel }: LoadedSession, before: Attendance | null, after: Attendance): Refusal | null {
  if (before === null || panel.state === 'preparing') return null
  const changed = before.name !== after.name || before.role !== after.role
  return changed ? { code: 'session-state', facts: { state: panel.state, needed: ['preparing'] } } : null
}
