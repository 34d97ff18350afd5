// In the strip's place while something is supposed: what would follow, the sentence, and the way to minute it as considered.
import { useState } from 'react'
import type { ItemView, WhatIfView } from '../../../../src-main/api/contract/views.ts'
import { refusalWords } from '../../../../src-main/words/refusals.ts'
import { whatIfWords } from '../../../../src-main/words/what-if.ts'
import { FailureNotice } from '../../../client/FailureNotice.tsx'
import { useChange } from '../../../client/use-change.ts'
import { Button } from '../../../components/Button.tsx'
import { announce } from '../../../components/live-region.ts'
import type { Supposing } from '../../what-if/use-what-if.ts'
import { WhatIfResult } from '../../what-if/WhatIfResult.tsx'

export function WhatIfStrip({
  item,
  view,
  supposing,
  onRestore,
}: {
  readonly item: ItemView
  readonly view: WhatIfView
  readonly supposing: Supposing
  readonly onRestore: () => void
}) {
  const minuting = useChange('whatIf.minute')
  const [minuted, setMinuted] = useState('')
  const { session, standard, quorum } = item
  const minute = async (): Promise<void> => {
    const by = quorum.chair?.person ?? ''
    const about = { session: session.id, standard: standard.number, by }
    const done = await minuting.run({ ...about, ...supposing, agreed: view.sentence })
    if (done === null) return
    setMinuted(done.sentence)
    announce(whatIfWords.minuted)
  }
  return (
    <section className="strip what-if-strip" aria-label="What would follow">
      <WhatIfResult view={view} />
      {view.sentence === '' ? null : <p className="sentence quiet-text">{view.sentence}</p>}
      <FailureNotice failure={minuting.failure} />
      <div className="actions strip-foot">
        {view.mayMinute && !view.nothingSupposed ? (
          <Button
            label="Minute as considered"
            keys="Ctrl+Enter"
            whileTyping
            busy={minuting.busy}
            whyNot={
              minuted === view.sentence
                ? whatIfWords.minuted
                : view.whyNotMinute === null
                  ? null
                  : refusalWords(view.whyNotMinute)
            }
            onPress={() => void minute()}
          />
        ) : null}
        <Button label="Restore" onPress={onRestore} />
        {minuted !== '' && minuted === view.sentence ? <span>{whatIfWords.minuted}</span> : null}
      </div>
    </section>
  )
}
