// How it was agreed: without a vote, or by a vote of everybody who decides, with the chair's casting vote where it is even.
import type { InputOf } from '../../../../src-main/api/contract/contract.ts'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { agreementWords, voteWords } from '../../../../src-main/words/agreement.ts'
import { Select } from '../../../components/Select.tsx'

export type Agreement = NonNullable<InputOf<'items.decide'>['agreement']>
type Side = 'for' | 'against' | 'abstained'

export const noVote: Agreement = { how: 'consensus' }

/** Everybody for it, until somebody says otherwise. */
export function votesOf(item: ItemView): Agreement {
  return { how: 'vote', for: decidersOf(item).map(({ person }) => person), against: [], abstained: [], casting: false }
}

export function VoteFields({
  item,
  agreement,
  onChange,
}: {
  readonly item: ItemView
  readonly agreement: Agreement
  readonly onChange: (agreement: Agreement) => void
}) {
  if (agreement.how === 'consensus') return null
  const { how, ...sides } = agreement
  const sideOf = (person: string): Side =>
    sides.against.includes(person) ? 'against' : sides.abstained.includes(person) ? 'abstained' : 'for'
  const vote = (person: string, side: Side): void => {
    const without = (people: readonly string[]): string[] => people.filter((each) => each !== person)
    const next = {
      for: without(sides.for),
      against: without(sides.against),
      abstained: without(sides.abstained),
    }
    next[side].push(person)
    const even = next.for.length === next.against.length
    onChange({ how, ...next, casting: even && sides.casting })
  }
  const even = sides.for.length === sides.against.length
  return (
    <fieldset className="votes">
      <legend>{voteWords.legend}</legend>
      {decidersOf(item).map(({ person, name }) => (
        <Select
          key={person}
          label={name}
          value={sideOf(person)}
          options={voteWords.sides.map(([value, label]) => ({ value, label }))}
          onChange={(side) => vote(person, side as Side)}
        />
      ))}
      {even ? (
        <label className="casting">
          <input
            type="checkbox"
            checked={sides.casting}
            onChange={({ target }) => onChange({ how, ...sides, casting: target.checked })}
          />{' '}
          {voteWords.casting}
        </label>
      ) : null}
    </fieldset>
  )
}

/** As it will be minuted; empty where nobody asked for a vote. */
export function votesInWords(item: ItemView, agreement: Agreement): string {
  if (agreement.how === 'consensus') return ''
  const names = (people: readonly string[]): readonly string[] =>
    decidersOf(item).flatMap(({ person, name }) => (people.includes(person) ? [name] : []))
  const { how, casting } = agreement
  const [yes, against, abstained] = [names(agreement.for), names(agreement.against), names(agreement.abstained)]
  return agreementWords({ how, for: yes, against, abstained, casting })
}

function decidersOf({ session, quorum }: ItemView): ItemView['session']['people'] {
  return session.people.filter(({ name, present }) => present && quorum.deciding.includes(name))
}
