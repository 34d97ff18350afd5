// The choices, each with its key, and the fields the chosen one needs: grounds, evidence, rationale, reason, rating.
import type { ItemView, OutcomeChoice } from '../../../../src-main/api/contract/views.ts'
import type { Failure } from '../../../client/call.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Checks } from '../../../components/Checks.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { TextArea } from '../../../components/TextArea.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { RatingMark } from '../../../marks/RatingMark.tsx'
import { choiceWords, fieldWords, leadsTo } from '../../../../src-main/words/choices.ts'
import { choiceKeys } from './choice-keys.ts'
import { choiceId, type Typed } from './outcome-draft.ts'

export type OutcomeFieldsProps = {
  readonly item: ItemView
  readonly choices: readonly OutcomeChoice[]
  readonly chosen: OutcomeChoice | null
  readonly typed: Typed
  readonly refused: Failure | null
  readonly onChange: (part: Partial<Typed>) => void
  readonly onReadBack: () => void
}

export function OutcomeFields({ item, choices, chosen, typed, refused, onChange, onReadBack }: OutcomeFieldsProps) {
  const asks = (need: OutcomeChoice['needs'][number]): boolean => chosen?.needs.includes(need) ?? false
  const { field, elsewhere } = faultOf(refused)
  return (
    <>
      {/* Enter on a choice reads it back; the choice itself is made with the arrow keys, Space, or its own key. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="strip-choices" onKeyDown={(event) => enterOnRadio(event, onReadBack)}>
        <Choices
          label={fieldWords.choices}
          labelHidden
          choices={choices.map((choice) => ({
            value: choiceId(choice),
            label: `${choiceWords(choice)}${leadsTo(choice) && choice.to !== null ? ` ${choice.to.name}` : ''}`,
            shown: <ChoiceLabel choice={choice} />,
            keys: choiceKeys(choice),
          }))}
          value={chosen === null ? null : choiceId(chosen)}
          onChange={(id) => onChange(choiceNamed(choices, id))}
        />
      </div>
      {chosen === null || chosen.needs.length === 0 ? null : (
        <div className={asks('grounds') ? 'strip-fields with-grounds' : 'strip-fields'}>
          {asks('grounds') ? (
            <div className={field === 'grounds' ? 'field wrong' : undefined}>
              {field === 'grounds' ? <p className="error">{says(refused)}</p> : null}
              <Checks
                label={fieldWords.grounds}
                checks={chosen.grounds.map(({ id, text }) => ({ value: id, label: text.replace(/\.$/u, '') }))}
                values={typed.grounds}
                onChange={(grounds) => onChange({ grounds })}
              />
            </div>
          ) : null}
          <div className="strip-words">
            {asks('rating') ? (
              <Choices
                label={fieldWords.rating}
                // What is proposed is ratified, not set otherwise.
                choices={ratingsBeside(item).map((rating) => ({
                  value: rating.name,
                  label: rating.name,
                  shown: <RatingMark rating={rating} />,
                }))}
                value={typed.rating === '' ? null : typed.rating}
                error={field === 'rating' ? says(refused) : null}
                onChange={(rating) => onChange({ rating })}
              />
            ) : null}
            {asks('evidence') ? (
              <TextField
                label={fieldWords.evidence}
                width="full"
                value={typed.evidence}
                onChange={(evidence) => onChange({ evidence })}
              />
            ) : null}
            {asks('rationale') ? (
              <TextArea
                label={fieldWords.rationale}
                rows={3}
                value={typed.rationale}
                error={field === 'rationale' ? says(refused) : null}
                onChange={(rationale) => onChange({ rationale })}
              />
            ) : null}
            {asks('reason') ? (
              <TextArea
                label={fieldWords.reason}
                rows={3}
                value={typed.reason}
                error={field === 'reason' ? says(refused) : null}
                onChange={(reason) => onChange({ reason })}
              />
            ) : null}
          </div>
        </div>
      )}
      <FailureNotice failure={elsewhere} />
    </>
  )
}

function ratingsBeside({ scale, standard: { provisional } }: ItemView): ItemView['scale'] {
  return provisional.kind === 'proposed' ? scale.filter(({ name }) => name !== provisional.rating.name) : scale
}

function ChoiceLabel({ choice }: { readonly choice: OutcomeChoice }) {
  return (
    <>
      {choiceWords(choice)} {leadsTo(choice) && choice.to !== null ? <RatingMark rating={choice.to} /> : null}
    </>
  )
}

function choiceNamed(choices: readonly OutcomeChoice[], id: string): Partial<Typed> {
  const choice = choices.find((each) => choiceId(each) === id)
  return choice === undefined ? {} : { outcome: choice.outcome, direction: choice.direction }
}

function enterOnRadio(event: React.KeyboardEvent, run: () => void): void {
  const onRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio'
  if (event.key !== 'Enter' || !onRadio || event.repeat || event.ctrlKey || event.altKey) return
  event.preventDefault()
  run()
}

type WordField = 'grounds' | 'rating' | 'rationale' | 'reason'

const fieldOfCode: Readonly<Record<string, WordField>> = {
  'ground-missing': 'grounds',
  'ground-not-a-fact': 'grounds',
  'rationale-missing': 'rationale',
  'reason-missing': 'reason',
  'rating-missing': 'rating',
  'same-as-proposed': 'rating',
}

/** A fault of one field stands at the field; any other stands under all of them. */
function faultOf(refused: Failure | null): { readonly field: WordField | null; readonly elsewhere: Failure | null } {
  const field = refused?.kind === 'refused' ? (fieldOfCode[refused.refusal.code] ?? null) : null
  return { field, elsewhere: field === null ? refused : null }
}

function says(failure: Failure | null): string {
  return failure?.kind === 'refused' ? failure.says : ''
}
