// What the panel may record on the open item: a choice, its grounds and words, read back in place before it is agreed.
import { useRef, useState } from 'react'
import type { ItemView, OutcomeChoice, PrecedentsView, ReadBackView } from '../../../../src-main/api/contract/views.ts'
import { call, type Failure } from '../../../client/call.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Notice } from '../../../components/Notice.tsx'
import { announce } from '../../../components/live-region.ts'
import { recordedWords } from '../../../../src-main/words/agenda.ts'
import { voteWords } from '../../../../src-main/words/agreement.ts'
import { chooseFirst } from '../../../../src-main/words/choices.ts'
import { refusalWords } from '../../../../src-main/words/refusals.ts'
import { spokenMoment } from '../spoken-moment.ts'
import { usePresent } from '../present.ts'
import { actingOn, choiceId, chosenIn, outcomeOf, typedOf, type GivenOutcome, type Typed } from './outcome-draft.ts'
import { OutcomeFields } from './OutcomeFields.tsx'
import { ReadBack } from './ReadBack.tsx'
import { StripFoot } from './StripFoot.tsx'
import { Task } from './Task.tsx'
import type { Drafting } from './use-draft.ts'
import { blankVote, isOfVotes, VoteFields, votesThatCount, type Agreement } from './VoteFields.tsx'
import { focusFirstChoice, useFirstFault, useReturn, useStart } from './strip-focus.ts'

/** What is being read back: agreeing records exactly this. */
type Said = { readonly outcome: GivenOutcome; readonly agreement: Agreement; readonly view: ReadBackView }

export function OutcomeStrip({
  item,
  drafting: { typed, change, stop, savedAt, failed },
  departures,
  onRecorded,
}: {
  readonly item: ItemView
  readonly drafting: Drafting
  readonly departures: PrecedentsView['departures']
  readonly onRecorded: (after: ItemView) => void
}) {
  const [said, setSaid] = useState<Said | null>(null)
  const [refused, setRefused] = useState<Failure | null>(null)
  /** A vote was minuted just now as not carried. */
  const [lost, setLost] = useState(false)
  const [unchosen, setUnchosen] = useState(false)
  const deciding = useChange('items.decide')
  const minuting = useChange('items.minuteVote')
  const strip = useRef<HTMLElement>(null)
  const whyNot = item.state === 'waiting' ? item.whyNotCall : item.whyNotDecide
  // Who decides has changed, or whether the item may be decided: what was read back or refused before says it no longer.
  const footing = JSON.stringify([item.state, whyNot, item.quorum.deciding])
  const [standsOn, setStandsOn] = useState(footing)
  if (standsOn !== footing) {
    setStandsOn(footing)
    setSaid(null)
    setRefused(null)
    deciding.clear()
  }
  // Without quorum, or while somebody's conflict is undecided, an item can only be adjourned.
  const choices = whyNot === null ? item.choices : item.choices.filter(({ outcome }) => outcome === 'adjourned')
  const chosen = chosenIn(choices, typed)
  const agreement = votesThatCount(item, typed.agreement)
  const about = { session: item.session.id, standard: item.standard.number }

  const edit = (part: Partial<Typed>): void => {
    setRefused(null)
    deciding.clear()
    minuting.clear()
    setLost(false)
    // A vote is on one outcome: another one is voted on anew.
    const another = 'outcome' in part || 'rating' in part
    change(another && typed.agreement.how === 'vote' ? { agreement: blankVote, ...part } : part)
  }
  const readBack = async (choice: OutcomeChoice | null): Promise<void> => {
    setUnchosen(choice === null)
    if (choice === null) return focusFirstChoice(strip.current)
    const outcome = outcomeOf(typed, choice)
    const answer = await call('items.readBack', { ...about, outcome, agreement })
    setRefused(answer.ok ? null : answer.failure)
    setSaid(answer.ok ? { outcome, agreement, view: answer.view } : null)
  }
  const agree = async (): Promise<void> => {
    const by = actingOn(item)
    if (said === null || by === null) return
    const { outcome, agreement: agreedHow, view } = said
    const given = { outcome, agreed: view.sentence, dissent: typed.dissent, agreement: agreedHow }
    const after = await deciding.run({ ...about, by: by.person, ...given })
    // Refused: the words are shown again, with why; another sentence would have to be read back anew.
    if (after === null) return setSaid(null)
    stop()
    const last = after.recorded.at(-1)
    if (last !== undefined) announce(recordedWords(last.sentence, spokenMoment(last.at)))
    onRecorded(after)
  }
  const minuteLostVote = async (): Promise<void> => {
    const by = actingOn(item)
    if (chosen === null || by === null || agreement.how !== 'vote') return
    const outcome = outcomeOf(typed, chosen)
    if ((await minuting.run({ ...about, by: by.person, outcome, agreement })) === null) return
    // The item is as open as before, and whatever is voted on next is voted on anew.
    edit({ agreement: { how: 'consensus' } })
    setLost(true)
    announce(voteWords.minuted)
    focusFirstChoice(strip.current)
  }
  const { number: standard } = item.standard
  usePresent(
    item.session.id,
    said === null
      ? { what: 'item', standard }
      : { what: 'read-back', standard, outcome: said.outcome, agreement: said.agreement },
  )
  useStart(strip, item, whyNot === null, (choice) => void readBack(choice))
  useReturn(strip, said !== null)
  useFirstFault(strip, refused ?? deciding.failure)

  if (said !== null) {
    return (
      <ReadBack
        said={said.view}
        dissent={typed.dissent}
        acting={actingOn(item)}
        busy={deciding.busy}
        onAgree={() => void agree()}
        onBack={() => setSaid(null)}
      />
    )
  }
  const departure = departures.find((each) => chosen !== null && choiceId(each) === choiceId(chosen))
  const published = item.published[item.recorded.length]
  return (
    <section ref={strip} className="strip" aria-label="Outcome">
      {whyNot === null ? (
        <Task item={item} brief={chosen !== null} />
      ) : (
        <p className="why-not">{refusalWords(whyNot)}</p>
      )}
      <OutcomeFields
        item={item}
        choices={choices}
        chosen={chosen}
        typed={typed}
        refused={isOfVotes(refused) ? null : refused}
        onChange={edit}
        onReadBack={() => void readBack(chosen)}
      />
      {unchosen && chosen === null ? (
        <p className="why-not" role="alert">
          {chooseFirst}
        </p>
      ) : null}
      {chosen === null ? null : (
        <VoteFields
          item={item}
          agreement={agreement}
          refused={isOfVotes(refused) ? refused : null}
          minuting={minuting.busy}
          onMinute={() => void minuteLostVote()}
          onChange={(votes) => edit({ agreement: votes })}
        />
      )}
      {departure === undefined ? null : <p className="departure">{departure.says}</p>}
      {lost ? <Notice kind="done">{voteWords.minuted}</Notice> : null}
      <FailureNotice failure={deciding.failure ?? minuting.failure} />
      <StripFoot
        typed={typed}
        chosen={chosen !== null}
        savedAt={savedAt}
        failed={failed}
        several={item.recorded.length > 0}
        voting={agreement.how === 'vote'}
        onVote={() => edit({ agreement: agreement.how === 'vote' ? { how: 'consensus' } : blankVote })}
        onDissent={(dissent) => edit({ dissent })}
        onPublished={published === undefined || whyNot !== null ? null : () => edit(typedOf(published))}
        onReadBack={() => void readBack(chosen)}
      />
    </section>
  )
}
