// The signatures: each required signatory with what the signature means, and the place to sign.
import { useRef, useState } from 'react'
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

type Role = SignatureView['role']

export function Signatures({ view }: { readonly view: SignOffView }) {
  const sign = useChange('signOff.sign')
  const [typed, setTyped] = useState<ReadonlyMap<Role, string>>(new Map())
  // Whoever typed last is the one who signs by the key, and whom a refusal is about.
  const [inHand, setInHand] = useState<Role | null>(null)
  const signed = view.signatures.filter(({ signedAt }) => signedAt !== null)
  const press = async ({ role, holder }: SignatureView): Promise<void> => {
    if (holder === null) return
    setInHand(role)
    const typedName = typed.get(role) ?? ''
    const after = await sign.run({ session: view.session.id, by: holder.person, role, typedName })
    if (after === null) return
    setTyped((names) => new Map([...names].filter(([each]) => each !== role)))
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
                <p className="signed-by">
                  {signedWords(signature.signedBy, signature.signedAt, signature.typedBy ?? '')}
                </p>
              </>
            ) : (
              <ToSign
                signature={signature}
                typed={typed.get(signature.role) ?? ''}
                inHand={inHand === signature.role}
                busy={sign.busy}
                onType={(name) => {
                  sign.clear()
                  setInHand(signature.role)
                  setTyped((names) => new Map([...names, [signature.role, name]]))
                }}
                onSign={() => void press(signature)}
              />
            )}
            {inHand === signature.role ? <FailureNotice failure={sign.failure} /> : null}
          </li>
        ))}
      </ol>
    </BesideList>
  )
}

type ToSignProps = {
  readonly signature: SignatureView
  readonly typed: string
  readonly inHand: boolean
  readonly busy: boolean
  readonly onType: (name: string) => void
  readonly onSign: () => void
}

function ToSign({ signature, typed, inHand, busy, onType, onSign }: ToSignProps) {
  const actions = useRef<HTMLDivElement>(null)
  const { role, meaning, holder, whyNot } = signature
  if (holder === null) return <p className="quiet-text">{nobodyHoldsWords(role)}</p>
  const refusal = whyNot === null ? null : refusalWords(whyNot)
  const started = typed.trim() !== ''
  return (
    <>
      {refusal === null ? (
        <TextField
          label={typeNameWords(holder.name)}
          width="full"
          value={typed}
          onChange={onType}
          // What is signed never changes: Enter leads to the button that says what signing means, and signs there.
          onEnter={() => actions.current?.querySelector('button')?.focus()}
        />
      ) : null}
      <div className="actions" ref={actions}>
        <Button
          label={signWords(role, meaning)}
          kind={refusal === null ? 'primary' : 'secondary'}
          busy={busy && inHand}
          whyNot={refusal ?? (started ? null : nameNotTyped)}
          onPress={onSign}
          {...(started && inHand ? { keys: 'Ctrl+Enter', whileTyping: true } : {})}
        />
      </div>
    </>
  )
}
