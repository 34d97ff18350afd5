// What may be supposed: judgements turned by number, named cases turned or set aside, an outcome tried.
import { useState } from 'react'
import type { FigureView, OutcomeChoice, RatingView, StandardView } from '../../../src-main/api/contract/views.ts'
import { choiceWords, leadsTo } from '../../../src-main/words/choices.ts'
import { turnedWords, untouchableWords, whatIfWords } from '../../../src-main/words/what-if.ts'
import { FailureNotice } from '../../client/FailureNotice.tsx'
import { Select } from '../../components/Select.tsx'
import { CasesToSuppose } from './CasesToSuppose.tsx'
import { turnedIn, withTurned, type Supposing, type WhatIf } from './use-what-if.ts'
import './what-if.css'

export function WhatIfControls({
  inspection,
  standard,
  scale,
  whatIf,
}: {
  readonly inspection: string
  /** As it really is. */
  readonly standard: StandardView
  readonly scale: readonly RatingView[]
  readonly whatIf: WhatIf
}) {
  const { supposing, set, view, failure } = whatIf
  const judged = standard.figures.filter(({ evidence }) => evidence === 'cases')
  const byCases = judged.filter(({ known }) => known === 'cases')
  return (
    <div className="what-if-controls">
      <FailureNotice failure={failure} />
      {judged.length === 0 || standard.provisional.kind === 'as-published' ? null : (
        <fieldset>
          <legend>{whatIfWords.turn}</legend>
          {judged.map((figure) => (
            <Turn
              key={figure.number}
              figure={figure}
              turned={turnedIn(supposing, figure.number)}
              onTurn={(turned) => set(withTurned(supposing, figure.number, turned))}
            />
          ))}
        </fieldset>
      )}
      <Select
        label="Try an outcome"
        value={optionId(supposing.tried)}
        options={[
          { value: '', label: 'None' },
          ...triedOptions(view?.choices ?? [], scale).map(({ tried, label }) => ({ value: optionId(tried), label })),
        ]}
        onChange={(id) => {
          const option = triedOptions(view?.choices ?? [], scale).find(({ tried }) => optionId(tried) === id)
          set({ ...supposing, tried: option?.tried ?? null })
        }}
      />
      {byCases.length === 0 ? null : (
        <CasesToSuppose inspection={inspection} figures={byCases} supposing={supposing} onSuppose={set} />
      )}
    </div>
  )
}

function Turn({
  figure,
  turned,
  onTurn,
}: {
  readonly figure: FigureView
  readonly turned: number
  readonly onTurn: (turned: number) => void
}) {
  const { number, known, yes, n } = figure
  // A minus that stands alone is being typed, and is no number yet.
  const [typed, setTyped] = useState('0')
  const shown = Number(typed) === turned ? typed : String(turned)
  const untouchable = untouchableWords(known)
  return (
    <div className="turn">
      <span className="turn-of">
        <b>{number}</b> {yes === null || n === null ? '' : `${yes} of ${n}`}
      </span>
      {yes === null || n === null ? null : (
        <input
          className="control"
          type="number"
          step={1}
          min={-yes}
          max={n - yes}
          value={shown}
          aria-label={`Judgements of ${number} turned`}
          onChange={(event) => {
            setTyped(event.target.value)
            const wanted = Number(event.target.value)
            onTurn(Number.isSafeInteger(wanted) ? wanted : 0)
          }}
        />
      )}
      <span className="hint">{turned === 0 ? untouchable : turnedWords(turned)}</span>
    </div>
  )
}

type Option = { readonly tried: NonNullable<Supposing['tried']>; readonly label: string }

/** Each outcome that may be tried; setting a rating otherwise is one option for each rating. */
function triedOptions(choices: readonly OutcomeChoice[], scale: readonly RatingView[]): readonly Option[] {
  return choices.flatMap((choice): readonly Option[] => {
    const { outcome, direction, to } = choice
    if (outcome === 'set-otherwise')
      return scale.map(({ name }) => ({ tried: { outcome, direction, rating: name }, label: `Set ${name}` }))
    const named = leadsTo(choice) && to !== null ? ` ${to.name}` : ''
    return [{ tried: { outcome, direction, rating: null }, label: `${choiceWords(choice)}${named}` }]
  })
}

function optionId(tried: Supposing['tried']): string {
  return tried === null ? '' : JSON.stringify([tried.outcome, tried.direction, tried.rating])
}
