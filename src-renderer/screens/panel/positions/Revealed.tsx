// What was revealed, and the final positions given after the discussion: opening and final side by side.
import type { ItemView, PositionsView, PositionView } from '../../../../src-main/api/contract/views.ts'
import { positionWords } from '../../../../src-main/words/positions.ts'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import type { AtHand } from './at-hand.ts'
import { PositionForm } from './PositionForm.tsx'
import './positions.css'

export function Revealed({
  item,
  view,
  atHand,
}: {
  readonly item: ItemView
  readonly view: PositionsView
  readonly atHand: AtHand
}) {
  // Final positions are given in the open: nobody has to say who they are.
  const person = atHand.hands?.ready === true ? atHand.hands.person : null
  const setPerson = (id: string | null): void => atHand.pass(id === null ? null : { person: id, ready: true })
  const give = useChange('positions.give')
  const about = { session: item.session.id, standard: item.standard.number }
  const people = [
    ...new Set([...view.positions.map((each) => each.person), ...view.members.map((each) => each.person)]),
  ]
  const nameOf = (id: string): string =>
    [...view.members, ...view.positions].find((each) => each.person === id)?.name ?? ''
  const may = new Set(item.state === 'open' ? view.members.map((each) => each.person) : [])
  if (person !== null)
    return (
      <PositionForm
        name={nameOf(person)}
        ratings={view.ratings}
        sealed={false}
        begun={atHand.begun(person, view)}
        onBegun={(begun) => atHand.keep(person, view, begun)}
        busy={give.busy}
        failure={give.failure}
        onBack={() => setPerson(null)}
        onGive={(position) => {
          void (async () => {
            if ((await give.run({ ...about, person, kind: 'final', ...position })) === null) return
            atHand.keep(person, view, null)
            setPerson(null)
          })()
        }}
      />
    )
  return (
    <section className="revealed" aria-label={positionWords.revealed}>
      <table>
        <caption className="hidden">{positionWords.revealed}</caption>
        <thead>
          <tr>
            <th scope="col">{positionWords.revealed}</th>
            <th scope="col">{positionWords.first}</th>
            <th scope="col">{positionWords.final}</th>
          </tr>
        </thead>
        <tbody>
          {people.map((id) => (
            <tr key={id}>
              <th scope="row">{nameOf(id)}</th>
              <td>
                <Said position={countingOf(view, id, 'first')} />
              </td>
              <td>
                <Said position={countingOf(view, id, 'final')} />
                {may.has(id) ? (
                  <Button label={`${positionWords.giveFinal}: ${nameOf(id)}`} onPress={() => setPerson(id)}>
                    {positionWords.final}
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Said({ position }: { readonly position: PositionView | null }) {
  if (position === null) return <>–</>
  return (
    <span title={position.words}>
      <RatingMark rating={position.rating} none={positionWords.notRated} />{' '}
      <span className="own-words">{position.words}</span>
    </span>
  )
}

function countingOf({ positions }: PositionsView, person: string, kind: PositionView['kind']): PositionView | null {
  return positions.find((each) => each.person === person && each.kind === kind && each.counts) ?? null
}
