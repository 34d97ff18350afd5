// How it was agreed: without a vote, or by a vote of everybody who decides, with the chair's casting vote where it is even.
import { useId } from 'react'
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { voteWords } from '../../../../src-main/words/agreement.ts'
import type { Failure } from '../../../client/call.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Button } from '../../../components/Button.tsx'
import type { Typed } from './outcome-draft.ts'

export type Agreement = Typed['agreement']
type Vote = Extract<Agreement, { readonly how: 'vote' }>
type Side = 'for' | 'against' | 'abstained'

/** Nobody has voted yet: no vote is given for anybody. */
export const blankVote: Agreement = { how: 'vote', for: [], against: [], abstained: [], casting: false }

export function VoteFields({
  item,
  agreement,
  refused,
  minuting,
  onChange,
  onMinute,
}: {
  readonly item: ItemView
  readonly agreement: Agreement
  /** Why the vote cannot be read back; null where it can, or nothing was asked. */
  readonly refused: Failure | null
  readonly minuting: boolean
  readonly onChange: (agreement: Agreement) => void
  /** Minutes a vote that was not carried. */
  readonly onMinute: () => void
}) {
  const group = useId()
  if (agreement.how === 'consensus') return null
  const even = agreement.for.length > 0 && agreement.for.length === agreement.against.length
  const code = refused?.kind === 'refused' ? refused.refusal.code : null
  const missing = code === 'votes-missing'
  return (
    <fieldset className="votes">
      <legend>{voteWords.legend}</legend>
      <FailureNotice failure={refused} />
      {code === 'vote-not-carried' ? (
        <div className="actions">
          <Button label={voteWords.minute} keys="Alt+Shift+L" whileTyping busy={minuting} onPress={onMinute} />
        </div>
      ) : null}
      <div className="vote-rows">
        {decidersOf(item).map(({ person, name }) => (
          <fieldset
            key={person}
            className={missing && sideOf(agreement, person) === null ? 'vote-row wrong' : 'vote-row'}
          >
            <legend className="hidden">{name}</legend>
            <span aria-hidden>{name}</span>
            {voteWords.sides.map(([side, label]) => (
              <label key={side}>
                <input
                  type="radio"
                  name={`${group}-${person}`}
                  checked={sideOf(agreement, person) === side}
                  onChange={() => onChange(voted(agreement, person, side))}
                />{' '}
                {label}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      {even ? (
        <label className="casting">
          <input
            type="checkbox"
            checked={agreement.casting}
            onChange={({ target }) => onChange({ ...agreement, casting: target.checked })}
          />{' '}
          {voteWords.casting}
        </label>
      ) : null}
    </fieldset>
  )
}

function sideOf(vote: Vote, person: string): Side | null {
  return voteWords.sides.find(([side]) => vote[side].includes(person))?.[0] ?? null
}

function voted(vote: Vote, person: string, wanted: Side): Vote {
  const now = (side: Side): readonly string[] => [
    ...vote[side].filter((each) => each !== person),
    ...(side === wanted ? [person] : []),
  ]
  const next = { for: now('for'), against: now('against'), abstained: now('abstained') }
  return { how: 'vote', ...next, casting: next.for.length === next.against.length && vote.casting }
}

/** The votes of those who decide: somebody who left, or was recused, after voting has no vote. */
export function votesThatCount(item: ItemView, agreement: Agreement): Agreement {
  if (agreement.how === 'consensus') return agreement
  const deciding = new Set(decidersOf(item).map(({ person }) => person))
  const counting = (side: Side): readonly string[] => agreement[side].filter((person) => deciding.has(person))
  const counted = { for: counting('for'), against: counting('against'), abstained: counting('abstained') }
  return { how: 'vote', ...counted, casting: counted.for.length === counted.against.length && agreement.casting }
}

/** A refusal of the vote stands at the votes, not at the words. */
export function isOfVotes(failure: Failure | null): boolean {
  return failure?.kind === 'refused' && codesOfVotes.includes(failure.refusal.code)
}

const codesOfVotes: readonly string[] = [
  'votes-missing',
  'voted-twice',
  'vote-not-theirs',
  'vote-not-carried',
  'casting-vote-not-needed',
  'casting-vote-not-for',
]

function decidersOf({ session, quorum }: ItemView): ItemView['session']['people'] {
  return session.people.filter(({ name, present }) => present && quorum.deciding.includes(name))
}
