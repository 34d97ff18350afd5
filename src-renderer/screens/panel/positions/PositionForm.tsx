// One member's position: a rating and a few words. Sealed, it is seen by nobody until the reveal.
import type { PositionsView } from '../../../../src-main/api/contract/views.ts'
import { positionWords } from '../../../../src-main/words/positions.ts'
import type { Failure } from '../../../client/call.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { Button } from '../../../components/Button.tsx'
import { Choices } from '../../../components/Choices.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useFocusOnMount } from '../../../components/use-focus-on-mount.ts'
import type { Begun } from './at-hand.ts'

export type Given = { readonly rating: string | null; readonly words: string }

const none = 'not rated'

export function PositionForm({
  name,
  ratings,
  sealed,
  busy,
  failure,
  begun,
  onBegun,
  onGive,
  onBack,
}: {
  readonly name: string
  readonly ratings: PositionsView['ratings']
  readonly sealed: boolean
  readonly busy: boolean
  readonly failure: Failure | null
  readonly begun: Begun
  readonly onBegun: (begun: Begun) => void
  readonly onGive: (given: Given) => void
  readonly onBack: () => void
}) {
  const { rating, words } = begun
  const heading = useFocusOnMount<HTMLHeadingElement>()
  const give = (): void => {
    if (rating !== null) onGive({ rating: rating === none ? null : rating, words })
  }
  return (
    <section className="strip position-form" aria-label={positionWords.yours(name)}>
      <h2 ref={heading} tabIndex={-1}>
        {positionWords.yours(name)}
      </h2>
      {sealed ? <p className="quiet-text">{positionWords.sealedUntil}</p> : null}
      <Choices
        label={positionWords.rating}
        value={rating}
        onChange={(chosen) => onBegun({ rating: chosen, words })}
        choices={[
          ...ratings.map((each, place) => ({ value: each.name, label: each.name, keys: `Alt+Shift+${place + 1}` })),
          { value: none, label: positionWords.notRated, keys: 'Alt+Shift+0' },
        ]}
      />
      <TextField
        label={positionWords.why}
        width="full"
        value={words}
        onChange={(said) => onBegun({ rating, words: said })}
      />
      <FailureNotice failure={failure} />
      <div className="actions strip-foot">
        <Button
          kind="primary"
          label={sealed ? positionWords.seal : positionWords.record}
          keys="Ctrl+Enter"
          whileTyping
          busy={busy}
          whyNot={rating === null ? positionWords.chooseFirst : null}
          onPress={give}
        />
        <Button label={positionWords.cancel} keys="Escape" onPress={onBack} />
      </div>
    </section>
  )
}
