// What the chair ticked and wrote of the panel's outcome: whether the rules allow it is asked once it is settled.
import type { SheetView } from '../../../src-main/api/contract/views.ts'
import { voteWords } from '../../../src-main/words/agreement.ts'
import { paperWords, tickedOutcomes } from '../../../src-main/words/paper-screen.ts'
import { Checks } from '../../components/Checks.tsx'
import { Choices } from '../../components/Choices.tsx'
import { Select } from '../../components/Select.tsx'
import { TextArea } from '../../components/TextArea.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { OutcomeEntry } from './entry.ts'
import { Signed } from './PositionsOnPaper.tsx'

type Props = {
  readonly sheet: SheetView
  readonly entry: OutcomeEntry
  readonly onChange: (entry: OutcomeEntry) => void
}

export function OutcomeOnPaper({ sheet, entry, onChange }: Props) {
  const { ticked, rest } = entry
  const change = (part: Partial<OutcomeEntry['rest']>, tick = ticked): void =>
    onChange(entryOf(tick, { ...rest, ...part }))
  const outcome = tickedOutcomes.find(({ value }) => value === ticked)?.outcome
  const reasoned = outcome === 'not-rated' || outcome === 'adjourned'
  return (
    <>
      <Select
        label={paperWords.outcome}
        value={ticked}
        options={[
          { value: '', label: paperWords.notChosen },
          ...tickedOutcomes
            .filter(({ outcome: each, direction }) =>
              sheet.outcomes.some((printed) => printed.outcome === each && printed.direction === direction),
            )
            .map(({ value, label }) => ({ value, label })),
        ]}
        onChange={(value) => change({}, value)}
      />
      {outcome === 'set-otherwise' ? (
        <Select
          label={paperWords.rating}
          value={rest.rating}
          options={[
            { value: '', label: paperWords.noRating },
            ...sheet.ratings.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(rating) => change({ rating })}
        />
      ) : null}
      {outcome === 'discretion-used' ? (
        <>
          <Checks
            label={paperWords.grounds}
            checks={sheet.grounds.map(({ id, text }) => ({ value: id, label: text }))}
            values={rest.grounds}
            onChange={(grounds) => change({ grounds: [...grounds] })}
          />
          <TextField
            label={paperWords.evidence}
            width="full"
            value={rest.evidence}
            onChange={(evidence) => change({ evidence })}
          />
        </>
      ) : null}
      <TextArea
        label={paperWords.rationale}
        rows={2}
        value={rest.rationale}
        onChange={(rationale) => change({ rationale })}
      />
      {reasoned || rest.reason !== '' ? (
        <TextField
          label={paperWords.reason}
          width="full"
          value={rest.reason}
          onChange={(reason) => change({ reason })}
        />
      ) : null}
      <Checks
        label={paperWords.there}
        direction="row"
        checks={sheet.members.map(({ person, name }) => ({ value: person, label: name }))}
        values={rest.present}
        onChange={(present) => change({ present: [...present] })}
      />
      <Votes sheet={sheet} rest={rest} onChange={change} />
      <TextField
        label={paperWords.dissent}
        width="full"
        value={rest.dissent}
        onChange={(dissent) => change({ dissent })}
      />
      <TextField
        label={paperWords.time}
        hint={paperWords.timeHint}
        value={rest.time}
        onChange={(time) => change({ time })}
      />
      <Signed signed={rest.signed} onChange={(signed) => change({ signed })} />
    </>
  )
}

function Votes({
  sheet,
  rest,
  onChange,
}: {
  readonly sheet: SheetView
  readonly rest: OutcomeEntry['rest']
  readonly onChange: (part: Partial<OutcomeEntry['rest']>) => void
}) {
  const sides = { for: rest.for, against: rest.against, abstained: rest.abstained }
  const sideOf = (person: string): string => voteWords.sides.find(([side]) => sides[side].includes(person))?.[0] ?? ''
  const vote = (person: string, wanted: string): void => {
    const others = (side: keyof typeof sides): string[] => [
      ...sides[side].filter((each) => each !== person),
      ...(side === wanted ? [person] : []),
    ]
    onChange({ for: others('for'), against: others('against'), abstained: others('abstained') })
  }
  return (
    <>
      <Choices
        label={paperWords.how}
        choices={[
          { value: 'consensus', label: paperWords.consensus },
          { value: 'vote', label: paperWords.vote },
        ]}
        value={rest.how}
        onChange={(how) =>
          onChange(how === 'vote' ? { how } : { how, for: [], against: [], abstained: [], casting: false })
        }
      />
      {rest.how === 'consensus' ? null : (
        <fieldset className="paper-votes">
          <legend>{voteWords.legend}</legend>
          {sheet.members.map(({ person, name }) => (
            <Select
              key={person}
              label={name}
              value={sideOf(person)}
              options={[
                { value: '', label: paperWords.noVote },
                ...voteWords.sides.map(([value, label]) => ({ value, label })),
              ]}
              onChange={(side) => vote(person, side)}
            />
          ))}
          <Checks
            label={paperWords.casting}
            labelHidden
            checks={[{ value: 'casting', label: paperWords.casting }]}
            values={rest.casting ? ['casting'] : []}
            onChange={(values) => onChange({ casting: values.length > 0 })}
          />
        </fieldset>
      )}
    </>
  )
}

function entryOf(ticked: string, rest: OutcomeEntry['rest']): OutcomeEntry {
  const found = tickedOutcomes.find(({ value }) => value === ticked)
  return {
    kind: 'outcome',
    ticked,
    rest,
    content: found === undefined ? null : { ...rest, outcome: found.outcome, direction: found.direction },
  }
}
