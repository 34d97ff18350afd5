// The signatures: each required signatory with what the signature means, and the place to sign.
import { useState } from 'react'
import type { SignatureView, SignOffView } from '../../../src-main/api/contract/views.ts'
import { roleWords } from '../../../src-main/words/panel.ts'
import { refusalWords } from '../../../src-main/words/refusals.ts'
import {
  nameNotTyped,
  nobodyHoldsWords,
  signaturesWords,
  signedWords,
  signOffWords,
  signWords,
  typeNameWords,
} from '../../../src-main/words/sign-off.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { useChange } from '../../client/use-change.ts'
import { BesideList } from '../../components/BesideList.tsx'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'
import { TextField } from '../../components/TextField.tsx'
import './signatures.css'

type Typing = { readonly role: SignatureView['role']; readonly name: string }

export function Signatures({ view }: { readonly view: SignOffView }) {
  const sign = useChange('signOff.sign')
  // One name at a time: whoever begins to type is the one who signs.
  const [typing, setTyping] = useState<Typing | null>(null)
  const signed = view.signatures.filter(({ signedAt }) => signedAt !== null)
  const press = async ({ role, holder }: SignatureView): Promise<void> => {
    if (holder === null || typing?.role !== role) return
    const after = await sign.run({ session: view.session.id, by: holder.person, role, typedName: typing.name })
    if (after === null) return
    setTyping(null)
    announce(after.record === null ? `${holder.name} has signed.` : `${holder.name} has signed. ${signOffWords.signed}`)
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <BesideList
      title="Signatures"
      clear={signed.length === view.signatures.length}
      state={signaturesWords(signed.length, view.signatures.length)}
    >
      {view.record === null ? <p className="signing-does">{signOffWords.whatSigningDoes}</p> : null}
      <ol>
        {view.signatures.map((signature) => (
          <li key={signature.role} className="signature">
            <p className="signatory">
              <b>{roleWords[signature.role]}</b>
              {signature.holder === null ? null : <bdi>{signature.holder.name}</bdi>}
            </p>
            {signature.signedBy !== null && signature.signedAt !== null ? (
              <>
                <blockquote>{signature.meaning}</blockquote>
                <p className="signed-by">{signedWords(signature.signedBy, signature.signedAt)}</p>
              </>
            ) : (
              <ToSign
                signature={signature}
                typed={typing?.role === signature.role ? typing.name : ''}
                busy={sign.busy}
                onType={(name) => {
                  sign.clear()
                  setTyping({ role: signature.role, name })
                }}
                onSign={() => void press(signature)}
              />
            )}
            {typing?.role === signature.role ? <FailureNotice failure={sign.failure} /> : null}
          </li>
        ))}
      </ol>
    </BesideList>
  )
}

type ToSignProps = {
  readonly signature: SignatureView
  readonly typed: string
  readonly busy: boolean
  readonly onType: (name: string) => void
  readonly onSign: () => void
}

function ToSign({ signature, typed, busy, onType, onSign }: ToSignProps) {
  const { role, meaning, holder, whyNot } = signature
  if (holder === null) return <p className="quiet-text">{nobodyHoldsWords(role)}</p>
  const refusal = whyNot === null ? null : refusalWords(whyNot)
  const started = typed.trim() !== ''
  return (
    <>
      {refusal === null ? (
        <TextField label={typeNameWords(holder.name)} width="full" value={typed} onChange={onType} />
      ) : null}
      <div className="actions">
        <Button
          label={signWords(role, meaning)}
          kind={refusal === null ? 'primary' : 'secondary'}
          busy={busy && started}
          whyNot={refusal ?? (started ? null : nameNotTyped)}
          onPress={onSign}
          {...(started ? { keys: 'Ctrl+Enter', whileTyping: true } : {})}
        />
      </div>
    </>
  )
}
