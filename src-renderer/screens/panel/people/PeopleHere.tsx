// During the session, in the agenda's place: who has come, who has left, who is recused from the item in hand.
import { useRef, useState } from 'react'
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { Checks } from '../../../components/Checks.tsx'
import { announce } from '../../../components/live-region.ts'
import { useFocusBack } from '../../../components/use-focus-back.ts'
import { useFocusOnMount } from '../../../components/use-focus-on-mount.ts'
import { roleWords } from '../../../../src-main/words/panel.ts'
import { peopleWords } from '../../../../src-main/words/panel-session.ts'
import { presenceWords, quorumWords } from '../../../../src-main/words/quorum.ts'
import { ConflictForm, type Conflict } from './ConflictForm.tsx'
import { DeclaredConflicts } from './DeclaredConflicts.tsx'
import { NewPerson } from './NewPerson.tsx'
import './people.css'

type Person = SessionView['people'][number]

export function PeopleHere({
  session,
  shown,
  onClose,
}: {
  readonly session: SessionView
  readonly shown: string | null
  readonly onClose: () => void
}) {
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const quorum = session.agenda.find(({ standard }) => standard === shown)?.quorum ?? session.quorum
  return (
    <aside className="panel-beside people-here" aria-label="Who is here">
      <header>
        <h2 ref={heading} tabIndex={-1}>
          Who is here
        </h2>
        <Button label="Agenda" keys="Alt+W" onPress={onClose} />
      </header>
      <p className={quorum.met ? 'quorum-line' : 'quorum-line no-quorum'}>
        {shown === null ? '' : `${shown}: `}
        {quorumWords(quorum)}
      </p>
      <ul className="here-list">
        {session.people.map((person) => (
          <Presence key={person.person} session={session} person={person} shown={shown} />
        ))}
      </ul>
      <section>
        <h3>Somebody joins</h3>
        <NewPerson session={session} />
      </section>
    </aside>
  )
}

function Presence({
  session,
  person,
  shown,
}: {
  readonly session: SessionView
  readonly person: Person
  readonly shown: string | null
}) {
  const saving = useChange('people.set')
  const [form, setForm] = useState<Conflict | null>(null)
  const line = useRef<HTMLLIElement>(null)
  // Who is recused is not asked again: what was entered is changed there.
  useFocusBack(form !== null, () => line.current?.querySelector('button'))
  const recused = session.conflicts.some(
    ({ person: whose, standard, state }) =>
      whose === person.person && state === 'recused' && (standard === null || standard === shown),
  )
  const recuse = shown === null ? 'Recuse' : `Recuse from ${shown}`
  const set = async (part: Partial<Person>): Promise<void> => {
    const { person: id, name, role, present, asked } = { ...person, ...part }
    const after = await saving.run({ session: session.id, person: id, name, role, present, asked })
    if (after !== null && part.present !== undefined) announce(presenceWords(name, present, role))
  }
  return (
    <li ref={line} className={person.present ? undefined : 'gone'}>
      <div className="here-line">
        <span>
          <b>{person.name}</b> <span className="quiet-text">{roleWords[person.role].toLowerCase()}</span>
        </span>
        <Checks
          label={`${person.name} is`}
          labelHidden
          checks={[{ value: 'present', label: person.present ? 'Here' : 'Not here' }]}
          values={person.present ? ['present'] : []}
          onChange={(values) => void set({ present: values.length > 0 })}
        />
      </div>
      <FailureNotice failure={saving.failure} />
      {person.asked ? null : (
        <Checks
          label={`${person.name} about conflicts of interest`}
          labelHidden
          checks={[{ value: 'asked', label: peopleWords.notAsked }]}
          values={[]}
          onChange={() => void set({ asked: true })}
        />
      )}
      <DeclaredConflicts session={session} person={person} onChange={setForm} />
      {form === null ? (
        recused ? null : (
          <Button
            kind="quiet"
            label={`${recuse}: ${person.name}`}
            onPress={() => setForm({ person: person.person, standard: shown, state: 'recused', reason: '' })}
          >
            {recuse}
          </Button>
        )
      ) : (
        <ConflictForm
          key={form.standard}
          session={session}
          name={person.name}
          start={form}
          onClose={(entered) => {
            setForm(null)
            if (entered && !person.asked) void set({ asked: true })
          }}
        />
      )}
    </li>
  )
}
