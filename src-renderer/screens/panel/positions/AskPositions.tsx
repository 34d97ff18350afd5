// The chair asks for sealed positions on the item in hand.
import type { ItemView } from '../../../../src-main/api/contract/views.ts'
import { positionWords } from '../../../../src-main/words/positions.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { useView } from '../../../client/use-view.ts'
import { Button } from '../../../components/Button.tsx'

export function AskPositions({ item }: { readonly item: ItemView }) {
  const about = { session: item.session.id, standard: item.standard.number }
  const positions = useView('positions.show', about)
  const ask = useChange('positions.ask')
  const by = item.quorum.chair?.person
  if (positions.view === null || positions.view.whyNotAsk !== null || by === undefined) return null
  return (
    <>
      <Button label={positionWords.ask} keys="Alt+K" busy={ask.busy} onPress={() => void ask.run({ ...about, by })} />
      <FailureNotice failure={ask.failure} />
    </>
  )
}
