// Asks once who sits at this machine: every change names the person who entered it.
import { useState } from 'react'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { Button } from '../../components/Button.tsx'
import { TextField } from '../../components/TextField.tsx'

export function WhoIsHere({ person = '' }: { readonly person?: string }) {
  const [name, setName] = useState(person)
  const identify = useChange('application.identify')
  const save = (): void => void identify.run({ person: name })
  return (
    <section className="who-is-here" aria-label="Who sits at this machine">
      <FailureNotice failure={identify.failure} />
      <div className="who-row">
        <TextField
          label="Who sits at this machine?"
          hint="Your name stands beside every change you enter."
          value={name}
          onChange={setName}
          onEnter={save}
        />
        <Button
          label="Save name"
          keys="Ctrl+Enter"
          whileTyping
          onPress={save}
          busy={identify.busy}
          whyNot={name.trim() === '' ? 'Type a name first.' : null}
        />
      </div>
    </section>
  )
}
