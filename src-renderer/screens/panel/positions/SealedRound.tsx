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
import type { AtHand } from './at-hand.ts'
import { PositionForm } from './PositionForm.tsx'
import './positions.css'

export function SealedRound({
  item,
  view,
  atHand,
}: {
  readonly item: ItemView
  readonly view: PositionsView
  readonly atHand: AtHand
}) {
  const about = { session: item.session.id, standard: item.standard.number }
  const { pass } = atHand
  const member = view.members.find(({ person }) => person === atHand.hands?.person) ?? null
  const give = useChange('positions.give')
  const given = view.members.filter(({ first }) => first).length

  if (member !== null && atHand.hands?.ready === false)
    return (
      <section className="strip pass-on" aria-label={positionWords.passOn}>
        <h2>
          {positionWords.passOn} <b>{member.name}</b>
        </h2>
        <p>{positionWords.lookAway}</p>
        <div className="actions strip-foot">
          <EnterButton
            label={positionWords.ready(member.name)}
            onPress={() => pass({ person: member.person, ready: true })}
          />
          <Button label={positionWords.cancel} keys="Escape" onPress={() => pass(null)} />
        </div>
      </section>
    )
  if (member !== null)
    return (
      <PositionForm
        name={member.name}
        begun={atHand.begun(member.person, view)}
        onBegun={(begun) => atHand.keep(member.person, view, begun)}
        ratings={view.ratings}
        sealed
        busy={give.busy}
        failure={give.failure}
        onBack={() => pass(null)}
        onGive={(position) => {
          void (async () => {
            const sealed = await give.run({ ...about, person: member.person, kind: 'first', ...position })
            if (sealed === null) return
            atHand.keep(member.person, view, null)
            announce(givenWords(given + (member.first ? 0 : 1), view.members.length))
            const next = sealed.members.find(({ first }) => !first)
            pass(next === undefined ? null : { person: next.person, ready: false })
          })()
        }}
      />
    )
  return (
    <section ref={focusFirstMissing} className="strip sealed-round" aria-label={positionWords.heading}>
      <h2>
        {positionWords.heading}: {givenWords(given, view.members.length)}
      </h2>
      <ul className="position-members">
        {view.members.map((member) => (
          <li key={member.person} data-given={member.first}>
            <span>{member.name}</span>
            <span>{member.first ? `✓ ${positionWords.given}` : '–'}</span>
            <Button
              label={`${member.first ? positionWords.again : positionWords.give}: ${member.name}`}
              onPress={() => pass({ person: member.person, ready: false })}
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

/** Whoever asks for positions, or has just given one, goes on with Enter: to the first who has not given one, or to revealing them. */
function focusFirstMissing(round: HTMLElement | null): void {
  const next = round?.querySelector<HTMLElement>('[data-given="false"] button') ?? round?.querySelector('.primary')
  if (next instanceof HTMLElement) next.focus()
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
