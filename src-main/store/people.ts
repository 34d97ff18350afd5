// Who sits in a session, and the conflicts of interest they declared.
import type { Attendance, Conflict } from '../domain/panel/session.ts'
import type { Reading, Writing } from './database.ts'

/** In the order they were entered. */
export function peopleOf(db: Reading, session: string): readonly Attendance[] {
  return db
    .all<Omit<Attendance, 'present' | 'asked'> & { present: number; asked: number }>(
      'SELECT person, name, role, present, asked FROM people WHERE session = :session ORDER BY number',
      { session },
    )
    .map(({ present, asked, ...row }) => ({ ...row, present: present === 1, asked: asked === 1 }))
}

export function savePerson(db: Writing, session: string, given: Attendance): void {
  const { person, name, role } = given
  db.run(
    `INSERT INTO people (session, person, name, role, present, asked)
     VALUES (:session, :person, :name, :role, :present, :asked)
     ON CONFLICT (session, person) DO UPDATE SET name = excluded.name, role = excluded.role, present = excluded.present,
       asked = excluded.asked`,
    { session, person, name, role, present: given.present ? 1 : 0, asked: given.asked ? 1 : 0 },
  )
}

/** Their conflicts go with them. */
export function removePerson(db: Writing, session: string, person: string): void {
  db.run('DELETE FROM conflicts WHERE session = :session AND person = :person', { session, person })
  db.run('DELETE FROM people WHERE session = :session AND person = :person', { session, person })
}

export function conflictsOf(db: Reading, session: string): readonly Conflict[] {
  return db.all<Conflict>(
    'SELECT person, standard, state, reason FROM conflicts WHERE session = :session ORDER BY number',
    { session },
  )
}

/** One for each person and standard; the latest word on it. */
export function saveConflict(db: Writing, session: string, conflict: Conflict): void {
  const { person, standard, state, reason } = conflict
  db.run(
    `INSERT INTO conflicts (session, person, standard, state, reason)
     VALUES (:session, :person, :standard, :state, :reason)
     ON CONFLICT (session, person, coalesce(standard, '')) DO UPDATE SET state = excluded.state, reason = excluded.reason`,
    { session, person, standard, state, reason },
  )
}

export function removeConflict(db: Writing, session: string, person: string, standard: string | null): void {
  db.run('DELETE FROM conflicts WHERE session = :session AND person = :person AND standard IS :standard', {
    session,
    person,
    standard,
  })
}
