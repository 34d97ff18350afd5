// Sealed first positions on one laptop: it is passed from hand to hand while the room is dark, and everything is revealed together.
import { useState } from 'react'
import type { ItemView, PositionsView } from '../../../../src-main/api/contract/views.ts'
import { givenWords, positionWords } from '../../../../src-main/words/positions.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { announce } from '../../../components/live-region.ts'
import { TextField } from '../../../components/TextField.tsx'
import { EnterButton } from '../EnterButton.tsx'
import { PositionForm } from './PositionForm.tsx'
import './positions.css'

type Member = PositionsView['members'][number]
/** Who holds the laptop: nobody yet, somebody who has to say so, or somebody who answers. */
type Hands = { readonly member: Member; readonly ready: boolean } | null

export function SealedRound({ item, view }: { readonly item: ItemView; readonly view: PositionsView }) {
  const about = { session: item.session.id, standard: item.standard.number }
  const [hands, setHands] = useState<Hands>(null)
  const give = useChange('positions.give')
  const given = view.members.filter(({ first }) => first).length

  if (hands !== null && !hands.ready)
    return (
      <section className="strip pass-on" aria-label={positionWords.passOn}>
        <h2>
          {positionWords.passOn} <b>{hands.member.name}</b>
        </h2>
        <p>{positionWords.lookAway}</p>
        <div className="actions strip-foot">
          <EnterButton
            label={positionWords.ready(hands.member.name)}
            onPress={() => setHands({ member: hands.member, ready: true })}
          />
          <Button label={positionWords.cancel} keys="Escape" onPress={() => setHands(null)} />
        </div>
      </section>
    )
  if (hands !== null)
    return (
      <PositionForm
        name={hands.member.name}
        ratings={view.ratings}
        sealed
        busy={give.busy}
        failure={give.failure}
        onBack={() => setHands(null)}
        onGive={(position) => {
          void (async () => {
            const sealed = await give.run({ ...about, person: hands.member.person, kind: 'first', ...position })
            if (sealed === null) return
            announce(givenWords(given + (hands.member.first ? 0 : 1), view.members.length))
            const next = sealed.members.find(({ first }) => !first)
            setHands(next === undefined ? null : { member: next, ready: false })
          })()
        }}
      />
    )
  return (
    <section className="strip sealed-round" aria-label={positionWords.heading}>
      <h2>
        {positionWords.heading}: {givenWords(given, view.members.length)}
      </h2>
      <ul className="position-members">
        {view.members.map((member) => (
          <li key={member.person}>
            <span>{member.name}</span>
            <span>{member.first ? `✓ ${positionWords.given}` : '–'}</span>
            <Button
              label={`${member.first ? positionWords.again : positionWords.give}: ${member.name}`}
              onPress={() => setHands({ member, ready: false })}
            >
              {member.first ? positionWords.again : positionWords.give}
            </Button>
          </li>
        ))}
      </ul>
      <EndRound item={item} />
    </section>
  )
}

/** Revealed together by the chair, or called off with a reason. */
function EndRound({ item }: { readonly item: ItemView }) {
  const by = item.quorum.chair?.person ?? item.session.people.find(({ present }) => present)?.person ?? ''
  const about = { session: item.session.id, standard: item.standard.number, by }
  const reveal = useChange('positions.reveal')
  const callOff = useChange('positions.callOff')
  const [why, setWhy] = useState<string | null>(null)
  const missing = reveal.failure?.kind === 'refused' && reveal.failure.refusal.code === 'positions-missing'
  return (
    <>
      <FailureNotice failure={reveal.failure ?? callOff.failure} />
      {why === null ? null : (
        // It was asked for just now, to be written in.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        <TextField label={positionWords.callOffWhy} width="full" autoFocus value={why} onChange={setWhy} />
      )}
      <div className="actions strip-foot">
        <Button
          kind="primary"
          label={missing ? positionWords.revealWithout : positionWords.reveal}
          keys="Alt+V"
          busy={reveal.busy}
          onPress={() => void reveal.run({ ...about, withoutAll: missing })}
        />
        <Button
          label={positionWords.callOff}
          keys="Alt+Shift+K"
          busy={callOff.busy}
          onPress={() => (why === null ? setWhy('') : void callOff.run({ ...about, reason: why }))}
        />
      </div>
    </>
  )
}
