// One person before the panel opens: name, role, present, and what was asked; every change is saved as it is made.
import { useRef, useState } from 'react'
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { Checks } from '../../../components/Checks.tsx'
import { Select } from '../../../components/Select.tsx'
import { useFocusBack } from '../../../components/use-focus-back.ts'
import { peopleWords } from '../../../../src-main/words/panel-session.ts'
import { roleWords } from '../../../../src-main/words/panel.ts'
import { ConflictForm, type Conflict } from '../people/ConflictForm.tsx'
import { DeclaredConflicts } from '../people/DeclaredConflicts.tsx'
import { rolesInOrder } from '../people/roles.ts'
import { NameField } from './NameField.tsx'

export type Person = SessionView['people'][number]

export function PersonRow({ session, person }: { readonly session: SessionView; readonly person: Person }) {
  const saving = useChange('people.set')
  const removing = useChange('people.remove')
  const [form, setForm] = useState<Conflict | null>(null)
  const acts = useRef<HTMLTableCellElement>(null)
  useFocusBack(form !== null, () => acts.current?.querySelector('button'))
  const set = (part: Partial<Person>): void => {
    const { person: id, name, role, present, asked } = { ...person, ...part }
    void saving.run({ session: session.id, person: id, name, role, present, asked })
  }
  const conflicts = session.conflicts.filter((conflict) => conflict.person === person.person)
  const failure = saving.failure ?? removing.failure
  return (
    <>
      <tr className="person-row">
        <th scope="row">
          <NameField name={person.name} onRename={(name) => set({ name })} />
        </th>
        <td>
          <Select
            label={`Role of ${person.name}`}
            labelHidden
            value={person.role}
            options={rolesInOrder.map((role) => ({ value: role, label: roleWords[role] }))}
            onChange={(value) => set({ role: rolesInOrder.find((role) => role === value) ?? person.role })}
          />
        </td>
        <td>
          <Checks
            label={`${person.name} is`}
            labelHidden
            checks={[{ value: 'present', label: person.present ? 'Here' : 'Apologies' }]}
            values={person.present ? ['present'] : []}
            onChange={(values) => set({ present: values.length > 0 })}
          />
        </td>
        <td>
          <Checks
            label={`${person.name} about conflicts of interest`}
            labelHidden
            checks={[{ value: 'asked', label: askedWords(person.asked, conflicts.length > 0) }]}
            values={person.asked ? ['asked'] : []}
            onChange={(values) => set({ asked: values.length > 0 })}
          />
        </td>
        <td ref={acts} className="person-acts">
          <Button
            kind="quiet"
            label={`Conflict of ${person.name}`}
            onPress={() => setForm({ person: person.person, standard: null, state: 'declared', reason: '' })}
          >
            Conflict
          </Button>
          <Button
            kind="quiet"
            label={`Remove ${person.name}`}
            onPress={() => void removing.run({ session: session.id, person: person.person })}
          >
            Remove
          </Button>
        </td>
      </tr>
      {conflicts.length === 0 && form === null && failure === null ? null : (
        <tr className="person-more">
          <td colSpan={5}>
            <FailureNotice failure={failure} />
            <DeclaredConflicts session={session} person={person} onChange={setForm} />
            {form === null ? null : (
              <ConflictForm
                key={form.standard}
                session={session}
                name={person.name}
                start={form}
                onClose={(entered) => {
                  setForm(null)
                  if (entered && !person.asked) set({ asked: true })
                }}
              />
            )}
          </td>
        </tr>
      )}
    </>
  )
}

function askedWords(asked: boolean, declared: boolean): string {
  if (!asked) return peopleWords.notAsked
  return declared ? peopleWords.asked : peopleWords.noConflict
}
