// Fast entry of people: a name, a role, Enter, and the next line is ready.
import { useLayoutEffect, useRef, useState } from 'react'
import type { SessionView } from '../../../../src-main/api/contract/views.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { announce } from '../../../components/live-region.ts'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { roleWords } from '../../../../src-main/words/panel.ts'
import { presenceWords } from '../../../../src-main/words/quorum.ts'
import { likelyRole, rolesInOrder, type Role } from './roles.ts'

export function NewPerson({ session }: { readonly session: SessionView }) {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<Role | null>(null)
  const adding = useChange('people.set')
  const line = useRef<HTMLFieldSetElement>(null)
  const role = chosen ?? likelyRole(session.people)
  const first = session.people.length === 0
  useLayoutEffect(() => {
    // An empty list has one thing to do.
    if (first) line.current?.querySelector('input')?.focus()
  }, [first])

  const add = async (): Promise<void> => {
    const person = { name: name.trim(), role, present: true, asked: false }
    const after = await adding.run({ session: session.id, person: null, ...person })
    if (after === null) return
    announce(presenceWords(person.name, true, role))
    setName('')
    setChosen(null)
    line.current?.querySelector('input')?.focus()
  }
  return (
    <>
      <FailureNotice failure={adding.failure} />
      {/* Enter in the list of roles adds too, so that a line is typed without leaving the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <fieldset
        ref={line}
        className="new-person"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
          event.preventDefault()
          void add()
        }}
      >
        <legend className="hidden">Add a person</legend>
        <TextField label="Name" width="full" value={name} onChange={setName} onEnter={() => void add()} />
        <Select
          label="Role"
          value={role}
          options={rolesInOrder.map((each) => ({ value: each, label: roleWords[each] }))}
          onChange={(value) => setChosen(rolesInOrder.find((each) => each === value) ?? null)}
        />
        <Button label="Add" busy={adding.busy} onPress={() => void add()} />
      </fieldset>
    </>
  )
}
